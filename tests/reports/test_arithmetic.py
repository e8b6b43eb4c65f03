from fractions import Fraction

import pytest

from assessment.reports.sentences.arithmetic import arithmetic
from assessment.reports.sentences.names import Names
from scoring import (
    DONT_KNOW,
    Answer,
    Cap,
    Dimension,
    Item,
    Scale,
    Scheme,
    Sheet,
    State,
    score,
    tally,
)
from tests.reports.english import english

F = Fraction  # tables of cases are read by their numbers

SCALE = Scale(tuple(map(F, (1, 2, 3, 4, 5))))
GOAL = Item("goal", SCALE)
AIM = Item("aim", SCALE, weight=F(2), checks=("seen",), caps=(Cap(F(4), 1),))
SIGN = Item("sign", SCALE, reverse=True)
SPARE = Item("spare", SCALE, weight=F(0))
STRATEGY = Dimension("strategy", (GOAL, AIM, SPARE))
PEOPLE = Dimension("people", (SIGN,))
SCHEME = Scheme((STRATEGY, PEOPLE))
NAMES = Names(
    items={"goal": "Goal", "aim": "Aim", "sign": "Sign", "spare": "Spare"},
    dimensions={"strategy": "Strategy", "people": "People"},
)

Levels = dict[str, int | None]


def said(levels: Levels) -> Sheet:
    return Sheet(
        {
            item: DONT_KNOW if level is None else Answer(State.ANSWERED, F(level))
            for item, level in levels.items()
        }
    )


def worked(of: Scheme | Dimension | Item, *people: Levels) -> tuple[str, ...]:
    return english(arithmetic(of, score(SCHEME, tally(SCHEME, map(said, people))), NAMES))


ALONE: Levels = {"goal": 4, "aim": 2, "sign": 2, "spare": 5}

CASES = [
    pytest.param(
        STRATEGY, [ALONE],
        (
            "Strategy is the weighted mean of Goal 4 and Aim 2.",
            "Strategy = (4 + 2 x 2) / 3 = 2.7",
            "Left out, because it is of weight 0: Spare.",
        ),
        id="weights as small whole numbers",
    ),
    pytest.param(
        SCHEME, [ALONE],
        (
            "Overall is the mean of Strategy 2.67 and People 4.",
            "Overall = (2.67 + 4) / 2 = 3.3",
        ),
        id="the whole, from its dimensions",
    ),
    pytest.param(
        SCHEME, [{"sign": 2}],
        (
            "Overall is the mean of People 4.",
            "Overall = 4.0",
            "Left out, because it is not scored: Strategy.",
        ),
        id="a dimension without answers",
    ),
    pytest.param(
        STRATEGY, [{"goal": 3, "aim": None}],
        (
            "Strategy is the mean of Goal 3.",
            "Strategy = 3.0",
            "Left out, because it is not answered: Aim.",
            "Left out, because it is of weight 0: Spare.",
        ),
        id="what is left out, with both reasons",
    ),
    pytest.param(SCHEME, [{}], ("Overall is not scored.",), id="nothing"),
    pytest.param(GOAL, [ALONE], ("“Goal” = 4",), id="an item, one person"),
    pytest.param(
        GOAL, [{"goal": None}], ("“Goal” has no score: not answered.",), id="an item, don't know"
    ),
    pytest.param(GOAL, [{}], ("“Goal” has no score: not answered.",), id="an item, unseen"),
    pytest.param(
        GOAL,
        [{}, {"goal": None}],
        ("“Goal” has no score: not answered.",),
        id="an item, for two reasons",
    ),
    pytest.param(
        GOAL, [{"goal": 3}, {"goal": 4}, {"goal": 4}, {"goal": None}],
        (
            "“Goal” = (3 + 2 x 4) / 3 = 3.7",
            "Three people count: one at 3 and two at 4.",
        ),
        id="an item, several people",
    ),
    pytest.param(
        SIGN, [ALONE],
        ("“Sign” = 4", "It counts in reverse: 1 counts as 5, and so on."),
        id="a reversed item",
    ),
    pytest.param(
        AIM, [{"aim": 5}],
        ("“Aim” = 3", "Before its yes-or-no checks were looked at, it was 5.0."),
        id="a capped item",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("of", "people", "expected"), CASES)
def test_the_arithmetic_can_be_followed_with_a_pencil(
    of: Scheme | Dimension | Item, people: list[Levels], expected: tuple[str, ...]
) -> None:
    assert tuple(line.replace("\u00d7", "x") for line in worked(of, *people)) == expected
