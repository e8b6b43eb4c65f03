"""Charts on paper: what is drawn says in print what its table says, and stands where it belongs."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest

from assessment.messages import msg
from assessment.reports.blocks import Block, Chart, Heading, Paragraph, Title, walk
from assessment.reports.charts.ladder import Ladder
from assessment.reports.charts.marks import Bars, Mark, Radar
from assessment.reports.charts.staircase import Stair, Staircase
from assessment.reports.charts.trend import TrendLane, TrendLines, TrendPoint
from assessment.reports.documents.charts import Drawing, chart_drawing
from assessment.reports.documents.pdf import pdf
from assessment.reports.views.result import assessment_result
from assessment.reports.wording import wording
from assessment.services.outcomes import sample_outcomes
from questionnaires.library import Library
from tests.reports.documents.reader import Pdf
from tests.reports.views.values import drawn_cells

AT = datetime(2026, 9, 14, tzinfo=UTC)
THEN = date(2026, 3, 12)
ENGLISH = wording()
NAMES = ((1, "Ad hoc"), (2, "Emerging"), (3, "Defined"))


def printed(*blocks: Block) -> Pdf:
    return Pdf(pdf((Title("title", "A report"), *blocks), ENGLISH, AT))


def drawing(of: Ladder | Bars | Staircase | TrendLines) -> Drawing:
    made = chart_drawing(of, ENGLISH.text)
    assert made
    return made


def sample(instrument: str) -> tuple[Block, ...]:
    before, now = sample_outcomes(Library().get(instrument))
    return assessment_result(now.result, before.assessed)


@pytest.mark.parametrize("instrument", ["crm-maturity", "cx-progression"])
def test_every_name_and_number_of_a_drawn_chart_is_printed(instrument: str) -> None:
    charts = [one for one in walk(sample(instrument)) if isinstance(one, Chart) and one.table]
    there = " ".join(printed(*charts).text.split())
    cells = drawn_cells(charts, ENGLISH)

    assert len(cells) > 10
    assert [one for one in cells if one not in there] == []


def test_a_drawn_chart_has_its_words_for_whoever_cannot_see_it() -> None:
    picture = Ladder(NAMES, 2, 1, 3, (1, THEN))

    assert printed(Chart("ladder", picture)).alternatives == [ENGLISH.text(picture.words)]


def test_what_has_no_drawing_has_its_table() -> None:
    picture = Radar((Mark("People", 2), Mark("Process", None)))
    made = printed(Chart("radar", picture))

    assert chart_drawing(picture, ENGLISH.text) is None
    assert "Process not scored" in made.text


def test_the_ladder_says_before_now_and_next() -> None:
    made = drawing(Ladder(NAMES, 2, before=(1, THEN)))

    assert [(one["name"], one["role"]) for one in made["steps"]] == [
        ("Defined", "next"),
        ("Emerging", "now"),
        ("Ad hoc", "12 March 2026"),
    ]
    assert [one["tone"] for one in made["steps"]] == ["ahead", "now", "reached"]
    assert (made["possible"], made["range"]) == ("", None)


def test_the_range_that_missing_answers_leave_is_named_beside_the_ladder() -> None:
    made = drawing(Ladder(NAMES, 2, 1, 2))

    assert made["possible"] == "stage 1 to 2 is possible"
    assert made["range"] == [1, pytest.approx(1 / 3)]


def test_a_bar_ends_where_its_value_stands_on_the_scale() -> None:
    rows = (
        Mark("Use", 2, before=3, target=4, claimed=5),
        Mark("Calls", None, unscored=(msg("not answered"), "")),
    )
    made = drawing(Bars(rows))
    use, calls = made["rows"]

    assert [use[name] for name in ("now", "before", "target", "claimed")] == [0.25, 0.5, 0.75, 1]
    assert use["asides"] == ["was 3.0", "aim 4.0"]
    assert use["note"] == "claimed 5.0, counts as 2.0"
    assert (calls["now"], calls["value"], calls["claimed"]) == (None, "not answered", None)
    assert [one["text"] for one in made["ticks"]] == ["1", "2", "3", "4", "5"]


def test_a_stair_is_filled_as_far_as_its_stage_is() -> None:
    stairs = (Stair(1, "Start", 100, None, reached=True), Stair(2, "Grow", 40, 70, before=20))
    made = drawing(Staircase(stairs, 1, THEN))
    grow, start = made["stairs"]

    assert (grow["fill"], grow["needed"], grow["before"]) == (0.4, 0.7, 0.2)
    assert (grow["asides"], grow["value"]) == (["was 20%"], "40%")
    assert start["start"] < grow["start"] == pytest.approx(1 - made["run"])
    assert (made["threshold"], made["before"]) == ("needed: 70% in place", "12 March 2026")


DAYS = (date(2025, 3, 1), date(2025, 9, 1), date(2026, 3, 1))


def lines(*heights: float | None, breaks: tuple[int, ...] = ()) -> TrendLines:
    points = (TrendPoint(one, "none" if one is None else f"{one:.2f}") for one in heights)
    days = tuple(DAYS[0] + timedelta(180 * at) for at in range(len(heights)))
    return TrendLines(days, (TrendLane("Overall", tuple(points)),), breaks)


def test_a_lane_has_each_value_and_lines_between_those_that_are_there() -> None:
    made = drawing(lines(0.25, None, 0.5, 0.75))
    [lane] = made["lanes"]

    assert [one["x"] for one in lane["points"]] == [0.125, 0.375, 0.625, 0.875]
    assert [one["height"] for one in lane["points"]] == [0.25, None, 0.5, 0.75]
    assert [one["text"] for one in lane["points"]] == ["0.25", "none", "0.50", "0.75"]
    assert [[end["height"] for end in one["of"]] for one in lane["lines"]] == [[0.5, 0.75]]


def test_where_an_edition_measures_differently_the_line_is_broken_and_the_day_is_named() -> None:
    made = drawing(lines(0.25, 0.5, 0.75, breaks=(2,)))

    assert made["breaks"] == [pytest.approx(2 / 3)]
    assert [one["broken"] for one in made["lanes"][0]["lines"]] == [False, True]
    assert made["key"] == ["Measured differently from 24 February 2026 on."]
    assert (
        "Measured differently from 24 February 2026 on."
        in printed(Chart("trend", lines(0.25, 0.5, 0.75, breaks=(2,)))).text
    )


def test_of_many_assessments_the_drawing_names_the_ends_and_the_table_all() -> None:
    many = lines(*(at / 10 for at in range(9)))
    made = drawing(many)

    assert [bool(one) for one in made["days"]] == [True, *[False] * 7, True]
    assert [one["text"] for one in made["lanes"][0]["points"]] == ["0.00", *[""] * 7, "0.80"]
    there = printed(Chart("trend", many))
    assert [at for at in range(9) if f"{at / 10:.2f}" not in there.text] == []
    assert there.alternatives == [ENGLISH.text(many.words)]


def test_the_days_of_a_table_with_long_headings_stand_on_one_line() -> None:
    names = [f"The {name} of the whole organisation" for name in ("reach", "depth", "pace", "use")]
    lanes = tuple(TrendLane(one, (TrendPoint(0.5, "50%"),) * 3) for one in names)
    there = printed(Chart("trend", TrendLines(DAYS, lanes)))

    pieces = "\n".join(there.pages).splitlines()
    assert pieces.count("1 September 2025") == 2, "one below the drawing, one in the table"


def test_what_is_not_filled_has_no_key() -> None:
    made = drawing(Staircase((Stair(1, "Start", None),)))

    assert (made["threshold"], made["before"], made["stairs"][0]["fill"]) == ("", "", None)


def test_many_bars_run_over_the_pages_and_none_is_lost() -> None:
    rows = tuple(Mark(f"Question {at} of many", Fraction(at % 5 + 1)) for at in range(120))
    made = printed(Chart("bars", Bars(rows)))

    assert len(made.pages) > 2
    assert [row.label for row in rows if str(row.label) not in made.text] == []


def test_of_many_bars_at_least_three_stand_on_the_last_page() -> None:
    for count in range(28, 60):
        rows = tuple(Mark(f"Question {at} of many", Fraction(at % 5 + 1)) for at in range(count))
        *_, last = printed(Chart("bars", Bars(rows))).pages

        assert last.count("of many") >= 3


def test_a_heading_stays_with_the_chart_below_it() -> None:
    picture = Chart("ladder", Ladder(NAMES, 2))
    for lines in range(20, 36):
        before = (Paragraph(f"line-{at}", f"Line {at}.") for at in range(lines))
        made = printed(Heading("first", "First"), *before, Heading("here", "Where we are"), picture)
        [page] = [one for one in made.pages if "Where we are" in one]
        assert "Emerging" in page
