"""Both branches of a variation come out as the account then really stands."""

import pytest

from assessment.domain.triangle.decisions import record
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.outlook import Branches, branches, harms, open_ways, sketched
from assessment.domain.triangle.scope import ScopeItem
from assessment.domain.triangle.variation import Outcome
from assessment.domain.triangle.variations import account_of, raise_variation
from scoring.triangle import Waypoint
from tests.assessment.domain.triangle.samples import (
    ANN,
    BEN,
    CHAIR,
    FORMS,
    PORTAL,
    REPORTS,
    Chain,
    adds,
    asks,
    asks_scope,
    changed,
    removes,
    scoped,
    shown,
)

ACCEPTED, REFUSED = Outcome.ACCEPTED, Outcome.REFUSED


def raised(chain: Chain, days: int = 0, money: int = 0, *criteria: str) -> Chain:
    return chain.add(raise_variation(chain.ledger, BEN, asks(days, money, criteria)))


def decided(chain: Chain, number: int, outcome: Outcome) -> Chain:
    return chain.add(record(chain.ledger, CHAIR, number, outcome, [ANN], "Because."))


def agreed() -> Chain:
    return shown().agrees()


@pytest.mark.parametrize("outcome", [ACCEPTED, REFUSED])
def test_each_branch_is_the_account_after_that_decision(outcome: Outcome) -> None:
    chain = decided(raised(agreed(), 5, 100, "care"), 1, ACCEPTED)
    raised(raised(chain, 3, 200, "speed"), 1)
    found = branches(chain.ledger, 2)
    assert found is not None
    expected = account_of(decided(chain, 2, outcome).ledger)
    assert (found.accepted if outcome is ACCEPTED else found.refused) == expected


def test_a_branch_says_what_it_would_use_up() -> None:
    found = branches(raised(agreed(), 20, 0, "care", "ease").ledger, 1)
    assert found is not None
    assert found.accepted.used_up == (Waypoint.TIME,)
    assert found.refused.used_up == (Waypoint.QUALITY,)


def test_a_variation_that_is_not_raised_yet_comes_to_the_same() -> None:
    chain = decided(raised(agreed(), 5), 1, ACCEPTED)
    before = sketched(chain.ledger, 3, 200, ["speed"])
    assert before == branches(raised(chain, 3, 200, "speed").ledger, 2)


def taking_out(chain: Chain, one: ScopeItem) -> Branches | None:
    return sketched(chain.ledger, -one.days, -one.money, (), (removes(one),))


def test_taking_out_what_alone_serves_a_criterion_says_so_also_where_it_came_later() -> None:
    chain = shown().agrees(scoped())
    out = taking_out(chain, FORMS)
    assert out is not None
    assert out.lost == (), "the reports serve its criterion too"
    out = taking_out(chain, REPORTS)
    assert out is not None
    assert out.lost == ("ease",)
    chain.add(raise_variation(chain.ledger, BEN, asks_scope(adds(PORTAL))))
    decided(chain, 1, ACCEPTED)
    out = taking_out(chain, PORTAL)
    assert out is not None
    assert out.lost == ("care",), "what was added after signing served it"


def test_without_an_agreement_or_after_a_decision_there_are_no_branches() -> None:
    assert sketched(Ledger(), 1, 0, ()) is None
    assert branches(agreed().ledger, 1) is None
    assert branches(decided(raised(agreed(), 5), 1, REFUSED).ledger, 1) is None


def test_both_ways_are_open_until_the_sponsors_must_agree_anew() -> None:
    chain = raised(agreed(), 1)
    assert open_ways(chain.ledger, 1) == (ACCEPTED, REFUSED)
    decided(raised(chain, 0, 0, "care", "ease", "speed"), 2, REFUSED)
    assert open_ways(chain.ledger, 1) == ()
    chain.agrees(changed(criteria_waived=3))
    assert open_ways(chain.ledger, 1) == (ACCEPTED, REFUSED)


def test_the_quality_ledger_names_what_harms_each_criterion_under_this_version() -> None:
    chain = decided(raised(agreed(), 0, 0, "ease"), 1, ACCEPTED)
    decided(raised(chain, 0, 0, "care"), 2, REFUSED)
    said = {one.criterion.id: [known.number for known in one.by] for one in harms(chain.ledger)}
    assert said == {"speed": [], "ease": [], "care": [2]}
    chain.agrees(changed(days_later=40))
    assert [one.by for one in harms(chain.ledger)] == [(), (), ()]
    assert harms(Ledger()) == ()
