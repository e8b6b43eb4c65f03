"""Bytes as text: UTF-8, of a sensible size, and nothing in it that cannot be seen."""

import re
from collections.abc import Iterator

from questionnaires.phrases import phrase
from questionnaires.problems import Finding

LARGEST = 1_000_000  # bytes

# Controls, the line breaks that only YAML knows, halves of surrogate pairs, and non-characters.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def decoded(source: str | bytes) -> str | list[Finding]:
    r"""The text, or the findings that say why it cannot be read.

    >>> decoded(b"id: a")
    'id: a'
    >>> decoded(b"id: \xff")[0].code
    'not-utf-8'
    """
    size = len(source)
    if size > LARGEST:
        return [Finding("too-large", (), details={"size": size, "limit": LARGEST}, place=(1, 1))]
    try:
        text = source if isinstance(source, str) else source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = phrase("byte {byte}", byte=f"{error.object[error.start]:#04x}")
        line = error.object.count(b"\n", 0, error.start) + 1
        return [Finding("not-utf-8", (), byte, place=(line, 1))]
    return list(_unseen_lines(text)) or text


def unseen(text: str) -> str | None:
    r"""The first character that cannot be seen, by its code point, if there is one.

    >>> unseen("a\x00b")
    'U+0000'
    """
    match = _UNSEEN.search(text)
    return f"U+{ord(match[0]):04X}" if match else None


def _unseen_lines(text: str) -> Iterator[Finding]:
    if _UNSEEN.search(text):
        for number, line in enumerate(text.split("\n"), start=1):
            if match := _UNSEEN.search(line):
                place = (number, match.start() + 1)
                yield Finding("control-character", (), f"U+{ord(match[0]):04X}", place=place)
