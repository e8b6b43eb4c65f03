"""What worries sponsors: the four excuses before the roller coaster of seed document 000."""

from collections.abc import Mapping

from assessment.domain.triangle.terms import WORRIES, Position, Worry
from assessment.messages import Message, Value, listing, msg

WORRY: Mapping[Worry, Message] = {
    "afraid": msg("People are afraid of it"),
    "no_time": msg("Nobody has time for it"),
    "too_dear": msg("It is not worth the money"),
    "unsafe": msg("It may go wrong"),
}


def worries(positions: Mapping[str, Position], names: Mapping[str, Value]) -> tuple[Message, ...]:
    """Each worry that somebody has most, with who has it.

    >>> worries({}, {})
    ()
    """
    who = {worry: [one for one in positions if positions[one].worry == worry] for worry in WORRIES}
    return tuple(
        msg("{worry}: {people}", worry=WORRY[worry], people=listing(names[one] for one in people))
        for worry, people in who.items()
        if people
    )
