"""The account of an agreement: what decisions have used of each concession, and where they lead."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from scoring.triangle.composition import distance, front
from scoring.triangle.errors import NotAChange
from scoring.triangle.tolerances import DEFAULT, Tolerances
from scoring.triangle.waypoints import Waypoint, Weights


class Decision(StrEnum):
    """What has become of a variation."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Change:
    """A variation: accepted it takes days and money, refused it harms quality criteria.

    Days and money below 0 are given back. Accepted, it may give up criteria as well (`lost`), or
    serve again some that were given up before (`regained`).
    """

    id: str
    decision: Decision
    days: int = 0
    money: int = 0  # minor units
    criteria: frozenset[str] = frozenset()
    lost: frozenset[str] = frozenset()
    regained: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Allowed:
    """The agreed concessions, in the units of what is taken: days, minor units, criteria.

    Raises:
        NotAChange: an amount below 0.
    """

    days: int
    money: int
    criteria: int

    def __post_init__(self) -> None:
        NotAChange.below(days=self.days, money=self.money, criteria=self.criteria)


@dataclass(frozen=True, slots=True)
class Balance:
    """One concession: what is allowed, taken, and asked for by pending variations.

    `net` is what was taken without what was given back, and below 0 where more was given back; of
    `pending` likewise. Of quality, `pending` is what would be harmed or given up either way.
    """

    waypoint: Waypoint
    allowed: int
    net: int
    pending: int

    @property
    def used(self) -> int:
        """What was taken of what is allowed; what was given back is taken first."""
        return max(self.net, 0)

    @property
    def given_back(self) -> int:
        """What was given back beyond all that was taken: it widens no limit.

        >>> found = Balance(Waypoint.TIME, 30, -66, 0)
        >>> found.used, found.left, found.given_back
        (0, 30, 66)
        """
        return max(-self.net, 0)

    @property
    def left(self) -> int:
        """What may still be taken of what is allowed; below 0 where more was taken."""
        return self.allowed - self.used

    @property
    def used_up(self) -> bool:
        """Whether something was taken, exactly all of it."""
        return self.used > 0 and self.left == 0

    @property
    def exceeded(self) -> bool:
        """Whether more was taken than is allowed."""
        return self.left < 0

    def share(self, most: float) -> float:
        """The used share, at most `most`; as much as that where nothing is allowed.

        >>> Balance(Waypoint.TIME, 20, 5, 0).share(2), Balance(Waypoint.TIME, 0, 5, 0).share(2)
        (0.25, 2)
        """
        if not self.used:
            return 0.0
        return min(most, self.used / self.allowed) if self.allowed else most


@dataclass(frozen=True, slots=True)
class Step:
    """Where the course stands after one decision."""

    change: str
    position: Weights
    drift: float  # Aitchison distance from the agreed point
    left: bool  # the agreed primary led alone at the agreed point, and now another leads


@dataclass(frozen=True, slots=True)
class Account:
    """The balances, and the trail of positions in the order of the decisions."""

    balances: tuple[Balance, ...]
    trail: tuple[Step, ...]

    @property
    def used_up(self) -> tuple[Waypoint, ...]:
        """The concessions of which all was taken: agree anew before more is."""
        return tuple(one.waypoint for one in self.balances if one.used_up)

    @property
    def exceeded(self) -> tuple[Waypoint, ...]:
        """Those of which more was taken than is allowed: nothing is decided until then."""
        return tuple(one.waypoint for one in self.balances if one.exceeded)


def account(
    agreed: Weights,
    primary: Waypoint,
    allowed: Allowed,
    changes: Sequence[Change],
    tolerances: Tolerances = DEFAULT,
) -> Account:
    """The account of these variations, in the order of their decisions; pending ones anywhere.

    The position after a decision is the agreed point with each weight halved for every time that
    its concession was used up whole: w * halving ** -used, closed; what was given back moves
    nothing. Criteria that were harmed before are not harmed again. Pending variations move nothing.
    Less than half a point of a hundred between two waypoints is a tie, and a tie is no departure.

    Raises:
        NotAChange: one id stands twice.

    >>> taken = Change("a", Decision.ACCEPTED, days=10)
    >>> found = account(Weights.closed(2, 1, 1), Waypoint.TIME, Allowed(10, 0, 0), [taken])
    >>> [round(share, 3) for share in found.trail[0].position], found.used_up
    ([0.333, 0.333, 0.333], (<Waypoint.TIME: 'time'>,))
    """
    _distinct(changes)
    tally, trail = _Tally(), []
    led = front(agreed) == (primary,)
    for change in changes:
        if change.decision is Decision.PENDING:
            continue
        tally.take(change)
        position = _moved(agreed, tally.balances(allowed), tolerances)
        left = led and primary not in front(position)
        trail.append(Step(change.id, position, distance(position, agreed), left))
    pending = [one for one in changes if one.decision is Decision.PENDING]
    return Account(tally.balances(allowed, pending), tuple(trail))


@dataclass(slots=True)
class _Tally:
    """What the decisions so far have used."""

    days: int = 0
    money: int = 0
    harmed: set[str] = field(default_factory=set)
    given_up: set[str] = field(default_factory=set)

    def take(self, change: Change) -> None:
        """Count one more decision."""
        if change.decision is Decision.REFUSED:
            self.harmed |= change.criteria
        else:
            self.accept(change)

    def accept(self, change: Change) -> None:
        """Count a variation as accepted."""
        self.days += change.days
        self.money += change.money
        self.given_up = (self.given_up | change.lost) - change.regained

    def balances(self, allowed: Allowed, pending: Iterable[Change] = ()) -> tuple[Balance, ...]:
        """The balances now, with what is asked for besides."""
        days, money, criteria = 0, 0, set[str]()
        gone = self.harmed | self.given_up
        for change in pending:
            days, money = days + change.days, money + change.money
            criteria |= (change.criteria | change.lost) - gone
        return (
            Balance(Waypoint.TIME, allowed.days, self.days, days),
            Balance(Waypoint.COST, allowed.money, self.money, money),
            Balance(Waypoint.QUALITY, allowed.criteria, len(gone), len(criteria)),
        )


def _distinct(changes: Iterable[Change]) -> None:
    seen: set[str] = set()
    for change in changes:
        if change.id in seen:
            raise NotAChange(f"“{change.id}” stands here twice; a change is decided once.")
        seen.add(change.id)


def _moved(agreed: Weights, balances: Iterable[Balance], tolerances: Tolerances) -> Weights:
    base, most = tolerances.halving, tolerances.most_used
    return Weights.closed(*(agreed[one.waypoint] * base ** -one.share(most) for one in balances))
