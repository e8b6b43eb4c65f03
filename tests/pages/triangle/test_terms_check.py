"""A draft and a proposal are held to what sponsors are held to, and to what they said."""

import pytest

from assessment.domain.triangle.scope import PlacedItem, ScopeItem
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import read
from tests.pages.triangle.test_agreement import PAGE, latest
from tests.rehearsal import TERMS, Rehearsal
from tests.scoped import SCOPED_PLAN, scoped


def proposes(rehearsal: Rehearsal, **changes: object) -> None:
    rehearsal.shown()
    terms = TERMS.model_validate(TERMS.model_dump() | changes)
    rehearsal.site.agreements.propose(rehearsal.chair, "First", terms)


@pytest.mark.parametrize("who", ["chair", "ann", "ben", "reader"])
def test_everybody_reads_where_more_is_asked_than_was_said(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    proposes(rehearsal)
    said = read(sit(who).open(PAGE))
    ann = f"{'You' if who == 'ann' else 'Ann'} said 30 June 2027, €480,000 and 0 criteria at most"
    assert f"{ann}; this allows 20 July 2027, €520,000 and 2 criteria." in said
    ben = "You" if who == "ben" else "Ben"
    assert f"{ben} said 10 days later (10 July 2027)" in said
    assert "Cleo said" in said, "who need not sign has said something too"


@pytest.mark.parametrize("who", ["ben", "reader"])
def test_what_somebody_said_stays_as_they_said_it_whatever_the_terms_plan_now(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    """Ben gave 10 days and 10 per cent of the plan, and reads so beside a shorter one."""
    proposes(
        rehearsal, finish="2027-06-20", budget=40_000_000, days_later=30, money_more=13_000_000
    )
    said = read(sit(who).open(PAGE))
    ben = "You" if who == "ben" else "Ben"
    assert f"{ben} said 10 days later (10 July 2027) and 10% more (€528,000) at most" in said
    assert "this allows 20 July 2027 and €530,000." in said


def test_terms_that_end_and_cost_no_more_than_a_sponsor_allowed_are_not_held_against_them(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    """Ben gave 10 days: 20 days after a finish 10 days earlier come to no more."""
    proposes(rehearsal, finish="2027-06-20", budget=40_000_000, days_later=20, money_more=9_000_000)
    assert "You said" not in read(sit("ben").open(PAGE))


def test_an_agreement_that_says_two_things_asks_which(rehearsal: Rehearsal, sit: Sit) -> None:
    proposes(rehearsal, criteria_waived=2, days_later=0, money_more=0)
    said = read(sit("reader").open(PAGE))
    assert "This does not go together" in said
    assert "These terms: quality comes first." in said
    assert "Does quality come first, or may it give when the others have?" in said


@pytest.mark.parametrize(
    ("waypoint", "amount", "firm"),
    [
        ("time", "days_later", "The finish may not move at all."),
        ("cost", "money_more", "The budget may not grow at all."),
        ("quality", "criteria_waived", "No criterion may be waived."),
    ],
)
def test_words_on_how_something_gives_that_may_not_are_named(
    rehearsal: Rehearsal, sit: Sit, waypoint: str, amount: str, firm: str
) -> None:
    proposes(rehearsal, **{amount: 0}, compromises={waypoint: "After a talk."})
    said = read(sit("reader").open(PAGE))
    assert f"How {waypoint} gives: “After a talk.”" in said
    assert firm in said
    assert f"How far may {waypoint} give?" in said


def test_one_that_goes_together_says_nothing_of_it(rehearsal: Rehearsal, sit: Sit) -> None:
    proposes(rehearsal, criteria_waived=0, days_later=0, compromises={"cost": "The reserve."})
    said = read(sit("reader").open(PAGE))
    assert "This does not go together" not in said
    assert latest(rehearsal).terms.days_later == 0


@pytest.mark.parametrize("who", ["ann", "ben", "reader"])
def test_scope_that_a_sponsor_does_not_want_is_named_beside_what_they_would_not_give(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    site = scoped(rehearsal).site
    site.agreements.propose(rehearsal.chair, "First", site.agreements.draft(rehearsal.chair))
    said = read(sit(who).open(PAGE))
    ann = "You" if who == "ann" else "Ann"
    assert f"{ann} said not to do this, and it is in scope here: An app for the field." in said
    assert "A chat" not in said.split("it is in scope here: ")[1].split(".")[0]


def test_what_was_not_wanted_and_has_changed_since_is_not_held_against_the_terms(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    projects = scoped(rehearsal).site.projects
    smaller = [
        ScopeItem(**{**dict(one), "days": 1}) if one.id == "app" else one
        for one in SCOPED_PLAN.scope
    ]
    projects.plan(rehearsal.chair, SCOPED_PLAN.model_copy(update={"scope": tuple(smaller)}))
    agreements = rehearsal.site.agreements
    agreements.propose(rehearsal.chair, "First", agreements.draft(rehearsal.chair))
    assert "said not to do this" not in read(sit("ben").open(PAGE))


def test_what_is_in_only_if_it_fits_is_no_contradiction_and_is_said_as_that(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    scoped(rehearsal)
    agreements = rehearsal.site.agreements
    terms = agreements.draft(rehearsal.chair)
    long = [
        PlacedItem(**{**dict(one), "days": 400, "place": "if_it_fits"})
        if one.id == "app"
        else PlacedItem(**{**dict(one), "place": "out"})
        for one in terms.scope
    ]
    agreements.propose(rehearsal.chair, "First", terms.model_copy(update={"scope": tuple(long)}))
    said = read(sit("ben").open(PAGE))
    assert "one after another" not in said
    ann = "Ann said not to do this, and it is in here if it fits: An app for the field."
    assert ann in said
    assert "it is in scope here" not in said
