"""What would confirm a yes-or-no check, in words."""

from assessment.domain.open_checks import OpenChecks
from assessment.reports.sentences.confirming import Confirming, confirming, supporting
from assessment.reports.sentences.names import Names
from tests.reports.english import english

NAMES = Names(
    items={"success": "Success"},
    groups={"whole": "The whole"},
    checks={("whole", "a"): "Is a so?", ("whole", "b"): "Is b so?", ("success", "a"): "Is it?"},
)


def said(missing: int, *checks: str, respondents: int = 1) -> Confirming:
    [one] = confirming([OpenChecks("whole", missing, checks)], NAMES, respondents)
    return one


def test_every_open_check_is_named_by_its_question_with_when_to_say_yes() -> None:
    one = said(1, "a", "b")
    assert english(one.do) == (
        "One more yes is needed. Answer yes to one of these once it is so and can be shown to "
        "someone:"
    )
    assert (one.title, one.questions) == ("The whole", ("Is a so?", "Is b so?"))


def test_where_all_are_needed_it_says_so() -> None:
    assert english(said(2, "a", "b").do).startswith(
        "Two more yeses are needed. Answer yes to all of these "
    )


def test_a_group_needs_more_than_half_of_those_asked() -> None:
    assert english(said(1, "a", respondents=4).do) == (
        "One more yes is needed, from more than half of those asked. "
        "Answer yes to this once it is so and can be shown to someone:"
    )


def test_an_item_with_checks_of_its_own_goes_by_its_label() -> None:
    [one] = confirming([OpenChecks("success", 1, ("a",))], NAMES)
    assert (one.title, one.questions) == ("Success", ("Is it?",))


def test_what_would_support_ones_own_claim_is_said_as_for_any_other_check() -> None:
    [one] = supporting([OpenChecks("success", 1, ("a",))], NAMES)
    assert english(one.do).startswith("One more yes is needed. Answer yes to this once it is so ")


def test_what_would_support_the_claims_of_several_says_that_not_all_agree() -> None:
    [one] = supporting([OpenChecks("success", 1, ("a", "b"))], NAMES, respondents=3)
    assert english(one.do) == "Not everybody who chose such a level says yes to each of these:"
    assert one.questions == ("Is it?", "b")
