"""Days that are chosen: in which centuries they may be, and what is said of any other."""

from datetime import date, timedelta
from typing import Final

from assessment.errors import Refused
from assessment.messages import Value, msg

MOST_YEARS_AHEAD: Final = 10
EXAMPLE_AHEAD: Final = timedelta(days=90)
FIRST_DAY, LAST_DAY = date(1950, 1, 1), date(2199, 12, 31)
EXAMPLE_OF_DAY: Final = date(2027, 3, 1)


def checked_day(
    day: date | None,
    called: Value,
    first: date = FIRST_DAY,
    last: date = LAST_DAY,
    example: date = EXAMPLE_OF_DAY,
) -> date:
    """A day that is chosen; `called`: its field.

    Raises:
        Refused: none is, or it is not from the first to the last.

    >>> checked_day(date(2027, 3, 1), "Start").year
    2027
    """
    if day is None:
        raise Refused(msg("{field}: choose a day.", field=called))
    if first <= day <= last:
        return day
    raise Refused(
        msg(
            "{field}: choose a day from {first} to {last}, for example {example}.",
            field=called,
            first=first,
            last=last,
            example=example,
        )
    )


def checked_ahead(day: date | None, today: date, called: Value) -> date:
    """A day that is still to come, and that those who are meant can be there for.

    Raises:
        Refused: none is chosen, or it is not from tomorrow to ten years from now.

    >>> checked_ahead(date(2027, 3, 1), date(2027, 2, 28), "A day to look again").year
    2027
    """
    first = today + timedelta(days=1)
    last = date(today.year + MOST_YEARS_AHEAD, today.month, min(today.day, 28))
    return checked_day(day, called, first, last, today + EXAMPLE_AHEAD)
