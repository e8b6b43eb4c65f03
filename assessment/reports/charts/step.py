"""A step of a what-if: how much effort less time or more scope asks for, least to most."""

from dataclasses import dataclass

from assessment.reports.charts.marks import Number
from scoring import round_half_up

NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is less or more than planned, and what the two edges of the band are called."""

    noun: str
    low: str
    high: str


TIME = Subject("time", "gentler model", "steeper model")
SCOPE = Subject("scope", "at best", "at worst")


@dataclass(frozen=True, slots=True)
class Step:
    """How much effort a share of what was planned asks for, as a multiple of planned effort."""

    share: Number
    low: Number
    high: Number
    of: Subject = TIME

    def words(self) -> str:
        """The step in words.

        >>> Step(0.85, 1.14, 1.92).words().replace(NO_BREAK, " ")
        'at 85 % of the time, 14 % to 92 % more effort'
        """
        if self.high <= 1:
            return f"{self.where}, no more effort"
        return f"{self.where}, {self.band()} more effort"

    @property
    def where(self) -> str:
        """Which share of what."""
        return f"at {percent(self.share)} of the {self.of.noun}"

    def band(self) -> str:
        """From the least to the most."""
        low, high = percent(self.low - 1), percent(self.high - 1)
        return low if low == high else f"{low} to {high}"


def percent(share: Number) -> str:
    """A share in whole per cent.

    >>> percent(0.125).replace(NO_BREAK, " ")
    '13 %'
    """
    return f"{round_half_up(100 * share, 0)}{NO_BREAK}%"


def more(effort: Number) -> str:
    """A multiple of the planned effort as what it adds.

    >>> more(1.3).replace(NO_BREAK, " "), more(1)
    ('30 % more', 'as much as planned')
    """
    if effort == 1:
        return "as much as planned"
    return f"{percent(effort - 1)} more" if effort > 1 else f"{percent(1 - effort)} less"
