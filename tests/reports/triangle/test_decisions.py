import pytest

from assessment.reports.sentences.triangle.decisions import decisions_led, must_agree
from assessment.reports.sentences.triangle.squeeze import CAUTIONS, squeezed
from scoring.triangle import Allowed, Change, Decision, Waypoint, Weights, account, squeeze
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
    changes = [
        *taken(11),
        Change("p", Decision.PENDING, days=3, money=1001, lost=frozenset({"a", "b", "c"})),
    ]
    found = account(AGREED, Waypoint.TIME, ALLOWED, changes)

    said = must_agree(found.exceeded, found.pending_exceeds, sponsors_changed=True)
    assert english(said) == (
        "More extra time was taken than was agreed.",
        "All that is pending would, together, take more extra money than is left.",
        (
            "Accepting all that is pending would, together, give up more quality criteria than "
            "may be waived."
        ),
        "The sponsors are no longer those who signed.",
    )
    assert must_agree([], [], sponsors_changed=False) == ()


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (1.0, "With all of the planned time, or more, there is nothing to squeeze."),
        (1.2, "With all of the planned time, or more, there is nothing to squeeze."),
        (0.85, "In 85% of the planned time, published models ask for 14% to 92% more effort."),
        (0.75, "In 75% of the planned time, published models ask for 43% to 216% more effort."),
        (
            0.5,
            (
                "No published model goes below 75% of the planned time, so none says what 50% "
                "would do."
            ),
        ),
    ],
)
def test_what_the_models_say_of_less_time(share: float, said: str) -> None:
    assert english(squeezed(squeeze(share))) == said


@pytest.mark.parametrize("word", ["software", "quality falls", "new way of working", "own figure"])
def test_the_band_comes_with_its_cautions(word: str) -> None:
    assert any(word in caution for caution in english(CAUTIONS))
