"""Common ground: a mark for each person in every row, shaded as far as all would go."""

import pytest

from assessment.reports.charts import CommonGround, Giving, Ground
from assessment.reports.charts.people import tone_and_shape
from assessment.reports.charts.plotly.palette import DARK, LIGHT, Palette
from scoring.triangle import Waypoint
from tests.reports.charted import TEXT, rows
from tests.reports.charted_triangle import draw, words
from tests.reports.drawn import drawn, texts, trace

NAMES = ("Ann", "Ben", "Cleo")


def ground(
    time: tuple[int, int, int],
    cost: tuple[int, int, int] = (0, 0, 0),
    quality: tuple[int, int, int] = (1, 1, 1),
) -> CommonGround:
    given = zip(Waypoint, (time, cost, quality), strict=True)
    return CommonGround(
        tuple(
            Ground(
                way,
                tuple(
                    Giving(name, at, of)
                    for at, (name, of) in enumerate(zip(NAMES, amounts, strict=True))
                ),
                "EUR",
            )
            for way, amounts in given
        )
    )


def shades(of: CommonGround, theme: Palette = LIGHT) -> list[float]:
    """How far each row that is shaded is shaded, of 1."""
    shapes = drawn(draw(of, dark=theme is DARK))["layout"]["shapes"]
    return [one["x1"] for one in shapes if one.get("fillcolor") == theme.tint]


def test_a_mark_lies_as_far_along_as_its_person_would_go() -> None:
    marks = trace(draw(ground((0, 10, 40))), "time")

    assert marks["x"] == [0, 0.25, 1]
    assert marks["text"] == ["Ann 0 days", "Ben 10 days", "Cleo 40 days"]


@pytest.mark.parametrize(
    ("time", "summary", "shaded"),
    [
        pytest.param((10, 20, 40), "all would give 10 days", 0.25, id="some ground"),
        pytest.param((7, 7, 7), "all would give 7 days", 1, id="all the same"),
        pytest.param((0, 20, 40), "nothing in common", None, id="one gives none"),
        pytest.param((0, 0, 0), "nobody would give any", None, id="nobody gives any"),
    ],
)
def test_it_is_shaded_as_far_as_all_would_go_and_says_so(
    time: tuple[int, int, int], summary: str, shaded: float | None
) -> None:
    of = ground(time, quality=(0, 1, 1))

    assert summary in texts(draw(of))
    assert shades(of) == ([] if shaded is None else [shaded])
    assert f"; {summary}." in words(of)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_person_has_one_tone_and_one_shape_in_every_row(theme: Palette) -> None:
    figure = draw(ground((3, 2, 1), (1, 2, 3)), dark=theme is DARK)
    expected = {
        name: (getattr(theme, tone), shape)
        for name, (tone, shape) in zip(NAMES, map(tone_and_shape, range(3)), strict=True)
    }
    for row in ("time", "cost", "quality"):
        marks = trace(figure, row)
        names = [text.split()[0] for text in marks["text"]]
        looks = zip(marks["marker"]["color"], marks["marker"]["symbol"], strict=True)
        assert dict(zip(names, looks, strict=True)) == expected


def test_twenty_five_people_are_told_apart() -> None:
    assert len({tone_and_shape(at) for at in range(25)}) == 25


def test_people_who_would_give_the_same_stand_below_each_other() -> None:
    marks = trace(draw(ground((5, 5, 5))), "time")

    assert len(set(marks["y"])) == 3


def test_the_table_has_everybody_and_what_all_would_give() -> None:
    assert rows(ground((0, 10, 40), (100, 200, 300), (2, 1, 1))) == [
        {"Sponsor": "Ann", "Time": "0 days", "Cost": "€1", "Quality": "2 criteria"},
        {"Sponsor": "Ben", "Time": "10 days", "Cost": "€2", "Quality": "1 criterion"},
        {"Sponsor": "Cleo", "Time": "40 days", "Cost": "€3", "Quality": "1 criterion"},
        {"Sponsor": "All would give", "Time": "0 days", "Cost": "€1", "Quality": "1 criterion"},
    ]


def test_names_are_shown_as_text_and_never_as_markup() -> None:
    of = CommonGround((Ground(Waypoint.TIME, (Giving("<b>x</b>", 0, 1),)),))

    assert "<b>x" not in "".join(texts(draw(of)))
    assert "&lt;b&gt;x" in draw(of).to_json().encode().decode("unicode_escape")
    assert TEXT(of.words).startswith("What everybody would give. Time: <b>x</b> 1 day;")
