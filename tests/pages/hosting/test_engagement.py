"""One engagement: its rounds, projects and links, for whoever owns it and for nobody else."""

import pytest

from assessment.errors import NotFound, NotSaved
from assessment.messages import msg
from assessment.storage.store import Store
from pages.shared import register, session
from pages.shared.reader import plain
from tests.assessment.services.workshops import CRM, Workshop, a_host, settings
from tests.pages.screen import Visitor

PAGE = register.ENGAGEMENT.file
HOSTILE = "<script>alert(1)</script> **bold** [a](http://b) $y$ :red[x]"


@pytest.fixture
def workshop(stranger: Visitor) -> Workshop:
    """An engagement with an open round, which another browser began."""
    return Workshop(stranger.site, "Nordwind").opened()


@pytest.fixture
def owner(stranger: Visitor, workshop: Workshop) -> Visitor:
    """Somebody who holds its owner's link, and is no host."""
    stranger.hold(workshop.owner)
    return looks(stranger, workshop)


def of(workshop: Workshop) -> str:
    return workshop.site.engagements.see(workshop.owner).id


def looks(visitor: Visitor, workshop: Workshop) -> Visitor:
    return visitor.open(PAGE, **{register.OF: of(workshop)})


def read(visitor: Visitor) -> str:
    done = [str(one.value) for one in visitor.screen.success]
    return "\n".join([visitor.text, *done]).replace("\\", "")


def links(visitor: Visitor) -> str:
    return "\n".join(part.proto.body for part in visitor.screen.get("html"))


def code(visitor: Visitor) -> list[str]:
    return [one.value for one in visitor.screen.code]


@pytest.mark.parametrize("who", ["stranger", "participant", "reader", "owner of another"])
def test_nobody_else_sees_anything_of_it(stranger: Visitor, workshop: Workshop, who: str) -> None:
    keys = {
        "participant": workshop.joins("ann"),
        "reader": workshop.site.readers.add(workshop.owner),
        "owner of another": Workshop(workshop.site, "Another").owner,
    }
    if who in keys:
        stranger.hold(keys[who])
    looks(stranger, workshop)
    assert stranger.heading == "No engagement to open here"
    assert "Nordwind" not in stranger.text
    assert "Spring survey" not in links(stranger)


def test_its_owner_and_every_host_see_the_rounds_and_the_way_to_each(
    owner: Visitor, workshop: Workshop
) -> None:
    workshop.submits("ann", "bob", "cleo")
    workshop.joins("dora")
    for key in (workshop.owner, a_host(owner.site, "a third browser")):
        owner.hold(key)
        looks(owner, workshop)
        assert owner.heading == "Nordwind"
        assert "Open. 3 of 4 people have finished." in read(owner)
        query = f"engagement={of(workshop)}&amp;round={workshop.round}"
        assert f'href="/round?{query}"' in links(owner)
        assert 'href="/round-result' not in links(owner)
    workshop.closed().revealed()
    looks(owner, workshop)
    assert f'href="/round-result?{query}"' in links(owner)


def test_a_round_is_drafted_with_a_title_and_the_way_leads_to_it(
    owner: Visitor, workshop: Workshop
) -> None:
    owner.screen.selectbox(key=session.ROUND_INSTRUMENT).select("cx-progression")
    owner.press("engagement.draft.go")
    drafted = owner.site.engagements.see(workshop.owner).rounds[-1]
    assert drafted.edition.instrument == "cx-progression"
    assert drafted.of_group.settings.anonymous
    assert len(drafted.of_group.settings.title) > len("2026")
    [way] = [one.proto.url for one in owner.screen.get("link_button")]
    assert way == f"/round?engagement={of(workshop)}&round={drafted.id}"


def test_a_project_is_begun_and_gone_into_as_its_facilitator(
    owner: Visitor, workshop: Workshop
) -> None:
    owner.screen.text_input(key=session.NEW_PROJECT).set_value("One CRM")
    owner.press("engagement.project.go")
    first = [one.proto.url for one in owner.screen.get("link_button")]
    looks(owner, workshop)
    [one] = owner.site.engagement_projects.all(workshop.owner)
    assert "**One CRM**" in read(owner)
    owner.press(f"engagement.project.{one.id}")
    assert [way.proto.url for way in owner.screen.get("link_button")] == first
    access = owner.site.projects.access(first[0].removeprefix("/enter/"))
    assert access.project == one.id


def test_a_project_without_a_title_is_refused(owner: Visitor, workshop: Workshop) -> None:
    owner.press("engagement.project.go")
    assert len(owner.screen.error) == 1
    assert owner.site.engagement_projects.all(workshop.owner) == []


