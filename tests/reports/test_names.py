"""Names stand in every sentence as their author wrote them: no letter falls, and none rises."""

import re
from fractions import Fraction

import pytest

from assessment.domain.result import Result, assess
from assessment.messages import Message, Sentences
from assessment.reports.sentences.about import About
from assessment.reports.sentences.progression import symptoms
from questionnaires.schema import Instrument
from tests.assessment.instruments import Said
from tests.assessment.samples import MATURITY, PROGRESSION
from tests.reports.english import english
from tests.reports.printed import printout

NAMES = ("Salesforce", "eBay", "F\u00fchrung", "CRM live", "von Hand", "iOS-Betrieb")


def named(instrument: Instrument, name: str) -> Instrument:
    """The instrument with one name for every dimension and every level."""
    dimensions = [one.model_copy(update={"name": name}) for one in instrument.dimensions]
    levels = [one.model_copy(update={"name": name}) for one in instrument.scales[0].levels]
    scales = [instrument.scales[0].model_copy(update={"levels": tuple(levels)})]
    items = [one.model_copy(update={"anchors": {}, "label": name}) for one in instrument.items]
    return instrument.model_copy(
        update={"dimensions": tuple(dimensions), "scales": tuple(scales), "items": tuple(items)}
    )


def everything(result: Result) -> list[str]:
    """All that is said of a result."""
    about = About(result)
    whole = [about.headline, about.title, about.ahead, about.verdict, about.mean_and_stage]
    parts = [*about.gates, *about.needs, *about.leapfrogs, *about.pivots, *about.symptoms]
    found = [one for one in (*whole, *parts) if isinstance(one, Message | Sentences)]
    return [*map(_text, found), printout(result)]


def _text(of: Message | Sentences) -> str:
    return english(of)


def respelt(name: str, said: list[str]) -> set[str]:
    """How the name stands where it does not stand as it was written."""
    found = re.findall(re.escape(name), "\n".join(said), re.IGNORECASE)
    assert name in found
    return set(found) - {name}


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_part_that_holds_the_next_stage_shut_is_not_respelt(name: str) -> None:
    said = Said(meaning="5", success="5", use="2", leadership="2")
    assert respelt(name, everything(assess(named(MATURITY, name), [said]))) == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_begins_a_sentence_is_not_respelt(name: str) -> None:
    said = Said(scattered="2", goals="1", content="1", insight="3", dialogue="3")
    result = assess(named(PROGRESSION, name), [said])
    assert any(one.startswith(name) for one in english(About(result).leapfrogs))
    assert respelt(name, everything(result)) == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_level_by_its_name_is_not_respelt(name: str) -> None:
    about = About(assess(named(PROGRESSION, name), [Said(scattered="2", goals="1")]))
    (symptom, *_) = about.result.items
    level = about.names.level("goals", Fraction(1))
    told = [*english(symptoms([symptom], 3, about.names)), english(level)]
    assert respelt(name, told) == set()
    assert all(f"({name})" in one for one in told)
