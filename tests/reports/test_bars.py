from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.reports.charts.marks import Mark
from assessment.reports.charts.plotly.lanes import lanes
from assessment.reports.charts.plotly.palette import LIGHT
from tests.reports.charted import Values, bar_rows, bars, describe_bars, dimension_rows
from tests.reports.drawn import drawn, texts, trace, traces

LABELS = ["Shared success", "Leadership", "Willing use"]
NOW = [3, None, Fraction(5, 2)]


def test_a_bar_reaches_from_the_lowest_level_to_the_score() -> None:
    now = trace(bars(LABELS, NOW), "now")

    assert now["base"] == [1.0, 1.0]
    assert now["x"] == [2.0, 1.5]
    assert LIGHT.accent == now["marker"]["color"]


def test_what_is_not_scored_has_no_bar_and_no_dot_and_says_so() -> None:
    figure = bars(["Leadership"], [None])

    assert [one for one in drawn(figure)["data"] if one.get("x")] == []
    assert f'<span style="color:{LIGHT.quiet}">not scored</span>' in texts(figure)
    assert drawn(figure)["layout"]["shapes"][0]["line"]["dash"] == "dot"


def test_a_word_in_the_place_of_a_score_says_why_there_is_none() -> None:
    labels = ["Leadership", "Use"]
    now: Values = ["not answered", 2]
    before: Values = [1, "not applicable"]

    assert f'<span style="color:{LIGHT.quiet}">not answered</span>' in " ".join(
        texts(bars(labels, now, before))
    )
    assert describe_bars(labels, now, before) == (
        "Bars on a scale from 1 to 5: Leadership not answered (was 1.0), Use 2.0."
    )
    assert bar_rows(labels, now, before) == [
        {"Question": "Leadership", "Now": "not answered", "Before": "1.0"},
        {"Question": "Use", "Now": "2.0", "Before": "not applicable"},
    ]


def test_the_lowest_score_is_seen_as_a_dot() -> None:
    dot = trace(bars(["Active use"], [1]), "end")

    assert ([1.0], LIGHT.accent) == (dot["x"], dot["marker"]["color"])


def test_the_round_before_is_a_grey_dot_and_the_target_a_stroke() -> None:
    figure = bars(LABELS, NOW, before=[2, 1, None], target=[4, None, 3])
    before, target = trace(figure, "before"), trace(figure, "target")

    assert ([2.0, 1.0], "circle", LIGHT.before) == (
        before["x"], before["marker"]["symbol"], before["marker"]["color"]
    )  # fmt: skip
    assert ([4.0, 3.0], "line-ns", LIGHT.target) == (
        target["x"], target["marker"]["symbol"], target["marker"]["line"]["color"]
    )  # fmt: skip


def test_an_arrow_leads_from_before_to_now_on_the_bar_or_off_its_end() -> None:
    figure = bars([*"abcd"], [3, 2, 2, None], before=[1, 4, 2, 3])
    rise, fall = trace(figure, "rise"), trace(figure, "fall")

    assert (rise["x"][:2], fall["x"][:2]) == ([1.0, 3.0], [4.0, 2.0])
    assert (len(rise["x"]), len(fall["x"])) == (3, 3), "what stayed, or is not scored, has none"
    assert rise["marker"]["symbol"][1] == "arrow-wide"
    assert (LIGHT.paper, LIGHT.ink) == (rise["line"]["color"], fall["line"]["color"])


def test_a_capped_claim_is_a_hollow_end_and_said_below() -> None:
    figure = bars(LABELS, NOW, claimed=[5, None, Fraction(5, 2)])
    claimed = trace(figure, "claimed")

    assert (claimed["base"], claimed["x"]) == ([3.0], [2.0])
    assert claimed["marker"]["color"] == "rgba(0, 0, 0, 0)"
    assert "claimed 5.0, counts as 3.0" in texts(figure)


def test_nothing_is_hollow_where_no_claim_was_capped() -> None:
    assert "claimed" not in traces(bars(LABELS, NOW, claimed=NOW))


def test_the_figures_stand_beside_the_label_with_now_in_bold() -> None:
    label, figures = texts(bars(["Leadership"], [3], [2], [4]))

    assert label == "Leadership"
    assert figures.endswith("\u2002<b>3.0</b>")
    assert ">was 2.0 · aim 4.0</span>" in figures


def test_levels_are_marked_below() -> None:
    axis = drawn(bars(LABELS, NOW, scale=(0, 100)))["layout"]["xaxis"]

    assert (axis["range"], axis["ticktext"]) == ([0.0, 100.0], ["0", "25", "50", "75", "100"])


def test_each_row_adds_to_the_height() -> None:
    heights = [drawn(bars(["x"] * n, [1] * n))["layout"]["height"] for n in (1, 2, 10)]

    assert heights[1] - heights[0] == (heights[2] - heights[0]) / 9


ROW = st.builds(
    Mark,
    label=st.text(max_size=40),
    now=st.none() | st.integers(1, 5),
    claimed=st.none() | st.integers(1, 5),
)


@given(st.lists(ROW, min_size=1, max_size=12))
def test_rows_never_overlap_and_each_has_room_for_its_label(rows: list[Mark]) -> None:
    placed = lanes(rows, str)

    assert [lane.mark for lane in placed] == rows
    assert all(above.bottom <= below.top for above, below in pairwise(placed))
    assert all(lane.bar - lane.top >= 19 + 6 for lane in placed)
    assert all(lane.bottom - lane.bar >= 6 for lane in placed)


def test_tracks_stand_where_the_rows_do() -> None:
    layout = drawn(bars(LABELS, NOW))["layout"]
    tracks = [shape for shape in layout["shapes"] if shape["type"] == "rect"]

    assert len(tracks) == len(LABELS)
    assert tracks[-1]["y1"] < layout["yaxis"]["range"][0]
    assert layout["height"] == layout["yaxis"]["range"][0] + layout["margin"]["b"]


def test_no_rows_are_an_empty_figure() -> None:
    assert drawn(bars([], []))["layout"]["height"] == 30


def test_lists_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        bars(LABELS, NOW, before=[1])


def test_the_words_name_every_value() -> None:
    assert describe_bars(LABELS, NOW, [2, 1, None], [None, None, 3], claimed=[5, None, None]) == (
        "Bars on a scale from 1 to 5: Shared success 3.0 (claimed 5.0, was 2.0), "
        "Leadership not scored (was 1.0), Willing use 2.5 (target 3.0)."
    )


def test_the_table_has_a_column_for_whatever_any_row_has() -> None:
    assert bar_rows(LABELS, NOW, [2, 1, None], claimed=[5, None, Fraction(5, 2)]) == [
        {"Question": "Shared success", "Now": "3.0", "Claimed": "5.0", "Before": "2.0"},
        {"Question": "Leadership", "Now": "not scored", "Claimed": "", "Before": "1.0"},
        {"Question": "Willing use", "Now": "2.5", "Claimed": "", "Before": "not scored"},
    ]


def test_scores_are_rounded_exactly_half_up_and_not_as_floats() -> None:
    assert [
        row["Now"] for row in bar_rows([*"abc"], [Fraction(23, 20), Fraction(47, 20), 2.44])
    ] == ["1.2", "2.4", "2.4"]


def test_dimensions_have_a_table_of_their_own() -> None:
    assert dimension_rows(["Strategy"], [3], before=[2]) == [
        {"Dimension": "Strategy", "Now": "3.0", "Before": "2.0"}
    ]
