"""Projects of an engagement: its owner facilitates them, and they go with it."""

from pathlib import Path

import pytest

from assessment.bootstrap import Site
from assessment.domain.access import Role, hash_key
from assessment.errors import Damaged, NotFound, NotSaved, Refused
from assessment.messages import msg
from assessment.storage.store import Store
from tests.assessment.services.people import site_in
from tests.assessment.services.workshops import CRM, Workshop, a_host, answer, begun

PHRASE = "what nobody else may read"


@pytest.fixture
def owner(site: Site) -> str:
    return begun(site)


def test_a_project_is_begun_once_for_each_token_and_its_owner_is_its_facilitator(
    site: Site, owner: str
) -> None:
    first = site.engagement_projects.begin(owner, "One  CRM", "token")
    assert site.engagement_projects.begin(owner, "One  CRM", "token") == first
    assert site.engagement_projects.begin(owner, "Another", "other") != first
    titles = [one.title for one in site.engagement_projects.all(owner)]
    assert titles == ["One  CRM", "Another"]
    access = site.projects.access(site.engagement_projects.facilitator_key(owner, first))
    assert (access.role, access.project) == (Role.FACILITATOR, first)


def test_a_project_without_a_title_is_refused(site: Site, owner: str) -> None:
    with pytest.raises(Refused):
        site.engagement_projects.begin(owner, " ", "token")
    assert site.engagement_projects.all(owner) == []


def test_every_host_goes_in_and_nobody_else_does(site: Site, owner: str) -> None:
    began, other = site.engagements.see(owner).id, begun(site, "Another client")
    project = site.engagement_projects.begin(owner, "One CRM", "token")
    second = site.hosts.owner_key(a_host(site, "another browser"), began)
    keys = {site.engagement_projects.facilitator_key(one, project) for one in (owner, second)}
    assert len(keys) == 2
    assert {site.projects.access(one).project for one in keys} == {project}
    with pytest.raises(NotFound):
        site.engagement_projects.facilitator_key(other, project)
    with pytest.raises(NotFound):
        site.engagement_projects.facilitator_key(site.readers.add(owner), project)


def test_when_the_link_is_replaced_nobody_goes_in_by_an_old_one(site: Site, owner: str) -> None:
    host = a_host(site)
    project = site.engagement_projects.begin(owner, "One CRM", "token")
    old = site.engagement_projects.facilitator_key(owner, project)
    new = site.hosts.reissue(host, site.engagements.see(owner).id)
    for act in (
        lambda: site.projects.access(old),
        lambda: site.engagement_projects.all(owner),
    ):
        with pytest.raises(NotFound):
            act()
    again = site.engagement_projects.facilitator_key(new, project)
    assert site.projects.access(again).project == project


def test_a_project_that_cannot_be_read_hides_no_other(
    site: Site, owner: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    hurt, whole = (site.engagement_projects.begin(owner, one, one) for one in ("Hurt", "Whole"))
    read = Store.project

    def project(store: Store, project_id: str) -> object:
        if project_id == hurt:
            raise Damaged(msg("It is broken."))
        return read(store, project_id)

    monkeypatch.setattr(Store, "project", project)
    assert site.engagement_projects.all(owner) == [(hurt, None), (whole, "Whole")]


def holding(folder: Path) -> int:
    """In how many files the phrase stands."""
    texts = [path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()]
    return sum(PHRASE in text for text in texts)


def filled(site: Site) -> str:
    """An engagement with the phrase wherever something can be typed. Returns its owner's key."""
    workshop = Workshop(site, f"Name, {PHRASE}", anonymous=False).opened()
    workshop.joins(PHRASE)
    visit = workshop.visit(PHRASE)
    site.assessments.save(visit, "leadership", answer(PHRASE))
    site.engagement_projects.begin(workshop.owner, f"Title, {PHRASE}", "token")
    return workshop.owner


def test_after_deleting_no_file_holds_anything_of_the_engagement(tmp_path: Path) -> None:
    site = site_in(tmp_path, "tinydb:")
    owner = filled(site)
    [project] = site.engagement_projects.all(owner)
    facilitator = site.engagement_projects.facilitator_key(owner, project.id)
    assert holding(tmp_path) == 3
    site.engagements.delete(owner)
    assert holding(tmp_path) == 0
    with pytest.raises(NotFound):
        site.projects.access(facilitator)
    assert site.store.access(hash_key(owner)).role is Role.OWNER  # which says what became of it
    site.close()


def test_a_deletion_that_fails_half_way_goes_on_when_it_is_asked_for_again(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = filled(site)

    def refuse(_store: Store, _engagement: str) -> None:
        raise NotSaved(msg("Not deleted: the disk is read-only."))

    with monkeypatch.context() as patch:
        patch.setattr(Store, "delete_engagement", refuse)
        with pytest.raises(NotSaved):
            site.engagements.delete(owner)
    assert [one.title for one in site.engagement_projects.all(owner)] == [None]
    site.engagements.delete(owner)
    assert site.store.engagement_ids() == []


def test_what_is_drafted_in_an_engagement_is_begun_by_no_participant(site: Site) -> None:
    workshop = Workshop(site).opened()
    key = workshop.joins("ann")
    with pytest.raises(NotFound):
        site.engagement_projects.begin(key, "Theirs", "token")
    with pytest.raises(NotFound):
        site.engagement_projects.all(key)
    assert workshop.visit("ann").engagement.projects == ()
    assert workshop.visit("ann").instrument.id == CRM
