"""The three waypoints, and what one position weighs them at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from scoring.triangle.errors import NotWeights


class Waypoint(StrEnum):
    """What a project can put first; the other two then give."""

    TIME = "time"
    COST = "cost"
    QUALITY = "quality"


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each waypoint matters: positive shares that sum to one (to 1e-9)."""

    time: float
    cost: float
    quality: float

    def __post_init__(self) -> None:
        if not (all(share > 0 for share in self) and abs(sum(self) - 1) <= 1e-9):
            raise NotWeights(tuple(self))

    def __iter__(self) -> Iterator[float]:
        """In the order of `Waypoint`."""
        yield from (self.time, self.cost, self.quality)

    def __getitem__(self, waypoint: Waypoint) -> float:
        """The share of one waypoint."""
        return dict(zip(Waypoint, self, strict=True))[waypoint]

    @classmethod
    def closed(cls, time: float, cost: float, quality: float) -> Self:
        """Positive amounts of any size as shares of their sum.

        Raises:
            NotWeights: an amount is not a positive finite number.

        >>> Weights.closed(50, 30, 20)
        Weights(time=0.5, cost=0.3, quality=0.2)
        """
        amounts = (time, cost, quality)
        whole = sum(amounts)
        if min(amounts) <= 0 or not 0 < whole < float("inf"):
            raise NotWeights(amounts)
        return cls(*(amount / whole for amount in amounts))

    def changed(self, change: Callable[[float], float]) -> Self:
        """Each share changed, and closed again."""
        return self.closed(*(change(share) for share in self))

    @property
    def leading(self) -> tuple[Waypoint, ...]:
        """The waypoints of the largest share: one, or more where they are equal to 1e-9.

        >>> Weights.closed(2, 2, 1).leading
        (<Waypoint.TIME: 'time'>, <Waypoint.COST: 'cost'>)
        """
        most = max(self)
        return tuple(name for name in Waypoint if most - self[name] <= 1e-9)
