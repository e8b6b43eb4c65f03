"""Revisions: a repeat counts once, a stale write is refused, nothing follows a submit."""

import pytest

from assessment.domain.response import Answer
from assessment.errors import Refused, Stale
from assessment.storage.store import Store
from tests.assessment.storage.adapters import Adapter
from tests.assessment.storage.samples import (
    NOON,
    begun,
    engagement,
    level,
    ref,
    response,
    round_of,
)


def test_a_first_record_gets_revision_one_and_each_change_one_more(asked: Store) -> None:
    assert asked.write_answer(ref(), "vision", level("2")) == level("2", 1)
    assert asked.write_answer(ref(), "vision", level("4", 1)) == level("4", 2)
    assert asked.response(ref()) == response(vision=level("4", 2))


# What one writes after "3" (revision 1) was answered; what is then kept.
SAME = {
    "as it was sent the first time": level("3"),
    "with the revision that is kept": level("3", 1),
    "with a revision from nowhere": level("3", 7),
}


@pytest.mark.parametrize("sent", SAME.values(), ids=SAME)
def test_the_same_answer_again_is_acknowledged_and_written_once(asked: Store, sent: Answer) -> None:
    asked.write_answer(ref(), "vision", level("3"))
    assert asked.write_answer(ref(), "vision", sent) == level("3", 1)
    assert asked.response(ref()) == response(vision=level("3", 1))


def test_the_same_answer_is_acknowledged_after_reopening_too(adapter: Adapter) -> None:
    begun(adapter.open()).write_answer(ref(), "vision", level("3"))
    again = adapter.open()
    assert again.write_answer(ref(), "vision", level("3")) == level("3", 1)
    assert adapter.open().response(ref()) == response(vision=level("3", 1))


STALE = {
    "as if nothing were kept": level("5"),
    "on an older answer": level("5", 1),
    "on an answer that is not written yet": level("5", 3),
    "the same level with another comment": Answer(choice="4", comment="because", revision=1),
}


@pytest.mark.parametrize("sent", STALE.values(), ids=STALE)
def test_a_stale_answer_is_refused_and_told_what_is_kept(asked: Store, sent: Answer) -> None:
    asked.write_answer(ref(), "vision", level("3"))
    asked.write_answer(ref(), "vision", level("4", 1))
    with pytest.raises(Stale) as refused:
        asked.write_answer(ref(), "vision", sent)
    assert refused.value.current == level("4", 2)
    assert asked.response(ref()) == response(vision=level("4", 2))


def test_an_answer_based_on_one_that_never_was_is_stale(asked: Store) -> None:
    with pytest.raises(Stale) as refused:
        asked.write_answer(ref(), "vision", level("3", 1))
    assert refused.value.current == Answer()
    assert asked.response(ref()) == response()


def test_an_item_that_was_touched_and_left_empty_is_kept_as_such(asked: Store) -> None:
    assert asked.write_answer(ref(), "vision", Answer()) == Answer(revision=1)
    assert asked.response(ref()) == response(vision=Answer(revision=1))


def test_answers_to_different_items_never_make_each_other_stale(asked: Store) -> None:
    for _ in range(3):
        asked.write_answer(ref(), "vision", level("3"))
        asked.write_answer(ref(), "data", level("4"))
    assert asked.response(ref()) == response(vision=level("3", 1), data=level("4", 1))


def test_a_submitted_response_takes_no_answer(asked: Store) -> None:
    asked.write_answer(ref(), "vision", level("3"))
    asked.replace_head(response().head.model_copy(update={"submitted_at": NOON}))
    for item, sent in (("vision", level("4", 1)), ("data", level("4")), ("vision", level("3", 1))):
        with pytest.raises(Refused):
            asked.write_answer(ref(), item, sent)
    assert asked.response(ref()).answers == {"vision": level("3", 1)}


def test_a_reopened_response_takes_answers_again(asked: Store) -> None:
    closed = asked.replace_head(response().head.model_copy(update={"submitted_at": NOON}))
    asked.replace_head(closed.model_copy(update={"submitted_at": None}))
    assert asked.write_answer(ref(), "vision", level("3")) == level("3", 1)


def test_a_head_is_replaced_and_the_records_stay(asked: Store) -> None:
    asked.write_answer(ref(), "vision", level("3"))
    moved = response().head.model_copy(update={"position": "data", "role": "CFO"})
    expected = moved.model_copy(update={"revision": 1})
    assert asked.replace_head(moved) == expected
    kept = asked.response(ref())
    assert (kept.head, kept.answers) == (expected, {"vision": level("3", 1)})


def test_a_stale_head_is_refused_and_told_what_is_kept(asked: Store) -> None:
    kept = asked.replace_head(response().head.model_copy(update={"position": "data"}))
    with pytest.raises(Stale) as refused:
        asked.replace_head(response().head.model_copy(update={"position": "vision"}))
    assert refused.value.current == kept
    assert asked.response(ref()).head == kept


def test_an_engagement_is_replaced_with_the_next_revision(asked: Store) -> None:
    changed = engagement().with_round(round_of("first"))
    expected = changed.model_copy(update={"revision": 1})
    assert asked.replace_engagement(changed) == expected
    assert asked.engagement("acme") == expected


def test_a_stale_engagement_is_refused_and_told_what_is_kept(asked: Store) -> None:
    kept = asked.replace_engagement(engagement().with_round(round_of("first")))
    with pytest.raises(Stale) as refused:
        asked.replace_engagement(engagement().with_round(round_of("second")))
    assert refused.value.current == kept
    assert asked.engagement("acme") == kept
