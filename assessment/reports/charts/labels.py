"""Labels: plain text made fit for plotly, which reads tags, and for a narrow screen."""

from fractions import Fraction
from html import escape
from textwrap import wrap

from scoring import round_distinct

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


def figure(value: Number | None, *others: Number | None) -> str:
    """A score as people read it, rounded half up, or "not scored".

    One decimal, or as many as tell it from others that stand beside it.

    >>> figure(Fraction(49, 20)), figure(None), figure(3.46, 3.5)
    ('2.5', 'not scored', '3.46')
    """
    return NOT_SCORED if value is None else round_distinct(value, others)


def rounded(value: Number, *others: Number | None) -> str:
    """A number without decimals, rounded half up, unless it needs some beside others.

    >>> rounded(Fraction(133, 2)), rounded(69.9, 70)
    ('67', '69.9')
    """
    return round_distinct(value, others, places=0)


def plotted(value: Number | None) -> float | None:
    """A score as plotly takes it; None stays None and is left out, never drawn as 0.

    >>> plotted(Fraction(5, 2)), plotted(None)
    (2.5, None)
    """
    return None if value is None else float(value)
