"""Variations in the pseudo-locale, with their forms and errors."""

import pytest

from pages.shared import register, session
from tests.pages.pseudo import TYPED
from tests.pages.triangle import test_raising
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.pseudo import untranslated
from tests.pages.triangle.varied import unfold, unfold_details
from tests.pages.triangle.varied import write as write_variation
from tests.rehearsal import TERMS, Rehearsal

pytestmark = pytest.mark.usefixtures("pseudo_locale")
VARIATIONS = register.VARIATIONS.file


def sponsor(rehearsal: Rehearsal, who: str) -> str:
    return rehearsal.access(who).sponsor


def test_raising_a_variation(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.signed()
    visitor = sit("cleo").open(VARIATIONS)
    unfold(visitor, "raise", 0)
    visitor.press(session.variation("put", 0))
    assert len(visitor.screen.error) == 1
    assert untranslated(visitor, rehearsal) == []
    visitor.screen.number_input(key=session.variation("days", 0)).set_value(-1).run()
    assert len(visitor.screen.error) == 1
    assert untranslated(visitor, rehearsal) == []
    typed = dict.fromkeys(("description", "why-raised", "if-accepted", "if-refused"), TYPED)
    test_raising.fill(visitor, **typed)
    assert untranslated(visitor, rehearsal) == []
    visitor.press(session.variation("put", 0))
    assert len(visitor.screen.success) == 1
    assert untranslated(visitor, rehearsal) == []


def test_raising_a_variation_of_an_agreement_without_criteria(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.shown()
    terms = TERMS.model_copy(update={"criteria": (), "criteria_waived": 0})
    rehearsal.site.agreements.propose(rehearsal.chair, TYPED, terms)
    rehearsal.signs("ann").signs("ben")
    visitor = sit("cleo").open(VARIATIONS)
    unfold(visitor, "raise", 0)
    assert untranslated(visitor, rehearsal) == []


@pytest.mark.parametrize("way", ["accepted", "refused"])
def test_deciding_a_variation(rehearsal: Rehearsal, sit: Sit, way: str) -> None:
    rehearsal.varied()
    chair = sit("chair").open(VARIATIONS)
    unfold(chair, "decide", 4)
    write_variation(chair, "why", 4, TYPED)
    chair.press(session.variation(way, 4))
    assert len(chair.screen.error) == 1
    assert untranslated(chair, rehearsal) == []
    deciders = chair.screen.multiselect(key=session.variation("by", 4))
    deciders.set_value([sponsor(rehearsal, "ben")])
    chair.press(session.variation(way, 4))
    assert len(chair.screen.success) == 1
    assert untranslated(chair, rehearsal) == []


@pytest.mark.parametrize("who", ["ann", "ben", "chair", "reader"])
def test_a_variation_that_two_decide(rehearsal: Rehearsal, sit: Sit, who: str) -> None:
    rehearsal.by_two()
    visitor = sit(who).open(VARIATIONS)
    unfold(visitor, "decide", 1)
    assert untranslated(visitor, rehearsal) == []
    assert untranslated(visitor.open(register.PROJECT.file), rehearsal) == []


def test_what_was_recorded_is_objected_to(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.recorded()
    visitor = sit("ben").open(VARIATIONS)
    unfold(visitor, "object", 1)
    assert untranslated(visitor, rehearsal) == []
    assert untranslated(visitor.open(register.PROJECT.file), rehearsal) == []
    visitor.open(VARIATIONS)
    unfold(visitor, "object", 1)
    write_variation(visitor, "object-why", 1, TYPED)
    visitor.press(session.variation("objected", 1))
    assert len(visitor.screen.success) == 1
    assert untranslated(visitor, rehearsal) == []
    assert untranslated(visitor.open(register.RECORD.file), rehearsal) == []


def test_dropping_a_variation(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.varied()
    visitor = sit("ann").open(VARIATIONS)
    unfold(visitor, "drop", 4)
    assert untranslated(visitor, rehearsal) == []
    write_variation(visitor, "drop-why", 4, TYPED)
    visitor.press(session.variation("dropped", 4))
    assert len(visitor.screen.success) == 1
    assert untranslated(visitor, rehearsal) == []


def test_what_if(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.begun()
    visitor = unfold_details(sit("chair").open(VARIATIONS))
    for model, share in (("squeeze", 60), ("growth", 150)):
        visitor.screen.slider(key=session.what_if("share", model)).set_value(share)
        visitor.screen.number_input(key=session.what_if("own", model)).set_value(30)
    visitor.screen.run()
    assert untranslated(visitor, rehearsal) == []
