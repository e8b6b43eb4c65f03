"""What a sponsor said they would give at most, beside what terms allow."""

from datetime import date
from fractions import Fraction

from assessment.domain.triangle.terms import Concession, Position, Terms
from assessment.domain.triangle.terms_check import Asked
from assessment.domain.triangle.values import BASIS
from assessment.messages import Money, Percent, Value, msg
from assessment.reports.sentences.triangle.amounts import NO_DATE, criteria, days
from scoring.triangle import Waypoint


def conceded_words(of: Asked, given: Position, terms: Terms) -> Value:
    """What a sponsor said, in the units in which they said it, and what it came to then."""
    match of.waypoint:
        case Waypoint.TIME:
            return _finish(given.later, _day(of.conceded), terms.currency)
        case Waypoint.COST:
            return _cost(given.dearer, Money(of.conceded, terms.currency), terms.currency)
        case _:
            return _waived(of, given)


def allowed_words(of: Asked, terms: Terms) -> Value:
    """What terms allow of the same."""
    match of.waypoint:
        case Waypoint.TIME:
            return _day(of.agreed)
        case Waypoint.COST:
            return Money(of.agreed, terms.currency)
        case _:
            return criteria(of.agreed)


def _finish(given: Concession, latest: Value, currency: str) -> Value:
    if not given.amount:
        return latest
    return msg("{amount} later ({date})", amount=amount_as_given(given, currency), date=latest)


def _cost(given: Concession, highest: Money, currency: str) -> Value:
    if not given.amount:
        return highest
    return msg("{amount} more ({money})", amount=amount_as_given(given, currency), money=highest)


def _waived(of: Asked, given: Position) -> Value:
    if given.waived and not of.conceded:
        share = Percent(Fraction(given.waived, BASIS))
        return msg("{share} of the criteria (no whole one)", share=share)
    return criteria(of.conceded)


def amount_as_given(of: Concession, currency: str) -> Value:
    """A concession in the unit in which it was said.

    >>> str(amount_as_given(Concession(amount=3, unit="days"), "EUR"))
    '3 days'
    """
    match of.unit:
        case "days":
            return days(of.amount)
        case "money":
            return Money(of.amount, currency)
        case "share":
            return Percent(Fraction(of.amount, BASIS), places=2)


def _day(ordinal: int) -> Value:
    return date.fromordinal(ordinal) if ordinal <= date.max.toordinal() else NO_DATE
