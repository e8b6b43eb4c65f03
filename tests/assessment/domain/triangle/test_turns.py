"""Since when it waits for whom: the first event from which on it has waited without a break."""

from assessment.domain.triangle.agreement import (
    amend,
    content_of,
    decline,
    propose,
    sign,
    withdraw,
)
from assessment.domain.triangle.decisions import confirm, record, vote
from assessment.domain.triangle.event import Draft
from assessment.domain.triangle.project import FACILITATOR, Project
from assessment.domain.triangle.terms import AnyTwo
from assessment.domain.triangle.turns import Task, Turn, waits
from assessment.domain.triangle.variation import Outcome
from assessment.domain.triangle.variations import raise_variation
from tests.assessment.domain.triangle.samples import (
    ANN,
    BEN,
    CHAIR,
    CLEO,
    PLAN,
    TERMS,
    Chain,
    asks,
    changed,
    shown,
)
from tests.assessment.storage.samples import NOON

PROJECT = Project(id="p", title="Move", created_at=NOON, plan=PLAN)
WHO_LEADS = PROJECT.person(FACILITATOR)
BY_TWO = changed(decides=AnyTwo())


def since(chain: Chain) -> dict[Turn, int]:
    """The number of the event since which each turn waits."""
    numbers = {one.at: one.seq for one in reversed(chain.events)}  # the first of one write
    found = waits(PROJECT, chain.ledger, chain.events, (), ())
    return {one.turn: numbers[one.since] for one in found}


def test_terms_wait_since_the_positions_are_shown_and_again_since_a_version_was_withdrawn() -> None:
    chain = shown()
    assert since(chain) == {Turn(Task.DRAFT_TERMS, WHO_LEADS): 4}
    chain.add(propose(chain.ledger, CHAIR, "Move", TERMS, [ANN, BEN]))
    chain.add(withdraw(chain.ledger, CHAIR, "No."))
    assert since(chain) == {Turn(Task.DRAFT_TERMS, WHO_LEADS): 6}


def test_a_signature_waits_since_it_was_asked_and_a_void_one_since_the_terms_changed() -> None:
    chain = shown()
    chain.add(propose(chain.ledger, CHAIR, "Move", TERMS, [ANN, BEN]))
    chain.add(sign(chain.ledger, ANN, content_of(TERMS)))
    assert since(chain) == {Turn(Task.SIGN, BEN, 1): 5}
    chain.add(amend(chain.ledger, CHAIR, changed(budget=7)))
    voided = chain.events[-1]
    assert voided.kind == "voided"
    assert since(chain) == {Turn(Task.SIGN, ANN, 1): voided.seq - 1, Turn(Task.SIGN, BEN, 1): 5}


def test_after_a_decline_the_terms_wait_to_be_mended_and_for_no_signature() -> None:
    chain = shown()
    chain.add(propose(chain.ledger, CHAIR, "Move", TERMS, [ANN, BEN]))
    chain.add(decline(chain.ledger, BEN, content_of(TERMS), "Too soon."))
    declined = chain.events[-1].seq
    assert since(chain) == {Turn(Task.MEND_TERMS, WHO_LEADS, 1): declined}
    chain.add(amend(chain.ledger, CHAIR, changed(budget=7)))
    amended = chain.events[-1].seq
    assert since(chain) == {Turn(Task.SIGN, one, 1): amended for one in (ANN, BEN)}


def test_who_declined_and_signs_after_all_leaves_nothing_to_mend() -> None:
    chain = shown()
    chain.add(propose(chain.ledger, CHAIR, "Move", TERMS, [ANN, BEN]))
    chain.add(decline(chain.ledger, BEN, content_of(TERMS), "Too soon."))
    chain.add(sign(chain.ledger, BEN, content_of(TERMS)))
    assert list(since(chain)) == [Turn(Task.SIGN, ANN, 1)]


def agreed() -> Chain:
    return shown().agrees(BY_TWO)


def test_a_vote_waits_since_the_variation_was_raised_and_nobody_is_asked_twice() -> None:
    chain = agreed()
    chain.add(raise_variation(chain.ledger, BEN, asks(5)))
    raised = chain.events[-1].seq
    both = {Turn(Task.VOTE, one, 1): raised for one in (ANN, BEN)}
    assert since(chain) == both
    chain.add(vote(chain.ledger, ANN, 1, Outcome.ACCEPTED, "It pays."))
    assert since(chain) == {Turn(Task.VOTE, BEN, 1): raised}


def test_where_any_sponsor_may_decide_nobody_is_named() -> None:
    chain = shown().agrees(TERMS)
    chain.add(raise_variation(chain.ledger, BEN, asks(5)))
    assert list(since(chain)) == [Turn(Task.VOTE, "", 1)]


def test_what_is_recorded_waits_to_be_confirmed() -> None:
    chain = agreed()
    chain.add(raise_variation(chain.ledger, BEN, asks(5)))
    chain.add(vote(chain.ledger, ANN, 1, Outcome.ACCEPTED, "It pays."))
    chain.add(record(chain.ledger, CHAIR, 1, Outcome.ACCEPTED, [BEN], "In the room."))
    recorded = next(one.seq for one in chain.events if one.kind == "recorded")
    assert since(chain) == {Turn(Task.CONFIRM, BEN, 1): recorded}
    chain.add(confirm(chain.ledger, BEN, 1))
    assert since(chain) == {}


def test_once_the_sponsors_change_a_new_version_waits_and_no_vote_does() -> None:
    chain = agreed()
    chain.add(raise_variation(chain.ledger, BEN, asks(5)))
    chain.add([Draft("left", CHAIR, {"person": CLEO})])
    assert since(chain) == {Turn(Task.NEW_VERSION, WHO_LEADS): len(chain.events)}


def test_while_one_version_is_in_force_and_nothing_is_asked_nothing_waits() -> None:
    assert since(agreed()) == {}
