"""A day for a calendar, as iCalendar (RFC 5545): one event that lasts the whole day."""

from datetime import UTC, date, datetime

LONGEST = 75  # octets of a line; what is more goes on in the next, which begins with a space
ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}


def calendar(uid: str, title: str, day: date, address: str, written: datetime) -> bytes:
    """The file. `uid` is the same for the same thing, so that a calendar moves what it has.

    >>> new_year = datetime(2027, 1, 1, tzinfo=UTC)
    >>> calendar("a", "Look again", date(2027, 4, 1), "https://b", new_year).splitlines()[7]
    b'SUMMARY:Look again'
    """
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Waypoint//Waypoint//EN",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{written.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{day.isoformat().replace('-', '')}",
        f"SUMMARY:{_escaped(title)}",
        f"DESCRIPTION:{_escaped(address)}",
        f"URL:{address}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def _escaped(text: str) -> str:
    """A text as a value: no character of it is read as a separator, and no other is a control."""
    plain = "\n".join(text.splitlines())
    seen = (one for one in plain if one == "\n" or one.isprintable() or one in JOINERS)
    return "".join(ESCAPED.get(one, one) for one in seen)


JOINERS = "\u200d\ufe0f"  # of an emoji that is made of several


def _folded(line: str) -> bytes:
    """A line in parts of at most so many octets, none of which ends within a character."""
    parts, part = [], b""
    for one in line:
        letter = one.encode("utf-8", errors="replace")
        if len(part) + len(letter) > LONGEST:
            parts.append(part)
            part = b" "
        part += letter
    return b"\r\n".join((*parts, part))
