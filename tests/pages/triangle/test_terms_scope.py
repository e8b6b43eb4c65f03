"""The scope in the terms: the line that was drawn, items that are moved, and what is signed."""

import pytest

from assessment.domain.triangle.scope import Place
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import press
from tests.pages.triangle.test_agreement import PAGE, read
from tests.pages.triangle.test_drafting import KEEP, LOOK, draft, field, proposed, write
from tests.rehearsal import Rehearsal
from tests.scoped import SCOPED_PLAN, scoped


@pytest.fixture
def chair(rehearsal: Rehearsal, sit: Sit) -> Visitor:
    """The facilitator, with a draft open after three sponsors marked four items."""
    scoped(rehearsal)
    return sit("chair").open(PAGE)


def places(visitor: Visitor) -> dict[str, str]:
    """Where each item stands in the form."""
    names = [one.id for one in SCOPED_PLAN.scope]
    radios = {name: visitor.screen.radio(key=field(visitor, f"place.{name}")) for name in names}
    return {name: str(one.value) for name, one in radios.items()}


def move(visitor: Visitor, item: str, place: Place) -> None:
    visitor.screen.radio(key=field(visitor, f"place.{item}")).set_value(place).run()


def kept(rehearsal: Rehearsal) -> dict[str, str]:
    return {one.id: one.place for one in draft(rehearsal).scope}


def test_the_draft_begins_where_the_line_was_drawn(chair: Visitor) -> None:
    assert places(chair) == {"app": "in", "chat": "out", "forms": "in", "cases": "in"}
    said = read(chair)
    assert "**Scope items**" in said
    assert "In scope: 200 of 178 days, €450,000 of €480,000. That is 22 days too much." in said
    assert "Quality comes first: nothing is out but what all who marked it say not to." in said


def test_what_goes_no_further_than_may_be_given_is_not_called_too_much(chair: Visitor) -> None:
    chair.screen.number_input(key=field(chair, "days_later")).set_value(22).run()
    said = read(chair)
    assert "That is more than planned, and no more than may be given." in said
    assert "too much" not in said
    chair.screen.number_input(key=field(chair, "days_later")).set_value(21).run()
    assert "That is 22 days too much." in read(chair)


def test_what_all_want_and_does_not_fit_is_named_though_the_line_has_put_it_out(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    items = tuple(
        one.model_copy(update={"days": 150}) if one.id == "cases" else one
        for one in SCOPED_PLAN.scope
    )
    scoped(rehearsal, plan=SCOPED_PLAN.model_copy(update={"scope": items}))
    visitor = sit("chair").open(PAGE)
    visitor.screen.radio(key=field(visitor, "primary")).set_value("time").run()
    visitor.press("agreement.draw-line")
    said = read(visitor)
    assert "In scope: 150 of 178 days" in said
    assert "must be in takes 210 of 178 days and €200,000 of €480,000" in said


def test_what_is_moved_is_counted_at_once_and_kept(chair: Visitor, rehearsal: Rehearsal) -> None:
    move(chair, "app", "out")
    move(chair, "chat", "if_it_fits")
    said = read(chair)
    assert "In scope: 150 of 178 days, €200,000 of €480,000. If it fits: 5 days more." in said
    assert "too much" not in said
    assert "Not all of that fits" not in said
    assert "Nothing in scope serves: Every page can be used with a keyboard." in said
    chair.press(KEEP)
    assert kept(rehearsal) == {
        "app": "out",
        "chat": "if_it_fits",
        "forms": "in",
        "cases": "in",
    }


def test_what_is_moved_and_not_kept_is_there_after_another_load(chair: Visitor) -> None:
    move(chair, "app", "out")
    again = chair.loads_anew(PAGE)
    assert places(again)["app"] == "out"
    assert "Not kept yet" in read(again)


def test_the_line_is_drawn_anew_by_what_comes_first_now(
    chair: Visitor, rehearsal: Rehearsal
) -> None:
    chair.screen.radio(key=field(chair, "primary")).set_value("time").run()
    assert places(chair)["app"] == "in"
    chair.press("agreement.draw-line")
    assert places(chair) == {"app": "out", "chat": "out", "forms": "in", "cases": "in"}
    assert chair.screen.radio(key=field(chair, "primary")).value == "time"
    chair.press(KEEP)
    assert kept(rehearsal)["app"] == "out"


def test_the_items_of_the_plan_as_it_is_now_are_taken_with_the_new_line(
    chair: Visitor, rehearsal: Rehearsal
) -> None:
    longer = SCOPED_PLAN.scope[0].model_copy(update={"text": "An app for everybody", "days": 80})
    plan = SCOPED_PLAN.model_copy(update={"scope": (longer, *SCOPED_PLAN.scope[1:])})
    rehearsal.site.projects.plan(rehearsal.chair, plan)
    chair.press("agreement.draw-line")
    said = read(chair)
    assert "In scope: 150 of 178 days, €200,000 of €480,000. If it fits: 80 days" in said
    assert "Not all of that fits." in said
    chair.press(KEEP)
    assert draft(rehearsal).scope[0].text == "An app for everybody"


def test_scope_that_exceeds_the_dates_is_said_before_it_is_signed_and_stops_nothing(
    chair: Visitor, rehearsal: Rehearsal
) -> None:
    write(chair, "money_more", "1,000")
    chair.press(LOOK)
    said = read(chair)
    assert "What is in scope takes 200 days, one after another." in said
    assert "From start to finish there are 178 days, and nothing gives." in said
    assert "An app for the field (50 days, €250,000)" in said
    press(chair, "Propose to the sponsors")
    assert len(proposed(rehearsal).terms.scope) == 4


def test_a_draft_that_was_kept_as_lines_takes_the_items_that_the_plan_has_since(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.shown()
    chair = sit("chair").open(PAGE)
    write(chair, "scope_in", "Training")
    chair.press(KEEP)
    rehearsal.site.projects.plan(rehearsal.chair, SCOPED_PLAN)
    chair.loads_anew(PAGE).press(KEEP)
    terms = draft(rehearsal)
    assert [one.text for one in terms.scope][:2] == ["Training", "An app for the field"]
    assert (terms.scope[0].place, terms.scope_in) == ("in", ())


def test_a_sponsor_reads_each_item_where_it_stands(rehearsal: Rehearsal, sit: Sit) -> None:
    scoped(rehearsal)
    terms = draft(rehearsal)
    rehearsal.site.agreements.propose(rehearsal.chair, "First agreement", terms)
    said = read(sit("ann").open(PAGE))
    inside, outside = said.split("Out of scope", 1)
    assert "Open cases are moved (90 days)" in inside
    assert "A chat (5 days)" in outside
    marks = "Must be in: Web forms and Open cases are moved. Not in: An app for the field."
    assert marks in outside
