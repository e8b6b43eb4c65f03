"""Leapfrogs in words: what is further along than that on which it rests."""

from collections.abc import Iterable

from assessment.reports.sentences.figures import percents
from assessment.reports.sentences.names import Names
from scoring import FillLeapfrog, GateLeapfrog


def leapfrogs(of: Iterable[GateLeapfrog | FillLeapfrog], names: Names) -> tuple[str, ...]:
    """One sentence for each.

    >>> leapfrogs([GateLeapfrog(stage=4, shut=3)], Names())
    ('What stage 4 itself asks for is met, but stage 3, on which it rests, is not.',)
    """
    return tuple(_said(one, names) for one in of)


def _said(one: GateLeapfrog | FillLeapfrog, names: Names) -> str:
    if isinstance(one, GateLeapfrog):
        return (
            f"What stage {one.stage} itself asks for is met, "
            f"but stage {one.shut}, on which it rests, is not."
        )
    later, earlier = names.dimension(one.later), names.dimension(one.earlier)
    more, less = percents(one.later_fill / 100, one.earlier_fill / 100)
    return f"{later} is further along ({more}) than {earlier} ({less}), on which it rests."
