"""What differs between two plans, in words: as it was, and as it is."""

from collections.abc import Sequence

from assessment.domain.triangle.differences import Difference, plan_differences
from assessment.domain.triangle.project import Plan
from assessment.messages import Message, Money, Value, listing, msg
from assessment.reports.sentences.names import quotation
from assessment.reports.sentences.triangle.amounts import day
from assessment.reports.sentences.triangle.scope import resized

NAMES = {
    "start": msg("Start"),
    "finish": msg("Finish"),
    "budget": msg("Budget"),
    "criteria": msg("Quality criteria"),
    "scope": msg("Scope"),
}


def plan_changes(before: Plan, after: Plan) -> tuple[Message, ...]:
    """Every difference as a sentence; none where the plans are the same.

    >>> plan = Plan(start="2027-01-04", finish="2027-06-30", budget=900, currency="EUR")
    >>> [str(one) for one in plan_changes(plan, plan.model_copy(update={"finish": "2027-07-31"}))]
    ['Finish: 2027-06-30 before, 2027-07-31 now.']
    """
    return tuple(_sentence(one, before, after) for one in plan_differences(before, after))


def _sentence(of: Difference, before: Plan, after: Plan) -> Message:
    match of.part:
        case "criteria" | "scope":
            return msg("{name}: {mark}.", name=NAMES[of.part], mark=entry_marks(of, after.currency))
        case _:
            return msg(
                "{name}: {before} before, {after} now.",
                name=NAMES[of.part],
                before=_value(before, of.part),
                after=_value(after, of.part),
            )


def _value(of: Plan, part: str) -> Value:
    return Money(of.budget, of.currency) if part == "budget" else day(getattr(of, part))


def entry_marks(of: Difference, currency: str, moved: Sequence[Message] = ()) -> Value:
    """What came to a list, what went, and what of it reads or takes something else."""
    marks: list[Value] = [
        msg("“{before}” now reads “{after}”", before=before, after=after)
        for before, after in of.reworded
    ]
    marks += [*moved, *(resized(was, now, currency) for was, now in of.resized)]
    if of.removed:
        marks.insert(0, msg("removed {texts}", texts=listing(map(quotation, of.removed))))
    if of.added:
        marks.insert(0, msg("added {texts}", texts=listing(map(quotation, of.added))))
    return listing(marks) if marks else REORDERED


REORDERED = msg("the same, in another order")
