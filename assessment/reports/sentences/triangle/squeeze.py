"""What if time is squeezed: what published models say, and why that is not an estimate."""

from assessment.reports.sentences.figures import percent, percents
from scoring.triangle import Squeeze
from scoring.triangle.squeeze import SHORTEST

CAUTIONS = (
    "These are models of software projects. Yours is also about people and how they work.",
    (
        "Studies of real teams under time pressure mostly find that quality falls, rather than "
        "that more effort makes up for the time (Kuutila and others, 2020)."
    ),
    "What people need to get used to a new way of working does not get shorter with more money.",
    "It is a band between two models and not a forecast: put your own figure beside it.",
)
SOURCES = (
    "The gentler model is COCOMO II (Boehm and others, 2000), with what lies between its ratings "
    "interpolated; the steeper one lets effort grow with the inverse fourth power of time "
    "(Putnam, 1978)."
)


def squeezed(found: Squeeze) -> str:
    """What the models say of this share of the planned time.

    >>> from assessment.reports.sentences.figures import NO_BREAK
    >>> squeezed(Squeeze(0.85, 1.14, 1.92)).replace(NO_BREAK, " ")
    'In 85 % of the planned time, published models ask for 14 % to 92 % more effort.'
    """
    time = percent(found.share)
    if found.none:
        return "With all of the planned time, or more, there is nothing to squeeze."
    if found.low is None or found.high is None:
        shortest, time = percents(SHORTEST, found.share)
        return (
            f"No published model goes below {shortest} of the planned time, so none "
            f"says what {time} would do."
        )
    least, most = percent(found.low - 1), percent(found.high - 1)
    return f"In {time} of the planned time, published models ask for {least} to {most} more effort."
