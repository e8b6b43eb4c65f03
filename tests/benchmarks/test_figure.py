"""Figures: the medians count, and a goal is met only when nothing went wrong."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.benchmarks.figure import Figure, Goal, table, write


def figure(ours: float, beside: Sequence[float], goal: Goal | None, *faults: str) -> Figure:
    return Figure("P2", "answers", "/s", [0, ours, 1e9], beside, goal, faults=faults)


@pytest.mark.parametrize(
    ("one", "met"),
    [
        pytest.param(figure(80, [10], Goal(at_least=8)), True, id="just eight times"),
        pytest.param(figure(79, [10], Goal(at_least=8)), False, id="not quite"),
        pytest.param(figure(13, [10], Goal(at_most=1.3)), True, id="just below a ceiling"),
        pytest.param(figure(14, [10], Goal(at_most=1.3)), False, id="above it"),
        pytest.param(figure(150, [1], Goal(at_most=150, of_ratio=False)), True, id="ours alone"),
        pytest.param(figure(151, [900], Goal(at_most=150, of_ratio=False)), False, id="too much"),
        pytest.param(figure(80, [], Goal(at_least=8)), False, id="a ratio to nothing"),
        pytest.param(figure(80, [0], Goal(at_least=8)), False, id="a ratio to zero"),
        pytest.param(figure(80, [10], Goal(at_least=8), "lost"), False, id="a fault"),
        pytest.param(figure(80, [10], None), None, id="no goal"),
    ],
)
def test_a_goal_is_met_by_the_medians(one: Figure, met: bool | None) -> None:
    assert met == one.met


def test_the_table_has_a_line_for_each_figure_and_each_fault() -> None:
    missed = figure(20, [9, 10, 11], Goal(at_least=8), "2 answers acknowledged, 1 written")
    assert [line.split() for line in table([missed]).splitlines()] == [
        ["what", "measured", "beside", "ratio", "goal"],
        ["P2", "answers", "20", "/s", "10", "/s", "2", "≥", "8", "x", "MISSED"],
        ["P2:", "2", "answers", "acknowledged,", "1", "written"],
    ]


def test_the_file_keeps_every_sample(tmp_path: Path) -> None:
    write([figure(20, [9, 10, 11], Goal(at_least=8))], tmp_path / "build" / "bench.json")
    [kept] = json.loads((tmp_path / "build" / "bench.json").read_text())["figures"]
    assert (kept["ours"], kept["beside"]) == ([0, 20, 1e9], [9, 10, 11])
    assert tuple(kept[name] for name in ("ours_median", "beside_median", "ratio", "met")) == (
        20,
        10,
        2,
        False,
    )
