"""Days for a calendar, as iCalendar (RFC 5545): each is an event that lasts the whole day."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from assessment.domain.actions import Action
from assessment.messages import Message, Value, msg

if TYPE_CHECKING:
    from icalendar import Event

JOINERS = "\u200d\ufe0f"  # of an emoji that is made of several


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day with what it is for; `about` says more of it.

    `uid` is the same for the same thing, so that a calendar moves what it has.
    """

    uid: str
    title: Value
    day: date
    about: Value | None = None


def calendar(
    days: Iterable[CalendarDay], text: Callable[[Value], str], address: str, written: datetime
) -> bytes:
    """The file, with an address in each event. `text`: how a message is worded.

    >>> new_year = datetime(2027, 1, 1, tzinfo=UTC)
    >>> again = CalendarDay("a", "Look again", date(2027, 4, 1))
    >>> calendar([again], str, "https://b", new_year).splitlines()[4]
    b'SUMMARY:Look again'
    """
    from icalendar import Calendar

    file = Calendar()
    file.add("prodid", "-//Waypoint//Waypoint//EN")
    file.add("version", "2.0")
    for one in days:
        file.add_component(_event(one, text, address, written))
    return bytes(file.to_ical())


def action_days(actions: Iterable[Action]) -> tuple[CalendarDay, ...]:
    """The days on which open actions are due or first checked; an action keeps its ids."""
    return tuple(
        CalendarDay(f"action-{one.id}-{name}", title, day, _owner(one))
        for one in actions
        for name, title, day in (
            ("first-check", msg("First check: {action}", action=one.what), one.first_check),
            ("due", msg("Due: {action}", action=one.what), one.due),
        )
        if one.is_open and day
    )


def _owner(one: Action) -> Message | None:
    return msg("Sees to it: {owner}", owner=one.owner) if one.owner else None


def _event(
    of: CalendarDay, text: Callable[[Value], str], address: str, written: datetime
) -> "Event":
    from icalendar import Event

    about = () if of.about is None else (_visible(text(of.about)),)
    event = Event()
    event.add("uid", of.uid)
    event.add("dtstamp", written.astimezone(UTC))
    event.add("dtstart", of.day)
    event.add("summary", _visible(text(of.title)))
    event.add("description", "\n".join((*about, address)))
    event.add("url", address)
    event.add("transp", "TRANSPARENT")
    return event


def _visible(text: str) -> str:
    """A text without controls, which no program reads and some stumble over."""
    plain = "\n".join(text.splitlines())
    return "".join(one for one in plain if one == "\n" or one.isprintable() or one in JOINERS)
