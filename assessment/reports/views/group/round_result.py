"""The whole result of a group's round, in the order in which it is read."""

from assessment.domain.group_result import GroupResult
from assessment.reports.blocks import Block, present
from assessment.reports.views.group.comments import comments
from assessment.reports.views.group.items import disagreements, every_distribution
from assessment.reports.views.group.overview import firmness, overview, what_next
from assessment.reports.views.group.slices import slices


def round_result(of: GroupResult, organisation: str = "") -> tuple[Block, ...]:
    """What it comes to, where people disagree, what comes next, who sees it how, what was typed."""
    return present(
        overview(of, organisation),
        *disagreements(of),
        every_distribution(of),
        *what_next(of),
        *slices(of),
        comments(of),
        firmness(of),
    )
