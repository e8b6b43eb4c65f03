"""R5 as one table: who may call what in a project; whoever is refused has changed nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from assessment.bootstrap import Site
from assessment.domain.triangle.project import Book
from assessment.domain.triangle.variation import Outcome
from assessment.errors import NotFound, Refused
from assessment.services.agreements import Agreements
from assessment.services.projects import Projects
from assessment.services.records import Records
from assessment.services.seats import Seat
from assessment.services.variations import Variations
from assessment.web.keyring import NAME, Keyring
from assessment.web.routes import routes
from tests.assessment.services.people import Crowd, site_in
from tests.rehearsal import PLAN, QUALITY, TERMS, asks

SERVICES = (Projects, Agreements, Variations, Records)
INSIDE = ("chair", "ann", "ben", "reader")
NOBODY = ("who left", "old link", "old reader", "stranger", "nobody", "owner")


class Room(NamedTuple):
    """The project at stake, and one elsewhere whose people try their links on it."""

    here: Crowd
    there: Crowd

    @property
    def site(self) -> Site:
        return self.here.site

    def sponsor(self, who: str) -> str:
        """The id of a sponsor of the project at stake."""
        return self.here.held.sponsor if who == "who left" else self.here.seat(who).sponsor

    @property
    def shown(self) -> str:
        """The hash of the terms that wait for signatures."""
        proposed = self.site.projects.see(self.here.chair).ledger.proposed
        assert proposed is not None
        return proposed.content

    @property
    def book(self) -> Book:
        return self.site.store.book(self.here.chair.project)


Call = Callable[[Room, Seat], object]


class Row(NamedTuple):
    """How far the project is, who may, and the call."""

    point: str
    may: tuple[str, ...]
    call: Call


CHAIR, SPONSORS = ("chair",), ("ann", "ben")
OTHER_TERMS = TERMS.model_copy(update={"days_later": 30})
TABLE: dict[str, Row] = {
    "Projects.see": Row("shown", INSIDE, lambda at, seat: at.site.projects.see(seat)),
    "Projects.version": Row("varied", INSIDE, lambda at, seat: at.site.projects.version(seat)),
    "Projects.landing": Row("shown", INSIDE, lambda at, seat: at.site.projects.landing(seat)),
    "Projects.rename": Row("shown", CHAIR, lambda at, seat: at.site.projects.rename(seat, "New")),
    "Projects.plan": Row(
        "planned",
        CHAIR,
        lambda at, seat: at.site.projects.plan(seat, PLAN.model_copy(update={"budget": 1})),
    ),
    "Projects.name_openly": Row(
        "planned", CHAIR, lambda at, seat: at.site.projects.name_openly(seat, named=False)
    ),
    "Projects.invite": Row("shown", CHAIR, lambda at, seat: at.site.projects.invite(seat, "Flo")),
    "Projects.renew": Row(
        "shown", CHAIR, lambda at, seat: at.site.projects.renew(seat, at.sponsor("ben"))
    ),
    "Projects.let_read": Row("shown", CHAIR, lambda at, seat: at.site.projects.let_read(seat)),
    "Projects.dismiss": Row(
        "shown", CHAIR, lambda at, seat: at.site.projects.dismiss(seat, at.sponsor("ben"))
    ),
    "Projects.give": Row(
        "waiting", SPONSORS, lambda at, seat: at.site.projects.give(seat, QUALITY)
    ),
    "Projects.reveal": Row(
        "waiting", CHAIR, lambda at, seat: at.site.projects.reveal(seat, go_ahead=True)
    ),
    "Projects.erase_name": Row(
        "shown", CHAIR, lambda at, seat: at.site.projects.erase_name(seat, at.sponsor("who left"))
    ),
    "Agreements.draft": Row("shown", CHAIR, lambda at, seat: at.site.agreements.draft(seat)),
    "Agreements.keep_draft": Row(
        "shown", CHAIR, lambda at, seat: at.site.agreements.keep_draft(seat, TERMS)
    ),
    "Agreements.preview": Row(
        "shown", CHAIR, lambda at, seat: at.site.agreements.preview(seat, "First", TERMS)
    ),
    "Agreements.propose": Row(
        "shown", CHAIR, lambda at, seat: at.site.agreements.propose(seat, "First", TERMS)
    ),
    "Agreements.amend": Row(
        "proposed", CHAIR, lambda at, seat: at.site.agreements.amend(seat, at.shown, OTHER_TERMS)
    ),
    "Agreements.retitle": Row(
        "proposed", CHAIR, lambda at, seat: at.site.agreements.retitle(seat, 1, "Mended")
    ),
    "Agreements.withdraw": Row(
        "proposed", CHAIR, lambda at, seat: at.site.agreements.withdraw(seat, "Too early.")
    ),
    "Agreements.sign": Row(
        "proposed",
        ("ben",),  # ann has signed already
        lambda at, seat: at.site.agreements.sign(seat, at.shown),
    ),
    "Agreements.decline": Row(
        "proposed", ("ben",), lambda at, seat: at.site.agreements.decline(seat, at.shown, "No.")
    ),
    "Variations.raise_one": Row(
        "varied",
        (*CHAIR, *SPONSORS),
        lambda at, seat: at.site.variations.raise_one(seat, asks("More", 1)),
    ),
    "Variations.drop": Row(
        "varied",
        ("chair", "ann"),  # whoever raised it
        lambda at, seat: at.site.variations.drop(seat, 4, "Not needed."),
    ),
    "Variations.decide": Row(
        "varied",
        (*CHAIR, *SPONSORS),
        lambda at, seat: at.site.variations.decide(
            seat, 4, Outcome.REFUSED, "Later.", at.sponsor("ann")
        ),
    ),
    "Records.book": Row("varied", INSIDE, lambda at, seat: at.site.records.book(seat)),
    "Records.export": Row("varied", INSIDE, lambda at, seat: at.site.records.export(seat)),
    "Records.check": Row("varied", INSIDE, lambda at, seat: at.site.records.check(seat)),
}
ANYBODYS = {"Projects.begin", "Projects.seat"}  # the one makes a project, the other asks for a key


def at(folder: Path, point: str) -> Room:
    """Both projects at this point."""
    site = site_in(folder)
    here, there = Crowd(site), Crowd(site, "Another project")
    for one in here, there:
        getattr(one, point)()
    return Room(here, there)


@pytest.fixture
def room(tmp_path: Path, row: Row) -> Iterator[Room]:
    opened = at(tmp_path, row.point)
    yield opened
    opened.site.close()


def test_the_table_has_a_row_for_every_public_method() -> None:
    methods = {
        f"{service.__name__}.{name}"
        for service in SERVICES
        for name, member in vars(service).items()
        if callable(member) and not name.startswith("_")
    }
    assert methods == TABLE.keys() | ANYBODYS


EVERY_ROW = pytest.mark.parametrize("row", TABLE.values(), ids=TABLE)


@EVERY_ROW
def test_within_a_project_a_seat_may_do_what_the_table_says_and_nothing_else(
    tmp_path: Path, row: Row
) -> None:
    for who in INSIDE:
        room = at(tmp_path, row.point)
        before = room.book
        seat = room.here.seat(who)
        if who in row.may:
            row.call(room, seat)
            continue
        with pytest.raises(Refused):
            row.call(room, seat)
        assert room.book == before, who


@EVERY_ROW
@pytest.mark.parametrize("who", INSIDE)
def test_a_seat_in_another_project_changes_nothing_here_and_learns_nothing(
    room: Room, row: Row, who: str
) -> None:
    before = room.book
    try:
        told = repr(row.call(room, room.there.seat(who)))
    except (Refused, NotFound) as error:
        told = str(error)
    assert room.book == before
    marks = (before.project.id, before.project.title, before.events[0].hash, room.sponsor("ann"))
    assert not any(mark in told for mark in marks)


@EVERY_ROW
def test_a_sponsor_who_has_left_is_refused_even_with_the_page_still_open(
    room: Room, row: Row
) -> None:
    before = room.book
    with pytest.raises((Refused, NotFound)):
        row.call(room, room.here.held)
    assert room.book == before


def test_a_link_that_is_none_any_more_gives_no_seat_and_no_cookie(tmp_path: Path) -> None:
    room = at(tmp_path, "shown")
    before = room.book
    app = Starlette(routes=routes(lambda: room.site))
    browser = TestClient(app, base_url="http://site", follow_redirects=False)
    for who in NOBODY:
        with pytest.raises(NotFound):
            room.here.seat(who)
        browser.get(f"/enter/{room.here.keys[who]}")
        assert set(browser.cookies) <= {NAME}, who
    assert browser.cookies[NAME] == room.here.keys["owner"]
    for who in INSIDE:
        browser.get(f"/enter/{room.here.keys[who]}")
        assert Keyring.read(browser.cookies).keys[0] == room.here.keys[who]
    assert room.book == before


def test_whoever_holds_a_key_of_a_project_has_none_of_an_assessment(tmp_path: Path) -> None:
    room = at(tmp_path, "shown")
    for who in INSIDE:
        with pytest.raises(NotFound):
            room.site.assessments.landing(room.here.keys[who])
