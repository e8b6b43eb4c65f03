import re

import pytest

from assessment.reports.blocks import Picture
from assessment.reports.charts import Drift, OwnPosition, Positions
from assessment.reports.charts.plotly.palette import DARK, LIGHT, Palette
from assessment.reports.charts.ternary.plane import spot
from tests.reports.charted import rows
from tests.reports.charted_triangle import (
    describe_together,
    draw,
    drift,
    position,
    position_rows,
    together,
    words,
)
from tests.reports.drawn import drawn, texts, trace, traces

PEOPLE = [("Ana", (50, 30, 20)), ("Ben", (20, 60, 20)), ("Cleo", (25, 20, 55))]
GROUP = (3300, 3700, 3000)
TRAIL = [(48, 31, 21), (44, 33, 23), (30, 30, 40)]


def test_corners_are_named_in_words_and_say_their_points() -> None:
    said = [re.sub("<[^>]*>", " ", text) for text in texts(position((50, 30, 20)))]

    assert [" ".join(text.split()) for text in said[:3]] == [
        "Time matters most 50 of 100 points",
        "Cost matters most 30 of 100 points",
        "Quality matters most 20 of 100 points",
    ]
    assert " ".join(said[-1].split()) == "The nearer to a corner, the more that corner matters."


def test_the_dot_lies_where_the_points_put_it() -> None:
    dot = trace(position((50, 30, 20)), "now")

    assert (dot["x"][0], dot["y"][0]) == pytest.approx(spot((50, 30, 20)))
    assert dot["marker"]["color"] == [LIGHT.accent]
    assert "<b>You</b>" in texts(position((50, 30, 20)))


@pytest.mark.parametrize(
    ("points", "lit"),
    [
        pytest.param((50, 30, 20), ["time leads"], id="one leads"),
        pytest.param((40, 20, 40), ["time leads", "quality leads"], id="two are level"),
        pytest.param((1, 1, 1), ["time leads", "cost leads", "quality leads"], id="all equal"),
    ],
)
@pytest.mark.parametrize(("dark", "theme"), [(False, LIGHT), (True, DARK)])
def test_the_region_of_whatever_leads_is_lit(
    points: tuple[int, int, int], lit: list[str], dark: bool, theme: Palette
) -> None:
    regions = [one for one in drawn(position(points, dark=dark))["data"] if "leads" in one["name"]]

    assert len(regions) == 3
    assert lit == [one["name"] for one in regions if one["fillcolor"] == theme.tint]
    assert {theme.panel, theme.tint} >= {one["fillcolor"] for one in regions}


def test_the_centre_is_marked_as_all_equal() -> None:
    for figure in (position((5, 5, 90)), together(PEOPLE, GROUP), drift((50, 30, 20), TRAIL)):
        assert trace(figure, "centre")["marker"]["symbol"] == ["circle-open"]
        assert "all equal" in texts(figure)


def test_both_ways_of_the_plane_have_one_measure_so_that_the_triangle_stays_equilateral() -> None:
    layout = drawn(position((50, 30, 20)))["layout"]

    assert layout["yaxis"]["scaleanchor"] == "x"
    assert layout["xaxis"]["range"] == [0, 1]
    assert layout["yaxis"]["range"] == pytest.approx([0, 3**0.5 / 2])


def test_everybody_is_named_beside_their_dot_and_the_group_has_the_accent() -> None:
    figure = together(PEOPLE, GROUP)
    people, group = trace(figure, "sponsor"), trace(figure, "agreed")

    assert {"Ana", "Ben", "Cleo", "<b>The group</b>"} <= set(texts(figure))
    assert [(x, y) for x, y in zip(people["x"], people["y"], strict=True)] == [
        pytest.approx(spot(points), abs=1e-6) for _, points in PEOPLE
    ]
    assert people["marker"]["color"] == [LIGHT.person_1, LIGHT.person_2, LIGHT.person_3]
    assert people["marker"]["symbol"] == ["circle", "square", "triangle-up"]
    assert (group["marker"]["color"], group["marker"]["symbol"]) == ([LIGHT.accent], ["diamond"])


