"""The integer programme behind the cheapest path: at most one level per item, all demands met."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Row = NDArray[np.float64]

SLACK = 1e-9  # floats may not refuse what fractions allow: the reverse is caught afterwards


@dataclass(frozen=True, slots=True)
class Option:
    """Raising `item` to `level`: its score gains so much, at this cost."""

    item: str
    level: Fraction
    gain: Fraction
    cost: Fraction


@dataclass(frozen=True, slots=True)
class Demand:
    """The gains, each times the pull of its item (not negative), must make up what is missing."""

    pull: Mapping[str, Fraction]
    missing: Fraction

    def met(self, chosen: Sequence[Option]) -> bool:
        """Exactly."""
        gained = (self.pull.get(one.item, Fraction(0)) * one.gain for one in chosen)
        return sum(gained, Fraction(0)) >= self.missing


def cheapest(options: Sequence[Option], demands: Sequence[Demand]) -> tuple[Option, ...]:
    """The cheapest options that meet all demands; of equally cheap ones small steps, early first.

    Raises:
        ValueError: even the highest options together do not meet the demands.

    >>> options = [Option("a", Fraction(2), Fraction(1), Fraction(1))]
    >>> cheapest(options, [Demand({"a": Fraction(1)}, Fraction(1, 2))]) == tuple(options)
    True
    """
    chosen = [option for part in _parts(options, demands) for option in _cheapest(*part)]
    return tuple(option for option in options if option in chosen)


def _parts(
    options: Sequence[Option], demands: Sequence[Demand]
) -> "list[tuple[list[Option], list[Demand]]]":
    """Demands that share no item are solved apart: many small programmes beat a large one."""
    parts: list[tuple[set[str], list[Demand]]] = []
    for demand in demands:
        items, together = set(demand.pull), [demand]
        for part in [part for part in parts if part[0] & items]:
            parts.remove(part)
            items |= part[0]
            together += part[1]
        parts.append((items, together))
    return [([one for one in options if one.item in items], part) for items, part in parts]


def _cheapest(options: Sequence[Option], demands: Sequence[Demand]) -> tuple[Option, ...]:
    programme = _Programme(options, demands)
    unit = max((option.cost for option in options), default=Fraction(0)) or Fraction(1)
    costs = [float(option.cost / unit) for option in options]
    best = programme.solve(costs, _finest([option.cost / unit for option in options]))
    if best is None:
        raise ValueError("No options meet the demands.")
    programme.limit(costs, float(_cost(best) / unit))
    tidy = programme.solve(programme.order(), 0.0)
    return tidy if tidy is not None and _cost(tidy) <= _cost(best) else best


def _finest(costs: Sequence[Fraction]) -> float:
    """The relative gap below which two sums of the costs cannot differ."""
    total = sum(costs, Fraction(0))
    step = Fraction(1, lcm(*(cost.denominator for cost in costs)))
    return float(step / total / 2) if total else 0.0


@dataclass(slots=True)
class _Programme:
    """Rows of 0/1 variables, one per option. Each solution is checked in fractions."""

    options: Sequence[Option]
    demands: Sequence[Demand]
    rows: "list[tuple[Row, float, float]]" = field(default_factory=list)

    def __post_init__(self) -> None:
        import numpy as np

        for name in self._items():
            one_level = np.array([float(option.item == name) for option in self.options])
            self.rows.append((one_level, 0.0, 1.0))
        for demand in self.demands:
            # Relative to what is missing; more than enough counts as enough.
            parts = [
                demand.pull.get(option.item, Fraction(0)) * option.gain / demand.missing
                for option in self.options
            ]
            row = np.array([float(min(part, Fraction(1))) for part in parts])
            self.rows.append((row, 1.0 - SLACK, np.inf))

    def solve(self, objective: Sequence[float], gap: float) -> tuple[Option, ...] | None:
        """The least of the objective; what floats let through by a hair is cut off again."""
        while (chosen := self._relaxed(objective, gap)) is not None:
            if all(demand.met(chosen) for demand in self.demands):
                return chosen
            self._cut(chosen)
        return None

    def limit(self, weights: Sequence[float], most: float) -> None:
        """Keep the weighted sum at `most`."""
        import numpy as np

        self.rows.append((np.array(weights), 0.0, most + SLACK))

    def order(self) -> list[float]:
        """An objective that puts small steps of many before a leap of one, then early before late.

        A leap from the second level to the top is seldom believed, and seldom done.
        """
        items = self._items()
        return [
            float(option.gain) ** 2 * len(items) ** 2 + items.index(option.item)
            for option in self.options
        ]

    def _items(self) -> list[str]:
        return list(dict.fromkeys(option.item for option in self.options))

    def _relaxed(self, objective: Sequence[float], gap: float) -> tuple[Option, ...] | None:
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint, milp

        matrix, least, most = zip(*self.rows, strict=True)
        result = milp(
            np.array(objective),
            integrality=np.ones(len(self.options)),
            bounds=Bounds(0, 1),
            constraints=LinearConstraint(np.array(matrix), np.array(least), np.array(most)),
            options={"mip_rel_gap": gap},
        )
        if result.x is None:
            return None
        taken = zip(self.options, result.x, strict=True)
        return tuple(option for option, share in taken if share > 0.5)

    def _cut(self, chosen: Sequence[Option]) -> None:
        """More is never less: whatever meets the demands goes higher somewhere."""
        import numpy as np

        reached = {option.item: option.gain for option in chosen}
        higher = [option.gain > reached.get(option.item, 0) for option in self.options]
        self.rows.append((np.array(higher, dtype=float), 1.0, np.inf))


def _cost(options: Sequence[Option]) -> Fraction:
    return sum((option.cost for option in options), Fraction(0))
