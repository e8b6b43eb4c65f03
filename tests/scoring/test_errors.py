"""What scoring refuses carries what it is about, for whoever words it for people."""

from fractions import Fraction

import pytest

from scoring import (
    BadEffort,
    CheckGroup,
    Confirmation,
    Measure,
    OutsideBands,
    OutsideScale,
    Scheme,
    ScoringError,
    Sheet,
    UnevenPatterns,
    UnknownCheck,
    UnknownItem,
    UnknownStage,
    UnknownTarget,
    band,
    cheapest_path,
    reproducibility,
    score,
    staging,
    tally,
)
from scoring.triangle import (
    Comparisons,
    NotAChange,
    NotAComparison,
    NotAStance,
    NotATolerance,
    NotWeights,
)
from tests.scoring.notation import flat, gate, item, level, sheets
from tests.scoring.triangle.notation import at

SCHEME = flat(
    item("a"), groups=[CheckGroup("whole", ("x",))], gates=[gate(2, (Measure.OVERALL, 2, None))]
)
COUNTED = tally(SCHEME, sheets("a 1"))


def test_an_unknown_item_is_named() -> None:
    with pytest.raises(UnknownItem) as refused:
        tally(SCHEME, [Sheet({"b": level(1)})])
    assert refused.value.item == "b"
    assert str(refused.value) == "There is no item 'b' in this scheme."


def test_a_level_outside_the_scale_is_named_with_its_item() -> None:
    with pytest.raises(OutsideScale) as refused:
        tally(SCHEME, [Sheet({"a": level("7/2")})])
    assert (refused.value.item, refused.value.level) == ("a", Fraction(7, 2))
    assert str(refused.value) == "The scale of item 'a' has no level 7/2."


def test_a_ceiling_outside_the_scale_is_named_with_its_item() -> None:
    with pytest.raises(OutsideScale) as refused:
        cheapest_path(SCHEME, COUNTED, 2, {}, {"a": Fraction(9)})
    assert (refused.value.item, refused.value.level) == ("a", Fraction(9))


def test_an_unknown_check_is_named_with_its_owner() -> None:
    with pytest.raises(UnknownCheck) as refused:
        tally(SCHEME, [Sheet(checks={("whole", "y"): Confirmation.YES})])
    assert (refused.value.owner, refused.value.check) == ("whole", "y")
    assert str(refused.value) == "'whole' has no sub-check 'y'."


@pytest.mark.parametrize(
    ("measure", "target"),
    [
        (Measure.DIMENSION, "gone"),
        (Measure.ITEM, "gone"),
        (Measure.FILL, "gone"),
        (Measure.CHECKS, "gone"),
        (Measure.EVERY_ITEM, "gone"),
    ],
    ids=str,
)
def test_a_target_that_is_not_there_is_named_with_what_was_to_be_measured(
    measure: Measure, target: str
) -> None:
    scheme = flat(item("a"), gates=[gate(2, (measure, 1, target))])
    counted = tally(scheme, sheets("a 1"))
    with pytest.raises(UnknownTarget) as refused:
        staging(scheme, score(scheme, counted), counted)
    assert (refused.value.measure, refused.value.target) == (measure, target)
    assert str(refused.value).endswith("names 'gone', which is not there.")


@pytest.mark.parametrize(("scheme", "last"), [(SCHEME, 2), (flat(item("a")), 1)])
def test_a_stage_beyond_the_last_gate_is_named(scheme: Scheme, last: int) -> None:
    counted = tally(scheme, sheets("a 1"))
    cheapest_path(scheme, counted, last)
    with pytest.raises(UnknownStage) as refused:
        cheapest_path(scheme, counted, last + 1)
    assert refused.value.stage == last + 1
    assert str(refused.value) == f"No gate opens stage {last + 1}."


def test_an_effort_below_nothing_is_named_with_its_item() -> None:
    with pytest.raises(BadEffort) as refused:
        cheapest_path(SCHEME, COUNTED, 2, {"a": Fraction(-1, 2)})
    assert (refused.value.item, refused.value.effort) == ("a", Fraction(-1, 2))
    assert str(refused.value) == "The effort for item 'a' is -1/2; it cannot be negative."
    assert cheapest_path(SCHEME, COUNTED, 2, {"a": Fraction(0)}).effort == 0


def test_a_value_in_no_band_is_carried() -> None:
    with pytest.raises(OutsideBands) as refused:
        band([], Fraction(5, 2))
    assert refused.value.value == Fraction(5, 2)
    assert str(refused.value) == "No band covers 5/2."


def test_the_respondent_with_another_number_of_items_is_counted_from_nought() -> None:
    with pytest.raises(UnevenPatterns) as refused:
        reproducibility([(True,), (True, False)])
    assert refused.value.respondent == 1
    assert str(refused.value) == "Pattern 1 has another length than the first."


def test_weights_that_are_none_are_carried() -> None:
    with pytest.raises(NotWeights) as refused:
        at("0 1 1")
    assert str(refused.value.amounts) == "(0.0, 1.0, 1.0)"
    assert str(refused.value).endswith("not (0.0, 1.0, 1.0).")


@pytest.mark.parametrize("ratio", [0.1, 9.1])
def test_a_comparison_off_the_scale_is_carried(ratio: float) -> None:
    with pytest.raises(NotAComparison) as refused:
        Comparisons(1, 1, ratio)
    assert refused.value.ratio == ratio


def test_amounts_below_nothing_are_named() -> None:
    NotAChange.below(money=0, days=1)
    with pytest.raises(NotAChange) as refused:
        NotAChange.below(money=0, days=-3)
    assert str(refused.value) == "There are -3 days, and nothing lies below 0."


@pytest.mark.parametrize(
    "kind",
    [NotWeights, NotAComparison, NotAStance, NotAChange, NotATolerance, UnknownItem, OutsideBands],
)
def test_all_that_scoring_refuses_is_one_kind_of_error(kind: type[Exception]) -> None:
    assert issubclass(kind, ScoringError)
    assert issubclass(kind, ValueError)
