"""A position in the pseudo-locale, as it is typed, refused, given and shown."""

import pytest

from assessment.domain.triangle.bridge import own_contradictions
from pages.shared import register
from tests.pages.pseudo import TYPED
from tests.pages.triangle import ben
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.pseudo import untranslated
from tests.rehearsal import PLAN, TIME, Rehearsal

pytestmark = pytest.mark.usefixtures("pseudo_locale")
POSITION = register.POSITION.file


def test_a_position_that_lacks_something(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    visitor = sit("ben").open(POSITION)
    visitor.press(ben.SAVE)
    assert len(visitor.screen.error) == 1
    assert untranslated(visitor, rehearsal) == []
    for name, how in (("later", "days"), ("dearer", "money")):
        visitor.screen.radio(key=ben.key(rehearsal, "ben", name)).set_value(how).run()
        amount = ben.key(rehearsal, "ben", f"{name}_{how}")
        visitor.screen.text_input(key=amount).set_value("0").run()
    visitor.screen.selectbox(key=ben.key(rehearsal, "ben", "time_cost")).set_value(2).run()
    visitor.press(ben.SAVE)
    assert len(visitor.screen.error) == 3
    assert untranslated(visitor, rehearsal) == []


def test_a_position_that_is_given_and_changed(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    visitor = sit("ben").open(POSITION)
    ben.say(visitor, rehearsal)
    for pair in ("time_cost", "time_quality", "cost_quality"):
        visitor.screen.selectbox(key=ben.key(rehearsal, "ben", pair)).set_value(-2).run()
    assert untranslated(visitor, rehearsal) == []
    visitor.press(ben.SAVE)
    assert ben.kept(rehearsal, "ben") is not None
    assert untranslated(visitor, rehearsal) == []
    for name, how in (("later", "share"), ("dearer", "share")):
        visitor.screen.radio(key=ben.key(rehearsal, "ben", name)).set_value(how).run()
        amount = ben.key(rehearsal, "ben", f"{name}_{how}")
        visitor.screen.text_input(key=amount).set_value("25").run()
    assert untranslated(visitor, rehearsal) == []
    rehearsal.site.projects.reveal(rehearsal.chair, go_ahead=True)
    visitor.screen.run()
    assert untranslated(visitor, rehearsal) == []


def test_a_position_without_a_plan_and_one_of_many_criteria(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.begun()
    rehearsal.invites("Ben")
    assert untranslated(sit("ben").open(POSITION), rehearsal) == []
    criteria = tuple(
        PLAN.criteria[0].model_copy(update={"id": f"c{at}", "text": f"{TYPED} {at}"})
        for at in range(30)
    )
    many = PLAN.model_copy(update={"criteria": criteria})
    rehearsal.site.projects.plan(rehearsal.chair, many)
    visitor = sit("ben").open(POSITION)
    visitor.screen.radio(key=ben.key(rehearsal, "ben", "going")).set_value("some").run()
    visitor.screen.checkbox(key=ben.key(rehearsal, "ben", "criterion.c7")).check().run()
    assert untranslated(visitor, rehearsal) == []


def test_statements_that_do_not_go_together(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.ready()
    visitor = sit("ben").open(POSITION)
    assert own_contradictions("ben", TIME, PLAN) != ()
    assert untranslated(visitor, rehearsal) == []
