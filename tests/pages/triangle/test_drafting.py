"""The facilitator's draft: filled, kept, looked at and put before the sponsors."""

import pytest

from assessment.domain.triangle.ledger import Agreement, Status
from assessment.domain.triangle.terms import WAYPOINTS, AnyTwo, Point, Terms
from pages.shared import session
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.test_agreement import PAGE, buttons, latest, read
from tests.rehearsal import TIME, Rehearsal

KEEP, LOOK = "agreement.keep", "agreement.look"


def field(visitor: Visitor, name: str) -> str:
    """The key of a field, whatever it was filled from."""
    desk = visitor.screen.session_state[session.TERMS_FORM]
    return str(desk.key(name))


def write(visitor: Visitor, name: str, text: str) -> None:
    short = {"budget", "money_more", *WAYPOINTS}
    find = visitor.screen.text_input if name in short else None
    (find or visitor.screen.text_area)(key=field(visitor, name)).input(text).run()


def points(visitor: Visitor) -> list[str]:
    """What stands in the three fields of the agreed position."""
    keys = [field(visitor, name) for name in WAYPOINTS]
    return [str(visitor.screen.text_input(key=one).value) for one in keys]


def draft(rehearsal: Rehearsal) -> Terms:
    return rehearsal.site.agreements.draft(rehearsal.chair)


def proposed(rehearsal: Rehearsal) -> Agreement:
    one = latest(rehearsal)
    assert one.status is Status.PROPOSED
    return one


@pytest.fixture
def chair(rehearsal: Rehearsal, sit: Sit) -> Visitor:
    """The facilitator, with a draft open."""
    rehearsal.shown()
    return sit("chair").open(PAGE)


def test_it_starts_from_the_middle_and_says_so(chair: Visitor) -> None:
    said = read(chair)
    assert "It starts from the middle of what all sponsors said" in said
    assert points(chair) == ["37", "24", "39"]
    assert "Nothing is changed yet" in said


def test_points_that_make_a_hundred_are_kept_as_they_were_typed(
    chair: Visitor, rehearsal: Rehearsal
) -> None:
    write(chair, "time", "50")
    assert points(chair) == ["50", "24", "39"]
    assert "113 of 100: 13 too many." in read(chair)
    assert "Not kept yet" in read(chair)
    chair.press(KEEP)
    assert "The agreed position: 113 of 100 points are given, which are 13 too many." in read(chair)
    write(chair, "quality", "26")
    chair.press(KEEP)
    assert draft(rehearsal).agreed == Point.of(50, 24, 26)
    assert "Not kept yet" not in read(chair)


def test_a_third_each_can_be_agreed(chair: Visitor, rehearsal: Rehearsal) -> None:
    chair.screen.checkbox(key=field(chair, "equal")).check().run()
    chair.press(KEEP)
    assert draft(rehearsal).agreed == Point.equal()
    assert chair.screen.checkbox(key=field(chair, "equal")).value is True


