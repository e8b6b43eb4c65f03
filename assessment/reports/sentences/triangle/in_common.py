"""What all sponsors would give, in one sentence; and which criteria each would waive."""

from collections.abc import Sequence

from assessment.messages import Message, Money, Value, listing, msg, plural
from assessment.reports.sentences.names import quotation


def in_common(days: int, money: int, criteria: int, currency: str) -> Message:
    """What all would give of the three: calendar days, minor units of money, criteria.

    >>> str(in_common(0, 0, 0, "EUR"))
    'Common to all: nothing.'
    >>> str(in_common(5, 0, 1, "EUR"))
    'Common to all: 5 days, no money, 1 criterion.'
    """
    time = plural("{count} day", "{count} days", count=days) if days else msg("no days")
    cost: Value = Money(money, currency) if money else msg("no money")
    quality = msg("no criterion")
    if criteria:
        quality = plural("{count} criterion", "{count} criteria", count=criteria)
    if not (days or money or criteria):
        return msg("Common to all: nothing.")
    return msg("Common to all: {amounts}.", amounts=listing((time, cost, quality)))


def waives(who: Value, criteria: Sequence[str]) -> Message:
    """Which criteria a sponsor named as those that could go.

    >>> str(waives("Ana", ["It is fast"]))
    'Ana would waive “It is fast”.'
    """
    named = listing(map(quotation, criteria))
    return msg("{who} would waive {criteria}.", who=who, criteria=named)
