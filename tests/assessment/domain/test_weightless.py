"""A dimension of weight 0 on which a gate rests: what is open in it counts like anything else."""

import pytest

from assessment.domain.result import Result, assess
from assessment.reports.sentences.about import About
from questionnaires.schema import Instrument
from tests.assessment.instruments import Said, instrument, stages
from tests.reports.english import english

ITEMS = [
    ("calls", "service", "1..5"),
    ("visits", "service", "1..5"),
    ("rules", "law", "1..5"),
    ("audits", "law", "1..5"),
]


def drawn(measure: str, of: str | None) -> Instrument:
    """Service is scored; law weighs nothing, and stage 3 may rest on it."""
    gates = stages([("overall", None, "2")], [(measure, of, "3")])
    return instrument({"service": None, "law*0": None}, ITEMS, **gates)


RESTS = [
    pytest.param(drawn("dimension", "law"), 2, id="on the dimension"),
    pytest.param(drawn("fill", "law"), 2, id="on its fill"),
    pytest.param(drawn("item", "rules"), 1, id="on an item"),
]


def known(of: Instrument, **more: str) -> Result:
    return assess(of, [Said(calls="4", visits="4", **more)])


@pytest.mark.parametrize(("of", "count"), RESTS)
def test_its_open_answers_are_counted_and_leave_a_range(of: Instrument, count: int) -> None:
    about = About(known(of))
    assert about.result.coverage.unseen == count
    assert f"2 of {2 + count} answered" in english(about.coverage)
    assert about.stage_range is not None
    assert english(about.stage_range).endswith("could put you anywhere from stage 2 to stage 3.")


@pytest.mark.parametrize(("of", "count"), RESTS)
def test_what_is_open_in_it_is_to_be_found_out(of: Instrument, count: int) -> None:
    """Nothing is known of a part that applies: that is too little for any stage."""
    result = known(of)
    assert result.staging.shortage is not None
    assert result.staging.shortage.empty == ("law",)
    said = english(About(result).find_out) or ""
    assert [name for name in ("Rules", "Audits") if name in said] == ["Rules", "Audits"][:count]


def test_what_holds_the_stage_back_in_it_comes_first_among_the_moves() -> None:
    said = {"rules": "1", "audits": "4"}
    first, *_ = known(drawn("dimension", "law"), **said).moves
    assert first.item.spec.id == "rules"
    others = known(drawn("overall", None), **said).moves
    assert {one.item.spec.id for one in others} == {"calls", "visits"}


def test_one_on_which_nothing_rests_counts_for_nothing() -> None:
    result = known(drawn("overall", None))
    assert result.coverage == result.scored.overall.coverage
    assert english(About(result).coverage) == "2 of 2 answered."
    assert About(result).stage_range is None
