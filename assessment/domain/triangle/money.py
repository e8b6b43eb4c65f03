"""Money as it is kept of what people type, and read back to the smallest unit of its currency.

Commas stand between thousands and a point before decimals, in every language: what is typed as
another locale writes it was brought into this form before (`assessment.reports.wording.typed`). The
code or the sign of the currency may stand on either side.
"""

import re
from fractions import Fraction
from typing import NamedTuple
from unicodedata import decimal

from assessment.domain.triangle.currencies import (
    POINTED,
    SIGNS,
    decimals,
    is_currency,
    minor_units,
)
from assessment.domain.triangle.limits import below_nothing, checked_money
from assessment.errors import Refused
from assessment.messages import Level, Message, Money, Value, msg

SHORT = {"k", "m", "t", "th", "mn", "bn", "tsd", "tsd.", "mio", "mio.", "mrd", "mrd."}
EXAMPLE, EXAMPLE_OF_BUDGET = 40_000, 250_000
_SPACES = re.compile("[\\s'\u2019_]")
_AMOUNT = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?")
_POINTED = re.compile(r"(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?")  # points between thousands
_EITHER = re.compile(r"([1-9]\d{0,2})([.,])(\d{3})")  # thousands in one language, or thousandths
_POINTS = dict.fromkeys(map(ord, ".,?"))  # "?": no locale reads what stands behind it
_MINUS = "-\N{MINUS SIGN}\N{EN DASH}"
_MARK = r"[^\W\d_]{0,3}[^\w\s.,?+=<>%\-\u2212\u2013]|[^\W\d_]{1,3}\.?"  # of a currency
_PARTS = re.compile(rf"([{_MINUS}]?)({_MARK})?([{_MINUS}]?)(.*?)({_MARK}|%)?", re.DOTALL)
_WHOLE = re.compile(r"(\d{1,18}|\d{1,3}(?:[,' \u00a0\u202f\u2019]\d{3}){1,5}) ?%?", re.ASCII)
_SHARE = re.compile(r"\??(\d{1,4})[.,](\d{1,2}) ?%?")  # "?": as above


def typed_money(minor: int, currency: str) -> str:
    """An amount as it first stands in a field whose label names the currency.

    >>> typed_money(4_000_000, "EUR"), typed_money(50, "EUR")
    ('40,000', '0.50')
    """
    places = decimals(currency)
    whole, rest = divmod(minor, 10**places)
    return f"{whole:,}.{rest:0{places}d}" if rest else f"{whole:,}"


class AmountParts(NamedTuple):
    """An amount as it is typed, without spaces, between what stands for its currency."""

    minus: bool
    before: str
    number: str
    after: str

    @classmethod
    def of(cls, text: str) -> "AmountParts":
        """What stands where.

        >>> AmountParts.of("-€ 40 000"), AmountParts.of("40,000 EUR").after
        (AmountParts(minus=True, before='€', number='40000', after=''), 'EUR')
        """
        found = _PARTS.fullmatch(_SPACES.sub("", text))
        outer, before, inner, number, after = found.groups("") if found else ("", "", "", text, "")
        return cls(bool(outer or inner), before, number, after)

    @property
    def is_below_nothing(self) -> bool:
        """Whether it is a number with a minus."""
        return self.minus and self.number[:1].isdecimal()


def parse_money(text: str, currency: str, called: Value) -> int:
    """What was typed, in the smallest unit; an empty field is nothing. `called`: the field.

    Beside the currency, points may stand between thousands where it has no thousandths. What could
    be thousands or thousandths is asked back with both.

    Raises:
        Refused: it is no amount, or one below 0, in another currency, with more decimals than the
            currency has, or beyond all measure.

    >>> parse_money("EUR 40 000.50", "EUR", "Budget"), parse_money("", "EUR", "Budget")
    (4000050, 0)
    >>> parse_money("40.000 €", "EUR", "Budget")
    4000000
    """
    parts = AmountParts.of(text)
    marks = [one for one in (parts.before, parts.after) if one]
    if parts.is_below_nothing:
        raise Refused(below_nothing(called, EXAMPLE))
    if not parts.number and all(_means(one, currency) for one in marks) and not parts.minus:
        return 0
    if other := next((one for one in marks if _is_other(one, currency)), ""):
        raise Refused(
            msg(
                "{called}: this is in {other}, but the project counts in {currency}. Write the "
                "amount in {currency}.",
                called=called,
                other=other,
                currency=currency,
            )
        )
    is_named = bool(marks) and all(_means(one, currency) for one in marks)
    found = None if parts.minus or (marks and not is_named) else _read(parts.number, currency)
    if found is None and is_named and not parts.minus:
        found = _read(_with_commas(parts.number), currency)
    if found is None:
        raise Refused(_no_amount(parts, currency, called))
    example = Money(EXAMPLE * minor_units(currency), currency)
    return checked_money(Money(found, currency), called, example)


