"""Both branches of a variation, said before anybody decides."""

from dataclasses import replace

import pytest

from assessment.reports.sentences.triangle.branching import if_accepted, if_refused, quality_ledger
from assessment.reports.sentences.triangle.hundred import points
from scoring.triangle import Account, Allowed, Balance, Change, Decision, Waypoint, Weights, account
from tests.reports.english import english

AGREED = Weights.closed(35, 20, 45)
ALLOWED = Allowed(20, 4_000_000, 2)
ONE = Change("1", Decision.PENDING, days=6, money=400_000, criteria=frozenset({"c1"}))


def stands(*changes: Change, allowed: Allowed = ALLOWED) -> Account:
    return account(AGREED, Waypoint.QUALITY, allowed, changes)


def accepted(change: Change, allowed: Allowed = ALLOWED) -> list[str]:
    then = stands(replace(change, decision=Decision.ACCEPTED), allowed=allowed)
    return list(english(if_accepted(stands(change, allowed=allowed), then, AGREED, "EUR")))


def refused(change: Change, *harmed: str) -> list[str]:
    then = stands(replace(change, decision=Decision.REFUSED))
    return list(english(if_refused(stands(change), then, AGREED, harmed)))


def test_accepting_says_what_it_takes_what_is_left_and_where_the_position_moves() -> None:
    assert accepted(ONE) == [
        "It takes 6 days and €4,000.",
        "Left then: 14 of 20 days, €36,000 of €40,000 and 2 of 2 criteria.",
        (
            "How much each counts shifts: time from 35 to 31 and quality from 45 to 49 of 100 "
            "points. Quality still comes first."
        ),
    ]


@pytest.mark.parametrize("days", range(1, 21))
def test_the_position_moves_to_the_points_that_the_chart_beside_it_has(days: int) -> None:
    taken = Change("1", Decision.ACCEPTED, days=days)
    then = stands(taken)
    chart = points(then.trail[-1].position)
    moved = english(if_accepted(stands(), then, AGREED, "EUR")[2])
    before = dict(zip(("time", "cost", "quality"), (35, 20, 45), strict=True))
    for (name, was), now in zip(before.items(), chart, strict=True):
        assert was == now or f"{name} from {was} to {now}" in moved


def test_thirds_are_called_thirds_and_not_33() -> None:
    third = Weights.closed(1, 1, 1)
    then = account(third, Waypoint.QUALITY, ALLOWED, [replace(ONE, decision=Decision.ACCEPTED)])
    said = english(if_accepted(account(third, Waypoint.QUALITY, ALLOWED, []), then, third, "EUR"))
    assert "time from 33⅓ to 30" in said[2]


def test_refusing_says_what_it_harms_and_how_the_quality_ledger_stands_then() -> None:
    assert refused(ONE, "Fast", "Whole")[:2] == [
        "It harms “Fast” and “Whole”.",
        "One criterion is harmed. Two may be waived, so one more may be.",
    ]


def test_what_uses_a_limit_up_is_said_and_what_exceeds_it_forces_a_new_agreement() -> None:
    *_, nothing_left = accepted(replace(ONE, days=20))
    assert nothing_left == (
        "The extra time that was agreed is used up to the last day: agree anew before more is "
        "taken."
    )
    *_, too_much = accepted(replace(ONE, days=21))
    assert too_much == (
        "That is more than is left: it can be accepted only once a new version allows more. It "
        "holds up no other variation."
    )
    three = replace(ONE, criteria=frozenset({"c1", "c2", "c3"}))
    *_, harmed, then = refused(three)
    assert harmed == "More quality criteria are harmed than may be waived."
    assert "agree anew" in then


def test_more_than_agreed_and_what_was_never_agreed_are_said_as_such() -> None:
    said = accepted(replace(ONE, days=26), Allowed(20, 0, 0))
    assert said[1] == (
        "Left then: no criterion may be waived. More than agreed then: 6 days and €4,000."
    )


def test_what_is_given_back_widens_no_limit_and_is_said_besides() -> None:
    back = replace(ONE, days=-66, money=-6_400_000)
    assert accepted(back)[:2] == [
        "It gives back 66 days and €64,000.",
        (
            "Left then: 20 of 20 days, €40,000 of €40,000 and 2 of 2 criteria. Given back besides: "
            "66 days and €64,000."
        ),
    ]


def test_what_was_exceeded_before_is_not_laid_at_the_door_of_what_takes_nothing() -> None:
    before = stands(Change("0", Decision.ACCEPTED, days=25))
    after = stands(
        Change("0", Decision.ACCEPTED, days=25), replace(ONE, days=0, decision=Decision.ACCEPTED)
    )
    assert english(if_accepted(before, after, AGREED, "EUR"))[-1] == (
        "More was taken before than was agreed: nothing is decided until the sponsors have agreed "
        "anew."
    )


def test_what_harms_nothing_beside_what_is_harmed_harms_no_further_criterion() -> None:
    harmed = Change("0", Decision.REFUSED, criteria=frozenset({"c1", "c2"}))
    none = Change("1", Decision.REFUSED)
    said = list(english(if_refused(stands(harmed), stands(harmed, none), AGREED, ())))
    assert said[:2] == [
        "It harms no further criterion.",
        "Two criteria are harmed. Two may be waived, so no more may be.",
    ]


def test_another_waypoint_that_comes_first_is_named() -> None:
    both = replace(ONE, criteria=frozenset({"c1", "c2"}))
    assert refused(both, "Fast")[2].endswith("Time then comes first.")


def test_a_variation_without_estimates_takes_and_harms_nothing() -> None:
    none = Change("1", Decision.PENDING)
    assert accepted(none)[::2] == [
        "It takes neither time nor money.",
        "The position in the triangle does not move.",
    ]
    assert refused(none)[0] == "It harms no agreed criterion."


@pytest.mark.parametrize(
    ("allowed", "used", "said"),
    [
        (2, 0, "No criterion is harmed. Two may be waived, so two more may be."),
        (2, 2, "Two criteria are harmed. Two may be waived, so no more may be."),
        (1, 3, "Three criteria are harmed. Only one may be waived."),
        (0, 0, "No criterion is harmed. None may be waived."),
        (0, 1, "One criterion is harmed. None may be waived."),
    ],
)
def test_the_quality_ledger_is_counted(allowed: int, used: int, said: str) -> None:
    assert english(quality_ledger(Balance(Waypoint.QUALITY, allowed, used, 0))) == said
