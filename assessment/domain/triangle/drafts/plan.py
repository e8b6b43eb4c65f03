"""The plan as it stands in the facilitator's form."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field

from assessment.domain.base import checked
from assessment.domain.days import checked_day
from assessment.domain.problems import Problems
from assessment.domain.repeats import refusals
from assessment.domain.triangle.criteria import reread
from assessment.domain.triangle.currencies import is_currency
from assessment.domain.triangle.drafts.base import LONGEST_LIST, DraftFields
from assessment.domain.triangle.drafts.scope import (
    SCOPE_ITEMS,
    Known,
    TypedItem,
    TypedItems,
    read_items,
)
from assessment.domain.triangle.limits import checked_finish
from assessment.domain.triangle.money import parse_budget, typed_money
from assessment.domain.triangle.permissions import Action
from assessment.domain.triangle.project import Plan
from assessment.errors import Refused
from assessment.messages import Message, msg
from scoring.triangle import Size

Lines = Annotated[str, Field(max_length=LONGEST_LIST)]
Short = Annotated[str, Field(max_length=100)]

DEFAULT_CURRENCY = "EUR"


class PlanDraft(DraftFields):
    """None is a day that is not chosen; the criteria stand one a line."""

    ACTION: ClassVar = Action.SET_PLAN
    LABELS: ClassVar[Mapping[str, Message]] = {
        "start": msg("Start"),
        "finish": msg("Finish"),
        "budget": msg("Budget"),
        "currency": msg("Currency"),
        "criteria": msg("Quality criteria"),
        "scope": SCOPE_ITEMS,
    }

    kind: Literal["plan"] = "plan"
    start: date | None = None
    finish: date | None = None
    budget: Short = ""
    currency: Short = DEFAULT_CURRENCY
    criteria: Lines = ""
    scope: TypedItems = ()

    @classmethod
    def of(cls, plan: Plan | None) -> Self:
        """The fields that show a plan, or none yet."""
        if plan is None:
            return cls()
        return cls(
            start=date.fromisoformat(plan.start),
            finish=date.fromisoformat(plan.finish),
            budget=typed_money(plan.budget, plan.currency),
            currency=plan.currency,
            criteria="\n".join(one.text for one in plan.criteria),
            scope=tuple(TypedItem.of(one, plan.currency) for one in plan.scope),
        )

    def plan(self, before: Plan | None) -> Plan:
        """What the fields come to; criteria keep the ids that they had `before`.

        A currency that no standard knows stays where it was kept before that was asked for.

        Raises:
            Refused: with everything that is wrong.
        """
        wrong, labels = Problems(), self.LABELS
        start = wrong.read(lambda: checked_day(self.start, labels["start"]))
        finish = wrong.read(lambda: checked_day(self.finish, labels["finish"]))
        if start and finish:
            wrong.read(lambda: checked_finish(start, finish, labels["finish"]))
        currency = wrong.read(lambda: self._currency(before))
        budget = wrong.read(lambda: self._budget(currency or DEFAULT_CURRENCY))
        criteria = reread(before.criteria if before else (), self.criteria)
        wrong.messages += refusals(labels["criteria"], [one["text"] for one in criteria])
        served = {one["id"] for one in criteria}
        known = Known(before.scope if before else (), currency or DEFAULT_CURRENCY, served)
        scope = wrong.read(lambda: read_items(self.scope, known))
        wrong.refuse()
        return checked(
            Plan,
            self.LABELS,
            start=start and start.isoformat(),
            finish=finish and finish.isoformat(),
            budget=budget,
            currency=currency,
            criteria=criteria,
            scope=scope,
        )

    @property
    def planned(self) -> Size | None:
        """The days and the money that are planned; None while either cannot be read.

        >>> day = date(2027, 1, 1)
        >>> PlanDraft(start=day, finish=day, budget="1", currency="EUR").planned
        Size(days=1, money=100)
        """
        try:
            start = checked_day(self.start, self.LABELS["start"])
            finish = checked_day(self.finish, self.LABELS["finish"])
            checked_finish(start, finish, self.LABELS["finish"])
            return Size((finish - start).days + 1, self._budget(self.code))
        except Refused:
            return None

    @property
    def code(self) -> str:
        """The currency as it is typed, in capitals.

        >>> PlanDraft(currency=" chf ").code
        'CHF'
        """
        return self.currency.strip().upper()

    def checked_currency(self, before: Plan | None) -> str:
        """The currency. Raises Refused where it is none, and was none `before`."""
        return self._currency(before)

    def _budget(self, currency: str) -> int:
        if not self.budget.strip():
            raise Refused(msg("{field}: say how much is planned.", field=self.LABELS["budget"]))
        return parse_budget(self.budget, currency, self.LABELS["budget"])

    def _currency(self, before: Plan | None) -> str:
        letters = self.code
        if len(letters) != 3 or not (letters.isascii() and letters.isalpha()):
            raise Refused(
                msg(
                    "{field}: write its three letters, such as {example}.",
                    field=self.LABELS["currency"],
                    example=DEFAULT_CURRENCY,
                )
            )
        if not (is_currency(letters) or (before and before.currency == letters)):
            raise Refused(
                msg(
                    "{field}: there is no currency {code}; write the three letters of one, such as "
                    "{example}.",
                    field=self.LABELS["currency"],
                    code=letters,
                    example=DEFAULT_CURRENCY,
                )
            )
        return letters
