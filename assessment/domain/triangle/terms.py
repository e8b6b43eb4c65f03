"""Plain values of the triangle, in whole numbers: what is hashed has no fractions."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from operator import not_
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from assessment.domain.base import Invalid, StoredValue, checked
from assessment.domain.triangle.limits import MOST_CRITERIA, MOST_ITEMS, MOST_LINES
from assessment.domain.triangle.scope import PlacedItem, Priority, refuse_twice
from assessment.domain.triangle.values import (
    BASIS,
    Basis,
    Currency,
    Day,
    Days,
    ItemId,
    Minor,
    Text,
    Words,
)
from assessment.messages import Level, Message, msg

WaypointName = Literal["time", "cost", "quality"]
WAYPOINTS: tuple[WaypointName, ...] = ("time", "cost", "quality")
LEAST = 500  # of a weight, in basis points: scoring's usual least_weight


def days_between(start: str, finish: str) -> int:
    """How many days there are from one to another, both counted.

    >>> days_between("2027-01-01", "2027-01-31")
    31
    """
    return (date.fromisoformat(finish) - date.fromisoformat(start)).days + 1


class Point(StoredValue):
    """A place in the triangle: weights in basis points, each at least `LEAST`, in all 10 000."""

    time: Basis
    cost: Basis
    quality: Basis

    @model_validator(mode="after")
    def _whole(self) -> Self:
        weights = (self.time, self.cost, self.quality)
        if min(weights) < LEAST or sum(weights) != BASIS:
            raise Invalid(msg("the three weights are at least 5 each and 100 in all."))
        return self

    @classmethod
    def of(cls, time: int, cost: int, quality: int) -> Self:
        """A point from 100 points.

        >>> Point.of(50, 30, 20).quality
        2000
        """
        return cls(time=time * 100, cost=cost * 100, quality=quality * 100)

    @classmethod
    def equal(cls) -> Self:
        """A third for each, as near as whole basis points come to it."""
        return cls(time=3334, cost=3333, quality=3333)

    @property
    def is_equal(self) -> bool:
        """Whether each has a third.

        >>> Point.equal().is_equal, Point.of(34, 33, 33).is_equal
        (True, False)
        """
        weights = (self.time, self.cost, self.quality)
        return max(weights) - min(weights) <= 1


class Concession(StoredValue):
    """How much may be given, as it was said: in days or money, or in basis points of the plan."""

    amount: Minor
    unit: Literal["days", "money", "share"]

    def of(self, planned: int) -> int:
        """Whole days, or money in its smallest unit, of what is planned: never more than was said.

        >>> Concession(amount=1000, unit="share").of(178)
        17
        """
        return self.amount * planned // BASIS if self.unit == "share" else self.amount


class Criterion(StoredValue):
    """One quality criterion; its id stays when its words are mended."""

    id: ItemId
    text: Words


# A comparison: 1 is "as much as", 2 to 9 "so many times as much", -2 to -9 the other way round.
Ratio = Annotated[int, Field(ge=-9, le=9)]


def times(ratio: Ratio) -> Fraction:
    """A comparison as a multiple: 3 is three times as much, -3 a third.

    >>> times(3), times(-3)
    (Fraction(3, 1), Fraction(1, 3))
    """
    return Fraction(ratio) if ratio > 0 else Fraction(1, -ratio)


Worry = Literal["afraid", "no_time", "too_dear", "unsafe"]
WORRIES: tuple[Worry, ...] = ("afraid", "no_time", "too_dear", "unsafe")


class Position(StoredValue):
    """What one sponsor says in private.

    Given fixed `fixed`, we choose `chosen` and adjust `adjusted`; the concessions; 100 points;
    and, if they like, how time compares with cost, time with quality and cost with quality.
    `criteria`: those that could go, where they were named. `worry`: what worries them most.
    `scope`: which items of the scope must be in, could be, or not; an item that is not named was
    not marked. `plan`: the number of the plan under which it was given, 0 for the first (see
    `Ledger.plans`). What was hashed before there were these four is hashed without them still.
    """

    fixed: WaypointName
    chosen: WaypointName
    adjusted: WaypointName
    later: Concession
    dearer: Concession
    waived: Basis  # share of the quality criteria
    points: Point
    comparisons: tuple[Ratio, Ratio, Ratio] | None = None
    criteria: Annotated[tuple[ItemId, ...], Field(max_length=MOST_CRITERIA)] | None = Field(
        default=None, exclude_if=not_
    )
    worry: Worry | None = Field(default=None, exclude_if=not_)
    scope: Mapping[ItemId, Priority] = Field(default_factory=dict, exclude_if=not_)
    plan: int = Field(default=0, ge=0, exclude_if=not_)

    @model_validator(mode="after")
    def _sensible(self) -> Self:
        if {self.fixed, self.chosen, self.adjusted} != set(WAYPOINTS):
            raise Invalid(msg("The sentence names each of time, cost and quality once."))
        if self.later.unit == "money" or self.dearer.unit == "days":
            raise Invalid(msg("Time is given in days or per cent, money in money or per cent."))
        if self.comparisons and {0, -1} & set(self.comparisons):
            raise Invalid(msg("A comparison is 1 to 9, or -2 to -9 the other way round."))
        return self


class AnyTwo(StoredValue):
    """A variation is decided by any two of those who must sign; where one must, by that one."""

    rule: Literal["two"] = "two"


class AllSigners(StoredValue):
    """A variation is decided by all who must sign."""

    rule: Literal["all"] = "all"


class NamedSponsor(StoredValue):
    """One sponsor decides alone what takes at most this much; more, any two of those who must sign.

    `person` is hashed. Both limits are of a single variation.
    """

    rule: Literal["named"] = "named"
    person: Annotated[str, StringConstraints(min_length=1)]
    days: Days
    money: Minor


DecisionRule = Annotated[AnyTwo | AllSigners | NamedSponsor, Field(discriminator="rule")]


class Terms(StoredValue):
    """The material content of an agreement: what a signature binds to. A title is none of it.

    `positions` stand under hashed persons. `criteria_waived` counts criteria. `compromises` says
    in words what is given and how far, for the waypoints that give. `tolerances` in basis points.
    `scope`: the items, each in, in if it fits, or out; terms from before there were items have
    none, and `scope_in` and `scope_out` as lines of text.
    `decides`: who decides a variation. Terms from before there were rules have none, and are
    written and hashed as they were: any one sponsor decides.
    """

    positions: Mapping[str, Position] = Field(default_factory=dict)
    agreed: Point
    primary: WaypointName
    compromises: Mapping[WaypointName, Words] = Field(default_factory=dict)
    days_later: Days
    money_more: Minor
    criteria_waived: Annotated[int, Field(ge=0, le=1000)]
    budget: Minor
    currency: Currency
    start: Day
    finish: Day
    criteria: Annotated[tuple[Criterion, ...], Field(max_length=MOST_CRITERIA)]
    scope_in: Annotated[tuple[Words, ...], Field(max_length=MOST_LINES)] = ()
    scope_out: Annotated[tuple[Words, ...], Field(max_length=MOST_LINES)] = ()
    scope: Annotated[tuple[PlacedItem, ...], Field(max_length=MOST_ITEMS, exclude_if=not_)] = ()
    tolerances: Mapping[str, int] = Field(default_factory=dict)
    decides: DecisionRule | None = Field(default=None, exclude_if=lambda rule: rule is None)

    @property
    def days(self) -> int:
        """How many days are planned, both ends counted."""
        return days_between(self.start, self.finish)

    @model_validator(mode="after")
    def _sensible(self) -> Self:
        from scoring.triangle import Tolerances

        if self.finish < self.start:
            raise Invalid(msg("The project finishes before it starts."))
        if self.criteria_waived > len(self.criteria):
            raise Invalid(msg("More criteria may be waived than there are."))
        if len({one.id for one in self.criteria}) < len(self.criteria):
            raise Invalid(msg("Two criteria have the same id."))
        refuse_twice(self.scope)
        least = Tolerances.read(self.tolerances).least_weight * BASIS
        if min(self.agreed.time, self.agreed.cost, self.agreed.quality) < round(least):
            raise Invalid(
                msg(
                    "Each agreed weight is at least {least} of 100.",
                    least=Level(Fraction(least) / 100),
                )
            )
        return self


class _Typed(StoredValue):
    text: Text


def checked_text(called: Message, text: str) -> str:
    """A text that somebody typed, without the space around it.

    Raises:
        Refused: it is too long or no proper text.
    """
    return checked(_Typed, {"text": called}, text=text).text
