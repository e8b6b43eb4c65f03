"""Who decides a variation: nobody alone but by the agreement, and nobody in another's name."""

import pytest

from assessment.domain.triangle.agreement import content_of, propose
from assessment.domain.triangle.decisions import (
    asked,
    confirm,
    object_to_record,
    record,
    unconfirmed,
    vote,
    waits_for,
)
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.terms import AllSigners, AnyTwo, NamedSponsor, Terms
from assessment.domain.triangle.variation import Outcome, Variation
from assessment.domain.triangle.variations import drop, raise_variation
from assessment.errors import Refused
from tests.assessment.domain.triangle.samples import (
    ANN,
    BEN,
    CHAIR,
    TERMS,
    Chain,
    asks,
    changed,
    shown,
)

CLEO, DORA = "cleo", "dora"
ACCEPTED, REFUSED, PENDING = Outcome.ACCEPTED, Outcome.REFUSED, Outcome.PENDING
TWO, ALL = AnyTwo(), AllSigners()
ALONE = NamedSponsor(person=ANN, days=5, money=100_000)
SIGNERS = (ANN, BEN, CLEO)
# As it was before terms had a rule: older signatures bind to this.
HASH_WITHOUT_RULE = "d8319dd8aef3b9f366832fe010837d15bf8cfd65490c06b321214c8ddeb167c1"


def raised(
    rule: object, days: int = 1, money: int = 0, signers: tuple[str, ...] = SIGNERS
) -> Chain:
    """Three have signed; one variation waits."""
    chain = shown().agrees(changed(decides=rule), signers)
    return chain.add(raise_variation(chain.ledger, BEN, asks(days, money)))


def votes(chain: Chain, *said: tuple[str, Outcome]) -> Chain:
    for who, outcome in said:
        chain.add(vote(chain.ledger, who, 1, outcome, f"{who} says so."))
    return chain


def recorded(chain: Chain, *people: str, outcome: Outcome = ACCEPTED) -> Chain:
    return chain.add(record(chain.ledger, CHAIR, 1, outcome, people, "Said in the room."))


def first(chain: Chain) -> Variation:
    return chain.ledger.variations[0]


def kinds(chain: Chain, since: str = "raised") -> list[str]:
    """What has happened after the last event of that kind."""
    found: list[str] = [event.kind for event in chain.events]
    return found[len(found) - found[::-1].index(since) :]


def test_terms_without_a_rule_are_written_and_hashed_as_they_were() -> None:
    assert "decides" not in TERMS.model_dump(mode="json")
    assert content_of(TERMS) == HASH_WITHOUT_RULE
    assert Terms.model_validate(TERMS.model_dump(mode="json")).decides is None


@pytest.mark.parametrize("rule", [TWO, ALL, ALONE], ids=lambda rule: rule.rule)
def test_a_rule_is_part_of_what_is_signed(rule: object) -> None:
    terms = changed(decides=rule)
    assert content_of(terms) != content_of(TERMS)
    assert Terms.model_validate(terms.model_dump(mode="json")).decides == rule


@pytest.mark.parametrize(
    ("rule", "days", "money", "said", "outcome"),
    [
        pytest.param(TWO, 1, 0, [(ANN, ACCEPTED)], PENDING, id="two: one is not enough"),
        pytest.param(TWO, 1, 0, [(ANN, ACCEPTED), (CLEO, ACCEPTED)], ACCEPTED, id="two: any two"),
        pytest.param(TWO, 1, 0, [(ANN, REFUSED), (BEN, REFUSED)], REFUSED, id="two refuse"),
        pytest.param(TWO, 1, 0, [(ANN, REFUSED), (BEN, ACCEPTED)], PENDING, id="two differ"),
        pytest.param(
            TWO,
            1,
            0,
            [(ANN, REFUSED), (BEN, ACCEPTED), (CLEO, ACCEPTED)],
            ACCEPTED,
            id="two of three",
        ),
        pytest.param(
            TWO,
            1,
            0,
            [(ANN, REFUSED), (BEN, ACCEPTED), (ANN, ACCEPTED)],
            ACCEPTED,
            id="a change of mind",
        ),
        pytest.param(
            TWO,
            1,
            0,
            [(ANN, ACCEPTED), (ANN, REFUSED), (BEN, ACCEPTED)],
            PENDING,
            id="only the last word",
        ),
        pytest.param(ALL, 1, 0, [(ANN, ACCEPTED), (BEN, ACCEPTED)], PENDING, id="all: two are not"),
        pytest.param(
            ALL, 1, 0, [(ANN, ACCEPTED), (BEN, ACCEPTED), (CLEO, ACCEPTED)], ACCEPTED, id="all"
        ),
        pytest.param(
            ALL, 1, 0, [(ANN, REFUSED), (BEN, ACCEPTED), (CLEO, ACCEPTED)], PENDING, id="not all"
        ),
        pytest.param(ALONE, 5, 100_000, [(ANN, ACCEPTED)], ACCEPTED, id="alone at the limit"),
        pytest.param(ALONE, 6, 0, [(ANN, ACCEPTED)], PENDING, id="a day above it"),
        pytest.param(ALONE, 0, 100_001, [(ANN, ACCEPTED)], PENDING, id="a cent above it"),
        pytest.param(
            ALONE, 6, 0, [(BEN, ACCEPTED), (CLEO, ACCEPTED)], ACCEPTED, id="above it any two"
        ),
        pytest.param(None, 1, 0, [(BEN, ACCEPTED)], ACCEPTED, id="before rules: any one"),
    ],
)
def test_it_is_decided_once_those_who_must_say_the_same(
    rule: object, days: int, money: int, said: list[tuple[str, Outcome]], outcome: Outcome
) -> None:
    chain = votes(raised(rule, days, money), *said)
    assert first(chain).outcome is outcome
    assert kinds(chain) == ["voted"] * len(said) + ["decided"] * (outcome is not PENDING)


