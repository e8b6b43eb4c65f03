import pytest

from scoring import (
    CheckGroup,
    Condition,
    Dimension,
    FillLeapfrog,
    Gate,
    GateLeapfrog,
    Measure,
    Requirement,
    Scheme,
    Sheet,
    Staging,
    UnknownTarget,
    score,
    staging,
    tally,
)
from tests.scoring.notation import (
    ITEMS,
    MATURITY,
    PROGRESSION,
    WHOLE,
    F,
    everyone,
    flat,
    gate,
    item,
    level,
    sheets,
)


def staged(scheme: Scheme, respondents: list[Sheet]) -> Staging:
    counted = tally(scheme, respondents)
    return staging(scheme, score(scheme, counted), counted)


def maturity(levels: str) -> list[Sheet]:
    """One respondent, the ten levels in the instrument's order, every check confirmed."""
    checks = everyone(1, "yes")[0].checks
    return [Sheet(dict(zip(ITEMS, map(level, levels.split()), strict=True)), checks)]


def progression(*stages: str) -> list[Sheet]:
    """One respondent: the statements of stages 1 to 5, a digit each."""
    ids = [one.id for one in PROGRESSION.items()]
    return [Sheet(dict(zip(ids, map(level, "".join(stages)), strict=True)))]


@pytest.mark.parametrize(
    ("levels", "stage"),
    [
        pytest.param("1 1 1 1 1 1 1 1 1 1", 1, id="all ones"),
        pytest.param("2 2 2 2 2 2 2 2 2 2", 2, id="all twos"),
        pytest.param("5 5 5 5 5 5 5 5 5 5", 5, id="all fives"),
        pytest.param("5 5 5 5 5 5 5 1 1 1", 2, id="one dimension at 1 holds back a mean of 3.7"),
        pytest.param("1 1 1 2 2 2 2 1 1 2", 1, id="just short of 1.5"),
        pytest.param("1 1 1 2 2 2 2 2 1 2", 2, id="just past 1.5"),
        pytest.param("2 2 2 3 3 3 3 2 2 3", 2, id="just short of 2.5"),
        pytest.param("2 2 2 3 3 3 3 2 3 3", 3, id="just past 2.5"),
    ],
)
def test_the_stage_is_the_last_before_the_first_shut_gate(levels: str, stage: int) -> None:
    assert stage == staged(MATURITY, maturity(levels)).reached


@pytest.mark.parametrize(
    ("row", "opens"),
    [("2 1", True), ("2 2 1 1", True), ("2 1 1", False), ("2 2 2 1 1 1 1", False)],
)
def test_a_half_is_compared_exactly(row: str, opens: bool) -> None:
    scheme = flat(item("i"), gates=[gate(2, (Measure.OVERALL, "3/2", None))])
    assert opens == staged(scheme, sheets(f"i {row}")).gates[0].open


@pytest.mark.parametrize(("yes", "stage"), [(0, 3), (2, 3), (3, 4), (5, 4), (6, 5)], ids=str)
def test_the_upper_stages_need_the_checks_of_the_whole(yes: int, stage: int) -> None:
    sheet = everyone(5, "yes")[0]
    kept = {key: one for key, one in sheet.checks.items() if key[0] != "whole"}
    kept |= {("whole", check): sheet.checks["whole", check] for check in WHOLE.checks[:yes]}
    assert stage == staged(MATURITY, [Sheet(sheet.answers, kept)]).reached


@pytest.mark.parametrize(
    ("said", "confirmed"),
    [
        ("yes", 1),
        ("yes no", 0),
        ("yes yes no", 1),
        ("yes yes . .", 0),
        ("yes dk", 0),
        (". .", 0),
    ],
)
def test_more_than_half_of_those_who_began_confirm_a_check(said: str, confirmed: int) -> None:
    scheme = flat(
        item("i"),
        groups=[CheckGroup("whole", ("a",))],
        gates=[gate(2, (Measure.CHECKS, 1, "whole"))],
    )
    row = " ".join("3" for _ in said.split())
    (one,) = staged(scheme, sheets(f"i {row}\nwhole?a {said}")).gates[0].conditions
    assert F(confirmed) == one.value


