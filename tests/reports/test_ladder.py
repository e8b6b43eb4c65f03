import pytest

from assessment.reports.charts.plotly.palette import LIGHT
from tests.reports.charted import describe_ladder, ladder, ladder_rows
from tests.reports.drawn import drawn, texts, trace

STAGES = [
    (1, "Ad hoc"),
    (2, "Emerging"),
    (3, "Defined"),
    (4, "Managed"),
    (5, "Customer-centric"),
]


def test_the_reached_step_has_the_accent_and_those_below_its_tint() -> None:
    steps = trace(ladder(STAGES, 2), "stages")

    assert steps["y"] == [1, 2, 3, 4, 5]
    assert [LIGHT.tint, LIGHT.accent, LIGHT.panel, LIGHT.panel, LIGHT.panel] == (
        steps["marker"]["color"]
    )


def test_nothing_is_filled_when_nothing_is_scored() -> None:
    assert [LIGHT.panel] * 5 == trace(ladder(STAGES, None), "stages")["marker"]["color"]


def test_the_steps_climb_to_the_right_and_end_together() -> None:
    steps = trace(ladder(STAGES, 2), "stages")

    assert sorted(steps["base"]) == steps["base"]
    assert [base + length for base, length in zip(steps["base"], steps["x"], strict=True)] == [
        1.0
    ] * 5


def role(name: str, words: str) -> str:
    """A name with what its stage is in smaller letters below."""
    return f'{name}<br><span style="font-size:12.5px">{words}</span>'


@pytest.mark.parametrize(
    ("before", "reached", "roles"),
    [
        (1, 3, ["12 March 2026", "", "now", "next", ""]),
        (2, 2, ["", "now, as on 12 March 2026", "next", "", ""]),
        (5, 4, ["", "", "", "now", "12 March 2026"]),
        (None, 5, ["", "", "", "", "now"]),
        (None, None, [""] * 5),
    ],
)
def test_the_way_from_before_by_now_to_next_is_named(
    before: int | None, reached: int | None, roles: list[str]
) -> None:
    names = texts(ladder(STAGES, reached, before=before))[1::2]
    assert [one.partition('12.5px">')[2].removesuffix("</span>") for one in names] == roles


def test_the_words_say_what_was_before() -> None:
    assert "On 12 March 2026 it was stage 1." in describe_ladder(STAGES, 2, before=1)


def test_every_stage_is_named_and_only_the_reached_one_is_bold() -> None:
    assert texts(ladder(STAGES, 2)) == [
        "1", "Ad hoc", "<b>2</b>", role("<b>Emerging</b>", "now"), "3", role("Defined", "next"),
        "4", "Managed", "5",
        "Customer-centric",
    ]  # fmt: skip


def test_the_topmost_name_fits_a_phone() -> None:
    topmost = drawn(ladder(STAGES, 2))["data"][0]["x"][-1]
    letters = 24  # the longest line of a name
    phone = 360 - 2 * 8 - 92 - 2

    assert phone * topmost - 31 >= letters * 5


def test_a_long_name_runs_over_two_lines_and_is_shown_as_text() -> None:
    stages = [(1, "Social <b>communication</b> & programmes")]

    assert "Social<br>&lt;b&gt;communication&lt;/b&gt; &amp;<br>programmes" in texts(
        ladder(stages, None)
    )


def test_the_bracket_spans_the_worst_and_the_best_stage_whole() -> None:
    figure = ladder(STAGES, 2, low=2, high=3)
    arms = drawn(figure)["layout"]["shapes"]

    assert [(arm["y0"], arm["y1"]) for arm in arms] == [(1.56, 1.56), (1.56, 3.44), (3.44, 3.44)]
    assert texts(figure)[-1] == "stage 2 to 3<br>is possible"


@pytest.mark.parametrize(("low", "high"), [(None, None), (2, 2)])
def test_there_is_no_bracket_where_one_stage_alone_is_possible(
    low: int | None, high: int | None
) -> None:
    figure = ladder(STAGES, 2, low, high)

    assert "shapes" not in drawn(figure)["layout"]
    assert len(texts(figure)) == 10


def test_the_label_of_the_bracket_stands_beside_its_middle() -> None:
    note = drawn(ladder(STAGES, 2, 2, 4))["layout"]["annotations"][-1]

    assert (note["text"], note["y"]) == ("stage 2 to 4<br>is possible", 3)


def test_the_words_say_what_the_ladder_shows() -> None:
    assert describe_ladder(STAGES, 2, 2, 3) == (
        "A ladder of 5 stages. Stage 2, Emerging, is reached. Stage 2 to stage 3 is possible."
    )


def test_the_words_say_when_nothing_is_scored() -> None:
    assert (
        describe_ladder(STAGES, None)
    ) == "A ladder of 5 stages. No stage is reached, because nothing is scored."


def test_the_table_has_the_highest_stage_first() -> None:
    assert ladder_rows(STAGES[:3], 2) == [
        {"Stage": "3", "Name": "Defined", "Reached": "not yet"},
        {"Stage": "2", "Name": "Emerging", "Reached": "yes, you are here"},
        {"Stage": "1", "Name": "Ad hoc", "Reached": "yes"},
    ]


def test_the_table_says_when_nothing_is_scored() -> None:
    assert [row["Reached"] for row in ladder_rows(STAGES, None)] == ["not scored"] * 5
