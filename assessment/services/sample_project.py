"""The project that ships: an invented one of three sponsors, read from its record."""

from functools import cache
from typing import NamedTuple

from assessment.domain.triangle.exported import read_export
from assessment.domain.triangle.project import AuditLog
from assessment.services.audit_logs import Verdict, verdict
from assessment.services.project_view import ProjectView, reader_view
from assessment.services.samples import PROJECT


class SampleProject(NamedTuple):
    """The project as a reader sees it, its record as a file, and what the verifier says of that."""

    view: ProjectView
    log: AuditLog
    record: bytes
    verdict: Verdict


@cache
def sample_project() -> SampleProject:
    """Read it, and verify it, once."""
    record = PROJECT.read_bytes()
    log, ledger = read_export(record)
    return SampleProject(reader_view(log, ledger), log, record, verdict(record))
