"""Messages: what is said to people, as data. A language is chosen only where they are shown.

`msg` and `plural` take English text, which is the key in the catalogues, and named values. The
text is always written out where it is used, so that it can be collected; what varies is a value.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Literal, TypeAlias

NAME = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Message:
    """A whole sentence, a label, or a part of a sentence that needs no other to be translated.

    `id` is the English text; `{names}` in it stand for `values`. With a `plural`, `id` is said of
    one and `plural` of any other `count`. `context` tells apart what only English says alike. A
    plain string among the values is somebody's words or an instrument's, and stays as it is.
    """

    id: str
    values: "tuple[tuple[str, Value], ...]" = ()
    plural: str = ""
    count: int = 1
    context: str = ""

    def __str__(self) -> str:
        """The message in English with its values as they are, for logs and tracebacks."""
        values = dict(self.values)
        text = self.plural if self.plural and self.count != 1 else self.id
        return NAME.sub(lambda found: str(values.get(found[1], found[0])), text)


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number, in words up to ten; `first`: it is the first word of a sentence."""

    number: int
    first: bool = False

    def __str__(self) -> str:
        """The number in digits."""
        return str(self.number)


@dataclass(frozen=True, slots=True)
class Score:
    """A score; None where there is none. It reads differently from what it stands `beside`."""

    value: Fraction | float | None
    beside: tuple[Fraction | float | None, ...] = ()

    def __str__(self) -> str:
        """The number as a computer writes it."""
        return str(None if self.value is None else float(self.value))


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a scale, or another number, without decimals that say nothing."""

    value: Fraction
    beside: tuple[Fraction, ...] = ()
    places: int = 2

    def __str__(self) -> str:
        """The number as a computer writes it."""
        return f"{float(self.value):g}"


@dataclass(frozen=True, slots=True)
class Percent:
    """A share from 0 to 1. It reads differently from the shares that it stands `beside`.

    `places`: how many decimals of per cent it has at most, where it was said in per cent.
    """

    share: Fraction | float
    beside: tuple[Fraction | float, ...] = ()
    places: int = 0

    def __str__(self) -> str:
        """The share as a computer writes it."""
        return f"{float(self.share):%}"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the smallest unit of a currency, which is named by its ISO 4217 code."""

    minor: int
    currency: str

    def __str__(self) -> str:
        """The amount in the smallest unit, and the currency."""
        return f"{self.minor} {self.currency}"


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A moment of which only the hour and the minute are read."""

    at: datetime

    def __str__(self) -> str:
        """The time with its zone, as a computer writes it."""
        return self.at.timetz().isoformat("minutes")


@dataclass(frozen=True, slots=True)
class Listing:
    """Parts in a row; those beyond `most` are counted. A `unit` of values has no "and" in it."""

    parts: "tuple[Value, ...]"
    kind: Literal["and", "or", "unit"] = "and"
    most: int | None = None

    def __str__(self) -> str:
        """The parts with commas between them."""
        return ", ".join(map(str, self.parts))


@dataclass(frozen=True, slots=True)
class Sentences:
    """Messages that are read one after the other; `between` them a space, or a line's end."""

    parts: tuple[Message, ...]
    between: Literal[" ", "\n"] = " "

    def __str__(self) -> str:
        """All of them in English, for logs and tracebacks."""
        return self.between.join(map(str, self.parts))


Value: TypeAlias = (
    str
    | int
    | date
    | datetime
    | Message
    | Sentences
    | Count
    | Score
    | Level
    | Percent
    | Money
    | TimeOfDay
    | Listing
)


def msg(text: str, /, *, context: str = "", **values: Value) -> Message:
    """A message in English, with its values.

    >>> str(msg("Stage {number}: {name}.", number=3, name="Defined"))
    'Stage 3: Defined.'
    """
    return Message(text, tuple(values.items()), context=context)


def plural(
    one: str, other: str, /, *, count: int | Count, context: str = "", **values: Value
) -> Message:
    """A message that depends on how many; `count` is one of its values.

    >>> str(plural("{count} answer", "{count} answers", count=2))
    '2 answers'
    """
    number = count.number if isinstance(count, Count) else count
    return Message(one, (("count", count), *values.items()), other, number, context)


def unit(parts: Iterable[Value]) -> Listing:
    """Values that belong together, as beside a name: "3.0, before 2.5"."""
    return Listing(tuple(parts), "unit")


def listing(parts: Iterable[Value], most: int | None = None) -> Listing:
    """All of the parts, or the first of them and how many more.

    >>> listing("ab").parts
    ('a', 'b')
    """
    return Listing(tuple(parts), most=most)
