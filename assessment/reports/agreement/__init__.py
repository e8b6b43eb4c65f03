"""An agreement as it is signed, shown and printed: plain values, and what they say."""

from assessment.reports.agreement.from_project import (
    gives,
    paper_of,
    position_names,
    position_numbers,
)
from assessment.reports.agreement.paper import (
    AgreementPaper,
    PaperConcession,
    PaperPosition,
    PaperSignature,
    VersionStatus,
)

__all__ = [
    "AgreementPaper",
    "PaperConcession",
    "PaperPosition",
    "PaperSignature",
    "VersionStatus",
    "gives",
    "paper_of",
    "position_names",
    "position_numbers",
]
