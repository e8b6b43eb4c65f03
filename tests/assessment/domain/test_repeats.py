"""Repeats: the same twice is refused in every list, whatever hides that it is the same."""

from typing import Any

import pytest

from assessment.domain.names import name_key
from assessment.domain.repeats import refusals, repeats
from assessment.domain.triangle.drafts.plan import PlanDraft
from assessment.domain.triangle.drafts.scope import TypedItem
from assessment.domain.triangle.drafts.terms import TermsDraft
from assessment.errors import Refused
from tests.rehearsal import PLAN, TERMS

ONE = "It is fast"
SAME = ["It is fast", "IT IS  FAST", "It is\u00a0fast", "It is f\u200bast", "\u202eIt is fast",
        "It is fast\ufe0f", "\u3164It is fast", "It \u200e is fast", "\uff29t is fast"]  # fmt: skip
FIRST = {"criteria": "Quality criteria", "scope_in": "In scope", "scope_out": "Out of scope"}


@pytest.mark.parametrize("again", SAME, ids=ascii)
def test_what_looks_the_same_is_the_same(again: str) -> None:
    assert name_key(again) == name_key(ONE)
    assert [one.again for one in repeats([ONE, "It is safe", again])] == [again]


@pytest.mark.parametrize("hidden", ["\u200b", "\u2800", "\u3164", "\ufe0f", "\u202e", "\U000e0101"])
def test_a_name_of_which_nothing_is_seen_is_none(hidden: str) -> None:
    assert name_key(f" {hidden} ") == ""


def test_what_differs_in_a_letter_is_another() -> None:
    assert repeats(["Ann", "Anne", "Än", "An"]) == ()


@pytest.mark.parametrize("field", FIRST)
@pytest.mark.parametrize("again", SAME, ids=ascii)
def test_a_line_of_the_terms_stands_there_once(field: str, again: str) -> None:
    draft = TermsDraft.of(TERMS).model_copy(
        update={field: f"{ONE}\nIt is safe\n{again}", "criteria_waived": 0}
    )
    with pytest.raises(Refused) as error:
        _ = draft.terms
    [said] = error.value.messages
    assert str(said).startswith(f"{FIRST[field]}: “{ONE}”")
    assert again.strip() in str(said)


PLANS: list[dict[str, Any]] = [
    {"criteria": f"{ONE}\nit is fast"},
    {"scope": (TypedItem(text=ONE), TypedItem(text="it is fast"))},
]


@pytest.mark.parametrize("changes", PLANS, ids=["criteria", "scope items"])
def test_a_plan_names_both_that_are_the_same(changes: dict[str, Any]) -> None:
    with pytest.raises(Refused, match=f"“{ONE}” and “it is fast” are the same"):
        PlanDraft.of(PLAN).model_copy(update=changes).plan(PLAN)


def test_what_stands_there_three_times_is_said_once() -> None:
    [said] = refusals("Quality criteria", [ONE, ONE, ONE])
    assert "stands there more than once" in str(said)