def test_where_one_alone_must_sign_that_one_decides() -> None:
    assert first(votes(raised(TWO, signers=(ANN,)), (ANN, REFUSED))).outcome is REFUSED


@pytest.mark.parametrize(("rule", "who"), [(TWO, DORA), (ALL, DORA), (ALONE, BEN), (ALONE, DORA)])
def test_nobody_else_votes_nor_is_a_vote_of_theirs_recorded(rule: object, who: str) -> None:
    chain = raised(rule)
    with pytest.raises(Refused, match="Others decide this variation"):
        votes(chain, (who, ACCEPTED))
    with pytest.raises(Refused, match="Not all of these sponsors decide"):
        recorded(chain, who)


def test_whoever_decides_alone_is_one_who_signs() -> None:
    terms = changed(decides=ALONE)
    with pytest.raises(Refused, match="must be a sponsor who signs"):
        propose(Ledger(), CHAIR, "Move", terms, [BEN, CLEO])


def test_a_decision_says_on_whom_it_rests() -> None:
    chain = votes(raised(TWO), (ANN, REFUSED), (BEN, ACCEPTED), (CLEO, ACCEPTED))
    one, event = first(chain), chain.events[-1]
    assert [known.person for known in one.carried_by] == [BEN, CLEO]
    assert (one.decided_by, one.decided_why) == (CLEO, "cleo says so.")
    assert (event.actor, event.body["people"], event.body["recorded"]) == (CLEO, [BEN, CLEO], [])


def test_whoever_has_not_said_anything_is_known() -> None:
    chain = votes(raised(TWO), (ANN, ACCEPTED))
    assert asked(chain.ledger, first(chain)) == (BEN, CLEO)
    assert [waits_for(chain.ledger, who) for who in (ANN, DORA)] == [(), ()]
    assert waits_for(chain.ledger, CLEO) == (first(chain),)
    assert asked(raised(None).ledger, first(raised(None))) == ()


def test_under_another_version_everybody_votes_anew() -> None:
    chain = votes(raised(TWO), (ANN, ACCEPTED))
    chain.agrees(changed(decides=ALL), SIGNERS)
    assert first(chain).votes == ()
    votes(chain, (BEN, ACCEPTED), (CLEO, ACCEPTED))
    assert first(chain).outcome is PENDING


def test_what_was_said_in_the_room_counts_and_is_marked_until_it_is_confirmed() -> None:
    chain = recorded(votes(raised(TWO), (ANN, ACCEPTED)), BEN)
    one, event = first(chain), chain.events[-1]
    assert (one.outcome, one.decided_by) == (ACCEPTED, BEN)
    assert (event.actor, event.body["recorded"]) == (CHAIR, [BEN])
    assert unconfirmed(chain.ledger, BEN) == (one,)
    assert unconfirmed(chain.ledger, ANN) == ()
    chain.add(confirm(chain.ledger, BEN, 1))
    assert unconfirmed(chain.ledger, BEN) == ()
    assert confirm(chain.ledger, BEN, 1) == ()
    with pytest.raises(Refused, match="your own word now"):
        object_to_record(chain.ledger, BEN, 1, "No.")


