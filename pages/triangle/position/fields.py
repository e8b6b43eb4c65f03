"""The sheet: a position as it stands in the fields of the page, whole or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assessment.domain.base import checked
from assessment.domain.triangle.points import EVEN, Points
from assessment.domain.triangle.terms import Concession, Point, Position, WaypointName

Sentence = tuple[WaypointName, WaypointName, WaypointName]
How = Literal["none", "days", "money", "share"]

MOST = {"later_days": 36_500, "later_share": 1000, "dearer_money": 10**12, "dearer_share": 1000}
_WHOLE = re.compile(r"(\d{1,18}|\d{1,3}(?:[,.' \u00a0\u202f\u2019]\d{3}){1,5}) ?%?", re.ASCII)
PER_CENT = 100  # basis points
CALLED = {
    "later": "How much later it may be",
    "dearer": "How much dearer it may get",
    "waived": "How many quality criteria may be waived",
    "comparisons": "The comparisons",
}


def whole(text: str) -> int:
    """A whole number as people write it; 0 where it is none.

    >>> whole("40,000"), whole("40 000"), whole(" 12 "), whole("7.5"), whole("a few")
    (40000, 40000, 12, 0, 0)
    """
    found = _WHOLE.fullmatch(text.strip())
    return int(re.sub(r"\D", "", found[1])) if found else 0


@dataclass(frozen=True, slots=True)
class PositionFields:
    """Fields as they are shown: amounts as they are typed, money in units of the currency.

    None is a field that says nothing yet. `weighed`: whether any of the points was ever moved.
    """

    sentence: Sentence | None = None
    later: How | None = None
    later_days: str = ""
    later_share: str = ""
    dearer: How | None = None
    dearer_money: str = ""
    dearer_share: str = ""
    waived: int | None = None  # basis points
    time: int = EVEN[0]
    cost: int = EVEN[1]
    quality: int = EVEN[2]
    weighed: bool = False
    time_cost: int = 0
    time_quality: int = 0
    cost_quality: int = 0

    @property
    def points(self) -> Points:
        """The three weights."""
        return self.time, self.cost, self.quality

    @property
    def ratios(self) -> tuple[int, int, int]:
        """The three comparisons; 0 is one that was not made."""
        return self.time_cost, self.time_quality, self.cost_quality

    def amount(self, field: str) -> int:
        """The number that is typed in a field; 0 if there is none between 1 and the most."""
        found = whole(getattr(self, field))
        return found if found <= MOST[field] else 0

    @property
    def missing(self) -> tuple[str, ...]:
        """What must still be said before it is a position; to go on after "still say"."""
        return tuple(self._missing())

    def _missing(self) -> Iterator[str]:
        if self.sentence is None:
            yield "which of the three is fixed"
        yield from self._not_given("later", "how much later it may be")
        yield from self._not_given("dearer", "how much dearer it may get")
        if self.waived is None:
            yield "how many quality criteria may be waived"
        if not self.weighed:
            yield "how the 100 points are shared out"
        if 0 < self.ratios.count(0) < len(self.ratios):
            yield "all three comparisons, or none of them"

    def _not_given(self, what: str, words: str) -> Iterator[str]:
        how = getattr(self, what)
        if how is None or (how != "none" and not self.amount(f"{what}_{how}")):
            yield words


def position(sheet: PositionFields, minor: int) -> Position:
    """The position of a sheet that lacks nothing.

    `minor`: how many of the smallest unit make one of the currency.

    Raises:
        Refused: something is out of bounds.
    """
    fixed, chosen, adjusted = sheet.sentence or (None, None, None)
    return checked(
        Position,
        CALLED,
        fixed=fixed,
        chosen=chosen,
        adjusted=adjusted,
        later=later(sheet),
        dearer=dearer(sheet, minor),
        waived=sheet.waived,
        points=Point.of(*sheet.points),
        comparisons=None if 0 in sheet.ratios else sheet.ratios,
    )


def later(sheet: PositionFields) -> Concession:
    """How much later it may be; nothing while nothing is said."""
    if sheet.later == "share":
        return Concession(amount=sheet.amount("later_share") * PER_CENT, unit="share")
    days = sheet.amount("later_days") if sheet.later == "days" else 0
    return Concession(amount=days, unit="days")


def dearer(sheet: PositionFields, minor: int) -> Concession:
    """How much dearer it may get; nothing while nothing is said."""
    if sheet.dearer == "share":
        return Concession(amount=sheet.amount("dearer_share") * PER_CENT, unit="share")
    money = sheet.amount("dearer_money") if sheet.dearer == "money" else 0
    return Concession(amount=money * minor, unit="money")


def sheet(said: Position, minor: int) -> PositionFields:
    """The sheet that shows a position."""
    points = said.points
    time_cost, time_quality, cost_quality = said.comparisons or (0, 0, 0)
    return PositionFields(
        sentence=(said.fixed, said.chosen, said.adjusted),
        later=_how(said.later),
        later_days=_amount(said.later, "days"),
        later_share=_amount(said.later, "share", PER_CENT),
        dearer=_how(said.dearer),
        dearer_money=_amount(said.dearer, "money", minor),
        dearer_share=_amount(said.dearer, "share", PER_CENT),
        waived=said.waived,
        time=points.time // PER_CENT,
        cost=points.cost // PER_CENT,
        quality=points.quality // PER_CENT,
        weighed=True,
        time_cost=time_cost,
        time_quality=time_quality,
        cost_quality=cost_quality,
    )


def _how(given: Concession) -> How:
    return given.unit if given.amount else "none"


def _amount(given: Concession, unit: How, one: int = 1) -> str:
    return f"{given.amount // one:,}" if given.amount and given.unit == unit else ""
