"""What is deleted is gone, and nothing else is: for every adapter."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from assessment.domain.access import Access, Role
from assessment.errors import NotFound
from assessment.storage.store import Store
from tests.assessment.storage.adapters import Adapter
from tests.assessment.storage.samples import begun, engagement, level, ref, response

KEY = "ab" * 32
OWNER = Access(key_hash=KEY, role=Role.OWNER, engagement="acme")


def two(store: Store) -> Store:
    """A store with the engagements `acme` and `bolt`, in which people have answered."""
    begun(store, "ann", "bob")
    store.write_answer(ref(), "vision", level("3"))
    store.add_engagement(engagement("bolt"))
    store.add_response(response("ann", "bolt", vision=level("4", 1)))
    store.add_access(OWNER)
    return store


ACTS: dict[str, Callable[[Store], object]] = {
    "read": lambda store: store.engagement("acme"),
    "list": lambda store: store.responses("acme"),
    "read a response": lambda store: store.response(ref()),
    "answer": lambda store: store.write_answer(ref("bob"), "vision", level("1")),
    "change": lambda store: store.replace_engagement(engagement()),
    "join": lambda store: store.add_response(response("new")),
}


@pytest.mark.parametrize("again", [False, True], ids=["at once", "after reopening"])
def test_a_deleted_engagement_is_gone_with_its_responses_and_nothing_else_is(
    adapter: Adapter, again: bool
) -> None:
    store = two(adapter.open())
    store.delete_engagement("acme")
    store = adapter.open() if again else store
    for act in ACTS.values():
        with pytest.raises(NotFound):
            act(store)
    assert store.engagement_ids() == ["bolt"]
    assert store.responses("bolt") == [response("ann", "bolt", vision=level("4", 1))]
    assert store.access(KEY) == OWNER


def test_deleting_again_or_what_never_was_changes_nothing(adapter: Adapter) -> None:
    store = two(adapter.open())
    for name in ("acme", "acme", "nobody"):
        store.delete_engagement(name)
    assert store.engagement_ids() == ["bolt"]


@pytest.mark.parametrize("name", ["", "..", "../bolt", "bolt/responses", "acme\0"])
def test_an_id_that_could_be_a_path_deletes_nothing(store: Store, name: str) -> None:
    two(store)
    with pytest.raises(NotFound):
        store.delete_engagement(name)
    assert sorted(store.engagement_ids()) == ["acme", "bolt"]
    assert len(store.responses("bolt")) == 1


def test_whoever_answers_while_it_is_deleted_brings_nothing_back(adapter: Adapter) -> None:
    store = two(adapter.open())

    def write(number: int) -> None:
        with suppress(NotFound):
            if number % 3:
                store.write_answer(ref("bob"), f"item-{number}", level("2"))
            else:
                store.add_response(response(f"guest-{number}"))

    with ThreadPoolExecutor(8) as pool:
        written = [pool.submit(write, number) for number in range(40)]
        store.delete_engagement("acme")
        for one in written:
            one.result()
    store = adapter.open()
    assert store.engagement_ids() == ["bolt"]
    with pytest.raises(NotFound):
        store.responses("acme")
