"""Branching: what a variation takes if it is accepted, and what it harms if it is refused."""

from collections.abc import Iterator, Mapping, Sequence

from assessment.reports.sentences.figures import begun, counted, listed, number
from assessment.reports.sentences.names import quoted
from assessment.reports.sentences.triangle.amounts import criteria, days, money
from assessment.reports.sentences.triangle.course import NOTHING_LEFT
from scoring import round_half_up
from scoring.triangle import Account, Balance, Waypoint, Weights

NOT_AGREED = {
    Waypoint.TIME: "no extra time was agreed",
    Waypoint.COST: "no extra money was agreed",
    Waypoint.QUALITY: "no criterion may be waived",
}
THEN_AGREE = "The sponsors must then agree anew before anything else is decided."


def if_accepted(before: Account, after: Account, agreed: Weights, currency: str) -> tuple[str, ...]:
    """What accepting comes to: what it takes, what is left then, and where the position moves."""
    return (
        _taken(before, after, currency),
        f"Left then: {_left(after, currency)}.",
        _moves(before, after, agreed),
        *_forces(after),
    )


def if_refused(
    before: Account, after: Account, agreed: Weights, harmed: Sequence[str]
) -> tuple[str, ...]:
    """What refusing comes to; `harmed` are the criteria that the variation would protect."""
    *_, quality = after.balances
    return (
        f"It harms {listed(map(quoted, harmed))}." if harmed else "It harms no agreed criterion.",
        f"Then: {_uncapitalised(quality_ledger(quality))}",
        _moves(before, after, agreed),
        *_forces(after),
    )


def quality_ledger(of: Balance) -> str:
    """How many criteria are harmed, and how many more may be waived.

    >>> quality_ledger(Balance(Waypoint.QUALITY, 2, 1, 0))
    'One criterion is harmed; two may be waived, so one more may be.'
    """
    verb = "is" if of.used in {0, 1} else "are"
    harmed = f"{begun(counted(of.used, 'criterion', 'criteria'))} {verb} harmed"
    if not of.used:
        harmed = "No criterion is harmed"
    if not of.allowed:
        return f"{harmed}; none may be waived."
    if of.left < 0:
        return f"{harmed}; only {number(of.allowed)} may be waived."
    more = number(of.left) if of.left else "no"
    return f"{harmed}; {number(of.allowed)} may be waived, so {more} more may be."


def _taken(before: Account, after: Account, currency: str) -> str:
    took = [
        _said(new.waypoint, new.used - old.used, currency)
        for old, new in zip(before.balances, after.balances, strict=True)
        if new.used > old.used
    ]
    return f"It takes {listed(took)}." if took else "It takes neither time nor money."


def _left(after: Account, currency: str) -> str:
    return listed(_rest(one, currency) for one in after.balances)


def _rest(of: Balance, currency: str) -> str:
    if not of.allowed and not of.used:
        return NOT_AGREED[of.waypoint]
    if of.left < 0:
        return f"{_said(of.waypoint, -of.left, currency)} more than agreed"
    whole = _said(of.waypoint, of.allowed, currency)
    if of.waypoint is Waypoint.COST:
        return f"{_said(of.waypoint, of.left, currency)} of {whole}"
    return f"{of.left:,} of {whole}"


def _said(waypoint: Waypoint, amount: int, currency: str) -> str:
    match waypoint:
        case Waypoint.TIME:
            return days(amount)
        case Waypoint.COST:
            return money(amount, currency)
        case Waypoint.QUALITY:
            return criteria(amount)


def _moves(before: Account, after: Account, agreed: Weights) -> str:
    now = before.trail[-1].position if before.trail else agreed
    then = after.trail[-1].position if after.trail else agreed
    here, there = _whole(now), _whole(then)
    if then == now:
        return "The position in the triangle does not move."
    if here == there:
        return "The position in the triangle hardly moves."
    if now.leading == then.leading:
        first = f"{listed(map(str, then.leading))} still {_comes(then)} first"
    else:
        first = f"{listed(map(str, then.leading))} then {_comes(then)} first"
    moved = ", ".join(
        f"{one} from {here[one]} to {there[one]}" for one in Waypoint if here[one] != there[one]
    )
    return f"The position moves: {moved} of 100; {first}."


def _comes(position: Weights) -> str:
    return "comes" if len(position.leading) == 1 else "come"


def _whole(position: Weights) -> Mapping[Waypoint, str]:
    return {one: round_half_up(100 * position[one], 0) for one in Waypoint}


def _forces(after: Account) -> Iterator[str]:
    if after.used_up:
        yield from (NOTHING_LEFT[one] for one in after.used_up)
        yield THEN_AGREE


def _uncapitalised(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
