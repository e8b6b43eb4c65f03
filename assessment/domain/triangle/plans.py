"""Plans: a change of the plan once a sponsor has spoken, and the positions from before it."""

from collections.abc import Iterable, Mapping

from assessment.domain.triangle.agreement import Drafts
from assessment.domain.triangle.event import Draft
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.scope import ScopeItem
from assessment.domain.triangle.terms import Position
from assessment.errors import Refused
from assessment.messages import msg


def replan(ledger: Ledger, actor: str, before: Plan, plan: Plan) -> Drafts:
    """Put a change of the plan on record, with the plan as it was and as it is to be.

    `before` counts where no earlier change says what the plan was.
    """
    before = ledger.plans[-1] if ledger.plans else before
    if plan == before:
        raise Refused(msg("Nothing of the plan has changed."))
    body = {"before": before.model_dump(mode="json"), "plan": plan.model_dump(mode="json")}
    return (Draft("replanned", actor, body),)


def plan_of(position: Position, ledger: Ledger, now: Plan | None) -> Plan | None:
    """The plan under which a position was given. `now`: the plan as it is."""
    return ledger.plans[position.plan] if position.plan < len(ledger.plans) else now


def plans_of(
    positions: Mapping[str, Position], ledger: Ledger, now: Plan | None
) -> dict[str, Plan]:
    """The plan under which each position was given, as far as one is known."""
    plans = {who: plan_of(one, ledger, now) for who, one in positions.items()}
    return {who: plan for who, plan in plans.items() if plan is not None}


def outdated(
    positions: Mapping[str, Position], ledger: Ledger, now: Plan | None
) -> dict[str, Plan]:
    """Whose position was given under another plan than that of now, and under which.

    A plan that was changed and changed back is the plan that it was.
    """
    return {who: plan for who, plan in plans_of(positions, ledger, now).items() if plan != now}


def under_one_plan(positions: Iterable[Position], ledger: Ledger, now: Plan | None) -> bool:
    """Whether none of them can be told from the others by the plan that it was given under."""
    plans = [plan_of(one, ledger, now) for one in positions]
    return all(one == plans[0] for one in plans)


def with_marks_of_now(
    positions: Mapping[str, Position], ledger: Ledger, now: Plan | None
) -> dict[str, Position]:
    """The positions without what they say of scope items that have changed since."""
    items = now.scope if now else ()
    earlier = outdated(positions, ledger, now)
    return {
        who: one.model_copy(update={"scope": _unchanged(one, earlier[who], items)})
        if who in earlier
        else one
        for who, one in positions.items()
    }


def _unchanged(one: Position, then: Plan, items: Iterable[ScopeItem]) -> dict[str, object]:
    same = {item.id for item in items if item in then.scope}
    return {item: mark for item, mark in one.scope.items() if item in same}
