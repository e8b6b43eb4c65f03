"""The bridge to scoring: what sponsors said, in whole units, as the shares that scoring takes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

import scoring.triangle as scoring
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.terms import Concession, Point, Position, Ratio, Worry, times
from assessment.domain.triangle.values import BASIS
from scoring.triangle import Contradiction, Stance, Tolerances, Waypoint, Weights

NO_PLANS: Mapping[str, Plan] = {}
FEARED_FOR: Mapping[Worry, Waypoint] = {"too_dear": Waypoint.COST}


class Furthest(NamedTuple):
    """How far things may go: the last day, in days of the calendar, and the highest cost."""

    finish: int
    cost: int  # minor units


class Amounts(NamedTuple):
    """What is given of each waypoint, in its own unit."""

    time: int  # days
    cost: int  # minor units
    quality: int  # criteria


@dataclass(frozen=True, slots=True)
class Together:
    """Everybody's stance by the name they stand under, and what the group comes to.

    `distances` are those from the group's middle; `contradictions` begin with what
    single sponsors say against themselves.
    """

    stances: Mapping[str, Stance]
    averages: scoring.Averages
    variance: float
    distances: Mapping[str, float]
    contradictions: tuple[Contradiction, ...]

    @property
    def group(self) -> Weights:
        """The group's middle: a proposal to talk about."""
        return self.averages.geometric


def position_for_scoring(position: Position, plan: Plan | None) -> Stance:
    """One position as scoring sees it; per cent are taken of the plan.

    Without a plan a concession in days or money is known to be one, but not how large it is: it
    then counts as the whole.
    """
    return Stance(
        Waypoint(position.fixed),
        Waypoint(position.chosen),
        Waypoint(position.adjusted),
        {
            Waypoint.TIME: _share(position.later, plan.days if plan else 0),
            Waypoint.COST: _share(position.dearer, plan.budget if plan else 0),
            Waypoint.QUALITY: position.waived / BASIS,
        },
        weights(position.points),
        _comparisons(position.comparisons),
    )


def conceded(position: Position, days: int, budget: int, criteria: int) -> Amounts:
    """What a sponsor would give, in days, minor units of money, and criteria of a plan.

    A share of the criteria that is no whole number of them is rounded down: nobody gives more than
    they said.
    """
    exact = position.waived * criteria
    nearest = round(exact / BASIS)
    of_whole = abs(exact - nearest * BASIS) <= criteria  # a third of three is 3333 basis points
    return Amounts(
        position.later.of(days),
        position.dearer.of(budget),
        nearest if of_whole else exact // BASIS,
    )


def furthest(position: Position, plan: Plan) -> Furthest:
    """What a sponsor's position comes to on the plan under which it was given.

    >>> some = {"start": "2027-01-01", "finish": "2027-01-10", "budget": 500, "currency": "EUR"}
    >>> given = Position.model_construct(
    ...     later=Concession(amount=2000, unit="share"), dearer=Concession(amount=50, unit="money")
    ... )
    >>> found = furthest(given, Plan(**some))
    >>> date.fromordinal(found.finish).isoformat(), found.cost
    ('2027-01-12', 550)
    """
    return Furthest(
        date.fromisoformat(plan.finish).toordinal() + position.later.of(plan.days),
        plan.budget + position.dearer.of(plan.budget),
    )


def own_contradictions(
    who: str, position: Position, plan: Plan | None, tolerances: Tolerances = scoring.DEFAULT
) -> tuple[Contradiction, ...]:
    """K1 to K6, K11, K13 and K14 of one sponsor. Nobody else reads K13: worries are counted."""
    stance = position_for_scoring(position, plan)
    if position.worry:
        stance = replace(stance, worry=FEARED_FOR.get(position.worry))
    return scoring.own_contradictions(who, stance, tolerances)


def together(
    positions: Mapping[str, Position],
    plan: Plan | None,
    tolerances: Tolerances = scoring.DEFAULT,
    earlier: Mapping[str, Plan] = NO_PLANS,
) -> Together:
    """What all positions (at least one) come to.

    `earlier`: the plans of those who gave theirs under another than `plan`.
    """
    stances = {
        who: position_for_scoring(position, earlier.get(who, plan))
        for who, position in positions.items()
    }
    points = {who: one.points for who, one in stances.items()}
    averages = scoring.averages(list(points.values()))
    own = (scoring.own_contradictions(who, one, tolerances) for who, one in stances.items())
    return Together(
        stances=stances,
        averages=averages,
        variance=scoring.total_variance(list(points.values())),
        distances={who: scoring.distance(one, averages.geometric) for who, one in points.items()},
        contradictions=(
            *(found for found_by_one in own for found in found_by_one),
            *scoring.group_contradictions(stances, tolerances),
        ),
    )


def weights(point: Point) -> Weights:
    """A point in basis points as weights; a third for each is exactly that.

    >>> weights(Point.of(50, 30, 20)), len(weights(Point.equal()).leading)
    (Weights(time=0.5, cost=0.3, quality=0.2), 3)
    """
    if point.is_equal:
        return Weights.closed(1, 1, 1)
    return Weights.closed(point.time, point.cost, point.quality)


def _share(of: Concession, planned: int) -> float:
    if of.unit == "share":
        return of.amount / BASIS
    return share_of_planned(of.amount, planned)


def share_of_planned(given: int, planned: int) -> float:
    """How much of what is planned is given; all of it where nothing is.

    >>> share_of_planned(20, 200), share_of_planned(20, 0), share_of_planned(0, 0)
    (0.1, 1.0, 0.0)
    """
    return given / planned if planned else float(given > 0)


def _comparisons(ratios: tuple[Ratio, Ratio, Ratio] | None) -> scoring.Comparisons | None:
    return ratios and scoring.Comparisons(*(float(times(one)) for one in ratios))
