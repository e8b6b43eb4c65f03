"""The start page for hosts, and for others where only hosts begin something."""

import pytest

from assessment.bootstrap import Site
from tests.assessment.services.workshops import a_host
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
