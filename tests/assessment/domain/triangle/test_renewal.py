"""The terms that a new version begins with: those in force, as they stand today."""

import pytest

from assessment.domain.triangle.current_scope import out_since
from assessment.domain.triangle.decisions import vote
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.limits import MOST_ITEMS
from assessment.domain.triangle.renewal import lost_criteria, terms_today
from assessment.domain.triangle.scope import PlacedItem, ScopeChange
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.terms_check import latest_and_highest, words_alone
from assessment.domain.triangle.variation import Estimate, Outcome
from assessment.domain.triangle.variations import raise_variation
from assessment.errors import Refused
from tests.assessment.domain.triangle.samples import (
    ANN,
    BEN,
    FORMS,
    PORTAL,
    REPORTS,
    SCOPE,
    TERMS,
    Chain,
    adds,
    asks,
    asks_scope,
    changed,
    changes,
    item,
    removes,
    scoped,
    shown,
)

ACCEPTED, REFUSED = Outcome.ACCEPTED, Outcome.REFUSED


def decided(chain: Chain, outcome: Outcome, estimate: Estimate) -> Chain:
    chain.add(raise_variation(chain.ledger, BEN, estimate))
    number = len(chain.ledger.variations)
    return chain.add(vote(chain.ledger, ANN, number, outcome, "Because."))


def accepted(chain: Chain, *scope: ScopeChange) -> Chain:
    return decided(chain, ACCEPTED, asks_scope(*scope))


def renewed(chain: Chain) -> Terms:
    found = terms_today(chain.ledger)
    assert found is not None
    return found


def places(terms: Terms) -> dict[str, str]:
    return {one.id: one.place for one in terms.scope}


def test_before_an_agreement_there_are_none() -> None:
    assert terms_today(Ledger()) is None


def test_while_nothing_was_decided_they_are_those_in_force() -> None:
    assert renewed(shown().agrees(scoped())) == scoped()


def test_what_was_accepted_moves_finish_and_budget_and_leaves_less_to_give() -> None:
    found = renewed(decided(shown().agrees(), ACCEPTED, asks(12, 400_000)))
    assert (found.finish, found.budget) == ("2027-07-12", TERMS.budget + 400_000)
    assert (found.days_later, found.money_more) == (8, 600_000)


@pytest.mark.parametrize("scope", [removes(FORMS), adds(PORTAL)])
def test_the_latest_finish_and_the_highest_cost_are_those_in_force(scope: ScopeChange) -> None:
    chain = accepted(shown().agrees(scoped()), scope)
    assert renewed(chain).finish != TERMS.finish
    assert latest_and_highest(renewed(chain)) == latest_and_highest(TERMS)


def test_what_was_given_back_can_be_taken_again() -> None:
    found = renewed(accepted(shown().agrees(scoped()), removes(FORMS)))
    assert (found.finish, found.days_later) == ("2027-06-20", 30)
    assert (found.budget, found.money_more) == (TERMS.budget - 300_000, 1_300_000)


def test_a_criterion_that_does_not_hold_is_left_out() -> None:
    chain = decided(shown().agrees(), REFUSED, asks(criteria=("ease",)))
    assert [one.id for one in lost_criteria(chain.ledger)] == ["ease"]
    found = renewed(chain)
    assert [one.id for one in found.criteria] == ["speed", "care"]
    assert found.criteria_waived == 1


def test_of_the_scope_what_was_dropped_is_out_and_what_was_added_is_in() -> None:
    new = item("search", 2)
    chain = accepted(shown().agrees(scoped()), removes(REPORTS), adds(new))
    accepted(chain, changes(FORMS, days=12))
    found = renewed(chain)
    assert places(found) == {"forms": "in", "reports": "out", "portal": "out", "search": "in"}
    assert found.scope[0].days == 12
    assert "ease" not in {one.id for one in found.criteria}  # only the reports served it


def test_an_item_that_was_brought_back_is_in_at_its_place() -> None:
    found = renewed(accepted(shown().agrees(scoped()), adds(PORTAL)))
    assert places(found) == {"forms": "in", "reports": "if_it_fits", "portal": "in"}


