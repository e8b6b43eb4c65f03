"""A stance: what one sponsor has said, as scoring sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType

from scoring.triangle.errors import NotAStance
from scoring.triangle.pairwise import Comparisons
from scoring.triangle.waypoints import Waypoint, Weights


@dataclass(frozen=True, slots=True)
class Stance:
    """Given fixed `fixed`, we choose `chosen` and adjust `adjusted`.

    `concessions` are shares: of the planned duration, of the budget, and of the quality criteria
    (that one at most 1). `points` are the 100 points as weights. `worry`: the
    waypoint that they fear for, where they named such a worry.

    Raises:
        NotAStance: a waypoint stands twice, or a concession is no such share.
    """

    fixed: Waypoint
    chosen: Waypoint
    adjusted: Waypoint
    concessions: Mapping[Waypoint, float]
    points: Weights
    comparisons: Comparisons | None = None
    worry: Waypoint | None = None

    def __post_init__(self) -> None:
        if {self.fixed, self.chosen, self.adjusted} != set(Waypoint):
            raise NotAStance("The sentence names each waypoint once.")
        given = self.concessions.values()
        if set(self.concessions) != set(Waypoint) or not all(0 <= one < inf for one in given):
            raise NotAStance("There is one concession for each waypoint, none below 0.")
        if self.concessions[Waypoint.QUALITY] > 1:
            raise NotAStance("No more than all criteria can be waived.")
        object.__setattr__(self, "concessions", MappingProxyType(dict(self.concessions)))

    @property
    def primary(self) -> Waypoint:
        """The waypoint that the sentence puts first: the one that is given."""
        return self.fixed
