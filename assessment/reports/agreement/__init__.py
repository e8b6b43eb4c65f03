"""An agreement as it is signed, shown and printed: plain values, and what they say."""

from assessment.reports.agreement.from_project import gives, paper_of, position_names
from assessment.reports.agreement.paper import (
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
    "gives",
    "paper_of",
    "position_names",
]
