"""A contradiction: two statements that do not go together, and the one question that they raise."""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.messages import Listing, Message, Percent, Sentences, Value, listing, msg
from assessment.reports.sentences.triangle.waypoints import NAMES
from scoring.triangle import Contradiction, Stance, Waypoint


@dataclass(frozen=True, slots=True)
class ContradictionWords:
    """Both statements stand as they are; the question is asked, and nobody is blamed."""

    code: str
    first: Message | Sentences
    second: Message | Sentences
    question: Message


@dataclass(frozen=True, slots=True)
class Statements:
    """What everybody said, and what they are called: by their id, the names as they are shown."""

    stances: Mapping[str, Stance]
    names: Mapping[str, Value]

    def name(self, who: str | None) -> Value:
        """What a sponsor is called; an erased or unknown name is no name.

        >>> Statements({}, {"a": "Ana"}).name("a"), str(Statements({}, {"b": ""}).name("b"))
        ('Ana', 'A sponsor')
        """
        name = self.names.get(who or "", "")
        return msg("A sponsor") if isinstance(name, str) and not name.strip() else name

    def of(self, found: Contradiction) -> tuple[Value, Stance]:
        """The name and the stance of the sponsor whose contradiction it is.

        Raises:
            KeyError: that sponsor has said nothing.
        """
        return self.name(found.who), self.stances[found.who or ""]

    def firsts(self) -> Listing:
        """Who puts what first.

        >>> str(Statements({}, {}).firsts())
        ''
        """
        by_waypoint = {
            waypoint: [
                self.name(who) for who, stance in self.stances.items() if stance.primary is waypoint
            ]
            for waypoint in Waypoint
        }
        return listing(
            msg("{waypoint} for {people}", waypoint=NAMES[waypoint], people=listing(who))
            for waypoint, who in by_waypoint.items()
            if who
        )


def conceded(who: Value, gives: Mapping[Waypoint, float]) -> Message:
    """How much somebody would let move.

    >>> str(conceded("Ana", {Waypoint.TIME: 0, Waypoint.COST: 0, Waypoint.QUALITY: 0}))
    'Ana would give: no more time, no more money, none of the criteria.'
    """
    return msg("{who} would give: {concessions}.", who=who, concessions=_concessions(gives))


def _concessions(gives: Mapping[Waypoint, float]) -> Listing:
    time, cost, quality = (Percent(gives[one]) if gives[one] else None for one in Waypoint)
    return listing(
        (
            msg("{share} more time", share=time) if time else msg("no more time"),
            msg("{share} more money", share=cost) if cost else msg("no more money"),
            msg("{share} of the criteria", share=quality)
            if quality
            else msg("none of the criteria"),
        )
    )
