"""The trend of several assessments: in words, as lanes, and as a table."""

from datetime import date, timedelta

import pytest

from assessment.domain.trend import Assessed
from assessment.reports.blocks import Block, Bullets, Chart, Paragraph, Table, walk
from assessment.reports.charts.plotly import figure
from assessment.reports.charts.trend import TrendLane, TrendLines, TrendPoint
from assessment.reports.views.trend import over_time
from assessment.reports.wording import wording
from assessment.services.outcomes import sample_outcomes
from questionnaires.library import Library
from tests.assessment.domain.test_comparison import second
from tests.assessment.domain.test_trend import assessed
from tests.reports.drawn import drawn, texts, traces
from tests.reports.english import english
from tests.reports.test_about import Said, result

TEXT = wording().text
FIRST = date(2025, 3, 1)
DAYS = (date(2025, 3, 1), date(2025, 9, 1), date(2026, 3, 1))


def lines(*heights: float | None, breaks: tuple[int, ...] = ()) -> TrendLines:
    points = tuple(TrendPoint(one, "none" if one is None else str(one)) for one in heights)
    days = tuple(FIRST + timedelta(at) for at in range(len(heights)))
    return TrendLines(days, (TrendLane("Stage", points),), breaks)


def ten(*levels: str) -> list[Assessed]:
    return [Assessed(result(Said(one)), day) for one, day in zip(levels, DAYS, strict=True)]


def block(blocks: tuple[Block, ...], name: str) -> Block:
    return next(one for one in walk(blocks) if one.id == name)


def said(blocks: tuple[Block, ...], name: str) -> str:
    found = block(blocks, name)
    assert isinstance(found, Paragraph)
    return english(found.text)


def test_fewer_than_three_show_nothing() -> None:
    assert (
        over_time(ten("1 1 1 1 1 1 1 1 1 1", "2 2 2 2 2 2 2 2 2 2", "3 3 3 3 3 3 3 3 3 3")[:2])
        == ()
    )


def test_the_headline_has_both_stages_and_how_many_rose_fell_and_stayed() -> None:
    shown = over_time(ten("1 1 1 1 1 1 1 1 3 4", "2 2 2 2 2 2 2 2 2 2", "3 3 3 3 3 3 3 3 3 3"))

    assert said(shown, "trend-headline") == (
        "Stage 1 on 1 March 2025, stage 3 now. "
        "Questions that rose: 8; that fell: 1; that stand where they stood: 1."
    )
    losses = block(shown, "trend-losses")
    assert isinstance(losses, Bullets)
    assert english(losses.items) == ("Active use from 4.0 to 3.0",)


def test_a_stage_that_other_answers_alone_moved_is_no_progress() -> None:
    shown = over_time(ten("1 1 3 3 3 3 3 3 3 3", "1 1 3 3 3 3 3 3 3 3", "na na 3 3 3 3 3 3 3 3"))

    assert said(shown, "trend-headline").startswith(
        "Stage 2 on 1 March 2025, stage 3 now, only because other answers count."
    )


def test_the_table_has_a_row_for_each_assessment_with_the_stage_and_every_dimension() -> None:
    shown = over_time(ten("1 1 1 1 1 1 1 1 1 1", "2 2 2 2 2 2 2 2 2 2", "3 3 3 3 3 3 3 3 3 3"))
    chart = block(shown, "chart-trend")
    assert isinstance(chart, Chart)
    table = chart.table
    assert isinstance(table, Table)

    assert [TEXT(one.title) for one in table.columns] == [
        "Assessment", "Stage", "Overall", "Strategy", "People", "Process",
    ]  # fmt: skip
    assert [[TEXT(cell or "") for cell in row] for row in table.rows] == [
        ["1 March 2025", "1", "1.0", "1.0", "1.0", "1.0"],
        ["1 September 2025", "2", "2.0", "2.0", "2.0", "2.0"],
        ["1 March 2026", "3", "3.0", "3.0", "3.0", "3.0"],
    ]


def test_a_progression_has_its_stages_as_lanes_by_how_far_they_are_filled() -> None:
    before, now = sample_outcomes(Library().get("cx-progression"))
    shown = over_time([Assessed(one.result, one.on) for one in (before, now, now)])
    chart = block(shown, "chart-trend")
    assert isinstance(chart, Chart)

    assert "Statements that rose: 18" in said(shown, "trend-headline")
    assert english(chart.picture.words).startswith(
        "Three assessments from 12 March 2026 to 14 September 2026. Stage: 1, 2, 2. "
        "Social media initiatives: 27%, 73%, 73%."
    )


def test_a_break_in_meaning_is_marked_where_it_is() -> None:
    shown = over_time([*assessed("1 1 1 1", "2 2 2 2"), *assessed("3 3 3 3", of=second("changed"))])
    chart = block(shown, "chart-trend")
    assert isinstance(chart, Chart)

    assert TEXT(chart.picture.table("a").rows[2][0] or "").endswith("measured differently")
    assert english(chart.picture.words).endswith("Measured differently from 3 September 2024 on.")
    assert said(shown, "trend-break-1").startswith(
        "From 3 September 2024 on one item is measured differently:"
    )


def test_what_has_no_value_breaks_the_line_and_has_its_word_at_the_foot() -> None:
    figure_of = figure(lines(0.5, None, 1.0, 1.0), TEXT, dark=False)

    assert traces(figure_of) == ["line", "points"]
    assert drawn(figure_of)["data"][0]["x"] == [2, 3]
    assert drawn(figure_of)["data"][1]["x"] == [0, 2, 3]
    assert "none" in texts(figure_of)


def test_across_a_break_the_line_is_dotted_and_a_mark_stands_between() -> None:
    figure_of = drawn(figure(lines(0.0, 0.5, 1.0, breaks=(2,)), TEXT, dark=False))

    assert [one["line"]["dash"] for one in figure_of["data"] if one["name"] == "line"] == [
        "solid", "dot",
    ]  # fmt: skip
    assert [one["x0"] for one in figure_of["layout"]["shapes"]] == [-0.5, 1.5]


@pytest.mark.parametrize(("count", "values"), [(3, 3), (6, 6), (7, 2), (30, 2)])
def test_many_assessments_have_their_values_at_the_ends_alone(count: int, values: int) -> None:
    figure_of = figure(lines(*[0.5] * count), TEXT, dark=True)

    assert texts(figure_of).count("0.5") == values