def test_two_whose_word_is_recorded_at_once_decide() -> None:
    chain = recorded(raised(TWO), ANN, BEN, outcome=REFUSED)
    assert kinds(chain) == ["recorded", "decided"]
    assert chain.events[-1].body["recorded"] == [ANN, BEN]


def test_an_objection_opens_again_what_rested_on_the_record() -> None:
    chain = recorded(votes(raised(TWO), (ANN, ACCEPTED)), BEN)
    chain.add(object_to_record(chain.ledger, BEN, 1, "I said nothing of it."))
    one = first(chain)
    assert kinds(chain, "decided") == ["objected", "reopened"]
    assert (one.outcome, one.version, one.decided_by, one.decided_at) == (PENDING, 0, "", "")
    assert [known.person for known in one.votes] == [ANN]
    [objection] = one.objections
    assert (objection.why, objection.reopened) == ("I said nothing of it.", True)
    assert first(votes(chain, (BEN, ACCEPTED))).outcome is ACCEPTED


def test_an_objection_opens_nothing_that_stands_without_it() -> None:
    chain = recorded(raised(TWO), ANN, BEN, CLEO)
    chain.add(object_to_record(chain.ledger, CLEO, 1, "I was not there."))
    assert kinds(chain, "decided") == ["objected"]
    assert [known.person for known in first(chain).carried_by] == [ANN, BEN]
    chain.add(object_to_record(chain.ledger, BEN, 1, "Nor was I."))
    assert first(chain).outcome is PENDING


def test_an_objection_while_it_waits_takes_the_vote_away() -> None:
    chain = recorded(raised(ALL), ANN)
    chain.add(object_to_record(chain.ledger, ANN, 1, "Not yet."))
    assert kinds(chain, "recorded") == ["objected"]
    assert first(chain).votes == ()


def test_after_an_objection_only_they_themselves_say_it() -> None:
    chain = recorded(raised(TWO), ANN, BEN)
    chain.add(object_to_record(chain.ledger, BEN, 1, "No."))
    with pytest.raises(Refused, match="objected to what was recorded before"):
        recorded(chain, BEN)


def test_the_record_never_takes_the_place_of_ones_own_word() -> None:
    chain = votes(raised(TWO), (ANN, REFUSED))
    with pytest.raises(Refused, match="says otherwise on their own link"):
        recorded(chain, ANN, BEN)
    assert record(chain.ledger, CHAIR, 1, REFUSED, [ANN], "Said in the room.") == ()
    recorded(chain, ANN, BEN, outcome=REFUSED)
    assert chain.events[-2].body["people"] == [BEN]
    assert chain.events[-1].body["recorded"] == [BEN]


def test_ones_own_word_takes_the_place_of_the_record() -> None:
    chain = votes(recorded(raised(TWO), ANN), (ANN, REFUSED))
    assert unconfirmed(chain.ledger, ANN) == ()
    assert first(votes(chain, (BEN, REFUSED))).outcome is REFUSED


def test_what_is_recorded_twice_is_recorded_once() -> None:
    chain = recorded(raised(ALL), ANN)
    assert record(chain.ledger, CHAIR, 1, ACCEPTED, [ANN], "Said in the room.") == ()


def test_nobody_confirms_or_objects_to_what_is_not_recorded_for_them() -> None:
    chain = recorded(raised(TWO), ANN)
    for number, who in ((1, BEN), (7, ANN)):
        with pytest.raises(Refused, match="Nothing is recorded for you"):
            confirm(chain.ledger, who, number)
        with pytest.raises(Refused, match="Nothing is recorded for you"):
            object_to_record(chain.ledger, who, number, "No.")
    with pytest.raises(Refused, match="few words why"):
        object_to_record(chain.ledger, ANN, 1, " ")


def test_a_decision_under_a_version_that_was_replaced_is_not_opened_again() -> None:
    chain = recorded(raised(TWO), ANN, BEN)
    chain.agrees(changed(decides=ALL), SIGNERS)
    with pytest.raises(Refused, match="decided under version 1, which was replaced"):
        object_to_record(chain.ledger, BEN, 1, "No.")
    chain.add(confirm(chain.ledger, BEN, 1))


def test_what_was_dropped_asks_nobody_to_confirm() -> None:
    chain = recorded(raised(ALL), ANN)
    chain.add(drop(chain.ledger, BEN, 1, "Not needed."))
    assert unconfirmed(chain.ledger, ANN) == ()


def test_a_recording_names_somebody() -> None:
    with pytest.raises(Refused, match="Say which sponsor"):
        recorded(raised(TWO))