def test_a_respondent_who_never_began_has_no_say_in_a_check() -> None:
    scheme = flat(
        item("i"),
        groups=[CheckGroup("whole", ("a",))],
        gates=[gate(2, (Measure.CHECKS, 1, "whole"))],
    )
    assert staged(scheme, sheets("i 3 . .\nwhole?a yes . .")).reached == 2


def test_what_binds_is_named_with_how_much_is_short() -> None:
    result = staged(MATURITY, maturity("3 3 3 3 3 3 3 1 1 1"))
    assert (result.reached, result.next_stage) == (2, 3)
    assert (
        Requirement(Measure.OVERALL, None, F(5, 2), F(7, 3), holds=False, short_by=F(1, 6)),
        Requirement(Measure.DIMENSION, "process", F(2), F(1), holds=False, short_by=F(1)),
    ) == result.binding


def test_the_last_stage_has_no_next() -> None:
    result = staged(MATURITY, maturity("5 5 5 5 5 5 5 5 5 5"))
    assert (result.reached, result.next_stage, result.binding) == (5, None, ())


@pytest.mark.parametrize(
    ("stages", "stage"),
    [
        pytest.param(("00000", "000000", "00000", "00000", "0000000"), 1, id="nothing"),
        pytest.param(("33333", "222222", "00000", "00000", "0000000"), 1, id="67 per cent"),
        pytest.param(("33333", "322222", "00000", "00000", "0000000"), 2, id="72 per cent"),
        pytest.param(("33333", "333330", "00000", "00000", "0000000"), 1, id="a statement at 0"),
        pytest.param(("33333", "333333", "33221", "00000", "0000000"), 3, id="73 per cent"),
        pytest.param(("33333", "222222", "33333", "33333", "3333333"), 1, id="leapt over 2"),
        pytest.param(("00000", "333333", "33333", "33333", "3333333"), 5, id="all"),
    ],
)
def test_the_progression_is_cumulative(stages: tuple[str, ...], stage: int) -> None:
    assert stage == staged(PROGRESSION, progression(*stages)).reached


def test_a_later_stage_that_is_fuller_is_a_leapfrog() -> None:
    result = staged(PROGRESSION, progression("33333", "222222", "22222", "33333", "0000000"))
    assert (
        FillLeapfrog("s4", "s2", F(100), F(200, 3)),
        FillLeapfrog("s4", "s3", F(100), F(200, 3)),
    ) == result.leapfrogs


def test_a_later_gate_that_would_open_is_a_leapfrog() -> None:
    scheme = flat(
        item("a"),
        item("b"),
        gates=[
            gate(2, (Measure.ITEM, 2, "a")),
            gate(3, (Measure.ITEM, 3, "b")),
            gate(4, (Measure.ITEM, 4, "b")),
        ],
    )
    assert (GateLeapfrog(stage=3, shut=2),) == staged(scheme, sheets("a 1\nb 3")).leapfrogs


def two_dimensions(*needs: tuple[Measure, str | int, str | None]) -> Scheme:
    return Scheme(
        (
            Dimension("x", (item("a"), item("a0", weight=0))),
            Dimension("y", (Dimension("z", (item("b"),)), Dimension("z0", (item("c"),), F(0)))),
            Dimension("w0", (item("d"),), F(0)),
        ),
        gates=(gate(2, *needs),),
    )


@pytest.mark.parametrize(
    ("measure", "of", "targets"),
    [
        (Measure.OVERALL, None, [(Measure.OVERALL, None)]),
        (Measure.EVERY_DIMENSION, None, [(Measure.DIMENSION, "x"), (Measure.DIMENSION, "y")]),
        (Measure.DIMENSION, "z", [(Measure.DIMENSION, "z")]),
        (Measure.DIMENSION, "z0", [(Measure.DIMENSION, "z0")]),
        (Measure.EVERY_ITEM, None, [(Measure.ITEM, "a"), (Measure.ITEM, "b")]),
        (Measure.EVERY_ITEM, "y", [(Measure.ITEM, "b")]),
        (Measure.EVERY_ITEM, "z0", [(Measure.ITEM, "c")]),
        (Measure.ITEM, "a0", [(Measure.ITEM, "a0")]),
        (Measure.FILL, "y", [(Measure.FILL, "y")]),
    ],
    ids=str,
)
def test_a_condition_is_resolved_to_what_weighs_something_or_is_named(
    measure: Measure, of: str | None, targets: list[tuple[Measure, str | None]]
) -> None:
    result = staged(two_dimensions((measure, 1, of)), sheets("a 1\na0 1\nb 1\nc 1\nd 1"))
    assert targets == [(one.measure, one.target) for one in result.gates[0].conditions]


