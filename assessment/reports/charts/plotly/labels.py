"""Labels: plain text made fit for plotly, which reads tags, and for a narrow screen."""

from html import escape
from textwrap import wrap

from assessment.domain.directions import without_foreign_turns
from assessment.reports.charts.marks import Number


def lines(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` characters, each safe to hand to plotly.

    Long words are broken only where they do not fit a line of their own.

    >>> lines("Cost & <b>benefit</b>", 14)
    ['Cost &amp;', '&lt;b&gt;benefit&lt;/b&gt;']
    """
    return [escape(line, quote=False) for line in wrap(without_foreign_turns(text), width)] or [""]


def broken(text: str, width: int) -> str:
    """The same as one plotly text.

    >>> broken("Language and selling", 14)
    'Language and<br>selling'
    """
    return "<br>".join(lines(text, width))


def plotted(value: Number | None) -> float | None:
    """A score as plotly takes it; None stays None and is left out, never drawn as 0.

    >>> from fractions import Fraction
    >>> plotted(Fraction(5, 2)), plotted(None)
    (2.5, None)
    """
    return None if value is None else float(value)
