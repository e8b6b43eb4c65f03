"""Caps, leapfrogs and paths: why a number is what it is, and what would change it."""

from datetime import date
from fractions import Fraction

import pytest

from assessment.domain.comparison import Change, Comparison, StageChange
from assessment.reports.sentences.caps import caps
from assessment.reports.sentences.comparison import comparison, difference
from assessment.reports.sentences.leapfrogs import leapfrogs
from assessment.reports.sentences.names import Names
from assessment.reports.sentences.path import path
from questionnaires.schema import StageSpec
from scoring import (
    Capped,
    Coverage,
    FillLeapfrog,
    GateLeapfrog,
    ItemScore,
    Obstacle,
    Path,
    Raise,
    Score,
    Scored,
)
from tests.reports.english import english

F = Fraction  # tables of cases are read by their numbers

NAMES = Names(
    items={"success": "Shared success", "use": "Willing use", "lead": "Leadership", "map": "Map"},
    dimensions={"social": "Social CRM", "programmes": "Programmes"},
    groups={"organisation": "The organisation as a whole"},
)
NOTHING = Scored(Score(None, Coverage()), {}, {})


def fell(sheet: int, item: str, claimed: int, capped: int) -> Capped:
    return Capped(sheet, item, F(claimed), F(capped), confirmed=1, needed=3)


def test_a_capped_claim_says_claim_confirmations_and_what_counts() -> None:
    assert english(caps([fell(0, "success", 5, 3)], NAMES, NOTHING, respondents=1)) == (
        (
            "You chose level 5 for “Shared success”; its yes-or-no checks confirm 1 of the 3 it "
            "needs, so it counts as 3."
        ),
    )


def test_in_a_group_the_capped_claims_for_one_item_are_one_sentence() -> None:
    item = ItemScore(F(10, 3), Coverage(answered=3), claimed=F(14, 3))
    scored = Scored(NOTHING.overall, {}, {"success": item})
    claims = [fell(0, "success", 5, 3), fell(2, "success", 5, 3)]

    assert english(caps(claims, NAMES, scored, respondents=3)) == (
        (
            "Two people chose a level for “Shared success” that their yes-or-no checks do not "
            "confirm; it counts as 3.3 instead of 4.7."
        ),
    )


def test_a_gate_that_would_open_out_of_turn_is_said() -> None:
    assert english(leapfrogs([GateLeapfrog(stage=4, shut=3)], NAMES)) == (
        "What stage 4 itself asks for is met, but stage 3, on which it rests, is not.",
    )


def test_a_stage_that_is_fuller_than_its_ground_is_said() -> None:
    [said] = leapfrogs([FillLeapfrog("social", "programmes", F(60), F(40))], NAMES)

    assert english(said) == (
        "Social CRM is further along (60%) than Programmes (40%), on which it rests."
    )


PATHS = [
    pytest.param(Path(), ("Stage 4 is reached already.",), id="reached"),
    pytest.param(
        Path(
            raises=(Raise("use", F(2), F(4), F(2)), Raise("lead", F(8, 3), F(3), F(1, 3))),
            confirm={"organisation": 2},
            effort=F(7, 3),
        ),
        (
            "The least effort to stage 4 is 2.33.",
            "Raise “Willing use” from 2 to 4 (effort 2).",
            "Raise “Leadership” from 2.67 to 3 (effort 0.33).",
            "Have two more yes-or-no checks of “The organisation as a whole” confirmed.",
        ),
        id="raises and yes-or-no checks",
    ),
    pytest.param(
        Path(raises=(Raise("use", F(3), F(1), F(2)),), effort=F(2)),
        ("The least effort to stage 4 is 2.", "Bring “Willing use” down from 3 to 1 (effort 2)."),
        id="a reversed item",
    ),
    pytest.param(
        Path(confirm={"success": 1}),
        (
            "No level has to rise for stage 4; yes-or-no checks have to be confirmed.",
            "Have one more yes-or-no check of “Shared success” confirmed.",
        ),
        id="a yes-or-no check alone",
    ),
    pytest.param(
        Path(obstacle=Obstacle.UNSCORED, ids=("use",)),
        ("The way to stage 4 cannot be worked out until “Willing use” is scored.",),
        id="one item not scored",
    ),
    pytest.param(
        Path(obstacle=Obstacle.UNSCORED, ids=("use", "lead", "map", "success")),
        (
            (
                "The way to stage 4 cannot be worked out until "
                "“Willing use”, “Leadership”, “Map” and one more are scored."
            ),
        ),
        id="many items not scored",
    ),
    pytest.param(
        Path(obstacle=Obstacle.CEILINGS, ids=("use", "lead"), within_reach=3),
        (
            (
                "With “Willing use” and “Leadership” held below the top, stage 3 is the most "
                "that can be reached; stage 4 needs a higher ceiling."
            ),
        ),
        id="ceilings",
    ),
    pytest.param(
        Path(obstacle=Obstacle.CHECKS, ids=("organisation",)),
        (
            (
                "Stage 4 cannot be reached: it asks for more yes-or-no checks of "
                "“The organisation as a whole” than there are."
            ),
        ),
        id="more yes-or-no checks than there are",
    ),
    pytest.param(
        Path(obstacle=Obstacle.SCALE),
        ("Stage 4 cannot be reached, even with every item at its highest level.",),
        id="beyond the scale",
    ),
]


