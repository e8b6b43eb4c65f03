"""The record: the chain of events as a file, its verifier, and whether it is whole here."""

from dataclasses import dataclass
from pathlib import Path

from assessment.domain.triangle import verify
from assessment.domain.triangle.event import head
from assessment.domain.triangle.export import export
from assessment.domain.triangle.exported import worded
from assessment.domain.triangle.project import AuditLog
from assessment.messages import Message, msg
from assessment.services.project_access import ProjectAccess, ProjectActions

BEYOND = msg("It holds something that no record can hold, so it was not written by this site.")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the verifier says of the chain as it is kept now.

    `broken`: what is broken, if it is. `proof`: what it proves by itself, if nothing is.
    """

    head: str
    broken: Message | None = None
    proof: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditLogs:
    """The use cases around the evidence. Everybody with access may have it."""

    actions: ProjectActions

    def audit_log(self, access: ProjectAccess) -> AuditLog:
        """The project, as its sponsors know it, with its chain as it is kept, whole or broken."""
        log = self.actions.audit_log(access)
        shown = log.project.model_copy(update={"positions": {}, "draft": None})
        return log.model_copy(update={"project": shown})

    def export(self, access: ProjectAccess) -> bytes:
        """The whole chain, with the names beside it."""
        return _file(self.actions.audit_log(access))

    def check(self, access: ProjectAccess) -> Verdict:
        """Verify the chain just as anybody can verify the file."""
        log = self.actions.audit_log(access)
        try:
            return verdict(_file(log), head(log.events))
        except (TypeError, ValueError):
            return Verdict(head(log.events), BEYOND)


def verdict(exported: bytes, ends_in: str = "") -> Verdict:
    """What the verifier says of a file; `ends_in` is its head, should it be broken."""
    try:
        result = verify.verify(exported)
    except verify.Broken as error:
        return Verdict(ends_in, worded(error))
    return Verdict(result.head, proof=tuple(map(worded, result.proof())))


def _file(log: AuditLog) -> bytes:
    project = log.project
    return export(project.id, project.title, project.names, log.events)


def verifier() -> str:
    """The program that verifies the file; it needs nothing but Python."""
    return Path(verify.__file__).read_text(encoding="utf-8")
