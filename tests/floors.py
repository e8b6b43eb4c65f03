"""How many lines of each package its tests must run, in per cent.

A floor is what was measured, rounded down. It is raised when more is tested, and never lowered.
"""

from io import StringIO
from pathlib import Path

from coverage import Coverage
from coverage.exceptions import NoDataError

ROOT = Path(__file__).parent.parent
FLOORS = {
    "scoring": 99,
    "assessment/domain": 98,
    "assessment/services": 99,
    "assessment/storage": 99,
}


def measured(data: Path, root: Path = ROOT) -> dict[str, float]:
    """The lines that ran in each package, in per cent, read from coverage's data."""
    coverage = Coverage(data_file=str(data), config_file=False)
    coverage.load()
    return {package: _percent(coverage, root / package) for package in FLOORS}


def below(found: dict[str, float]) -> list[str]:
    """A sentence for each package that is below its floor."""
    return [
        f"{package}: {found[package]:.2f} % of its lines are tested, and {floor} % must be."
        for package, floor in FLOORS.items()
        if found[package] < floor
    ]


def _percent(coverage: Coverage, folder: Path) -> float:
    try:
        return coverage.report(include=[f"{folder}/*"], file=StringIO())
    except NoDataError:  # none of its lines ran
        return 0.0
