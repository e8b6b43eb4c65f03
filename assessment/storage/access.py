"""What the private links open."""

from assessment.domain.access import Access
from assessment.storage.documents import OnDocuments
from assessment.storage.kinds import ACCESS
from assessment.storage.writes import readable, revoked


class AccessStore(OnDocuments):
    """Kept under the hash of a key, never under the key itself."""

    def add_access(self, access: Access) -> None:
        """Let a key open something. Raises AlreadyExists."""
        self._documents.add(ACCESS, readable(access))

    def access(self, key_hash: str) -> Access:
        """What the key with this hash opens."""
        return self._documents.read(ACCESS, (key_hash,))

    def revoke_access(self, key_hash: str) -> None:
        """Let a key open nothing any more; doing it again changes nothing."""
        self._documents.change(ACCESS, (key_hash,), revoked)
