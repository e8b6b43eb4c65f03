"""A sponsor's position as it stands in the fields of the page, whole or not."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, model_validator

from assessment.domain.base import checked
from assessment.domain.triangle.drafts.base import DraftFields
from assessment.domain.triangle.hundred import whole_points
from assessment.domain.triangle.money import parse_whole
from assessment.domain.triangle.permissions import Action
from assessment.domain.triangle.points import TypedPoints, typed_points
from assessment.domain.triangle.terms import (
    Concession,
    Position,
    Ratio,
    WaypointName,
)
from assessment.domain.triangle.values import Basis
from assessment.messages import Message, msg

Sentence = tuple[WaypointName, WaypointName, WaypointName]
How = Literal["none", "days", "money", "share"]
Amount = Annotated[str, Field(max_length=100)]

MOST_OF = {
    "later_days": 36_500,
    "later_share": 1000,
    "dearer_money": 10**12,
    "dearer_share": 1000,
}
PER_CENT = 100  # basis points


class PositionDraft(DraftFields):
    """Fields as they are shown: amounts as they are typed, money in units of the currency.

    None is a field that says nothing yet. `equal`: a third of the points for each.
    """

    ACTION: ClassVar = Action.GIVE_POSITION
    LABELS: ClassVar[Mapping[str, Message]] = {
        "sentence": msg("The sentence that fits this project best"),
        "later": msg("Time: how much later may it be?"),
        "later_days": msg("At most how many days later?"),
        "later_share": msg("At most how many per cent later?"),
        "dearer": msg("Cost: how much dearer may it get?"),
        "dearer_money": msg("At most how much more?"),
        "dearer_share": msg("At most how many per cent dearer?"),
        "waived": msg("Quality: how many of the quality criteria may be waived?"),
        **dict.fromkeys(
            ("points", "time", "cost", "quality", "equal"), msg("What matters how much?")
        ),
        **dict.fromkeys(
            ("comparisons", "time_cost", "time_quality", "cost_quality"), msg("Three comparisons")
        ),
    }
    GROUPS: ClassVar = (("time", "cost", "quality", "equal"),)

    kind: Literal["position"] = "position"
    sentence: Sentence | None = None
    later: How | None = None
    later_days: Amount = ""
    later_share: Amount = ""
    dearer: How | None = None
    dearer_money: Amount = ""
    dearer_share: Amount = ""
    waived: Basis | None = None
    time: Amount = ""
    cost: Amount = ""
    quality: Amount = ""
    equal: bool = False
    time_cost: Ratio = 0
    time_quality: Ratio = 0
    cost_quality: Ratio = 0

    @model_validator(mode="before")
    @classmethod
    def _from_sliders(cls, stored: object) -> object:
        return typed_points(stored)

    @classmethod
    def of(cls, given: Position, minor: int) -> Self:
        """The fields that show a position. `minor`: of the smallest units, one of the currency."""
        points = TypedPoints.of(given.points, whole_points(given.points))
        time_cost, time_quality, cost_quality = given.comparisons or (0, 0, 0)
        return cls(
            sentence=(given.fixed, given.chosen, given.adjusted),
            later=_how(given.later),
            later_days=_typed(given.later, "days"),
            later_share=_typed(given.later, "share", PER_CENT),
            dearer=_how(given.dearer),
            dearer_money=_typed(given.dearer, "money", minor),
            dearer_share=_typed(given.dearer, "share", PER_CENT),
            waived=given.waived,
            **points._asdict(),
            time_cost=time_cost,
            time_quality=time_quality,
            cost_quality=cost_quality,
        )

    @property
    def points(self) -> TypedPoints:
        """How the hundred points are shared out."""
        return TypedPoints(self.time, self.cost, self.quality, self.equal)

    @property
    def ratios(self) -> tuple[int, int, int]:
        """The three comparisons; 0 is one that was not made."""
        return self.time_cost, self.time_quality, self.cost_quality

    def amount(self, field: str) -> int:
        """The number that is typed in a field; 0 if there is none between 1 and the most."""
        found = parse_whole(getattr(self, field))
        return found if found <= MOST_OF[field] else 0

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields that must still say something before it is a position."""
        return tuple(self._missing())

    @property
    def later_concession(self) -> Concession:
        """How much later it may be; nothing while nothing is said."""
        if self.later == "share":
            return Concession(amount=self.amount("later_share") * PER_CENT, unit="share")
        days = self.amount("later_days") if self.later == "days" else 0
        return Concession(amount=days, unit="days")

    def dearer_concession(self, minor: int) -> Concession:
        """How much dearer it may get; nothing while nothing is said."""
        if self.dearer == "share":
            return Concession(amount=self.amount("dearer_share") * PER_CENT, unit="share")
        money = self.amount("dearer_money") if self.dearer == "money" else 0
        return Concession(amount=money * minor, unit="money")

    def position(self, minor: int) -> Position:
        """The position of a draft that lacks nothing.

        `minor`: how many of the smallest unit make one of the currency.

        Raises:
            Refused: something is out of bounds.
        """
        fixed, chosen, adjusted = self.sentence or (None, None, None)
        return checked(
            Position,
            self.LABELS,
            fixed=fixed,
            chosen=chosen,
            adjusted=adjusted,
            later=self.later_concession,
            dearer=self.dearer_concession(minor),
            waived=self.waived,
            points=self.points.point,
            comparisons=None if 0 in self.ratios else self.ratios,
        )

    def changed(self, **changes: Any) -> Self:
        """The draft with some fields changed, as they stand in widgets."""
        return self.model_copy(update=changes)

    def _missing(self) -> Iterator[str]:
        if self.sentence is None:
            yield "sentence"
        for field in ("later", "dearer"):
            how = getattr(self, field)
            if how is None or (how != "none" and not self.amount(f"{field}_{how}")):
                yield field
        if self.waived is None:
            yield "waived"
        if self.points.point is None:
            yield "points"
        if 0 < self.ratios.count(0) < len(self.ratios):
            yield "comparisons"


def _how(given: Concession) -> How:
    return given.unit if given.amount else "none"


def _typed(given: Concession, unit: How, one: int = 1) -> str:
    return f"{given.amount // one:,}" if given.amount and given.unit == unit else ""
