"""Three comparisons that check the points (Saaty 1980; random index: Alonso and Lamata 2006)."""

from dataclasses import dataclass

from scoring.triangle.errors import NotAComparison
from scoring.triangle.waypoints import Weights

RANDOM_INDEX = 0.5245
MOST = 9


@dataclass(frozen=True, slots=True)
class Comparisons:
    """How many times as much the first of a pair matters as the second: 1/9 to 9.

    Raises:
        NotAComparison: a ratio outside the scale.
    """

    time_to_cost: float
    time_to_quality: float
    cost_to_quality: float

    def __post_init__(self) -> None:
        for ratio in (self.time_to_cost, self.time_to_quality, self.cost_to_quality):
            if not 1 / MOST - 1e-9 <= ratio <= MOST + 1e-9:
                raise NotAComparison(ratio)


@dataclass(frozen=True, slots=True)
class Checked:
    """What three comparisons come to. `implied` is time to quality by way of cost.

    `off` says how many times the stated third is off from it, at least 1. The random index is
    kept with the result, since others exist.
    """

    weights: Weights
    largest_eigenvalue: float
    consistency_index: float
    consistency_ratio: float
    implied: float
    off: float
    circular: bool
    random_index: float


def check(said: Comparisons, random_index: float = RANDOM_INDEX) -> Checked:
    """Weights and consistency in closed form, exact for three.

    >>> found = check(Comparisons(1 / 4, 4, 9), 0.52)
    >>> [round(share, 3) for share in found.weights], round(found.consistency_ratio, 3)
    ([0.217, 0.717, 0.066], 0.035)
    """
    a, b, c = said.time_to_cost, said.time_to_quality, said.cost_to_quality
    third = 1 / 3
    skew = (b / (a * c)) ** third
    largest = 1 + skew + 1 / skew
    index = max(0.0, (largest - 3) / 2)
    return Checked(
        weights=Weights.closed((a * b) ** third, (c / a) ** third, (b * c) ** -third),
        largest_eigenvalue=largest,
        consistency_index=index,
        consistency_ratio=index / random_index,
        implied=a * c,
        off=max(b / (a * c), a * c / b),
        circular=_circular(a, b, c),
        random_index=random_index,
    )


def _circular(a: float, b: float, c: float) -> bool:
    """Time before cost, cost before quality, and yet quality before time; or the other way."""
    return (a > 1 and c > 1 and b < 1) or (a < 1 and c < 1 and b > 1)
