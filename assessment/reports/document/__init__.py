"""The printed agreement: a tagged PDF, set by typst from plain values."""

from assessment.reports.document.agreement import paper_of, position_names
from assessment.reports.document.paper import (
    AgreementPaper,
    Compromise,
    PaperPosition,
    PaperSignature,
    Standing,
)
from assessment.reports.document.pdf import agreement_pdf

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
