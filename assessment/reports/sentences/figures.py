"""Figures: numbers and lists as they stand in a sentence."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from scoring import round_half_up

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
PLACES = (1, 2, 3)
NO_BREAK = "\u00a0"
NOT_SCORED = "not scored"


def score(value: Fraction | float | None) -> str:
    """A score: one decimal, rounded half up, or "not scored".

    >>> score(Fraction(49, 20)), score(None)
    ('2.5', 'not scored')
    """
    return NOT_SCORED if value is None else round_half_up(value)


def level(value: Fraction) -> str:
    """A level of a scale, or a count: without decimals that say nothing.

    >>> level(Fraction(3)), level(Fraction(5, 2)), level(Fraction(8, 3))
    ('3', '2.5', '2.67')
    """
    text = round_half_up(value, 2)
    return text.rstrip("0").rstrip(".")


def percent(share: Fraction | float) -> str:
    """A share between 0 and 1 in whole per cent; all and nothing are said only of all and nothing.

    >>> percent(Fraction(1, 2)).replace(NO_BREAK, " "), percent(0.999).replace(NO_BREAK, " ")
    ('50 %', 'over 99 %')
    """
    whole = round_half_up(100 * share, 0)
    if whole == "100" and share < 1:
        return f"over 99{NO_BREAK}%"
    if whole == "0" and share > 0:
        return f"under 1{NO_BREAK}%"
    return f"{whole}{NO_BREAK}%"


def rise(before: Fraction, after: Fraction, places: Sequence[int] = PLACES) -> str:
    """From where to where, with as many decimals as it takes to see a difference.

    >>> rise(Fraction(2), Fraction(3)), rise(Fraction(59, 20), Fraction(3))
    ('from 2.0 to 3.0', 'from 2.95 to 3.00')
    """
    for digits in places:
        foot, head = round_half_up(before, digits), round_half_up(after, digits)
        if before == after or foot != head:
            return f"from {foot} to {head}"
    return f"from just below {round_half_up(after)} to {round_half_up(after)}"


def number(count: int) -> str:
    """A count in words up to ten.

    >>> number(2), number(12)
    ('two', '12')
    """
    return WORDS[count] if 0 <= count < len(WORDS) else str(count)


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """A count with its noun.

    >>> counted(1, "level"), counted(3, "level"), counted(2, "person", "people")
    ('one level', 'three levels', 'two people')
    """
    return f"{number(count)} {noun if count == 1 else plural or noun + 's'}"


def listed(parts: Iterable[str], most: int | None = None) -> str:
    """Parts as a list; those beyond `most` are counted.

    >>> listed(["a", "b", "c"]), listed("abcde", most=3)
    ('a, b and c', 'a, b, c and two more')
    """
    said = list(parts)
    if most is not None and len(said) > most:
        said = [*said[:most], f"{number(len(said) - most)} more"]
    return " and ".join(part for part in (", ".join(said[:-1]), *said[-1:]) if part)


def begun(text: str) -> str:
    """The text with a capital at its beginning.

    >>> begun("one stage up")
    'One stage up'
    """
    return text[:1].upper() + text[1:]
