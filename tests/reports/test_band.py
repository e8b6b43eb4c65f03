import plotly.graph_objects as go
import pytest

from assessment.reports.charts import Step, Subject
from assessment.reports.charts.plotly.palette import LIGHT
from tests.reports.charted_triangle import band, band_rows, describe_band
from tests.reports.drawn import drawn, texts, trace, traces

STEPS = [Step(time / 100, 1 + (100 - time) / 60, (time / 100) ** -4) for time in range(100, 74, -1)]
CHOSEN = Step(0.85, 1.14, 1.92)


def said(figure: go.Figure) -> list[str]:
    return list(texts(figure))


def test_the_band_lies_between_the_two_models() -> None:
    figure = band(STEPS)
    low, high = trace(figure, "low"), trace(figure, "high")

    assert low["x"] == high["x"] == [float(time) for time in range(100, 74, -1)]
    assert high["fill"] == "tonexty"
    assert high["y"][-1] == pytest.approx(0.75**-4)


def test_less_time_is_further_to_the_right() -> None:
    axis = drawn(band(STEPS))["layout"]["xaxis"]

    assert axis["range"] == [100.5, 74.5]
    assert axis["tickvals"] == [100, 95, 90, 85, 80, 75]


def test_the_chosen_share_of_time_is_a_stroke_from_the_least_to_the_most() -> None:
    figure = band(STEPS, CHOSEN)
    stroke = trace(figure, "chosen")

    assert (stroke["x"], stroke["y"]) == ([85.0, 85.0], [1.14, 1.92])
    assert LIGHT.accent == stroke["line"]["color"]
    assert said(figure)[0] == "At 85% of the time: <b>14% to 92% more effort</b>"


@pytest.mark.parametrize(
    ("own", "words"),
    [(1.3, "30% more"), (1, "as much as planned"), (0.9, "10% less")],
)
def test_the_own_figure_stands_beside_the_band_and_is_said(own: float, words: str) -> None:
    figure = band(STEPS, CHOSEN, own)

    assert trace(figure, "own")["y"] == [own]
    assert said(figure)[1] == f"◆ Your own figure: <b>{words}</b>"
    assert describe_band(STEPS, CHOSEN, own).endswith(f"Your own figure: {words}.")


def test_an_own_figure_above_the_band_is_still_in_the_picture() -> None:
    assert drawn(band(STEPS, CHOSEN, 4.5))["layout"]["yaxis"]["range"][1] > 4.5


def test_the_whole_time_asks_for_no_more() -> None:
    whole = Step(1, 1, 1)

    assert said(band(STEPS, whole))[0] == "At 100% of the time: <b>no more effort</b>"
    assert "no more effort" in describe_band(STEPS, whole)


def test_where_nothing_is_chosen_the_band_stands_alone() -> None:
    assert traces(band(STEPS)) == ["low", "high"]
    assert describe_band(STEPS) == (
        "Published software models: at 100% of the time: no more effort and "
        "at 75% of the time: 42% to 216% more effort."
    )


def test_added_scope_runs_to_the_right_and_is_named() -> None:
    steps = [Step(1 + at / 100, 1 + at / 110, 1 + at / 80, Subject.SCOPE) for at in range(101)]
    figure = band(steps, steps[20], 1.3)

    assert traces(figure) == ["low", "high", "chosen", "own"]
    axis = drawn(figure)["layout"]["xaxis"]
    assert axis["range"] == [98, 202]
    assert axis["tickvals"] == [100, 120, 140, 160, 180, 200]
    assert axis["title"]["text"] == "scope, of what was planned"
    assert said(figure)[0] == "At 120% of the scope: <b>18% to 25% more effort</b>"
    rows = band_rows(steps, steps[20], 1.3)
    assert [row["Scope"] for row in rows][:3] == ["100%", "110%", "120%"]
    assert rows[2]["Your own figure"] == "130%"


def test_without_a_model_there_is_nothing_to_draw_and_that_is_said() -> None:
    assert describe_band([]) == "No published model speaks of this."
    assert said(band([])) == ["effort, of what was planned"]


def test_the_table_has_every_fifth_per_cent_and_the_chosen_one() -> None:
    rows = band_rows(STEPS, Step(0.97, 1.03, 1.13), 1.1)

    assert [row["Time"] for row in rows] == [
        "100%", "97%", "95%", "90%", "85%", "80%", "75%",
    ]  # fmt: skip
    assert [row["Your own figure"] for row in rows[:2]] == ["", "110%"]
    assert rows[1]["At most"] == "113%"
