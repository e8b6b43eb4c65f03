"""All that is read of a result is a message: the pseudo-locale accents every word of ours."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from assessment.domain.result import Result, path
from assessment.domain.trend import Assessed
from assessment.messages import Message, Sentences
from assessment.reports.blocks import Chart, Picture, walk
from assessment.reports.charts.plotly import figure
from assessment.reports.sentences.about import About
from assessment.reports.sentences.confirming import in_one
from assessment.reports.views.result import assessment_result
from assessment.reports.views.scores import every_score
from assessment.reports.wording import PSEUDO, wording
from tests.reports.test_about import BEFORE, EVERYTHING, Said, result
from tests.reports.test_progression import BEFORE as EARLIER
from tests.reports.test_progression import NOW as LATER
from tests.reports.views.values import texts

OURS = replace(wording(PSEUDO), value=lambda _: "")  # without what others wrote
A_WORD = re.compile("[A-Za-z]+")
FEW = result(Said("2 2 - - - - - - - -"))
GROUP = result(*[Said("3 5 3 3 3 3 3 3 dk na")] * 3)


def every_sentence(of: Result, before: Result) -> Iterator[Message | Sentences | None]:
    """Everything that pages and reports show of it in words of ours."""
    about = About(of)
    yield from (about.headline, about.band, about.title, about.ahead, about.verdict, about.without)
    yield from (about.mean_and_stage, about.coverage, about.stage_range, about.find_out)
    yield from (about.stability, about.interval, about.reproducible)
    yield from about.gates
    yield from (*about.needs, *about.typical, *about.binding, *about.pivots)
    yield from (*about.caps, *about.leapfrogs, *about.symptoms)
    yield from map(in_one, (*about.confirming, *about.supporting))
    yield from about.since(before, date(2026, 3, 1))
    for node in (None, *of.scheme.dimensions, *of.scheme.items()):
        yield from about.arithmetic(node)
    if of.instrument.stages:
        target = of.instrument.stages[-1].value
        found = path(of, target)
        yield from about.path(found, target)
        yield from map(in_one, about.path_confirming(found))


CASES = pytest.mark.parametrize(
    ("of", "before"),
    [
        *(pytest.param(*case.values, BEFORE, id=case.id) for case in EVERYTHING),
        pytest.param(FEW, BEFORE, id="too few answers"),
        pytest.param(GROUP, BEFORE, id="a group"),
        pytest.param(LATER, EARLIER, id="a progression"),
    ],
)


@CASES
def test_no_word_of_a_result_escapes_the_translators(of: Result, before: Result) -> None:
    said = [OURS.text(one) for one in every_sentence(of, before) if one]
    assert len(said) > len(of.scheme.dimensions)
    assert [one for one in said if A_WORD.search(one)] == []


@CASES
def test_no_word_of_its_view_escapes_the_translators(of: Result, before: Result) -> None:
    on = date(2026, 3, 1)
    blocks = (*assessment_result(of, Assessed(before, on), None, on), every_score(of))
    charts = [one for one in walk(blocks) if isinstance(one, Chart)]
    found = [*texts(blocks, OURS), *(OURS.text(one.picture.words) for one in charts)]
    drawn = [text for one in charts for text in texts_of_figure(one.picture)]
    assert len(found) > len(of.scheme.dimensions)
    assert [one for one in (*found, *drawn) if A_WORD.search(one)] == []


def texts_of_figure(of: Picture) -> list[str]:
    """What is written in the drawing, without its marks."""
    drawn = figure(of, OURS.text, dark=False)
    notes = [note.text or "" for note in drawn.layout.annotations]
    return [html.unescape(re.sub("<[^>]+>", "", note)) for note in notes]
