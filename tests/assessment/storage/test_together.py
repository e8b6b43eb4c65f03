"""What is begun or moved on is kept whole or not at all: for every adapter."""

from collections.abc import Callable

import pytest

from assessment.domain.access import Access, Role
from assessment.domain.engagement import Engagement, Reader, Snapshot
from assessment.domain.response import Answer
from assessment.errors import AlreadyExists, NotFound, Refused, Stale
from assessment.storage.store import Store
from tests.assessment.storage.adapters import Adapter
from tests.assessment.storage.samples import (
    NOON,
    begun,
    engagement,
    level,
    project,
    ref,
    response,
    round_of,
)

FIRST, SECOND = (Snapshot(mark * 64, f"title: {mark}") for mark in "fe")
KEY = "ab" * 32
OWNER = Access(key_hash=KEY, role=Role.OWNER, engagement="bolt")
BOLT = engagement("bolt").with_round(round_of("first"))


def opening(kept: Engagement, name: str) -> Engagement:
    return kept.with_round(round_of(name))


def begin(store: Store) -> None:
    store.begin(BOLT, response("ann", "bolt"), FIRST, OWNER)


def test_what_is_begun_is_all_there_after_reopening(adapter: Adapter) -> None:
    begin(adapter.open())
    again = adapter.open()
    assert again.engagement("bolt") == BOLT
    assert again.responses("bolt") == [response("ann", "bolt")]
    assert again.edition(FIRST.fingerprint) == FIRST.text
    assert again.access(KEY) == OWNER


TAKEN: dict[str, Callable[[Store], object]] = {
    "the key": lambda store: store.add_access(OWNER),
    "the engagement": lambda store: store.add_engagement(engagement("bolt")),
    "another text of the edition": lambda store: store.add_edition(
        Snapshot(FIRST.fingerprint, "title: another")
    ),
}


@pytest.mark.parametrize("taken", TAKEN.values(), ids=TAKEN)
def test_nothing_is_begun_where_a_part_of_it_is_taken(
    asked: Store, taken: Callable[[Store], object]
) -> None:
    taken(asked)
    before = asked.engagement_ids()
    with pytest.raises(AlreadyExists):
        begin(asked)
    assert asked.engagement_ids() == before
    with pytest.raises(NotFound):
        asked.response(ref("ann", "bolt"))


def test_a_round_is_opened_with_its_response(adapter: Adapter) -> None:
    store = begun(adapter.open())
    store.open_round(opening(engagement(), "second"), response("second"), FIRST)
    again = adapter.open()
    assert [one.id for one in again.engagement("acme").rounds] == ["second"]
    assert again.engagement("acme").revision == 1
    assert again.responses("acme") == [response("ann"), response("second")]


def test_of_a_round_that_comes_too_late_nothing_is_kept(asked: Store) -> None:
    kept = asked.replace_engagement(opening(engagement(), "first"))
    with pytest.raises(Stale) as refused:
        asked.open_round(opening(engagement(), "second"), response("second"), SECOND)
    assert refused.value.current == kept
    assert asked.responses("acme") == [response("ann")]
    with pytest.raises(NotFound):
        asked.edition(SECOND.fingerprint)


CLEARED: dict[str, Answer] = {"vision": Answer(revision=1), "data": Answer(revision=1)}


@pytest.fixture
def answered(asked: Store) -> Store:
    """Ann has answered two questions."""
    for item in CLEARED:
        asked.write_answer(ref(), item, level("3"))
    return asked


def test_an_edition_is_adopted_together_with_what_is_asked_again(answered: Store) -> None:
    answered.adopt(opening(engagement(), "first"), ref(), CLEARED, SECOND)
    assert answered.engagement("acme").revision == 1
    assert answered.response(ref()).answers == {
        item: Answer(revision=2) for item in ("vision", "data")
    }
    assert answered.edition(SECOND.fingerprint) == SECOND.text


