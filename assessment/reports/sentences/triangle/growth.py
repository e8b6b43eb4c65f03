"""What if scope is added: what a published model says, and why that is not an estimate."""

from assessment.reports.sentences.figures import percent, percents
from scoring.triangle import Growth
from scoring.triangle.growth import MOST

GROWTH_CAUTIONS = (
    "This is a model of software projects. Yours is also about people and how they work.",
    (
        "It compares whole projects of different sizes. What is added late, so that finished work "
        "has to be opened again, may ask for more than either end says."
    ),
    "It counts effort only: more people at once do not finish sooner by as much.",
    "It is a band between two ends of one model and not a forecast: put your own figure beside it.",
)
GROWTH_SOURCES = (
    "COCOMO II (Boehm and others, 2000): effort grows with size to the power of 0.91 where all "
    "that drives it is at its best, and of 1.226 where all of it is at its worst."
)


def grown(found: Growth) -> str:
    """What the model says of this multiple of the planned scope.

    >>> from assessment.reports.sentences.figures import NO_BREAK
    >>> grown(Growth(1.2, 1.18, 1.25)).replace(NO_BREAK, " ")
    'For 120 % of the planned scope, a published model asks for 18 % to 25 % more effort.'
    """
    scope = percent(found.share)
    if found.low is None or found.high is None:
        scope, most = percents(found.share, MOST)
        return (
            f"The model says nothing of {scope} of the planned scope: it is asked for 100 to "
            f"{most}, since beyond that it is another project."
        )
    if found.high <= 1:
        return "With the scope as planned there is nothing to add."
    least, most = percent(found.low - 1), percent(found.high - 1)
    more = least if least == most else f"{least} to {most}"
    return f"For {scope} of the planned scope, a published model asks for {more} more effort."
