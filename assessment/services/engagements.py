"""Engagements behind a key: who may what, and writing on what is kept at this moment."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from assessment.domain.access import Access, Role, hash_key
from assessment.domain.context import LONGEST
from assessment.domain.engagement import Engagement
from assessment.domain.lengths import checked_length
from assessment.domain.names import visible
from assessment.domain.response import ResponseRef
from assessment.errors import Deleted, NotFound, Refused, Stale, Withdrawn
from assessment.messages import msg
from assessment.services.ports import Store

ANSWERING = {Role.OWNER, Role.PARTICIPANT}
READING = {Role.OWNER, Role.READER}  # who reads results
NAME = msg("Name of the engagement")
TRIES = 10  # so many others may write between reading and writing
NO_ASSESSMENT = msg("This link opens no assessment.")
READ_ONLY = msg("With this link results are read, and nothing is changed.")


def access_of(store: Store, key: str) -> Access:
    """What a key opens of an assessment, deleted or not. Raises NotFound and Withdrawn."""
    found = store.access(hash_key(key))
    if not found.engagement or found.role is Role.JOIN:  # a code is no link
        raise NotFound(NO_ASSESSMENT)
    if found.revoked:
        raise Withdrawn(msg("This link was withdrawn by whoever gave it."))
    return found


def owned(store: Store, key: str) -> str:
    """Of which assessment a key is its owner's, deleted or not. Raises NotFound."""
    access = access_of(store, key)
    if access.role is not Role.OWNER:
        raise NotFound(READ_ONLY)
    return access.engagement


def engagement_of(store: Store, engagement_id: str) -> Engagement:
    """The engagement that a key opens. Raises Deleted."""
    try:
        return store.engagement(engagement_id)
    except NotFound as error:  # the key outlives what it opened, and nothing else does
        raise Deleted(msg("What this link opened was deleted.")) from error


def read_by(store: Store, access: Access) -> Engagement:
    """The engagement for an owner, or without its join codes for a reader. Raises Deleted."""
    engagement = engagement_of(store, access.engagement)
    return engagement if access.role is Role.OWNER else engagement.without_codes()


def is_answered(store: Store, access: Access) -> bool:
    """Whether answers are given under it: alone, or by a participant who has not withdrawn."""
    engagement = store.engagement(access.engagement)
    if access.role is not Role.PARTICIPANT:
        return access.role is Role.OWNER and bool(engagement.alone)
    ref = ResponseRef(engagement=engagement.id, response=access.response)
    return not store.response(ref).head.withdrawn


def change(store: Store, engagement_id: str, write: Callable[[Engagement], object]) -> None:
    """Write on what is kept at this moment: once more where another write came first."""
    for _ in range(TRIES):
        with suppress(Stale):
            write(engagement_of(store, engagement_id))
            return
    raise Refused(msg("This was changed elsewhere at this very moment. Please try again."))


@dataclass(frozen=True, slots=True)
class Engagements:
    """The use cases around an engagement as a whole, of whoever holds its owner's link."""

    store: Store

    def see(self, key: str) -> Engagement:
        """The engagement as it is now. Raises NotFound for any key but its owner's."""
        return engagement_of(self.store, owned(self.store, key))

    def rename(self, key: str, name: str) -> None:
        """Give it another name. Raises Refused."""
        self._change(key, {"name": checked_name(name)})

    def archive(self, key: str, *, archived: bool) -> None:
        """Put it among those that are over, or take it back from there."""
        self._change(key, {"archived": archived})

    def delete(self, key: str) -> None:
        """Delete it whole, with its projects, for good. Where this fails it can be asked for again.

        The key's hash is kept, so that the link can say what became of it.

        Raises:
            NotFound: the key owns no engagement.
            NotSaved: the disk refused.
        """
        engagement_id = owned(self.store, key)
        with suppress(Deleted):  # asked for again
            for project in engagement_of(self.store, engagement_id).projects:
                self.store.delete_project(project)
        self.store.delete_engagement(engagement_id)

    def _change(self, key: str, fields: dict[str, object]) -> None:
        def write(known: Engagement) -> None:
            after = known.model_copy(update=fields)
            if after != known:
                self.store.replace_engagement(after)

        change(self.store, owned(self.store, key), write)


def checked_name(typed: str) -> str:
    """The name of an engagement as it is kept.

    Raises:
        Refused: there is none, or it cannot be kept.
    """
    if not (name := visible(typed)):
        raise Refused(msg("Write what the engagement is called, such as the name of the client."))
    return checked_length(name, LONGEST, NAME)
