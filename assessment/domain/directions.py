"""Directions: marks that turn the order of the letters around are spelled out in every medium.

Else a text would say another thing on the screen than what is signed. One rule for all: the mark
stands there as its number. What only says which way a letter is read, as in Arabic and Hebrew,
stays.
"""

import re

TURNS = frozenset({*range(0x202A, 0x202F), *range(0x2066, 0x206A)})  # embeddings and isolates
_MARK = re.compile(f"[{''.join(map(chr, sorted(TURNS)))}]")


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