@pytest.mark.parametrize(("of", "expected"), PATHS)
def test_a_path_says_its_steps_or_what_stands_in_its_way(
    of: Path, expected: tuple[str, ...]
) -> None:
    assert expected == english(path(of, 4, NAMES))


def step(before: int, after: int) -> Path:
    return Path(
        (Raise("success", F(before), F(after), F(abs(after - before))),),
        confirm={"success": 2},
        effort=F(abs(after - before)),
    )


@pytest.mark.parametrize(
    ("claim", "step", "said"),
    [
        pytest.param(
            F(5),
            step(3, 4),
            (
                (
                    "Have two more yes-or-no checks of “Shared success” confirmed: it is claimed "
                    "at 5, counts as 3, and then counts as 4 (effort 1)."
                ),
            ),
            id="claimed above it",
        ),
        pytest.param(
            F(4),
            step(3, 4),
            (
                (
                    "Have two more yes-or-no checks of “Shared success” confirmed: it is claimed "
                    "at 4, counts as 3, and then counts as 4 (effort 1)."
                ),
            ),
            id="claimed at it",
        ),
        pytest.param(
            F(4),
            step(3, 5),
            (
                "Raise “Shared success” from 3 to 5 (effort 2).",
                "Have two more yes-or-no checks of “Shared success” confirmed.",
            ),
            id="claimed below it",
        ),
        pytest.param(
            F(3),
            step(3, 2),
            (
                "Bring “Shared success” down from 3 to 2 (effort 1).",
                "Have two more yes-or-no checks of “Shared success” confirmed.",
            ),
            id="reversed",
        ),
    ],
)
def test_a_claim_that_is_high_enough_is_not_asked_to_rise(
    claim: Fraction, step: Path, said: tuple[str, ...]
) -> None:
    _, *steps = path(step, 4, NAMES, {"success": claim})
    assert english(steps) == said


def stage(value: int | None) -> StageSpec | None:
    return None if value is None else StageSpec(value=value, name="N", summary="S")


def change(before: F | None, now: F | None, *, broken: bool = False) -> Change:
    return Change(before, now, broken)


def compared(before: int | None, now: int | None, overall: Change, **items: Change) -> Comparison:
    broken = any(item.broken for item in items.values()) or overall.broken
    return Comparison(overall, {}, items, StageChange(stage(before), stage(now), broken))


GREW = change(F(24, 10), F(31, 10))

COMPARISONS = [
    pytest.param(
        compared(2, 3, GREW),
        ("Up one stage since 1 March 2026; overall from 2.4 to 3.1.",),
        id="up one",
    ),
    pytest.param(
        compared(4, 2, change(F(4), F(2))),
        ("Down two stages since 1 March 2026; overall from 4.0 to 2.0.",),
        id="down two",
    ),
    pytest.param(
        compared(2, 2, change(F(241, 100), F(244, 100))),
        ("The same stage as on 1 March 2026; overall from 2.41 to 2.44.",),
        id="a difference that one decimal would hide",
    ),
    pytest.param(
        compared(None, None, GREW),
        ("Since 1 March 2026; overall from 2.4 to 3.1.",),
        id="no stages",
    ),
    pytest.param(
        compared(None, 2, change(None, F(2))),
        ("Since 1 March 2026; the overall score cannot be compared, as there is none then.",),
        id="not scored before",
    ),
    pytest.param(
        compared(2, 3, GREW, use=change(F(2), F(3), broken=True), lead=change(F(2), F(3))),
        (
            "Up one stage since 1 March 2026; overall from 2.4 to 3.1.",
            "Measured differently since then: “Willing use”. Compare with care.",
        ),
        id="another meaning",
    ),
    pytest.param(
        compared(2, 3, change(F(24, 10), F(31, 10), broken=True)),
        (
            "Up one stage since 1 March 2026; overall from 2.4 to 3.1.",
            "The rules of scoring changed in between, so the two are not quite alike.",
        ),
        id="other rules",
    ),
]


@pytest.mark.parametrize(("of", "expected"), COMPARISONS)
def test_a_comparison_says_what_moved_and_what_broke(
    of: Comparison, expected: tuple[str, ...]
) -> None:
    assert expected == english(comparison(of, date(2026, 3, 1), NAMES))


DIFFERENCES = [
    pytest.param(change(F(2), F(5, 2)), "+0.5", id="up"),
    pytest.param(change(F(5, 2), F(2)), "-0.5", id="down"),
    pytest.param(change(F(2), F(2)), "0.0", id="none"),
    pytest.param(change(None, F(2)), "not comparable", id="not scored before"),
    pytest.param(change(F(2), F(3), broken=True), "+1.0 (measured differently)", id="a break"),
]


@pytest.mark.parametrize(("of", "expected"), DIFFERENCES)
def test_a_difference_has_its_sign_and_its_mark(of: Change, expected: str) -> None:
    assert expected == english(difference(of))
