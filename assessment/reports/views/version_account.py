"""What has become of a version since it was signed: for whoever holds it on paper."""

from assessment.domain.triangle.ledger import Agreement, Status, read
from assessment.domain.triangle.project import AuditLog
from assessment.reports.blocks import Block
from assessment.reports.views.decisions import decided
from assessment.reports.views.today import today_card
from assessment.services.project_view import reader_view


def version_account(one: Agreement, log: AuditLog) -> tuple[Block, ...]:
    """What was decided under it, and how it stands if it is in force; nothing if it never was."""
    view = reader_view(log, read(log.events))
    match one.status:
        case Status.ACTIVE:
            return (*today_card(view), *decided(view, one.version))
        case Status.SUPERSEDED:
            return decided(view, one.version)
        case _:
            return ()
