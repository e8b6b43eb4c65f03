"""Look-alikes: characters and words that stand for what a file may say, but are something else."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from assessment.domain.blueprint import level_as_typed, parse_level
from assessment.domain.response import DONT_KNOW, NOT_APPLICABLE
from assessment.messages import Message, msg

LONGEST_SLIP = 80
_HYPHENS = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63", "-")
# Cyrillic and Greek letters that are drawn like Latin ones.
_LETTERS = dict(
    zip(
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0455\u0458\u04bb\u0501\u03bf\u03b1",
        "aeopcyxisjhdoa",
        strict=True,
    )
)
_LATIN = str.maketrans(_HYPHENS | _LETTERS)
_NUMBER = re.compile(r"\+?(-?)0*([0-9]+)(?:[.,]([0-9]+))?")
_WORDS: Final = {
    **dict.fromkeys(("na", "notapplicable", "doesnotapply"), NOT_APPLICABLE),
    **dict.fromkeys(("dk", "idk", "dontknow", "donotknow", "unknown", "nk"), DONT_KNOW),
    **dict.fromkeys(("y", "yes", "true"), "yes"),
    **dict.fromkeys(("n", "no", "false"), "no"),
}


def meant_answer(answer: str, allowed: Iterable[str]) -> tuple[Message, ...]:
    """The start of a remedy: the answer that is probably meant; nothing where none is.

    >>> [str(one) for one in meant_answer("n/a", ("1", "2", "dk", "na"))]
    ['did you mean na?']
    """
    if len(answer) > LONGEST_SLIP:
        return ()
    form = _latin(answer)
    number = _NUMBER.fullmatch(form)
    level = parse_level(f"{number[1]}{number[2]}.{number[3] or 0}") if number else None
    if level is not None:
        guess = level_as_typed(level)
    else:
        guess = DONT_KNOW if form == "?" else _WORDS.get(re.sub(r"[\W_]", "", form), "")
    return _question(guess, answer) if guess in allowed else ()


def meant_name(name: str, known: Iterable[str]) -> tuple[Message, ...]:
    """The start of a remedy: the id or column that is probably meant; nothing where none is near.

    >>> [str(one) for one in meant_name("wiling use", ("willing-use", "active-use"))]
    ['did you mean willing-use?']
    """
    return () if len(name) > LONGEST_SLIP else _near(name, tuple(known))


@lru_cache(maxsize=1024)
def _near(name: str, known: tuple[str, ...]) -> tuple[Message, ...]:
    form = re.sub(r"[\s_]+", "-", _latin(name))
    near = get_close_matches(form, known, n=1)
    return _question(near[0], name) if near else ()


def _question(guess: str, found: str) -> tuple[Message, ...]:
    return (msg("did you mean {guess}?", guess=guess), *_strange(found))


def _strange(found: str) -> Iterator[Message]:
    r"""The first character outside ASCII, by its code point.

    >>> [str(one) for one in _strange("3\u200b")]
    ['There is U+200B (zero width space) in it;']
    """
    one = next((one for one in found if not one.isascii()), None)
    if one is None:
        return
    point = f"U+{ord(one):04X} ({unicodedata.name(one, '?').lower()})"
    if one.isprintable():
        yield msg("“{sign}” is {point};", sign=one, point=point)
    else:
        yield msg("There is {point} in it;", point=point)


def _latin(text: str) -> str:
    r"""The text in small Latin letters and digits, as far as what it holds looks like them.

    >>> _latin("\N{FULLWIDTH DIGIT THREE}\N{ZERO WIDTH SPACE}"), _latin("\N{MINUS SIGN}2")
    ('3', '-2')
    """
    seen = (one for one in unicodedata.normalize("NFKC", text) if unicodedata.category(one) != "Cf")
    return "".join(map(_digit, seen)).lower().translate(_LATIN).strip()


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)
