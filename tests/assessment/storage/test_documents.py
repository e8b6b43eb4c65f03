"""The port under the store: documents, and several writes as one. For every adapter."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from assessment.domain.access import Access, Role
from assessment.domain.engagement import Engagement
from assessment.domain.response import Response
from assessment.errors import AlreadyExists, NotFound, Refused
from assessment.messages import msg
from assessment.storage.documents import Add, Change, Documents, Write
from assessment.storage.kinds import ACCESS, ENGAGEMENT, RESPONSE
from tests.assessment.storage.adapters import Adapter
from tests.assessment.storage.samples import engagement, level, response, round_of

KEY = "ab" * 32
OWNER = Access(key_hash=KEY, role=Role.OWNER, engagement="bolt")
ACME, BOLT, ANN = ("acme",), ("bolt",), ("acme", "ann")


@pytest.fixture
def documents(adapter: Adapter) -> Documents:
    """Documents with the engagement `acme`, in which `ann` has begun to answer."""
    opened = adapter.documents()
    opened.add(ENGAGEMENT, engagement())
    opened.add(RESPONSE, response())
    return opened


def opening(name: str) -> Callable[[Engagement], Engagement]:
    """Opens a round."""
    return lambda kept: kept.with_round(round_of(name))


def answering(item: str) -> Callable[[Response], Response]:
    """Answers an item, whatever was said before."""
    return lambda kept: kept.model_copy(update={"answers": {**kept.answers, item: level("3", 1)}})


def refusing(_: object) -> Engagement:
    raise Refused(msg("Not like this."))


EVERYTHING: list[Write] = [
    Change(ENGAGEMENT, ACME, opening("first")),
    Change(RESPONSE, ANN, answering("vision")),
    Add(ENGAGEMENT, engagement("bolt")),
    Add(RESPONSE, response("bob", "bolt")),
    Add(ACCESS, OWNER),
]


def test_a_transaction_keeps_all_of_it_and_says_what_is_kept(adapter: Adapter) -> None:
    documents = adapter.documents()
    documents.add(ENGAGEMENT, engagement())
    documents.add(RESPONSE, response())
    expected = [
        engagement().with_round(round_of("first")),
        response(vision=level("3", 1)),
        engagement("bolt"),
        response("bob", "bolt"),
        OWNER,
    ]
    assert documents.transaction(EVERYTHING) == expected
    again = adapter.documents()
    assert [again.read(write.kind, write.key) for write in EVERYTHING] == expected


FAILING: dict[str, tuple[Write, type[Exception]]] = {
    "an id that is taken": (Add(ENGAGEMENT, engagement("cord")), AlreadyExists),
    "a rule that refuses": (Change(ENGAGEMENT, ("cord",), refusing), Refused),
    "what is not there": (Change(RESPONSE, ("acme", "eve"), answering("data")), NotFound),
    "something within what is not there": (Add(RESPONSE, response("eve", "none")), NotFound),
    "an id that can never be kept": (Add(ENGAGEMENT, engagement("../x")), NotFound),
}


@pytest.mark.parametrize(("write", "error"), FAILING.values(), ids=FAILING)
@pytest.mark.parametrize("first", [False, True], ids=["last", "first"])
def test_a_transaction_of_which_a_part_is_refused_keeps_nothing(
    documents: Documents, write: Write, error: type[Exception], first: bool
) -> None:
    documents.add(ENGAGEMENT, engagement("cord"))
    writes = [write, *EVERYTHING] if first else [*EVERYTHING, write]
    with pytest.raises(error):
        documents.transaction(writes)
    assert documents.read(ENGAGEMENT, ACME) == engagement()
    assert documents.read(RESPONSE, ANN) == response()
    assert documents.names(ENGAGEMENT) == ["acme", "cord"]
    with pytest.raises(NotFound):
        documents.read(ACCESS, (KEY,))


def test_a_document_is_written_once_in_a_transaction(documents: Documents) -> None:
    twice = [Change(ENGAGEMENT, ACME, opening(name)) for name in ("first", "second")]
    with pytest.raises(ValueError, match="each document once"):
        documents.transaction(twice)
    assert documents.read(ENGAGEMENT, ACME) == engagement()


def test_no_writes_are_nothing_to_do(documents: Documents) -> None:
    assert documents.transaction([]) == []


def test_what_is_absent_is_kept_and_what_is_there_is_changed(documents: Documents) -> None:
    put = Change(ENGAGEMENT, BOLT, opening("first"), absent=engagement("bolt"))
    assert documents.transaction([put]) == [engagement("bolt")]
    assert documents.transaction([put]) == [engagement("bolt").with_round(round_of("first"))]


def test_what_is_absent_is_not_kept_within_what_is_not_there(documents: Documents) -> None:
    astray = response("ann", "nobody")
    with pytest.raises(NotFound):
        documents.transaction(
            [Change(RESPONSE, ("nobody", "ann"), answering("data"), absent=astray)]
        )


def test_names_are_those_of_one_kind_within_one_document_in_order(documents: Documents) -> None:
    documents.add(ENGAGEMENT, engagement("a-client"))
    for name in ("b", "a-1", "a", "C", "a_"):
        documents.add(RESPONSE, response(name))
    assert documents.names(ENGAGEMENT) == ["a-client", "acme"]
    assert documents.names(RESPONSE, ACME) == ["C", "a", "a-1", "a_", "ann", "b"]
    assert documents.names(RESPONSE, ("a-client",)) == []
    assert documents.names(ACCESS) == []
    with pytest.raises(NotFound):
        documents.names(RESPONSE, ("nobody",))


def test_deleting_removes_a_document_with_all_that_lies_within_it(adapter: Adapter) -> None:
    documents = adapter.documents()
    documents.add(ENGAGEMENT, engagement())
    documents.transaction(EVERYTHING[2:])
    for _ in range(2):
        documents.delete(ENGAGEMENT, BOLT)
    again = adapter.documents()
    assert again.names(ENGAGEMENT) == ["acme"]
    with pytest.raises(NotFound):
        again.read(ENGAGEMENT, BOLT)
    with pytest.raises(NotFound):
        again.read(RESPONSE, ("bolt", "bob"))
    assert again.read(ACCESS, (KEY,)) == OWNER


def test_a_document_without_any_within_it_can_be_deleted_alone(adapter: Adapter) -> None:
    documents = adapter.documents()
    documents.add(ENGAGEMENT, engagement())
    for name in ("ann", "bob"):
        documents.add(RESPONSE, response(name))
    documents.delete(RESPONSE, ANN)
    assert adapter.documents().names(RESPONSE, ACME) == ["bob"]


def test_transactions_that_meet_in_any_order_neither_wait_for_ever_nor_lose_one(
    documents: Documents,
) -> None:
    documents.add(ENGAGEMENT, engagement("bolt"))
    start = threading.Barrier(8)

    def both(number: int) -> None:
        start.wait()
        for turn in range(5):
            writes = [Change(ENGAGEMENT, key, opening(f"{number}-{turn}")) for key in (ACME, BOLT)]
            documents.transaction(writes if number % 2 else writes[::-1])

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(both, range(8)))
    acme, bolt = (documents.read(ENGAGEMENT, key) for key in (ACME, BOLT))
    assert len(acme.rounds) == 40
    assert acme.rounds == bolt.rounds


def test_who_adds_within_while_it_is_deleted_leaves_nothing_behind(adapter: Adapter) -> None:
    documents = adapter.documents()
    documents.add(ENGAGEMENT, engagement())
    start = threading.Barrier(9)

    def join(number: int) -> bool:
        start.wait()
        writes: list[Write] = [
            Add(RESPONSE, response(f"guest-{number}")),
            Add(ACCESS, OWNER.model_copy(update={"key_hash": f"{number:02}" * 32})),
        ]
        try:
            documents.transaction(writes)
        except NotFound:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        joined = [pool.submit(join, number) for number in range(8)]
        start.wait()
        documents.delete(ENGAGEMENT, ACME)
        kept = [one.result() for one in joined]
    again = adapter.documents()
    assert again.names(ENGAGEMENT) == []
    assert len(again.names(ACCESS)) == sum(kept)
    with pytest.raises(NotFound):
        again.names(RESPONSE, ACME)
