"""A project's people: invitations, private positions, and the moment when all is shown."""

from collections.abc import Callable

import pytest

from assessment.domain.access import Access, Role, hash_key, new_key
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.terms import Criterion, Point, Position
from assessment.errors import NotFound, Refused
from assessment.services.project_access import ProjectAccess, ProjectActions
from assessment.services.projects import Projects
from assessment.services.sponsors import Sponsors
from assessment.storage.store import Store
from tests.assessment.domain.triangle.samples import POSITION
from tests.assessment.services.conftest import Clock

PLAN = Plan(
    start="2027-01-04",
    finish="2027-06-30",
    budget=50_000_000,
    currency="EUR",
    criteria=(Criterion(id="speed", text="Pages open at once."),),
)


class Room:
    """A project with its facilitator and two sponsors, each with a link of their own."""

    def __init__(self, actions: ProjectActions) -> None:
        self.projects, self.sponsors = Projects(actions), Sponsors(actions)
        self.chair = self.projects.access(self.projects.begin("Move to one CRM"))
        self.keys = [self.enters(self.sponsors.invite(self.chair, one)) for one in ("Ann", "Ben")]
        self.ann, self.ben = map(self.projects.access, self.keys)

    def enters(self, invitation: str) -> str:
        """Somebody takes an invitation. Returns the key that is theirs from then on."""
        key = new_key()
        self.sponsors.enter(invitation, key)
        return key

    def person(self, access: ProjectAccess) -> str:
        """How somebody stands in events."""
        return self.projects.see(access).person

    def positions(self, access: ProjectAccess) -> set[str]:
        """Under which names somebody sees positions other than their own."""
        return set(self.projects.see(access).ledger.positions)

    def own(self, access: ProjectAccess) -> Position | None:
        """The position that somebody gave."""
        return self.projects.see(access).own


@pytest.fixture
def room(store: Store, clock: Clock) -> Room:
    return Room(ProjectActions(store, clock))


def test_a_link_gives_a_seat_and_only_its_hash_is_kept(room: Room, store: Store) -> None:
    assert (room.chair.role, room.ann.role) == (Role.FACILITATOR, Role.SPONSOR)
    assert room.ann.project == room.chair.project
    kept = store.project(room.chair.project).model_dump_json()
    assert not any(key in kept for key in room.keys)


@pytest.mark.parametrize("key", ["", "x" * 32, "../x", "\ud800"])
def test_a_strangers_key_gives_no_seat(room: Room, key: str) -> None:
    with pytest.raises(NotFound):
        room.projects.access(key)


def test_before_the_reveal_nobody_sees_a_position_but_their_own(room: Room) -> None:
    room.projects.give(room.ann, POSITION)
    assert room.own(room.ann) == POSITION
    assert room.own(room.ben) is None
    for access in room.ann, room.ben, room.chair:
        view = room.projects.see(access)
        assert view.ledger.positions == {}
        assert set(view.project.positions) <= {access.sponsor}
    assert room.projects.see(room.chair).given == {room.ann.sponsor}


def test_after_the_reveal_everybody_sees_all_and_none_can_change(room: Room) -> None:
    room.projects.give(room.ann, POSITION)
    room.projects.give(room.ben, POSITION)
    room.projects.reveal(room.chair)
    for access in room.chair, room.ann, room.ben:
        assert room.positions(access) == {room.person(room.ann), room.person(room.ben)}
    with pytest.raises(Refused, match="none can change"):
        room.projects.give(room.ann, POSITION)


def test_a_position_may_be_changed_until_then(room: Room) -> None:
    room.projects.give(room.ann, POSITION)
    moved = Position.model_validate(
        {**POSITION.model_dump(), "points": Point.of(40, 40, 20).model_dump()}
    )
    room.projects.give(room.ann, moved)
    assert room.own(room.ann) == moved


def test_going_ahead_without_somebody_records_who_was_missing(room: Room, store: Store) -> None:
    room.projects.give(room.ann, POSITION)
    with pytest.raises(Refused, match="One of the required sponsors"):
        room.projects.reveal(room.chair)
    room.projects.reveal(room.chair, go_ahead=True)
    project = store.project(room.chair.project)
    absent = room.projects.see(room.chair).ledger.absent
    assert absent == (project.person(room.ben.sponsor),)