def test_somebody_looks_the_same_whoever_else_is_there() -> None:
    people = Positions(tuple(PEOPLE[1:]), numbers=(1, 2))
    alone = trace(draw(people), "sponsor")["marker"]

    assert alone["color"] == [LIGHT.person_2, LIGHT.person_3]
    assert alone["symbol"] == ["square", "triangle-up"]


def test_people_at_one_place_share_a_dot_and_a_label() -> None:
    figure = together([(name, (34, 33, 33)) for name in ("Ana", "Ben", "Cleo", "Dov", "Eli")])

    assert len(trace(figure, "sponsor")["x"]) == 1
    assert "Ana<br>Ben<br>Cleo<br>and 2 more" in texts(figure)


def test_a_crowd_is_numbered_and_named_below() -> None:
    crowd = [(f"Person {at} of the board", (30 + at % 4, 35 - at // 4, 35)) for at in range(16)]
    figure = together(crowd, (32, 33, 35))
    *labels, key = texts(figure)
    numbers = re.findall(r"\d+", " ".join(labels[4:-1]))

    assert sorted(map(int, numbers)) == list(range(1, 17))
    assert len(trace(figure, "sponsor")["x"]) == 16
    assert [line.split("\u2002")[0] for line in key.split("<br>")] == [*map(str, range(1, 17))]
    assert key.startswith("1\u2002Person 0 of the board<br>2\u2002")
    assert drawn(figure)["layout"]["height"] > drawn(together(PEOPLE, GROUP))["layout"]["height"]


def test_names_are_shown_as_text_and_never_as_markup() -> None:
    for figure in (together([("<b>x</b>", (1, 1, 2))]), together([("<i>y", (1, 2, 1))] * 2)):
        assert "<i>" not in figure.to_json()
        assert not any("<b>x" in text for text in texts(figure))


def test_the_trail_leads_from_the_agreed_point_to_now() -> None:
    figure = drift((50, 30, 20), TRAIL)
    line = trace(figure, "trail")

    assert [(x, y) for x, y in zip(line["x"], line["y"], strict=True)] == [
        pytest.approx(spot(points)) for points in ((50, 30, 20), *TRAIL)
    ]
    assert {"<b>Agreed</b>", "<b>Now</b>"} <= set(texts(figure))
    assert len(trace(figure, "decision")["x"]) == len(TRAIL) - 1
    assert len(trace(figure, "now")["x"]) == 1


def test_the_region_of_the_agreed_waypoint_stays_lit_when_the_course_has_left_it() -> None:
    data = drawn(drift((50, 30, 20), TRAIL))["data"]

    assert [one["name"] for one in data if one.get("fillcolor") == LIGHT.tint] == ["time leads"]


def test_corners_say_what_was_agreed_and_what_is_now() -> None:
    corner = texts(drift((50, 30, 20), TRAIL))[2]

    assert corner.endswith(">20 agreed, 40 now</span>")


def test_without_a_decision_there_is_the_agreed_point_alone() -> None:
    figure = drift((50, 30, 20))

    assert {"trail", "now", "decision"} & set(traces(figure)) == set()
    assert texts(figure)[0].endswith(">50 of 100</span>")


@pytest.mark.parametrize(
    "shown",
    [
        pytest.param(OwnPosition((50, 30, 20)), id="position"),
        pytest.param(Positions(tuple(PEOPLE), GROUP), id="together"),
        pytest.param(Drift((50, 30, 20), tuple(TRAIL)), id="drift"),
    ],
)
def test_the_words_name_every_figure_of_the_table(shown: Picture) -> None:
    said = re.findall(
        r"([^.:]+): time (\d+), cost (\d+), quality (\d+); (.+?) leads?\b", words(shown)
    )

    assert [(name.strip(), *rest) for name, *rest in said] == [
        tuple(row.values()) for row in rows(shown)
    ]


def test_nobody_on_it_yet_is_said() -> None:
    assert describe_together([]).endswith("Nobody is on it yet.")
    assert traces(together([])) == ["time leads", "cost leads", "quality leads", "centre"]


def test_equal_weights_are_said_to_be_equal() -> None:
    assert words(OwnPosition((1, 1, 1))).endswith("You: a third each; all three are equal.")
    assert position_rows((1, 1, 1))[0]["Leads"] == "none"
