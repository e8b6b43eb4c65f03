"""Documents: blocks in a terminal, as JSON and on paper, and the printed agreement."""

from assessment.reports.documents.agreement_content import agreement_pdf
from assessment.reports.documents.version import version_pdf

__all__ = ["agreement_pdf", "version_pdf"]