def test_a_reveal_without_any_position_shows_nothing(room: Room) -> None:
    with pytest.raises(Refused, match="nothing to show"):
        room.projects.reveal(room.chair, go_ahead=True)


def test_who_need_not_answer_is_not_waited_for(room: Room) -> None:
    room.sponsors.invite(room.chair, "Cleo", required=False)
    for access in room.ann, room.ben:
        room.projects.give(access, POSITION)
    assert room.projects.see(room.chair).missing == ()


def test_a_new_invitation_leads_to_the_same_seat_and_the_old_link_to_nothing(room: Room) -> None:
    fresh = room.sponsors.invite_again(room.chair, room.ann.sponsor, 1)
    with pytest.raises(NotFound):
        room.projects.access(room.keys[0])
    assert room.projects.access(room.enters(fresh)) == room.ann


def test_who_leaves_comes_in_no_more_and_is_not_waited_for(room: Room, store: Store) -> None:
    room.sponsors.dismiss(room.chair, room.ben.sponsor)
    room.sponsors.dismiss(room.chair, room.ben.sponsor)
    with pytest.raises(NotFound):
        room.projects.access(room.keys[1])
    assert [one.id for one in room.projects.see(room.chair).missing] == [room.ann.sponsor]
    kinds = [event.kind for event in store.events(room.chair.project)]
    assert kinds == ["joined", "entered", "joined", "entered", "left"]


def test_names_are_settled_before_the_first_position(room: Room) -> None:
    room.projects.name_openly(room.chair, named=False)
    room.projects.give(room.ann, POSITION)
    room.projects.name_openly(room.chair, named=False)
    with pytest.raises(Refused, match="given already"):
        room.projects.name_openly(room.chair, named=True)


def test_no_name_stands_in_an_event(room: Room, store: Store) -> None:
    room.projects.give(room.ann, POSITION)
    room.projects.reveal(room.chair, go_ahead=True)
    told = "".join(event.model_dump_json() for event in store.events(room.chair.project))
    assert not any(word in told for word in ("Ann", "Ben", room.ann.sponsor, room.ben.sponsor))


FACILITATORS: dict[str, Callable[[Room, ProjectAccess], object]] = {
    "plan": lambda room, access: room.projects.plan(access, PLAN),
    "names": lambda room, access: room.projects.name_openly(access, named=False),
    "invite": lambda room, access: room.sponsors.invite(access, "Eve"),
    "invite again": lambda room, access: room.sponsors.invite_again(access, access.sponsor, 1),
    "let read": lambda room, access: room.sponsors.let_read(access),
    "dismiss": lambda room, access: room.sponsors.dismiss(access, access.sponsor),
    "erase": lambda room, access: room.sponsors.erase_name(access, access.sponsor),
    "reveal": lambda room, access: room.projects.reveal(access, go_ahead=True),
}


@pytest.mark.parametrize("act", FACILITATORS.values(), ids=FACILITATORS)
def test_a_sponsor_may_not_do_what_is_the_facilitators(
    room: Room, store: Store, act: Callable[[Room, ProjectAccess], object]
) -> None:
    before = store.project(room.ann.project), store.events(room.ann.project)
    with pytest.raises(Refused, match="Only the facilitator"):
        act(room, room.ann)
    assert before == (store.project(room.ann.project), store.events(room.ann.project))


def test_a_facilitator_has_no_position(room: Room) -> None:
    with pytest.raises(Refused, match="Only a sponsor"):
        room.projects.give(room.chair, POSITION)


def test_the_plan_is_kept(room: Room) -> None:
    room.projects.plan(room.chair, PLAN)
    assert room.projects.see(room.ann).project.plan == PLAN


def test_a_key_of_an_assessment_gives_no_seat(room: Room, store: Store) -> None:
    store.add_access(Access(key_hash=hash_key("k" * 32), role=Role.OWNER, engagement="acme"))
    with pytest.raises(NotFound):
        room.projects.access("k" * 32)


def test_going_ahead_is_refused_where_others_are_missing_than_were_named(room: Room) -> None:
    room.projects.give(room.ann, POSITION)
    with pytest.raises(Refused, match="Others are missing by now"):
        room.projects.reveal(room.chair, go_ahead=True, without={room.ann.sponsor})
    room.projects.reveal(room.chair, go_ahead=True, without={room.ben.sponsor, room.ann.sponsor})
    assert room.projects.see(room.chair).ledger.revealed