def test_the_link_is_shown_once_its_fold_is_open_and_only_a_host_replaces_it(
    owner: Visitor, workshop: Workshop
) -> None:
    assert workshop.owner not in owner.text + str(code(owner))
    owner.unfold("engagement-link")
    assert [link.rpartition("/")[2] for link in code(owner)] == [workshop.owner]
    assert "Replace the link" not in [one.label for one in owner.screen.button]
    owner.hold(a_host(owner.site))
    looks(owner, workshop).unfold("engagement-link")
    owner.press("engagement.replace.ask")
    owner.press("engagement.replace.yes")
    assert "The link is replaced" in read(owner)
    assert owner.heading == "Nordwind"
    with pytest.raises(NotFound):
        owner.site.engagements.see(workshop.owner)
    [new] = [link.rpartition("/")[2] for link in code(owner)]
    assert owner.site.engagements.see(new).name == "Nordwind"


def test_a_link_for_readers_is_made_and_withdrawn(owner: Visitor, workshop: Workshop) -> None:
    owner.unfold("result-share")
    owner.press("result.share.add")
    [reader] = owner.site.readers.all(workshop.owner)
    link = owner.site.readers.link(workshop.owner, reader.key_hash)
    assert [one.rpartition("/")[2] for one in code(owner)] == [link]
    owner.hold(a_host(owner.site, "a third browser"))
    looks(owner, workshop).unfold("result-share")
    assert code(owner) == []
    assert "It cannot be shown again here" in read(owner)


def test_it_is_renamed_archived_and_taken_back(owner: Visitor, workshop: Workshop) -> None:
    owner.screen.text_input(key=session.ENGAGEMENT_RENAMED).set_value("Südwind")
    owner.press("engagement.rename.go")
    assert owner.heading == "Südwind"
    owner.press("engagement.archive")
    assert owner.site.engagements.see(workshop.owner).archived
    assert "This engagement is archived" in owner.text + str([i.value for i in owner.screen.info])
    owner.press("engagement.archive")
    assert not owner.site.engagements.see(workshop.owner).archived


def test_it_is_deleted_whole_once_that_is_confirmed(owner: Visitor, workshop: Workshop) -> None:
    owner.press("engagement.delete.ask")
    assert "Nobody can bring it back" in owner.text
    assert owner.site.store.engagement_ids() != []
    owner.press("engagement.delete.yes")
    assert owner.site.store.engagement_ids() == []
    [way] = [one.proto.url for one in owner.screen.get("link_button")]
    assert way == f"/enter/{workshop.owner}"  # where the browser forgets it


def test_a_host_who_deletes_it_is_led_back_to_the_others(
    owner: Visitor, workshop: Workshop
) -> None:
    owner.hold(a_host(owner.site))
    looks(owner, workshop)
    owner.press("engagement.delete.ask")
    owner.press("engagement.delete.yes")
    assert owner.heading == "Engagements"
    assert owner.site.hosts.engagements(owner.key) == []


def test_a_disk_that_refuses_deletes_nothing_and_says_so(
    owner: Visitor, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NotSaved(msg("Not deleted: the disk is read-only."))

    monkeypatch.setattr(Store, "delete_engagement", full)
    owner.press("engagement.delete.ask")
    owner.press("engagement.delete.yes")
    assert "the disk is read-only" in read(owner)
    assert owner.site.engagements.see(workshop.owner).name == "Nordwind"


def test_names_and_titles_are_text(owner: Visitor, workshop: Workshop) -> None:
    owner.site.engagements.rename(workshop.owner, HOSTILE)
    owner.site.engagement_projects.begin(workshop.owner, HOSTILE, "token")
    hostile = settings().model_copy(update={"title": HOSTILE})
    owner.site.rounds.draft(workshop.owner, CRM, hostile, "token")
    looks(owner, workshop)
    assert owner.screen.title[0].value == plain(HOSTILE)
    assert owner.text.count(plain(HOSTILE)) == len(["title", "round", "project"])
    assert "<script>alert" not in owner.text
    assert "<script>alert" not in links(owner)


def test_what_its_owner_assessed_alone_is_gone_on_with_by_the_same_link(stranger: Visitor) -> None:
    stranger.hold(stranger.site.assessments.begin("crm-maturity"))
    stranger.open(PAGE, **{register.OF: stranger.visit.engagement.id})
    assert "1 assessment was made alone here." in read(stranger)
    assert f'href="/enter/{stranger.key}"' in links(stranger)
