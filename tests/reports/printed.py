"""A result as it stands in a terminal, in English."""

from assessment.domain.result import Result
from assessment.reports.documents.terminal import terminal
from assessment.reports.views.result import assessment_result
from assessment.reports.views.scores import every_score
from assessment.reports.wording import wording


def printout(of: Result) -> str:
    """All of its blocks."""
    return terminal((*assessment_result(of), every_score(of)), wording())
