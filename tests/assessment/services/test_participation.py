"""Taking part: a code admits, a key of one's own answers, and nobody else's key reads that."""

from pathlib import Path

import pytest

from assessment.bootstrap import Site
from assessment.domain.access import Role
from assessment.domain.context import Context
from assessment.domain.join_code import in_print
from assessment.domain.round_settings import JoiningFields
from assessment.domain.rounds import RoundState
from assessment.errors import Deleted, NotFound, Refused
from assessment.services.failed_codes import MOST_OF_AN_ADDRESS
from assessment.services.participation import Participation
from tests.assessment.services.people import site_in
from tests.assessment.services.workshops import CRM, FIRST, HERE, Workshop, answer

ADDRESS = "203.0.113.77"


@pytest.fixture
def workshop(site: Site) -> Workshop:
    return Workshop(site).opened()


def test_a_code_admits_however_it_is_typed_and_says_to_what(workshop: Workshop) -> None:
    for typed in (workshop.code("Spain"), f" {in_print(workshop.code('Spain')).lower()} "):
        found = workshop.site.participation.admission(typed, HERE)
        assert (found.organisation, found.group, found.round.id) == (
            "Nordwind",
            "Spain",
            workshop.round,
        )
        assert found.round.of_group.why_closed is None


@pytest.mark.parametrize("typed", ["", "CCCCCC", "no code", "\0"])
def test_a_wrong_code_admits_nobody(workshop: Workshop, typed: str) -> None:
    with pytest.raises(NotFound, match="no such code"):
        workshop.site.participation.admission(typed, HERE)


def test_a_code_is_no_link(workshop: Workshop) -> None:
    with pytest.raises(NotFound):
        workshop.site.landing(workshop.code())


def test_two_hundred_people_join_from_one_address_and_a_guesser_is_stopped(
    workshop: Workshop,
) -> None:
    for number in range(200):
        workshop.joins(str(number))
    for _ in range(MOST_OF_AN_ADDRESS):
        with pytest.raises(NotFound):
            workshop.site.participation.admission("CCCCCC", HERE)
    with pytest.raises(Refused, match="Too many wrong codes"):
        workshop.joins("late")
    workshop.site.participation.admission(workshop.code(), "192.0.2.2")
    assert workshop.site.rounds.counts(workshop.owner, workshop.round).whole.joined == 200


def test_a_participant_answers_comes_back_and_submits_as_somebody_alone_does(
    workshop: Workshop,
) -> None:
    key = workshop.joins("ann")
    visit = workshop.visit("ann")
    assert (visit.role, visit.submitted, visit.context.role) == (Role.PARTICIPANT, False, "Head")
    workshop.answers("ann", "First")
    workshop.site.assessments.move(visit, "customer-outcomes")
    assert workshop.site.landing(key).page == "answer?question=customer-outcomes"
    workshop.site.assessments.submit(visit)
    visit = workshop.visit("ann")
    assert visit.submitted
    assert visit.response.answers[FIRST].comment == "First"
    assert (visit.response.head.started_at, visit.response.head.submitted_at) == (None, None)
    with pytest.raises(Refused, match="submitted already"):
        workshop.answers("ann", "Again")


def test_a_participant_may_do_nothing_else(workshop: Workshop) -> None:
    key, assessments = workshop.joins("ann"), workshop.site.assessments
    visit = workshop.visit("ann")
    for act in (
        assessments.adopt,
        lambda one: assessments.describe(one, Context(role="Chief")),
    ):
        with pytest.raises(Refused):
            act(visit)
    for ask in (assessments.history, workshop.site.engagements.delete):
        with pytest.raises(NotFound):
            ask(key)
    with pytest.raises(Refused):
        assessments.repeat(key)
    workshop.answers("ann")
    assessments.submit(visit)
    with pytest.raises(Refused):
        assessments.repeat(key)
    assert assessments.opens(key)
    assert assessments.newer(visit) is None


def test_a_submission_is_taken_back_as_long_as_the_round_is_open(workshop: Workshop) -> None:
    workshop.submits("ann", "bob", "cleo")
    counts, assessments = workshop.site.rounds.counts, workshop.site.assessments
    assert assessments.reopen(workshop.visit("ann")).submitted is False
    assert counts(workshop.owner, workshop.round).whole == (3, 2)
    workshop.answers("ann", "Better said")
    assessments.submit(workshop.visit("ann"))
    assert counts(workshop.owner, workshop.round).whole == (3, 3)
    for state in (workshop.closed, workshop.revealed):
        state()
        with pytest.raises(Refused, match="This round is closed"):
            assessments.reopen(workshop.visit("ann"))
    assert len(workshop.site.rounds.revealed(workshop.owner, workshop.round).responses) == 3


def test_a_key_opens_answers_until_they_are_deleted_or_another_is_made(site: Site) -> None:
    named = Workshop(site, "Named", anonymous=False).opened()
    ann, bob, cleo = (named.joins(one) for one in ("ann", "bob", "cleo"))
    [of_bob] = [
        one.id for one in site.rounds.participants(named.owner, named.round) if one.name == "bob"
    ]
    site.participation.withdraw(ann)
    site.rounds.renew_key(named.owner, named.round, of_bob)
    named.closed()
    found = [site.assessments.opens(key) for key in (ann, bob, cleo, named.owner, named.code())]
    assert found == [False, False, True, False, False]
    site.engagements.delete(named.owner)
    assert not site.assessments.opens(cleo)


