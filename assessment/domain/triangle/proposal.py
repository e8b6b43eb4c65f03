"""A first proposal: the middle of all positions, and what every sponsor is ready to give."""

from collections.abc import Iterable, Mapping
from datetime import date

from assessment.domain.triangle.bridge import NO_PLANS, furthest, weights
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.scope_line import placed
from assessment.domain.triangle.terms import (
    LEAST,
    AnyTwo,
    Point,
    Position,
    Terms,
    WaypointName,
)
from assessment.domain.triangle.tolerances import stored_tolerances
from assessment.domain.triangle.values import BASIS
from scoring.triangle import Size, Weights, geometric_mean


def proposal(
    positions: Mapping[str, Position], plan: Plan, earlier: Mapping[str, Plan] = NO_PLANS
) -> Terms:
    """Terms to talk about, never an outcome: the group records what it agrees.

    `positions` is not empty. Concessions are the least that anybody is ready to give, and go no
    further than the latest finish and the highest cost that each position allowed on the plan of
    its time: nobody is asked for more than they said. `earlier`: the plans of those who gave theirs
    under another than `plan`.
    """
    said = list(positions.values())
    under = [(one, earlier.get(who, plan)) for who, one in positions.items()]
    middle = geometric_mean([weights(one.points) for one in said])
    first: WaypointName = middle.leading[0].value
    waived = min(one.waived * len(of.criteria) // BASIS for one, of in under)
    return Terms(
        positions=positions,
        agreed=point(middle),
        primary=first,
        days_later=min(_later(one, of, plan) for one, of in under),
        money_more=min(_dearer(one, of, plan) for one, of in under),
        criteria_waived=min(waived, len(plan.criteria)),
        budget=plan.budget,
        currency=plan.currency,
        start=plan.start,
        finish=plan.finish,
        criteria=plan.criteria,
        scope=placed(plan.scope, said, first, Size(plan.days, plan.budget)),
        tolerances=stored_tolerances(),
        decides=AnyTwo(),
    )


def _later(given: Position, of: Plan, plan: Plan) -> int:
    latest = furthest(given, of).finish - date.fromisoformat(plan.finish).toordinal()
    return max(min(given.later.of(of.days), latest), 0)


def _dearer(given: Position, of: Plan, plan: Plan) -> int:
    highest = furthest(given, of).cost - plan.budget
    return max(min(given.dearer.of(of.budget), highest), 0)


def point(weights: Weights) -> Point:
    """Weights as a point: whole basis points, each at least `LEAST`, in all exactly a whole.

    >>> point(Weights.closed(1, 1, 1))
    Point(time=3334, cost=3333, quality=3333)
    """
    return Point(**dict(zip(("time", "cost", "quality"), _whole(weights), strict=True)))


def _whole(weights: Iterable[float]) -> list[int]:
    """By largest remainder, above the least that each must have."""
    shares = [max(LEAST, share * BASIS) for share in weights]
    spare = [share - LEAST for share in shares]
    wanted = BASIS - LEAST * len(shares)
    scaled = [LEAST + part * wanted / (sum(spare) or 1) for part in spare]
    whole = [int(share) for share in scaled]
    by_remainder = sorted(range(len(whole)), key=lambda at: whole[at] - scaled[at])
    for at in by_remainder[: BASIS - sum(whole)]:
        whole[at] += 1
    return whole
