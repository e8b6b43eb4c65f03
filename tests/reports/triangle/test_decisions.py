import pytest

from assessment.reports.sentences.triangle.decisions import decisions_led, must_agree
from scoring.triangle import Allowed, Change, Decision, Waypoint, Weights, account
from tests.reports.english import english

AGREED = Weights.closed(50, 30, 20)
ALLOWED = Allowed(10, 1000, 2)


def taken(*days: int) -> list[Change]:
    return [Change(str(at), Decision.ACCEPTED, days=count) for at, count in enumerate(days)]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (
            [],
            (
                "Nothing is decided under this agreement yet: the project is where it was agreed "
                "to be."
            ),
        ),
        (
            [1],
            (
                "After one decision time still comes first. The agreed position and the present "
                "one stand at practically the same place."
            ),
        ),
        (
            [1, 3],
            (
                "After two decisions time still comes first. The agreed position and the present "
                "one are close to each other."
            ),
        ),
        (
            [10, 1],
            (
                "After two decisions the project has left its agreed course. Time was to come "
                "first, and now cost comes first. Agree again, or steer back."
            ),
        ),
    ],
)
def test_where_the_decisions_have_led_is_said(days: list[int], said: str) -> None:
    found = account(AGREED, Waypoint.TIME, ALLOWED, taken(*days))

    assert english(decisions_led(found.trail, Waypoint.TIME)) == said


def test_two_that_come_level_to_the_front_are_both_named() -> None:
    level = account(Weights.closed(40, 30, 30), Waypoint.TIME, ALLOWED, taken(10))

    assert "now cost and quality come first" in english(decisions_led(level.trail, Waypoint.TIME))


@pytest.mark.parametrize(
    ("agreed", "days", "said"),
    [
        pytest.param(
            (40, 40, 20),
            3,
            "After one decision cost weighs most. Time did not lead alone in the agreed position.",
            id="they were level",
        ),
        pytest.param(
            (50, 25, 25),
            10,
            "After one decision time, cost and quality are level.",
            id="they come level",
        ),
    ],
)
def test_a_tie_is_not_called_a_departure(
    agreed: tuple[int, int, int], days: int, said: str
) -> None:
    found = account(Weights.closed(*agreed), Waypoint.TIME, ALLOWED, taken(days))

    assert english(decisions_led(found.trail, Waypoint.TIME)).startswith(said)


def test_every_reason_to_agree_again_is_said_once() -> None:
    found = account(AGREED, Waypoint.TIME, ALLOWED, taken(11))

    said = must_agree(found.exceeded, sponsors_changed=True)
    assert english(said) == (
        "More extra time was taken than was agreed.",
        "The sponsors are no longer those who signed.",
    )
    assert must_agree([], sponsors_changed=False) == ()


def test_nobody_is_told_to_steer_back_while_nothing_is_decided() -> None:
    found = account(AGREED, Waypoint.TIME, ALLOWED, taken(11))
    said = english(decisions_led(found.trail, Waypoint.TIME, stopped=True))
    assert "has left its agreed course" in said
    assert "steer back" not in said
