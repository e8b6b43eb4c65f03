"""The store: everything that is kept, on any adapter of the port `Documents`."""

from assessment.storage.access import AccessStore
from assessment.storage.assessments import AssessmentStore
from assessment.storage.drafts import DraftStore
from assessment.storage.projects import ProjectStore


class Store(AccessStore, AssessmentStore, DraftStore, ProjectStore):
    """By subject: access, assessments, projects, and drafts of what is said in these.

    The port in `services.ports` says the rest.
    """

    def probe(self) -> None:
        """Write, read back and remove something small. Raises NotSaved."""
        self._documents.probe()

    def close(self) -> None:
        """Finish what is being written, then let go of locks and files."""
        self._documents.close()
