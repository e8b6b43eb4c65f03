"""From a proposal to an agreement in force, and what voids signatures."""

from collections.abc import Callable

import pytest
from pydantic import ValidationError

from assessment.domain.triangle.agreement import (
    amend,
    content_of,
    decline,
    propose,
    retitle,
    reveal,
    sign,
    withdraw,
)
from assessment.domain.triangle.ledger import Ledger, Status
from assessment.domain.triangle.terms import Terms
from assessment.errors import Refused
from tests.assessment.domain.triangle.samples import (
    ANN,
    BEN,
    CHAIR,
    POSITION,
    TERMS,
    Chain,
    changed,
    shown,
)

CONTENT = content_of(TERMS)
OTHER = changed(budget=60_000_000)


def proposed() -> Chain:
    chain = shown()
    return chain.add(propose(chain.ledger, CHAIR, "Move to one CRM", TERMS, [ANN, BEN]))


def test_the_last_required_signature_puts_a_version_in_force() -> None:
    chain = proposed()
    chain.add(sign(chain.ledger, ANN, CONTENT))
    assert [one.status for one in chain.ledger.agreements] == [Status.PROPOSED]
    chain.add(sign(chain.ledger, BEN, CONTENT))
    active = chain.ledger.active
    assert active is not None
    assert (active.version, active.missing, active.content) == (1, (), CONTENT)
    assert [event.kind for event in chain.events[-2:]] == ["signed", "activated"]


def test_a_new_version_supersedes_the_one_in_force_when_all_have_signed_it() -> None:
    chain = shown().agrees().add(())
    chain.agrees(OTHER)
    states = [(one.version, one.status) for one in chain.ledger.agreements]
    assert states == [(1, Status.SUPERSEDED), (2, Status.ACTIVE)]


def test_the_version_in_force_stays_so_while_another_waits() -> None:
    chain = shown().agrees()
    chain.add(propose(chain.ledger, CHAIR, "Again", OTHER, [ANN, BEN]))
    assert chain.ledger.active is not None
    assert chain.ledger.active.version == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"budget": TERMS.budget + 1},
        {"scope_in": (*TERMS.scope_in, "Service")},
        {"scope_out": ()},
        {"finish": "2027-07-01"},
        {"days_later": 21},
        {"tolerances": {"apart": 9900}},
        {"compromises": {"quality": "Two of three criteria may wait until Spring."}},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_a_material_edit_voids_every_signature_at_once(changes: dict[str, object]) -> None:
    chain = proposed()
    chain.add(sign(chain.ledger, ANN, CONTENT))
    before = len(chain.events)
    chain.add(amend(chain.ledger, CHAIR, changed(**changes)))
    one = chain.ledger.proposed
    assert one is not None
    assert (one.signatures, [sign.person for sign in one.voided]) == ((), [ANN])
    assert [event.kind for event in chain.events[before:]] == ["amended", "voided"]


def test_a_mended_title_voids_nothing() -> None:
    chain = proposed()
    chain.add(sign(chain.ledger, ANN, CONTENT))
    chain.add(retitle(chain.ledger, CHAIR, 1, "Moving to one CRM"))
    one = chain.ledger.proposed
    assert one is not None
    assert (one.title, len(one.signatures)) == ("Moving to one CRM", 1)


def test_who_declines_says_why_and_may_sign_the_mended_terms() -> None:
    chain = proposed()
    chain.add(decline(chain.ledger, BEN, CONTENT, "The date is too early."))
    declined = chain.ledger.agreements[0].declined
    assert [(one.person, one.reason) for one in declined] == [(BEN, "The date is too early.")]
    assert chain.ledger.agreements[0].has_declined(BEN)
    chain.add(amend(chain.ledger, CHAIR, OTHER))
    one = chain.ledger.agreements[0]
    assert (one.declined, one.refusals) == (declined, ()), "the reason stays, of earlier terms"
    assert not one.has_declined(BEN)
    chain.add(sign(chain.ledger, BEN, content_of(OTHER)))
    assert chain.ledger.agreements[0].declined == (), "until they sign"
    assert chain.ledger.agreements[0].missing == (ANN,)


def test_what_is_withdrawn_cannot_be_signed() -> None:
    chain = proposed()
    chain.add(withdraw(chain.ledger, CHAIR, "The budget was cut."))
    assert chain.ledger.agreements[0].status is Status.WITHDRAWN
    with pytest.raises(Refused, match="No version waits"):
        sign(chain.ledger, ANN, CONTENT)


REFUSALS: dict[str, tuple[Callable[[Ledger], object], str]] = {
    "a second proposal": (lambda at: propose(at, CHAIR, "x", OTHER, [ANN]), "still waits"),
    "signing other terms": (lambda at: sign(at, ANN, content_of(OTHER)), "were changed while"),
    "declining other terms": (lambda at: decline(at, ANN, "0", "no"), "were changed while"),
    "declining without a reason": (lambda at: decline(at, ANN, CONTENT, "  "), "why you do not"),
    "the same terms again": (lambda at: amend(at, CHAIR, TERMS), "Nothing of the terms"),
    "a title for no version": (lambda at: retitle(at, CHAIR, 7, "x"), "no version 7"),
    "showing positions twice": (lambda at: reveal(at, CHAIR, {ANN: POSITION}, ()), "already"),
}


@pytest.mark.parametrize(("act", "said"), REFUSALS.values(), ids=REFUSALS)
def test_what_the_state_forbids_is_refused_in_words(
    act: Callable[[Ledger], object], said: str
) -> None:
    with pytest.raises(Refused, match=said):
        act(proposed().ledger)


def test_nobody_signs_twice() -> None:
    chain = proposed()
    chain.add(sign(chain.ledger, ANN, CONTENT))
    with pytest.raises(Refused, match="signed this version already"):
        sign(chain.ledger, ANN, CONTENT)


def test_a_version_needs_signers() -> None:
    with pytest.raises(Refused, match="Nobody is required"):
        propose(Ledger(), CHAIR, "x", TERMS, [])


@pytest.mark.parametrize(
    "changes",
    [
        {"finish": "2026-01-01"},
        {"finish": "soon"},
        {"budget": -1},
        {"budget": 0.5},
        {"currency": "Euro"},
        {"criteria_waived": 4},
        {"agreed": {"time": 9600, "cost": 200, "quality": 200}},
        {"agreed": {"time": 5000, "cost": 3000, "quality": 3000}},
        {"title": "no part of the terms"},
    ],
    ids=str,
)
def test_terms_that_make_no_sense_are_not_terms(changes: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Terms.model_validate(TERMS.model_dump() | changes)
