"""Days that are chosen: in which centuries they may be, and what is said of any other."""

from datetime import date
from typing import Final

from assessment.errors import Refused
from assessment.messages import Value, msg

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
