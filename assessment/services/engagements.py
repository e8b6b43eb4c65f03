"""Engagements behind a key: who may what, and writing on what is kept at this moment."""

from collections.abc import Callable
from contextlib import suppress

from assessment.domain.access import Access, Role, hash_key
from assessment.domain.engagement import Engagement
from assessment.errors import Deleted, NotFound, Refused, Stale, Withdrawn
from assessment.messages import msg
from assessment.services.ports import Store

TRIES = 10  # so many others may write between reading and writing
READ_ONLY = msg("With this link results are read, and nothing is changed.")


def access_of(store: Store, key: str) -> Access:
    """What a key opens of an assessment, deleted or not. Raises NotFound and Withdrawn."""
    found = store.access(hash_key(key))
    if not found.engagement:
        raise NotFound(msg("This link opens no assessment."))
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


def change(store: Store, engagement_id: str, write: Callable[[Engagement], object]) -> None:
    """Write on what is kept at this moment: once more where another write came first."""
    for _ in range(TRIES):
        with suppress(Stale):
            write(engagement_of(store, engagement_id))
            return
    raise Refused(msg("This was changed elsewhere at this very moment. Please try again."))
