"""Actions: what an organisation does about its results, who sees to it and by when; its target."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from operator import not_
from typing import TYPE_CHECKING, Annotated, NamedTuple, Self, cast

from pydantic import Field, StringConstraints

from assessment.domain.base import StoredValue, checked
from assessment.domain.days import LAST_DAY, checked_day
from assessment.domain.names import visible
from assessment.domain.problems import Problems
from assessment.domain.tokens import derived_id
from assessment.messages import Message, msg

if TYPE_CHECKING:  # what only a result needs: see docs/adr/0005
    from assessment.domain.next_move import NextMove
    from questionnaires.schema import Instrument

MOST_ACTIONS = 100
LONGEST_WHAT, LONGEST_OWNER = 500, 200  # characters
MONTH = timedelta(days=31)  # the first check of an action comes within it
LABELS: Mapping[str, Message] = {
    "what": msg("What will be done?"),
    "done_when": msg("Done when"),
    "owner": msg("Who sees to it?"),
    "due": msg("Due on"),
    "first_check": msg("First check on"),
}
TARGET_DAY = msg("The day of the target")

LongText = Annotated[str, StringConstraints(max_length=LONGEST_WHAT)]


class ActionState(StrEnum):
    """What became of an action."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class ActionFields(NamedTuple):
    """An action as somebody writes it."""

    what: str
    done_when: str = ""
    owner: str = ""
    due: date | None = None
    first_check: date | None = None


class Action(StoredValue):
    """Something that somebody does; `item`: of which item's next move it was made, if of any.

    `written_on` and `ended_on` are days where whoever wrote them was.
    """

    id: str
    item: str = Field(default="", exclude_if=not_)
    what: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_WHAT)]
    done_when: LongText = Field(default="", exclude_if=not_)
    owner: Annotated[str, StringConstraints(max_length=LONGEST_OWNER)] = ""
    due: date | None = None
    first_check: date | None = None
    state: ActionState = ActionState.OPEN
    written_on: date
    ended_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.state is ActionState.OPEN

    def is_overdue(self, today: date) -> bool:
        """Whether it is still to be done though its day is over."""
        return self.is_open and self.due is not None and self.due < today

    @property
    def fields(self) -> ActionFields:
        """What can be changed of it."""
        return ActionFields(self.what, self.done_when, self.owner, self.due, self.first_check)

    def changed(self, fields: ActionFields) -> "Action":
        """The action with other fields.

        Raises:
            Refused: one cannot be kept; it names the field, the limit and an example.
        """
        others = self.model_dump(exclude={*ActionFields._fields, "written_on"})
        return _checked_action(fields, self.written_on, **others)

    def ended(self, state: ActionState, on: date) -> Self:
        """The action done or dropped on that day; it keeps the day if it is ended already."""
        if self.state is state:
            return self
        return self.model_copy(update={"state": state, "ended_on": on})

    def reopened(self) -> Self:
        """The action, to be done again."""
        return self.model_copy(update={"state": ActionState.OPEN, "ended_on": None})


class Target(StoredValue):
    """The stage that an organisation wants to have reached, and by when."""

    stage: int
    by: date


def new_action(action_id: str, fields: ActionFields, on: date, item: str = "") -> Action:
    """An action as it is written on that day.

    Raises:
        Refused: a field cannot be kept; it names the field, the limit and an example.
    """
    return _checked_action(fields, on, id=action_id, item=item)


def first_fields(on: date, what: str = "", done_when: str = "") -> ActionFields:
    """What stands in the fields of an action that is written on that day.

    >>> first_fields(date(2027, 3, 1)).first_check
    datetime.date(2027, 4, 1)
    """
    return ActionFields(what, done_when, first_check=on + MONTH)


def new_target(stage: int, by: date | None, on: date) -> Target:
    """A target as it is set on that day.

    Raises:
        Refused: the day is over already, or none is chosen.
    """
    example = min(on + 6 * MONTH, LAST_DAY)
    return Target(stage=stage, by=checked_day(by, TARGET_DAY, on, LAST_DAY, example))


def move_id(engagement: str, instrument: "Instrument", move: "NextMove") -> str:
    """The id of the action that is made of a next move: the same in every window and language."""
    return derived_id(engagement, "move", move.item.spec.id, _original(instrument, move))


def taken_over(
    engagement: str,
    actions: Iterable[Action],
    instrument: "Instrument",
    moves: "Iterable[NextMove]",
) -> frozenset[tuple[str, str]]:
    """The keys of those next moves that are among the actions, of whatever state."""
    return frozenset(actions_of_moves(engagement, actions, instrument, moves))


def actions_of_moves(
    engagement: str,
    actions: Iterable[Action],
    instrument: "Instrument",
    moves: "Iterable[NextMove]",
) -> dict[tuple[str, str], Action]:
    """The action that was made of a next move, by the key of the move."""
    known = {one.id: one for one in actions}
    ids = {one.key: move_id(engagement, instrument, one) for one in moves}
    return {key: known[name] for key, name in ids.items() if name in known}


def _original(instrument: "Instrument", move: "NextMove") -> str:
    """What the move says to do, in the language of the instrument."""
    original = instrument.original.item(move.item.spec.id)
    for level, moves in move.item.spec.moves.items():
        if move.move in moves:
            return original.moves[level][moves.index(move.move)].do
    return move.move.do


def _checked_action(fields: ActionFields, written_on: date, **others: object) -> Action:
    """The action with these fields: each text on one line, and empty where nothing is visible."""
    wrong, last = Problems(), written_on + MONTH
    texts: dict[str, object] = {
        name: visible(text) for name, text in fields._asdict().items() if isinstance(text, str)
    }
    whole = {**others, **fields._asdict(), **texts, "written_on": written_on}
    found = wrong.read(lambda: checked(Action, LABELS, **whole))
    if due := fields.due:
        example = written_on + 3 * MONTH
        wrong.read(lambda: checked_day(due, LABELS["due"], written_on, LAST_DAY, example))
    if check := fields.first_check:
        wrong.read(lambda: checked_day(check, LABELS["first_check"], written_on, last, last))
    wrong.refuse()
    return cast("Action", found)  # nothing was refused
