"""A standpoint: the sentence and the concessions of one sponsor, as they are said back."""

from datetime import date, timedelta
from fractions import Fraction

from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.terms import BASIS, Concession, WaypointName
from assessment.reports.sentences.comparison import written
from assessment.reports.sentences.figures import counted, percent
from assessment.reports.sentences.triangle.amounts import days, money
from scoring import round_half_up

FIXED = {
    "time": "The date is fixed.",
    "cost": "The budget is fixed.",
    "quality": "The quality is fixed.",
}
CHOSEN = {
    "time": "We choose when it is done",
    "cost": "We choose what it may cost",
    "quality": "We choose how good it gets",
}
ADJUSTED = {
    "time": "adjust when it is done",
    "cost": "adjust what it costs",
    "quality": "adjust how good it gets",
}


def full(fixed: WaypointName, chosen: WaypointName, adjusted: WaypointName) -> tuple[str, str]:
    """The sentence in plain words: what is fixed, and what follows from it.

    >>> full("time", "cost", "quality")
    ('The date is fixed.', 'We choose what it may cost, and adjust how good it gets.')
    """
    return FIXED[fixed], f"{CHOSEN[chosen]}, and {ADJUSTED[adjusted]}."


def short(fixed: WaypointName, chosen: WaypointName, adjusted: WaypointName) -> str:
    """The sentence with its three slots filled.

    >>> short("time", "cost", "quality")
    'Given fixed time, we choose cost and adjust quality.'
    """
    return f"Given fixed {fixed}, we choose {chosen} and adjust {adjusted}."


def later(given: Concession, plan: Plan | None) -> str:
    """How much later it may be, in days and in per cent as far as there is a plan.

    >>> later(Concession(amount=0, unit="days"), None)
    'Not a day later.'
    """
    if not given.amount:
        return "Not a day later."
    if plan is None:
        return f"{_of('planned time', given, days(given.amount))} later."
    whole = plan.days
    if given.unit == "share":
        count = int(round_half_up(_share(given) * whole, 0))
        said = f"{percent(_share(given))} of the planned {days(whole)}, which is {days(count)}"
    else:
        count = given.amount
        said = f"{days(count)}, which is {percent(Fraction(count, whole))} of the planned time"
    return f"{said}: done by {_done(plan, count)} at the latest."


def dearer(given: Concession, plan: Plan | None) -> str:
    """How much dearer it may get, in money and in per cent as far as there is a plan.

    >>> from assessment.reports.sentences.figures import NO_BREAK
    >>> dearer(Concession(amount=1000, unit="share"), None).replace(NO_BREAK, " ")
    '10 % of the budget more.'
    """
    if not given.amount:
        return "Not a cent more."
    if plan is None or not plan.budget:
        amount = money(given.amount, plan.currency) if plan else ""
        return f"{_of('budget', given, amount)} more."
    budget = money(plan.budget, plan.currency)
    if given.unit == "share":
        more = int(round_half_up(_share(given) * plan.budget, 0))
        said = f"{percent(_share(given))} of the budget, which is {money(more, plan.currency)}"
    else:
        more = given.amount
        part = percent(Fraction(more, plan.budget))
        said = f"{money(more, plan.currency)}, which is {part} of the budget"
    return f"{said}: {money(plan.budget + more, plan.currency)} instead of {budget} at most."


def waived(share: int, plan: Plan | None) -> str:
    """Which part of the quality criteria may be waived, in basis points of them.

    >>> from assessment.reports.sentences.figures import NO_BREAK
    >>> waived(0, None), waived(2500, None).replace(NO_BREAK, " ")
    ('None of the quality criteria.', '25 % of the quality criteria.')
    """
    if not share:
        return "None of the quality criteria."
    count = whole_criteria(share, plan)
    if plan and count:
        return f"{count} of the {len(plan.criteria)} quality criteria."
    return f"{percent(Fraction(share, BASIS))} of the quality criteria."


def whole_criteria(share: int, plan: Plan | None) -> int | None:
    """How many criteria such a share of them is; None where it is no whole number of them.

    >>> whole_criteria(2500, None) is None
    True
    """
    many = len(plan.criteria) if plan else 0
    count = round(Fraction(share * many, BASIS))
    return count if many and share_of(count, many) == share else None


def share_of(count: int, many: int) -> int:
    """So many criteria of so many, in basis points.

    >>> share_of(1, 3)
    3333
    """
    return round(Fraction(BASIS * count, many))


def planned(plan: Plan) -> str:
    """The plan that per cent are taken of.

    >>> from assessment.reports.sentences.figures import NO_BREAK
    >>> plan = Plan(start="2027-01-04", finish="2027-06-30", budget=900, currency="EUR")
    >>> planned(plan).replace(NO_BREAK, " ")
    'Planned: 4 January 2027 to 30 June 2027, 178 days, for EUR 9, with no quality criteria.'
    """
    first, last = (written(date.fromisoformat(one)) for one in (plan.start, plan.finish))
    return (
        f"Planned: {first} to {last}, {days(plan.days)}, for "
        f"{money(plan.budget, plan.currency)}, with "
        f"{counted(len(plan.criteria), 'quality criterion', 'quality criteria')}."
    )


def _share(given: Concession) -> Fraction:
    return Fraction(given.amount, BASIS)


def _of(what: str, given: Concession, amount: str) -> str:
    return f"{percent(_share(given))} of the {what}" if given.unit == "share" else amount


def _done(plan: Plan, count: int) -> str:
    try:
        return written(date.fromisoformat(plan.finish) + timedelta(count))
    except OverflowError:
        return "no date that a calendar has"
