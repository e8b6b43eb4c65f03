"""Whose turn it is: who must do what now, and since when it waits for them."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from assessment.domain.triangle.decisions import asked, unconfirmed
from assessment.domain.triangle.event import Event
from assessment.domain.triangle.ledger import Ledger, after
from assessment.domain.triangle.phase import Phase, project_phase
from assessment.domain.triangle.project import FACILITATOR, Project, Sponsor
from assessment.domain.triangle.variations import forced


class Task(StrEnum):
    """What somebody must do before the project goes on."""

    SET_PLAN = "set plan"
    INVITE = "invite"
    GIVE_POSITION = "give position"
    LOOK_AGAIN = "look again"
    REVEAL = "reveal"
    DRAFT_TERMS = "draft terms"
    SIGN = "sign"
    MEND_TERMS = "mend terms"
    NEW_VERSION = "new version"
    VOTE = "vote"
    CONFIRM = "confirm"


class Turn(NamedTuple):
    """One thing that waits for one person, who stands there hashed.

    `number` is that of the version or the variation; 0 for neither. `person` is empty where any
    sponsor may.
    """

    task: Task
    person: str
    number: int = 0


class Wait(NamedTuple):
    """A turn, and since when it waits, in UTC; empty where that is not on record."""

    turn: Turn
    since: str = ""


def waits(
    project: Project,
    ledger: Ledger,
    events: Sequence[Event],
    given: Iterable[str],
    outdated: Iterable[str],
) -> tuple[Wait, ...]:
    """All that waits now.

    `given`: the sponsors who have given a position; `outdated`: of them, those who did so under
    another plan than that of now.
    """
    if ledger.revealed:
        return _dated(tuple(_on_record(ledger, project.person(FACILITATOR))), project, events)
    return tuple(_before_reveal(project, ledger, events, frozenset(given), frozenset(outdated)))


def _before_reveal(
    project: Project,
    ledger: Ledger,
    events: Sequence[Event],
    given: frozenset[str],
    outdated: frozenset[str],
) -> Iterator[Wait]:
    facilitator = project.person(FACILITATOR)
    match project_phase(project, given, ledger):
        case Phase.PLAN:
            yield Wait(Turn(Task.SET_PLAN, facilitator))
        case Phase.SPONSORS:
            yield Wait(Turn(Task.INVITE, facilitator))
        case Phase.REVEAL:
            yield Wait(Turn(Task.REVEAL, facilitator))
    for one in _silent(project, given):
        person = project.person(one.id)
        yield Wait(
            Turn(Task.GIVE_POSITION, person), _latest(events, {"joined", "required"}, person)
        )
    for one in project.present:
        if one.id in outdated:
            turn = Turn(Task.LOOK_AGAIN, project.person(one.id))
            yield Wait(turn, _latest(events, {"replanned"}))


def _silent(project: Project, given: frozenset[str]) -> tuple[Sponsor, ...]:
    return project.missing(given) if project.plan else ()


def _latest(events: Sequence[Event], kinds: set[str], person: str = "") -> str:
    """When the latest event of these kinds was, of that person if one is named."""
    found = (
        one.at
        for one in reversed(events)
        if one.kind in kinds and (not person or one.body.get("person") == person)
    )
    return next(found, "")


def _on_record(ledger: Ledger, facilitator: str) -> Iterator[Turn]:
    """What waits by the record alone, once the positions are shown."""
    if not ledger.revealed:
        return
    proposed, active = ledger.proposed, ledger.active
    if proposed is not None and proposed.refusals:  # whoever signs now would sign again
        yield Turn(Task.MEND_TERMS, facilitator, proposed.version)
    elif proposed is not None:
        yield from (Turn(Task.SIGN, one, proposed.version) for one in proposed.missing)
    elif active is None:
        yield Turn(Task.DRAFT_TERMS, facilitator)
    elif any(forced(ledger)):
        yield Turn(Task.NEW_VERSION, facilitator)
    if active is not None and not any(forced(ledger)):
        yield from _votes(ledger)
    people = sorted({one.person for known in ledger.variations for one in known.votes})
    for person in people:
        numbers = (one.number for one in unconfirmed(ledger, person))
        yield from (Turn(Task.CONFIRM, person, number) for number in numbers)


def _votes(ledger: Ledger) -> Iterator[Turn]:
    for one in ledger.pending:
        people = asked(ledger, one) or ("",)
        yield from (Turn(Task.VOTE, person, one.number) for person in people)


def _dated(turns: tuple[Turn, ...], project: Project, events: Sequence[Event]) -> tuple[Wait, ...]:
    """Each since the first event from which on it has waited without a break."""
    facilitator = project.person(FACILITATOR)
    ledgers = list(accumulate(events, after, initial=Ledger()))[1:]
    since: dict[Turn, str] = {}
    still = set(turns)
    for event, ledger in zip(reversed(events), reversed(ledgers), strict=True):
        still &= set(_on_record(ledger, facilitator))
        if not still:
            break
        since |= dict.fromkeys(still, event.at)
    return tuple(Wait(one, since.get(one, "")) for one in turns)