def test_what_was_thrown_away_stands_in_no_field_of_the_next_draft(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    chair = sit("chair").open(PAGE)
    chair.press("agreement.open.draft")
    first = points(chair)
    write(chair, "quality", "90")
    chair.press("agreement.close")
    chair.press("agreement.open.draft")
    assert points(chair) == first


def test_what_is_kept_is_there_after_a_reload(chair: Visitor, rehearsal: Rehearsal) -> None:
    write(chair, "scope_in", "Sales\n\nService")
    write(chair, "budget", "500,000.50")
    write(chair, "gives_time", "Ten days, never in December.")
    chair.press(KEEP)
    assert draft(rehearsal).scope_in == ("Sales", "Service")
    assert draft(rehearsal).budget == 50_000_050
    again = chair.loads_anew(PAGE)
    assert again.screen.text_area(key=field(again, "scope_in")).value == "Sales\nService"
    assert again.screen.text_input(key=field(again, "budget")).value == "500,000.50"
    assert "This is the draft that you kept." in read(again)


def test_what_is_not_kept_is_there_after_another_page(chair: Visitor, rehearsal: Rehearsal) -> None:
    write(chair, "scope_in", "Sales")
    write(chair, "time", "50")
    write(chair, "quality", "26")
    chair.screen.switch_page("triangle/project/page.py").run()
    chair.screen.switch_page(PAGE).run()
    assert chair.screen.text_area(key=field(chair, "scope_in")).value == "Sales"
    assert points(chair)[0] == "50"
    assert "Not kept yet" in read(chair)
    chair.press(KEEP)
    assert draft(rehearsal).scope_in == ("Sales",)


def test_what_is_not_kept_is_there_after_another_load(chair: Visitor, rehearsal: Rehearsal) -> None:
    write(chair, "scope_in", "Sales")
    write(chair, "time", "50")
    write(chair, "quality", "26")
    again = chair.loads_anew(PAGE)
    assert again.screen.text_area(key=field(again, "scope_in")).value == "Sales"
    assert points(again)[0] == "50"
    assert "Not kept yet" in read(again)
    again.press(KEEP)
    assert draft(rehearsal).scope_in == ("Sales",)
    assert "Not kept yet" not in read(again)


@pytest.mark.parametrize(
    ("typed", "why"),
    [(-7, "it must be 0 or more"), (99_999, "write a whole number from 0 to 36,500, for example")],
)
def test_a_number_out_of_range_is_refused_and_not_replaced(
    chair: Visitor, typed: int, why: str
) -> None:
    chair.screen.number_input(key=field(chair, "days_later")).set_value(typed).run()
    chair.press(LOOK)
    assert f"Days later at most: {why}" in read(chair)
    assert chair.screen.number_input(key=field(chair, "days_later")).value == typed


def test_what_was_used_is_said_to_whoever_signs_the_next(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.exceeded()
    chair = sit("chair").open(PAGE)
    chair.press("agreement.open.draft")
    chair.press(LOOK)
    chair.screen.text_input(key=session.TITLE).set_value("Second").run()
    chair.press("agreement.propose")
    assert "A new version counts from nothing again" in read(sit("ben").open(PAGE))


def test_what_is_thrown_away_is_gone(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    chair = sit("chair").open(PAGE)
    chair.press("agreement.open.draft")
    before = chair.screen.text_area(key=field(chair, "scope_in")).value
    write(chair, "scope_in", "Something else")
    chair.press("agreement.close")
    chair.press("agreement.open.draft")
    assert chair.screen.text_area(key=field(chair, "scope_in")).value == before


@pytest.mark.parametrize(
    ("name", "typed", "why"),
    [
        ("budget", "a lot", "Budget: write an amount in EUR such as 40,000 or 40,000.25."),
        ("budget", "", "Budget: write an amount above 0, for example 250,000."),
        ("money_more", "40.00.0", "Money more at most: write an amount in EUR"),
        ("criteria", "Only one", "Criteria waived at most: write a whole number from 0 to 1,"),
        ("scope_in", "x" * 4001, "In scope, entry 1: it has 4,001 characters, and at most 4,000"),
        ("scope_out", "Chat\nCHAT", "Out of scope: “Chat” and “CHAT” are the same."),
    ],
)
def test_what_is_refused_stays_in_its_field(
    chair: Visitor, rehearsal: Rehearsal, name: str, typed: str, why: str
) -> None:
    if name == "criteria":
        chair.screen.number_input(key=field(chair, "criteria_waived")).set_value(2).run()
    write(chair, name, typed)
    chair.press(KEEP)
    said = read(chair)
    assert why in said
    assert "Not kept yet" in said
    find = chair.screen.text_input if name in {"budget", "money_more"} else chair.screen.text_area
    assert find(key=field(chair, name)).value == typed
    assert rehearsal.site.projects.see(rehearsal.chair).project.draft is None


def test_a_criterion_that_is_mended_keeps_its_id(chair: Visitor, rehearsal: Rehearsal) -> None:
    before = draft(rehearsal).criteria
    lines = [one.text for one in before]
    lines[0] = f"{lines[0]} or less"
    write(chair, "criteria", "\n".join(lines))
    chair.press(KEEP)
    assert [one.id for one in draft(rehearsal).criteria] == [one.id for one in before]
    assert draft(rehearsal).criteria[0].text.endswith("or less")


def test_what_will_be_signed_is_seen_before_it_is_proposed(
    chair: Visitor, rehearsal: Rehearsal
) -> None:
    write(chair, "scope_in", "Sales")
    chair.press(LOOK)
    said = read(chair)
    assert "This is what everybody would sign" in said
    assert "Must sign: Ann and Ben." in said or "Must sign: Ben and Ann." in said
    shown = rehearsal.site.agreements.preview(rehearsal.chair, "x", draft(rehearsal)).content
    assert f"Fingerprint of this text: {shown[:12]}." in said
    chair.screen.text_input(key=session.TITLE).input("The first").run()
    chair.press("agreement.propose")
    assert proposed(rehearsal).content == shown
    assert proposed(rehearsal).title == "The first"
    assert "Version 1 is before the sponsors now." in read(chair)


def test_what_is_kept_first_and_looked_at_twice_is_proposed(
    chair: Visitor, rehearsal: Rehearsal
) -> None:
    write(chair, "budget", "500,000")
    for key in (KEEP, LOOK, "agreement.back", LOOK, "agreement.propose"):
        chair.press(key)
    assert proposed(rehearsal).terms.budget == 50_000_000


def test_a_version_without_a_title_is_not_proposed(chair: Visitor, rehearsal: Rehearsal) -> None:
    chair.press(LOOK)
    chair.screen.text_input(key=session.TITLE).input(" ").run()
    chair.press("agreement.propose")
    assert "Give this version a title" in read(chair)
    assert rehearsal.site.projects.see(rehearsal.chair).ledger.agreements == ()


def test_a_change_warns_that_signatures_become_void_which_they_then_are(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.proposed()
    visitor = sit("chair").open(PAGE)
    assert "Any change of the terms makes every signature void" in read(visitor)
    visitor.press("agreement.open.draft")
    visitor.screen.number_input(key=field(visitor, "days_later")).set_value(30).run()
    visitor.press(LOOK)
    assert "Ann has signed." in read(visitor)
    [button] = [one for one in visitor.screen.button if one.key == "agreement.amend"]
    assert button.label == "Change version 1 and void 1 signature"
    visitor.press("agreement.amend")
    assert proposed(rehearsal).signatures == ()
    assert proposed(rehearsal).terms.days_later == 30
    assert len(proposed(rehearsal).voided) == 1


def test_a_change_of_nothing_is_refused_in_words(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed().amends(decides=AnyTwo())
    visitor = sit("chair").open(PAGE)
    visitor.press("agreement.open.draft")
    visitor.press(LOOK)
    assert "Nothing of the terms has changed, so no signature is touched." in read(visitor)
    assert "agreement.amend" not in buttons(visitor)
    visitor.press("agreement.back")
    assert KEEP in buttons(visitor)


def test_a_change_made_elsewhere_is_not_overwritten(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    visitor = sit("chair").open(PAGE)
    visitor.press("agreement.open.draft")
    visitor.screen.number_input(key=field(visitor, "days_later")).set_value(30).run()
    visitor.press(LOOK)
    rehearsal.amends(days_later=25)
    visitor.press("agreement.amend")
    assert proposed(rehearsal).terms.days_later == 25
    said = read(visitor)
    assert "The terms were changed in the meantime." in said
    assert "at most 25 days" in visitor.screen.table[0].value.to_string().replace("\xa0", " ")
    kept = visitor.screen.number_input(key=field(visitor, "days_later"))
    assert kept.value == 30, "what was typed is still there"


def test_without_a_plan_it_says_what_to_do(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.begun()
    projects = rehearsal.site.projects
    projects.give(projects.access(rehearsal.invites("Ann")), TIME)
    projects.reveal(rehearsal.chair)
    visitor = sit("chair").open(PAGE)
    assert "Set the plan first: the dates, the budget and the quality criteria." in read(visitor)
    assert buttons(visitor) == set()
