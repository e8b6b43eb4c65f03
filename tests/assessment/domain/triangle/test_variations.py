"""Variations: both ways stated, decided once, and when the sponsors must agree anew."""

import pytest

from assessment.domain.triangle.decisions import record, vote
from assessment.domain.triangle.event import Draft, person
from assessment.domain.triangle.export import export
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.variation import Outcome
from assessment.domain.triangle.variations import (
    account_of,
    beyond_limits,
    deeds_of,
    drop,
    forced,
    raise_variation,
    too_large,
)
from assessment.domain.triangle.verify import verify
from assessment.errors import Refused
from scoring.triangle import Waypoint
from tests.assessment.domain.triangle.samples import (
    ANN,
    BEN,
    CHAIR,
    Chain,
    asks,
    changed,
    shown,
)

ACCEPTED, REFUSED = Outcome.ACCEPTED, Outcome.REFUSED


def agreed() -> Chain:
    return shown().agrees()


def varied(chain: Chain, outcome: Outcome | None, days: int = 0, *criteria: str) -> Chain:
    """A variation that was raised and, if an outcome is named, decided."""
    chain.add(raise_variation(chain.ledger, BEN, asks(days, criteria=criteria)))
    number = len(chain.ledger.variations)
    if outcome is not None:
        chain.add(record(chain.ledger, CHAIR, number, outcome, [ANN], "Because."))
    return chain


def test_a_decision_says_who_when_and_why() -> None:
    [one] = varied(agreed(), ACCEPTED, 5).ledger.variations
    assert (one.outcome, one.decided_by, one.decided_why) == (ACCEPTED, ANN, "Because.")
    assert one.decided_at > one.raised_at


def test_accepted_takes_from_the_concessions_and_refused_enters_the_quality_ledger() -> None:
    chain = varied(varied(agreed(), ACCEPTED, 5, "speed"), REFUSED, 9, "care")
    found = account_of(chain.ledger)
    assert found is not None
    assert [one.used for one in found.balances] == [5, 0, 1]
    assert [step.change for step in found.trail] == ["1", "2"]


def test_the_trail_follows_the_order_of_the_decisions() -> None:
    chain = varied(varied(agreed(), None, 5), None, 1)
    for number in 2, 1:
        chain.add(vote(chain.ledger, ANN, number, ACCEPTED, "Because."))
    found = account_of(chain.ledger)
    assert found is not None
    assert [step.change for step in found.trail] == ["2", "1"]


def test_a_limit_that_is_exceeded_stops_every_decision_until_a_new_version_is_signed() -> None:
    chain = varied(varied(agreed(), REFUSED, 0, "speed", "ease", "care"), None, 1)
    assert forced(chain.ledger).exceeded == (Waypoint.QUALITY,)
    for outcome in ACCEPTED, REFUSED:
        with pytest.raises(Refused, match="must sign a new version"):
            vote(chain.ledger, ANN, 2, outcome, "Because.")
    chain.agrees(changed(days_later=40))
    chain.add(vote(chain.ledger, ANN, 2, ACCEPTED, "Because."))
    found = account_of(chain.ledger)
    assert found is not None
    assert (found.balances[0].used, found.balances[0].allowed) == (1, 40)


def test_a_limit_is_used_up_to_the_last_day_and_that_stops_nothing() -> None:
    chain = varied(varied(agreed(), ACCEPTED, 20), REFUSED, 0, "speed", "ease")
    found = account_of(chain.ledger)
    assert found is not None
    assert found.used_up == (Waypoint.TIME, Waypoint.QUALITY)
    assert forced(chain.ledger) == ((), False)
    varied(varied(chain, ACCEPTED, 0), REFUSED, 1)
    varied(chain, None, 1)
    with pytest.raises(Refused, match="would take more extra time than is left"):
        vote(chain.ledger, ANN, 5, ACCEPTED, "Because.")
    chain.add(vote(chain.ledger, ANN, 5, REFUSED, "Because."))


def test_each_pending_one_is_judged_by_itself_and_one_that_is_too_large_holds_up_no_other() -> None:
    """Of 20 days 12 and 9 are asked for, and 40: the second waits once the first is accepted."""
    chain = varied(varied(varied(agreed(), None, 12), None, 9), None, 40)
    assert [one.number for one in too_large(chain.ledger)] == [3]
    assert forced(chain.ledger) == ((), False)
    chain.add(vote(chain.ledger, ANN, 1, ACCEPTED, "Because."))
    assert [one.number for one in too_large(chain.ledger)] == [2, 3]
    assert beyond_limits(chain.ledger, chain.ledger.variations[1]) == (Waypoint.TIME,)
    for number in 2, 3:
        with pytest.raises(Refused, match="more extra time than is left"):
            vote(chain.ledger, ANN, number, ACCEPTED, "Because.")
    chain.add(vote(chain.ledger, ANN, 3, REFUSED, "Because."))
    assert [one.number for one in too_large(chain.ledger)] == [2]
    chain.agrees(changed(days_later=9))
    assert too_large(chain.ledger) == ()


def test_what_somebody_else_waits_for_stops_nothing_that_fits_after_a_new_version() -> None:
    chain = varied(varied(agreed(), None, 40), ACCEPTED, 5)
    chain.agrees(changed(days_later=20))
    varied(chain, ACCEPTED, 5)
    assert forced(chain.ledger) == ((), False)


def test_a_limit_is_never_exceeded_by_accepting() -> None:
    chain = varied(agreed(), None, 21)
    with pytest.raises(Refused, match="waits until a new version allows more"):
        vote(chain.ledger, ANN, 1, ACCEPTED, "Because.")
    chain.agrees(changed(days_later=30))
    chain.add(vote(chain.ledger, ANN, 1, ACCEPTED, "Because."))
    assert forced(chain.ledger) == ((), False)


