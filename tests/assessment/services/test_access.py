"""R5 as one table: who may call what in a project; whoever is refused has changed nothing."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from assessment.bootstrap import Site
from assessment.domain.triangle.project import AuditLog
from assessment.domain.triangle.variation import Outcome
from assessment.errors import NotFound, Refused
from assessment.services.agreements import Agreements
from assessment.services.audit_logs import AuditLogs
from assessment.services.project_access import ProjectAccess
from assessment.services.projects import Projects
from assessment.services.sponsors import Sponsors
from assessment.services.variations import Variations
from assessment.web import browser_secret
from assessment.web.keyring import NAME, Keyring
from assessment.web.routes import routes
from tests.assessment.services.people import Crowd, copied, site_in
from tests.rehearsal import PLAN, QUALITY, TERMS, asks

SERVICES = (Projects, Sponsors, Agreements, Variations, AuditLogs)
INSIDE = ("chair", "ann", "ben", "reader")
NOBODY = (
    *("who left", "old link", "invitation", "old invitation"),
    *("old reader", "stranger", "nobody", "owner"),
)


class Room(NamedTuple):
    """The project at stake, and one elsewhere whose people try their links on it."""

    here: Crowd
    there: Crowd

    @property
    def site(self) -> Site:
        return self.here.site

    def sponsor(self, who: str) -> str:
        """The id of a sponsor of the project at stake."""
        return self.here.held.sponsor if who == "who left" else self.here.access(who).sponsor

    @property
    def shown(self) -> str:
        """The hash of the terms that wait for signatures."""
        proposed = self.site.projects.see(self.here.chair).ledger.proposed
        assert proposed is not None
        return proposed.content

    @property
    def audit_log(self) -> AuditLog:
        return self.site.store.audit_log(self.here.chair.project)


Call = Callable[[Room, ProjectAccess], object]


class Row(NamedTuple):
    """How far the project is, who may, and the call."""

    point: str
    may: tuple[str, ...]
    call: Call


CHAIR, SPONSORS = ("chair",), ("ann", "ben")
SPRING = datetime.now(UTC).date() + timedelta(days=120)
OTHER_TERMS = TERMS.model_copy(update={"days_later": 30})
TABLE: dict[str, Row] = {
    "Projects.see": Row("shown", INSIDE, lambda at, access: at.site.projects.see(access)),
    "Projects.version": Row("varied", INSIDE, lambda at, access: at.site.projects.version(access)),
    "Projects.landing": Row("shown", INSIDE, lambda at, access: at.site.projects.landing(access)),
    "Projects.rename": Row(
        "shown", CHAIR, lambda at, access: at.site.projects.rename(access, "New")
    ),
    "Projects.plan": Row(
        "planned",
        CHAIR,
        lambda at, access: at.site.projects.plan(access, PLAN.model_copy(update={"budget": 1})),
    ),
    "Projects.name_openly": Row(
        "planned", CHAIR, lambda at, access: at.site.projects.name_openly(access, named=False)
    ),
    "Sponsors.invite": Row(
        "shown", CHAIR, lambda at, access: at.site.sponsors.invite(access, "Flo")
    ),
    "Sponsors.invite_again": Row(
        "shown",
        CHAIR,
        lambda at, access: at.site.sponsors.invite_again(access, at.sponsor("ben"), 1),
    ),
    "Sponsors.let_read": Row(
        "shown", CHAIR, lambda at, access: at.site.sponsors.let_read(access, 2)
    ),
    "Sponsors.dismiss": Row(
        "shown", CHAIR, lambda at, access: at.site.sponsors.dismiss(access, at.sponsor("ben"))
    ),
    "Sponsors.require": Row(
        "shown",
        CHAIR,
        lambda at, access: at.site.sponsors.require(access, at.sponsor("ben"), required=False),
    ),
    "Sponsors.rename": Row(
        "shown", CHAIR, lambda at, access: at.site.sponsors.rename(access, at.sponsor("ben"), "Bo")
    ),
    "Projects.look_again_on": Row(
        "shown",
        CHAIR,
        lambda at, access: at.site.projects.look_again_on(access, SPRING),
    ),
    "Projects.give": Row(
        "waiting", SPONSORS, lambda at, access: at.site.projects.give(access, QUALITY)
    ),
    "Projects.reveal": Row(
        "waiting", CHAIR, lambda at, access: at.site.projects.reveal(access, go_ahead=True)
    ),
    "Sponsors.erase_name": Row(
        "shown",
        CHAIR,
        lambda at, access: at.site.sponsors.erase_name(access, at.sponsor("who left")),
    ),
    "Agreements.draft": Row("shown", CHAIR, lambda at, access: at.site.agreements.draft(access)),
    "Agreements.keep_draft": Row(
        "shown", CHAIR, lambda at, access: at.site.agreements.keep_draft(access, TERMS)
    ),
    "Agreements.preview": Row(
        "shown", CHAIR, lambda at, access: at.site.agreements.preview(access, "First", TERMS)
    ),
    "Agreements.propose": Row(
        "shown", CHAIR, lambda at, access: at.site.agreements.propose(access, "First", TERMS)
    ),
    "Agreements.amend": Row(
        "proposed",
        CHAIR,
        lambda at, access: at.site.agreements.amend(access, at.shown, OTHER_TERMS),
    ),
    "Agreements.retitle": Row(
        "proposed", CHAIR, lambda at, access: at.site.agreements.retitle(access, 1, "Mended")
    ),
    "Agreements.withdraw": Row(
        "proposed", CHAIR, lambda at, access: at.site.agreements.withdraw(access, "Too early.")
    ),
    "Agreements.sign": Row(
        "proposed",
        SPONSORS,  # ann has signed already, and once more changes nothing
        lambda at, access: at.site.agreements.sign(access, at.shown),
    ),
    "Agreements.decline": Row(
        "proposed", ("ben",), lambda at, access: at.site.agreements.decline(access, at.shown, "No.")
    ),
    "Variations.raise_one": Row(
        "varied",
        (*CHAIR, *SPONSORS),
        lambda at, access: at.site.variations.raise_one(access, asks("More", 1)),
    ),
    "Variations.drop": Row(
        "varied",
        ("chair", "ann"),  # whoever raised it
        lambda at, access: at.site.variations.drop(access, 4, "Not needed."),
    ),
    "Variations.decide": Row(
        "varied",
        SPONSORS,
        lambda at, access: at.site.variations.decide(access, 4, Outcome.REFUSED, "Later."),
    ),
    "Variations.record": Row(
        "varied",
        CHAIR,
        lambda at, access: at.site.variations.record(
            access, 4, Outcome.REFUSED, "Later.", [at.sponsor("ann")]
        ),
    ),
    "Variations.confirm": Row(
        "recorded",
        ("ben",),  # whose word was recorded
        lambda at, access: at.site.variations.confirm(access, 1),
    ),
    "Variations.object_to_record": Row(
        "recorded",
        ("ben",),
        lambda at, access: at.site.variations.object_to_record(access, 1, "I said no."),
    ),
    "AuditLogs.audit_log": Row(
        "varied", INSIDE, lambda at, access: at.site.audit_logs.audit_log(access)
    ),
    "AuditLogs.export": Row("varied", INSIDE, lambda at, access: at.site.audit_logs.export(access)),
    "AuditLogs.check": Row("varied", INSIDE, lambda at, access: at.site.audit_logs.check(access)),
}
ANYBODYS = {
    "Projects.begin",
    "Projects.access",
    "Sponsors.invitation",
    "Sponsors.enter",
    "Sponsors.open_invitation",
    "Sponsors.reader_link",
}  # one makes a project; others ask for a key; the last two name what the own key derives


@cache
def played(point: str) -> Room:
    """Both projects at this point."""
    site = site_in(Path())
    here, there = Crowd(site), Crowd(site, "Another project")
    for one in here, there:
        getattr(one, point)()
    return Room(here, there)


def at(point: str) -> Room:
    """Both projects at this point, on a site of their own."""
    room = played(point)
    site = copied(room.site)
    return Room(room.here.on(site), room.there.on(site))


@pytest.fixture
def room(row: Row) -> Room:
    return at(row.point)


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
def test_within_a_project_a_seat_may_do_what_the_table_says_and_nothing_else(row: Row) -> None:
    for who in INSIDE:
        room = at(row.point)
        before = room.audit_log
        access = room.here.access(who)
        if who in row.may:
            row.call(room, access)
            continue
        with pytest.raises(Refused):
            row.call(room, access)
        assert room.audit_log == before, who


@EVERY_ROW
@pytest.mark.parametrize("who", INSIDE)
def test_a_seat_in_another_project_changes_nothing_here_and_learns_nothing(
    room: Room, row: Row, who: str
) -> None:
    before = room.audit_log
    try:
        told = repr(row.call(room, room.there.access(who)))
    except (Refused, NotFound) as error:
        told = str(error)
    assert room.audit_log == before
    marks = (before.project.id, before.project.title, before.events[0].hash, room.sponsor("ann"))
    assert not any(mark in told for mark in marks)


@EVERY_ROW
def test_a_sponsor_who_has_left_is_refused_though_the_page_is_open(room: Room, row: Row) -> None:
    before = room.audit_log
    with pytest.raises((Refused, NotFound)):
        row.call(room, room.here.held)
    assert room.audit_log == before


def test_a_link_that_is_none_any_more_gives_no_seat_and_no_cookie() -> None:
    room = at("shown")
    before = room.audit_log
    app = Starlette(routes=routes(lambda: room.site))
    browser = TestClient(app, base_url="http://site", follow_redirects=False)
    for who in NOBODY:
        with pytest.raises(NotFound):
            room.here.access(who)
        browser.get(f"/enter/{room.here.keys[who]}")
        assert set(browser.cookies) <= {NAME, browser_secret.NAME}, who
    assert browser.cookies[NAME] == room.here.keys["owner"]
    for who in INSIDE:
        browser.get(f"/enter/{room.here.keys[who]}")
        assert Keyring.read(browser.cookies).keys[0] == room.here.keys[who]
    assert room.audit_log == before


def test_whoever_holds_a_key_of_a_project_has_none_of_an_assessment() -> None:
    room = at("shown")
    for who in INSIDE:
        with pytest.raises(NotFound):
            room.site.assessments.landing(room.here.keys[who])
