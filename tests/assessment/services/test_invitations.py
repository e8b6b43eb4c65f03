"""Invitations: taken once, on a key that nobody else is shown; and a new one is never secret."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.domain.access import new_key
from assessment.domain.triangle.project import Sponsor
from assessment.domain.triangle.variation import Outcome
from assessment.errors import NotFound, Refused
from assessment.reports.documents.block_data import block_data
from assessment.reports.views.decisions import decided
from assessment.reports.wording import wording
from assessment.services.invitations import InvitationState
from tests.assessment.services.people import Crowd, site_in
from tests.rehearsal import asks


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Crowd]:
    opened = Crowd(site_in(tmp_path))
    opened.planned()
    yield opened
    opened.site.close()


def test_it_opens_no_project_by_itself(crowd: Crowd) -> None:
    with pytest.raises(NotFound):
        crowd.site.projects.access(crowd.keys["invitation"])
    landing = crowd.site.landing(crowd.keys["invitation"])
    assert not landing.keeps_key
    assert landing.page == f"invitation?of={crowd.keys['invitation']}"


def test_it_is_taken_once(crowd: Crowd) -> None:
    own, invitation = crowd.enters("flora", crowd.keys["invitation"]), crowd.keys["invitation"]
    assert crowd.site.sponsors.invitation(invitation).was_taken_with(own)
    with pytest.raises(Refused, match="taken already"):
        crowd.site.sponsors.enter(invitation, new_key())
    assert crowd.site.projects.see(crowd.access("flora")).access.role == "sponsor"


def test_whoever_took_it_finds_it_taken_by_nobody_else(crowd: Crowd) -> None:
    crowd.enters("flora", crowd.keys["invitation"])
    found = crowd.site.sponsors.invitation(crowd.keys["invitation"])
    assert (found.project, found.sponsor) == (crowd.title, "Flora")
    assert found.state is InvitationState.TAKEN
    assert found.taken_at is not None
    assert not found.was_taken_with(crowd.keys["ann"])


def test_an_older_one_opens_nothing_once_there_is_a_newer(crowd: Crowd) -> None:
    view = crowd.site.projects.see(crowd.chair)
    flora = view.project.present[-1]
    newer = crowd.site.sponsors.invite_again(crowd.chair, flora.id, 1)
    with pytest.raises(Refused, match="a newer one was given"):
        crowd.site.sponsors.enter(crowd.keys["invitation"], new_key())
    crowd.enters("flora", newer)
    kinds = [event.kind for event in crowd.site.projects.see(crowd.chair).events]
    assert kinds[-2:] == ["invited", "entered"]
    new_keys = crowd.site.projects.see(crowd.chair).ledger.new_keys
    assert view.project.person(flora.id) not in new_keys, "there was no key before"


def test_nobody_takes_that_of_somebody_who_has_left(crowd: Crowd) -> None:
    flora = crowd.site.projects.see(crowd.chair).project.present[-1]
    crowd.site.sponsors.dismiss(crowd.chair, flora.id)
    assert crowd.site.sponsors.invitation(crowd.keys["invitation"]).state is InvitationState.LEFT
    with pytest.raises(Refused, match="has left the project"):
        crowd.site.sponsors.enter(crowd.keys["invitation"], new_key())


def test_no_other_key_is_an_invitation(crowd: Crowd) -> None:
    for who in "chair", "ann", "reader", "owner", "stranger":
        with pytest.raises(NotFound):
            crowd.site.sponsors.invitation(crowd.keys[who])
        with pytest.raises(NotFound):
            crowd.site.sponsors.enter(crowd.keys[who], new_key())


def test_only_the_facilitator_is_shown_it_and_only_until_it_is_taken(crowd: Crowd) -> None:
    def shown(who: str) -> str | None:
        access = crowd.access(who)
        flora = crowd.site.projects.see(access).project.present[-1]
        return crowd.site.sponsors.open_invitation(access, flora)

    assert shown("chair") == crowd.keys["invitation"]
    assert [shown(who) for who in ("ann", "ben", "reader")] == [None] * 3
    crowd.enters("flora", crowd.keys["invitation"])
    assert shown("chair") is None


def test_nothing_that_the_facilitator_has_leads_to_the_key_of_a_sponsor(crowd: Crowd) -> None:
    """The link is no derivation of what the facilitator knows, and its hash alone is kept."""
    sponsors, chair = crowd.site.sponsors, crowd.chair
    kept = crowd.site.store.audit_log(chair.project).model_dump_json()
    for who in "ann", "ben", "cleo":
        access, key = crowd.access(who), crowd.keys[who]
        numbers = range(5)
        derived = {chair.derived_key("invitation", access.sponsor, str(n)) for n in numbers}
        derived |= {chair.derived_key("reader", str(n)) for n in numbers}
        assert key not in derived
        assert key not in kept
        sponsor = crowd.site.projects.see(chair).project.sponsor(access.sponsor)
        assert sponsors.open_invitation(chair, sponsor) is None


def test_what_is_done_on_a_new_key_is_marked_with_the_day_of_its_invitation(crowd: Crowd) -> None:
    crowd = Crowd(crowd.site, "Another").proposed()  # type: ignore[assignment]
    crowd.invites_again("ben")
    crowd.signs("ben")
    ledger = crowd.site.projects.see(crowd.chair).ledger
    given = next(one for one in reversed(crowd.events) if one.kind == "invited")
    assert ledger.active is not None
    ben = crowd.site.projects.see(crowd.access("ben")).person
    marks = {one.person == ben: one.new_key_since for one in ledger.active.signatures}
    assert marks == {False: "", True: given.at}


def test_a_vote_on_a_new_key_is_marked_on_its_own_and_where_it_decides(crowd: Crowd) -> None:
    crowd = Crowd(crowd.site, "Another")
    crowd.signed()
    crowd.site.variations.raise_one(crowd.chair, asks("Chat"))
    crowd.invites_again("ben")
    crowd.site.variations.decide(crowd.access("ben"), 1, Outcome.REFUSED, "Later.")
    given = next(one for one in reversed(crowd.events) if one.kind == "invited")
    [variation] = crowd.site.projects.see(crowd.chair).ledger.variations
    assert [vote.new_key_since for vote in variation.votes] == [given.at]
    shown = json.dumps(block_data(decided(crowd.site.projects.see(crowd.chair)), wording()))
    assert "Ben: on a new key since" in shown


def test_a_link_of_the_time_before_invitations_is_known_to_be_shared(crowd: Crowd) -> None:
    view = crowd.site.projects.see(crowd.chair)
    old = Sponsor(id="old", name="Olga", key_hash="0" * 64)
    crowd.site.store.replace_project(view.project.with_sponsor(old))
    sponsor = crowd.site.projects.see(crowd.chair).project.sponsor("old")
    assert (sponsor.has_shared_link, sponsor.awaits_taking) == (True, False)
    crowd.enters("olga", crowd.site.sponsors.invite_again(crowd.chair, "old", 0))
    sponsor = crowd.site.projects.see(crowd.chair).project.sponsor("old")
    assert (sponsor.has_shared_link, sponsor.awaits_taking) == (False, False)


def test_whose_own_link_is_not_known_derives_no_key_for_others(crowd: Crowd) -> None:
    """Else everybody could: from nothing."""
    chair = type(crowd.chair)(crowd.chair.project, crowd.chair.role)
    with pytest.raises(Refused):
        crowd.site.sponsors.invite(chair, "Nina")
    with pytest.raises(Refused):
        crowd.site.sponsors.let_read(chair, 2)
