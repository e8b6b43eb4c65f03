"""Texts: how much room a label takes, before any browser has drawn it."""

from collections.abc import Sequence
from html import escape
from textwrap import wrap
from unicodedata import combining, east_asian_width

LINE = 1.32  # of the size of the letters
NARROW, COMMON, WIDE, FULL = 0.34, 0.56, 0.9, 1.08  # of the size of the letters, on the safe side


def name_lines(text: str, width: int, most: int = 2) -> tuple[str, ...]:
    """A name in short lines; what does not fit is left out, and the table has it whole.

    >>> name_lines("Alexandra Fitzgerald-Montgomery, Head of Customer Operations", 18)
    ('Alexandra', 'Fitzgerald-…')
    """
    parts = wrap(text, width)
    if len(parts) <= most:
        return tuple(parts) or ("",)
    last = parts[most - 1][: width - 1].rstrip(" ,.;:")
    return (*parts[: most - 1], f"{last}…")


def text_width(line: str, size: float) -> float:
    """At least the width of a line in pixels, in the font of the page.

    >>> text_width("ill", 10) < text_width("own", 10) < text_width("WWW", 10)
    True
    """
    return size * sum(_share(letter) for letter in line)


def fitted(text: str, size: float, width: float) -> str:
    """A text in one line of so many pixels; what does not fit is left out.

    >>> fitted("Reports for the board", 10, 200), fitted("Reports for the board", 10, 70)
    ('Reports for the board', 'Reports for t…')
    """
    if text_width(text, size) <= width:
        return text
    while text and text_width(f"{text}…", size) > width:
        text = text[:-1]
    return f"{text.rstrip(' ,.;:')}…"


def text_size(lines: Sequence[str], size: float) -> tuple[float, float]:
    """At least the width and the height of some lines."""
    return max(text_width(line, size) for line in lines) + 4, size * LINE * len(lines) + 2


def marked_up(lines: Sequence[str]) -> str:
    """The lines as one plotly text, with nothing in them that plotly would obey.

    >>> marked_up(("<b>A</b>", "B"))
    '&lt;b&gt;A&lt;/b&gt;<br>B'
    """
    return "<br>".join(escape(line, quote=False) for line in lines)


def _share(letter: str) -> float:
    if combining(letter):
        return 0
    if east_asian_width(letter) in "WF":
        return FULL
    if letter in "iljtfrI.,:;'|!()[] ":
        return NARROW
    return WIDE if letter in "mwMW@%—…" or ord(letter) > WESTERN else COMMON


WESTERN = 0x24F
