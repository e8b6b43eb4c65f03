"""Variations of the scope: items that come, go and change, with their days, money and criteria."""

from datetime import date, timedelta

import pytest

from assessment.domain.base import checked
from assessment.domain.triangle.current_scope import (
    ScopeState,
    current_items,
    given_up,
    out_since,
    scope_entries,
)
from assessment.domain.triangle.decisions import object_to_record, quorum, record, vote
from assessment.domain.triangle.event import Draft
from assessment.domain.triangle.export import export
from assessment.domain.triangle.outlook import harms
from assessment.domain.triangle.scope import ScopeChange, ScopeItem
from assessment.domain.triangle.terms import AnyTwo, NamedSponsor
from assessment.domain.triangle.today import today
from assessment.domain.triangle.variation import Estimate, Outcome
from assessment.domain.triangle.variations import account_of, raise_variation
from assessment.domain.triangle.verify import Broken, verify
from assessment.errors import Refused
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
    changes,
    item,
    removes,
    scoped,
    shown,
)

ACCEPTED, REFUSED = Outcome.ACCEPTED, Outcome.REFUSED


def agreed(**terms: object) -> Chain:
    return shown().agrees(scoped(**terms))


def raised(chain: Chain, *scope: ScopeChange) -> Chain:
    return chain.add(raise_variation(chain.ledger, BEN, asks_scope(*scope)))


def decided(chain: Chain, outcome: Outcome, *scope: ScopeChange) -> Chain:
    raised(chain, *scope)
    return chain.add(vote(chain.ledger, ANN, len(chain.ledger.variations), outcome, "Because."))


def in_scope(chain: Chain) -> list[str]:
    return sorted(current_items(chain.ledger))


def used(chain: Chain) -> list[int]:
    found = account_of(chain.ledger)
    assert found is not None
    return [one.net for one in found.balances]


def test_at_first_what_was_signed_is_in_scope() -> None:
    assert in_scope(agreed()) == ["forms", "reports"]


@pytest.mark.parametrize(
    ("scope", "then", "takes"),
    [
        pytest.param([adds(PORTAL)], "forms portal reports", [8, 500_000, 0], id="add"),
        pytest.param([removes(REPORTS)], "forms", [-5, 0, 1], id="take out"),
        pytest.param([removes(REPORTS), adds(PORTAL)], "forms portal", [3, 500_000, 1], id="swap"),
        pytest.param([changes(FORMS, days=16, money=0)], "forms reports", [6, -300_000, 0], id="x"),
    ],
)
def test_what_is_accepted_changes_scope_dates_money_and_criteria(
    scope: list[ScopeChange], then: str, takes: list[int]
) -> None:
    chain = decided(agreed(), ACCEPTED, *scope)
    assert (in_scope(chain), used(chain)) == (then.split(), takes)
    found = today(chain.ledger)
    assert found is not None
    assert found.finish == date(2027, 6, 30) + timedelta(takes[0])


def test_what_is_refused_changes_nothing_of_the_scope() -> None:
    chain = decided(agreed(), REFUSED, removes(REPORTS), adds(PORTAL))
    assert (in_scope(chain), used(chain)) == (["forms", "reports"], [0, 0, 0])


def test_a_criterion_that_nothing_serves_any_more_is_given_up_by_name() -> None:
    chain = decided(agreed(), ACCEPTED, removes(FORMS))  # the reports serve speed still
    assert given_up(chain.ledger) == {}
    decided(chain, ACCEPTED, removes(REPORTS))
    assert given_up(chain.ledger) == {"speed": 2, "ease": 2}
    said = {one.criterion.id: one.given_up_by for one in harms(chain.ledger)}
    assert said == {"speed": 2, "ease": 2, "care": 0}
    decided(chain, ACCEPTED, adds(item("search", 1, 0, ("speed",))))
    assert given_up(chain.ledger) == {"ease": 2}
    assert used(chain)[2] == 1


