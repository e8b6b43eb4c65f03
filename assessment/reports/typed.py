"""Typed: amounts of money as people type them into a field, and read back to the smallest unit."""

import re

from assessment.errors import Refused
from assessment.messages import Value, msg
from assessment.reports.sentences.figures import NO_BREAK
from assessment.reports.sentences.triangle.amounts import DECIMALS, money

SPACES = re.compile("[\\s'\u2019_]")
AMOUNT = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?")


def typed_money(minor: int, currency: str) -> str:
    """An amount as it first stands in a field whose label names the currency.

    >>> typed_money(4_000_000, "EUR")
    '40,000'
    """
    return money(minor, currency).removeprefix(f"{currency}{NO_BREAK}")


def read_money(text: str, currency: str, called: Value) -> int:
    """What was typed, in the smallest unit; an empty field is nothing. `called`: the field.

    Raises:
        Refused: it is no amount, or has more decimals than the currency.

    >>> read_money("EUR 40 000.50", "EUR", "Budget"), read_money("", "EUR", "Budget")
    (4000050, 0)
    """
    said = SPACES.sub("", text).removeprefix(currency).removesuffix(currency)
    if not said:
        return 0
    found = AMOUNT.fullmatch(said)
    places = DECIMALS.get(currency, 2)
    if found is None or len(found[2] or "") > places:
        example = "40,000.50" if places else "40,000"
        raise Refused(
            msg(
                "{called}: write an amount in {currency} such as 40,000 or {example}.",
                called=called,
                currency=currency,
                example=example,
            )
        )
    return int(found[1].replace(",", "") + (found[2] or "").ljust(places, "0"))
