"""A form that is open in two windows: both find what is typed in either, and are told so."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

import pytest
from streamlit.testing.v1.element_tree import DateInput

from assessment.domain.drafts import DraftFields
from assessment.domain.triangle.drafts.declining import DecliningDraft
from assessment.domain.triangle.drafts.plan import PlanDraft
from assessment.domain.triangle.drafts.terms import TermsDraft
from assessment.domain.triangle.drafts.variation import VariationDraft
from pages.shared import session
from tests.pages.screen import Visitor
from tests.pages.triangle import project_screen, test_agreement, varied
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import press
from tests.rehearsal import Rehearsal


class Form(NamedTuple):
    """A form, how far the project is, who fills it in, and how it is opened.

    `texts`: two of its fields by the label, and a third text for the first of them.
    """

    draft: type[DraftFields]
    point: Callable[[Rehearsal], object]
    who: str
    page: str
    opens: Callable[[Visitor], object]
    fields: tuple[tuple[str, str], tuple[str, str]]


def nothing(_: Visitor) -> None:
    """The form stands on the page already."""


def declines(visitor: Visitor) -> None:
    """The form opens by itself where something was typed in it."""
    if "I do not agree" in [one.label for one in visitor.screen.button]:
        press(visitor, "I do not agree")


FORMS = {
    "plan": Form(
        PlanDraft,
        Rehearsal.begun,
        "chair",
        project_screen.PAGE,
        nothing,
        (("criteria", "Quality criteria, one a line"), ("budget", "Budget")),
    ),
    "terms": Form(
        TermsDraft,
        Rehearsal.shown,
        "chair",
        test_agreement.PAGE,
        nothing,
        (("scope_in", "In scope"), ("scope_out", "Out of scope")),
    ),
    "variation": Form(
        VariationDraft,
        Rehearsal.scoped,
        "cleo",
        varied.PAGE,
        lambda visitor: varied.unfold(visitor, "raise", 0),
        (("why", "Why?"), ("description", "What should change?")),
    ),
    "declining": Form(
        DecliningDraft,
        Rehearsal.proposed,
        "ben",
        test_agreement.PAGE,
        declines,
        (("reason", "Why do you not sign? Everybody in the project reads this."),) * 2,
    ),
}
EVERY_FORM = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)


def field(visitor: Visitor, label: str) -> Any:
    """The field of that label, however often it was filled anew."""
    texts = [*visitor.screen.text_area, *visitor.screen.text_input]
    [found] = [one for one in texts if one.label == label]
    return found


def types(visitor: Visitor, label: str, text: str) -> None:
    field(visitor, label).input(text).run()


def opened(visitor: Visitor, form: Form) -> Visitor:
    """The same person, at the form in another window."""
    window = visitor.loads_anew(form.page)
    form.opens(window)
    return window


def stored(rehearsal: Rehearsal, form: Form) -> DraftFields | None:
    access = rehearsal.access(form.who)
    return rehearsal.site.store.drafts(access.project, access.who).draft(kind(form)).fields


def kind(form: Form) -> str:
    return str(form.draft.model_fields["kind"].default)


def told(visitor: Visitor) -> str:
    return " ".join(one.value for one in visitor.screen.info).replace("\\", "")


@pytest.mark.parametrize("form", [FORMS[one] for one in ("plan", "terms", "variation")])
def test_what_is_typed_in_both_windows_stands_in_the_one_that_came_second_and_in_the_store(
    form: Form, rehearsal: Rehearsal, sit: Sit
) -> None:
    form.point(rehearsal)
    person = sit(form.who)
    one, other = opened(person, form), opened(person, form)
    (name, label), (second_name, second_label) = form.fields
    types(one, label, "Italy first")
    assert told(one) == ""
    types(other, second_label, "1,234")
    assert "This form is open in another window as well" in told(other)
    kept = stored(rehearsal, form)
    assert "Italy first" in getattr(kept, name)
    assert "1,234" in getattr(kept, second_name)
    assert "Italy first" in field(other, label).value
    assert "1,234" in field(other, second_label).value


@EVERY_FORM
@pytest.mark.parametrize("takes", [True, False])
def test_of_two_texts_in_one_field_both_are_shown_and_one_is_chosen(
    form: Form, rehearsal: Rehearsal, sit: Sit, takes: bool
) -> None:
    form.point(rehearsal)
    person = sit(form.who)
    one, other = opened(person, form), opened(person, form)
    (name, label), _ = form.fields
    types(one, label, "Italy first")
    types(other, label, "Spain first")
    assert shown(other)[:1] == [field(other, label).value]
    assert "Italy first" in shown(other)[0]
    assert "Spain first" in shown(other)[1]
    assert "Spain first" not in getattr(stored(rehearsal, form), name)
    other.press(f"draft-choice-{kind(form)}-{name}-{'take' if takes else 'leave'}")
    assert shown(other) == []
    chosen = "Spain first" if takes else "Italy first"
    assert field(other, label).value == getattr(stored(rehearsal, form), name) == chosen


def shown(visitor: Visitor) -> list[str]:
    """The texts between which somebody chooses."""
    return [str(one.value) for one in visitor.screen.text]


def test_what_is_no_text_and_was_changed_in_both_windows_is_named(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.begun()
    form = FORMS["plan"]
    one, other = opened(sit("chair"), form), opened(sit("chair"), form)
    for window, day in ((one, date(2027, 3, 1)), (other, date(2027, 4, 1))):
        start(window).set_value(day).run()
    assert "Where both changed a field, the other window’s entry stands: Start." in told(other)
    assert start(other).value == date(2027, 3, 1)


def start(visitor: Visitor) -> DateInput:
    [found] = [one for one in visitor.screen.date_input if one.label == "Start"]
    return found


def test_what_one_window_submits_is_new_when_it_is_typed_on_in_the_other(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    form = FORMS["variation"]
    person = sit("cleo")
    one = opened(person, form)
    for label, text in (
        ("What should change?", "A chat window"),
        ("Why?", "Customers ask."),
        ("What happens if it is accepted?", "It is later."),
        ("What happens if it is refused?", "They call."),
    ):
        types(one, label, text)
    other = opened(person, form)
    one.press(session.variation("put", 0))
    assert stored(rehearsal, form) is None
    types(other, "Why?", "Customers ask again.")
    assert "was submitted or given up in another window" in told(other)
    assert len(rehearsal.site.projects.see(rehearsal.chair).ledger.variations) == 1


def test_why_a_version_is_declined_is_in_sight_after_the_page_was_loaded_anew(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.proposed()
    form = FORMS["declining"]
    (_, label), _ = form.fields
    ben = opened(sit("ben"), form)
    types(ben, label, "Too late in the year.")
    again = ben.loads_anew(form.page)
    assert field(again, label).value == "Too late in the year."
    again.press("agreement.leave")
    assert "I do not agree" in [one.label for one in again.screen.button]
