"""What if scope is added: what a published model says, and why that is not an estimate."""

from assessment.messages import Message, Percent, msg
from scoring import round_half_up
from scoring.triangle import Growth
from scoring.triangle.growth import MOST

GROWTH_CAUTIONS = (
    msg("This is a model of software projects. Yours is also about people and how they work."),
    msg(
        "It compares whole projects of different sizes. What is added late, so that finished work "
        "has to be opened again, may ask for more than either end says."
    ),
    msg("It counts effort only: more people at once do not finish sooner by as much."),
    msg(
        "It is a band between two ends of one model and not a forecast: put your own figure "
        "beside it."
    ),
)
GROWTH_SOURCES = msg(
    "COCOMO II (Boehm and others, 2000): effort grows with size to the power of 0.91 where all "
    "that drives it is at its best, and of 1.226 where all of it is at its worst."
)


def grown(found: Growth) -> Message:
    """What the model says of this multiple of the planned scope.

    >>> grown(Growth(1.0, 1.0, 1.0)).id
    'With the scope as planned there is nothing to add.'
    """
    if found.low is None or found.high is None:
        return msg(
            "The model says nothing of {scope} of the planned scope: it is asked for {least} to "
            "{most}, since beyond that it is another project.",
            scope=Percent(found.share, (MOST,)),
            least=Percent(1),
            most=Percent(MOST, (found.share,)),
        )
    if found.high <= 1:
        return msg("With the scope as planned there is nothing to add.")
    scope, least, most = map(Percent, (found.share, found.low - 1, found.high - 1))
    if round_half_up(100 * least.share, 0) == round_half_up(100 * most.share, 0):
        return msg(
            "For {scope} of the planned scope, a published model asks for {least} more effort.",
            scope=scope,
            least=least,
        )
    return msg(
        "For {scope} of the planned scope, a published model asks for {least} to {most} more "
        "effort.",
        scope=scope,
        least=least,
        most=most,
    )
