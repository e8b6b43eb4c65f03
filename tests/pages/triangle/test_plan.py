"""Setting a project's plan and its name: what is kept, and what is refused and stays typed."""

from datetime import date

import pytest
from streamlit.testing.v1.element_tree import TextInput

from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.terms import Criterion
from pages.shared import session
from pages.triangle.project.plan_form import FOLD
from tests.browser.hostile import LINES, TEXTS
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import PAGE, PLANNED, buttons, fill, kept, press, read
from tests.rehearsal import PLAN, QUALITY, TIME, Rehearsal


@pytest.fixture
def chair(rehearsal: Rehearsal, sit: Sit) -> Visitor:
    """The facilitator of a project that was just begun."""
    rehearsal.begun()
    return sit("chair").open(PAGE)


def plan(rehearsal: Rehearsal) -> Plan:
    found = kept(rehearsal).plan
    assert found is not None
    return found


def test_a_plan_is_set(chair: Visitor, rehearsal: Rehearsal) -> None:
    assert "Sponsors are invited once the plan is set" in read(chair)
    fill(chair, **PLANNED)
    found = plan(rehearsal)
    assert (found.start, found.finish) == ("2027-01-04", "2027-06-30")
    assert (found.budget, found.currency) == (48_000_000, "EUR")
    assert [one.text for one in found.criteria] == ["It is fast", "It is safe"]
    said = read(chair)
    assert "The plan is kept." in said
    assert "may cost €480,000" in said
    assert "Sponsors are invited once" not in said


def test_a_currency_without_decimals_has_none(chair: Visitor, rehearsal: Rehearsal) -> None:
    fill(chair, **{**PLANNED, "currency": "jpy", "budget": "JPY 480,000"})
    assert (plan(rehearsal).budget, plan(rehearsal).currency) == (480_000, "JPY")


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        pytest.param("start", None, "Start: choose a day", id="no start"),
        pytest.param("finish", None, "Finish: choose a day", id="no finish"),
        pytest.param("finish", date(2026, 1, 1), "finishes before it starts", id="backwards"),
        pytest.param("start", date(1492, 1, 1), "from 1 January 1950 to 31 December 2199, for "
                     "example 1 March 2027.", id="another century"),
        pytest.param("criteria", "It is fast\nIT IS FAST", "“It is fast” and “IT IS FAST” are the "
                     "same.", id="the same twice"),
        pytest.param("budget", "", "Budget: say how much is planned", id="no budget"),
        pytest.param("budget", "much", "Budget: write an amount in EUR", id="no amount"),
        pytest.param("budget", "0", "above 0, for example 250,000", id="nothing"),
        pytest.param("budget", "9" * 30,
                     "at most €10,000,000,000,000, for example €40,000.", id="too much"),
        pytest.param("currency", "E1", "Currency: write its three letters", id="no currency"),
        pytest.param("currency", "zzz", "there is no currency ZZZ", id="unknown currency"),
        pytest.param("criteria", "x" * 4001, "it has 4,001 characters", id="a long line"),
        pytest.param("criteria", "a\n" * 1 + "\n".join("abc" * n for n in range(1, 202)),
                     "it has 202 entries, and at most 200 can be", id="many lines"),
    ],
)  # fmt: skip
def test_a_plan_that_cannot_be_kept_is_refused_and_stays_typed(
    chair: Visitor, rehearsal: Rehearsal, field: str, value: object, said: str
) -> None:
    typed = {**PLANNED, field: value}
    fill(chair, **typed)
    assert said in read(chair)
    assert kept(rehearsal).plan is None
    shown = {name: chair.screen.session_state[session.plan(name)] for name in typed}
    assert shown == typed


def test_everything_that_is_missing_is_said_at_once(chair: Visitor) -> None:
    fill(chair, currency="E")
    said = read(chair)
    for part in ("Start: choose", "Finish: choose", "Currency: write", "Budget: say"):
        assert part in said


@pytest.mark.parametrize("text", {**TEXTS, **LINES}.values(), ids={**TEXTS, **LINES}.keys())
def test_criteria_are_text(chair: Visitor, rehearsal: Rehearsal, text: str) -> None:
    fill(chair, **{**PLANNED, "criteria": text})
    assert list(chair.screen.exception) == []
    assert plan(rehearsal).criteria


