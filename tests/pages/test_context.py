"""Organisation, role and scope: asked once before the result, shown with it, changed afterwards."""

import pytest

from assessment.domain.context import LABELS, Context
from pages.shared import session
from tests.pages.screen import Visitor

CHECK, RESULT = "answer/check_page.py", "results/page.py"
NORDWIND = Context(organisation="Nordwind Ltd", role="Managing director", scope="Sales")
HOSTILE = '=cmd|"/C" <script>alert(1)</script> *bold* \u202eabc'


def field(visitor: Visitor, part: str) -> str:
    return session.context(part, visitor.visit.round.id)


def fields(visitor: Visitor) -> dict[str, str | None]:
    """What stands in the fields that one sees, by their labels."""
    return {one.label: one.value for one in visitor.screen.text_input if one.label != "·"}


def types(visitor: Visitor, part: str, words: str) -> None:
    visitor.screen.text_input(key=field(visitor, part)).set_value(words).run()


@pytest.fixture
def ready(executive: Visitor) -> Visitor:
    """One question is answered, so that the result can be seen."""
    executive.put("leadership", choice="3")
    return executive


def test_it_is_asked_before_submitting_and_nothing_of_it_is_needed(ready: Visitor) -> None:
    ready.open(CHECK)
    assert "For the report, if you like" in ready.text
    assert list(fields(ready)) == [str(one) for one in LABELS.values()]
    ready.press("check.submit")
    assert (ready.visit.submitted, ready.visit.context) == (True, Context())


def test_each_field_is_kept_when_it_is_left(ready: Visitor) -> None:
    ready.open(CHECK)
    types(ready, "organisation", "  Nordwind   Ltd ")
    assert ["Saved" in one.value for one in ready.screen.success] == [True]
    types(ready, "scope", "Sales")
    assert ready.visit.context == Context(organisation="Nordwind Ltd", scope="Sales")
    again = ready.loads_anew(CHECK)
    assert list(fields(again).values()) == ["Nordwind Ltd", "", "Sales"]


def test_a_field_that_another_window_filled_meanwhile_is_left_alone(ready: Visitor) -> None:
    ready.open(CHECK)
    ready.site.assessments.describe(ready.visit, NORDWIND)
    types(ready, "scope", "Service")
    assert ready.visit.context == NORDWIND.model_copy(update={"scope": "Service"})


def test_what_is_too_long_is_refused_with_its_label_and_stays_as_it_was_typed(
    ready: Visitor,
) -> None:
    ready.open(CHECK)
    types(ready, "role", "x" * 201)
    assert "Your role" in ready.text
    assert "201 characters" in ready.text
    assert ready.screen.text_input(key=field(ready, "role")).value == "x" * 201
    ready.press("check.submit")
    assert "201 characters" in ready.text
    assert (ready.visit.submitted, ready.visit.context) == (False, Context())


def test_what_a_browser_brings_back_after_a_restart_is_kept_with_the_submission(
    ready: Visitor,
) -> None:
    ready.open(CHECK)
    ready.screen.session_state[field(ready, "organisation")] = "Nordwind Ltd"
    ready.press("check.submit")
    assert ready.visit.context == Context(organisation="Nordwind Ltd")


def test_the_result_shows_it_as_text_and_it_is_changed_there(ready: Visitor) -> None:
    named = Context(organisation=HOSTILE, role="Head")
    ready.site.assessments.describe(ready.visit, named)
    ready.site.assessments.submit(ready.visit)
    ready.open(RESULT)
    [line] = [one.value for one in ready.screen.caption if "answered by" in one.value]
    assert "\\<script\\>" in line
    assert "\u202e" not in line
    assert not ready.screen.text_input
    ready.unfold("context-fold")
    types(ready, "organisation", "Nordwind Ltd")
    assert ready.visit.context == Context(organisation="Nordwind Ltd", role="Head")
    assert "Nordwind Ltd" in ready.text
    assert "script" not in ready.text


def test_the_next_round_takes_it_over_and_does_not_ask_again(ready: Visitor) -> None:
    ready.site.assessments.describe(ready.visit, NORDWIND)
    ready.site.assessments.submit(ready.visit)
    ready.open(RESULT).press("result.again")
    ready.put("leadership", choice="4")
    ready.open(CHECK)
    assert "For the report, if you like" not in ready.text
    assert "Nordwind Ltd · answered by\\: Managing director · covers\\: Sales" in ready.text
    ready.unfold("context-fold")
    types(ready, "scope", "Service")
    ready.press("check.submit")
    assert ready.visit.context == NORDWIND.model_copy(update={"scope": "Service"})


def test_of_several_assessments_the_one_that_is_shown_is_changed(ready: Visitor) -> None:
    ready.site.assessments.describe(ready.visit, NORDWIND)
    ready.site.assessments.submit(ready.visit)
    first = ready.visit.round.id
    ready.site.assessments.repeat(ready.key)
    ready.put("leadership", choice="4")
    ready.site.assessments.submit(ready.visit)
    ready.open(RESULT)
    ready.screen.selectbox(key=session.ROUND).set_value("1").run()
    ready.unfold("context-fold")
    box = ready.screen.text_input(key=session.context("scope", first))
    box.set_value("Sales in Italy").run()
    kept = [one.context.scope for one in ready.site.assessments.history(ready.key)]
    assert kept == ["Sales in Italy", "Sales"]
