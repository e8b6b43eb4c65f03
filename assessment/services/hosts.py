"""Hosts of the site: whoever came by the address that it printed. They begin engagements."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest
from typing import NamedTuple

from assessment.domain.access import Access, Role, hash_key
from assessment.domain.engagement import Engagement
from assessment.domain.tokens import derived_id, derived_key, new_token
from assessment.errors import AlreadyExists, NotFound, StorageError
from assessment.messages import msg
from assessment.services.engagements import change, checked_name
from assessment.services.ports import Store

NOT_FOR_HOSTS = msg("This is not the address for hosts.")
NO_HOST = msg("Only hosts of this site may do that. Come in by the address that it printed.")


class Hosted(NamedTuple):
    """An engagement that a host began; `engagement` is None where it cannot be read now."""

    id: str
    engagement: Engagement | None


@dataclass(frozen=True, slots=True)
class Hosts:
    """The use cases around who hosts.

    `printed`: the hash of the key in the printed address. It admits browsers, each of which then
    holds a key of its own: that one is good after the next start too, when another is printed.
    From it follow the keys to the engagements, so that a browser keeps one key for all of them.
    """

    store: Store
    printed: str
    now: Callable[[], datetime]

    def admits(self, key: str) -> bool:
        """Whether it is the key that was printed."""
        return compare_digest(hash_key(key), self.printed)

    def admit(self, key: str, secret: str) -> str:
        """Let the browser that has this secret host. Returns its own key, always the same.

        Raises:
            NotFound: it is not the key that was printed.
        """
        if not self.admits(key):
            raise NotFound(NOT_FOR_HOSTS)
        own = derived_key(secret, "host")
        with suppress(AlreadyExists):  # it came before
            self.store.add_access(Access(key_hash=hash_key(own), role=Role.HOST))
        return own

    def is_host(self, key: str) -> bool:
        """Whether a browser that holds this key may host."""
        try:
            found = self.store.access(hash_key(key))
        except NotFound:
            return False
        return found.role is Role.HOST and not found.revoked

    def begin(self, key: str, name: str, token: str = "") -> str:
        """A new engagement, one for each token. Returns its id.

        Raises:
            NotFound: the key is no host's.
            Refused: it has no name, or one that cannot be stored.
        """
        self._require(key)
        new_id = derived_id(token or new_token(), "engagement", "hosted")
        access = _access(key, new_id, 0)
        engagement = Engagement(
            id=new_id, name=checked_name(name), created_at=self.now(), owners=(access.key_hash,)
        )
        with suppress(AlreadyExists):  # the same submission came twice
            self.store.begin_hosted(engagement, access)
        return new_id

    def engagements(self, key: str) -> list[Hosted]:
        """Those that hosts began and nobody deleted, the newest first. Raises NotFound."""
        self._require(key)
        found = []
        for one in reversed(self.store.hosted_ids()):
            with suppress(NotFound):
                found.append(self._hosted(one))
        return found

    def owner_key(self, key: str, engagement_id: str) -> str:
        """The key with which this host owns an engagement that any host began.

        Raises:
            NotFound: the key is no host's, or no host began it.
            Deleted: it was deleted.
        """
        self._require(key)
        if engagement_id not in self.store.hosted_ids():
            raise NotFound(msg("There is no such engagement here."))
        made: list[str] = []

        def write(stored: Engagement) -> None:
            access = _access(key, engagement_id, stored.reissued)
            if access.key_hash not in stored.owners:
                self.store.let_own(stored.with_owner(access.key_hash), access)
            made.append(_owner_key(key, engagement_id, stored.reissued))

        change(self.store, engagement_id, write)
        return made[-1]

    def reissue(self, key: str, engagement_id: str) -> str:
        """Let every link with which an engagement was owned open nothing any more.

        Returns the key with which this host owns it from now on. Raises as `owner_key` does.
        """
        before = hash_key(self.owner_key(key, engagement_id))

        def write(stored: Engagement) -> None:
            if before not in stored.owners:
                return  # another host came first
            number = stored.reissued + 1
            access = _access(key, engagement_id, number)
            changes = {"owners": (access.key_hash,), "reissued": number}
            self.store.let_own(stored.model_copy(update=changes), access, stored.owners)

        change(self.store, engagement_id, write)
        return self.owner_key(key, engagement_id)

    def _hosted(self, engagement_id: str) -> Hosted:
        try:
            return Hosted(engagement_id, self.store.engagement(engagement_id))
        except StorageError:
            return Hosted(engagement_id, None)

    def _require(self, key: str) -> None:
        if not self.is_host(key):
            raise NotFound(NO_HOST)


def _owner_key(key: str, engagement_id: str, reissued: int) -> str:
    return derived_key(key, "owner", engagement_id, str(reissued))


def _access(key: str, engagement_id: str, reissued: int) -> Access:
    owner = _owner_key(key, engagement_id, reissued)
    return Access(key_hash=hash_key(owner), role=Role.OWNER, engagement=engagement_id)