def test_no_more_criteria_are_given_up_by_accepting_than_may_be_waived() -> None:
    chain = raised(agreed(criteria_waived=1), removes(FORMS), removes(REPORTS))
    with pytest.raises(Refused, match="would take more quality criteria than is left"):
        vote(chain.ledger, ANN, 1, ACCEPTED, "Because.")
    chain.add(vote(chain.ledger, ANN, 1, REFUSED, "Because."))


def test_what_goes_makes_room_for_what_comes() -> None:
    chain = raised(agreed(days_later=0, money_more=500_000), adds(PORTAL))
    with pytest.raises(Refused, match="more extra time than is left"):
        vote(chain.ledger, ANN, 1, ACCEPTED, "Because.")
    decided(chain, ACCEPTED, removes(FORMS))
    chain.add(vote(chain.ledger, ANN, 1, ACCEPTED, "Because."))
    assert (in_scope(chain), used(chain)[:2]) == (["portal", "reports"], [-2, 200_000])


@pytest.mark.parametrize(
    ("scope", "why"),
    [
        pytest.param([adds(FORMS)], "“The forms” is in scope already", id="in already"),
        pytest.param(
            [adds(item("other").model_copy(update={"text": "the  FORMS"}))],
            "is in scope already",
            id="the same words",
        ),
        pytest.param([removes(PORTAL)], "“The portal” is not in scope any more", id="out"),
        pytest.param([removes(item("forms", 3))], "is not as it was", id="another estimate"),
        pytest.param(
            [adds(item("new", 1, 0, ("beauty",)))], "not one of the agreed", id="no criterion"
        ),
    ],
)
def test_what_does_not_fit_the_scope_is_refused_when_it_is_raised(
    scope: list[ScopeChange], why: str
) -> None:
    with pytest.raises(Refused, match=why):
        raised(agreed(), *scope)


def test_a_version_without_items_takes_none() -> None:
    with pytest.raises(Refused, match="lists no scope items"):
        raised(shown().agrees(), adds(PORTAL))


def test_what_the_scope_has_moved_away_from_can_only_be_refused() -> None:
    chain = raised(raised(agreed(), changes(REPORTS, days=7)), removes(REPORTS))
    chain.add(vote(chain.ledger, ANN, 2, ACCEPTED, "Because."))
    with pytest.raises(Refused, match=r"“The reports” is not in scope any more\. So it cannot"):
        vote(chain.ledger, ANN, 1, ACCEPTED, "Because.")
    found = account_of(chain.ledger)
    assert found is not None
    assert [one.pending for one in found.balances] == [0, 0, 0]
    chain.add(vote(chain.ledger, ANN, 1, REFUSED, "Because."))


def test_a_new_version_starts_the_scope_anew() -> None:
    chain = decided(agreed(), ACCEPTED, removes(FORMS))
    chain.agrees(scoped(days_later=30))
    assert (in_scope(chain), used(chain)) == (["forms", "reports"], [0, 0, 0])


def test_nobody_alone_takes_out_or_changes_what_was_signed() -> None:
    chain = agreed(decides=NamedSponsor(person=ANN, days=8, money=500_000))
    one = chain.ledger.active
    assert one is not None
    alone = [
        quorum(one, asks_scope(*scope)).needed == 1
        for scope in ([adds(PORTAL)], [removes(FORMS)], [changes(FORMS, days=1)])
    ]
    assert alone == [True, False, False]


def test_who_decides_a_variation_of_the_scope_is_verified() -> None:
    chain = raised(agreed(decides=NamedSponsor(person=ANN, days=8, money=500_000)), removes(FORMS))
    chain.add(vote(chain.ledger, ANN, 1, ACCEPTED, "Because."))
    assert chain.ledger.variations[0].outcome is Outcome.PENDING
    chain.add(vote(chain.ledger, BEN, 1, ACCEPTED, "Because."))
    assert verify(export("p", "Move", {}, chain.events)).unknown == 0


def test_amounts_that_are_not_those_of_the_items_break_a_rule() -> None:
    chain = agreed()
    [draft] = raise_variation(chain.ledger, BEN, asks_scope(removes(FORMS)))
    chain.add([Draft("raised", BEN, {**draft.body, "days": -9})])
    with pytest.raises(Broken, match="not what its items take"):
        verify(export("p", "Move", {}, chain.events))


