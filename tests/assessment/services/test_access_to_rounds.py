"""R5 as one table: what each key may do with a group's round, and who reads whose answers."""

from collections.abc import Callable, Collection
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from assessment.bootstrap import Site
from assessment.domain.access import hash_key, new_key
from assessment.domain.context import Context
from assessment.domain.round_settings import JoiningFields
from assessment.errors import NotFound, Refused
from assessment.services.assessments import Visit
from assessment.services.outcomes import outcomes
from assessment.services.participation import Participation
from assessment.services.rounds import Rounds
from tests.assessment.services.people import copied, site_in
from tests.assessment.services.workshops import CRM, FIRST, HERE, Workshop, a_host, answer, settings

MARK = "Nordwind has never heard of it"
WHO = (
    *("owner", "reader", "withdrawn reader", "ann", "bob", "lost key"),
    *("stranger", "join code", "owner of another", "participant of another"),
    "host",
)
PEOPLE = ("ann", "bob", "cleo", "dora")


class Room(NamedTuple):
    """A round at some point, and everybody's keys. Ann has written what nobody else may read."""

    workshop: Workshop
    keys: dict[str, str]

    @property
    def site(self) -> Site:
        return self.workshop.site

    @property
    def round(self) -> str:
        return self.workshop.round

    @property
    def id(self) -> str:
        """The engagement's."""
        return self.site.store.access(hash_key(self.workshop.owner)).engagement

    @property
    def state(self) -> tuple[object, ...]:
        """All that is kept of it."""
        engagement = self.site.engagements.see(self.workshop.owner)
        return engagement, self.site.store.responses(engagement.id)

    @property
    def codes(self) -> Collection[str]:
        """Its join codes, which its owner reads and nobody else."""
        return self.site.rounds.codes(self.workshop.owner, self.round).values()

    @property
    def of_ann(self) -> str:
        """The id of her response."""
        return self.site.assessments.visit(self.keys["ann"]).response.head.ref.response

    def visit(self, key: str) -> Visit:
        """What whoever holds the key can get hold of, to call with it."""
        return self.site.assessments.visit(key)


Call = Callable[[Room, str], object]


class Row(NamedTuple):
    """The call with a key, at which point, who may, and who of these reads Ann's words by it."""

    call: Call
    may: tuple[str, ...]
    reads: tuple[str, ...] = ()
    point: str = "open"


