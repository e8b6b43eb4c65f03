"""What worries sponsors: the four excuses before the roller coaster of seed document 000."""

from collections import Counter
from collections.abc import Iterable, Mapping

from assessment.domain.triangle.terms import WORRIES, Position, Worry
from assessment.messages import Message, msg, plural

WORRY: Mapping[Worry, Message] = {
    "afraid": msg("People are afraid of it"),
    "no_time": msg("Nobody has time for it"),
    "too_dear": msg("It is not worth the money"),
    "unsafe": msg("It may go wrong"),
}


def worries(positions: Iterable[Position]) -> tuple[Message, ...]:
    """Each worry that somebody has most, with how many have it: nobody is named.

    >>> worries(())
    ()
    """
    found = Counter(one.worry for one in positions)
    return tuple(
        plural(
            "{worry}: {count} sponsor",
            "{worry}: {count} sponsors",
            count=found[worry],
            worry=WORRY[worry],
        )
        for worry in WORRIES
        if found[worry]
    )
