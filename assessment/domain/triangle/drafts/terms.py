"""The terms of an agreement as they stand in the facilitator's fields."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, model_validator

from assessment.domain.base import checked
from assessment.domain.days import checked_day
from assessment.domain.problems import Problems
from assessment.domain.repeats import refusals
from assessment.domain.triangle.criteria import lines, reread
from assessment.domain.triangle.drafts.base import LONGEST_LIST, DraftFields
from assessment.domain.triangle.drafts.scope import SCOPE_ITEMS
from assessment.domain.triangle.hundred import whole_points
from assessment.domain.triangle.limits import (
    MOST_ITEMS,
    checked_count,
    checked_days,
    checked_finish,
)
from assessment.domain.triangle.money import parse_budget, parse_money, typed_money
from assessment.domain.triangle.permissions import Action
from assessment.domain.triangle.points import TypedPoints, checked_points, typed_points
from assessment.domain.triangle.scope import PlacedItem
from assessment.domain.triangle.terms import (
    WAYPOINTS,
    AllSigners,
    AnyTwo,
    DecisionRule,
    NamedSponsor,
    Terms,
    WaypointName,
    days_between,
)
from assessment.errors import Refused
from assessment.messages import Message, msg
from scoring.triangle import Size

Lines = Annotated[str, Field(max_length=LONGEST_LIST)]
Short = Annotated[str, Field(max_length=100)]
TWO, ALL = "two", "all"


class TermsDraft(DraftFields):
    """Every field by name, and the terms from which they were filled.

    An empty number is 0; lists stand one entry a line. `shown` is the content of the version that
    waited for signatures when the fields were filled; empty where the draft is of a new version.
    `decides` is `TWO`, `ALL`, or the hash of the sponsor who decides alone up to the limits.
    """

    ACTION: ClassVar = Action.DRAFT_TERMS
    LABELS: ClassVar[Mapping[str, Message]] = {
        "days_later": msg("Days later at most"),
        "money_more": msg("Money more at most"),
        "criteria_waived": msg("Criteria waived at most"),
        "budget": msg("Budget"),
        "start": msg("Start"),
        "finish": msg("Finish"),
        "criteria": msg("Quality criteria"),
        "scope": SCOPE_ITEMS,
        "scope_in": msg("In scope"),
        "scope_out": msg("Out of scope"),
        **dict.fromkeys(("agreed", "time", "cost", "quality", "equal"), msg("The agreed position")),
        "primary": msg("What comes first"),
        "decides": msg("Who decides a variation?"),
        "decides_days": msg("Alone up to so many days"),
        "decides_money": msg("Alone up to so much money"),
        **dict.fromkeys(("gives_time", "compromises.time"), msg("How time gives")),
        **dict.fromkeys(("gives_cost", "compromises.cost"), msg("How cost gives")),
        **dict.fromkeys(("gives_quality", "compromises.quality"), msg("How quality gives")),
    }
    GROUPS: ClassVar = (("base", "shown"), ("time", "cost", "quality", "equal"))

    kind: Literal["terms"] = "terms"
    base: Terms
    shown: str = ""
    time: Short = ""
    cost: Short = ""
    quality: Short = ""
    equal: bool = False
    primary: WaypointName
    gives_time: str = ""
    gives_cost: str = ""
    gives_quality: str = ""
    days_later: int | None = None
    money_more: Short = ""
    criteria_waived: int | None = None
    budget: Short = ""
    start: date | None = None
    finish: date | None = None
    criteria: Lines = ""
    scope: Annotated[tuple[PlacedItem, ...], Field(max_length=MOST_ITEMS)] = ()
    scope_in: Lines = ""
    scope_out: Lines = ""
    decides: Short = TWO
    decides_days: int | None = None
    decides_money: Short = ""

    @model_validator(mode="before")
    @classmethod
    def _from_sliders(cls, stored: object) -> object:
        return typed_points(stored)

    @classmethod
    def of(cls, terms: Terms, proposed: str = "") -> Self:
        """The fields that show these terms, the position in whole points."""
        return cls(
            base=terms,
            shown=proposed,
            **TypedPoints.of(terms.agreed, whole_points(terms.agreed))._asdict(),
            primary=terms.primary,
            gives_time=terms.compromises.get("time", ""),
            gives_cost=terms.compromises.get("cost", ""),
            gives_quality=terms.compromises.get("quality", ""),
            days_later=terms.days_later,
            money_more=typed_money(terms.money_more, terms.currency),
            criteria_waived=terms.criteria_waived,
            budget=typed_money(terms.budget, terms.currency),
            start=date.fromisoformat(terms.start),
            finish=date.fromisoformat(terms.finish),
            criteria="\n".join(one.text for one in terms.criteria),
            scope=terms.scope,
            scope_in="\n".join(terms.scope_in),
            scope_out="\n".join(terms.scope_out),
            **_rule_fields(terms),
        )

    @property
    def points(self) -> TypedPoints:
        """The agreed position as it is typed."""
        return TypedPoints(self.time, self.cost, self.quality, self.equal)

    @property
    def is_changed(self) -> bool:
        """Whether the fields say anything else than the terms from which they were filled."""
        return self != type(self).of(self.base, self.shown)

    @property
    def terms(self) -> Terms:
        """What the fields say; everything that has no field is as in `base`.

        Raises:
            Refused: a field cannot be kept; it says which and why.
        """
        base, labels, wrong = self.base, self.LABELS, Problems()
        criteria = reread(base.criteria, self.criteria)
        for name, entries in self._lists(criteria):
            wrong.messages += refusals(labels[name], entries)
        gives = ((name, getattr(self, f"gives_{name}").strip()) for name in WAYPOINTS)
        start, finish = self._days(wrong)
        fields = {
            "positions": base.positions,
            "agreed": wrong.read(lambda: checked_points(self.points, labels["agreed"])),
            "primary": self.primary,
            "compromises": {name: text for name, text in gives if text},
            "days_later": wrong.read(lambda: checked_days(self.days_later, labels["days_later"])),
            "money_more": wrong.read(lambda: self._money("money_more")),
            "criteria_waived": wrong.read(
                lambda: checked_count(
                    self.criteria_waived, len(criteria), labels["criteria_waived"]
                )
            ),
            "budget": wrong.read(
                lambda: parse_budget(self.budget, base.currency, labels["budget"])
            ),
            "currency": base.currency,
            "start": start,
            "finish": finish,
            "criteria": criteria,
            "scope": self._items({one["id"] for one in criteria}),
            "scope_in": lines(self.scope_in),
            "scope_out": lines(self.scope_out),
            "tolerances": base.tolerances,
            "decides": wrong.read(lambda: self._rule),
        }
        wrong.refuse()
        return checked(Terms, labels, **fields)

    @property
    def planned(self) -> Size:
        """The days and the money that are planned; as in `base` while what is typed is none."""
        base = self.base
        start, finish = (one and one.isoformat() for one in (self.start, self.finish))
        days = days_between(start, finish) if start and finish else base.days
        try:
            budget = parse_money(self.budget, base.currency, self.LABELS["budget"])
        except Refused:
            budget = base.budget
        return Size(max(0, days), budget)

    @property
    def more(self) -> Size:
        """How much later and dearer it may get; as in `base` while what is typed is no money."""
        days = self.days_later or 0
        try:
            money = self._money("money_more")
        except Refused:
            money = self.base.money_more
        return Size(max(0, days), money)

    def _lists(self, criteria: Sequence[Mapping[str, str]]) -> Iterator[tuple[str, Sequence[str]]]:
        """Every list of which each entry stands on a line, by its field."""
        yield "criteria", [one["text"] for one in criteria]
        yield "scope_in", lines(self.scope_in)
        yield "scope_out", lines(self.scope_out)

    def _money(self, name: Literal["money_more", "decides_money"]) -> int:
        return parse_money(getattr(self, name), self.base.currency, self.LABELS[name])

    def _days(self, wrong: Problems) -> tuple[str, str]:
        """The first and the last day as they are kept; what cannot be kept is noted."""
        labels = self.LABELS
        start = wrong.read(lambda: checked_day(self.start, labels["start"]))
        finish = wrong.read(lambda: checked_day(self.finish, labels["finish"]))
        if start and finish:
            wrong.read(lambda: checked_finish(start, finish, labels["finish"]))
        return str(start), str(finish)

    def _items(self, criteria: set[str]) -> tuple[PlacedItem, ...]:
        """The items, without criteria that there are no more."""
        kept = ((one, tuple(c for c in one.criteria if c in criteria)) for one in self.scope)
        return tuple(one.model_copy(update={"criteria": served}) for one, served in kept)

    @property
    def _rule(self) -> DecisionRule:
        """Who decides a variation. Raises Refused where nobody is chosen, or a limit is none."""
        if self.decides in (TWO, ALL):
            return AnyTwo() if self.decides == TWO else AllSigners()
        if not self.decides:
            raise Refused(msg("Say who decides a variation."))
        wrong = Problems()
        days = wrong.read(lambda: checked_days(self.decides_days, self.LABELS["decides_days"]))
        money = wrong.read(lambda: self._money("decides_money"))
        wrong.refuse()
        return NamedSponsor(person=self.decides, days=days or 0, money=money or 0)


def _rule_fields(terms: Terms) -> dict[str, Any]:
    """The rule in its fields. Terms from before there were rules begin with any two."""
    rule = terms.decides or AnyTwo()
    if not isinstance(rule, NamedSponsor):
        return {"decides": rule.rule}
    return {
        "decides": rule.person,
        "decides_days": rule.days,
        "decides_money": typed_money(rule.money, terms.currency),
    }
