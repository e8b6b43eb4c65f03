"""How wide a window is never changes a colour but to another of the theme.

So what is legible in the light on a desk and in the dark on a phone, which the browser tests look
at on every screen, is legible in the dark on a desk and in the light on a phone, too.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pages import shared

SHEETS = sorted(Path(shared.__file__).parent.glob("*.css"))
BY_WIDTH = re.compile(r"@(?:media|container)[^{]*width[^{]*\{")
A_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|oklch|light-dark)\(")


def within_widths(sheet: str) -> Iterator[str]:
    """What stands in each block that is for some widths alone."""
    for found in BY_WIDTH.finditer(sheet):
        depth, at = 1, found.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(sheet[at], 0)
            at += 1
        yield sheet[found.end() : at - 1]


@pytest.mark.parametrize("file", SHEETS, ids=lambda file: file.name)
def test_no_width_has_a_colour_of_its_own(file: Path) -> None:
    blocks = [*within_widths(file.read_text(encoding="utf-8"))]
    assert [colour for block in blocks for colour in A_COLOUR.findall(block)] == []


def test_a_colour_of_a_width_would_be_found() -> None:
    sheet = "p { color: #123 } @media (max-width: 600px) { p { color: #ABC } i { top: 0 } } b { }"
    [block] = within_widths(sheet)
    assert A_COLOUR.findall(block) == ["#ABC"]
