"""One version of a project's agreement, printed with all that has become of it."""

from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.project import AuditLog
from assessment.reports.agreement import paper_of
from assessment.reports.documents.agreement_content import agreement_pdf
from assessment.reports.views.version_account import version_account
from assessment.reports.views.version_notice import version_notice
from assessment.reports.wording import Wording


def version_pdf(one: Agreement, log: AuditLog, worded: Wording) -> bytes:
    """The version as a PDF in the reader's language, as the record says it now."""
    return agreement_pdf(
        paper_of(one, log), worded, version_account(one, log), version_notice(one, log)
    )
