"""The three comparisons of a sponsor, said back as a sentence that can be checked."""

from fractions import Fraction

from assessment.messages import Count, Level, Message, Sentences, msg, plural
from assessment.reports.sentences.triangle.waypoints import NAMES, TITLES
from scoring import round_half_up
from scoring.triangle import Comparisons, Waypoint, pairwise

WHOLE = 0.05  # so near to a whole number, it is said as one
TIME, COST, QUALITY = Waypoint


def check(comparisons: Comparisons) -> Sentences:
    """To the sponsor: what they said of two pairs, what follows for the third, and what they said.

    >>> str(check(Comparisons(2, 2, 3)).parts[0])
    'You said: time matters twice as much as cost, and cost matters 3 times as much as quality.'
    """
    one, other = given(comparisons)
    parts = [
        msg("You said: {one}, and {other}.", one=one, other=other),
        msg("Together: {implied}.", implied=implied(comparisons)),
    ]
    if implied(comparisons) == stated(comparisons):
        parts.append(msg("That is what you said."))
    else:
        parts.append(msg("You said: {stated}.", stated=stated(comparisons)))
        parts.extend(circle(comparisons))
    return Sentences(tuple(parts))


def given(comparisons: Comparisons) -> tuple[Message, Message]:
    """The two comparisons that the third follows from."""
    one = compared(TIME, COST, comparisons.time_to_cost)
    return one, compared(COST, QUALITY, comparisons.cost_to_quality)


def stated(comparisons: Comparisons) -> Message:
    """The third comparison as it was made."""
    return compared(TIME, QUALITY, comparisons.time_to_quality)


def implied(comparisons: Comparisons) -> Message:
    """The third comparison as the other two have it."""
    return compared(TIME, QUALITY, comparisons.time_to_cost * comparisons.cost_to_quality)


def circle(comparisons: Comparisons) -> tuple[Message, ...]:
    """A further sentence where each comes before the next and the last before the first.

    >>> str(circle(Comparisons(9, 1 / 9, 9))[0])
    'That is a circle: time before cost, cost before quality, and quality before time.'
    """
    if not pairwise.check(comparisons).circular:
        return ()
    if comparisons.time_to_cost > 1:
        return (
            msg(
                "That is a circle: time before cost, cost before quality, and quality before time."
            ),
        )
    return (
        msg("That is a circle: time before quality, quality before cost, and cost before time."),
    )


def compared(first: str, second: str, ratio: Fraction | float) -> Message:
    """One comparison, to stand after a colon; a ratio below 1 is said the other way around.

    >>> str(compared("time", "cost", 2)), str(compared("cost", "quality", Fraction(1, 3)))
    ('time matters twice as much as cost', 'quality matters 3 times as much as cost')
    """
    whole = _whole(max(ratio, 1 / ratio))
    if whole == 1:
        return msg("{first} and {second} matter equally", first=NAMES[first], second=NAMES[second])
    if ratio < 1:
        return compared(second, first, 1 / ratio)
    if whole == 2:
        return msg(
            "{first} matters twice as much as {second}", first=NAMES[first], second=NAMES[second]
        )
    if whole is None:
        return msg(
            "{first} matters {times} times as much as {second}",
            first=NAMES[first],
            second=NAMES[second],
            times=Level(Fraction(round_half_up(ratio))),
        )
    return plural(
        "{first} matters {count} time as much as {second}",
        "{first} matters {count} times as much as {second}",
        first=NAMES[first],
        second=NAMES[second],
        count=Count(whole),
    )


def matters(waypoint: str, times: int) -> Message:
    """That one waypoint matters so many times as much as another, short enough for a phone.

    >>> str(matters("time", 2)), str(matters("cost", 9))
    ('Time matters twice as much', 'Cost matters 9 times as much')
    """
    if times == 2:
        return msg("{waypoint} matters twice as much", waypoint=TITLES[waypoint])
    return plural(
        "{waypoint} matters {count} time as much",
        "{waypoint} matters {count} times as much",
        waypoint=TITLES[waypoint],
        count=Count(times),
    )


def _whole(ratio: Fraction | float) -> int | None:
    """The whole number that a ratio is, or all but is."""
    whole = round(ratio)
    return whole if abs(float(ratio) - whole) < WHOLE else None
