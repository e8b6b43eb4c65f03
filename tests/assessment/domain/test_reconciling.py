"""Two changes of one answer, put together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.domain.reconciling import Reconciled, reconcile
from assessment.domain.response import TEXTS, Answer
from assessment.errors import Refused

TEXT = st.sampled_from(["", "Seen in May.", "Only in sales.", "x"])
CHECKS = st.dictionaries(st.sampled_from("abc"), st.sampled_from(["yes", "no", "dk"]))
RECORDS = st.builds(
    Answer,
    choice=st.sampled_from([None, "1", "2", "na"]),
    checks=CHECKS,
    revision=st.integers(0, 3),
    **dict.fromkeys(TEXTS, TEXT),
)


@given(RECORDS, RECORDS, RECORDS)
def test_no_text_that_was_typed_in_either_is_lost(base: Answer, mine: Answer, ours: Answer) -> None:
    both = reconcile(base, mine, ours).answer
    for field in TEXTS:
        before, here, there = (getattr(one, field) for one in (base, mine, ours))
        for typed in (here, there):
            assert typed == before or typed in getattr(both, field)


@given(RECORDS, RECORDS)
def test_one_change_alone_stands_as_it_is(base: Answer, changed: Answer) -> None:
    assert reconcile(base, changed, base).answer.same_answer(changed)
    assert reconcile(base, base, changed) == Reconciled(changed)
    assert reconcile(base, changed, changed) == Reconciled(changed)


@given(RECORDS, RECORDS, RECORDS)
def test_what_is_kept_stands_where_both_chose(base: Answer, mine: Answer, ours: Answer) -> None:
    both = reconcile(base, mine, ours)
    assert both.answer.revision == ours.revision
    if ours.choice != base.choice:
        assert both.answer.choice == ours.choice
    for check in "abc":
        if ours.checks.get(check) != base.checks.get(check):
            assert both.answer.checks.get(check) == ours.checks.get(check)


def test_different_fields_go_together_and_nobody_is_overruled() -> None:
    mine, ours = (
        Answer(comment="Mine.", checks={"a": "yes"}),
        Answer(choice="2", checks={"b": "no"}),
    )
    both = reconcile(Answer(), mine, ours)
    whole = Answer(choice="2", comment="Mine.", checks={"b": "no", "a": "yes"})
    assert both == Reconciled(whole, overruled=False, joined=False)


def test_two_levels_leave_the_kept_one_and_say_so() -> None:
    both = reconcile(Answer(choice="1"), Answer(choice="2"), Answer(choice="3"))
    assert (both.answer.choice, both.overruled) == ("3", True)


def test_two_texts_stand_one_behind_the_other_and_say_so() -> None:
    both = reconcile(Answer(), Answer(evidence="Mine."), Answer(evidence="Theirs."))
    assert (both.answer.evidence, both.joined) == ("Theirs. / Mine.", True)


def test_a_text_taken_out_in_one_place_and_rewritten_in_the_other_stays() -> None:
    before, rewritten = Answer(comment="Old."), Answer(comment="New.")
    for mine, ours in ((Answer(), rewritten), (rewritten, Answer())):
        both = reconcile(before, mine, ours)
        assert (both.answer.comment, both.joined) == ("New.", False)


def test_two_texts_that_are_too_long_together_are_refused() -> None:
    with pytest.raises(Refused, match="too long"):
        reconcile(Answer(), Answer(comment="m" * 19_999), Answer(comment="t" * 19_999))
