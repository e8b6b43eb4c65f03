"""Scope items: what a project delivers, and what each takes of the plan."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.scope import Place, PlacedItem, Priority, ScopeItem
from assessment.domain.triangle.scope_line import (
    NOTHING_DECIDED,
    agreed_musts,
    if_it_fits,
    marks_of,
    scope_line,
    size_of,
    sure,
    taken,
    unserved,
)
from assessment.domain.triangle.terms import Criterion, Position, Terms, WaypointName
from assessment.messages import Listing, Message, Money, Sentences, msg, plural
from assessment.reports.blocks import Block, Cell, Column, Fold, Paragraph, Table, table_of
from assessment.reports.sentences.triangle.scope import IN_A_SENTENCE, PRIORITY_NAMES, scope_sum
from scoring.triangle import Drawn, Size

Columns = tuple[Column, ...]


def scope_items(of: Plan) -> tuple[Block, ...]:
    """The items of a plan and what they take together; nothing while there are none."""
    if not of.scope:
        return ()
    rows = tuple((one.text, *estimate(one, of.currency, of.criteria)) for one in of.scope)
    return (
        Paragraph("plan-scope-sum", _of_plan(of)),
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


def scope_total(count: int, total: Size, planned: Size | None, currency: str) -> tuple[Block, ...]:
    """What so many items take together while they are typed; nothing while there are none.

    `planned`: what the plan has, once that can be read. What exceeds it is set apart.
    """
    if not count:
        return ()
    if planned is None:
        sum_ = plural(
            "{count} scope item: {days} and {money}.",
            "{count} scope items, done one after another: {days} and {money}.",
            count=count,
            days=plural("{count} day", "{count} days", count=total.days),
            money=Money(total.money, currency),
        )
        return (Paragraph("plan-scope-total", Sentences((sum_,))),)
    words = _together(count, total, planned, currency)
    return (Paragraph("plan-scope-total", words, aside=total.beyond(planned).any),)


def _of_plan(of: Plan) -> Sentences:
    planned = Size(of.days, of.budget)
    return _together(len(of.scope), size_of(of.scope), planned, of.currency)


def _together(count: int, total: Size, planned: Size, currency: str) -> Sentences:
    sum_ = plural(
        "{count} scope item: {days} of {planned} days, and {money} of {budget}.",
        "{count} scope items, done one after another: {days} of {planned} days, and {money} of "
        "{budget}.",
        count=count,
        days=total.days,
        planned=planned.days,
        money=Money(total.money, currency),
        budget=Money(planned.money, currency),
    )
    return Sentences((sum_, *_too_much(total.beyond(planned), currency)))


def musts_exceed(
    items: Iterable[ScopeItem], positions: Collection[Position], planned: Size, currency: str
) -> tuple[Block, ...]:
    """That what all say must be in does not fit by itself; nothing where it does."""
    musts = size_of(agreed_musts(items, positions))
    beyond = musts.beyond(planned)
    if not beyond.any:
        return ()
    takes = msg(
        "What all who marked it say must be in takes {days} of {planned} days and {money} of "
        "{budget}.",
        days=musts.days,
        planned=planned.days,
        money=Money(musts.money, currency),
        budget=Money(planned.money, currency),
    )
    return (Paragraph("scope-musts", Sentences((takes, *_too_much(beyond, currency)))),)


def all_exceed(items: Iterable[ScopeItem], planned: Size, currency: str) -> tuple[Block, ...]:
    """That all items together do not fit; nothing where they do."""
    everything = size_of(items)
    beyond = everything.beyond(planned)
    if not beyond.any:
        return ()
    takes = msg(
        "All items together take {days} of {planned} days and {money} of {budget}.",
        days=everything.days,
        planned=planned.days,
        money=Money(everything.money, currency),
        budget=Money(planned.money, currency),
    )
    return (Paragraph("scope-all", Sentences((takes, *_too_much(beyond, currency)))),)


def scope_in_plan(
    items: Sequence[PlacedItem], planned: Size, more: Size, terms: Terms
) -> tuple[Block, ...]:
    """What all in scope takes of what is planned, and which criteria nothing in scope serves.

    `more`: how much later and dearer it may get; what goes no further than that is not too much.
    """
    takes, fits = sure(items), if_it_fits(items)
    parts = [
        *scope_sum(takes, fits, planned, terms.currency),
        *_too_much_of(items, planned, more, terms.currency),
    ]
    lost = tuple(one.text for one in terms.criteria if one.id in unserved(items))
    if lost:
        parts.append(msg("Nothing in scope serves: {criteria}.", criteria=Listing(lost)))
    return (Paragraph("scope-sum", Sentences(tuple(parts))),)


def _too_much_of(
    items: Sequence[PlacedItem], planned: Size, more: Size, currency: str
) -> tuple[Message, ...]:
    """By how much what is in scope is too much; where it is not, that not all of the rest fits."""
    certain = sure(items).beyond(planned)
    if certain.any and not certain.beyond(more).any:
        return (msg("That is more than planned, and no more than may be given."),)
    if not certain.any and taken(items).beyond(planned).any:
        return (msg("Not all of that fits."),)
    return _too_much(certain, currency)


def _too_much(beyond: Size, currency: str) -> tuple[Message, ...]:
    money = Money(beyond.money, currency)
    match bool(beyond.days), bool(beyond.money):
        case True, True:
            return (
                plural(
                    "That is {count} day and {money} too much.",
                    "That is {count} days and {money} too much.",
                    count=beyond.days,
                    money=money,
                ),
            )
        case True, False:
            return (
                plural(
                    "That is {count} day too much.",
                    "That is {count} days too much.",
                    count=beyond.days,
                ),
            )
        case False, True:
            return (msg("That is {money} too much.", money=money),)
    return ()


def drawn_line(
    items: Sequence[ScopeItem],
    positions: Collection[Position],
    first: WaypointName,
    planned: Size,
    currency: str,
    decided: Mapping[str, Place] = NOTHING_DECIDED,
) -> tuple[Block, ...]:
    """How the line is drawn: the items in their order, with what all down to each would take."""
    texts = {one.id: one.text for one in items}

    def marked(one: Drawn, priority: Priority) -> Cell:
        return marks_of(one.id, positions).get(priority) or None

    columns = (
        (Column(msg("Scope item")), lambda one: texts[one.id]),
        (Column(PRIORITY_NAMES["must"], number=True), lambda one: marked(one, "must")),
        (Column(PRIORITY_NAMES["could"], number=True), lambda one: marked(one, "could")),
        (Column(PRIORITY_NAMES["not"], number=True), lambda one: marked(one, "not")),
        (Column(msg("Days so far"), number=True), lambda one: one.so_far.days),
        (Column(msg("Money so far"), number=True), lambda one: Money(one.so_far.money, currency)),
        (Column(msg("The line says")), lambda one: IN_A_SENTENCE[one.place.value]),
    )
    drawn = scope_line(items, positions, first, planned, decided)
    said = (LINE_BY[first], *((STAYS,) if decided else ()))
    why = Paragraph("scope-line-why", Sentences(said))
    table = table_of("scope-line-table", columns, drawn.items)
    return (Fold("scope-line", msg("How the line is drawn"), (why, table)),)


STAYS = msg("What an accepted variation placed stays where it is, as long as it fits.")
LINE_BY = {
    "time": msg(
        "Time comes first: where the days exceed the planned ones, that item and all below it are "
        "out."
    ),
    "cost": msg(
        "Cost comes first: where the money exceeds the budget, that item and all below it are out."
    ),
    "quality": msg(
        "Quality comes first: nothing is out but what all who marked it say not to. Where days or "
        "money are short, they must give."
    ),
}
