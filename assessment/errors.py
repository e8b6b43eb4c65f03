"""What can go wrong, as one tree. Raised in the domain and the services, worded at the page.

WaypointError
├── SettingError        a setting that the site cannot start with
├── NotFound            nothing is kept under this id, or this key opens nothing
│   ├── Deleted         what this key opened was deleted by whoever held it
│   └── Withdrawn       this key was taken back by whoever gave it
├── AlreadyExists       an id that is taken
├── Stale               written elsewhere since it was read; carries what is kept now
├── Refused             an answer that the instrument or the state of the response forbids
│   └── BadAnswerFile   a file with such answers; carries every problem (domain.answer_file)
└── StorageError
    ├── NotSaved        the disk refused; what was kept before is still kept
    ├── Damaged         a file that cannot be read; it is left as it is
    └── Locked          another process is writing to this folder
"""

from assessment.messages import Message, Sentences


class WaypointError(Exception):
    """Anything that can be said to the person in front of a page: it carries a message."""

    def __init__(self, message: Message | Sentences) -> None:
        super().__init__(message)
        self.message = message

    @property
    def messages(self) -> tuple[Message, ...]:
        """What is said, sentence by sentence."""
        return self.message.parts if isinstance(self.message, Sentences) else (self.message,)

    def __str__(self) -> str:
        """The message in English, for logs and tracebacks."""
        return str(self.message)


class SettingError(WaypointError):
    """A setting that the site cannot start with."""


class NotFound(WaypointError):
    """Nothing is kept under this id, or this key opens nothing."""


class Deleted(NotFound):
    """What this key opened was deleted by whoever held it."""


class Withdrawn(NotFound):
    """This key was taken back by whoever gave it."""


class AlreadyExists(WaypointError):
    """An id that is taken."""


class Stale(WaypointError):
    """Written elsewhere since it was read. `current` is what stands in the store now."""

    def __init__(self, message: Message | Sentences, current: object) -> None:
        super().__init__(message)
        self.current = current


class Refused(WaypointError):
    """An answer that the instrument or the state of the response forbids."""


class StorageError(WaypointError):
    """The store could not do what was asked.

    The message is for people and never names a file. `detail` is for the host's log alone: which
    file, what the system said, and the remedy. As a note, it stands in tracebacks too.
    """

    def __init__(self, message: Message | Sentences, detail: str = "") -> None:
        super().__init__(message)
        self.detail = detail or str(message)
        if detail:
            self.add_note(detail)


class NotSaved(StorageError):
    """The disk refused; what was kept before is still kept."""


class Damaged(StorageError):
    """A file that cannot be read; it is left as it is."""


class Locked(StorageError):
    """Another process is writing to this folder."""
