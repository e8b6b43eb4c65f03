"""Differencing: what can be worked out of a few people from totals that are published."""

from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

SLACK = 1e-6  # of a solution in floats

Part = TypeVar("Part", bound=Hashable)


def revealed(
    cells: Mapping[tuple[Part, ...], int], least: int
) -> tuple[Mapping[Part, float], ...] | None:
    """How the totals of the parts are to be added up so that fewer than so many people are left.

    People are divided in several ways. The total of each part of each division is published;
    `cells` says how many people there are in each combination of parts. Whoever adds the totals
    up, each with some factor, comes to a sum in which every cell counts with the sum of its
    factors. If each counts for 0 to 1 and one for 1, and that is for fewer than `least` people in
    all, then something is known of them. Such factors are searched for by linear programming, for
    two divisions without missing any; None where there are none.

    >>> from collections import Counter
    >>> office = Counter({("board", "north"): 3, ("staff", "north"): 1, ("staff", "south"): 4})
    >>> parts, sites = revealed(office, 3)
    >>> [round(parts["board"] - parts["staff"]), round(sites["north"] - sites["south"])]
    [-1, 1]
    >>> revealed(office, 1) is None
    True
    """
    import numpy as np

    ordered = sorted(cells, key=repr)
    columns = sorted({pair for cell in ordered for pair in enumerate(cell)}, key=repr)
    within = np.array([[cell[at] == part for at, part in columns] for cell in ordered], dtype=float)
    people = np.array([cells[cell] for cell in ordered], dtype=float)
    for place in np.argsort(people, kind="stable"):
        if people[place] >= least:
            break
        if _is_crossed(ordered[place], cells, least):
            continue
        factors = _factors(within, people, int(place), least)
        if factors is not None:
            pairs = list(zip(columns, factors, strict=True))
            divisions = range(len(ordered[0]))
            return tuple({part: one for (at, part), one in pairs if at == of} for of in divisions)
    return None


def _is_crossed(cell: tuple[Part, ...], cells: Mapping[tuple[Part, ...], int], least: int) -> bool:
    """Whether it is clear without a programme that enough people count with the cell.

    Where four cells are the corners of a rectangle, two opposite ones count for as much as the
    other two. So with a cell that counts for 1 the two beside it count for 1 together, or more:
    that is as many people as the smaller has. Nobody is taken twice.
    """
    left, sure = dict(cells), cells[cell]
    beside = [(one, at) for one in cells if (at := _only_difference(one, cell)) is not None]
    for (one, at), (other, of) in combinations(beside, 2):
        opposite = (*other[:at], one[at], *other[at + 1 :])
        if at != of and opposite in cells:
            taken = min(left[one], left[other])
            left[one] -= taken
            left[other] -= taken
            sure += taken
    return sure >= least


def _only_difference(one: tuple[Part, ...], other: tuple[Part, ...]) -> int | None:
    """The one division in which two cells differ; None if there is none, or another."""
    places = [at for at, part in enumerate(one) if part != other[at]]
    return places[0] if len(places) == 1 else None


def _factors(
    within: "Matrix", people: "Matrix", place: int, least: int
) -> "Sequence[float] | None":
    """The factors that leave the fewest people with the cell at that place, if they are too few."""
    import numpy as np
    from scipy.optimize import linprog

    found = linprog(
        people @ within,
        A_ub=np.vstack([within, -within]),
        b_ub=np.repeat([1.0, 0.0], len(people)),
        A_eq=within[[place]],
        b_eq=[1.0],
        bounds=(None, None),
    )
    return list(found.x) if found.fun < least - SLACK else None
