from dataclasses import asdict, replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.messages import msg
from assessment.reports.charts.plotly.palette import DARK, LIGHT, Palette
from assessment.reports.charts.plotly.staircase import (
    ASIDE,
    ASIDE_WIDTH,
    CLIMB,
    KEY,
    NAME_WIDTH,
    places,
)
from assessment.reports.charts.staircase import Stair
from tests.reports.charted import TEXT, describe_staircase, staircase, staircase_rows
from tests.reports.contrast import contrast
from tests.reports.drawn import colours, drawn, texts, trace
from tests.scoring.notation import F

OVERCOME = msg("symptoms overcome")
FIVE = [
    Stair(1, "Social media initiatives", 80, reached=True, note=OVERCOME, before=20),
    Stair(2, "Social communication programmes", 90, F(70), reached=True, before=40),
    Stair(3, "Social CRM", F(200, 3), F(70), before=30),
    Stair(4, "CRM across the enterprise", 75, F(70), leaps=(3,)),
    Stair(5, "Enterprise customer experience", None, F(70)),
]


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_every_bar_is_as_long_as_its_stage_is_filled_from_where_its_step_begins() -> None:
    filled = trace(staircase(FIVE, 2), "filled")

    assert filled["x"] == [75.0, pytest.approx(200 / 3), 90.0, 80.0]
    assert filled["base"] == [3 * CLIMB, 2 * CLIMB, CLIMB, 0.0]
    assert LIGHT.accent == filled["marker"]["color"]


def test_the_steps_are_equally_wide_and_climb_to_the_right() -> None:
    steps = drawn(staircase(FIVE, 2))["layout"]["shapes"]

    assert [one["x1"] - one["x0"] for one in steps] == [100.0] * 5
    assert [one["x0"] for one in steps] == [CLIMB * at for at in (4, 3, 2, 1, 0)]


def test_the_lowest_stage_is_at_the_foot_and_no_two_steps_touch() -> None:
    placed = places(FIVE, str)

    assert [place.stair.number for place in placed] == [5, 4, 3, 2, 1]
    assert all(above.bottom < below.top for above, below in pairwise(placed))


def test_reached_steps_are_tinted_and_the_highest_has_the_accent_and_a_bold_name() -> None:
    figure = staircase(FIVE, 2)
    steps = drawn(figure)["layout"]["shapes"]

    assert [one["fillcolor"] for one in steps[2:]] == [LIGHT.panel, LIGHT.tint, LIGHT.tint]
    assert [one["line"]["color"] for one in steps[2:]] == [LIGHT.line, LIGHT.accent, LIGHT.line]
    assert "<b>Social communication programmes</b>" in texts(figure)
    assert "Social CRM" in texts(figure)


def test_a_leapfrog_is_outlined_in_dashes_and_says_of_what_it_is_ahead() -> None:
    figure = staircase(FIVE, 2)

    assert [one["line"]["dash"] for one in drawn(figure)["layout"]["shapes"]] == [
        "dot", "dash", "solid", "solid", "solid",
    ]  # fmt: skip
    assert "ahead of stage 3" in texts(figure)


def test_what_is_not_answered_has_no_bar_and_says_so() -> None:
    figure = staircase([FIVE[4]])

    assert trace(figure, "filled").get("x", []) == []
    assert "<b>not answered</b>" in texts(figure)


def test_a_stroke_stands_at_what_a_stage_needs_and_a_dot_where_it_was() -> None:
    figure = staircase(FIVE, 2)

    assert trace(figure, "needed")["x"] == [70 + CLIMB * at for at in (4, 3, 2, 1)]
    assert trace(figure, "halo")["x"] == trace(figure, "needed")["x"]
    assert trace(figure, "before")["x"] == [30 + 2 * CLIMB, 40 + CLIMB, 20.0]


@pytest.mark.parametrize(
    ("stairs", "said"),
    [
        pytest.param(FIVE, "needed: 70% in place\u2003● 12 March 2026", id="both marks"),
        pytest.param(
            [replace(one, before=None) for one in FIVE], "needed: 70% in place", id="no dots"
        ),
        pytest.param(
            [*FIVE[:3], replace(FIVE[3], needed=80)],
            "needed: this share in place\u2003● 12 March 2026",
            id="not all alike",
        ),
    ],
)  # fmt: skip
def test_a_line_below_says_what_the_marks_are(stairs: list[Stair], said: str) -> None:
    key = plain(texts(staircase(stairs))[-1])

    assert said in key.replace("</span>", "").replace(f'<span style="color:{LIGHT.before}">', "")


