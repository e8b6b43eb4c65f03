"""P5: how much dearer a save becomes as engagements grow, and as there are more of them."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import storage_growth
from tests.benchmarks.figure import Figure, Goal
from tests.benchmarks.pair import Pace


def growth(_pace: Pace) -> list[Figure]:
    """A save in a large place beside the same save in a small one, in turns."""
    with TemporaryDirectory(prefix="waypoint-bench-") as folder:
        one = storage_growth.by_responses(Path(folder, "responses"))
        many = storage_growth.by_engagements(Path(folder, "engagements"))
    return [
        _beside("a save among 200 responses, beside one alone", one, ("of_200_ms", "of_1_ms"), 2),
        _beside(
            "a save with 10 000 engagements, beside ten", many, ("of_10000_ms", "of_10_ms"), 1.1
        ),
    ]


def _beside(
    what: str, taken: Mapping[str, float], sizes: tuple[str, str], at_most: float
) -> Figure:
    large, small = sizes
    return Figure("P5", what, "ms", [taken[large]], [taken[small]], Goal(at_most=at_most))
