"""The trend of three or more assessments: what rose and fell, and where the meaning broke."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.domain.comparison import Change
from assessment.domain.result import assess
from assessment.domain.trend import Assessed, Break, Trend, trend
from assessment.errors import Refused
from questionnaires.schema import Instrument
from tests.assessment.domain.test_comparison import edition, second
from tests.assessment.instruments import Said, stages
from tests.assessment.samples import MATURITY, NESTED
from tests.scoring.notation import F

FIRST = date(2024, 9, 3)
ITEMS = ("calls", "visits", "orders", "culture")
LEVELS = st.tuples(*[st.sampled_from(["1", "2", "3", "4", "5", "dk", "na"])] * len(ITEMS))


def assessed(*answers: str, of: Instrument | None = None) -> list[Assessed]:
    """An assessment a day, each of four answers."""
    return [
        Assessed(
            assess(of or edition(), [Said(**dict(zip(ITEMS, one.split(), strict=True)))]),
            FIRST + timedelta(at),
        )
        for at, one in enumerate(answers)
    ]


def found(assessments: list[Assessed]) -> Trend:
    whole = trend(assessments)
    assert whole is not None
    return whole


def test_two_assessments_are_a_comparison_and_no_trend() -> None:
    assert trend(assessed("1 2 3 4", "2 2 3 4")) is None


def test_gains_and_losses_are_from_the_first_to_the_last_the_largest_first() -> None:
    of = found(assessed("1 4 2 3", "5 1 1 1", "2 3 5 3"))

    assert of.gains == (
        ("orders", Change(F(2), F(5), broken=False)),
        ("calls", Change(F(1), F(2), broken=False)),
    )
    assert of.losses == (("visits", Change(F(4), F(3), broken=False)),)
    assert of.same == 1
    assert of.breaks == ()


def test_what_has_no_score_in_the_first_or_the_last_neither_rose_nor_fell() -> None:
    of = found(assessed("dk 4 2 na", "1 4 2 1", "5 dk 2 5"))

    assert (of.gains, of.losses, of.same) == ((), (), 1)


def test_an_item_with_another_meaning_is_a_break_and_neither_gain_nor_loss() -> None:
    of = found(
        [*assessed("1 1 1 1", "2 2 2 2"), *assessed("3 3 3 3", "4 4 4 4", of=second("changed"))]
    )

    assert of.breaks == (Break(2, ("calls",)),)
    assert [name for name, _ in of.gains] == ["visits", "orders", "culture"]


def test_other_gates_are_a_break_without_items() -> None:
    other = edition(**stages([("overall", None, "3")]))
    of = found([*assessed("1 1 1 1"), *assessed("2 2 2 2", "2 2 2 2", of=other)])

    assert of.breaks == (Break(1, ()),)


@given(st.lists(LEVELS, min_size=3, max_size=5))
@settings(deadline=None)
def test_every_item_rose_or_fell_or_stayed_or_has_no_score_in_one_of_the_two(
    answers: list[tuple[str, ...]],
) -> None:
    of = found(assessed(*map(" ".join, answers)))
    known = [one for one in zip(answers[0], answers[-1], strict=True) if not {"dk", "na"} & {*one}]
    rose, fell = (len(one) for one in (of.gains, of.losses))

    assert rose == sum(int(now) > int(before) for before, now in known)
    assert fell == sum(int(now) < int(before) for before, now in known)
    assert of.same == len(known) - rose - fell


def test_assessments_with_different_instruments_are_refused() -> None:
    mixed = [Assessed(assess(one, []), FIRST) for one in (MATURITY, NESTED, MATURITY)]
    with pytest.raises(Refused):
        trend(mixed)
