"""Sampling: the gates over many draws at once. Only here do numbers become floats."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from scoring.leverage import Measured
from scoring.requirements import Requirement
from scoring.staging import Staging

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Draws = NDArray[np.float64]  # one value per draw
    Verdicts = NDArray[np.bool_]  # one verdict per draw

SEED = 20_07
TOLERANCE = 1e-9  # a mean of equal values must not fail by the last bit


def gates_open(
    staged: Staging, sampled: Mapping[Measured, "Draws"], draws: int
) -> "list[Verdicts]":
    """For each gate, in which draws it and all before it are open.

    What was not sampled keeps its verdict.

    >>> gates_open(Staging(1, (), (), (), None), {}, draws=2)
    []
    """
    import numpy as np

    still_open = np.ones(draws, dtype=np.bool_)
    gates = []
    for gate in staged.gates:
        for one in gate.conditions:
            still_open = still_open & _holds(one, sampled)
        gates.append(still_open)
    return gates


def _holds(one: Requirement, sampled: Mapping[Measured, "Draws"]) -> "Verdicts | bool":
    drawn = sampled.get((one.measure, one.target))
    if drawn is None:
        return one.holds
    verdicts: Verdicts = drawn >= float(one.needed) - TOLERANCE
    return verdicts
