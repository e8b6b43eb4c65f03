from dataclasses import replace

import pytest
from hypothesis import given, settings

from scoring import (
    Answer,
    Coverage,
    Dimension,
    Item,
    Scale,
    Scheme,
    Scored,
    Sheet,
    State,
    Term,
    score,
    tally,
)
from tests.scoring.notation import (
    AROUND_NOUGHT,
    MATURITY,
    NOUGHT_TO_THREE,
    ONE_TO_FIVE,
    QUARTERS,
    F,
    checked,
    everyone,
    flat,
    item,
    level,
    sheets,
)
from tests.scoring.strategies import cases
from tests.scoring.transformed import Case, with_items


def of(scheme: Scheme, table: str) -> F | None:
    return score(scheme, tally(scheme, sheets(table))).overall.value


@pytest.mark.parametrize(
    ("scale", "reverse", "row", "mean"),
    [
        pytest.param(ONE_TO_FIVE, False, "2 3", F(5, 2), id="two respondents"),
        pytest.param(ONE_TO_FIVE, False, "1 1 2", F(4, 3), id="thirds stay thirds"),
        pytest.param(ONE_TO_FIVE, False, "5 dk na .", F(5), id="only levels count"),
        pytest.param(ONE_TO_FIVE, False, "dk dk", None, id="don't know scores nothing"),
        pytest.param(ONE_TO_FIVE, False, "na na", None, id="not applicable scores nothing"),
        pytest.param(ONE_TO_FIVE, False, ". .", None, id="unseen scores nothing"),
        pytest.param(NOUGHT_TO_THREE, False, "0 0", F(0), id="0 is a score"),
        pytest.param(NOUGHT_TO_THREE, True, "0 1", F(5, 2), id="reversed 0..3"),
        pytest.param(AROUND_NOUGHT, False, "-2 1", F(-1, 2), id="-2..2"),
        pytest.param(AROUND_NOUGHT, True, "-2 1", F(1, 2), id="reversed -2..2"),
        pytest.param(QUARTERS, False, "25 100", F(125, 2), id="0,25,50,100"),
        pytest.param(QUARTERS, True, "25 100", F(75, 2), id="reversed 0,25,50,100"),
    ],
)
def test_an_item_is_the_mean_over_those_who_gave_a_level(
    scale: Scale, reverse: bool, row: str, mean: F | None
) -> None:
    assert mean == of(flat(item("i", scale, reverse=reverse)), f"i {row}")


@pytest.mark.parametrize(
    ("weights", "rows", "mean"),
    [
        pytest.param((1, 1), ("2", "4"), F(3), id="even"),
        pytest.param((3, 1), ("2", "4"), F(5, 2), id="weighted"),
        pytest.param((1, 0), ("2", "4"), F(2), id="weight 0 is out"),
        pytest.param((0, 0), ("2", "4"), None, id="nothing weighs anything"),
        pytest.param((3, 1), ("2", "dk"), F(2), id="an open item drops out"),
        pytest.param((3, 1), ("na", "4"), F(4), id="a not applicable item drops out"),
        pytest.param((1, 1), ("dk", "na"), None, id="nothing scored"),
    ],
)
def test_a_dimension_is_the_weighted_mean_of_what_scored(
    weights: tuple[int, int], rows: tuple[str, str], mean: F | None
) -> None:
    scheme = flat(item("a", weight=weights[0]), item("b", weight=weights[1]))
    assert mean == of(scheme, f"a {rows[0]}\nb {rows[1]}")


def nested(inner_weight: int = 1) -> Scheme:
    inner = Dimension("inner", (item("c"), item("d")), F(inner_weight))
    middle = Dimension("middle", (inner, Dimension("other", (item("b"),))))
    return Scheme((Dimension("outer", (middle,)), Dimension("plain", (item("a"),), F(3))))