OWNER = ("owner",)
OWNERS = (*OWNER, "owner of another")  # who have one of their own
TAKING_PART = ("ann", "bob")
READING = ("owner", "reader")
NAMED = "named"
NOTHING = JoiningFields()
TABLE: dict[str, Row] = {
    "Rounds.draft": Row(
        lambda at, key: at.site.rounds.draft(key, CRM, settings(), "new"),
        OWNERS,  # who gets one of their own
    ),
    "Rounds.again": Row(lambda at, key: at.site.rounds.again(key, at.round, "again"), OWNER),
    "Rounds.see": Row(lambda at, key: at.site.rounds.see(key, at.round), OWNER),
    "Rounds.change_settings": Row(
        lambda at, key: at.site.rounds.change_settings(key, at.round, settings(threshold=4)),
        OWNER,
        point="draft",
    ),
    "Rounds.open": Row(lambda at, key: at.site.rounds.open(key, at.round), OWNER, point="draft"),
    "Rounds.codes": Row(lambda at, key: at.site.rounds.codes(key, at.round), OWNER),
    "Rounds.close": Row(lambda at, key: at.site.rounds.close(key, at.round), OWNER),
    "Rounds.reopen": Row(
        lambda at, key: at.site.rounds.reopen(key, at.round), OWNER, point="closed"
    ),
    "Rounds.reveal": Row(
        lambda at, key: at.site.rounds.reveal(key, at.round), OWNER, point="closed"
    ),
    "Rounds.counts": Row(lambda at, key: at.site.rounds.counts(key, at.round), OWNER),
    "Rounds.participants": Row(
        lambda at, key: at.site.rounds.participants(key, at.round), OWNER, point=NAMED
    ),
    "Rounds.renew_key": Row(
        lambda at, key: at.site.rounds.renew_key(key, at.round, at.of_ann), OWNER, point=NAMED
    ),
    "Rounds.responses_of": Row(
        lambda at, key: at.site.rounds.responses_of(key, at.round),
        READING,
        READING,
        point="revealed",
    ),
    "Rounds.revealed": Row(
        lambda at, key: at.site.rounds.revealed(key, at.round), READING, READING, point="revealed"
    ),
    "Rounds.revealed, once it is closed": Row(
        lambda at, key: at.site.rounds.revealed(key, at.round), (), point="closed"
    ),
    "Rounds.responses_of, while it is open": Row(
        lambda at, key: at.site.rounds.responses_of(key, at.round), ()
    ),
    "Rounds.responses_of, once it is closed": Row(
        lambda at, key: at.site.rounds.responses_of(key, at.round), (), point="closed"
    ),
    "Participation.admission": Row(
        lambda at, key: at.site.participation.admission(key, HERE), ("join code",)
    ),
    "Participation.join": Row(
        lambda at, key: at.site.participation.join(key, HERE, "new token", NOTHING),
        ("join code",),
    ),
    "Participation.withdraw": Row(
        lambda at, key: at.site.participation.withdraw(key),
        (*TAKING_PART, "participant of another"),
    ),
    "Assessments.visit": Row(
        lambda at, key: at.site.assessments.visit(key),
        (*TAKING_PART, "participant of another"),
        ("ann",),
    ),
    "Assessments.visit, of the round": Row(
        lambda at, key: at.site.assessments.visit(key, at.round),
        (*TAKING_PART, "participant of another"),
        ("ann",),
    ),
    "Assessments.visit, once it is revealed": Row(
        lambda at, key: at.site.assessments.visit(key, at.round),
        (*TAKING_PART, "participant of another"),
        ("ann",),
        point="revealed",
    ),
    "Assessments.visit, of somebody's response": Row(
        lambda at, key: at.site.assessments.visit(key, at.of_ann),
        (*TAKING_PART, "participant of another"),
        ("ann",),
    ),
    "Assessments.history": Row(
        lambda at, key: at.site.assessments.history(key), (*READING, "owner of another")
    ),
    "Assessments.history, once it is revealed": Row(
        lambda at, key: at.site.assessments.history(key),
        (*READING, "owner of another"),
        point="revealed",
    ),
    "outcomes": Row(
        lambda at, key: outcomes(at.site.assessments, key),
        (*READING, "owner of another"),
        point="revealed",
    ),
    "Readers.shared": Row(lambda at, key: at.site.readers.shared(key), ("reader",)),
    "Readers.all": Row(lambda at, key: at.site.readers.all(key), OWNERS),
    "Engagements.see": Row(lambda at, key: at.site.engagements.see(key), OWNERS),
    "Engagements.rename": Row(lambda at, key: at.site.engagements.rename(key, "Another"), OWNERS),
    "Engagements.archive": Row(
        lambda at, key: at.site.engagements.archive(key, archived=True), OWNERS
    ),
    "EngagementProjects.all": Row(lambda at, key: at.site.engagement_projects.all(key), OWNERS),
    "Hosts.engagements": Row(lambda at, key: at.site.hosts.engagements(key), ("host",)),
    "Hosts.owner_key": Row(lambda at, key: at.site.hosts.owner_key(key, at.id), ("host",)),
    "Hosts.reissue": Row(lambda at, key: at.site.hosts.reissue(key, at.id), ("host",)),
    "Assessments.landing": Row(
        lambda at, key: at.site.landing(key),
        (*READING, *TAKING_PART, "owner of another", "participant of another", "host"),
    ),
    "Assessments.repeat": Row(lambda at, key: at.site.assessments.repeat(key), ()),
    "Assessments.save": Row(
        lambda at, key: at.site.assessments.save(at.visit(key), "shared-meaning", answer("More")),
        (*TAKING_PART, "participant of another"),
    ),
    "Assessments.move": Row(
        lambda at, key: at.site.assessments.move(at.visit(key), "customer-outcomes"),
        (*TAKING_PART, "participant of another"),
    ),
    "Assessments.submit": Row(
        lambda at, key: at.site.assessments.submit(at.visit(key)),
        (*TAKING_PART, "participant of another"),
    ),
    "Assessments.reopen": Row(
        lambda at, key: at.site.assessments.reopen(at.visit(key)),
        (*TAKING_PART, "participant of another"),
    ),
    "Assessments.reopen, once it is closed": Row(
        lambda at, key: at.site.assessments.reopen(at.visit(key)),
        ("participant of another",),
        point="closed",
    ),
    "Assessments.describe": Row(
        lambda at, key: at.site.assessments.describe(at.visit(key), Context(role="Head")), ()
    ),
    "Assessments.adopt": Row(lambda at, key: at.site.assessments.adopt(at.visit(key)), ()),
    "Engagements.delete": Row(lambda at, key: at.site.engagements.delete(key), OWNERS),
}
EVERY_ROW = pytest.mark.parametrize("row", TABLE.values(), ids=TABLE)
CHANGES_NOTHING_HERE = ("owner of another", "participant of another")  # who have their own


