"""Figures: numbers and lists as they stand in a sentence."""

from collections.abc import Iterable
from fractions import Fraction

from assessment.messages import Message, msg
from scoring import Coverage, ItemScore

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NOT_SCORED = msg("not scored")
DONT_KNOW = msg("don't know")
NOT_APPLICABLE = msg("not applicable")
NOT_ANSWERED = msg("not answered")
NOT_ASKED = msg("not asked")


def unscored(of: Coverage) -> Message:
    """Why an item has no score; "not scored" where it is for more than one reason.

    >>> str(unscored(Coverage(dont_know=1))), str(unscored(Coverage(dont_know=1, unseen=2)))
    ("don't know", 'not scored')
    """
    counts = (
        (DONT_KNOW, of.dont_know),
        (NOT_APPLICABLE, of.not_applicable),
        (NOT_ANSWERED, of.unseen),
    )
    said = [words for words, count in counts if count] or [NOT_ANSWERED]
    return said[0] if len(said) == 1 else NOT_SCORED


def value_or_reason(of: ItemScore | None) -> Fraction | Message:
    """An item's score, or why it has none; it may not have been asked at all.

    >>> str(value_or_reason(None))
    'not asked'
    """
    if of is None:
        return NOT_ASKED
    return unscored(of.coverage) if of.value is None else of.value


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
