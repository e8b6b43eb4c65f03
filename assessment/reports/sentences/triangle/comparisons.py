"""The three comparisons of a sponsor, said back as a sentence that can be checked."""

from fractions import Fraction

from assessment.reports.sentences.figures import number
from scoring import round_half_up
from scoring.triangle import Comparisons, pairwise

WHOLE = 0.05  # so near to a whole number, it is said as one


def check(said: Comparisons) -> str:
    """To the sponsor: what they said of two pairs, what follows for the third, and what they said.

    >>> check(Comparisons(2, 2, 3))
    'You said that time matters twice as much as cost, and that cost matters three times as much \
as quality. Together, time matters six times as much as quality; you said twice as much.'
    """
    one, other = given(said)
    together = f"You said that {one}, and that {other}. Together, {implied(said)}"
    if implied(said) == stated(said):
        return f"{together}, and that is what you said."
    return f"{together}; you said {_short(said)}.{circle(said)}"


def given(said: Comparisons) -> tuple[str, str]:
    """The two comparisons that the third follows from."""
    one = compared("time", "cost", said.time_to_cost)
    return one, compared("cost", "quality", said.cost_to_quality)


def stated(said: Comparisons) -> str:
    """The third comparison as it was made."""
    return compared("time", "quality", said.time_to_quality)


def implied(said: Comparisons) -> str:
    """The third comparison as the other two have it."""
    return compared("time", "quality", said.time_to_cost * said.cost_to_quality)


def circle(said: Comparisons) -> str:
    """A further sentence where each comes before the next and the last before the first.

    >>> circle(Comparisons(9, 1 / 9, 9))
    ' That is a circle: time before cost, cost before quality, and quality before time.'
    """
    if not pairwise.check(said).circular:
        return ""
    one, other = ("cost", "quality") if said.time_to_cost > 1 else ("quality", "cost")
    return f" That is a circle: time before {one}, {one} before {other}, and {other} before time."


def compared(first: str, second: str, ratio: Fraction | float) -> str:
    """One comparison as a sentence; a ratio below 1 is said the other way around.

    >>> compared("time", "cost", 2), compared("cost", "quality", Fraction(1, 3))
    ('time matters twice as much as cost', 'quality matters three times as much as cost')
    """
    if multiple(max(ratio, 1 / ratio)) == "once":
        return f"{first} and {second} matter equally"
    if ratio < 1:
        return compared(second, first, 1 / ratio)
    return f"{first} matters {multiple(ratio)} as much as {second}"


def multiple(ratio: Fraction | float) -> str:
    """A ratio of at least 1 in words.

    >>> multiple(2), multiple(6), multiple(2.5), multiple(13)
    ('twice', 'six times', '2.5 times', '13 times')
    """
    whole = round(ratio)
    if abs(float(ratio) - whole) < WHOLE:
        return {1: "once", 2: "twice"}.get(whole, f"{number(whole)} times")
    return f"{round_half_up(ratio)} times"


def _short(said: Comparisons) -> str:
    """What was said, short where it goes the same way as what follows."""
    follows, ratio = said.time_to_cost * said.cost_to_quality, said.time_to_quality
    if min(follows, ratio) > 1:
        return f"{multiple(ratio)} as much"
    if max(follows, ratio) < 1:
        return f"{multiple(1 / ratio)} as much"
    return f"that {stated(said)}"
