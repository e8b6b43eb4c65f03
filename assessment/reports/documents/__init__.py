"""Documents: blocks in a terminal, as JSON and on paper, and the printed agreement."""

from assessment.reports.documents.agreement import paper_of, position_names
from assessment.reports.documents.agreement_content import agreement_pdf
from assessment.reports.documents.paper import (
    AgreementPaper,
    Compromise,
    PaperPosition,
    PaperSignature,
    Standing,
)

__all__ = [
    "AgreementPaper",
    "Compromise",
    "PaperPosition",
    "PaperSignature",
    "Standing",
    "agreement_pdf",
    "paper_of",
    "position_names",
]