def test_a_criterion_keeps_its_id_when_its_words_are_mended(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    chair = sit("chair").open(PAGE)
    press(chair, "Change the plan")
    lines = [one.text for one in reversed(PLAN.criteria)]
    lines[0] = "Every page can be used with a keyboard alone"
    fill(chair, criteria="\n".join([*lines, "It is cheap to run"]))
    ids = [one.id for one in plan(rehearsal).criteria]
    assert ids[:4] == ["c4", "c3", "c2", "c1"]
    assert ids[4] not in ids[:4]
    assert plan(rehearsal).criteria[0] == Criterion(id="c4", text=lines[0])


def test_after_a_position_the_currency_stays_and_the_page_says_why(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    chair = sit("chair").open(PAGE)
    press(chair, "Change the plan")
    assert "Positions are given already" in read(chair)
    assert session.plan("currency") not in {one.key for one in chair.screen.text_input}
    fill(chair, budget="500,000")
    assert (plan(rehearsal).budget, plan(rehearsal).currency) == (50_000_000, "EUR")


def test_a_project_with_an_unknown_currency_and_no_budget_from_before_opens_and_can_be_mended(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    older = PLAN.model_copy(update={"currency": "ZZZ", "budget": 0})
    rehearsal.site.projects.plan(rehearsal.chair, older)
    rehearsal.site.projects.give(rehearsal.access("ann"), QUALITY)
    chair = sit("chair").open(PAGE)
    assert "may cost ZZZ 0" in read(chair)
    press(chair, "Change the plan")
    fill(chair, budget="500,000")
    assert (plan(rehearsal).budget, plan(rehearsal).currency) == (50_000_000, "ZZZ")


def test_a_position_that_is_given_while_the_plan_is_typed_holds_the_currency(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    chair = sit("chair").open(PAGE)
    press(chair, "Change the plan")
    rehearsal.site.projects.give(rehearsal.access("ben"), TIME)
    fill(chair, currency="JPY")
    assert "positions are given already, so it stays EUR" in read(chair)
    assert plan(rehearsal) == PLAN


def test_what_was_signed_keeps_its_own_plan_and_the_page_says_so(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    chair = sit("chair").open(PAGE)
    chair.unfold(FOLD)
    press(chair, "Change the plan")
    assert "signed keeps its own dates, budget and criteria" in read(chair)
    press(chair, "Leave it as it is")
    assert plan(rehearsal) == PLAN


def test_a_project_is_renamed(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    chair = sit("chair").open(PAGE)
    press(chair, "Rename the project")
    chair.screen.text_input(key=session.PROJECT_TITLE).set_value("")
    press(chair, "Rename")
    assert "“What is the project called?”: nothing is written here" in read(chair)
    chair.screen.text_input(key=session.PROJECT_TITLE).set_value("Two countries")
    press(chair, "Rename")
    assert kept(rehearsal).title == "Two countries"
    assert chair.heading == "Two countries"


def test_what_is_typed_and_not_kept_is_there_after_another_load_of_the_page(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    chair = sit("chair").open(PAGE)
    press(chair, "Change the plan")
    chair.screen.text_input(key=session.plan("budget")).input("1,000").run()
    chair.screen.text_area(key=session.plan("criteria")).input("It is fast").run()
    again = chair.loads_anew(PAGE)
    press(again, "Change the plan")
    assert again.screen.text_input(key=session.plan("budget")).value == "1,000"
    assert again.screen.text_area(key=session.plan("criteria")).value == "It is fast"
    assert rehearsal.site.projects.see(rehearsal.chair).project.plan == PLAN


def budget_field(visitor: Visitor) -> TextInput:
    """The field of the budget, however often it was filled anew."""
    [found] = [one for one in visitor.screen.text_input if one.label.startswith("Budget")]
    return found


def test_what_was_kept_or_given_up_is_typed_nowhere_any_more(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    chair = sit("chair").open(PAGE)
    for leaves, budget in (("project.close", "480,000"), ("project.plan.keep", "2,000")):
        press(chair, "Change the plan")
        budget_field(chair).input("2,000").run()
        chair.press(leaves)
        again = chair.loads_anew(PAGE)
        press(again, "Change the plan")
        assert budget_field(again).value == budget
        chair.open(PAGE)


def test_each_field_that_is_refused_has_a_line_of_its_own(chair: Visitor) -> None:
    fill(
        chair, **{**PLANNED, "start": None, "budget": "much", "criteria": "It is fast\nIT IS FAST"}
    )
    at_the_field, said = (one.value.replace("\\", "") for one in chair.screen.error)
    assert at_the_field.startswith("Budget: write an amount in EUR")
    starts = [line.split(":")[0] for line in said.split("  \n")]
    assert starts == ["Start", "Budget", "Quality criteria"]


@pytest.mark.parametrize(("who", "may"), [("ben", False), ("chair", True)])
def test_once_a_version_is_in_force_the_plan_is_folded_and_called_what_it_was(
    rehearsal: Rehearsal, sit: Sit, who: str, *, may: bool
) -> None:
    rehearsal.proposed()
    assert "may cost €480,000" in read(sit(who).open(PAGE))
    rehearsal.signs("ben")
    visitor = sit(who).open(PAGE)
    assert "may cost €480,000" not in read(visitor)
    assert "The plan as it was at first" in [one.label for one in visitor.screen.expander]
    visitor.unfold(FOLD)
    assert "may cost €480,000" in read(visitor)
    assert ("Change the plan" in buttons(visitor)) is may
