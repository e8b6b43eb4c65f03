"""Contradictions: where what sponsors say does not go together. Codes and values, no wording."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from scoring.triangle.composition import Averages, averages, distance
from scoring.triangle.pairwise import check
from scoring.triangle.stance import Stance
from scoring.triangle.tolerances import DEFAULT, Tolerances
from scoring.triangle.waypoints import Waypoint


class Code(StrEnum):
    """K10 is missing here: it holds deeds against words, see `deeds`."""

    QUALITY_WITHOUT_MEANS = "K1"
    NOTHING_MAY_MOVE = "K2"
    EVERYTHING_MAY_MOVE = "K3"
    PRIMARY_GIVES_MOST = "K4"
    POINTS_AGAINST_SENTENCE = "K5"
    COMPARISONS_DISAGREE = "K6"
    FAR_FROM_THE_GROUP = "K7"
    GROUP_FOLLOWS_NOBODY = "K8"
    AVERAGING_DECIDES = "K9"
    POINTS_AGAINST_COMPARISONS = "K11"
    PRIMARY_GIVES = "K12"
    WORRY_GIVES_MOST = "K13"
    FIRST_GIVES_NOTHING = "K14"


SAID_BY_K12 = (Code.EVERYTHING_MAY_MOVE, Code.PRIMARY_GIVES_MOST)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """`who` is one sponsor, or nobody for what only the group as a whole says.

    `waypoints` are those that clash, the one of the first statement first. What the finding rests
    on stands in `value` (a ratio, a factor or a distance), `concessions` (in the order of
    `Waypoint`), `primaries` (what each sponsor puts first) and `averages`, where it has such.
    """

    code: Code
    who: str | None = None
    waypoints: tuple[Waypoint, ...] = ()
    value: float | None = None
    concessions: tuple[float, ...] = ()
    primaries: tuple[tuple[str, Waypoint], ...] = ()
    averages: Averages | None = None


def own_contradictions(
    who: str, stance: Stance, tolerances: Tolerances = DEFAULT
) -> tuple[Contradiction, ...]:
    """K1 to K6, K11, K13 and K14: what one sponsor's statements say against each other.

    >>> from scoring.triangle.waypoints import Weights
    >>> nothing = dict.fromkeys(Waypoint, 0.0)
    >>> sure = Stance(*reversed(Waypoint), nothing, Weights.closed(1, 1, 2))
    >>> [str(one.code) for one in own_contradictions("ann", sure)]
    ['K1', 'K2']
    """
    return tuple(_own(who, stance, tolerances))


def group_contradictions(
    stances: Mapping[str, Stance], tolerances: Tolerances = DEFAULT
) -> tuple[Contradiction, ...]:
    """K7 to K9: what sponsors' statements say against each other; nothing below two of them.

    >>> group_contradictions({})
    ()
    """
    return tuple(_between(stances, tolerances)) if len(stances) > 1 else ()


def agreement_contradictions(agreed: Stance) -> tuple[Contradiction, ...]:
    """K1, K2, K5 and K12: what an agreement says against itself.

    It is held to more than a sponsor: what was agreed to come first gives nothing at all.

    >>> from scoring.triangle.waypoints import Weights
    >>> gives = dict.fromkeys(Waypoint, 0.0) | {Waypoint.TIME: 0.1}
    >>> [str(one.code) for one in agreement_contradictions(
    ...     Stance(*Waypoint, gives, Weights.closed(2, 1, 1)))]
    ['K12']
    """
    return tuple(_agreed(agreed))


def _agreed(agreed: Stance) -> Iterator[Contradiction]:
    primary = agreed.primary
    yield from (one for one in _conceded("", agreed) if one.code not in SAID_BY_K12)
    if agreed.concessions[primary]:
        gives = tuple(agreed.concessions[one] for one in Waypoint)
        yield Contradiction(Code.PRIMARY_GIVES, "", (primary,), concessions=gives)
    if primary not in agreed.points.leading:
        yield Contradiction(Code.POINTS_AGAINST_SENTENCE, "", (agreed.points.leading[0], primary))


def _own(who: str, said: Stance, tolerances: Tolerances) -> Iterator[Contradiction]:
    yield from _conceded(who, said)
    primary = said.primary
    if _first_gives_nothing(said):
        gives = tuple(said.concessions[one] for one in Waypoint)
        yield Contradiction(Code.FIRST_GIVES_NOTHING, who, (said.adjusted,), concessions=gives)
    if primary not in said.points.leading:
        yield Contradiction(Code.POINTS_AGAINST_SENTENCE, who, (said.points.leading[0], primary))
    if said.worry and _gives_most(said, said.worry):
        gives = tuple(said.concessions[one] for one in Waypoint)
        yield Contradiction(Code.WORRY_GIVES_MOST, who, (said.worry,), concessions=gives)
    yield from _compared(who, said, tolerances)


def _first_gives_nothing(said: Stance) -> bool:
    """Whether nothing is conceded of what is adjusted, and something of what is fixed or chosen.

    Where quality is fixed it must be of what is chosen: K1 says the rest.
    """
    gives = said.concessions
    fixed = said.fixed is not Waypoint.QUALITY and gives[said.fixed]
    return not gives[said.adjusted] and bool(fixed or gives[said.chosen])


def _gives_most(said: Stance, waypoint: Waypoint) -> bool:
    """Whether more is conceded of it than of either of the others."""
    gives = said.concessions
    return gives[waypoint] > max(gives[one] for one in Waypoint if one is not waypoint)


def _conceded(who: str, said: Stance) -> Iterator[Contradiction]:
    gives, primary = said.concessions, said.primary
    all_three = tuple(gives[one] for one in Waypoint)
    if primary is Waypoint.QUALITY and not gives[Waypoint.TIME] and not gives[Waypoint.COST]:
        yield Contradiction(
            Code.QUALITY_WITHOUT_MEANS, who, tuple(reversed(Waypoint)), concessions=all_three
        )
    if not any(all_three):
        fixed_and_free = (said.fixed, said.chosen, said.adjusted)
        yield Contradiction(Code.NOTHING_MAY_MOVE, who, fixed_and_free, concessions=all_three)
    if all(all_three):
        yield Contradiction(Code.EVERYTHING_MAY_MOVE, who, (primary,), concessions=all_three)
    if _gives_most(said, primary):
        yield Contradiction(
            Code.PRIMARY_GIVES_MOST, who, (primary,), gives[primary], concessions=all_three
        )


def _compared(who: str, said: Stance, tolerances: Tolerances) -> Iterator[Contradiction]:
    if said.comparisons is None:
        return
    found = check(said.comparisons, tolerances.random_index)
    off = found.off > tolerances.third_off + 1e-9
    if found.circular or off or found.consistency_ratio > tolerances.consistency:
        yield Contradiction(Code.COMPARISONS_DISAGREE, who, value=found.off)
    elif (apart := distance(said.points, found.weights)) > tolerances.apart:
        yield Contradiction(Code.POINTS_AGAINST_COMPARISONS, who, value=apart)


def _between(stances: Mapping[str, Stance], tolerances: Tolerances) -> Iterator[Contradiction]:
    found = averages([stance.points for stance in stances.values()])
    group = found.geometric
    for who, stance in stances.items():
        apart = distance(stance.points, group)
        if apart > tolerances.apart:
            yield Contradiction(Code.FAR_FROM_THE_GROUP, who, value=apart, averages=found)
    primaries = tuple((who, stance.primary) for who, stance in stances.items())
    if not set(group.leading) & {primary for _, primary in primaries}:
        yield Contradiction(
            Code.GROUP_FOLLOWS_NOBODY,
            waypoints=group.leading,
            primaries=primaries,
            averages=found,
        )
    if found.reversed:
        yield Contradiction(Code.AVERAGING_DECIDES, waypoints=found.reversed, averages=found)
