"""The answers of a result, with what was typed beside them, in every medium."""

import pytest

from assessment.domain.response import Answer
from assessment.reports.blocks import Quote, Title
from assessment.reports.views.answers import answers
from questionnaires.library import Library
from tests.reports.views.test_every_medium import MEDIA, on, on_screen, squeezed

CRM = Library().get("crm-maturity")
[WHOLE] = CRM.check_groups
WORDS = "Asked *two* people <b>"
GIVEN = {WHOLE.id: Answer(comment=WORDS, evidence="Minutes of May")}
PARTS = (Title("title", "A result"), *answers(CRM, GIVEN))


@pytest.mark.parametrize("questions", [True, False])
def test_what_was_typed_of_a_group_of_short_checks_stands_with_its_answers(
    *, questions: bool
) -> None:
    [*_, group, comment, evidence] = answers(CRM, GIVEN, questions=questions)
    assert group.id == f"answer-{WHOLE.id}"
    assert isinstance(comment, Quote)
    assert isinstance(evidence, Quote)
    assert (comment.words, evidence.words) == (WORDS, "Minutes of May")


@pytest.mark.parametrize("medium", MEDIA)
def test_it_is_in_every_medium(medium: str) -> None:
    assert squeezed(WORDS) in squeezed(MEDIA[medium](PARTS))


def test_it_is_on_the_screen_and_no_markup() -> None:
    assert on(squeezed(on_screen(PARTS)), f"Comment: {WORDS}")
