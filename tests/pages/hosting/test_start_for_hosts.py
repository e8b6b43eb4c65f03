"""The start page for hosts, and for others where only hosts begin something."""

import pytest

from assessment.bootstrap import Site
from tests.assessment.services.workshops import Workshop, a_host
from tests.pages.screen import Visitor

PAGE = "start/page.py"


def test_where_only_hosts_begin_something_nobody_else_is_offered_it(
    stranger: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def offered() -> list[str]:
        stranger.open(PAGE)
        return [one.label for one in stranger.screen.button if one.label.startswith("Begin")]

    everything = offered()
    monkeypatch.setattr(Site, "may_begin", lambda site, key: site.hosts.is_host(key))
    assert offered() == []
    assert "only hosts begin" in stranger.text
    assert "See a sample project" in [link.proto.label for link in stranger.screen.get("page_link")]
    stranger.hold(a_host(stranger.site))
    assert offered() == everything
    stranger.press("start.begin.crm-maturity")
    assert stranger.site.store.engagement_ids() != []


def test_a_host_is_led_to_the_engagements(stranger: Visitor) -> None:
    stranger.hold(a_host(stranger.site))
    stranger.open(PAGE)
    assert "Go to your engagements" in [
        link.proto.label for link in stranger.screen.get("page_link")
    ]
    assert "Welcome back" not in [one.value for one in stranger.screen.header]
    stranger.press("start.leave.ask")
    assert [one.value.rpartition("/")[2] for one in stranger.screen.code] == [stranger.key]


def test_an_engagement_without_an_assessment_of_ones_own_is_among_the_ways_back(
    stranger: Visitor,
) -> None:
    workshop = Workshop(stranger.site, "Nordwind *AG*").opened()
    stranger.hold(workshop.owner)
    stranger.open(PAGE)
    assert "Welcome back" in [one.value for one in stranger.screen.header]
    assert "**Nordwind \\*AG\\***: an engagement that you own." in stranger.text
    ways = "".join(part.proto.body for part in stranger.screen.get("html"))
    assert f'href="/enter/{workshop.owner}"' in ways
    stranger.press("start.leave.ask")
    assert [one.value.rpartition("/")[2] for one in stranger.screen.code] == [workshop.owner]


def test_the_owners_link_leads_to_the_engagement(stranger: Visitor) -> None:
    workshop = Workshop(stranger.site)
    page = stranger.site.landing(workshop.owner).page
    stranger.hold(workshop.owner)
    stranger.open("engagement/page.py", engagement=page.partition("=")[2])
    assert stranger.heading == "Nordwind"