@pytest.mark.parametrize(
    ("cell", "measure", "least", "holds"),
    [
        pytest.param("na", Measure.ITEM, 5, True, id="not applicable asks for nothing"),
        pytest.param("dk", Measure.ITEM, 2, False, id="don't know does not hold"),
        pytest.param(".", Measure.ITEM, 2, False, id="unseen does not hold"),
        pytest.param("dk", Measure.ITEM, 1, True, id="even the lowest would do"),
        pytest.param("na", Measure.DIMENSION, 5, True, id="a dimension not applicable"),
        pytest.param("dk", Measure.DIMENSION, 2, False, id="an open dimension"),
        pytest.param(".", Measure.DIMENSION, 1, True, id="an open dimension, lowest does"),
        pytest.param("dk", Measure.FILL, 0, True, id="a fill of nothing"),
        pytest.param("dk", Measure.FILL, 1, False, id="a fill of little"),
        pytest.param("na", Measure.FILL, 100, True, id="a fill not applicable"),
    ],
)
def test_what_is_not_scored_holds_only_if_it_cannot_fail(
    cell: str, measure: Measure, least: int, holds: bool
) -> None:
    scheme = Scheme(
        (Dimension("x", (item("a"),)), Dimension("y", (item("b"),))),
        gates=(gate(2, (measure, least, "b" if measure is Measure.ITEM else "y")),),
    )
    (one,) = staged(scheme, sheets(f"a 3\nb {cell}")).gates[0].conditions
    assert (holds, None, None) == (one.holds, one.value, one.short_by)


@pytest.mark.parametrize(
    "respondents",
    [
        pytest.param([], id="no respondents"),
        pytest.param([Sheet()], id="an empty sheet"),
        pytest.param(sheets("\n".join(f"{one} na" for one in ITEMS)), id="nothing applicable"),
        pytest.param(sheets("\n".join(f"{one} dk" for one in ITEMS)), id="nothing known"),
    ],
)
def test_without_an_overall_score_there_is_no_stage(respondents: list[Sheet]) -> None:
    result = staged(MATURITY, respondents)
    assert (
        result.reached,
        result.next_stage,
        result.binding,
        result.leapfrogs,
    ) == (None, None, (), ())


def test_without_gates_everyone_is_at_the_first_stage() -> None:
    scheme = Scheme(flat(item("i")).dimensions, first_stage=0)
    assert (
        staged(scheme, sheets("i 5")).reached,
        staged(scheme, sheets("i 5")).next_stage,
    ) == (0, None)


@pytest.mark.parametrize(
    ("measure", "of"),
    [
        (Measure.DIMENSION, "nowhere"),
        (Measure.DIMENSION, None),
        (Measure.ITEM, "all"),
        (Measure.FILL, "i"),
        (Measure.EVERY_ITEM, "nowhere"),
        (Measure.CHECKS, "whole"),
    ],
    ids=str,
)
def test_a_condition_on_nothing_is_refused_by_name(measure: Measure, of: str | None) -> None:
    scheme = Scheme(flat(item("i")).dimensions, gates=(Gate(2, (Condition(measure, F(1), of),)),))
    with pytest.raises(UnknownTarget, match=str(of)):
        staged(scheme, sheets("i 3"))


def test_what_an_earlier_gate_asked_for_gives_no_stage_however_little_was_asked_since() -> None:
    """The last gate asks the same of `a` as the first, and else of what does not apply."""
    asks = [(3,), (2,), (3, 1)]
    gates = [
        gate(2 + at, *((Measure.ITEM, of, one) for of, one in zip(needed, "ab", strict=False)))
        for at, needed in enumerate(asks)
    ]
    found = staged(flat(item("a"), item("b"), gates=gates), sheets("a 5\nb na"))
    assert [one.applies for one in found.gates] == [True, True, False]
    assert found.reached == 3
