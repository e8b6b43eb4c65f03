"""The order of the items by how far each is from its target."""

from assessment.domain.gaps import by_gap
from assessment.domain.result import assess
from tests.assessment.instruments import Said
from tests.assessment.samples import MATURITY
from tests.scoring.notation import F

ITEMS = assess(MATURITY, [Said(meaning="3", success="2", use="dk", leadership="1")]).items


def test_the_largest_gap_to_the_target_comes_first() -> None:
    aims = {"meaning": F(5), "success": F(3)}
    order = [item.spec.id for item in by_gap(ITEMS, aims)]
    assert order == ["meaning", "success", "leadership", "use"]


def test_without_targets_the_lowest_comes_first_and_what_is_not_scored_last() -> None:
    order = [item.spec.id for item in by_gap(ITEMS, {})]
    assert order == ["leadership", "success", "meaning", "use"]
