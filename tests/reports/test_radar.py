from fractions import Fraction

import pytest

from assessment.reports.charts.marks import fits_radar
from assessment.reports.charts.plotly.palette import DARK, LIGHT
from tests.reports.charted import describe_radar, radar, radar_rows
from tests.reports.drawn import drawn, texts, trace, traces

LABELS = ["Shared meaning", "Leadership", "Willing use", "Buying process"]
NOW = [3, None, Fraction(5, 2), 1]


def test_the_line_runs_once_around_and_closes() -> None:
    line = trace(radar(LABELS, [3, 2, 4, 1]), "now")

    assert line["theta"] == ["0", "1", "2", "3", "0"]
    assert line["r"] == [3.0, 2.0, 4.0, 1.0, 3.0]


def test_what_is_not_scored_leaves_a_gap_and_is_not_nought() -> None:
    line = trace(radar(LABELS, NOW), "now")

    assert line["r"] == [3.0, None, 2.5, 1.0, 3.0]
    assert line["connectgaps"] is False


def test_the_ground_is_filled_where_every_item_is_scored() -> None:
    area = trace(radar(LABELS, [3, 2, 4, 1]), "area")

    assert area["theta"] == ["0", "1", "2", "3", "0"]
    assert area["r"] == [3.0, 2.0, 4.0, 1.0, 3.0]


@pytest.mark.parametrize("now", [NOW, [None] * 4, [None, 1, None, 2]])
def test_no_ground_reaches_into_the_centre_where_an_item_is_not_scored(
    now: list[int | None],
) -> None:
    assert traces(radar(LABELS, now)) == ["now"]


@pytest.mark.parametrize(
    ("count", "fits"), [(0, False), (1, False), (2, False), (3, True), (12, True), (30, False)]
)
def test_too_few_or_too_many_items_make_no_radar(count: int, fits: bool) -> None:
    assert fits_radar(count) is fits


@pytest.mark.parametrize(("dark", "theme"), [(False, LIGHT), (True, DARK)], ids=["light", "dark"])
def test_now_before_and_target_differ_in_colour_and_stroke(dark: bool, theme: object) -> None:
    figure = radar(LABELS, NOW, [1, 2, 3, 4], [4, 4, 4, 4], dark=dark)
    lines = {name: trace(figure, name)["line"] for name in ("now", "before", "target")}

    assert {name: (line["color"], line["dash"]) for name, line in lines.items()} == {
        "now": (getattr(theme, "accent"), "solid"),  # noqa: B009 - one of two palettes
        "before": (getattr(theme, "before"), "solid"),  # noqa: B009 - likewise
        "target": (getattr(theme, "target"), "dash"),  # noqa: B009 - likewise
    }
    assert lines["now"]["width"] > lines["before"]["width"]


def test_each_spoke_bears_its_label_in_short_lines_and_its_value() -> None:
    axis = drawn(radar(LABELS, NOW))["layout"]["polar"]["angularaxis"]

    assert axis["tickvals"] == ["0", "1", "2", "3"]
    assert axis["ticktext"] == [
        "Shared<br>meaning<br><b>3.0</b>",
        "Leadership<br><b>not scored</b>",
        "Willing use<br><b>2.5</b>",
        "Buying<br>process<br><b>1.0</b>",
    ]


def test_a_spoke_without_a_value_says_why() -> None:
    axis = drawn(radar(["a", "b", "c"], [1, "don't know", 3]))["layout"]["polar"]["angularaxis"]

    assert axis["ticktext"][1] == "b<br><b>don't know</b>"


def test_labels_are_shown_as_text_and_never_as_markup() -> None:
    ticks = drawn(radar(['<a href="x">y</a>', "&", "z"], [1, 2, 3]))["layout"]["polar"]
    text = "".join(ticks["angularaxis"]["ticktext"])

    assert "<a" not in text
    assert "&amp;" in text


def test_the_lowest_level_is_a_ring_and_not_the_centre() -> None:
    axis = drawn(radar(LABELS, NOW))["layout"]["polar"]["radialaxis"]

    assert axis["range"][0] == 0
    assert axis["range"][1] > 5
    assert axis["ticktext"] == ["1", "2", "3", "4", "5"]


def test_another_scale_brings_its_own_rings() -> None:
    axis = drawn(radar(LABELS, [0, 1, 2, 3], scale=(0, 3)))["layout"]["polar"]["radialaxis"]

    assert axis["ticktext"] == ["0", "1", "2", "3"]
    assert axis["range"][0] < 0


def test_a_key_names_the_lines_only_where_there_is_more_than_one() -> None:
    assert "annotations" not in drawn(radar(LABELS, NOW))["layout"]
    [key] = texts(radar(LABELS, NOW, before=[1, None, 1, 1]))

    assert "now" in key
    assert "before" in key
    assert "target" not in key


def test_a_round_before_without_any_score_draws_nothing() -> None:
    assert "before" not in traces(radar(LABELS, NOW, before=[None] * 4))


def test_lists_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        radar(LABELS, [1, 2])


def test_the_words_name_every_value() -> None:
    assert describe_radar(LABELS, NOW, [2, None, 1, 1], [4, 4, 4, None]) == (
        "A radar on a scale from 1 to 5: Shared meaning 3.0 (was 2.0, target 4.0), "
        "Leadership not scored (target 4.0), Willing use 2.5 (was 1.0, target 4.0), "
        "Buying process 1.0 (was 1.0)."
    )


def test_the_table_has_a_row_for_each_spoke() -> None:
    assert radar_rows(LABELS, NOW, [2, None, 1, 1]) == [
        {"Question": "Shared meaning", "Now": "3.0", "Before": "2.0"},
        {"Question": "Leadership", "Now": "not scored", "Before": "not scored"},
        {"Question": "Willing use", "Now": "2.5", "Before": "1.0"},
        {"Question": "Buying process", "Now": "1.0", "Before": "1.0"},
    ]
