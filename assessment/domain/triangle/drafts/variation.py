"""A variation that is being raised, as it stands in its form."""

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from assessment.domain.base import checked
from assessment.domain.names import name_key
from assessment.domain.problems import Problems
from assessment.domain.repeats import refusals
from assessment.domain.triangle.current_scope import Items
from assessment.domain.triangle.drafts.base import DraftFields
from assessment.domain.triangle.drafts.scope import SCOPE_ITEMS, Known, TypedItems, read_items
from assessment.domain.triangle.limits import MOST_CRITERIA, checked_days
from assessment.domain.triangle.money import parse_money
from assessment.domain.triangle.permissions import Action
from assessment.domain.triangle.scope import ScopeChange, ScopeItem, net, plain
from assessment.domain.triangle.terms import Criterion, Terms
from assessment.domain.triangle.variation import Estimate
from assessment.errors import Refused
from assessment.messages import Message, Sentences, msg

Short = Annotated[str, Field(max_length=100)]

Ids = Annotated[tuple[Short, ...], Field(max_length=MOST_CRITERIA)]


class VariationDraft(DraftFields):
    """What would change, at what cost, and both ways it can go. An empty amount is 0."""

    ACTION: ClassVar = Action.RAISE_VARIATION
    LABELS: ClassVar[Mapping[str, Message]] = {
        "description": msg("What should change?"),
        "why": msg("Why?"),
        "days": msg("Extra days, if accepted"),
        "money": msg("Extra money, if accepted"),
        "criteria": msg("Quality criteria that are harmed if it is refused"),
        "if_accepted": msg("What happens if it is accepted?"),
        "if_refused": msg("What happens if it is refused?"),
        "removed": msg("Take out of scope"),
        "returned": msg("Bring back into scope"),
        "changed": msg("Change the item"),
        "added": msg("Add an item"),
    }

    kind: Literal["variation"] = "variation"
    description: str = ""
    why: str = ""
    days: int = 0
    money: Short = ""
    criteria: Annotated[tuple[Short, ...], Field(max_length=MOST_CRITERIA)] = ()
    if_accepted: str = ""
    if_refused: str = ""
    removed: Ids = ()
    returned: Ids = ()
    changed: TypedItems = ()
    added: TypedItems = ()

    def scope(self, terms: Terms, items: Items) -> tuple[ScopeChange, ...]:
        """What the items come to: `items` are in scope now. What is there no more is left out.

        Raises:
            Refused: with every item that cannot be kept.
        """
        before, criteria = (*terms.scope, *items.values()), _ids(terms.criteria)
        known = Known(before, terms.currency, criteria, gone=self.removed)
        gone = [
            ScopeChange(act="remove", item=plain(items[one]))
            for one in self.removed
            if one in items
        ]
        wrong, changes = Problems(), [one for one in self.changed if one.id in items]
        typed = wrong.read(lambda: read_items(changes, known)) or ()
        added = wrong.read(lambda: read_items(self.added, known._replace(added=True))) or ()
        wrong.refuse()
        other = [(plain(items[one.id]), one) for one in typed]
        changed = [ScopeChange(act="change", item=one, was=was) for was, one in other if one != was]
        back = [
            plain(one) for one in terms.scope if one.id in self.returned and one.id not in items
        ]
        new = (*back, *added)
        self._refuse_same(items, (*typed, *new))
        return (*gone, *changed, *(ScopeChange(act="add", item=one) for one in new))

    def _refuse_same(self, items: Items, typed: Iterable[ScopeItem]) -> None:
        """Refuse an item that is called as another one that is in scope afterwards is."""
        gone = {*self.removed, *(one.id for one in self.changed)}
        stays = {name_key(one.text): one.text for name, one in items.items() if name not in gone}
        if wrong := refusals(SCOPE_ITEMS, (*stays.values(), *(one.text for one in typed))):
            raise Refused(Sentences(wrong, "\n"))

    def amounts(self, currency: str) -> tuple[int, int]:
        """The extra days, and the extra money in the smallest unit of the currency.

        Raises:
            Refused: the days are not a number of days, or the money is no amount; or both.
        """
        wrong, labels = Problems(), self.LABELS
        days = wrong.read(lambda: checked_days(self.days, labels["days"]))
        money = wrong.read(lambda: parse_money(self.money, currency, labels["money"]))
        wrong.refuse()
        return days or 0, money or 0

    def estimate(self, currency: str, scope: tuple[ScopeChange, ...] = ()) -> Estimate:
        """What the fields come to; days and money are those of the items where some change.

        Raises:
            Refused: with everything that is wrong.
        """
        days, money = net(scope) if scope else self.amounts(currency)
        return checked(
            Estimate,
            self.LABELS,
            description=self.description,
            why=self.why,
            days=days,
            money=money,
            criteria=self.criteria,
            if_accepted=self.if_accepted,
            if_refused=self.if_refused,
            scope=scope,
        )


def _ids(criteria: Iterable[Criterion]) -> set[str]:
    return {one.id for one in criteria}
