"""Sponsors who come, go and are forgotten: links, versions that wait, and names in the evidence."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.domain.triangle import verify
from assessment.domain.triangle.agreement import SPONSORS_CHANGED
from assessment.domain.triangle.event import head
from assessment.domain.triangle.ledger import Status
from assessment.domain.triangle.project import Sponsor
from assessment.errors import NotFound, Refused
from assessment.reports.agreement.from_project import paper_of
from assessment.reports.documents.agreement_content import content
from assessment.reports.wording import wording
from tests.assessment.services.people import Crowd, site_in
from tests.rehearsal import TERMS


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Crowd]:
    opened = Crowd(site_in(tmp_path))
    yield opened
    opened.site.close()


@pytest.mark.parametrize("name", ["Ann", " ann ", "ANN", "\u2003Ann"])
def test_two_sponsors_do_not_go_by_one_name(crowd: Crowd, name: str) -> None:
    crowd.planned()
    with pytest.raises(Refused, match="is a sponsor already"):
        crowd.site.sponsors.invite(crowd.chair, name)


CODINGS = [
    "Jose\u0301 Ng",
    "jos\u00e9\u00a0ng",
    "Jos\u00e9 N\u200bg",
    "Jos\u00e9 \uff2eg",
    "Jos\u00e9\u200d Ng",
    "\u202eJos\u00e9 Ng",
    "Jos\u00e9\u3164 Ng\ufe0f",
]


@pytest.mark.parametrize("name", ["you", "You", " YOU ", "me", "I"])
def test_nobody_is_called_what_the_screen_calls_its_reader(crowd: Crowd, name: str) -> None:
    crowd.planned()
    before = len(crowd.site.projects.see(crowd.chair).project.sponsors)
    with pytest.raises(Refused, match="would be read as whoever looks at the screen"):
        crowd.site.sponsors.invite(crowd.chair, name)
    assert len(crowd.site.projects.see(crowd.chair).project.sponsors) == before


@pytest.mark.parametrize(
    "name", ["Nina, Bob and Cara", "Nina, Bob", "Nina and Bob", "Nina & Bob", "Nina; Bob"]
)
def test_several_people_are_asked_for_one_by_one(crowd: Crowd, name: str) -> None:
    crowd.planned()
    with pytest.raises(Refused, match="reads like several people"):
        crowd.site.sponsors.invite(crowd.chair, name)


@pytest.mark.parametrize("name", ["Nina Young", "Alexandra Andersen", "Sammy Davis, Jr.", "Ing Ng"])
def test_one_person_is_one_whatever_is_in_the_name(crowd: Crowd, name: str) -> None:
    crowd.planned()
    crowd.site.sponsors.invite(crowd.chair, name)
    assert crowd.site.projects.see(crowd.chair).project.sponsors[-1].name == name


@pytest.mark.parametrize("name", CODINGS)
def test_one_name_in_two_codings_is_one_sponsor(crowd: Crowd, name: str) -> None:
    crowd.planned()
    crowd.site.sponsors.invite(crowd.chair, "Jos\u00e9 Ng")
    with pytest.raises(Refused, match="is a sponsor already"):
        crowd.site.sponsors.invite(crowd.chair, name)


@pytest.mark.parametrize("name", CODINGS)
def test_a_name_that_was_kept_in_another_coding_is_known_again(crowd: Crowd, name: str) -> None:
    crowd.planned()
    store, seen = crowd.site.projects.actions.store, crowd.site.projects.see(crowd.chair)
    book = store.audit_log(seen.project.id)
    old = book.project.with_sponsor(Sponsor(id="old", name=name))
    store.replace_project(old, ())
    assert crowd.site.projects.see(crowd.chair).project.sponsor("old").name == name
    with pytest.raises(Refused, match="is a sponsor already"):
        crowd.site.sponsors.invite(crowd.chair, "Jos\u00e9 Ng")


def test_names_and_titles_are_kept_in_one_coding(crowd: Crowd) -> None:
    crowd.planned()
    crowd.site.sponsors.invite(crowd.chair, " Jose\u0301 Ng")
    crowd.site.projects.rename(crowd.chair, "Cafe\u0301 Nord")
    project = crowd.site.projects.see(crowd.chair).project
    assert (project.sponsors[-1].name, project.title) == ("Jos\u00e9 Ng", "Caf\u00e9 Nord")
    begun = crowd.site.projects.access(crowd.site.projects.begin("Cafe\u0301"))
    assert crowd.site.projects.see(begun).project.title == "Caf\u00e9"


@pytest.mark.parametrize("name", ["", "  ", "\u2003", "\u200b"])
def test_a_sponsor_has_a_name(crowd: Crowd, name: str) -> None:
    crowd.planned()
    with pytest.raises(Refused, match="Say who is invited"):
        crowd.site.sponsors.invite(crowd.chair, name)


def test_a_name_is_free_again_once_its_sponsor_has_left(crowd: Crowd) -> None:
    crowd.planned()
    assert crowd.site.projects.access(crowd.invites("Dora")) != crowd.held


def test_no_new_invitation_is_given_to_who_left_or_to_nobody(crowd: Crowd) -> None:
    crowd.planned()
    with pytest.raises(Refused, match="Invite them anew"):
        crowd.site.sponsors.invite_again(crowd.chair, crowd.held.sponsor, 1)
    with pytest.raises(NotFound):
        crowd.site.sponsors.invite_again(crowd.chair, "nobody", 1)


@pytest.mark.parametrize("move", ["joins", "leaves"])
def test_a_version_that_waits_is_withdrawn_when_a_sponsor_comes_or_goes(
    crowd: Crowd, move: str
) -> None:
    crowd.proposed()
    if move == "joins":
        crowd.site.sponsors.invite(crowd.chair, "Finn")
    else:
        crowd.site.sponsors.dismiss(crowd.chair, crowd.access("cleo").sponsor)
    view = crowd.site.projects.see(crowd.chair)
    assert view.ledger.agreements[0].status is Status.WITHDRAWN
    assert [event.kind for event in view.events[-2:]][1:] == ["withdrawn"]
    assert view.events[-1].body["reason"] == SPONSORS_CHANGED


def test_what_is_in_force_stays_in_force_but_must_be_agreed_anew(crowd: Crowd) -> None:
    crowd.signed()
    crowd.site.sponsors.dismiss(crowd.chair, crowd.access("ann").sponsor)
    ledger = crowd.site.projects.see(crowd.chair).ledger
    assert ledger.active is not None
    assert (len(ledger.active.signatures), ledger.sponsors_changed) == (2, True)
    crowd.site.agreements.propose(crowd.chair, "Without Ann", TERMS)
    crowd.signs("ben")
    ledger = crowd.site.projects.see(crowd.chair).ledger
    assert ledger.active is not None
    assert (ledger.active.version, ledger.sponsors_changed) == (2, False)


def test_nobody_is_required_once_all_who_were_have_left(crowd: Crowd) -> None:
    crowd.shown()
    for who in "ann", "ben":
        crowd.site.sponsors.dismiss(crowd.chair, crowd.access(who).sponsor)
    with pytest.raises(Refused, match="Nobody is required to sign"):
        crowd.site.agreements.propose(crowd.chair, "Alone", TERMS)


def test_an_erased_name_is_nowhere_and_the_chain_is_the_same(crowd: Crowd) -> None:
    crowd.signed()
    projects, sponsors, ann = crowd.site.projects, crowd.site.sponsors, crowd.access("ann")
    project = crowd.site.store.project(ann.project)
    with pytest.raises(Refused, match="has left the project"):
        sponsors.erase_name(crowd.chair, ann.sponsor)
    sponsors.dismiss(crowd.chair, ann.sponsor)
    before = crowd.site.store.events(ann.project)
    assert "Ann" in crowd.site.audit_logs.export(crowd.chair).decode()
    sponsors.erase_name(crowd.chair, ann.sponsor)
    sponsors.erase_name(crowd.chair, ann.sponsor)
    book = crowd.site.store.audit_log(ann.project)
    assert book.events == before
    exported = crowd.site.audit_logs.export(crowd.chair)
    assert verify.verify(exported, head(before)).proved == len(before)
    agreement = projects.see(crowd.chair).ledger.agreements[0]
    printed = content(paper_of(agreement, book), wording())
    for told in exported.decode(), str(printed), book.model_dump_json():
        assert not re.search(r"\bAnn\b", told)
    assert project.person(ann.sponsor) in {sign.person for sign in agreement.signatures}
