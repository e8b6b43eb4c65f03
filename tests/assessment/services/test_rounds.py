"""A group's round from the draft to the reveal, for whoever has the group answer."""

import json
from itertools import cycle
from pathlib import Path

import pytest

from assessment.bootstrap import Site
from assessment.domain.engagement import Engagement
from assessment.domain.result import assess
from assessment.domain.rounds import RoundState
from assessment.errors import NotFound, Refused, Withdrawn
from assessment.services import rounds
from assessment.services.rounds import Count
from tests.assessment.services.people import site_in
from tests.assessment.services.workshops import CRM, GROUPS, HERE, Workshop, settings

PEOPLE = ("ann", "bob", "cleo", "dora")


@pytest.fixture
def workshop(site: Site) -> Workshop:
    return Workshop(site)


@pytest.fixture
def named(site: Site) -> Workshop:
    return Workshop(site, "Südwind", anonymous=False).opened()


def state(workshop: Workshop) -> RoundState:
    return workshop.site.rounds.see(workshop.owner, workshop.round).of_group.state


def test_a_round_is_drafted_once_for_each_token_and_has_no_code_before_it_is_open(
    workshop: Workshop,
) -> None:
    service, owner = workshop.site.rounds, workshop.owner
    assert service.draft(owner, CRM, settings(), "draft") == workshop.round
    assert len(workshop.site.engagements.see(owner).rounds) == 1
    assert service.codes(owner, workshop.round) == {}
    workshop.opened()
    codes = service.codes(owner, workshop.round)
    assert set(codes) == set(GROUPS)
    assert len(set(codes.values())) == len(GROUPS)
    workshop.opened()  # once more changes nothing
    assert service.codes(owner, workshop.round) == codes


