"""Plain values that plans, terms and variations are made of."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from assessment.domain.base import Invalid
from assessment.domain.triangle.limits import LONGEST_WORDS, MOST_DAYS, MOST_MINOR
from assessment.messages import msg

BASIS = 10_000  # basis points in a whole


def _real_day(text: str) -> str:
    """A day of the calendar: 31 February is none."""
    try:
        date.fromisoformat(text)
    except ValueError:
        raise Invalid(msg("{text} is no day of the calendar.", text=text)) from None
    return text


Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_WORDS)]
Words = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_WORDS)
]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d$"), AfterValidator(_real_day)]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Minor = Annotated[int, Field(ge=0, le=MOST_MINOR)]  # money in the currency's smallest unit
Days = Annotated[int, Field(ge=0, le=MOST_DAYS)]
NetDays = Annotated[int, Field(ge=-MOST_DAYS, le=MOST_DAYS)]  # below 0: given back
NetMinor = Annotated[int, Field(ge=-MOST_MINOR, le=MOST_MINOR)]
Basis = Annotated[int, Field(ge=0, le=BASIS)]
ItemId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,40}$")]  # of a criterion too