def test_what_was_dropped_is_recognised_when_it_comes_back_after_the_next_version() -> None:
    chain = accepted(shown().agrees(scoped()), removes(REPORTS))
    chain.agrees(renewed(chain))
    assert out_since(chain.ledger, REPORTS, 2) == 2


def test_an_item_serves_only_what_is_agreed_and_so_can_be_varied() -> None:
    chain = decided(shown().agrees(scoped()), REFUSED, asks(criteria=("speed",)))
    chain.agrees(renewed(chain))
    [forms, *_] = renewed(chain).scope
    assert forms.criteria == ()
    accepted(chain, removes(FORMS.model_copy(update={"criteria": ()})))


@pytest.mark.parametrize("days", [0, 36_499])
def test_a_finish_beyond_the_calendar_stays_as_it_was_signed(days: int) -> None:
    chain = shown().agrees(changed(finish="9999-12-31", days_later=36_500))
    assert renewed(decided(chain, ACCEPTED, asks(days))).finish == "9999-12-31"


def test_more_given_back_than_there_was_leaves_terms_that_can_be_signed() -> None:
    huge = PlacedItem(id="all", text="Everything", days=900, money=99_000_000, place="in")
    chain = shown().agrees(changed(scope=(huge,)))
    found = renewed(accepted(chain, removes(huge.without_place)))
    assert (found.finish, found.budget) == (TERMS.finish, 0)
    assert latest_and_highest(found).finish == latest_and_highest(TERMS).finish
    assert Terms.model_validate(found.model_dump()) == found


def test_what_was_given_back_beyond_all_that_was_taken_can_be_taken_until_the_same_end() -> None:
    long = PlacedItem(id="all", text="Everything", days=66, money=900_000, place="in")
    chain = shown().agrees(changed(scope=(long,)))
    found = renewed(accepted(chain, removes(long.without_place)))
    assert latest_and_highest(found) == latest_and_highest(TERMS)
    assert (found.days_later, found.money_more) == (20 + 66, 1_000_000 + 900_000)
    decided(chain, ACCEPTED, asks(70))
    assert renewed(chain).days_later == TERMS.days_later - 4


def test_the_words_of_what_can_give_no_more_are_left_out() -> None:
    words = {"time": "A pilot first.", "cost": "From the reserve.", "quality": "Slower search."}
    chain = shown().agrees(changed(compromises=words))
    assert renewed(chain).compromises == words
    decided(chain, ACCEPTED, asks(TERMS.days_later))
    decided(chain, REFUSED, asks(criteria=("ease", "care")))
    found = renewed(chain)
    assert (found.days_later, found.criteria_waived) == (0, 0)
    assert found.compromises == {"cost": words["cost"]}
    assert words_alone(found) == ()


def many(count: int, place: str) -> list[PlacedItem]:
    fields = ({"id": f"{place}-{at}", "text": f"{place} {at}"} for at in range(count))
    return [PlacedItem.model_validate({**one, "place": place}) for one in fields]


def test_of_too_many_items_the_last_that_are_out_go() -> None:
    chain = shown().agrees(changed(scope=(*SCOPE, *many(MOST_ITEMS - 3, "out"))))
    found = renewed(accepted(chain, adds(item("search")), adds(item("chat"))))
    assert len(found.scope) == MOST_ITEMS
    assert [one.id for one in found.scope[-3:]] == [f"out-{MOST_ITEMS - 6}", "search", "chat"]


def test_no_more_items_come_into_scope_than_can_be_signed() -> None:
    chain = shown().agrees(changed(scope=many(MOST_ITEMS, "in")))
    with pytest.raises(Refused, match="more than 100 items in scope"):
        raise_variation(chain.ledger, BEN, asks_scope(adds(item("search"))))
    swap = asks_scope(removes(item("x").model_copy(update={"id": "in-0", "text": "in 0"})))
    assert raise_variation(chain.ledger, BEN, swap)
