import tomllib
from dataclasses import asdict
from itertools import combinations
from pathlib import Path

import pytest

from assessment.reports.charts.people import TONES
from assessment.reports.charts.plotly.palette import DARK, LIGHT, Palette, palette
from tests.reports.contrast import SEEN_BY, contrast, difference

THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]

# What is written on what. White is the paper of a printer.
TEXT = [
    ("ink", "paper"),
    ("ink", "panel"),
    ("ink", "tint"),
    ("quiet", "paper"),
    ("quiet", "panel"),
    ("quiet", "tint"),
    ("on_accent", "accent"),
    ("accent", "paper"),
    ("accent", "panel"),
    ("accent", "tint"),
]
MARKS = [
    ("accent", "paper"),
    ("accent", "panel"),
    ("before", "paper"),
    ("before", "panel"),
    ("before", "tint"),
    ("target", "paper"),
    ("target", "panel"),
    *((tone, ground) for tone in TONES for ground in ("paper", "panel", "tint")),
]


def test_the_contrast_of_black_and_white_is_twenty_one() -> None:
    assert round(contrast("#000000", "#FFFFFF"), 6) == 21


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_stands_out_from_its_ground(theme: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_marks_stand_out_from_their_ground(theme: Palette, mark: str, ground: str) -> None:
    assert contrast(getattr(theme, mark), getattr(theme, ground)) >= 3


@pytest.mark.parametrize("text", ["ink", "quiet", "accent"])
def test_text_of_the_light_theme_can_be_printed(text: str) -> None:
    assert contrast(getattr(LIGHT, text), "#FFFFFF") >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_now_and_target_differ_for_those_who_see_no_colours(theme: Palette) -> None:
    assert contrast(theme.accent, theme.target) >= 1.4


@pytest.mark.parametrize("dark", [False, True])
def test_charts_have_the_colours_of_the_pages(dark: bool) -> None:
    settings = tomllib.loads(Path(".streamlit/config.toml").read_text(encoding="utf-8"))
    page = settings["theme"]["dark" if dark else "light"]
    chart = asdict(palette(dark))

    assert {
        "paper": page["backgroundColor"],
        "panel": page["secondaryBackgroundColor"],
        "ink": page["textColor"],
        "line": page["dataframeBorderColor"],
        "accent": page["primaryColor"],
    } == {name: chart[name] for name in ("paper", "panel", "ink", "line", "accent")}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("eyes", SEEN_BY)
def test_people_are_told_apart_by_eyes_that_see_fewer_colours(theme: Palette, eyes: str) -> None:
    people = [getattr(theme, tone) for tone in TONES]
    assert min(difference(*pair, SEEN_BY[eyes]) for pair in combinations(people, 2)) >= 15
