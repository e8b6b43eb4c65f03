"""Limits: how many days, how much money and how long a text make sense in a project.

They hold for what is typed: what is kept already still opens. Each refusal names its field, says
the limit and gives an example.
"""

from datetime import date
from fractions import Fraction
from typing import Final

from assessment.errors import Refused
from assessment.messages import Level, Message, Money, Value, msg

MOST_DAYS: Final = 36_500  # a hundred years
MOST_MINOR: Final = 10**15  # money in the smallest unit of its currency
LONGEST_NAME: Final = 200  # characters of a name or a title
LONGEST_ITEM: Final = 500  # characters of what a scope item delivers
LONGEST_WORDS: Final = 4000  # characters of any other text
MOST_CRITERIA, MOST_ITEMS, MOST_LINES = 200, 100, 500
EXAMPLE_OF_DAYS = 30


def checked_days(days: int | None, called: Value) -> int:
    """A number of days; an empty field is none. `called`: the field, here and below.

    Raises:
        Refused: it is below 0, or more than a hundred years.

    >>> checked_days(30, "Days"), checked_days(None, "Days")
    (30, 0)
    """
    if 0 <= (days or 0) <= MOST_DAYS:
        return days or 0
    if days is not None and days < 0:
        raise Refused(below_nothing(called, EXAMPLE_OF_DAYS))
    raise Refused(
        msg(
            "{field}: write a whole number from 0 to {most}, for example {example}.",
            field=called,
            most=MOST_DAYS,
            example=EXAMPLE_OF_DAYS,
        )
    )


def checked_whole(number: int, most: int, called: Value, example: int) -> int:
    """A whole number that is said where something is given; 0 is none.

    Raises:
        Refused: it is not from 1 to the most.

    >>> checked_whole(20, MOST_DAYS, "How many days later?", 20)
    20
    """
    if 1 <= number <= most:
        return number
    raise Refused(
        msg(
            "{field}: write a whole number from 1 to {most}, for example {example}.",
            field=called,
            most=most,
            example=example,
        )
    )


def checked_share(basis: int, most: int, called: Value, example: int) -> int:
    """Per cent that are said where something is given, in basis points; 0 is none.

    Raises:
        Refused: they are not above 0, or above the most per cent.

    >>> checked_share(1050, 1000, "How many per cent later?", 10)
    1050
    """
    if 0 < basis <= most * 100:
        return basis
    raise Refused(
        msg(
            "{field}: write a number above 0 and up to {most}, for example {example} or {decimal}.",
            field=called,
            most=most,
            example=example,
            decimal=Level(example + Fraction(1, 2)),
        )
    )


def checked_count(count: int | None, most: int, called: Value) -> int:
    """A number of the quality criteria, of which there are `most`; an empty field is none.

    Raises:
        Refused: it is below 0, or there are not so many.

    >>> checked_count(2, 3, "Criteria")
    2
    """
    if 0 <= (count or 0) <= most:
        return count or 0
    raise Refused(_too_many(most, called))


def checked_money(amount: Money, called: Value, example: Money) -> int:
    """An amount in the smallest unit of its currency.

    Raises:
        Refused: it is more than any project costs.

    >>> checked_money(Money(4_000_000, "EUR"), "Budget", Money(100, "EUR"))
    4000000
    """
    if amount.minor <= MOST_MINOR:
        return amount.minor
    raise Refused(
        msg(
            "{field}: write at most {most}, for example {example}.",
            field=called,
            most=Money(MOST_MINOR, amount.currency),
            example=example,
        )
    )


def checked_finish(start: date, finish: date, called: Value) -> date:
    """The day on which a project finishes that starts on the other.

    Raises:
        Refused: it is before it, or more than a hundred years after it.

    >>> checked_finish(date(2027, 3, 1), date(2027, 3, 1), "Finish").day
    1
    """
    if 0 <= (finish - start).days < MOST_DAYS:
        return finish
    if finish < start:
        raise Refused(msg("The project finishes before it starts."))
    raise Refused(
        msg(
            "{field}: choose a day at most {most} days after the start, which is {start}.",
            field=called,
            most=MOST_DAYS,
            start=start,
        )
    )


def below_nothing(called: Value, example: int) -> Message:
    """What is said of a number below 0 where there is none."""
    return msg(
        "{field}: it must be 0 or more, for example {example}.", field=called, example=example
    )


def _too_many(most: int, called: Value) -> Message:
    if not most:
        return msg("{field}: write 0, for there are no quality criteria.", field=called)
    return msg(
        "{field}: write a whole number from 0 to {most}, as many as there are quality criteria.",
        field=called,
        most=most,
    )
