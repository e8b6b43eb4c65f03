"""Labels: plain text made fit for plotly, which reads tags, and for a narrow screen."""

from fractions import Fraction
from html import escape
from textwrap import wrap

from scoring import round_half_up

Number = Fraction | float
NOT_SCORED = "not scored"


def lines(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` characters, each safe to hand to plotly.

    Long words are broken only where they do not fit a line of their own.

    >>> lines("Cost & <b>benefit</b>", 14)
    ['Cost &amp;', '&lt;b&gt;benefit&lt;/b&gt;']
    """
    return [escape(line, quote=False) for line in wrap(text, width)] or [""]


def broken(text: str, width: int) -> str:
    """The same as one plotly text.

    >>> broken("Language and selling", 14)
    'Language and<br>selling'
    """
    return "<br>".join(lines(text, width))


def figure(value: Number | None) -> str:
    """A score as people read it: one decimal, rounded half up, or "not scored".

    >>> figure(Fraction(49, 20)), figure(None)
    ('2.5', 'not scored')
    """
    return NOT_SCORED if value is None else round_half_up(value)


def rounded(value: Number) -> str:
    """A number without decimals, rounded half up.

    >>> rounded(Fraction(133, 2))
    '67'
    """
    return round_half_up(value, 0)


def plotted(value: Number | None) -> float | None:
    """A score as plotly takes it; None stays None and is left out, never drawn as 0.

    >>> plotted(Fraction(5, 2)), plotted(None)
    (2.5, None)
    """
    return None if value is None else float(value)
