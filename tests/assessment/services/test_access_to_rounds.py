"""R5 as one table: what each key may do with a group's round, and who reads whose answers."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from assessment.domain.context import Context
from assessment.domain.round_settings import JoiningFields
from assessment.errors import NotFound, Refused
from assessment.services.outcomes import outcomes
from assessment.services.participation import Participation
from assessment.services.rounds import Rounds
from tests.assessment.services.round_room import MARK, NAMED, Room, room_at
from tests.assessment.services.workshops import CRM, FIRST, HERE, answer, settings

WHO = (
    *("owner", "reader", "withdrawn reader", "ann", "bob", "lost key"),
    *("stranger", "join code", "owner of another", "participant of another"),
    "host",
)


Call = Callable[[Room, str], object]


class Row(NamedTuple):
    """The call with a key, at which point, who may, and who of these reads Ann's words by it."""

    call: Call
    may: tuple[str, ...]
    reads: tuple[str, ...] = ()
    point: str = "open"


OWNER = ("owner",)
OWNING = ("owner", "host")  # a host owns what hosts began
OWNERS = (*OWNER, "owner of another")  # who have one of their own
TAKING_PART = ("ann", "bob")
READING = ("owner", "reader")
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
    "Rounds.revealed": Row(
        lambda at, key: at.site.rounds.revealed(key, at.round), READING, READING, point="revealed"
    ),
    "Rounds.revealed, once it is closed": Row(
        lambda at, key: at.site.rounds.revealed(key, at.round), (), point="closed"
    ),
    "Rounds.revealed, while it is open": Row(
        lambda at, key: at.site.rounds.revealed(key, at.round), ()
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


@pytest.fixture
def room(row: Row) -> Room:
    """On a site of its own."""
    return room_at(row.point)


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
    assert not any(code in found for code in codes) or who in OWNING
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
