"""The scope items as the sponsors marked them: where they differ, and what they agree on."""

from collections.abc import Collection, Mapping

from assessment.domain.triangle.plans import with_marks_of_now
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.scope import PRIORITIES, Priority, ScopeItem
from assessment.domain.triangle.terms import Position
from assessment.messages import Listing, Message, Value, msg, plural
from assessment.reports.agreement import position_names
from assessment.reports.blocks import Block, Bullets, Cell, Column, Fold, Heading, Table
from assessment.reports.sentences.triangle.scope import PRIORITY_NAMES
from assessment.reports.views.scope import all_exceed, musts_exceed
from assessment.services.project_view import ProjectView
from scoring.triangle import Size

Marks = dict[Priority, list[Value]]  # who says each of an item


def scope_together(view: ProjectView) -> tuple[Block, ...]:
    """The items on which the sponsors differ, then the others; nothing while there are none."""
    plan = view.project.plan
    if not (view.ledger.revealed and plan and plan.scope):
        return ()
    known = with_marks_of_now(view.ledger.positions, view.ledger, plan)
    marked = [(one, _marks(view, known, one.id)) for one in plan.scope]
    differing = [(one, marks) for one, marks in marked if len(marks) > 1]
    agreed = [(one, next(iter(marks))) for one, marks in marked if len(marks) == 1]
    unmarked = [one for one, marks in marked if not marks]
    return (
        Heading("together-scope", msg("What belongs in scope")),
        *_differing(differing),
        *_agreed(agreed, unmarked, any_differ=bool(differing)),
        *_too_much(plan, known.values()),
    )


def _too_much(plan: Plan, positions: Collection[Position]) -> tuple[Block, ...]:
    """That what all want does not fit, or else that all items together do not."""
    planned = Size(plan.days, plan.budget)
    return musts_exceed(plan.scope, positions, planned, plan.currency) or all_exceed(
        plan.scope, planned, plan.currency
    )


def _marks(view: ProjectView, marked: Mapping[str, Position], item: str) -> Marks:
    """Who says what of an item."""
    names = position_names(view.project, view.ledger.positions)
    found: Marks = {}
    for priority in PRIORITIES:
        said = (who for who, one in marked.items() if one.scope.get(item) == priority)
        if people := [names[who] or msg("A former sponsor") for who in said]:
            found[priority] = people
    return found


def _differing(items: list[tuple[ScopeItem, Marks]]) -> tuple[Block, ...]:
    if not items:
        return ()
    columns = (Column(msg("Scope item")), *(Column(PRIORITY_NAMES[one]) for one in PRIORITIES))
    rows = tuple((one.text, *(_people(marks, of) for of in PRIORITIES)) for one, marks in items)
    table = Table("together-scope-table", columns, rows)
    differing = plural(
        "On {count} item the sponsors differ",
        "On {count} items the sponsors differ",
        count=len(rows),
    )
    return (Fold("together-scope-differ", differing, (table,)),)


def _people(marks: Marks, of: Priority) -> Cell:
    return Listing(tuple(marks[of])) if of in marks else None


def _agreed(
    items: list[tuple[ScopeItem, Priority]], unmarked: list[ScopeItem], *, any_differ: bool
) -> tuple[Block, ...]:
    texts = {of: tuple(one.text for one, said in items if said == of) for of in PRIORITIES}
    said = [_all_say(of, Listing(found)) for of, found in texts.items() if found]
    if unmarked:
        nobody = Listing(tuple(one.text for one in unmarked))
        said.append(msg("Nobody has marked: {items}.", items=nobody))
    if not any_differ:
        said.insert(0, msg("Nobody differs."))
    return (Bullets("together-scope-agreed", tuple(said)),) if said else ()


def _all_say(of: Priority, items: Listing) -> Message:
    match of:
        case "must":
            return msg("All who marked it say it must be in: {items}.", items=items)
        case "could":
            return msg("All who marked it say it could be in: {items}.", items=items)
        case "not":
            return msg("All who marked it say it is not to be in: {items}.", items=items)
