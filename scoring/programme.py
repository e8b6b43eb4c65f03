"""The integer programme behind the cheapest path: at most one level per item, all demands met."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, isfinite, lcm
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from scoring.quiet import quiet

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Row = NDArray[np.float64]

SECONDS = 5.0  # for all searches of one path together
OUT_OF_TIME = 1  # the solver's status
NOT_ENOUGH = "No options meet the demands."
BOUND_SLACK = 1e-6  # a bound in floats may be too high by so much
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
        return sum(map(self.part, chosen), Fraction(0)) >= self.missing

    def part(self, option: Option) -> Fraction:
        """What the option makes up of it."""
        return self.pull.get(option.item, Fraction(0)) * option.gain


class Cheapest(NamedTuple):
    """The options, and the cost below which none can be; that is their own unless time ran out."""

    options: tuple[Option, ...]
    at_least: Fraction


class _Found(NamedTuple):
    """What a search came to: nothing without `proven` is for want of time."""

    chosen: tuple[Option, ...] | None
    bound: float
    proven: bool


def cheapest(
    options: Sequence[Option], demands: Sequence[Demand], seconds: float = SECONDS
) -> Cheapest:
    """The cheapest options that meet all demands; of equally cheap ones small steps, early first.

    What is not proven to be cheapest within so many seconds is the best found by then.

    Raises:
        ValueError: even the highest options together do not meet the demands.

    >>> options = [Option("a", Fraction(2), Fraction(1), Fraction(1))]
    >>> cheapest(options, [Demand({"a": Fraction(1)}, Fraction(1, 2))]).options == tuple(options)
    True
    """
    deadline = monotonic() + seconds
    parts = sorted(_parts(options, demands), key=lambda part: len(part[0]))
    solved = [_cheapest(*part, deadline) for part in parts]
    chosen = {option for part in solved for option in part.options}
    at_least = sum((part.at_least for part in solved), Fraction(0))
    return Cheapest(tuple(option for option in options if option in chosen), at_least)


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


def _cheapest(options: Sequence[Option], demands: Sequence[Demand], deadline: float) -> Cheapest:
    if not options:
        raise ValueError(NOT_ENOUGH)
    programme = _Programme(options, demands, deadline)
    unit = max(option.cost for option in options) or Fraction(1)
    costs = [float(option.cost / unit) for option in options]
    found = programme.solve(costs, _finest([option.cost / unit for option in options]))
    if not found.proven:
        known = (found.chosen, lowered(options, demands))
        best = min((one for one in known if one is not None), key=_cost)
        return Cheapest(best, min(_cost(best), unit * _rounded_up(found.bound, options, unit)))
    if found.chosen is None:
        raise ValueError(NOT_ENOUGH)
    least = _cost(found.chosen)
    programme.limit(costs, float(least / unit))
    return Cheapest(programme.tidied(found.chosen), least)


def lowered(options: Sequence[Option], demands: Sequence[Demand]) -> tuple[Option, ...]:
    """Every item at its highest option, then each as low as the demands allow, dearest first.

    Raises:
        ValueError: even the highest options together do not meet the demands.

    >>> lowered([Option("a", Fraction(2), Fraction(1), Fraction(1))], [])
    ()
    """
    chosen: dict[str, Option] = {}
    for option in sorted(options, key=lambda one: one.gain):
        chosen[option.item] = option
    spare = [sum((d.part(one) for one in chosen.values()), -d.missing) for d in demands]
    if any(one < 0 for one in spare):
        raise ValueError(NOT_ENOUGH)
    for top in sorted(chosen.values(), key=lambda one: one.cost, reverse=True):
        rungs = [None, *sorted((o for o in options if o.item == top.item), key=lambda o: o.gain)]
        for rung in rungs:
            left = [
                over - demand.part(top) + (demand.part(rung) if rung else 0)
                for over, demand in zip(spare, demands, strict=True)
            ]
            if all(one >= 0 for one in left):
                spare = left
                chosen = chosen | {top.item: rung} if rung else _without(chosen, top.item)
                break
    return tuple(option for option in options if option in chosen.values())


def _without(chosen: Mapping[str, Option], item: str) -> dict[str, Option]:
    return {name: option for name, option in chosen.items() if name != item}


def _rounded_up(bound: float, options: Sequence[Option], unit: Fraction) -> Fraction:
    """The least sum of costs, in units, that is not below the bound."""
    if not isfinite(bound) or bound <= 0:
        return Fraction(0)
    step = Fraction(1, lcm(*((option.cost / unit).denominator for option in options)))
    return ceil(Fraction(bound * (1 - BOUND_SLACK)) / step) * step


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
    deadline: float
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

    def solve(self, objective: Sequence[float], gap: float) -> _Found:
        """The least of the objective; what floats let through by a hair is cut off again."""
        bound = 0.0
        while (seconds := self.deadline - monotonic()) > 0:
            found = self._relaxed(objective, gap, seconds)
            bound = found.bound
            if found.chosen is None or all(one.met(found.chosen) for one in self.demands):
                return found
            self._cut(found.chosen)
        return _Found(None, bound, proven=False)

    def limit(self, weights: Sequence[float], most: float) -> None:
        """Keep the weighted sum at `most`."""
        import numpy as np

        self.rows.append((np.array(weights), 0.0, most + SLACK))

    def tidied(self, chosen: tuple[Option, ...]) -> tuple[Option, ...]:
        """What the limits leave: small steps of many before a leap of one, then early before late.

        A leap from the second level to the top is seldom believed, and seldom done.
        """
        for objective in (self._squares(), self._places()):
            found = self.solve(objective, 0.0).chosen
            if found is None:  # for want of time
                break
            chosen = min(chosen, found, key=self._rank)
            taken = zip(objective, self.options, strict=True)
            self.limit(objective, sum(part for part, option in taken if option in chosen))
        return chosen

    def _squares(self) -> list[float]:
        longest = max(option.gain for option in self.options)
        return [float(option.gain / longest) ** 2 for option in self.options]

    def _places(self) -> list[float]:
        items = self._items()
        return [float(items.index(option.item)) for option in self.options]

    def _rank(self, chosen: Sequence[Option]) -> tuple[Fraction, Fraction, int]:
        """What limits in floats leave is compared in fractions."""
        items = self._items()
        squares = sum((option.gain**2 for option in chosen), Fraction(0))
        return _cost(chosen), squares, sum(items.index(option.item) for option in chosen)

    def _items(self) -> list[str]:
        return list(dict.fromkeys(option.item for option in self.options))

    def _relaxed(self, objective: Sequence[float], gap: float, seconds: float) -> _Found:
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint, milp

        matrix, least, most = zip(*self.rows, strict=True)
        with quiet():
            result = milp(
                np.array(objective),
                integrality=np.ones(len(self.options)),
                bounds=Bounds(0, 1),
                constraints=LinearConstraint(np.array(matrix), np.array(least), np.array(most)),
                options={"mip_rel_gap": gap, "time_limit": seconds, "disp": False},
            )
        bound = getattr(result, "mip_dual_bound", None)
        proven = result.status != OUT_OF_TIME
        if result.x is None:
            return _Found(None, bound or 0.0, proven)
        taken = zip(self.options, result.x, strict=True)
        chosen = tuple(option for option, share in taken if share > 0.5)
        return _Found(chosen, bound or 0.0, proven)

    def _cut(self, chosen: Sequence[Option]) -> None:
        """More is never less: whatever meets the demands goes higher somewhere."""
        import numpy as np

        reached = {option.item: option.gain for option in chosen}
        higher = [option.gain > reached.get(option.item, 0) for option in self.options]
        self.rows.append((np.array(higher, dtype=float), 1.0, np.inf))


def _cost(options: Sequence[Option]) -> Fraction:
    return sum((option.cost for option in options), Fraction(0))
