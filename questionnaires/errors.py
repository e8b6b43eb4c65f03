"""What can go wrong with instruments, as one tree.

QuestionnaireError
├── InvalidInstrument     a file that is not an instrument; carries every problem found
├── UnknownInstrument     no instrument of this id; names those there are
├── BadReleases           the lock file of released versions cannot be read
└── NotReleasable         a version that must not be recorded as released
"""

from collections.abc import Iterable, Sequence

from questionnaires.problems import Problem

SHOWN = 20


class QuestionnaireError(Exception):
    """Anything that can go wrong with instruments."""


class InvalidInstrument(QuestionnaireError):
    """A file that is not an instrument. `problems` are all that were found, in the file's order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        lines = [str(problem) for problem in self.problems[:SHOWN]]
        if len(self.problems) > SHOWN:
            lines.append(f"and {len(self.problems) - SHOWN} more")
        super().__init__("\n".join(lines))


class UnknownInstrument(QuestionnaireError):
    """No instrument of this id; `known` are those that there are."""

    def __init__(self, instrument_id: str, known: Iterable[str]) -> None:
        self.instrument, self.known = instrument_id, tuple(known)
        names = ", ".join(self.known) or "none"
        super().__init__(f"There is no instrument {instrument_id!r:.80}. There are: {names}.")


class BadReleases(QuestionnaireError):
    """The lock file of released versions cannot be read."""


class NotReleasable(QuestionnaireError):
    """A version that must not be recorded as released."""
