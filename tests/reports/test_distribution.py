"""How people answered: small columns, who gave no level apart, in words and as a table."""

import pytest

from assessment.reports.charts.distribution import (
    DOES_NOT_APPLY,
    DONT_KNOW,
    Distribution,
    Distributions,
    Heap,
)
from assessment.reports.charts.plotly import figure
from assessment.reports.charts.plotly.distribution import TALLEST
from assessment.reports.charts.plotly.palette import LIGHT
from assessment.reports.wording import wording
from tests.reports.drawn import drawn, texts, trace, traces

TEXT = wording().text


def row(label: str, *people: int, unknown: int = 0, note: str | None = "mixed") -> Distribution:
    levels = tuple(Heap(str(at), many) for at, many in enumerate(people, start=1))
    apart = (Heap(DONT_KNOW, unknown),) if unknown else ()
    return Distribution(label, levels, apart, 2.5, note)


USE, GOALS = row("Use <b>", 4, 0, 2, unknown=1), row("Goals", 1, 8, 0)
BOTH = Distributions((USE, GOALS))


def test_columns_stand_on_their_ground_and_are_as_high_as_people_are_many() -> None:
    levels = trace(figure(BOTH, TEXT, dark=False), "levels")
    assert levels["x"] == [0.5, 1.5, 2.5] * 2
    highest = min(levels["y"])
    assert highest == levels["y"][4] == -TALLEST
    assert levels["y"][0] == pytest.approx(-TALLEST / 2)
    assert levels["y"][1] == 0


def test_who_gave_no_level_stands_apart_hatched_and_named() -> None:
    found = figure(BOTH, TEXT, dark=False)
    apart = trace(found, "apart")
    assert apart["x"][0] > 3.5
    assert apart["marker"]["pattern"]["shape"] == "/"
    assert apart["marker"]["color"] != LIGHT.accent
    assert "don’t<br>know" in texts(found)


def test_without_anybody_apart_there_is_no_room_for_them() -> None:
    found = figure(Distributions((GOALS,)), TEXT, dark=False)
    assert traces(found) == ["levels"]
    assert drawn(found)["layout"]["xaxis"]["range"] == [0, 3.45]


def test_every_number_and_level_is_written_and_no_label_is_markup() -> None:
    said = texts(figure(Distributions((USE,)), TEXT, dark=False))
    assert said == [
        *("<b>Use &lt;b&gt;</b>", "mean 2.5", "mixed"),
        *("4", "1", "2", "2", "3", "1", "don’t<br>know"),
    ]


def test_a_longer_label_gets_more_lines_and_nothing_overlaps() -> None:
    short, long = row("Short", 1, 1), row("A label that is too long for one line of a phone", 1, 1)
    lower, higher = (
        drawn(figure(Distributions((one,)), TEXT, dark=False))["layout"]["height"]
        for one in (short, long)
    )
    assert higher > lower


def test_nothing_to_draw_is_an_empty_picture() -> None:
    empty = Distributions(())
    assert trace(figure(empty, TEXT, dark=True), "levels")["x"] == []
    assert empty.most == empty.slots == 0


def test_the_words_hold_every_value() -> None:
    assert TEXT(Distributions((USE,)).words) == (
        "Use <b>: 4 people at level 1, 0 people at level 2, 2 people at level 3, 1: don’t know, "
        "mean 2.5 and mixed."
    )


def test_the_table_has_a_row_for_each_question_and_blanks_where_a_scale_is_shorter() -> None:
    other = Distribution("Short", (Heap("1", 3),), (Heap(DOES_NOT_APPLY, 2),))
    found = Distributions((USE, other)).table("table")
    assert [TEXT(one.title) for one in found.columns] == [
        *("Question", "1", "2", "3", "don’t know", "does not apply", "Mean")
    ]
    assert [*found.rows[1][:-1]] == ["Short", 3, None, None, None, 2]
    bare = Distributions((other,)).table("table")
    assert len(bare.columns) == 3


def test_columns_stand_over_the_names_of_their_levels() -> None:
    layout = drawn(figure(BOTH, TEXT, dark=False))["layout"]
    assert layout["barmode"] == "overlay", "beside each other they would be moved"
    names = [one["x"] for one in layout["annotations"] if one["text"] == "3"]
    assert names == [2.5, 2.5]
