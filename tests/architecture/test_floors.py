"""The floors of what is tested: they are read from real data, and hold."""

from pathlib import Path

import pytest
from coverage import CoverageData

from tests.floors import FLOORS, below, measured

MODULE = "one = 1\ntwo = 2\nthree = 3\nfour = 4\n"


def data(root: Path, ran: dict[str, list[int]]) -> Path:
    """Coverage's data of a repository whose packages have one module of four lines each."""
    lines = {}
    for package, numbers in ran.items():
        module = root / package / "numbers.py"
        module.parent.mkdir(parents=True)
        module.write_text(MODULE)
        lines[str(module)] = numbers
    written = CoverageData(str(root / "coverage"))
    written.add_lines(lines)
    written.write()
    return root / "coverage"


def test_what_is_measured_are_the_lines_of_each_package_that_ran(tmp_path: Path) -> None:
    ran = {"scoring": [1, 2, 3, 4], "assessment/domain": [1, 2, 4]}
    found = measured(data(tmp_path, ran), tmp_path)
    assert (found["scoring"], found["assessment/domain"]) == (100, 75)


def test_a_package_of_which_nothing_ran_is_at_nothing(tmp_path: Path) -> None:
    assert measured(data(tmp_path, {"scoring": [1]}), tmp_path)["assessment/storage"] == 0


def test_without_data_every_package_is_below_its_floor(tmp_path: Path) -> None:
    assert len(below(measured(tmp_path / "coverage", tmp_path))) == len(FLOORS)


def test_just_below_a_floor_is_below_it() -> None:
    floor = FLOORS["scoring"]
    assert below({**FLOORS, "scoring": floor - 0.01}) == [
        f"scoring: {floor - 0.01:.2f} % of its lines are tested, and {floor} % must be."
    ]


def test_exactly_the_floor_is_enough() -> None:
    assert below(dict(FLOORS)) == []


@pytest.mark.parametrize("package", FLOORS)
def test_no_floor_is_below_ninety_per_cent(package: str) -> None:
    assert FLOORS[package] >= 90
