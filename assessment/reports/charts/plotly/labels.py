"""Labels: plain text made fit for plotly, which reads tags, and for a narrow screen."""

from html import escape
from textwrap import wrap

from assessment.domain.directions import without_turns
from assessment.reports.charts.marks import Number, Scale

MOST_LEVELS = 10  # more than so many steps are marked in quarters


def lines(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` characters, each safe to hand to plotly.

    Long words are broken only where they do not fit a line of their own.

    >>> lines("Cost & <b>benefit</b>", 14)
    ['Cost &amp;', '&lt;b&gt;benefit&lt;/b&gt;']
    """
    return [escape(line, quote=False) for line in wrap(without_turns(text), width)] or [""]


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


def ticks(scale: Scale) -> list[float]:
    """Whole levels where there are few; otherwise the ends and the quarters.

    >>> ticks((1, 5)), ticks((0, 100))
    ([1.0, 2.0, 3.0, 4.0, 5.0], [0.0, 25.0, 50.0, 75.0, 100.0])
    """
    low, high = map(float, scale)
    span = high - low
    if span.is_integer() and span <= MOST_LEVELS:
        return [low + step for step in range(int(span) + 1)]
    return [low + span * quarter / 4 for quarter in range(5)]