def test_what_an_accepted_variation_rests_on_is_not_undone_under_it() -> None:
    chain = raised(agreed(decides=AnyTwo()), adds(PORTAL))
    chain.add(vote(chain.ledger, ANN, 1, ACCEPTED, "Because."))
    chain.add(record(chain.ledger, CHAIR, 1, ACCEPTED, [BEN], "In the room."))
    raised(chain, removes(PORTAL))
    for who in ANN, BEN:
        chain.add(vote(chain.ledger, who, 2, ACCEPTED, "Because."))
    way_out = "Variation 2 was accepted since.*Raise a variation that undoes"
    with pytest.raises(Refused, match=way_out):
        object_to_record(chain.ledger, BEN, 1, "I did not.")


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"days": 1, "scope": [removes(FORMS)]}, "what the items of the scope take"),
        ({"days": -1}, "days and money are at least 0"),
        ({"scope": [adds(PORTAL), adds(PORTAL)], "days": 16, "money": 10**6}, "the same id"),
    ],
    ids=["not the sum", "below 0 without items", "twice"],
)
def test_an_estimate_that_contradicts_itself_is_refused(
    fields: dict[str, object], why: str
) -> None:
    with pytest.raises(Refused, match=why):
        checked(Estimate, {}, **{**asks().model_dump(), **fields})


@pytest.mark.parametrize(
    "fields",
    [
        {"act": "change", "item": FORMS},
        {"act": "change", "item": FORMS, "was": PORTAL},
        {"act": "change", "item": FORMS, "was": FORMS},
        {"act": "add", "item": FORMS, "was": FORMS},
        {"act": "remove", "item": FORMS, "was": changes(FORMS, days=1).item},
    ],
)
def test_only_a_change_says_how_it_was_before(fields: dict[str, object]) -> None:
    with pytest.raises(Refused, match="as it was and as it is to be"):
        checked(ScopeChange, {}, **fields)


def test_a_variation_without_items_is_written_as_before_there_were_any() -> None:
    assert "scope" not in asks(5).model_dump(mode="json")


def test_what_comes_back_is_known_by_its_id_or_its_words_and_since_when_it_is_out() -> None:
    chain = shown().agrees(changed(scope_out=("The Portal",))).agrees(scoped())
    assert out_since(chain.ledger, PORTAL, 2) == 1
    assert out_since(chain.ledger, item("new").model_copy(update={"text": "the portal"}), 2) == 1
    assert out_since(chain.ledger, FORMS, 2) is None
    assert out_since(agreed().ledger, PORTAL, 1) == 1


def test_the_scope_stands_beside_its_signed_baseline() -> None:
    chain = decided(agreed(), ACCEPTED, changes(FORMS, days=12))
    decided(chain, ACCEPTED, removes(REPORTS), adds(item("search", 3)))
    decided(chain, REFUSED, adds(PORTAL))
    found = [(one.item.id, one.state, one.number) for one in scope_entries(chain.ledger)]
    assert found == [
        ("forms", ScopeState.IN, 1),
        ("reports", ScopeState.DROPPED, 2),
        ("search", ScopeState.ADDED, 2),
        ("portal", ScopeState.REFUSED, 3),
    ]
    assert [one.was for one in scope_entries(chain.ledger)] == [FORMS, None, None, None]


def test_what_is_dropped_and_comes_back_is_as_it_was_signed() -> None:
    chain = decided(agreed(), ACCEPTED, removes(FORMS))
    decided(chain, ACCEPTED, adds(FORMS))
    states = {one.item.id: one.state for one in scope_entries(chain.ledger)}
    assert states == {"forms": ScopeState.IN, "reports": ScopeState.IN}
    assert used(chain) == [0, 0, 0]


def test_an_item_stays_what_it_is_without_its_place() -> None:
    assert isinstance(asks_scope(adds(PORTAL)).scope[0].item, ScopeItem)
