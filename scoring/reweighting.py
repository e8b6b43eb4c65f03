"""Re-weighting: would the stage be the same had the weights been a little different?"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scoring.means import Scored, score, shares
from scoring.sampling import SEED, gates_open
from scoring.staging import Staging, staging
from scoring.structure import Dimension, Item, Measure, Scheme
from scoring.tally import Tally

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from scoring.leverage import Measured
    from scoring.sampling import Draws

CONCENTRATION = 50
FRAGILE_BELOW = 0.80


@dataclass(frozen=True, slots=True)
class Stability:
    """The share of draws, 0 to 1, that give the same stage."""

    share: float
    draws: int

    @property
    def fragile(self) -> bool:
        """Whether fewer than 80 % of the draws agree."""
        return self.share < FRAGILE_BELOW


def stability(
    scheme: Scheme, counted: Tally, draws: int = 2000, seed: int = SEED
) -> Stability | None:
    """Draw weights from Dirichlet(50 w) at every node, w its scored children's shares.

    None when nothing is staged. The same seed gives the same answer.

    >>> from scoring.tally import tally
    >>> stability(Scheme(()), tally(Scheme(()), []))
    """
    scored = score(scheme, counted)
    staged = staging(scheme, scored, counted)
    if staged.reached is None:
        return None
    sampled = _Reweighted(scored, draws, seed).measures(scheme)
    opened = zip(staged.gates, gates_open(staged, sampled, draws), strict=True)
    named = (verdicts for gate, verdicts in opened if gate.applies)
    same = sum(named, start=_zeros(draws)) == _open(staged)
    return Stability(float(same.mean()), draws)


def _open(staged: Staging) -> int:
    return sum(gate.open for gate in staged.gates if gate.applies)


def _zeros(draws: int) -> "NDArray[np.int_]":
    import numpy as np

    return np.zeros(draws, dtype=np.int_)


class _Reweighted:
    """Every node as an array of (value, low, high) by draw."""

    def __init__(self, scored: Scored, draws: int, seed: int) -> None:
        import numpy as np

        self._scored = scored
        self._draws = draws
        self._random = np.random.default_rng(seed)
        self._dimensions: dict[str, Draws] = {}

    def measures(self, scheme: Scheme) -> "dict[Measured, Draws]":
        """The overall score, and each scored dimension with its fill."""
        sampled: dict[Measured, Draws] = {}
        for dimension in reversed(tuple(scheme.walk())):  # children before their parents
            if self._scored.of(dimension).value is not None:
                value, low, high = self._dimensions[dimension.id] = self._mean(dimension.children)
                sampled[Measure.DIMENSION, dimension.id] = value
                sampled[Measure.FILL, dimension.id] = 100 * (value - low) / (high - low)
        sampled[Measure.OVERALL, None] = self._mean(scheme.dimensions)[0]
        return sampled

    def _mean(self, children: "tuple[Dimension | Item, ...]") -> "Draws":
        import numpy as np

        counting = shares(children, self._scored)
        weights = self._random.dirichlet(
            [CONCENTRATION * float(share) for _, share in counting], size=self._draws
        )
        nodes = np.stack([self._node(child) for child, _ in counting])
        mean: Draws = np.einsum("dc,cvd->vd", weights, nodes)
        return mean

    def _node(self, child: Dimension | Item) -> "Draws":
        import numpy as np

        if isinstance(child, Dimension):
            return self._dimensions[child.id]
        node = self._scored.items[child.id]
        three = [float(one) for one in (node.value, node.low, node.high) if one is not None]
        return np.repeat(np.array(three)[:, None], self._draws, axis=1)