def test_the_table_has_a_row_for_every_public_method_of_a_round() -> None:
    methods = {
        f"{service.__name__}.{name}"
        for service in (Rounds, Participation)
        for name, member in vars(service).items()
        if callable(member) and not name.startswith("_")
    }
    assert methods <= TABLE.keys()


def played(site: Site, point: str) -> Workshop:
    """A round in which everybody has answered, as far as this point."""
    workshop = Workshop(site, anonymous=point != NAMED)
    if point == "draft":
        return workshop
    workshop.opened()
    for who in PEOPLE:
        workshop.joins(who)
        workshop.answers(who, MARK if who == "ann" else f"Comment of {who}")
    if point in {"open", NAMED}:
        return workshop
    for who in PEOPLE:
        site.assessments.submit(workshop.visit(who))
    workshop.closed()
    return workshop.revealed() if point == "revealed" else workshop


@cache
def furnished(point: str) -> Room:
    """The round at this point, and somebody else's."""
    site = site_in(Path())
    workshop, other = played(site, point), Workshop(site, "Other", anonymous=False).opened()
    other.joins("eve")
    other.answers("eve")
    owner, readers = workshop.owner, site.readers
    keys = {
        "owner": owner,
        "reader": readers.add(owner, "one"),
        "withdrawn reader": readers.add(owner, "two"),
        "stranger": new_key(),
        "owner of another": other.owner,
        "participant of another": other.keys["eve"],
        "lost key": other.joins("lost"),
        "host": a_host(site, "another browser"),
        "join code": workshop.code() if point != "draft" else new_key(),
        "ann": workshop.keys.get("ann", new_key()),
        "bob": workshop.keys.get("bob", new_key()),
    }
    readers.withdraw(owner, site.store.engagement(of(site, owner)).readers[1].key_hash)
    [lost] = [
        one for one in site.rounds.participants(other.owner, other.round) if one.name == "lost"
    ]
    site.rounds.renew_key(other.owner, other.round, lost.id)
    return Room(workshop, keys)


@pytest.fixture
def room(row: Row) -> Room:
    """The same on a site of its own."""
    found = furnished(row.point)
    return Room(found.workshop.on(copied(found.site)), found.keys)


def of(site: Site, key: str) -> str:
    return site.engagements.see(key).id


@EVERY_ROW
@pytest.mark.parametrize("who", WHO)
def test_a_key_does_what_the_table_says_and_reads_no_answer_beyond_it(
    room: Room, row: Row, who: str
) -> None:
    before, codes = room.state, tuple(room.codes)
    try:
        found, refused = repr(row.call(room, room.keys[who])), False
    except (NotFound, Refused) as error:
        found, refused = str(error), True
    assert refused is (who not in row.may)
    assert (MARK in found) is (who in row.reads)
    assert not any(code in found for code in codes) or who == "owner"
    if refused or who in CHANGES_NOTHING_HERE:
        assert room.state == before


@pytest.mark.parametrize("row", [TABLE["Rounds.close"]], ids=["open"])
def test_what_a_participant_writes_is_theirs_and_nobody_elses(room: Room) -> None:
    ids = room.of_ann
    key = room.keys["bob"]
    room.site.assessments.save(room.visit(key), "shared-meaning", answer("By Bob"))
    ann, bob = (room.visit(room.keys[who]).response for who in ("ann", "bob"))
    assert "shared-meaning" in bob.answers
    assert "shared-meaning" not in ann.answers
    assert ann.answers[FIRST].comment == MARK
    assert ann.head.ref.response == ids