def test_a_participant_sees_nothing_of_the_engagement_but_the_round(workshop: Workshop) -> None:
    site = workshop.site
    site.rounds.again(workshop.owner, workshop.round, "again")
    site.readers.add(workshop.owner)
    workshop.joins("ann")
    found = workshop.visit("ann").engagement
    assert [one.id for one in found.rounds] == [workshop.round]
    assert (found.readers, found.actions, found.target) == ((), (), None)


def test_one_token_makes_one_participant_with_one_key(workshop: Workshop) -> None:
    assert workshop.joins("ann") == workshop.joins("ann")
    assert workshop.joins("bob") != workshop.keys["ann"]
    assert workshop.site.rounds.counts(workshop.owner, workshop.round).whole.joined == 2


def test_an_anonymous_round_takes_no_name_and_a_named_one_needs_it(site: Site) -> None:
    for anonymous, name in ((True, "Ann"), (False, "")):
        one = Workshop(site, f"Firm {anonymous}", anonymous=anonymous).opened()
        with pytest.raises(Refused):
            site.participation.join(one.code(), HERE, "token", JoiningFields(name))
        assert site.rounds.counts(one.owner, one.round).whole.joined == 0


def test_the_address_that_somebody_joins_from_is_written_nowhere(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    site = site_in(tmp_path, "tinydb:")
    workshop = Workshop(site).opened()
    with pytest.raises(NotFound):
        site.participation.admission("CCCCCC", ADDRESS)
    site.participation.join(workshop.code(), ADDRESS, "token", JoiningFields())
    site.close()
    kept = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert any(CRM.encode() in one.read_bytes() for one in kept)
    assert not [one for one in kept if ADDRESS.encode() in one.read_bytes()]
    assert ADDRESS not in caplog.text


def test_a_late_joiner_is_told_the_state(workshop: Workshop) -> None:
    workshop.closed()
    admitted = workshop.site.participation.admission(workshop.code(), HERE)
    assert admitted.round.of_group.state is RoundState.CLOSED
    with pytest.raises(Refused, match="closed"):
        workshop.joins("late")


def test_after_the_closing_answers_are_refused_in_a_sentence_until_it_is_open_again(
    workshop: Workshop,
) -> None:
    workshop.joins("ann")
    workshop.answers("ann", "In time")
    open_before = workshop.visit("ann")
    workshop.closed()
    with pytest.raises(Refused, match="This round is closed"):
        workshop.site.assessments.save(open_before, "customer-outcomes", answer("Late"))
    with pytest.raises(Refused, match="This round is closed"):
        workshop.site.assessments.submit(open_before)
    with pytest.raises(Refused, match="This round is closed"):
        workshop.site.assessments.move(open_before, "customer-outcomes")
    seen = workshop.visit("ann")
    assert seen.response.answers[FIRST].comment == "In time"
    assert seen.round.of_group.why_closed is not None
    workshop.site.rounds.reopen(workshop.owner, workshop.round)
    workshop.site.assessments.submit(open_before)
    assert workshop.visit("ann").submitted


def test_whoever_comes_after_the_deletion_is_told_so(workshop: Workshop) -> None:
    workshop.joins("ann")
    code = workshop.code()
    workshop.site.engagements.delete(workshop.owner)
    with pytest.raises(Deleted):
        workshop.visit("ann")
    with pytest.raises(Deleted):
        workshop.site.participation.join(code, HERE, "token", JoiningFields())


def test_whoever_deletes_their_answers_leaves_nothing_and_is_counted_no_more(
    site: Site, workshop: Workshop
) -> None:
    named = Workshop(site, "Named", anonymous=False).opened()
    for one in (workshop, named):
        key = one.joins("Annabella")
        one.answers("Annabella", "Secret")
        one.joins("bob")
        open_before = one.visit("Annabella")
        site.participation.withdraw(key)
        site.participation.withdraw(key)
        assert site.rounds.counts(one.owner, one.round).whole.joined == 1
        stored = site.store.responses(site.engagements.see(one.owner).id)
        assert not any(word in repr(stored) for word in ("Secret", "Annabella"))
        with pytest.raises(Deleted):
            one.visit("Annabella")
        with pytest.raises(Deleted, match="Not saved"):
            site.assessments.save(open_before, FIRST, answer("Back"))
        with pytest.raises((Refused, NotFound)):
            site.assessments.submit(open_before)
    assert [one.name for one in site.rounds.participants(named.owner, named.round)] == ["bob"]


def test_after_the_closing_answers_are_deleted_still_and_after_the_reveal_not(
    site: Site, workshop: Workshop
) -> None:
    workshop.submits("ann", "bob", "cleo", "dora", "emil")
    workshop.closed()
    site.participation.withdraw(workshop.keys["ann"])
    workshop.revealed()
    with pytest.raises(Refused, match="difference"):
        site.participation.withdraw(workshop.keys["bob"])
    assert len(site.rounds.revealed(workshop.owner, workshop.round).responses) == 4


def test_a_round_that_is_deleted_while_somebody_joins_takes_nobody(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, admission = workshop.site, workshop.site.participation.admission
    code, admitted = workshop.code(), admission(workshop.code(), HERE)
    site.engagements.delete(workshop.owner)
    monkeypatch.setattr(Participation, "admission", lambda *_: admitted)
    with pytest.raises(Deleted):
        site.participation.join(code, HERE, "token", JoiningFields())
