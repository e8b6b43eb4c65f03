"""A position: the sentence and the concessions of one sponsor, as they are said back."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction

from assessment.domain.triangle.criteria import share_of
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.terms import Concession
from assessment.domain.triangle.values import BASIS
from assessment.messages import Message, Money, Percent, Value, msg, plural
from assessment.reports.sentences.triangle.amounts import day, days

FIXED = {
    "time": msg("The date is fixed."),
    "cost": msg("The budget is fixed."),
    "quality": msg("The quality is fixed."),
}
HOLDS: Mapping[str, Message] = {  # what it means to come first
    "time": msg("The date holds."),
    "cost": msg("The budget holds."),
    "quality": msg("What was promised holds."),
}
GIVES: Mapping[str, Message] = {  # what it means to give way
    "time": msg("It may be later."),
    "cost": msg("It may cost more."),
    "quality": msg("Some criteria may go."),
}
THEN: Mapping[tuple[str, str], Message] = {
    ("time", "cost"): msg("We choose when it is done, and adjust what it costs."),
    ("time", "quality"): msg("We choose when it is done, and adjust how good it gets."),
    ("cost", "time"): msg("We choose what it may cost, and adjust when it is done."),
    ("cost", "quality"): msg("We choose what it may cost, and adjust how good it gets."),
    ("quality", "time"): msg("We choose how good it gets, and adjust when it is done."),
    ("quality", "cost"): msg("We choose how good it gets, and adjust what it costs."),
}


def full(fixed: str, chosen: str, adjusted: str) -> tuple[Message, Message]:
    """The sentence in plain words: what is fixed, and what follows from it.

    >>> [one.id for one in full("time", "cost", "quality")]
    ['The date is fixed.', 'We choose what it may cost, and adjust how good it gets.']
    """
    return FIXED[fixed], THEN[chosen, adjusted]


def later(given: Concession, plan: Plan | None) -> Message:
    """How much later it may be, in days and in per cent as far as there is a plan.

    >>> later(Concession(amount=0, unit="days"), None).id
    'Not a day later.'
    """
    if not given.amount:
        return msg("Not a day later.")
    if plan is None:
        return _later_unplanned(given)
    if given.unit == "share":
        count = given.of(plan.days)
        return msg(
            "{share} of the planned {planned}, which is {more}: done by {date} at the latest.",
            share=_share(given),
            planned=days(plan.days),
            more=days(count),
            date=_done(plan, count),
        )
    return msg(
        "{more}, which is {share} of the planned time: done by {date} at the latest.",
        more=days(given.amount),
        share=Percent(Fraction(given.amount, plan.days)),
        date=_done(plan, given.amount),
    )


def _later_unplanned(given: Concession) -> Message:
    if given.unit == "share":
        return msg("{share} of the planned time later.", share=_share(given))
    return msg("{amount} later.", amount=days(given.amount))


def dearer(given: Concession, plan: Plan | None) -> Message:
    """How much dearer it may get, in money and in per cent as far as there is a plan.

    >>> dearer(Concession(amount=1000, unit="share"), None).id
    '{share} of the budget more.'
    """
    if not given.amount:
        return msg("Not a cent more.")
    if plan is None or not plan.budget:
        return _dearer_unplanned(given, plan.currency if plan else "")
    if given.unit == "share":
        more = given.of(plan.budget)
        return msg(
            "{share} of the budget, which is {more}: {most} instead of {budget} at most.",
            share=_share(given),
            more=Money(more, plan.currency),
            most=Money(plan.budget + more, plan.currency),
            budget=Money(plan.budget, plan.currency),
        )
    return msg(
        "{more}, which is {share} of the budget: {most} instead of {budget} at most.",
        share=Percent(Fraction(given.amount, plan.budget)),
        more=Money(given.amount, plan.currency),
        most=Money(plan.budget + given.amount, plan.currency),
        budget=Money(plan.budget, plan.currency),
    )


def _dearer_unplanned(given: Concession, currency: str) -> Message:
    if given.unit == "share":
        return msg("{share} of the budget more.", share=_share(given))
    if not currency:
        return msg("More than the budget.")
    return msg("{amount} more.", amount=Money(given.amount, currency))


def waived(share: int, plan: Plan | None) -> Message:
    """Which part of the quality criteria may be waived, in basis points of them.

    >>> waived(0, None).id, waived(2500, None).id
    ('None of the quality criteria.', '{share} of the quality criteria.')
    """
    if not share:
        return msg("None of the quality criteria.")
    count = whole_criteria(share, plan)
    if plan and count:
        return plural(
            "{waived} of the {count} quality criterion.",
            "{waived} of the {count} quality criteria.",
            count=len(plan.criteria),
            waived=count,
        )
    return msg("{share} of the quality criteria.", share=Percent(Fraction(share, BASIS)))


def whole_criteria(share: int, plan: Plan | None) -> int | None:
    """How many criteria such a share of them is; None where it is no whole number of them.

    >>> whole_criteria(2500, None) is None
    True
    """
    many = len(plan.criteria) if plan else 0
    count = round(Fraction(share * many, BASIS))
    return count if many and share_of(count, many) == share else None


def planned(plan: Plan) -> Message:
    """The plan that per cent are taken of.

    >>> plan = Plan(start="2027-01-04", finish="2027-06-30", budget=900, currency="EUR")
    >>> planned(plan).id
    'Planned: {start} to {finish}, {days}, for {budget}.'
    """
    return msg(
        "Planned: {start} to {finish}, {days}, for {budget}.",
        start=day(plan.start),
        finish=day(plan.finish),
        days=days(plan.days),
        budget=Money(plan.budget, plan.currency),
    )


def _share(given: Concession) -> Percent:
    """A share as it was said, to the hundredth of a per cent."""
    return Percent(Fraction(given.amount, BASIS), places=2)


def _done(plan: Plan, count: int) -> Value:
    try:
        return date.fromisoformat(plan.finish) + timedelta(count)
    except OverflowError:
        return msg("no date that a calendar has")
