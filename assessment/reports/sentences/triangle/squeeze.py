"""What if time is squeezed: what published models say, and why that is not an estimate."""

from assessment.messages import Message, Percent, msg
from scoring.triangle import Squeeze
from scoring.triangle.squeeze import SHORTEST

CAUTIONS = (
    msg("These are models of software projects. Yours is also about people and how they work."),
    msg(
        "Studies of real teams under time pressure mostly find that quality falls, rather than "
        "that more effort makes up for the time (Kuutila and others, 2020)."
    ),
    msg(
        "What people need to get used to a new way of working does not get shorter with more money."
    ),
    msg("It is a band between two models and not a forecast: put your own figure beside it."),
)
SOURCES = msg(
    "The gentler model is COCOMO II (Boehm and others, 2000), with what lies between its ratings "
    "interpolated; the steeper one lets effort grow with the inverse fourth power of time "
    "(Putnam, 1978)."
)


def squeezed(found: Squeeze) -> Message:
    """What the models say of this share of the planned time.

    >>> squeezed(Squeeze(0.85, 1.14, 1.92)).id
    'In {time} of the planned time, published models ask for {least} to {most} more effort.'
    """
    if found.none:
        return msg("With all of the planned time, or more, there is nothing to squeeze.")
    if found.low is None or found.high is None:
        return msg(
            "No published model goes below {shortest} of the planned time, so none says what "
            "{time} would do.",
            shortest=Percent(SHORTEST, (found.share,)),
            time=Percent(found.share, (SHORTEST,)),
        )
    return msg(
        "In {time} of the planned time, published models ask for {least} to {most} more effort.",
        time=Percent(found.share),
        least=Percent(found.low - 1),
        most=Percent(found.high - 1),
    )
