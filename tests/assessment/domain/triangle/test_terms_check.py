"""Terms are held to the sponsors' rules, and against what each of them said."""

from datetime import date

import pytest

from assessment.domain.triangle.scope import PlacedItem
from assessment.domain.triangle.terms import Point
from assessment.domain.triangle.terms_check import (
    Asked,
    Unwanted,
    asked_beyond,
    terms_contradictions,
    unwanted,
)
from scoring.triangle import Waypoint
from tests.assessment.domain.triangle.samples import ANN, BEN, PLAN, POSITION, changed

QUALITY_FIRST: dict[str, object] = {"primary": "quality", "agreed": Point.of(20, 30, 50)}
NOTHING: dict[str, object] = {"days_later": 0, "money_more": 0, "criteria_waived": 0}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"days_later": 0}, [], id="time first, and time stays"),
        pytest.param({}, ["K12"], id="time first, and all give"),
        pytest.param({"criteria_waived": 0}, ["K12"], id="time first, time and money give"),
        pytest.param(QUALITY_FIRST | NOTHING, ["K1", "K2"], id="quality first, nothing gives"),
        pytest.param(QUALITY_FIRST | NOTHING | {"days_later": 5}, [], id="quality first, paid for"),
        pytest.param({"primary": "cost", "money_more": 0}, ["K5"], id="points name another"),
        pytest.param(
            QUALITY_FIRST | NOTHING | {"criteria_waived": 1, "days_later": 1},
            ["K12"],
            id="quality first, and a criterion gives",
        ),
    ],
)
def test_what_terms_say_against_themselves(changes: dict[str, object], expected: list[str]) -> None:
    assert [str(one.code) for one in terms_contradictions(changed(**changes))] == expected


def test_a_budget_of_nothing_and_no_criteria_are_no_error() -> None:
    terms = changed(budget=0, criteria=(), criteria_waived=0)
    assert [str(one.code) for one in terms_contradictions(terms)] == ["K12"]


def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def test_what_is_asked_beyond_what_was_said_is_named_sponsor_by_sponsor() -> None:
    """Ann gives no day, 5 per cent of the budget, and 30 per cent of three criteria: none whole."""
    terms = changed(positions={ANN: POSITION}, money_more=2_500_001, criteria_waived=1)
    assert asked_beyond(terms) == (
        Asked(ANN, Waypoint.TIME, ordinal("2027-06-30"), ordinal("2027-07-20")),
        Asked(ANN, Waypoint.COST, 52_500_000, 52_500_001),
        Asked(ANN, Waypoint.QUALITY, 0, 1),
    )


@pytest.mark.parametrize(
    ("finish", "days_later", "beyond"),
    [
        pytest.param("2027-06-30", 0, False, id="as planned"),
        pytest.param("2027-06-15", 15, False, id="later than planned now, and no later than then"),
        pytest.param("2027-06-15", 16, True, id="a day later than then"),
        pytest.param("2027-07-01", 0, True, id="planned later than then, and nothing gives"),
    ],
)
def test_the_latest_finish_counts_against_the_plan_of_then(
    finish: str, days_later: int, *, beyond: bool
) -> None:
    given = POSITION.model_copy(update={"waived": 10_000})
    terms = changed(positions={ANN: given}, finish=finish, days_later=days_later)
    assert bool(asked_beyond(terms, {ANN: PLAN})) is beyond


@pytest.mark.parametrize(
    ("budget", "more", "beyond"),
    [(45_000_000, 7_500_000, False), (45_000_000, 7_500_001, True), (52_500_001, 0, True)],
)
def test_the_highest_cost_counts_against_the_plan_of_then(
    budget: int, more: int, *, beyond: bool
) -> None:
    given = POSITION.model_copy(update={"waived": 10_000})
    terms = changed(positions={ANN: given}, budget=budget, money_more=more, days_later=0)
    assert bool(asked_beyond(terms, {ANN: PLAN})) is beyond


def test_money_of_another_currency_is_not_compared() -> None:
    given = POSITION.model_copy(update={"waived": 10_000})
    terms = changed(positions={ANN: given}, budget=90_000_000, currency="JPY", days_later=0)
    assert asked_beyond(terms, {ANN: PLAN}) == ()


def test_what_everybody_said_they_would_give_is_not() -> None:
    generous = POSITION.model_copy(update={"later": POSITION.dearer, "waived": 10_000})
    terms = changed(positions={ANN: generous, BEN: generous}, days_later=8, criteria_waived=3)
    assert asked_beyond(terms) == ()


def test_what_a_sponsor_marked_as_not_to_be_in_and_the_terms_have_in_is_named() -> None:
    app, chat, forms = (
        PlacedItem.model_validate({"id": name, "text": name, "place": place})
        for name, place in (("app", "in"), ("chat", "out"), ("forms", "if_it_fits"))
    )
    marks = {
        ANN: {"app": "not", "chat": "not", "forms": "not"},
        BEN: {"app": "must", "chat": "not"},
    }
    positions = {who: POSITION.model_copy(update={"scope": of}) for who, of in marks.items()}
    terms = changed(scope=(app, chat, forms), scope_in=(), scope_out=())  # forms, if it fits
    assert unwanted(terms, positions) == (Unwanted(ANN, (app,), (forms,)),)
