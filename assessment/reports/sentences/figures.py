"""Figures: numbers and lists as they stand in a sentence."""

from collections.abc import Iterable
from fractions import Fraction

from scoring import Coverage, ItemScore, round_distinct, round_half_up

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NO_BREAK = "\u00a0"
NOT_SCORED = "not scored"
DONT_KNOW = "don't know"
NOT_APPLICABLE = "not applicable"
NOT_ANSWERED = "not answered"
NOT_ASKED = "not asked"


def score(value: Fraction | float | None, *others: Fraction | float | None) -> str:
    """A score, rounded half up, or "not scored".

    One decimal, or as many as it takes to see a difference from others that stand beside it.

    >>> score(Fraction(49, 20)), score(None), score(Fraction(125, 36), Fraction(7, 2))
    ('2.5', 'not scored', '3.47')
    """
    return NOT_SCORED if value is None else round_distinct(value, others)


def unscored(of: Coverage) -> str:
    """Why an item has no score; "not scored" where it is for more than one reason.

    >>> unscored(Coverage(dont_know=1)), unscored(Coverage(dont_know=1, unseen=2))
    ("don't know", 'not scored')
    """
    counts = (
        (DONT_KNOW, of.dont_know),
        (NOT_APPLICABLE, of.not_applicable),
        (NOT_ANSWERED, of.unseen),
    )
    said = [words for words, count in counts if count] or [NOT_ANSWERED]
    return said[0] if len(said) == 1 else NOT_SCORED


def value_or_reason(of: ItemScore | None) -> Fraction | str:
    """An item's score, or why it has none; it may not have been asked at all.

    >>> value_or_reason(None)
    'not asked'
    """
    if of is None:
        return NOT_ASKED
    return unscored(of.coverage) if of.value is None else of.value


def level(value: Fraction, *others: Fraction) -> str:
    """A level of a scale, or a count: without decimals that say nothing.

    >>> level(Fraction(3)), level(Fraction(5, 2)), level(Fraction(8, 3))
    ('3', '2.5', '2.67')
    """
    text = round_distinct(value, others, places=2)
    return text.rstrip("0").rstrip(".")


def levels(one: Fraction, other: Fraction) -> tuple[str, str]:
    """Two levels beside each other.

    >>> levels(Fraction(267, 100), Fraction(8, 3))
    ('2.67', '2.667')
    """
    return level(one, other), level(other, one)


def percent(share: Fraction | float, *others: Fraction | float) -> str:
    """A share between 0 and 1 in whole per cent; all and nothing are said only of all and nothing.

    Beside others it has as many decimals as it takes to see a difference.

    >>> percent(Fraction(1, 2)).replace(NO_BREAK, " "), percent(0.999).replace(NO_BREAK, " ")
    ('50 %', 'over 99 %')
    """
    said = _whole(share)
    if said not in {_whole(other) for other in others if other != share}:
        return said
    hundredths = [100 * Fraction(other) for other in others]
    return f"{round_distinct(100 * Fraction(share), hundredths, places=0)}{NO_BREAK}%"


def _whole(share: Fraction | float) -> str:
    whole = round_half_up(100 * share, 0)
    if whole == "100" and share < 1:
        return f"over 99{NO_BREAK}%"
    if whole == "0" and share > 0:
        return f"under 1{NO_BREAK}%"
    return f"{whole}{NO_BREAK}%"


def percents(one: Fraction | float, other: Fraction | float) -> tuple[str, str]:
    """Two shares beside each other, with as many decimals as it takes to see a difference.

    >>> [text.replace(NO_BREAK, " ") for text in percents(0.875, 0.9)]
    ['88 %', '90 %']
    """
    return percent(one, other), percent(other, one)


def rise(before: Fraction, after: Fraction, places: int = 1) -> str:
    """From where to where, with as many decimals as it takes to see a difference.

    >>> rise(Fraction(2), Fraction(3)), rise(Fraction(59, 20), Fraction(3))
    ('from 2.0 to 3.0', 'from 2.95 to 3.00')
    """
    foot, head = round_distinct(before, [after], places), round_distinct(after, [before], places)
    return f"from {foot} to {head}"


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
