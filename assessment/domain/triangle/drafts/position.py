"""A sponsor's position as it stands in the fields of the page, whole or not."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, model_validator

from assessment.domain.base import checked, field_name
from assessment.domain.triangle import money
from assessment.domain.triangle.criteria import share_of
from assessment.domain.triangle.drafts.base import DraftFields
from assessment.domain.triangle.hundred import whole_points
from assessment.domain.triangle.limits import MOST_DAYS, checked_share, checked_whole
from assessment.domain.triangle.money import EXAMPLE, parse_some_money, parse_whole, typed_money
from assessment.domain.triangle.permissions import Action
from assessment.domain.triangle.points import TypedPoints, checked_points, typed_points
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.scope import Priority
from assessment.domain.triangle.terms import (
    WAYPOINTS,
    Concession,
    Position,
    Ratio,
    WaypointName,
    Worry,
)
from assessment.domain.triangle.values import Basis, ItemId
from assessment.errors import Refused
from assessment.messages import Message, msg

Sentence = tuple[WaypointName, WaypointName, WaypointName]
How = Literal["none", "days", "money", "share"]
Which = Literal["none", "some", "share"]
Amount = Annotated[str, Field(max_length=100)]

MOST_SHARE = 1000  # per cent
EXAMPLES = {"later_days": 20, "later_share": 10, "dearer_money": EXAMPLE, "dearer_share": 10}


class PositionDraft(DraftFields):
    """Fields as they are shown, amounts as typed; None says nothing yet, `equal` a third each."""

    ACTION: ClassVar = Action.GIVE_POSITION
    LABELS: ClassVar[Mapping[str, Message]] = {
        **dict.fromkeys(("first", "fixed", "chosen"), msg("What comes first?")),
        **dict.fromkeys(("gives", "adjusted"), msg("What gives way first?")),
        **dict.fromkeys(
            ("points", "time", "cost", "quality", "equal"), msg("What matters how much?")
        ),
        "later": msg("How much later?"),
        "later_days": msg("How many days later?"),
        "later_share": msg("How many per cent later?"),
        "dearer": msg("How much dearer?"),
        "dearer_money": msg("How much more?"),
        "dearer_share": msg("How many per cent dearer?"),
        **dict.fromkeys(("waived", "criteria", "going"), msg("Which criteria could go?")),
        **dict.fromkeys(
            ("comparisons", "time_cost", "time_quality", "cost_quality"), msg("Three comparisons")
        ),
        "scope": msg("What must be in?"),
        "worry": msg("What worries you most?"),
    }
    GROUPS: ClassVar = (
        ("first", "gives"),
        ("time", "cost", "quality", "equal"),
        ("going", "criteria", "waived"),
    )

    kind: Literal["position"] = "position"
    first: WaypointName | None = None
    gives: WaypointName | None = None
    later: How | None = None
    later_days: Amount = ""
    later_share: Amount = ""
    dearer: How | None = None
    dearer_money: Amount = ""
    dearer_share: Amount = ""
    going: Which | None = None
    criteria: tuple[ItemId, ...] = ()
    waived: Basis | None = None
    time: Amount = ""
    cost: Amount = ""
    quality: Amount = ""
    equal: bool = False
    time_cost: Ratio = 0
    time_quality: Ratio = 0
    cost_quality: Ratio = 0
    worry: Worry | Literal["none"] | None = None
    scope: Mapping[ItemId, Priority] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _from_older(cls, stored: object) -> object:
        stored = typed_points(stored)
        if not isinstance(stored, dict) or "sentence" not in stored:
            return stored
        fixed, _, adjusted = stored["sentence"] or (None, None, None)
        kept = {name: one for name, one in stored.items() if name != "sentence"}
        return {**kept, "first": fixed, "gives": adjusted, "going": _which(stored.get("waived"))}

    @classmethod
    def of(cls, given: Position, plan: Plan | None) -> Self:
        """The fields that show a position, in terms of the plan as it is now."""
        points = TypedPoints.of(given.points, whole_points(given.points))
        time_cost, time_quality, cost_quality = given.comparisons or (0, 0, 0)
        ids = _ids(plan)
        named = given.criteria is not None and {*given.criteria} <= ids
        is_share = not named and (given.waived > 0 or not ids)
        return cls(
            first=given.fixed,
            gives=given.adjusted,
            later=_how(given.later),
            later_days=_typed(given.later, "days"),
            later_share=_typed(given.later, "share", money.typed_share),
            dearer=_how(given.dearer),
            dearer_money=_typed_money(given.dearer, currency_of(plan)),
            dearer_share=_typed(given.dearer, "share", money.typed_share),
            going="some" if named else _which(given.waived),
            criteria=given.criteria or () if named else (),
            waived=given.waived if is_share else None,
            **points._asdict(),
            time_cost=time_cost,
            time_quality=time_quality,
            cost_quality=cost_quality,
            worry=given.worry,
            scope=given.scope,
        )

    @property
    def sentence(self) -> Sentence | None:
        """What is fixed, chosen and adjusted, once it is said what comes first and what gives."""
        if self.first is None or self.gives in (None, self.first):
            return None
        [chosen] = (one for one in WAYPOINTS if one not in (self.first, self.gives))
        return self.first, chosen, self.gives

    def could_go(self, plan: Plan | None) -> tuple[ItemId, ...] | None:
        """The criteria of the plan that could go, in its order; None where none is named."""
        if self.going != "some" or not plan:
            return None
        return tuple(one.id for one in plan.criteria if one.id in self.criteria) or None

    def share(self, plan: Plan | None) -> int | None:
        """How much of the criteria could go, in basis points; None while that is not said."""
        if not (plan and plan.criteria):
            return self.waived
        match self.going:
            case "none":
                return 0
            case "some":
                named = self.could_go(plan)
                return share_of(len(named), len(plan.criteria)) if named else None
            case "share":
                return self.waived
        return None

    @property
    def points(self) -> TypedPoints:
        """How the hundred points are shared out."""
        return TypedPoints(self.time, self.cost, self.quality, self.equal)

    @property
    def ratios(self) -> tuple[int, int, int]:
        """The three comparisons; 0 is one that was not made."""
        return self.time_cost, self.time_quality, self.cost_quality

    def read(self, field: str, currency: str) -> int:
        """The number in a field: money in the smallest unit, per cent in basis points.

        Raises:
            Refused: there is none above 0, or it is beyond all measure.
        """
        typed, called = getattr(self, field), field_name(self.LABELS[field])
        if field.endswith("_share"):
            return checked_share(money.parse_share(typed), MOST_SHARE, called, EXAMPLES[field])
        if field == "later_days":
            return checked_whole(parse_whole(typed), MOST_DAYS, called, EXAMPLES[field])
        return parse_some_money(typed, currency, called)

    def amount(self, field: str, currency: str = "") -> int:
        """The same, and 0 where it would be refused."""
        try:
            return self.read(field, currency)
        except Refused:
            return 0

    def missing(self, plan: Plan | None) -> tuple[str, ...]:
        """What must still be said before it is a position."""
        return tuple(self._missing(plan))

    def unreadable(self, plan: Plan | None) -> dict[str, Message]:
        """Why what is typed cannot be kept, by the name under which it is missing."""
        found, checks = {}, dict[str, Callable[[], object]]()
        if any(self.points.typed):
            called = field_name(self.LABELS["points"])
            checks["points"] = partial(checked_points, self.points, called)
        for name in ("later", "dearer"):
            field = f"{name}_{getattr(self, name)}"
            if getattr(self, field, ""):
                checks[name] = partial(self.read, field, currency_of(plan))
        for name, check in checks.items():
            try:
                check()
            except Refused as error:
                found[name] = error.messages[0]
        return found

    @property
    def later_concession(self) -> Concession:
        """How much later it may be; nothing while nothing is said."""
        if self.later == "share":
            return Concession(amount=self.amount("later_share"), unit="share")
        days = self.amount("later_days") if self.later == "days" else 0
        return Concession(amount=days, unit="days")

    def dearer_concession(self, currency: str) -> Concession:
        """How much dearer it may get; nothing while nothing is said."""
        if self.dearer == "share":
            return Concession(amount=self.amount("dearer_share"), unit="share")
        money = self.amount("dearer_money", currency) if self.dearer == "money" else 0
        return Concession(amount=money, unit="money")

    def position(self, plan: Plan | None) -> Position:
        """The position of a draft that lacks nothing.

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
            dearer=self.dearer_concession(currency_of(plan)),
            waived=self.share(plan),
            criteria=self.could_go(plan),
            worry=None if self.worry == "none" else self.worry,
            scope=self.marks(plan),
            points=self.points.point,
            comparisons=None if 0 in self.ratios else self.ratios,
        )

    def marks(self, plan: Plan | None) -> dict[str, Priority]:
        """What is said of each scope item that the plan has."""
        ids = [one.id for one in plan.scope] if plan else []
        return {one: self.scope[one] for one in ids if one in self.scope}

    def changed(self, **changes: Any) -> Self:
        """The draft with some fields changed, as they stand in widgets."""
        return self.model_copy(update=changes)

    def _missing(self, plan: Plan | None) -> Iterator[str]:
        if self.first is None:
            yield "first"
        if self.sentence is None:
            yield "gives"
        if self.points.point is None:
            yield "points"
        for field in ("later", "dearer"):
            how = getattr(self, field)
            name = f"{field}_{how}"
            if how is None or (how != "none" and not self.amount(name, currency_of(plan))):
                yield field
        if self.share(plan) is None:
            yield "waived"
        if 0 < self.ratios.count(0) < len(self.ratios):
            yield "comparisons"


def _ids(plan: Plan | None) -> set[str]:
    return {one.id for one in plan.criteria} if plan else set()


def _which(waived: int | None) -> Which | None:
    """Which could go, where only a share was said."""
    if waived is None:
        return None
    return "share" if waived else "none"


def _how(given: Concession) -> How:
    return given.unit if given.amount else "none"


def currency_of(plan: Plan | None) -> str:
    """The currency of a plan; empty while there is none, and nobody speaks of money."""
    return plan.currency if plan else ""


def _typed_money(given: Concession, currency: str) -> str:
    is_money = given.amount and given.unit == "money"
    return typed_money(given.amount, currency) if is_money else ""


def _typed(given: Concession, unit: How, shows: Callable[[int], str] = "{:,}".format) -> str:
    return shows(given.amount) if given.amount and given.unit == unit else ""