def test_a_code_that_is_taken_is_made_anew(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter(["CCCCCC", "CCCCCD", "CCCCCC", "CCCCCF", "CCCCCH", "CCCCCJ"])
    monkeypatch.setattr(rounds, "new_code", lambda: next(drawn))
    workshop.opened()
    other = Workshop(workshop.site, "Other").opened()
    assert (workshop.code("France"), workshop.code("Spain")) == ("CCCCCC", "CCCCCD")
    assert (other.code("France"), other.code("Spain")) == ("CCCCCH", "CCCCCJ")


def test_no_two_groups_get_one_code(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter(["CCCCCC", "CCCCCC", "CCCCCD"])
    monkeypatch.setattr(rounds, "new_code", lambda: next(drawn))
    workshop.opened()
    assert (workshop.code("France"), workshop.code("Spain")) == ("CCCCCC", "CCCCCD")


def test_where_every_code_is_taken_it_is_said(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = cycle(["CCCCCC", "CCCCCD"])
    monkeypatch.setattr(rounds, "new_code", lambda: next(drawn))
    workshop.opened()
    with pytest.raises(Refused, match="No join code was free"):
        Workshop(workshop.site, "Other").opened()


def test_settings_are_fixed_once_somebody_has_joined(workshop: Workshop) -> None:
    service = workshop.site.rounds
    service.change_settings(workshop.owner, workshop.round, settings(threshold=4))
    workshop.opened()
    service.change_settings(workshop.owner, workshop.round, settings(threshold=5))
    with pytest.raises(Refused):
        service.change_settings(workshop.owner, workshop.round, settings(threshold=4))
    workshop.joins("ann")
    with pytest.raises(Refused):
        service.change_settings(workshop.owner, workshop.round, settings(threshold=6))


def test_a_round_goes_from_draft_to_revealed_and_nothing_leads_back(workshop: Workshop) -> None:
    service, at = workshop.site.rounds, (workshop.owner, workshop.round)
    workshop.opened().submits(*PEOPLE)
    with pytest.raises(Refused):
        service.reveal(*at)
    workshop.closed()
    service.reopen(*at)
    assert state(workshop) is RoundState.OPEN
    workshop.closed().revealed()
    for act in (service.open, service.close, service.reopen, service.reveal):
        with pytest.raises(Refused):
            act(*at)
    assert state(workshop) is RoundState.REVEALED


def test_counts_of_an_anonymous_round_are_rough_by_group(workshop: Workshop) -> None:
    workshop.opened().submits(*PEOPLE, "emil")  # three in France, two in Spain
    workshop.joins("flo", "Spain")
    found = workshop.site.rounds.counts(workshop.owner, workshop.round)
    assert found.whole == Count(6, 5)
    assert found.groups == {"France": Count(3, 3), "Spain": Count(3, 0)}
    assert not found.exact


def test_counts_of_a_named_round_are_exact_and_it_is_known_who_is_done(named: Workshop) -> None:
    named.submits("bob", "ann")
    named.joins("cleo", "Spain")
    found = named.site.rounds.counts(named.owner, named.round)
    assert found.groups == {"France": Count(1, 1), "Spain": Count(2, 1)}
    assert found.exact
    people = named.site.rounds.participants(named.owner, named.round)
    assert [(one.name, one.finished) for one in people] == [
        ("ann", True),
        ("bob", True),
        ("cleo", False),
    ]


def test_nobody_can_say_who_takes_part_in_an_anonymous_round(workshop: Workshop) -> None:
    workshop.opened().joins("ann")
    one = workshop.visit("ann").response.head.ref.response
    with pytest.raises(Refused):
        workshop.site.rounds.participants(workshop.owner, workshop.round)
    with pytest.raises(Refused):
        workshop.site.rounds.renew_key(workshop.owner, workshop.round, one)


def test_a_lost_participant_of_a_named_round_begins_anew_and_the_old_key_is_dead(
    named: Workshop,
) -> None:
    service, old = named.site.rounds, named.joins("ann")
    named.answers("ann", "Secret")
    [person] = service.participants(named.owner, named.round)
    new = service.renew_key(named.owner, named.round, person.id, "token")
    assert service.renew_key(named.owner, named.round, person.id, "token") == new
    with pytest.raises(Withdrawn):
        named.site.assessments.visit(old)
    visit = named.site.assessments.visit(new)
    assert "Secret" not in repr(visit)
    assert visit.response.head.name == "ann"
    assert service.counts(named.owner, named.round).whole == Count(1, 0)
    with pytest.raises(NotFound):
        service.renew_key(named.owner, named.round, "nobody")


def test_a_new_key_without_a_token_is_another_each_time(named: Workshop) -> None:
    named.joins("ann")
    [person] = named.site.rounds.participants(named.owner, named.round)
    keys = {named.site.rounds.renew_key(named.owner, named.round, person.id) for _ in range(2)}
    assert len(keys) == 2


def test_a_round_is_run_again_with_the_same_settings_as_a_new_draft(workshop: Workshop) -> None:
    workshop.opened().submits(*PEOPLE)
    new = workshop.site.rounds.again(workshop.owner, workshop.round, "again")
    found = workshop.site.rounds.see(workshop.owner, new).of_group
    assert found.settings == settings()
    assert (found.state, found.joined, dict(found.codes)) == (RoundState.DRAFT, 0, {})


def test_revealed_answers_come_without_anything_that_leads_to_who_gave_them(
    workshop: Workshop,
) -> None:
    workshop.opened().submits(*PEOPLE)
    workshop.joins("unfinished")
    workshop.answers("unfinished", "Never submitted")
    ids = [workshop.visit(who).response.head.ref.response for who in PEOPLE]
    workshop.closed().revealed()
    found = workshop.site.rounds.revealed(workshop.owner, workshop.round).responses
    assert sorted(one.answers["leadership"].comment for one in found) == [
        f"Comment of {who}" for who in PEOPLE
    ]
    assert {one.name for one in found} == {""}
    assert not any(one in repr(found) for one in ids)
    instrument = workshop.visit("ann").instrument
    assert len(assess(instrument, found).sheets) == len(PEOPLE)


def test_their_order_is_another_each_time(workshop: Workshop) -> None:
    people = [str(number) for number in range(8)]
    workshop.opened().submits(*people)
    workshop.closed().revealed()
    orders = {
        tuple(
            one.answers["leadership"].comment
            for one in workshop.site.rounds.revealed(workshop.owner, workshop.round).responses
        )
        for _ in range(5)
    }
    assert len(orders) > 1


def test_with_names_each_answer_has_its_name(named: Workshop) -> None:
    named.submits("ann")
    named.closed().revealed()
    [one] = named.site.rounds.revealed(named.owner, named.round).responses
    assert (one.name, one.role, one.department, one.group) == ("ann", "Head", "Sales", "France")


def test_too_few_are_never_revealed_and_more_can_join_instead(workshop: Workshop) -> None:
    workshop.opened().submits("ann", "bob")
    workshop.closed()
    with pytest.raises(Refused, match="Too few"):
        workshop.revealed()
    workshop.site.rounds.reopen(workshop.owner, workshop.round)
    workshop.submits("cleo")
    workshop.closed().revealed()


def test_a_round_of_one_is_no_group(site: Site) -> None:
    key = site.assessments.begin(CRM)
    one = site.assessments.visit(key).round.id
    for act in (site.rounds.see, site.rounds.open, site.rounds.close, site.rounds.revealed):
        with pytest.raises(NotFound, match="no round of a group"):
            act(key, one)


def test_a_person_alone_and_a_group_share_an_engagement_and_neither_hides_the_other(
    site: Site,
) -> None:
    key = site.assessments.begin(CRM)
    alone = site.assessments.visit(key).round.id
    new = site.rounds.draft(key, CRM, settings(), "draft")
    assert site.assessments.visit(key).round.id == alone
    assert site.landing(key).page.startswith("answer")
    with pytest.raises(NotFound, match="theirs alone"):
        site.assessments.visit(key, new)


def test_after_deleting_no_file_holds_anything_of_anybody(tmp_path: Path) -> None:
    site = site_in(tmp_path, "tinydb:")
    workshop = Workshop(site, anonymous=False).opened()
    workshop.submits("Annabella", "Bobinsky")
    site.engagements.delete(workshop.owner)
    site.close()
    whole = "".join(file.read_text() for file in tmp_path.rglob("*") if file.is_file())
    for word in ("Annabella", "Bobinsky", "Comment of", "Nordwind", "Spring survey", HERE):
        assert word not in whole
    roles = [json.loads(file.read_text())["access"]["1"] for file in tmp_path.glob("keys/*/*")]
    assert all("department" not in one for one in roles)


def test_who_withdraws_while_it_is_revealed_is_counted_no_more(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.opened().submits("ann", "bob", "cleo")
    workshop.closed()
    site, replace = workshop.site, workshop.site.store.replace_engagement

    def meanwhile(engagement: Engagement) -> Engagement:
        monkeypatch.undo()
        site.participation.withdraw(workshop.keys["ann"])
        return replace(engagement)

    monkeypatch.setattr(site.store, "replace_engagement", meanwhile)
    with pytest.raises(Refused, match="Too few"):
        workshop.revealed()
    assert state(workshop) is RoundState.CLOSED
