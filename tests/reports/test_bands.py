"""The word for the overall score stands beside the stage, where the instrument has both."""

import pytest

from assessment.domain.result import Result, assess
from assessment.reports.sentences.about import About
from questionnaires.schema import Band, Instrument
from tests.assessment.instruments import Said
from tests.assessment.samples import MATURITY, MATURITY_FILE, NESTED
from tests.reports.english import english
from tests.reports.printed import printout

BANDS = (
    Band.model_validate({"start": "1", "end": "3", "name": "Mixed"}),
    Band.model_validate({"start": "3", "end": "5", "name": "Strong"}),
)
STAGED = Instrument.model_validate({**MATURITY_FILE, "bands": [one.model_dump() for one in BANDS]})


def result(of: Instrument, level: str) -> Result:
    capped = {"success"}  # a level that its checks do not support would not stand
    return assess(of, [Said(**{item.id: level for item in of.items if item.id not in capped})])


@pytest.mark.parametrize(("level", "word"), [("2", "Mixed"), ("3", "Strong"), ("5", "Strong")])
def test_a_stage_is_joined_by_the_word_for_the_score(level: str, word: str) -> None:
    about = About(result(STAGED, level))
    assert english(about.band) == f"Overall {level}.0 on a scale from 1 to 5: {word}."
    assert english(about.title).startswith("Stage ")
    assert (english(about.band) or "?") in " ".join(printout(about.result).split())


def test_an_instrument_without_stages_says_it_once_in_the_headline() -> None:
    unstaged = NESTED.model_copy(update={"bands": BANDS})
    about = About(result(unstaged, "2"))
    assert about.band is None
    assert english(about.headline) == "Overall 2.0 on a scale from 1 to 5: Mixed."
    assert printout(about.result).count("Mixed") == 1


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(result(MATURITY, "3"), id="without bands"),
        pytest.param(assess(STAGED, [Said(use="dk")]), id="without a score"),
    ],
)
def test_where_there_is_no_word_nothing_is_said(found: Result) -> None:
    assert About(found).band is None