def test_a_step_is_as_high_as_its_words_and_the_figure_as_high_as_its_steps() -> None:
    short = places([Stair(1, "Short", 10)], str)[0]
    with_aside = places([Stair(1, "Short", 10, before=5)], str)[0]
    long = places([Stair(1, "Social communication programmes", 10)], str)[0]

    assert short.bottom < with_aside.bottom < long.bottom
    assert drawn(staircase(FIVE))["layout"]["height"] == places(FIVE, str)[-1].bottom + KEY


def test_what_is_said_below_a_name_goes_on_in_a_line_of_its_own_where_it_is_long() -> None:
    short = Stair(1, "Short", 10, note=OVERCOME, before=5)
    long = replace(short, role=date(2026, 11, 30))

    assert places([short], TEXT)[0].asides == ("symptoms overcome · was 5%",)
    assert places([long], TEXT)[0].asides == (
        "30 November 2026 · symptoms overcome",
        "was 5%",
    )
    assert "30 November 2026 · symptoms overcome<br>was 5%" in map(plain, texts(staircase([long])))
    assert places([long], TEXT)[0].bottom == places([short], TEXT)[0].bottom + ASIDE


def test_the_words_fit_a_step_on_a_phone() -> None:
    letter, column = 6.8, 324  # pixels: a letter of the label's size, a phone of 360
    step = column * 100 / (100 + CLIMB * 4)

    assert 29 + NAME_WIDTH * letter + len("100%") * letter + 9 <= step
    assert step >= 29 + ASIDE_WIDTH * 6  # letters of the smaller size


def test_a_name_is_shown_as_the_text_that_it_is() -> None:
    assert "&lt;b&gt;bold&lt;/b&gt;" in texts(staircase([Stair(1, "<b>bold</b>", 1)]))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_all_colours_are_those_of_the_theme_and_every_word_can_be_read(theme: Palette) -> None:
    used = colours(staircase(FIVE, 2, dark=theme is DARK))

    assert used <= {colour.upper() for colour in asdict(theme).values()}
    for ground in (theme.panel, theme.tint, theme.paper):
        assert contrast(theme.ink, ground) >= 4.5
        assert contrast(theme.quiet, ground) >= 4.5


def test_the_picture_in_words_names_every_stage_with_its_fill() -> None:
    assert plain(describe_staircase(FIVE, 2)) == (
        "A staircase; stage 2 is reached. From the foot: "
        "stage 1 Social media initiatives 80% (symptoms overcome, was 20%), "
        "stage 2 Social communication programmes 90% (was 40%), "
        "stage 3 Social CRM 67% (was 30%), "
        "stage 4 CRM across the enterprise 75% (ahead of stage 3), "
        "stage 5 Enterprise customer experience not answered."
    )


def test_the_table_has_a_row_for_every_stage_the_highest_first() -> None:
    rows = [{name: plain(said) for name, said in row.items()} for row in staircase_rows(FIVE)]

    assert rows[1:4] == [
        {
            "Stage": "4 CRM across the enterprise", "In place": "75%", "Before": "not answered",
            "Needed": "70%", "Reached": "not yet", "Ahead of": "stage 3",
        },
        {
            "Stage": "3 Social CRM", "In place": "67%", "Before": "30%", "Needed": "70%",
            "Reached": "not yet", "Ahead of": "",
        },
        {
            "Stage": "2 Social communication programmes", "In place": "90%", "Before": "40%",
            "Needed": "70%", "Reached": "yes", "Ahead of": "",
        },
    ]  # fmt: skip


def test_the_table_has_no_column_that_nothing_is_in() -> None:
    assert set(staircase_rows([Stair(1, "Start", 10)])[0]) == {
        "Stage", "In place", "Needed", "Reached",
    }  # fmt: skip


fills = st.one_of(st.none(), st.fractions(0, 100))


@given(st.lists(fills, max_size=8), st.booleans())
def test_any_staircase_can_be_drawn_told_and_listed(
    given_fills: list[F | None], dark: bool
) -> None:
    stairs = [Stair(number, f"Stage {number}", fill) for number, fill in enumerate(given_fills, 1)]
    bars = trace(staircase(stairs, 1, dark=dark), "filled")

    assert len(bars.get("x", [])) == sum(fill is not None for fill in given_fills)
    assert describe_staircase(stairs, None).count(" stage ") >= len(stairs)
    assert len(staircase_rows(stairs)) == len(stairs)
