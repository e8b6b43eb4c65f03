"""Our actions: what is to be done, first what is due first, and what was done or dropped."""

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

from assessment.domain.actions import MOST_ACTIONS, Action, ActionState
from assessment.messages import Message, Sentences, msg, plural
from assessment.reports.blocks import Block, Definition, Fold, Group, Heading, present


def action_list(
    actions: Iterable[Action], today: date, first: int = MOST_ACTIONS
) -> tuple[Block, ...]:
    """All of them, in one group; what is ended is folded away, the latest first.

    `first`: how many of those that are to be done stand openly before the others are folded away.
    """
    known = tuple(actions)
    shown = (*open_actions(known, today, first), *ended_actions(known))
    if not shown:
        return ()
    return (Group("actions", (Heading("actions-title", msg("Our actions")), *shown)),)


def open_actions(
    actions: Iterable[Action], today: date, first: int = MOST_ACTIONS
) -> tuple[Block, ...]:
    """What is still to be done, as one group: what is due first, then what has no day."""
    left = sorted((one for one in actions if one.is_open), key=_when_due)
    blocks = tuple(_block(one, _to_do(one, today), *_check(one)) for one in left)
    more = blocks[first:]
    title = plural("{count} more action", "{count} more actions", count=len(more))
    return present(
        Group("actions-open", blocks[:first]), Fold("actions-later", title, more, small=True)
    )


def ended_actions(actions: Iterable[Action]) -> tuple[Block, ...]:
    """What is done, and what was dropped: a fold each."""
    known = tuple(actions)
    done, dropped = (_ended(known, state) for state in (ActionState.DONE, ActionState.DROPPED))
    return present(
        Fold(
            "actions-done",
            plural("{count} action done", "{count} actions done", count=len(done)),
            done,
            small=True,
        ),
        Fold(
            "actions-dropped",
            plural("{count} action dropped", "{count} actions dropped", count=len(dropped)),
            dropped,
            small=True,
        ),
    )


def in_brief(action: Action, today: date) -> Message:
    """Who sees to it and by when, in few words; once it is ended, what became of it."""
    if not action.is_open:
        return next(_as_ended(action))
    owner, day = action.owner, action.due
    if day is None:
        if not owner:
            return msg("No owner and no due date yet.")
        return msg("{owner}; no due date yet.", owner=owner)
    if not owner:
        return _without_owner(day, overdue=action.is_overdue(today))
    if action.is_overdue(today):
        return msg("{owner}, overdue since {day}.", owner=owner, day=day)
    return msg("{owner}, by {day}.", owner=owner, day=day)


def _without_owner(day: date, *, overdue: bool) -> Message:
    if overdue:
        return msg("No owner yet, overdue since {day}.", day=day)
    return msg("No owner yet, due on {day}.", day=day)


def action_block(action: Action) -> str:
    """The id of the block in which an action stands."""
    return f"action-{action.id}"


def _when_due(one: Action) -> tuple[date, date, str]:
    return one.due or date.max, one.written_on, one.id


def _ended(actions: Iterable[Action], state: ActionState) -> tuple[Block, ...]:
    found = [one for one in actions if one.state is state]
    found.sort(key=lambda one: one.ended_on or one.written_on, reverse=True)
    return tuple(_block(one, tuple(_as_ended(one))) for one in found)


def _block(one: Action, sentences: tuple[Message, ...], *notes: Message) -> Definition:
    if one.done_when:
        notes = (*notes, msg("Done when: {condition}", condition=one.done_when))
    note = Sentences(notes) if notes else None
    return Definition(action_block(one), _sentence(one.what), Sentences(sentences), note=note)


def _sentence(what: str) -> Message | str:
    """What is done, with a full stop where whoever wrote it left it out."""
    ends = unicodedata.category(what[-1]).startswith("P")
    return what if ends else msg("{action}.", action=what)


def _to_do(one: Action, today: date) -> tuple[Message, Message]:
    """When it is due, and who sees to it."""
    owner = _owner(one) or msg("Nobody sees to it yet.")
    if one.due is None:
        return msg("No due date yet."), owner
    if one.is_overdue(today):
        return msg("Overdue: it was due on {day}.", day=one.due), owner
    return msg("Due on {day}.", day=one.due), owner


def _check(one: Action) -> tuple[Message, ...]:
    return (msg("First check on {day}.", day=one.first_check),) if one.first_check else ()


def _as_ended(one: Action) -> Iterator[Message]:
    day = one.ended_on or one.written_on
    match one.state:
        case ActionState.DONE:
            yield msg("Done on {day}.", day=day)
        case _:
            yield msg("Dropped on {day}.", day=day)
    if owner := _owner(one):
        yield owner


def _owner(one: Action) -> Message | None:
    return msg("{owner} sees to it.", owner=one.owner) if one.owner else None