def test_dimensions_three_deep_are_means_of_means() -> None:
    scheme = nested()
    scored = score(scheme, tally(scheme, sheets("a 5\nb 4\nc 1\nd 2")))
    assert {
        "outer": F(11, 4),
        "middle": F(11, 4),
        "inner": F(3, 2),
        "other": F(4),
        "plain": F(5),
    } == {name: one.value for name, one in scored.dimensions.items()}
    assert F(11, 4) / 4 + F(15, 4) == scored.overall.value


def test_weight_0_leaves_a_dimension_out_above_but_scores_it_itself() -> None:
    scheme = nested(inner_weight=0)
    scored = score(scheme, tally(scheme, sheets("a 5\nb 4\nc 1\nd dk")))
    assert F(1) == scored.dimensions["inner"].value
    assert F(1, 2) == scored.dimensions["inner"].coverage.share
    assert F(4) == scored.dimensions["middle"].value
    assert Coverage(answered=2) == scored.overall.coverage


def test_a_dimension_and_an_item_may_share_their_id() -> None:
    scheme = Scheme((Dimension("a", (item("b"),)), Dimension("b", (item("a"),), F(3))))
    scored = score(scheme, tally(scheme, sheets("a 1\nb 5")))
    assert (F(5), F(1), F(2)) == (
        scored.dimensions["a"].value,
        scored.items["a"].value,
        scored.overall.value,
    )


def test_a_small_dimension_weighs_as_much_as_a_large_one() -> None:
    scheme = Scheme((Dimension("x", (item("a"),)), Dimension("y", (item("b"), item("c")))))
    assert F(7, 2) == of(scheme, "a 5\nb 2\nc 2")


@pytest.mark.parametrize(
    ("rows", "coverage", "share"),
    [
        pytest.param(("1 2", "3 4"), Coverage(4), F(1), id="all answered"),
        pytest.param(("1 dk", "3 ."), Coverage(2, 1, 1), F(1, 2), id="open answers lower it"),
        pytest.param(("1 na", "na na"), Coverage(1, 0, 0, 3), F(1), id="not applicable leaves"),
        pytest.param(("na na", "na na"), Coverage(0, 0, 0, 4), None, id="nothing applicable"),
        pytest.param(("dk dk", ". ."), Coverage(0, 2, 2), F(0), id="nothing answered"),
    ],
)
def test_coverage_is_answered_of_applicable(
    rows: tuple[str, str], coverage: Coverage, share: F | None
) -> None:
    scheme = flat(item("a"), item("b"))
    scored = score(scheme, tally(scheme, sheets(f"a {rows[0]}\nb {rows[1]}")))
    assert coverage == scored.overall.coverage
    assert share == scored.overall.coverage.share


def test_the_terms_show_the_arithmetic_down_to_the_counts() -> None:
    scheme = flat(item("a", weight=3), item("b"))
    scored = score(scheme, tally(scheme, sheets("a 1 1 4\nb 5 dk na")))
    assert (
        Term("a", F(3, 4), F(2), F(3, 2)),
        Term("b", F(1, 4), F(5), F(5, 4)),
    ) == scored.dimensions["all"].terms
    assert (
        Term("1", F(2, 3), F(1), F(2, 3)),
        Term("4", F(1, 3), F(4), F(4, 3)),
    ) == scored.items["a"].terms
    assert scored.items["a"].counts == (2, 0, 0, 1, 0)


def test_a_reversed_item_shows_what_each_level_counts_for() -> None:
    scheme = flat(Item("symptom", NOUGHT_TO_THREE, reverse=True))
    scored = score(scheme, tally(scheme, sheets("symptom 0 3 3 3")))
    assert (
        Term("0", F(1, 4), F(3), F(3, 4)),
        Term("3", F(3, 4), F(0), F(0)),
    ) == scored.items["symptom"].terms


def test_the_claimed_mean_stays_beside_the_capped_one() -> None:
    scheme = flat(checked("calls", "x", "y", "z"))
    scored = score(scheme, tally(scheme, sheets("calls 5 2\ncalls?x yes no"))).items["calls"]
    assert (F(5, 2), F(7, 2)) == (scored.value, scored.claimed)
    assert (scored.counts, scored.claimed_counts) == ((0, 1, 1, 0, 0), (0, 1, 0, 0, 1))