def test_nothing_is_accepted_that_takes_what_may_not_be_given() -> None:
    chain = varied(shown().agrees(changed(days_later=0)), None, 5)
    assert [one.number for one in too_large(chain.ledger)] == [1]
    with pytest.raises(Refused, match="would take more extra time than is left"):
        vote(chain.ledger, ANN, 1, ACCEPTED, "Because.")


def test_what_takes_nothing_of_a_limit_may_be_accepted_however_much_is_asked_of_it() -> None:
    chain = varied(varied(agreed(), None, 25), None, 0, "speed")
    assert [one.number for one in too_large(chain.ledger)] == [1]
    chain.add(vote(chain.ledger, ANN, 2, ACCEPTED, "Because."))
    assert chain.ledger.variations[1].outcome is ACCEPTED


def test_what_was_accepted_beyond_a_limit_by_an_older_rule_is_read_as_exceeded() -> None:
    chain = varied(shown().agrees(changed(days_later=0)), None, 5)
    body = {"number": 1, "version": 1, "outcome": "accepted", "by": ANN, "why": "Because."}
    chain.add([Draft("decided", ANN, body)])
    assert forced(chain.ledger).exceeded == (Waypoint.TIME,)
    assert verify(export("p", "Move", {}, chain.events)).unknown == 0


def test_with_quality_first_and_nothing_to_waive_a_protecting_variation_may_be_accepted() -> None:
    strict = shown().agrees(changed(primary="quality", criteria_waived=0))
    chain = varied(varied(strict, None, 5, "speed"), ACCEPTED, 3, "ease", "care")
    chain.add(vote(chain.ledger, ANN, 1, ACCEPTED, "Because."))
    assert forced(chain.ledger) == ((), False)


def test_criteria_that_refusing_would_use_up_do_not_stop_accepting() -> None:
    chain = varied(agreed(), None, 5, "speed", "ease")
    assert forced(chain.ledger) == ((), False)
    chain.add(vote(chain.ledger, ANN, 1, ACCEPTED, "Because."))
    assert forced(chain.ledger) == ((), False)


def test_the_way_out_is_said_and_leads_out() -> None:
    chain = varied(agreed(), None, 25)
    with pytest.raises(
        Refused, match=r"take more extra time than is left\. It waits until a new version allows"
    ):
        vote(chain.ledger, ANN, 1, ACCEPTED, "Because.")
    chain.agrees(changed(days_later=26))
    chain.add(vote(chain.ledger, ANN, 1, ACCEPTED, "Because."))
    assert forced(chain.ledger) == ((), False)


def test_another_sponsor_forces_a_new_agreement() -> None:
    chain = varied(agreed(), None, 1)
    chain.add([Draft("joined", CHAIR, {"person": person("p", "eve")})])
    assert forced(chain.ledger).sponsors_changed
    chain.agrees(changed(days_later=30))
    assert not forced(chain.ledger).sponsors_changed


def test_what_is_dropped_counts_for_nothing() -> None:
    chain = varied(agreed(), None, 30, "speed")
    chain.add(drop(chain.ledger, BEN, 1, "Raised by mistake."))
    assert forced(chain.ledger) == ((), False)
    with pytest.raises(Refused, match="is dropped already"):
        vote(chain.ledger, ANN, 1, ACCEPTED, "Because.")


@pytest.mark.parametrize(
    ("number", "outcome", "why", "said"),
    [
        pytest.param(7, ACCEPTED, "x", "no variation 7", id="no such variation"),
        pytest.param(1, ACCEPTED, " ", "few words why", id="no reason"),
        pytest.param(1, Outcome.PENDING, "x", "accepted or refused", id="no decision"),
    ],
)
def test_what_is_no_decision_is_refused(number: int, outcome: Outcome, why: str, said: str) -> None:
    chain = varied(agreed(), None, 1)
    with pytest.raises(Refused, match=said):
        vote(chain.ledger, ANN, number, outcome, why)


def test_a_decision_stands() -> None:
    chain = varied(agreed(), REFUSED, 1)
    with pytest.raises(Refused, match="is refused already"):
        vote(chain.ledger, ANN, 1, ACCEPTED, "Because.")


def test_nothing_varies_before_an_agreement_is_in_force() -> None:
    with pytest.raises(Refused, match="No agreement is in force"):
        raise_variation(Ledger(), BEN, asks(1))


def test_only_agreed_criteria_can_be_harmed() -> None:
    with pytest.raises(Refused, match="not one of the agreed quality criteria"):
        raise_variation(agreed().ledger, BEN, asks(criteria=("beauty",)))


def test_an_account_follows_the_tolerances_that_were_signed() -> None:
    steeper = changed(tolerances={"halving": 40_000})
    found = account_of(varied(shown().agrees(steeper), ACCEPTED, 10).ledger)
    assert found is not None
    assert tuple(found.trail[0].position) == pytest.approx((1 / 3, 0.4, 4 / 15))


def test_deeds_follow_the_tolerances_that_were_signed() -> None:
    chain = shown().agrees(changed(primary="quality", tolerances={"decisions": 20_000}))
    for _ in range(2):
        varied(chain, REFUSED, 0, "speed")
    found = deeds_of(chain.ledger)
    assert found is not None
    assert found.against_words


def test_deeds_are_held_against_words_only_where_quality_comes_first() -> None:
    assert deeds_of(agreed().ledger) is None
    quality = shown().agrees(changed(primary="quality"))
    for _ in range(5):
        varied(quality, REFUSED, 0, "speed")
    found = deeds_of(quality.ledger)
    assert found is not None
    assert (found.refused, found.against_words) == (5, True)
