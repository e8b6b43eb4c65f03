"""The pages for hosts in the pseudo-locale: no word of ours is without accents."""

import pytest

from assessment.bootstrap import Site
from pages.shared import register, session
from tests.assessment.services.workshops import Workshop, a_host, begun
from tests.pages.pseudo import TYPED, english
from tests.pages.screen import Visitor

pytestmark = pytest.mark.usefixtures("pseudo_locale")
ENGAGEMENTS, ENGAGEMENT = register.ENGAGEMENTS.file, register.ENGAGEMENT.file
SETTINGS = ("Spring survey",)


def of(site: Site, key: str) -> str:
    return site.engagements.see(key).id


@pytest.mark.parametrize("page", [ENGAGEMENTS, ENGAGEMENT])
def test_what_a_stranger_reads(stranger: Visitor, page: str) -> None:
    stranger.open(page)
    assert english(stranger) == []


def test_what_a_host_reads_of_all_engagements(host: Visitor) -> None:
    workshop = Workshop(host.site, TYPED).opened()
    empty = begun(host.site, f"{TYPED} {TYPED}")
    host.site.engagements.archive(empty, archived=True)
    for step in (workshop.closed, lambda: workshop):
        host.open(ENGAGEMENTS)
        assert english(host) == []
        step()
    host.press("engagements.begin.go")
    assert english(host) == []


def test_what_an_owner_reads_of_one(host: Visitor) -> None:
    site = host.site
    workshop = Workshop(site, TYPED)
    site.engagement_projects.begin(workshop.owner, TYPED, "token")
    site.readers.add(workshop.owner)
    for step in (
        lambda: workshop.opened().submits("ann", "bob", "cleo"),
        workshop.closed,
        workshop.revealed,
        lambda: site.engagements.archive(workshop.owner, archived=True),
        lambda: None,
    ):
        host.open(ENGAGEMENT, **{register.OF: of(site, workshop.owner)})
        assert english(host, *SETTINGS) == []
        step()
    for fold in ("engagement-link", "result-share"):
        host.unfold(fold)
    for press in ("engagement.replace.ask", "engagement.delete.ask", "engagement.project.go"):
        host.press(press)
        assert english(host, *SETTINGS) == []
    host.press("engagement.replace.yes")
    assert english(host, *SETTINGS) == []
    host.screen.text_input(key=session.ENGAGEMENT_RENAMED).set_value(" ")
    host.press("engagement.rename.go")
    assert english(host, *SETTINGS) == []


def test_what_a_host_reads_at_the_start_and_when_leaving(stranger: Visitor) -> None:
    stranger.hold(a_host(stranger.site))
    stranger.open(register.START.file)
    assert english(stranger) == []
    stranger.press("start.leave.ask")
    assert english(stranger) == []
    stranger.hold(begun(stranger.site, TYPED))
    stranger.open(register.START.file)
    assert english(stranger) == []
