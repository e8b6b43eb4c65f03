import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict

import plotly.graph_objects as go
import pytest

from assessment.reports import charts
from assessment.reports.charts.plotly import CONFIG
from assessment.reports.charts.plotly.palette import palette
from assessment.reports.charts.plotly.template import template
from assessment.reports.charts.staircase import Stair
from scoring.triangle import Waypoint
from tests.reports.charted import bars, ladder, radar, staircase
from tests.reports.charted_triangle import balances, band, drift, position, together
from tests.reports.drawn import colours, drawn

STAGES = [(1, "Ad hoc"), (2, "Emerging"), (3, "Defined")]
LABELS = ["Leadership", "Willing use", "Active use"]

STEPS = [charts.Step(1, 1, 1), charts.Step(0.85, 1.14, 1.92), charts.Step(0.75, 1.43, 3.16)]

Draw = Callable[[bool], go.Figure]

EVERY: list[object] = [
    pytest.param(lambda dark: ladder(STAGES, 2, 1, 3, dark=dark), id="ladder"),
    pytest.param(
        lambda dark: radar(LABELS, [2, None, 4], [1, 2, 3], [3, 3, 4], dark=dark), id="radar"
    ),
    pytest.param(
        lambda dark: bars(
            LABELS, [2, None, 4], [1, 2, 3], [3, 3, 4], claimed=[3, None, 4], dark=dark
        ),
        id="bars",
    ),
    pytest.param(
        lambda dark: staircase(
            [Stair(1, "Start", 80, reached=True), Stair(2, "Goal", None, 70)],
            1,
            dark=dark,
        ),
        id="staircase",
    ),
    pytest.param(lambda dark: position((50, 30, 20), dark=dark), id="position"),
    pytest.param(
        lambda dark: together([("Ana", (50, 30, 20))], (40, 40, 20), dark=dark),
        id="together",
    ),
    pytest.param(lambda dark: drift((50, 30, 20), [(40, 30, 30)], dark=dark), id="drift"),
    pytest.param(
        lambda dark: balances([charts.Balance(Waypoint.TIME, 3, 2, 9)], dark=dark),
        id="balances",
    ),
    pytest.param(lambda dark: band(STEPS, STEPS[1], 1.3, dark=dark), id="band"),
]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("draw", EVERY)
def test_every_chart_stands_on_the_template(draw: Draw, dark: bool) -> None:
    layout = drawn(draw(dark))["layout"]
    shared = layout["template"]["layout"]

    assert template(dark).to_plotly_json() == layout["template"]
    assert "rgba(0, 0, 0, 0)" == shared["paper_bgcolor"] == shared["plot_bgcolor"]
    assert shared["font"]["family"] == '"Source Sans", "Source Sans 3", sans-serif'
    assert shared["showlegend"] is False
    assert shared["dragmode"] is False


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("draw", EVERY)
def test_every_chart_keeps_to_the_colours_of_its_theme(draw: Draw, dark: bool) -> None:
    theme = {colour.upper() for colour in asdict(palette(dark)).values()}

    assert set() == colours(draw(dark)) - theme


@pytest.mark.parametrize("draw", EVERY)
def test_every_chart_takes_its_width_from_its_place(draw: Draw) -> None:
    layout = drawn(draw(False))["layout"]

    assert "width" not in layout
    assert layout["height"] > 0
    assert layout["margin"]["l"] + layout["margin"]["r"] <= 180  # half of a phone


def test_there_is_no_mode_bar_and_nothing_to_zoom_by_accident() -> None:
    assert CONFIG["displayModeBar"] is False
    assert CONFIG["scrollZoom"] is False
    assert CONFIG["doubleClick"] is False


def test_importing_the_reports_does_not_import_plotly() -> None:
    code = (
        "import sys, assessment.reports.charts, assessment.reports.sentences; "
        "print([name for name in ('plotly', 'numpy', 'scipy', 'pandas') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout == "[]\n"
