"""One card on every page of a project says where it stands today, from the first agreement on."""

import pytest

from pages.shared import register, session
from pages.triangle.variations.what_if import FOLD
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import read
from tests.rehearsal import TERMS, Rehearsal, asks

PAGES = [one.file for one in register.AGREEING if one is not register.INVITATION]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("who", ["chair", "ann", "reader"])
def test_everybody_reads_it_on_every_page(
    rehearsal: Rehearsal, sit: Sit, page: str, who: str
) -> None:
    rehearsal.used_up()
    said = read(sit(who).open(page)).replace("*", "")
    assert said.count("As it stands today") == 1
    assert "Budget: €" in said
    assert "Quality: 2 of 4 criteria as agreed" in said
    assert "The limit is used up: agree anew before more is taken." in said


def test_before_an_agreement_there_is_none(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    assert "As it stands today" not in read(sit("ann").open(PAGES[0]))


def test_it_moves_with_what_is_accepted(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.signed()
    assert "Finish: 30 June 2027" in read(sit("ann").open(PAGES[0])).replace("*", "")
    rehearsal.varied()
    said = read(sit("ann").open(PAGES[0])).replace("*", "")
    assert "Finish: 30 June 2027" not in said


def test_it_counts_the_scope_beside_what_was_signed(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.scoped()
    assert "Scope: 2 of 2 items as signed and 1 more if it fits" in read(
        sit("ann").open(PAGES[0])
    ).replace("*", "")


def test_it_says_what_of_the_scope_was_changed_added_and_dropped(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.rescoped()
    said = read(sit("ann").open(PAGES[0])).replace("*", "")
    assert (
        "Scope: 1 of 2 items as signed, 1 changed, 1 added and 1 dropped that was in if it fits"
        in said
    )
    assert "20 of 20 extra days left. 1 day was given back." in said


def test_it_says_what_the_scope_needs_of_the_days_and_the_budget_as_they_stand(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.rescoped()
    said = read(sit("ann").open(PAGES[0])).replace("*", "")
    # A swap took three days and a change gave back four: the finish and the budget stand so.
    assert "In scope: 141 of 177 days, €410,000 of €" in said
    assert "Free: 36 days and €" in said
    assert "to the signed finish" not in said


def test_what_is_in_only_if_it_fits_is_no_part_of_the_scope_anywhere(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.scoped()
    needs = "In scope: 130 of 178 days, €380,000 of €480,000. If it fits: 12 days and €15,000 more."
    for file in (register.AGREEMENT.file, register.VARIATIONS.file):
        assert f"{needs} Free: 48 days and €100,000." in read(sit("ann").open(file))


def test_no_page_has_a_second_account_of_what_the_scope_needs(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.rescoped()
    said = read(sit("ann").open(register.VARIATIONS.file))
    assert said.count("In scope: ") == 1
    assert "A variation counts against these limits, also where the items in scope leave" in said


@pytest.mark.parametrize("who", ["ben", "chair"])
def test_where_the_scope_leaves_room_it_is_said_beside_what_asks_for_too_much(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    rehearsal.scoped()
    rehearsal.site.variations.raise_one(rehearsal.access("ann"), asks("A mobile app", days=21))
    visitor = sit(who).open(register.VARIATIONS.file)
    visitor.unfold(session.variation("decide", 1))
    said = read(visitor)
    assert "Accepting it would take more extra time than is left." in said
    room = "The items in scope leave 48 days free: whoever raises it can ask for fewer days"
    assert room in said


def test_what_was_agreed_before_and_no_longer_is_does_not_go_unsaid(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    terms = TERMS.model_copy(update={"criteria": TERMS.criteria[:3], "criteria_waived": 0})
    rehearsal.site.agreements.propose(rehearsal.chair, "Without the fourth", terms)
    rehearsal.signs("ann").signs("ben")
    said = read(sit("ann").open(PAGES[0])).replace("*", "")
    assert "Quality: 3 of 3 criteria as agreed" in said
    assert "One that was agreed before no longer is." in said


def test_where_no_items_are_listed_nothing_is_said_of_the_scope(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    assert "Scope:" not in read(sit("ann").open(PAGES[0]))


def test_what_if_begins_from_today(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.rescoped()
    said = read(sit("ann").open(register.VARIATIONS.file).unfold(FOLD))
    # 178 days were signed; a swap took three and a change gave back four.
    assert (
        "From its start to today\u2019s finish the project has 177 days; 85% of that is 150."
        in said
    )
    assert "The items in scope, one after another, take 141 days; 120% of that is 169." in said


def test_before_an_agreement_what_if_begins_from_the_plan(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    said = read(sit("chair").open(register.VARIATIONS.file).unfold(FOLD))
    assert "From start to finish the plan has 178 days; 85% of that is 151." in said
    assert "The items in scope" not in said
