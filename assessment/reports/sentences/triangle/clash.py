"""A clash: two statements that do not go together, and the one question that they raise."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessment.reports.sentences.figures import listed, percent
from scoring.triangle import Contradiction, Stance, Waypoint, Weights


@dataclass(frozen=True, slots=True)
class ContradictionWords:
    """Both statements stand as they are; the question is asked, and nobody is blamed."""

    code: str
    first: str
    second: str
    question: str


@dataclass(frozen=True, slots=True)
class Said:
    """What everybody said, and what they are called: by their id, the names as they are shown."""

    stances: Mapping[str, Stance]
    names: Mapping[str, str]

    def name(self, who: str | None) -> str:
        """What a sponsor is called; an erased or unknown name is no name.

        >>> Said({}, {"a": "Ana"}).name("a"), Said({}, {"b": ""}).name("b")
        ('Ana', 'A sponsor')
        """
        return self.names.get(who or "", "").strip() or "A sponsor"

    def of(self, found: Contradiction) -> tuple[str, Stance]:
        """The name and the stance of the sponsor whose contradiction it is.

        Raises:
            KeyError: that sponsor has said nothing.
        """
        return self.name(found.who), self.stances[found.who or ""]

    def firsts(self) -> str:
        """Who puts what first.

        >>> Said({}, {}).firsts()
        ''
        """
        by_waypoint = {
            waypoint: [
                self.name(who) for who, stance in self.stances.items() if stance.primary is waypoint
            ]
            for waypoint in Waypoint
        }
        return listed(
            f"{waypoint} for {listed(who)}" for waypoint, who in by_waypoint.items() if who
        )


def conceded(gives: Mapping[Waypoint, float]) -> str:
    """How much may move, to go on after "it may be".

    >>> conceded({Waypoint.TIME: 0, Waypoint.COST: 0, Waypoint.QUALITY: 0})
    'no later and no dearer, and no criteria may be waived'
    """
    later, dearer, waived = (percent(gives[one]) if gives[one] else "no" for one in Waypoint)
    criteria = "no criteria" if waived == "no" else f"{waived} of the criteria"
    return f"{later} later and {dearer} dearer, and {criteria} may be waived"


def weighed(weights: Weights) -> str:
    """A position in points of a hundred.

    >>> weighed(Weights.closed(50, 30, 20))
    'time 50, cost 30, quality 20'
    """
    return ", ".join(f"{one} {points(weights[one])}" for one in Waypoint)


def points(weight: float) -> str:
    """One weight in points of a hundred, whole where that is what was said.

    >>> points(0.5), points(0.335)
    ('50', '33.5')
    """
    return f"{100 * weight:.1f}".removesuffix(".0")


def ranked(tiers: Iterable[Iterable[Waypoint]]) -> str:
    """Waypoints in their order, those that are level together.

    >>> ranked([[Waypoint.TIME], [Waypoint.COST, Waypoint.QUALITY]])
    'time before cost and quality'
    """
    return " before ".join(listed(map(str, tier)) for tier in tiers)
