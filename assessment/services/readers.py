"""Readers of an assessment: links with which others read its results and change nothing."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from assessment.domain.access import Access, Role, hash_key
from assessment.domain.editions import parsed
from assessment.domain.engagement import MOST_READERS, Engagement, Reader
from assessment.domain.tokens import derived_id, derived_key, new_token
from assessment.errors import AlreadyExists, NotFound, Refused
from assessment.messages import msg
from assessment.services.engagements import access_of, change, engagement_of, owned, read_by
from assessment.services.ports import Store
from questionnaires.schema import Instrument


@dataclass(frozen=True, slots=True)
class SharedResult:
    """What a link for readers opens: an engagement, of which they read the results.

    `instrument`: as its last round is asked.
    """

    engagement: Engagement
    reader: Reader
    instrument: Instrument

    @property
    def organisation(self) -> str:
        """Whose results they are, as far as it was said."""
        said = (one.organisation for one in reversed(self.engagement.rounds) if one.organisation)
        return next(said, "")


@dataclass(frozen=True, slots=True)
class Readers:
    """The use cases around these links. Only the owner makes and withdraws them."""

    store: Store
    now: Callable[[], datetime]

    def all(self, key: str) -> tuple[Reader, ...]:
        """The links that are good, the oldest first."""
        return engagement_of(self.store, owned(self.store, key)).readers

    def link(self, key: str, key_hash: str) -> str | None:
        """The key of one of them: it follows from the owner's key, and is kept nowhere.

        None where it follows from another key: another host made it, or it was made before the
        owner's link was replaced.
        """
        engagement = engagement_of(self.store, owned(self.store, key))
        found = _derived(key, engagement.reader(key_hash).id)
        return found if hash_key(found) == key_hash else None

    def add(self, key: str, token: str = "") -> str:
        """One more, one for each token. Returns its key."""
        engagement_id = owned(self.store, key)
        new_id = derived_id(token or new_token(), "reader", engagement_id)
        new_key = _derived(key, new_id)
        reader = Reader(id=new_id, key_hash=hash_key(new_key), created_at=self.now())
        access = Access(key_hash=reader.key_hash, role=Role.READER, engagement=engagement_id)

        def write(engagement: Engagement) -> None:
            if len(engagement.readers) >= MOST_READERS:
                raise Refused(
                    msg("There are {most} links already. Withdraw one.", most=MOST_READERS)
                )
            self.store.add_reader(engagement.with_reader(reader), access)

        with suppress(AlreadyExists):  # the same submission came twice
            change(self.store, engagement_id, write)
        return new_key

    def withdraw(self, key: str, key_hash: str) -> None:
        """Let one of them open nothing any more. Raises NotFound where there is no such link."""

        def write(engagement: Engagement) -> None:
            rest = engagement.without_reader(engagement.reader(key_hash))
            self.store.withdraw_reader(rest, key_hash)

        change(self.store, owned(self.store, key), write)

    def shared(self, key: str) -> SharedResult:
        """What one of them opens. Raises NotFound for any other key, Withdrawn and Deleted."""
        access = access_of(self.store, key)
        if access.role is not Role.READER:
            raise NotFound(msg("This is no link for readers."))
        engagement = read_by(self.store, access)
        if not engagement.rounds:
            raise NotFound(msg("Nothing was begun under this link."))
        edition = engagement.rounds[-1].edition.fingerprint
        instrument = parsed(self.store.edition(edition))
        return SharedResult(engagement, engagement.reader(access.key_hash), instrument)


def _derived(key: str, reader_id: str) -> str:
    return derived_key(key, "reader", reader_id)
