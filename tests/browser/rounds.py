"""Rounds of a group that are kept before the server starts, each come to another state."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from assessment.bootstrap import Site, build
from assessment.settings import Settings
from pages.shared import register
from tests.assessment.services.workshops import Workshop
from tests.browser.screens import Visitor
from tests.server.process import Site as Server
from tests.server.process import running, the_site

PEOPLE = ("Ann", "Ben", "Cleo", "Dora")
PAGE = register.ROUND.path


class Hosted(NamedTuple):
    """The key of whoever runs a round, and the address of its page."""

    owner: str
    path: str


@dataclass(frozen=True, slots=True)
class RoundKeys:
    """Rounds, named for how far they have come."""

    draft: Hosted
    open: Hosted
    named: Hosted  # open; two people have not finished
    closed: Hosted
    revealed: Hosted


Way = Callable[[Visitor, RoundKeys], object]


def sow_rounds(site: Site) -> RoundKeys:
    """Keep a round for each state."""
    names = ("draft", "open", "named", "closed", "revealed")
    draft, opened, named, closed, revealed = (
        Workshop(site, f"Nordwind, {name}", anonymous=name != "named") for name in names
    )
    for one in (opened, named, closed, revealed):
        one.opened().submits(*PEOPLE)
    for who in ("Emil", "Flo"):
        named.joins(who)
    closed.closed()
    revealed.closed().revealed()
    return RoundKeys(*map(_hosted, (draft, opened, named, closed, revealed)))


@contextmanager
def served_draft(work: Path) -> Iterator[tuple[Server, Hosted]]:
    """A server of its own with one round in draft."""
    kept = build(Settings(work / "data", "tinydb:", "127.0.0.1", 1))
    hosted = _hosted(Workshop(kept))
    kept.close()
    with running(the_site(work)) as started:
        yield started, hosted


def _hosted(of: Workshop) -> Hosted:
    engagement = of.site.engagements.see(of.owner).id
    query = f"{register.OF}={engagement}&{register.ROUND_ID}={of.round}"
    return Hosted(of.owner, f"/{PAGE}?{query}")


def at(state: str, *presses: str) -> Way:
    """Whoever runs it opens the page of a round, then presses these buttons."""

    def way(visitor: Visitor, keys: RoundKeys) -> None:
        hosted: Hosted = getattr(keys, state)
        visitor.holds(hosted.owner).opens(hosted.path)
        for name in presses:
            visitor.touches(visitor.page.get_by_role("button", name=name).first)
            visitor.settles()

    return way


def _mails(visitor: Visitor, keys: RoundKeys) -> None:
    at("open")(visitor, keys)
    visitor.unfolds("Invitation and reminder")
    visitor.settles()


def _unfinished(visitor: Visitor, keys: RoundKeys) -> None:
    """One of those who have not finished gets a new link."""
    at("named")(visitor, keys)
    visitor.unfolds("have not finished")
    for name in ("They lost their link", "Make a new link"):
        visitor.touches(visitor.page.get_by_role("button", name=name).first)
        visitor.settles()


SCREENS: Mapping[str, Way] = {
    "round, draft": at("draft"),
    "round, open": at("open"),
    "round, what to send": _mails,
    "round, named": _unfinished,
    "round, asked to close": at("named", "Close the round"),
    "round, closed": at("closed"),
    "round, asked to reveal": at("closed", "Reveal the results"),
    "round, revealed": at("revealed"),
    "round, none": lambda visitor, _: visitor.opens(f"/{PAGE}"),
}