def test_an_edition_under_which_nothing_is_asked_again_touches_no_answer(answered: Store) -> None:
    before = answered.response(ref())
    answered.adopt(opening(engagement(), "first"), ref(), {}, SECOND)
    assert answered.response(ref()) == before
    assert answered.engagement("acme").revision == 1


MEANWHILE: dict[str, tuple[Callable[[Store], object], type[Exception]]] = {
    "an answer": (lambda store: store.write_answer(ref(), "data", level("4", 1)), Stale),
    "another round": (lambda store: store.replace_engagement(engagement()), Stale),
    "the submission": (
        lambda store: store.replace_head(response().head.model_copy(update={"submitted_at": NOON})),
        Refused,
    ),
    "the deletion": (lambda store: store.delete_engagement("acme"), NotFound),
}


@pytest.mark.parametrize(("meanwhile", "error"), MEANWHILE.values(), ids=MEANWHILE)
def test_of_an_edition_that_comes_too_late_nothing_is_kept(
    answered: Store, meanwhile: Callable[[Store], object], error: type[Exception]
) -> None:
    meanwhile(answered)
    there = "acme" in answered.engagement_ids()
    before = (answered.engagement("acme"), answered.responses("acme")) if there else None
    with pytest.raises(error):
        answered.adopt(opening(engagement(), "first"), ref(), CLEARED, SECOND)
    if before is not None:
        assert (answered.engagement("acme"), answered.responses("acme")) == before
    with pytest.raises(NotFound):
        answered.edition(SECOND.fingerprint)


READING = Access(key_hash="cd" * 32, role=Role.READER, engagement="acme")
READER = Reader(id="one", key_hash=READING.key_hash, created_at=NOON)
NORDWIND = round_of("first").model_copy(update={"organisation": "Nordwind", "scope": "Sales"})


def test_a_round_is_described_together_with_who_answers(adapter: Adapter) -> None:
    store = begun(adapter.open())
    head = response().head.model_copy(update={"role": "Head"})
    store.describe(engagement().with_round(NORDWIND), head)
    again = adapter.open()
    assert again.engagement("acme").rounds == (NORDWIND,)
    assert again.response(ref()).head == head.model_copy(update={"revision": 1})


@pytest.mark.parametrize("older", ["engagement", "head"])
def test_of_a_description_that_comes_too_late_nothing_is_kept(asked: Store, older: str) -> None:
    if older == "engagement":
        asked.replace_engagement(engagement())
    else:
        asked.replace_head(response().head)
    before = (asked.engagement("acme"), asked.response(ref()))
    with pytest.raises(Stale):
        asked.describe(engagement().with_round(NORDWIND), response().head)
    assert (asked.engagement("acme"), asked.response(ref())) == before


def test_a_reader_is_kept_with_the_key_and_withdrawn_with_it(adapter: Adapter) -> None:
    store = begun(adapter.open())
    store.add_reader(engagement().with_reader(READER), READING)
    store = adapter.open()
    kept = store.engagement("acme")
    assert (kept.readers, store.access(READING.key_hash)) == ((READER,), READING)
    store.withdraw_reader(kept.without_reader(READER), READING.key_hash)
    store = adapter.open()
    assert store.engagement("acme").readers == ()
    assert store.access(READING.key_hash).revoked


def test_of_a_reader_that_comes_too_late_nothing_is_kept(asked: Store) -> None:
    asked.replace_engagement(engagement())
    with pytest.raises(Stale):
        asked.add_reader(engagement().with_reader(READER), READING)
    with pytest.raises(NotFound):
        asked.access(READING.key_hash)
    now = asked.engagement("acme")
    asked.add_reader(now.with_reader(READER), READING)
    with pytest.raises(Stale):
        asked.withdraw_reader(now, READING.key_hash)
    assert not asked.access(READING.key_hash).revoked
    assert asked.engagement("acme").readers == (READER,)


def test_no_project_is_begun_whose_key_is_taken(store: Store) -> None:
    store.add_access(OWNER)
    with pytest.raises(AlreadyExists):
        store.add_project(project(), OWNER)
    with pytest.raises(NotFound):
        store.project("move")
