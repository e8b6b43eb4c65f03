"""Decisions: how far they have led from what was agreed, and when to agree again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from assessment.messages import Count, Message, Sentences, Value, listing, msg, plural
from assessment.reports.sentences.names import quotation
from assessment.reports.sentences.triangle.amounts import amount
from assessment.reports.sentences.triangle.distances import between
from assessment.reports.sentences.triangle.waypoints import NAMES, TITLES, waypoints
from scoring.triangle import Step, Waypoint, front

NOTHING_LEFT = {
    Waypoint.TIME: msg(
        "The extra time that was agreed is used up to the last day: agree anew before more is "
        "taken."
    ),
    Waypoint.COST: msg(
        "The extra money that was agreed is used up to the last: agree anew before more is taken."
    ),
    Waypoint.QUALITY: msg(
        "Of the quality criteria that may be waived none is left: agree anew before another is "
        "harmed."
    ),
}
EXCEEDED = {
    Waypoint.TIME: msg("More extra time was taken than was agreed."),
    Waypoint.COST: msg("More extra money was taken than was agreed."),
    Waypoint.QUALITY: msg("More quality criteria are harmed than may be waived."),
}
OTHER_SPONSORS = msg("The sponsors are no longer those who signed.")
UNTIL_AGREED = msg("Until the sponsors have signed a new version, nothing more is decided.")
STEER_BACK = msg("Agree again, or steer back.")
UNDECIDED = msg(
    "Nothing is decided under this agreement yet: the project is where it was agreed to be."
)


def decisions_led(
    trail: Sequence[Step], primary: Waypoint, *, stopped: bool = False
) -> Message | Sentences:
    """Where the decisions since the agreement in force have led.

    `stopped`: nothing is decided until the sponsors agree anew, so nobody can steer back.

    >>> str(decisions_led([], Waypoint.TIME))
    'Nothing is decided under this agreement yet: the project is where it was agreed to be.'
    """
    if not trail:
        return UNDECIDED
    last, decisions = trail[-1], Count(len(trail))
    if last.left:
        said = _agreement_left(last, decisions, primary)
        return Sentences((*said, *(() if stopped else (STEER_BACK,))))
    far = between(msg("The agreed position"), msg("the present one"), last.drift)
    return Sentences((*_in_front(last, decisions, primary), far))


def _in_front(last: Step, decisions: Count, primary: Waypoint) -> Iterator[Message]:
    leading = front(last.position)
    if leading == (primary,):
        yield plural(
            "After {count} decision {waypoint} still comes first.",
            "After {count} decisions {waypoint} still comes first.",
            count=decisions,
            waypoint=NAMES[primary],
        )
    elif len(leading) > 1:
        yield plural(
            "After {count} decision {waypoints} are level.",
            "After {count} decisions {waypoints} are level.",
            count=decisions,
            waypoints=waypoints(leading),
        )
    else:
        yield plural(
            "After {count} decision {waypoints} weighs most.",
            "After {count} decisions {waypoints} weighs most.",
            count=decisions,
            waypoints=waypoints(leading),
        )
    if primary not in leading:
        yield msg("{waypoint} did not lead alone in the agreed position.", waypoint=TITLES[primary])


def _agreement_left(last: Step, decisions: Count, primary: Waypoint) -> Iterator[Message]:
    yield plural(
        "After {count} decision the project has left its agreed course.",
        "After {count} decisions the project has left its agreed course.",
        count=decisions,
    )
    leading = front(last.position)
    yield plural(
        "{primary} was to come first, and now {waypoints} comes first.",
        "{primary} was to come first, and now {waypoints} come first.",
        count=len(leading),
        primary=TITLES[primary],
        waypoints=waypoints(leading),
    )


def carried(used: Mapping[Waypoint, int], version: Value, currency: str) -> Sentences | None:
    """What was used under the version in force, which a new one does not know; None for nothing.

    >>> carried({Waypoint.TIME: 0, Waypoint.COST: 0, Waypoint.QUALITY: 0}, 1, "EUR") is None
    True
    """
    taken = [amount(one, used[one], currency) for one in Waypoint if used[one]]
    if not taken:
        return None
    return Sentences(
        (
            msg(
                "Used of the limits of version {version}: {amounts}.",
                amounts=listing(taken),
                version=version,
            ),
            msg(
                "A new version counts from nothing again: see that its dates, budget and criteria "
                "hold what has happened."
            ),
        )
    )


def from_today(lost: Iterable[str]) -> Sentences:
    """From where a new version starts once something was decided; `lost`: criteria left out.

    >>> len(from_today(["It is known for its speed."]).parts)
    2
    """
    names = listing(map(quotation, lost))
    starts = msg(
        "It starts from today: the finish, budget and scope as they stand, with the same latest "
        "finish and highest cost as before."
    )
    gone = msg("Left out, because they do not hold any more: {criteria}.", criteria=names)
    return Sentences((starts, gone) if names.parts else (starts,))


def must_agree(exceeded: Iterable[Waypoint], *, sponsors_changed: bool) -> tuple[Message, ...]:
    """Every reason why the sponsors must agree again; none, no sentence.

    >>> must_agree([Waypoint.TIME], sponsors_changed=False)[0].id
    'More extra time was taken than was agreed.'
    """
    taken = tuple(EXCEEDED[one] for one in exceeded)
    return (*taken, OTHER_SPONSORS) if sponsors_changed else taken


def too_large_words(numbers: Sequence[int]) -> tuple[Message, ...]:
    """Which variations ask for more than is left, and that this stops no other; none, nothing.

    >>> too_large_words([]), too_large_words([4])[0].id
    ((), 'Variation {numbers} asks for more than is left. It waits, and holds up no other.')
    """
    if not numbers:
        return ()
    said = plural(
        "Variation {numbers} asks for more than is left. It waits, and holds up no other.",
        "Variations {numbers} each ask for more than is left. They wait, and hold up no other.",
        count=len(numbers),
        numbers=listing(numbers),
    )
    return (said,)


def nothing_left(used_up: Iterable[Waypoint]) -> tuple[Message, ...]:
    """What is used up to the last: that stops nothing yet."""
    return tuple(NOTHING_LEFT[one] for one in used_up)
