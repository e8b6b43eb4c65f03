"""A plan that is changed once somebody has spoken: on record, and each position under its own."""

import pytest

from assessment.domain.triangle import verify
from assessment.domain.triangle.bridge import conceded, together
from assessment.domain.triangle.differences import plan_differences
from assessment.domain.triangle.export import export
from assessment.domain.triangle.exported import read_export
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.plans import (
    outdated,
    plan_of,
    replan,
    under_one_plan,
    with_marks_of_now,
)
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.proposal import proposal
from assessment.domain.triangle.terms import Concession, Position
from assessment.domain.triangle.terms_check import asked_beyond
from assessment.errors import Refused
from scoring.triangle import Waypoint
from tests.assessment.domain.triangle.samples import (
    ANN,
    BEN,
    CHAIR,
    FORMS,
    PLAN,
    POSITION,
    REPORTS,
    planned,
    shown,
)

SHORTER, DEARER = planned(finish="2027-03-31"), planned(budget=90_000_000)
EARLIER, LATER = POSITION, POSITION.model_copy(update={"plan": 1})
BOTH = {ANN: EARLIER, BEN: LATER}


def replanned(*plans: Plan) -> Ledger:
    chain = shown()
    before = PLAN
    for plan in plans:
        chain.add(replan(chain.ledger, CHAIR, before, plan))
        before = plan
    return chain.ledger


def test_a_ledger_without_a_change_on_record_knows_no_plan_and_every_position_is_of_now() -> None:
    ledger = shown().ledger
    assert (ledger.plans, ledger.plan_number) == ((), 0)
    assert plan_of(EARLIER, ledger, PLAN) == PLAN
    assert outdated(BOTH, ledger, PLAN) == {}


def test_each_change_adds_a_plan_and_each_position_keeps_the_one_that_it_was_given_under() -> None:
    ledger = replanned(SHORTER, DEARER)
    assert (ledger.plans, ledger.plan_number) == ((PLAN, SHORTER, DEARER), 2)
    assert plan_of(EARLIER, ledger, DEARER) == PLAN
    assert outdated(BOTH, ledger, DEARER) == {ANN: PLAN, BEN: SHORTER}
    assert not under_one_plan(BOTH.values(), ledger, DEARER)


def test_a_plan_that_is_changed_back_outdates_nobody_who_spoke_under_it() -> None:
    ledger = replanned(SHORTER, PLAN)
    assert outdated(BOTH, ledger, PLAN) == {BEN: SHORTER}
    again = {ANN: EARLIER, BEN: POSITION.model_copy(update={"plan": 2})}
    assert under_one_plan(again.values(), ledger, PLAN)


def test_a_change_that_changes_nothing_is_refused() -> None:
    with pytest.raises(Refused, match="Nothing of the plan has changed"):
        replan(Ledger(), CHAIR, PLAN, PLAN)
    with pytest.raises(Refused, match="Nothing of the plan has changed"):
        replan(replanned(SHORTER), CHAIR, PLAN, SHORTER)


def test_per_cent_are_of_the_plan_that_a_position_was_given_under() -> None:
    tenth = {"later": Concession(amount=1000, unit="share"), "waived": 3334}
    positions = {who: one.model_copy(update=tenth) for who, one in BOTH.items()}
    fewer = planned(criteria=PLAN.criteria[:1], finish="2027-01-13")
    earlier = outdated(positions, replanned(fewer), fewer)
    assert earlier == {ANN: PLAN}
    terms = proposal({ANN: positions[ANN]}, fewer, earlier)
    assert (terms.days_later, terms.criteria_waived) == (17, 1)
    assert proposal(positions, fewer, earlier).days_later == 1
    assert conceded(positions[ANN], PLAN.days, PLAN.budget, 3).quality == 1


def test_days_of_a_longer_plan_are_the_share_of_it_that_they_were() -> None:
    days = {"later": Concession(amount=10, unit="days")}
    positions = {who: one.model_copy(update=days) for who, one in BOTH.items()}
    short = planned(finish="2027-01-23")
    earlier = outdated(positions, replanned(short), short)
    found = together(positions, short, earlier=earlier)
    shares = {who: one.concessions[Waypoint.TIME] for who, one in found.stances.items()}
    assert shares == {ANN: 10 / PLAN.days, BEN: 10 / 20}


def test_terms_are_held_against_what_was_said_under_the_plan_of_then() -> None:
    share = {"later": Concession(amount=1000, unit="share"), "dearer": POSITION.dearer}
    positions = {ANN: POSITION.model_copy(update=share)}
    short = planned(finish="2027-01-13")
    terms = proposal(positions, PLAN).model_copy(update={"finish": short.finish})
    assert [one.waypoint for one in asked_beyond(terms)] == ["time"]
    assert asked_beyond(terms, {ANN: PLAN}) == ()


def test_a_proposal_on_a_longer_and_dearer_plan_asks_nobody_for_more_than_they_allowed() -> None:
    given = {"later": Concession(amount=20, unit="days"), "dearer": POSITION.dearer}
    positions = {ANN: POSITION.model_copy(update=given | {"waived": 10_000})}
    longer = planned(finish="2027-07-10", budget=51_000_000)
    terms = proposal(positions, longer, {ANN: PLAN})
    assert (terms.days_later, terms.money_more) == (10, 1_500_000)
    terms = terms.model_copy(update={"positions": positions})
    assert asked_beyond(terms, {ANN: PLAN}) == ()


def test_what_was_said_of_an_item_counts_no_more_once_the_item_is_another() -> None:
    then = planned(scope=(FORMS, REPORTS))
    longer = FORMS.model_copy(update={"days": 90})
    chain = shown()
    chain.add(replan(chain.ledger, CHAIR, then, planned(scope=(longer, REPORTS))))
    scope = {"forms": "must", "reports": "not"}
    said = {ANN: Position.model_validate(POSITION.model_dump() | {"scope": scope})}
    found = with_marks_of_now(said, chain.ledger, planned(scope=(longer, REPORTS)))
    assert found[ANN].scope == {"reports": "not"}
    assert with_marks_of_now(said, shown().ledger, then) == said


def test_the_differences_of_two_plans_are_named_by_part() -> None:
    assert plan_differences(PLAN, PLAN) == ()
    [criteria] = plan_differences(PLAN, planned(criteria=PLAN.criteria[:2]))
    assert criteria.removed == (PLAN.criteria[2].text,)
    parts = [
        one.part for one in plan_differences(PLAN, planned(start="2027-01-05", currency="CHF"))
    ]
    assert parts == ["start", "budget"]
    longer = FORMS.model_copy(update={"days": 90})
    [scope] = plan_differences(planned(scope=(FORMS,)), planned(scope=(longer, REPORTS)))
    assert (scope.added, scope.resized) == ((REPORTS.text,), ((FORMS, longer),))


def test_an_exported_record_knows_the_plan_as_it_is_and_each_position_its_own() -> None:
    chain = shown()
    chain.add(replan(chain.ledger, CHAIR, PLAN, SHORTER))
    exported = export("p", "Move", {}, chain.events)
    assert len(verify.verify(exported).events) == len(chain.events)
    log, ledger = read_export(exported)
    assert log.project.plan == SHORTER
    assert outdated(ledger.positions, ledger, log.project.plan) == {ANN: PLAN, BEN: PLAN}


def test_a_position_of_the_first_plan_is_written_as_before_there_were_numbers() -> None:
    assert "plan" not in EARLIER.model_dump()
    assert LATER.model_dump()["plan"] == 1
