"""Reads what a PDF says that typst made: text by page, title, bookmarks, words for pictures.

Only what typst writes is understood: plain objects, deflated streams, fonts of two bytes a letter.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

OBJECT = re.compile(rb"(?m)^(\d+) 0 obj\s")
BRACKET = re.compile(rb"\\.|[()]", re.DOTALL)  # or a sign that is escaped
SHOWN = re.compile(rb"/(f\d+) [\d.]+ Tf.*?(\[.*?\]TJ|\((?:\\.|[^\\()])*\)Tj)\s*ET", re.DOTALL)
PAIRS = re.compile(r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")
ESCAPE = re.compile(rb"\\([0-7]{1,3}|.|\n)", re.DOTALL)
NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


@dataclass(frozen=True)
class Pdf:
    """One file."""

    data: bytes

    @cached_property
    def objects(self) -> dict[int, bytes]:
        """Every object by its number, streams inflated."""
        starts = [*OBJECT.finditer(self.data)]
        ends = [*(match.start() for match in starts[1:]), len(self.data)]
        return {
            int(match[1]): inflated(self.data[match.end() : end])
            for match, end in zip(starts, ends, strict=True)
        }

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page, pieces apart by line ends; hidden break marks left out."""
        pages = [one for one in self.objects.values() if re.match(rb"<</Type/Page/", one)]
        return [self._page(page).replace("\u200b", "") for page in pages]

    @property
    def text(self) -> str:
        """All pages as running text."""
        return " ".join(" ".join(self.pages).split())

    @property
    def bookmarks(self) -> list[str]:
        """The titles of the outline, in any order."""
        entries = (one for one in self.objects.values() if b"/Dest" in one and b"/Title" in one)
        return [string(one[one.index(b"/Title") :]) for one in entries]

    @property
    def alternatives(self) -> list[str]:
        """What stands for figures."""
        found = (one for one in self.objects.values() if b"/Alt(" in one or b"/Alt<" in one)
        return [string(one[one.index(b"/Alt") :]) for one in found]

    @property
    def title(self) -> str:
        """The title in the document's own data."""
        [found] = [one for one in self.objects.values() if b"/Creator" in one and b"/Title" in one]
        return string(found[found.index(b"/Title") :])

    def _page(self, page: bytes) -> str:
        fonts = self._fonts(self.objects[reference(page, b"Resources")])
        drawn = SHOWN.finditer(self.objects[reference(page, b"Contents")])
        return "\n".join(
            "".join(letters(literal, fonts[match[1]]) for literal in literals(match[2]))
            for match in drawn
        )

    def _fonts(self, resources: bytes) -> dict[bytes, dict[int, str]]:
        found = re.findall(rb"/(f\d+) (\d+) 0 R", resources)
        return {name: self._letters(self.objects[int(number)]) for name, number in found}

    def _letters(self, font: bytes) -> dict[int, str]:
        table = self.objects[reference(font, b"ToUnicode")].decode("latin-1")
        return {
            int(glyph, 16): bytes.fromhex(text).decode("utf-16-be")
            for glyph, text in PAIRS.findall(table.partition("endcodespacerange")[2])
        }


def inflated(body: bytes) -> bytes:
    head, found, stream = body.partition(b"stream\n")
    if not found:
        return body.partition(b"endobj")[0]
    return zlib.decompressobj().decompress(stream) if b"FlateDecode" in head else stream


def reference(body: bytes, name: bytes) -> int:
    found = re.search(rb"/" + name + rb" (\d+) 0 R", body)
    assert found, (name, body)
    return int(found[1])


def literals(body: bytes) -> Iterator[bytes]:
    """Every string in round brackets; in it brackets that match stand as they are, at any depth."""
    depth = start = 0
    for part in BRACKET.finditer(body):
        if part[0] == b"(":
            start = start if depth else part.start()
            depth += 1
        elif part[0] == b")" and depth:
            depth -= 1
            if not depth:
                yield body[start : part.end()]


def unescaped(literal: bytes) -> bytes:
    def byte(match: re.Match[bytes]) -> bytes:
        said = match[1]
        if said[:1].isdigit():
            return bytes([int(said, 8)])
        return NAMED.get(said, said)

    return ESCAPE.sub(byte, literal[1:-1])


def letters(literal: bytes, font: dict[int, str]) -> str:
    raw = unescaped(literal)
    return "".join(font.get(256 * high + low, "") for high, low in list(pairwise(raw))[::2])


def string(body: bytes) -> str:
    """The first string in a piece of an object: UTF-16 where it says so."""
    hexadecimal = re.match(rb"/\w+<([0-9A-Fa-f]+)>", body)
    raw = (
        bytes.fromhex(hexadecimal[1].decode())
        if hexadecimal
        else unescaped(next(literals(body), b"()"))
    )
    return raw[2:].decode("utf-16-be") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")
