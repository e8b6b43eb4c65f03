"""Scope items: what a project delivers, and what each takes of the plan."""

from collections.abc import Iterable

from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.scope import ScopeItem
from assessment.domain.triangle.terms import Criterion
from assessment.messages import Listing, Message, Money, msg, plural
from assessment.reports.blocks import Block, Cell, Column, Paragraph, Table

Columns = tuple[Column, ...]


def scope_items(of: Plan) -> tuple[Block, ...]:
    """The items of a plan and what they take together; nothing while there are none."""
    if not of.scope:
        return ()
    rows = tuple((one.text, *estimate(one, of.currency, of.criteria)) for one in of.scope)
    return (
        Paragraph("plan-scope-sum", _together(of)),
        Table("plan-scope", (Column(msg("Scope item")), *ESTIMATE), rows),
    )


ESTIMATE: Columns = (
    Column(msg("Days"), number=True),
    Column(msg("Money"), number=True),
    Column(msg("Serves")),
)


def estimate(one: ScopeItem, currency: str, criteria: Iterable[Criterion]) -> tuple[Cell, ...]:
    """What an item takes, and the criteria that it serves; a blank where nothing is said."""
    served = tuple(known.text for known in criteria if known.id in one.criteria)
    return (
        one.days or None,
        Money(one.money, currency) if one.money else None,
        Listing(served) if served else None,
    )


def _together(of: Plan) -> Message:
    return plural(
        "{count} scope item: {days} of {planned} days, and {money} of {budget}.",
        "{count} scope items, done one after another: {days} of {planned} days, and {money} of "
        "{budget}.",
        count=len(of.scope),
        days=sum(one.days for one in of.scope),
        planned=of.days,
        money=Money(sum(one.money for one in of.scope), of.currency),
        budget=Money(of.budget, of.currency),
    )
