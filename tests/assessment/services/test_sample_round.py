"""The sample round is what its script writes, and shows what a group's result can show."""

from assessment.services.sample_round import sample_round
from assessment.services.samples import ROUND
from questionnaires.library import Library
from tests.sample_round import CAMPS, text

CRM = Library().get("crm-maturity")


def test_its_file_is_what_the_script_writes() -> None:
    assert ROUND.read_text(encoding="utf-8") == text()


def test_twenty_four_of_thirty_one_answered_and_are_two_camps_on_one_question() -> None:
    found = sample_round(CRM)
    assert (found.people, found.joined) == (24, 31)
    first, *others = found.items
    assert first.spec.id == CAMPS
    assert first.judgement.two_camps
    assert not any(one.judgement.two_camps for one in others)


def test_a_department_of_two_is_hidden_and_the_smallest_of_the_others_with_it() -> None:
    slices = sample_round(CRM).slices
    assert slices.incomplete
    assert {one.value for one in slices.shown} == {
        *("Manager", "Employee", "Sales", "Service", "Hamburg", "Graz")
    }