def _no_amount(parts: AmountParts, currency: str, called: Value) -> Message:
    """Why it is none, with examples in the reader's way of writing: what is in the way is named."""
    number, such_as = parts.number, _examples(currency)
    short = next((one for one in (parts.before, parts.after) if one.casefold() in SHORT), "")
    if short and number[:1].isdecimal():
        return msg(
            "{called}: write the amount in full and without “{short}”, such as {whole}.",
            called=called,
            short=short,
            whole=EXAMPLE,
        )
    if found := _EITHER.fullmatch(number.removeprefix("?")):
        return _either(f"{found[1]}{found[3]}", called)
    if number.translate(_POINTS).isdecimal() and not number.isdecimal():
        return msg(
            "{called}: write an amount in {currency} such as {examples}. The point or the comma "
            "does not stand as it does there.",
            called=called,
            currency=currency,
            examples=such_as,
        )
    return msg(
        "{called}: write an amount in {currency} such as {examples}.",
        called=called,
        currency=currency,
        examples=such_as,
    )


def _either(digits: str, called: Value) -> Message:
    """What is asked back where thousands could be thousandths."""
    return msg(
        "{called}: this could be {thousands} or {thousandths}. Write {digits} if you mean the "
        "first.",
        called=called,
        thousands=int(digits),
        thousandths=Level(Fraction(int(digits), 1000), places=3),
        digits=str(int(digits)),
    )


def _examples(currency: str) -> Value:
    """Amounts as they may be written: a whole one, and one with decimals if there are any."""
    if not decimals(currency):
        return EXAMPLE
    return msg("{whole} or {example}", whole=EXAMPLE, example=Level(EXAMPLE + Fraction(1, 4)))


def _read(number: str, currency: str) -> int | None:
    """A number in the smallest unit; None where the currency has none such."""
    found, places = _AMOUNT.fullmatch(number), decimals(currency)
    if found is None or len(found[2] or "") > places:
        return None
    return int(found[1].replace(",", "") + (found[2] or "").ljust(places, "0"))


def with_commas(number: str, currency: str) -> str:
    """A number with commas between its thousands, where points stand there and nowhere else.

    One point alone may stand before thousandths, unless this is how the currency is written.

    >>> with_commas("12.500,00", "USD"), with_commas("12.500", "EUR"), with_commas("12.500", "USD")
    ('12,500.00', '12,500', '12.500')
    """
    is_doubtful = bool(_EITHER.fullmatch(number)) and currency not in POINTED
    return number if is_doubtful or number.startswith("0") else _with_commas(number)


def _with_commas(number: str) -> str:
    found = _POINTED.fullmatch(number)
    if found is None:
        return number
    return found[1].replace(".", ",") + (f".{found[2]}" if found[2] else "")


def _means(mark: str, currency: str) -> bool:
    """Whether a code or a sign may stand for this currency."""
    return mark.upper() == currency or currency in SIGNS.get(mark, ())


def _is_other(mark: str, currency: str) -> bool:
    """Whether it stands for another one."""
    return not _means(mark, currency) and (is_currency(mark.upper()) or mark in SIGNS)


def parse_budget(text: str, currency: str, called: Value) -> int:
    """As `parse_money`, of what a whole project costs, which is never nothing.

    Raises:
        Refused: it is no amount above 0.

    >>> parse_budget("40,000", "EUR", "Budget")
    4000000
    """
    return parse_some_money(text, currency, called, EXAMPLE_OF_BUDGET)


def parse_some_money(text: str, currency: str, called: Value, example: int = EXAMPLE) -> int:
    """As `parse_money`, of what is never nothing; `example`: in units of the currency.

    Raises:
        Refused: it is no amount above 0.

    >>> parse_some_money("0.50", "EUR", "How much more?")
    50
    """
    is_below = AmountParts.of(text).is_below_nothing
    amount = 0 if is_below else parse_money(text, currency, called)
    if not amount:
        raise Refused(
            msg(
                "{called}: write an amount above 0, for example {example}.",
                called=called,
                example=example,
            )
        )
    return amount


def parse_whole(text: str) -> int:
    """A whole number as people write it, in whatever digits; 0 where it is none.

    >>> parse_whole("40,000"), parse_whole("40 000"), parse_whole(" 12 "), parse_whole("7.500")
    (40000, 40000, 12, 0)
    >>> parse_whole("\u0665\u0660"), parse_whole("\u096b\u0966")
    (50, 50)
    """
    found = _WHOLE.fullmatch("".join(str(decimal(one, one)) for one in text.strip()))
    return int(re.sub(r"\D", "", found[1])) if found else 0


def parse_share(text: str) -> int:
    """Per cent as people write them, in basis points; 0 where there are none.

    There are no thousands of them, so a point and a comma both stand before decimals.

    >>> parse_share("10"), parse_share("10,5"), parse_share("10.25 %"), parse_share("?0.5")
    (1000, 1050, 1025, 50)
    >>> parse_share("a tenth"), parse_share("1.2345")
    (0, 0)
    """
    if whole := parse_whole(text):
        return whole * 100
    found = _SHARE.fullmatch(text.strip())
    return int(found[1]) * 100 + int(found[2].ljust(2, "0")) if found else 0


def typed_share(basis: int) -> str:
    """Basis points as per cent, as they first stand in a field.

    >>> typed_share(1000), typed_share(1050)
    ('10', '10.5')
    """
    whole, rest = divmod(basis, 100)
    return f"{whole:,}" + (f".{rest:02d}".rstrip("0") if rest else "")
