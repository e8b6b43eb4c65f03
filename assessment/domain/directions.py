"""Directions: marks that turn the order of the letters around are spelled out in every medium.

Else a text would say another thing on the screen than what is signed. One rule for all: the mark
stands there as its number. What only says which way a letter is read, as in Arabic and Hebrew,
stays. What is written from right to left is set apart where it stands in a sentence, so that it
takes no comma and no number around it along.
"""

import re
from unicodedata import bidirectional

TURNS = frozenset({*range(0x202A, 0x202F), *range(0x2066, 0x206A)})  # embeddings and isolates
APART, TOGETHER = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_MARK = re.compile(f"[{''.join(map(chr, sorted(TURNS)))}]")
_SET_APART = re.compile(f"({APART}[^{''.join(map(chr, sorted(TURNS)))}]*{TOGETHER})")


def spelled(character: str) -> str:
    r"""A character by its number.

    >>> spelled("\u202e")
    '[U+202E]'
    """
    return f"[U+{ord(character):04X}]"


def without_turns(text: str) -> str:
    r"""The text with every mark that turns its direction around spelled out.

    >>> without_turns("invoice\u202egpj.exe")
    'invoice[U+202E]gpj.exe'
    """
    return _MARK.sub(lambda mark: spelled(mark[0]), text)


def set_apart(text: str) -> str:
    r"""The text as a part of a sentence: between marks of ours where it runs from right to left.

    >>> set_apart("Ben"), set_apart("\u05d1\u05df") == "\u2068\u05d1\u05df\u2069"
    ('Ben', True)
    """
    if text.isascii() or not _runs_left(text):
        return text
    return f"{APART}{text}{TOGETHER}"


def without_foreign_turns(text: str) -> str:
    r"""As `without_turns`, but what we have set apart stays so: it turns nothing around it.

    >>> without_foreign_turns("\u2068\u05d1\u05df\u2069 \u2068a\u2069") == (
    ...     "\u2068\u05d1\u05df\u2069 [U+2068]a[U+2069]")
    True
    """
    parts = _SET_APART.split(text)
    return "".join(
        part if at % 2 and _runs_left(part) else without_turns(part)
        for at, part in enumerate(parts)
    )


def _runs_left(text: str) -> bool:
    return any(bidirectional(one) in {"R", "AL"} for one in text)
