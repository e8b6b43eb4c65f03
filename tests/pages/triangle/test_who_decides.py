"""The one question of the terms that says who decides a variation, up to what is signed."""

import pytest

from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.terms import AllSigners, AnyTwo, NamedSponsor
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.test_agreement import PAGE, latest, read
from tests.pages.triangle.test_drafting import KEEP, LOOK, draft, field
from tests.pages.triangle.varied import errors, shown_table
from tests.rehearsal import TERMS, Rehearsal

NAMED = "Ben alone where one takes at most 5 days and €1,000"


@pytest.fixture
def chair(rehearsal: Rehearsal, sit: Sit) -> Visitor:
    """The facilitator, with a draft open."""
    rehearsal.shown()
    return sit("chair").open(PAGE)


def person(rehearsal: Rehearsal, who: str) -> str:
    return rehearsal.site.projects.see(rehearsal.access(who)).person


def choose(visitor: Visitor, rule: str) -> None:
    visitor.screen.radio(key=field(visitor, "decides")).set_value(rule).run()


def propose(visitor: Visitor, rehearsal: Rehearsal) -> Agreement:
    visitor.press(LOOK)
    visitor.press("agreement.propose")
    return latest(rehearsal)


def test_it_begins_with_any_two_and_names_those_who_sign(
    chair: Visitor, rehearsal: Rehearsal
) -> None:
    [question] = [one for one in chair.screen.radio if one.key == field(chair, "decides")]
    assert question.label == "Who decides a variation?"
    assert question.options == [
        "Any two of those who sign",
        "All who sign",
        "Ann alone up to a limit, above that any two",
        "Ben alone up to a limit, above that any two",
    ]
    assert propose(chair, rehearsal).terms.decides == AnyTwo()
    assert "any two of those who sign" in shown_table(chair)


def test_all_who_sign(chair: Visitor, rehearsal: Rehearsal) -> None:
    choose(chair, "all")
    assert propose(chair, rehearsal).terms.decides == AllSigners()
    assert "all who sign" in shown_table(chair)


def test_one_sponsor_up_to_a_limit_is_kept_and_signed(
    chair: Visitor, rehearsal: Rehearsal, sit: Sit
) -> None:
    ben = person(rehearsal, "ben")
    choose(chair, ben)
    chair.screen.number_input(key=field(chair, "decides_days")).set_value(5).run()
    chair.screen.text_input(key=field(chair, "decides_money")).input("1,000").run()
    assert "That is €1,000." in read(chair)
    chair.press(KEEP)
    rule = NamedSponsor(person=ben, days=5, money=100_000)
    assert draft(rehearsal).decides == rule
    assert propose(chair, rehearsal).terms.decides == rule
    assert NAMED in shown_table(sit("ann").open(PAGE))


def test_a_limit_that_is_none_is_refused_with_its_name(
    chair: Visitor, rehearsal: Rehearsal
) -> None:
    choose(chair, person(rehearsal, "ben"))
    chair.screen.number_input(key=field(chair, "decides_days")).set_value(-1).run()
    chair.press(KEEP)
    [said] = errors(chair)
    assert said == "Alone up to so many days: it must be 0 or more, for example 30."


def test_who_decided_alone_and_has_left_is_chosen_anew(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.shown()
    ben = person(rehearsal, "ben")
    rule = NamedSponsor(person=ben, days=1, money=0)
    terms = TERMS.model_copy(update={"decides": rule})
    rehearsal.site.agreements.keep_draft(rehearsal.chair, terms)
    rehearsal.site.sponsors.dismiss(rehearsal.chair, rehearsal.access("ben").sponsor)
    chair = sit("chair").open(PAGE)
    chair.press(KEEP)
    assert errors(chair) == ["Say who decides a variation."]


def test_a_version_from_before_there_were_rules_says_what_holds(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    assert latest(rehearsal).terms.decides is None
    visitor = sit("ann").open(PAGE)
    assert "any one sponsor: this version does not say" in shown_table(visitor)


def test_what_differs_in_the_rule_is_shown_side_by_side(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.signed()
    terms = TERMS.model_copy(update={"decides": AllSigners()})
    rehearsal.site.agreements.propose(rehearsal.chair, "Second", terms)
    visitor = sit("ann").open(PAGE)
    shown = read(visitor)
    assert "Who decides a variation:" in shown
    assert "all who sign" in shown
