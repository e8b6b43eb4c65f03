"""Today: what was agreed, with what was accepted and refused since; nothing else moves it."""

from datetime import date

import pytest

from assessment.domain.triangle.decisions import vote
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.today import ScopeCount, today
from assessment.domain.triangle.variation import Outcome
from assessment.domain.triangle.variations import raise_variation
from tests.assessment.domain.triangle.samples import (
    ANN,
    CHAIR,
    FORMS,
    PORTAL,
    REPORTS,
    TERMS,
    Chain,
    adds,
    asks,
    asks_scope,
    changed,
    changes,
    removes,
    scoped,
    shown,
)


def agreed(**changes: object) -> Chain:
    return shown().agrees(changed(**changes))


def decides(chain: Chain, number: int, outcome: Outcome) -> Chain:
    return chain.add(vote(chain.ledger, ANN, number, outcome, "Because."))


def raised(chain: Chain, days: int = 0, money: int = 0, criteria: tuple[str, ...] = ()) -> Chain:
    return chain.add(raise_variation(chain.ledger, CHAIR, asks(days, money, criteria)))


def test_before_an_agreement_there_is_none() -> None:
    assert today(Ledger()) is None
    assert today(shown().ledger) is None


def test_at_first_it_is_what_was_agreed() -> None:
    found = today(agreed().ledger)
    assert found is not None
    assert (found.version, found.finish, found.budget) == (1, date(2027, 6, 30), TERMS.budget)
    assert (found.criteria, found.agreed_criteria) == (3, 3)
    assert [one.left for one in (found.time_given, found.money_given)] == [20, 1_000_000]


def test_what_is_accepted_moves_finish_and_cost_and_what_is_refused_harms_criteria() -> None:
    chain = agreed()
    raised(chain, days=12, money=400_000, criteria=("speed",))
    decides(chain, 1, Outcome.ACCEPTED)
    raised(chain, days=5, criteria=("ease",))
    decides(chain, 2, Outcome.REFUSED)
    raised(chain, days=3, money=1)  # waits
    found = today(chain.ledger)
    assert found is not None
    assert found.finish == date(2027, 7, 12)
    assert found.budget == TERMS.budget + 400_000
    assert found.criteria == 2
    lefts = [one.left for one in (found.time_given, found.money_given, found.quality_given)]
    assert lefts == [8, 600_000, 1]


def test_a_new_version_counts_from_nothing_again() -> None:
    chain = agreed()
    raised(chain, days=12)
    decides(chain, 1, Outcome.ACCEPTED)
    chain.agrees(changed(finish="2027-07-12", days_later=10))
    found = today(chain.ledger)
    assert found is not None
    assert (found.version, found.finish, found.time_given.left) == (2, date(2027, 7, 12), 10)


@pytest.mark.parametrize("days", [0, 36_499])
def test_a_finish_at_the_end_of_the_calendar_goes_no_further(days: int) -> None:
    chain = agreed(finish="9999-12-31", days_later=36_500)
    raised(chain, days=days)
    decides(chain, 1, Outcome.ACCEPTED)
    found = today(chain.ledger)
    assert found is not None
    assert found.finish == (None if days else date(9999, 12, 31))


def test_the_scope_is_counted_beside_what_was_signed() -> None:
    found = today(shown().agrees(scoped()).ledger)
    assert found is not None
    assert found.scope == ScopeCount(signed=1, as_signed=1, fitting=1)


def test_what_is_in_only_if_it_fits_is_no_part_of_what_the_scope_takes() -> None:
    found = today(shown().agrees(scoped()).ledger)
    assert found is not None
    assert (found.takes.days, found.fits.days) == (FORMS.days, REPORTS.days)


def test_what_is_accepted_changes_adds_and_drops_items() -> None:
    chain = shown().agrees(scoped())
    longer = changes(FORMS, days=12)
    chain.add(raise_variation(chain.ledger, CHAIR, asks_scope(longer, removes(REPORTS))))
    decides(chain, 1, Outcome.ACCEPTED)
    chain.add(raise_variation(chain.ledger, CHAIR, asks_scope(adds(PORTAL))))
    decides(chain, 2, Outcome.ACCEPTED)
    found = today(chain.ledger)
    assert found is not None
    assert found.scope == ScopeCount(signed=1, changed=1, added=1, fitting=1, fitting_dropped=1)


def test_where_no_items_are_listed_there_is_nothing_to_count() -> None:
    found = today(agreed().ledger)
    assert found is not None
    assert found.scope.empty
