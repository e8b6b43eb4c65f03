"""Terms held to the rules that sponsors are held to, and against what each sponsor said before."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

import scoring.triangle as scoring
from assessment.domain.triangle.bridge import (
    NO_PLANS,
    Furthest,
    conceded,
    furthest,
    share_of_planned,
    weights,
)
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.scope import PlacedItem
from assessment.domain.triangle.scope_line import sure
from assessment.domain.triangle.terms import WAYPOINTS, Position, Terms, WaypointName
from scoring.triangle import Contradiction, Size, Stance, Waypoint


class Asked(NamedTuple):
    """What terms ask of a sponsor beyond what they said.

    Of time both are last days, as `date.toordinal` counts them; of cost the highest costs, in
    minor units; of quality criteria that may be waived. `who` is the name that their position
    stands under, `plan` the one on which it was given, None where none is known.
    """

    who: str
    waypoint: Waypoint
    conceded: int
    agreed: int
    plan: Plan | None = None


class Unwanted(NamedTuple):
    """What terms have in scope though a sponsor marked it as not; apart, what is in if it fits."""

    who: str
    items: tuple[PlacedItem, ...]
    if_it_fits: tuple[PlacedItem, ...] = ()


def terms_for_scoring(terms: Terms) -> Stance:
    """Terms as scoring sees a position; the two that do not come first stand by what they give."""
    gives = {
        Waypoint.TIME: terms.days_later / terms.days,
        Waypoint.COST: share_of_planned(terms.money_more, terms.budget),
        Waypoint.QUALITY: share_of_planned(terms.criteria_waived, len(terms.criteria)),
    }
    primary = Waypoint(terms.primary)
    others = (one for one in Waypoint if one is not primary)
    chosen, adjusted = sorted(others, key=gives.__getitem__)
    return Stance(primary, chosen, adjusted, gives, weights(terms.agreed))


def terms_contradictions(terms: Terms) -> tuple[Contradiction, ...]:
    """What the terms say against themselves."""
    return scoring.agreement_contradictions(terms_for_scoring(terms))


def scope_beyond(terms: Terms) -> Size:
    """By how much what is in scope exceeds the dates and the budget with all that may be given.

    What is in only if it fits asks for no more than there is.
    """
    most = Size(terms.days + terms.days_later, terms.budget + terms.money_more)
    return sure(terms.scope).beyond(most)


def words_alone(terms: Terms) -> tuple[WaypointName, ...]:
    """Of which waypoints the terms say how they give, and that nothing may be taken."""
    most = zip(WAYPOINTS, (terms.days_later, terms.money_more, terms.criteria_waived), strict=True)
    return tuple(name for name, amount in most if name in terms.compromises and not amount)


def asked_beyond(terms: Terms, plans: Mapping[str, Plan] = NO_PLANS) -> tuple[Asked, ...]:
    """Where the terms go further than a sponsor said they would, sponsor by sponsor.

    Compared are the latest finish and the highest cost with what the position allowed on the plan
    of its time, whatever the terms plan now; and how many criteria may be waived. Money of another
    currency is not compared. `plans`: the plan of each position; without one, the terms are it.
    """
    return tuple(
        one
        for who, given in terms.positions.items()
        for one in _asked(who, given, terms, plans.get(who))
    )


def unwanted(terms: Terms, positions: Mapping[str, Position]) -> tuple[Unwanted, ...]:
    """What the terms have in scope against the marks in these positions, sponsor by sponsor."""
    found = (_unwanted(who, of, terms) for who, of in positions.items())
    return tuple(one for one in found if one.items or one.if_it_fits)


def _unwanted(who: str, of: Position, terms: Terms) -> Unwanted:
    marked = [one for one in terms.scope if of.scope.get(one.id) == "not"]
    inside, fitting = (
        tuple(one for one in marked if one.place == place) for place in ("in", "if_it_fits")
    )
    return Unwanted(who, inside, fitting)


def _asked(who: str, given: Position, terms: Terms, plan: Plan | None) -> Iterator[Asked]:
    of = plan or _as_plan(terms)
    said, most = furthest(given, of), latest_and_highest(terms)
    if most.finish > said.finish:
        yield Asked(who, Waypoint.TIME, said.finish, most.finish, plan)
    if most.cost > said.cost and of.currency == terms.currency:
        yield Asked(who, Waypoint.COST, said.cost, most.cost, plan)
    waived = conceded(given, of.days, of.budget, len(of.criteria)).quality
    if terms.criteria_waived > waived:
        yield Asked(who, Waypoint.QUALITY, waived, terms.criteria_waived, plan)


def latest_and_highest(terms: Terms) -> Furthest:
    """The latest finish and the highest cost that terms allow."""
    finish = date.fromisoformat(terms.finish).toordinal() + terms.days_later
    return Furthest(finish, terms.budget + terms.money_more)


def _as_plan(terms: Terms) -> Plan:
    return Plan(
        start=terms.start,
        finish=terms.finish,
        budget=terms.budget,
        currency=terms.currency,
        criteria=terms.criteria,
    )
