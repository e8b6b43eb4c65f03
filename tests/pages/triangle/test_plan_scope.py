"""The scope items of a plan: typed one by one, kept with it, and read by everybody."""

import pytest
from streamlit.testing.v1.element_tree import ButtonGroup

from assessment.domain.triangle.criteria import reread
from assessment.domain.triangle.scope import ScopeItem
from pages.shared import session
from pages.triangle.project.scope_fields import FOLD
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import PAGE, kept, press, read
from tests.rehearsal import PLAN, Rehearsal

ITEM = {"text": "Web forms", "days": 30, "money": "40,000", "criteria": ["c1", "c3"]}
KINDS = {"criteria": "text_area", "days": "number_input", "serves": "button_group"}


def scope(rehearsal: Rehearsal) -> tuple[ScopeItem, ...]:
    plan = kept(rehearsal).plan
    return plan.scope if plan else ()


def field(visitor: Visitor, name: str, at: int | None) -> str:
    """The key of a field of an item, or of the plan, however often the form was filled anew."""
    start = session.plan(name if at is None else f"scope.{name}.{at}")
    kind = getattr(visitor.screen, KINDS.get(name, "text_input"))
    [found] = [one.key for one in kind if str(one.key) == start or one.key.startswith(f"{start}.")]
    return str(found)


def served(visitor: Visitor, at: int) -> ButtonGroup[str]:
    """The field of the criteria that an item serves."""
    return visitor.screen.button_group(key=field(visitor, "serves", at))


def write(visitor: Visitor, at: int, **fields: object) -> None:
    if criteria := fields.pop("criteria", ()):
        served(visitor, at).set_value(criteria)  # type: ignore[arg-type]  # a list of ids
    for name, value in fields.items():
        kind = getattr(visitor.screen, KINDS.get(name, "text_input"))
        kind(key=field(visitor, name, at)).set_value(value)


def texts(visitor: Visitor) -> list[str]:
    found = (one for one in visitor.screen.text_input if one.label == "What is delivered?")
    return [str(one.value) for one in found]


@pytest.fixture
def chair(rehearsal: Rehearsal, sit: Sit) -> Visitor:
    """The facilitator, with the plan open."""
    rehearsal.planned()
    visitor = sit("chair").open(PAGE)
    press(visitor, "Change the plan")
    return visitor


def test_items_are_added_and_kept_with_the_plan(chair: Visitor, rehearsal: Rehearsal) -> None:
    press(chair, "Add an item")
    write(chair, 0, **ITEM)
    press(chair, "Add an item")
    write(chair, 1, text="Open cases are moved", days=160)
    press(chair, "Keep the plan")
    forms, cases = scope(rehearsal)
    assert (forms.text, forms.days, forms.money) == ("Web forms", 30, 4_000_000)
    assert forms.criteria == ("c1", "c3")
    assert (cases.text, cases.days, cases.money) == ("Open cases are moved", 160, 0)


def test_the_form_says_once_which_days_are_meant(chair: Visitor) -> None:
    assert read(chair).count("Days are calendar days, weekends included.") == 1


