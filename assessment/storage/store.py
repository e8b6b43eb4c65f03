"""The store: everything that is kept, on any adapter of the port `Documents`."""

from assessment.storage.access import AccessStore
from assessment.storage.drafts import DraftStore
from assessment.storage.group_rounds import GroupRoundStore
from assessment.storage.hosted import HostedStore
from assessment.storage.projects import ProjectStore


class Store(AccessStore, GroupRoundStore, HostedStore, DraftStore, ProjectStore):
    """By subject: access, assessments, rounds of groups, hosts, projects, and drafts of these.

    The port in `services.ports` says the rest.
    """

    def probe(self) -> None:
        """Write, read back and remove something small. Raises NotSaved."""
        self._documents.probe()

    def close(self) -> None:
        """Finish what is being written, then let go of locks and files."""
        self._documents.close()
