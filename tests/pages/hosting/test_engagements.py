"""The engagements of the site: hosts list and begin them, and nobody else sees one."""

import pytest

from assessment.errors import Damaged, NotSaved
from assessment.messages import msg
from assessment.storage.store import Store
from pages.shared import register, session
from tests.assessment.services.workshops import Workshop, a_host, begun
from tests.pages.screen import Visitor

PAGE = register.ENGAGEMENTS.file
HOSTILE = "<script>alert(1)</script> **bold** [a](http://b) $y$ :red[x]"


def ways(visitor: Visitor) -> list[str]:
    """The names of the engagements that are listed, as Markdown, each with a way to it."""
    links = visitor.screen.get("page_link")
    led = [one for one in links if one.proto.query_string.startswith("engagement=")]
    rows = [one.value for one in visitor.screen.markdown if one.value.startswith("**")]
    assert len(led) == len(rows)
    return [row.partition("  \n")[0].strip("*") for row in rows]


def begin(host: Visitor, name: str) -> None:
    host.open(PAGE)
    host.screen.text_input(key=session.ENGAGEMENT_NAME).set_value(name)
    host.press("engagements.begin.go")


@pytest.mark.parametrize("who", ["stranger", "owner", "participant", "reader", "printed"])
def test_whoever_is_no_host_is_told_what_to_do_and_sees_no_engagement(
    stranger: Visitor, who: str
) -> None:
    site = stranger.site
    workshop = Workshop(site, "Nordwind").opened()
    keys = {
        "owner": workshop.owner,
        "participant": workshop.joins("ann"),
        "reader": site.readers.add(workshop.owner),
        "printed": site.host_key,
    }
    if who in keys:
        stranger.hold(keys[who])
    stranger.open(PAGE)
    assert stranger.heading == "For hosts of this site"
    assert "open the address for hosts" in stranger.text
    assert "Nordwind" not in stranger.text
    assert ways(stranger) == []


def test_a_host_begins_one_by_name_and_is_led_to_it(host: Visitor) -> None:
    begin(host, " Nordwind  AG ")
    [made] = host.site.hosts.engagements(host.key)
    assert made.engagement is not None
    assert made.engagement.name == "Nordwind AG"
    assert host.heading == "Nordwind AG"


@pytest.mark.parametrize("name", ["", " \u200b ", "x" * 201])
def test_a_name_that_is_none_or_too_long_is_refused(host: Visitor, name: str) -> None:
    begin(host, name)
    assert len(host.screen.error) == 1
    assert host.site.hosts.engagements(host.key) == []


def test_a_disk_that_refuses_begins_nothing_and_keeps_the_name(
    host: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NotSaved(msg("The disk is full."))

    monkeypatch.setattr(Store, "begin_hosted", full)
    begin(host, "Nordwind")
    assert "The disk is full" in host.text
    assert host.screen.text_input(key=session.ENGAGEMENT_NAME).value == "Nordwind"


def test_every_host_sees_all_the_newest_first_with_its_rounds_and_the_last_of_them(
    host: Visitor,
) -> None:
    site = host.site
    begun(site, "Empty")
    Workshop(site, "Open").opened()
    host.hold(a_host(site, "another browser"))
    host.open(PAGE)
    assert ways(host) == ["Open", "Empty"]
    assert "1 round. The last one is open." in host.text.replace("\\", "")
    assert "No round yet." in host.text


def test_archived_ones_are_in_a_fold(host: Visitor) -> None:
    for name in ("Old", "New"):
        key = begun(host.site, name)
        host.site.engagements.archive(key, archived=name == "Old")
    host.open(PAGE)
    assert [one.label for one in host.screen.expander] == ["1 archived"]
    assert ways(host) == ["New", "Old"]


def test_a_name_is_text(host: Visitor) -> None:
    begun(host.site, HOSTILE)
    host.open(PAGE)
    [way] = ways(host)
    assert "**" not in way.replace("\\*", "")
    assert "\\<script\\>" in way


def test_one_that_cannot_be_read_hides_no_other(
    host: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(host.site, "Whole")
    hurt = host.site.engagements.see(begun(host.site, "Damaged")).id
    read = Store.engagement

    def engagement(store: Store, engagement_id: str) -> object:
        if engagement_id == hurt:
            raise Damaged(msg("It is broken."))
        return read(store, engagement_id)

    monkeypatch.setattr(Store, "engagement", engagement)
    host.open(PAGE)
    assert ways(host) == ["Whole"]
    assert "An engagement that cannot be read" in host.text