def test_an_item_is_changed_under_its_id_and_another_taken_away(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    items = (ScopeItem(id="forms", text="Web forms"), ScopeItem(id="chat", text="A chat"))
    rehearsal.site.projects.plan(rehearsal.chair, PLAN.model_copy(update={"scope": items}))
    chair = sit("chair").open(PAGE)
    press(chair, "Change the plan")
    write(chair, 1, text="A chat at night", days=5)
    chair.press("project.plan.scope.remove.0")
    assert texts(chair) == ["A chat at night"]
    press(chair, "Keep the plan")
    assert scope(rehearsal) == (ScopeItem(id="chat", text="A chat at night", days=5),)


def test_what_is_typed_of_items_is_there_after_another_load_of_the_page(
    chair: Visitor, rehearsal: Rehearsal
) -> None:
    press(chair, "Add an item")
    write(chair, 0, **ITEM)
    chair.screen.run()
    again = chair.loads_anew(PAGE)
    assert "You have begun to change it: what you typed is there." in read(again)
    press(again, "Change the plan")
    assert texts(again) == ["Web forms"]
    assert served(again, 0).value == ["c1", "c3"]
    assert scope(rehearsal) == ()


def test_a_criterion_that_is_only_typed_can_be_served(chair: Visitor, rehearsal: Rehearsal) -> None:
    chair.screen.text_area(key=session.plan("criteria")).input("It is fast").run()
    press(chair, "Add an item")
    [fast] = reread(PLAN.criteria, "It is fast")
    assert served(chair, 0).options == ["It is fast"]
    write(chair, 0, text="A cache", criteria=[fast["id"]])
    press(chair, "Keep the plan")
    plan = kept(rehearsal).plan
    assert plan is not None
    assert plan.scope[0].criteria == (plan.criteria[0].id,)


def test_what_an_item_serves_stays_where_a_criterion_more_is_typed(chair: Visitor) -> None:
    press(chair, "Add an item")
    write(chair, 0, **ITEM)
    chair.screen.run()
    lines = chair.screen.text_area(key=field(chair, "criteria", None))
    lines.input(f"{lines.value}\nIt is fast").run()
    assert served(chair, 0).value == ["c1", "c3"]
    assert "It is fast" in served(chair, 0).options
    served(chair, 0).set_value(["c1"]).run()
    chair.screen.run()
    assert served(chair, 0).value == ["c1"]


def test_an_item_that_cannot_be_kept_is_refused_by_its_name_and_stays_typed(
    chair: Visitor, rehearsal: Rehearsal
) -> None:
    press(chair, "Add an item")
    write(chair, 0, text="Web forms", money="much")
    press(chair, "Keep the plan")
    assert "Web forms, Money: write an amount in EUR" in read(chair)
    assert texts(chair) == ["Web forms"]
    assert scope(rehearsal) == ()


def test_a_sponsor_reads_the_items_and_what_they_take_of_the_plan(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    items = (
        ScopeItem(id="forms", text="Web forms", days=30, money=4_000_000, criteria=("c4",)),
        ScopeItem(id="chat", text="A chat", days=160),
    )
    rehearsal.site.projects.plan(rehearsal.chair, PLAN.model_copy(update={"scope": items}))
    ann = sit("ann").open(PAGE)
    together = "2 scope items, done one after another: 190 of 178 days, and €40,000 of €480,000"
    assert together in read(ann)
    assert ann.screen.table[0].value.values.tolist() == [
        ["Web forms", "30", "€40,000", "Every page can be used with a keyboard"],
        ["A chat", "160", "", ""],
    ]


def test_items_that_do_not_all_fit_are_counted_while_they_are_typed(chair: Visitor) -> None:
    press(chair, "Add an item")
    write(chair, 0, text="Web forms", days=178)
    chair.screen.run()
    assert "too much" not in read(chair)
    write(chair, 0, days=180, money="500,000")
    chair.screen.run()
    said = "1 scope item: 180 of 178 days, and €500,000 of €480,000. That is 2 days and €20,000"
    assert f"{said} too much." in read(chair)
    press(chair, "Keep the plan")
    assert f"{said} too much." in read(chair)


def test_what_cannot_be_counted_yet_is_not(chair: Visitor) -> None:
    press(chair, "Add an item")
    write(chair, 0, text="Web forms", days=500, money="a lot")
    chair.screen.run()
    assert "too much" not in read(chair)


def test_what_the_items_take_together_is_said_while_they_are_typed(chair: Visitor) -> None:
    press(chair, "Add an item")
    write(chair, 0, text="Web forms", days=30, money="40,000")
    chair.screen.run()
    assert "1 scope item: 30 of 178 days, and €40,000 of €480,000." in read(chair)
    press(chair, "Add an item")
    write(chair, 1, days=160)
    chair.screen.run()
    said = read(chair)
    assert "2 scope items, done one after another: 190 of 178 days" in said
    assert "That is 12 days too much." in said


def test_before_the_plan_can_be_read_the_items_have_their_sum(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.begun()
    chair = sit("chair").open(PAGE)
    press(chair, "Add an item")
    write(chair, 0, text="Web forms", days=30, money="40,000")
    chair.screen.run()
    assert "1 scope item: 30 days and €40,000." in read(chair)


def test_the_fold_of_the_items_stays_open_whatever_is_typed_above_it(chair: Visitor) -> None:
    chair.unfold(FOLD)
    chair.screen.text_input(key=field(chair, "budget", None)).input("50,000").run()
    [fold] = [one for one in chair.screen.expander if one.label == "Scope items"]
    assert fold.proto.expanded


@pytest.mark.parametrize("code", ["XYZ", "EURO", "1 2 3"])
def test_only_a_currency_is_confirmed(rehearsal: Rehearsal, sit: Sit, code: str) -> None:
    rehearsal.begun()
    chair = sit("chair").open(PAGE)
    chair.screen.text_input(key=field(chair, "currency", None)).input(code)
    chair.screen.text_input(key=field(chair, "budget", None)).input("50,000").run()
    assert "That is" not in read(chair)
    [error] = chair.screen.error
    assert str(error.value).replace("\\", "").startswith("Currency: ")
