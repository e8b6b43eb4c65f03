"""How the stage moved, in a sentence that no figure makes long."""

from datetime import date

import pytest

from assessment.domain.comparison import compare
from assessment.reports.sentences.stage_change import stage_change
from tests.reports.english import english
from tests.reports.test_about import Said, result

ON = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("before", "now", "provisional", "sentence"),
    [
        ("3", "3", False, "The same stage as on 1 March 2026."),
        ("2", "3", False, "Up one stage since 1 March 2026."),
        ("1", "3", True, "So far up two stages since 1 March 2026."),
        ("3", "2", False, "Down one stage since 1 March 2026."),
        ("3", "1", True, "So far down two stages since 1 March 2026."),
    ],
)
def test_it_names_the_stages_between(
    before: str, now: str, *, provisional: bool, sentence: str
) -> None:
    found = compare(*(result(Said(" ".join([one] * 10))) for one in (before, now)))
    assert sentence == english(stage_change(found, ON, provisional=provisional))


def test_a_stage_that_only_other_answers_moved_is_no_rise() -> None:
    found = compare(result(Said("1 1 3 3 3 3 3 3 3 3")), result(Said("na na 3 3 3 3 3 3 3 3")))
    assert (
        english(stage_change(found, ON, provisional=False))
        == "It was stage 2 on 1 March 2026 and is stage 3 now only because other answers count."
    )


@pytest.mark.parametrize("other", ["dk dk dk dk dk dk dk dk dk dk", "3 3 3 3 3 dk dk dk dk dk"])
def test_without_anything_in_common_nothing_is_said(other: str) -> None:
    found = compare(result(Said(other)), result(Said("dk dk dk dk dk 3 3 3 3 3")))
    assert stage_change(found, ON, provisional=False) is None
