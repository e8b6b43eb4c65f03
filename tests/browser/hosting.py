"""What hosts begin: seeds, and the screens of the list and of one engagement, in every state."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assessment.bootstrap import Site
from tests.assessment.services.workshops import CRM, Workshop, a_host, begun, settings
from tests.browser.screens import Visitor

PEOPLE = ("ann", "bob", "cleo", "dora")
FOLDS = ("The link of the owner", "Links for readers", "Rename, archive, delete")


@dataclass(frozen=True, slots=True)
class HostKeys:
    """Keys, and the ids of engagements."""

    host: str
    owner: str  # of the full one
    full: str  # with rounds of every state, projects and a link for readers
    empty: str  # with nothing in it; its name has no space to break it at


Way = Callable[[Visitor, HostKeys], object]


def sow_hosting(site: Site) -> HostKeys:
    """Write these engagements."""
    empty = begun(site, "w" * 200)
    archived = begun(site, "Südwind, which is over")
    site.engagements.archive(archived, archived=True)
    workshop = Workshop(site, "Nordwind Group").opened()
    workshop.submits(*PEOPLE)
    workshop.closed().revealed()
    site.rounds.open(workshop.owner, site.rounds.draft(workshop.owner, CRM, settings(), "second"))
    site.rounds.draft(workshop.owner, "cx-progression", settings(), "third")
    for title in ("One CRM for three countries", "w" * 100):
        site.engagement_projects.begin(workshop.owner, title, title)
    site.readers.add(workshop.owner)
    full = site.engagements.see(workshop.owner).id
    return HostKeys(a_host(site), workshop.owner, full, site.engagements.see(empty).id)


def _full(visitor: Visitor, keys: HostKeys) -> None:
    visitor.holds(keys.host).opens(f"/engagement?engagement={keys.full}")


def _unfolded(visitor: Visitor, keys: HostKeys) -> None:
    _full(visitor, keys)
    for title in FOLDS:
        visitor.unfolds(title)
        visitor.settles()
    for name in ("Replace the link", "Withdraw this link", "Delete the engagement"):
        visitor.touches(visitor.page.get_by_role("button", name=name))
        visitor.settles()


SCREENS: Mapping[str, Way] = {
    "start, for a host": lambda visitor, keys: visitor.holds(keys.host).opens("/"),
    "start, with an engagement": lambda visitor, keys: visitor.holds(keys.owner).opens("/"),
    "engagements, for nobody": lambda visitor, _: visitor.opens("/engagements"),
    "engagements": lambda visitor, keys: visitor.holds(keys.host).opens("/engagements"),
    "engagement, for nobody": lambda visitor, _: visitor.opens("/engagement"),
    "engagement": _full,
    "engagement, everything unfolded": _unfolded,
    "engagement, empty": lambda visitor, keys: visitor.holds(keys.host).opens(
        f"/engagement?engagement={keys.empty}"
    ),
}
