r"""Printable: what people typed, made fit for paper without a change in what it says.

Letters stay as they are. What would act instead of being read (control characters, marks that turn
the direction of the text around) is spelled out, as is what no font at hand can draw.
"""

import re
from collections.abc import Iterable
from unicodedata import category

from assessment.domain.directions import APART, TOGETHER, spelled, without_foreign_turns

BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
UNBROKEN = 24  # letters in a row before a line may break inside a word
LONG = re.compile(rf"\S{{{UNBROKEN + 1},}}")
JOINED = {"\u200c", "\u200d", "\ufe0e", "\ufe0f"}
PICTURES = {"So", "Sk"}  # categories: emoji and the tones of their skins
BREAK_HERE = "\u200b"


def printable(text: str, missing: Iterable[str] = ()) -> str:
    r"""The text as it is set on paper; `missing` are characters that no font can draw.

    >>> printable("a\x00b\u202ec"), printable("漢 *字*", missing="漢")
    ('a[U+0000]b[U+202E]c', '[U+6F22] *字*')
    """
    lines = without_foreign_turns(BREAKS.sub("\n", text).replace("\t", "    "))
    unknown = set(missing)
    if unknown & {APART, TOGETHER}:
        lines = lines.replace(APART, "").replace(TOGETHER, "")
    shown = "".join(one if _drawn(one, unknown) else spelled(one) for one in lines)
    return LONG.sub(_breakable, shown)


def headline(text: str, missing: Iterable[str] = ()) -> str:
    r"""The text as it is set large or at a foot: without pictures that no font can draw.

    Letters are spelled out there too, and so is everything of what is nothing but pictures.

    >>> headline("Go \U0001f680 now", "\U0001f680"), headline("\U0001f680", "\U0001f680")
    ('Go now', '[U+1F680]')
    """
    pictures = {one for one in missing if category(one) in PICTURES}
    if not pictures & {*text}:
        return printable(text, missing)
    left = "".join(one for one in text if one not in pictures | JOINED)
    return printable(" ".join(left.split()) or text, missing)


def _drawn(character: str, unknown: set[str]) -> bool:
    if character == "\n":
        return True
    acts = category(character) in {"Cc", "Cs", "Cn"}
    return not acts and character not in unknown


def _breakable(word: re.Match[str]) -> str:
    """A long word with places where it may be broken, none of them before an accent."""
    parts: list[str] = []
    room = UNBROKEN
    for letter in word[0]:
        fixed = category(letter).startswith("M") or letter in JOINED
        if room <= 0 and not fixed and parts[-1] not in JOINED:
            parts.append(BREAK_HERE)
            room = UNBROKEN
        parts.append(letter)
        room -= 1
    return "".join(parts)