@pytest.mark.parametrize(
    ("scale", "row", "fill"),
    [
        (NOUGHT_TO_THREE, "0 3 3", F(200, 3)),
        (ONE_TO_FIVE, "1 1", F(0)),
        (ONE_TO_FIVE, "3", F(50)),
        (AROUND_NOUGHT, "-1", F(25)),
        (QUARTERS, "100", F(100)),
        (QUARTERS, "dk", None),
    ],
    ids=["0..3", "1..5 empty", "1..5 half", "-2..2", "0..100 full", "not scored"],
)
def test_a_fill_is_per_cent_of_the_scale(scale: Scale, row: str, fill: F | None) -> None:
    scheme = flat(item("i", scale))
    assert fill == score(scheme, tally(scheme, sheets(f"i {row}"))).dimensions["all"].fill


def test_a_fill_over_two_scales_takes_each_items_own() -> None:
    scheme = flat(item("a", NOUGHT_TO_THREE), item("b", ONE_TO_FIVE))
    scored = score(scheme, tally(scheme, sheets("a 3\nb 1")))
    assert F(300, 7) == scored.dimensions["all"].fill


@pytest.mark.parametrize("value", [1, 2, 3])
def test_unanimity_scores_itself_everywhere(value: int) -> None:
    scored = score(MATURITY, tally(MATURITY, everyone(value, respondents=3)))
    assert F(value) == scored.overall.value
    assert {F(value)} == {one.value for one in scored.dimensions.values()}


def test_no_respondents_and_no_items_score_nothing() -> None:
    empty = score(MATURITY, tally(MATURITY, []))
    assert (
        empty.overall.value,
        empty.overall.coverage.share,
        empty.overall.terms,
    ) == (None, None, ())
    assert score(Scheme(()), tally(Scheme(()), [])).overall.value is None


def test_a_scale_may_end_at_nought() -> None:
    scheme = flat(item("i", Scale((F(-3), F(-2), F(-1), F(0)))))
    whole = score(scheme, tally(scheme, sheets("i -2 -2"))).overall
    assert (whole.low, whole.high, whole.fill) == (F(-3), F(0), F(100, 3))


@pytest.mark.parametrize("best", [False, True], ids=["low", "high"])
@settings(max_examples=50)
@given(cases(mixed=True))
def test_the_bounds_are_what_the_same_answers_score_at_their_worst_and_best(
    best: bool, case: Case
) -> None:
    """Where nothing is scored, what every answer scores that may still come."""
    scheme, respondents = with_items(case[0], lambda one: replace(one, caps=())), case[1]
    scored = score(scheme, tally(scheme, respondents))
    same = at_the_end(scheme, respondents, {State.ANSWERED}, best=best)
    any_of_them = at_the_end(scheme, respondents, {*State} - {State.NOT_APPLICABLE}, best=best)
    nodes: list[Dimension | Item] = [*scheme.walk(), *scheme.items()]
    for node in nodes:
        found = scored.of(node)
        expected = (any_of_them if found.value is None else same).of(node).value
        if expected is not None:
            assert (found.high if best else found.low) == expected


def at_the_end(
    scheme: Scheme, respondents: list[Sheet], states: set[State], *, best: bool
) -> Scored:
    """The scores if every answer that is in one of the states were the worst, or the best."""
    ends = {
        one.id: level(one.scale.high if best != one.reverse else one.scale.low)
        for one in scheme.items()
    }

    def moved(name: str, one: Answer) -> Answer:
        return ends[name] if one.state in states else one

    return score(
        scheme,
        tally(
            scheme,
            [
                replace(sheet, answers={name: moved(name, a) for name, a in sheet.answers.items()})
                for sheet in respondents
            ],
        ),
    )
