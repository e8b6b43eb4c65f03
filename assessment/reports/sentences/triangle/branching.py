"""Branching: what a variation takes if it is accepted, and what it harms if it is refused."""

from collections.abc import Iterator, Mapping, Sequence

from assessment.messages import Count, Message, Sentences, Value, listing, msg, plural
from assessment.reports.sentences.names import quotation
from assessment.reports.sentences.triangle.amounts import amount
from assessment.reports.sentences.triangle.decisions import EXCEEDED, nothing_left
from assessment.reports.sentences.triangle.hundred import points
from assessment.reports.sentences.triangle.scope_changes import unserved_words
from assessment.reports.sentences.triangle.waypoints import NAMES, waypoints
from scoring.triangle import Account, Balance, Waypoint, Weights, front

NOT_AGREED = {
    Waypoint.TIME: msg("no extra time was agreed"),
    Waypoint.COST: msg("no extra money was agreed"),
    Waypoint.QUALITY: msg("no criterion may be waived"),
}
BEYOND_LIMITS = msg(
    "That is more than is left: it can be accepted only once a new version allows more. It holds "
    "up no other variation."
)
BEYOND_BEFORE = msg(
    "More was taken before than was agreed: nothing is decided until the sponsors have agreed anew."
)
THEN_AGREE = msg("The sponsors must then agree anew before anything else is decided.")


def if_accepted(
    before: Account, after: Account, agreed: Weights, currency: str, lost: Sequence[str] = ()
) -> tuple[Message | Sentences, ...]:
    """What accepting comes to: what it takes, what is left then, and where the position moves.

    `lost` are the criteria that nothing in scope serves any more then.
    """
    return (
        *_taken(before, after, currency),
        *unserved_words(lost),
        _left(after, currency),
        _moves(before, after, agreed),
        *nothing_left(after.used_up),
        *_beyond(before, after),
    )


def _beyond(before: Account, after: Account) -> tuple[Message, ...]:
    """That a limit is exceeded, by this or by what was taken before; nothing where none is."""
    if not after.exceeded:
        return ()
    moves = zip(before.balances, after.balances, strict=True)
    mine = any(new.exceeded and new.net > old.net for old, new in moves)
    return (BEYOND_LIMITS if mine else BEYOND_BEFORE,)


def if_refused(
    before: Account, after: Account, agreed: Weights, harmed: Sequence[str]
) -> tuple[Message | Sentences, ...]:
    """What refusing comes to; `harmed` are the criteria that the variation would protect."""
    *_, quality = after.balances
    harm = msg("It harms no agreed criterion.")
    if quality.used:
        harm = msg("It harms no further criterion.")
    if harmed:
        harm = msg("It harms {criteria}.", criteria=listing(map(quotation, harmed)))
    return (
        harm,
        quality_ledger(quality),
        _moves(before, after, agreed),
        *nothing_left(after.used_up),
        *_forces(after),
    )


def quality_ledger(of: Balance) -> Sentences:
    """How many criteria are harmed, and how many more may be waived.

    >>> str(quality_ledger(Balance(Waypoint.QUALITY, 2, 1, 0)))
    '1 criterion is harmed. 2 may be waived, so 1 more may be.'
    """
    harmed = msg("No criterion is harmed.")
    if of.used:
        harmed = plural(
            "{count} criterion is harmed.",
            "{count} criteria are harmed.",
            count=Count(of.used, first=True),
        )
    return Sentences((harmed, _waivable(of)))


def _waivable(of: Balance) -> Message:
    if not of.allowed:
        return msg("None may be waived.")
    if of.left < 0:
        return plural(
            "Only {count} may be waived.", "Only {count} may be waived.", count=Count(of.allowed)
        )
    return plural(
        "{count} may be waived, so {left} more may be.",
        "{count} may be waived, so {left} more may be.",
        count=Count(of.allowed, first=True),
        left=Count(of.left),
    )


def _taken(before: Account, after: Account, currency: str) -> Iterator[Message]:
    amounts = zip(before.balances[:2], after.balances[:2], strict=True)
    moves = [(new.waypoint, new.net - old.net) for old, new in amounts]
    took = [amount(one, count, currency) for one, count in moves if count > 0]
    back = [amount(one, -count, currency) for one, count in moves if count < 0]
    if took:
        yield msg("It takes {amounts}.", amounts=listing(took))
    elif not back:
        yield msg("It takes neither time nor money.")
    if back:
        yield msg("It gives back {amounts}.", amounts=listing(back))


def _left(after: Account, currency: str) -> Message | Sentences:
    """What is left of each limit, or is more than was agreed.

    What was given back widens no limit, and stands behind it.
    """
    over = [amount(one.waypoint, -one.left, currency) for one in after.balances if one.exceeded]
    left = listing(_rest(one, currency) for one in after.balances if not one.exceeded)
    given = [one for one in after.balances if one.given_back]
    back = listing(amount(one.waypoint, one.given_back, currency) for one in given)
    said = (
        (left, msg("Left then: {amounts}.", amounts=left)),
        (listing(over), msg("More than agreed then: {amounts}.", amounts=listing(over))),
        (back, msg("Given back besides: {amounts}.", amounts=back)),
    )
    parts = tuple(one for amounts, one in said if amounts.parts)
    return parts[0] if len(parts) == 1 else Sentences(parts)


def _rest(of: Balance, currency: str) -> Message:
    if not of.allowed and not of.used:
        return NOT_AGREED[of.waypoint]
    left: Value = of.left
    if of.waypoint is Waypoint.COST:
        left = amount(of.waypoint, of.left, currency)
    return msg("{left} of {all}", left=left, all=amount(of.waypoint, of.allowed, currency))


def _moves(before: Account, after: Account, agreed: Weights) -> Message | Sentences:
    now = before.trail[-1].position if before.trail else agreed
    then = after.trail[-1].position if after.trail else agreed
    here, there = _whole(now), _whole(then)
    if then == now:
        return msg("The position in the triangle does not move.")
    if here == there:
        return msg("The position in the triangle hardly moves.")
    moves = listing(
        msg(
            "{waypoint} from {before} to {after}",
            waypoint=NAMES[one],
            before=here[one],
            after=there[one],
        )
        for one in Waypoint
        if here[one] != there[one]
    )
    moved = msg("How much each counts shifts: {moves} of 100 points.", moves=moves)
    return Sentences((moved, _leading(now, then)))


def _leading(now: Weights, then: Weights) -> Message:
    ahead = front(then)
    leading, count = waypoints(ahead, first=True), len(ahead)
    if front(now) == ahead:
        return plural(
            "{waypoints} still comes first.",
            "{waypoints} still come first.",
            count=count,
            waypoints=leading,
        )
    return plural(
        "{waypoints} then comes first.",
        "{waypoints} then come first.",
        count=count,
        waypoints=leading,
    )


def _whole(position: Weights) -> Mapping[Waypoint, Value]:
    return dict(zip(Waypoint, points(position), strict=True))


def _forces(after: Account) -> Iterator[Message]:
    if after.exceeded:
        yield from (EXCEEDED[one] for one in after.exceeded)
        yield THEN_AGREE
