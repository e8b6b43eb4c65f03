"""What is kept comes back, and only that: for every adapter."""

from collections.abc import Callable

import pytest

from assessment.domain.access import Access, Role
from assessment.domain.engagement import Snapshot
from assessment.errors import AlreadyExists, NotFound
from assessment.storage.store import Store
from tests.assessment.storage.adapters import Adapter
from tests.assessment.storage.samples import begun, engagement, level, ref, response

KEY = "ab" * 32
OWNER = Access(key_hash=KEY, role=Role.OWNER, engagement="acme")
Act = Callable[[Store], object]


def test_what_was_added_comes_back(asked: Store) -> None:
    asked.add_access(OWNER)
    asked.add_edition(Snapshot("f00d", "title: CRM"))
    assert asked.engagement("acme") == engagement()
    assert asked.response(ref()) == response()
    assert asked.access(KEY) == OWNER
    assert asked.edition("f00d") == "title: CRM"


def test_what_was_added_is_there_after_reopening(adapter: Adapter) -> None:
    first = begun(adapter.open(), "ann", "bob")
    first.add_access(OWNER)
    first.add_edition(Snapshot("f00d", "title: CRM"))
    written = first.write_answer(ref("bob"), "vision", level("3"))
    again = adapter.open()
    assert again.engagement("acme") == engagement()
    assert again.responses("acme") == [response("ann"), response("bob", vision=written)]
    assert again.access(KEY) == OWNER
    assert again.edition("f00d") == "title: CRM"


def test_records_that_came_with_a_response_are_kept(asked: Store) -> None:
    full = response("bob", vision=level("3", 4), data=level("na", 1))
    asked.add_response(full)
    assert asked.response(ref("bob")) == full


def test_engagement_ids_lists_every_engagement(store: Store) -> None:
    assert store.engagement_ids() == []
    names = {f"client-{number}" for number in range(30)}
    for name in names:
        store.add_engagement(engagement(name))
    assert sorted(store.engagement_ids()) == sorted(names)


def test_responses_come_in_order_of_their_ids_and_from_one_engagement_only(store: Store) -> None:
    begun(store, "b", "a-1", "a", "C", "a_")
    store.add_engagement(engagement("other"))
    store.add_response(response("a0", "other"))
    listed = [one.head.ref.response for one in store.responses("acme")]
    assert listed == ["C", "a", "a-1", "a_", "b"]


def test_an_engagement_without_responses_has_none(store: Store) -> None:
    store.add_engagement(engagement())
    assert store.responses("acme") == []


TAKEN: dict[str, Act] = {
    "engagement": lambda store: store.add_engagement(engagement()),
    "response": lambda store: store.add_response(response(vision=level("1"))),
    "access": lambda store: store.add_access(OWNER.model_copy(update={"engagement": "other"})),
    "edition": lambda store: store.add_edition(Snapshot("f00d", "title: another")),
}


@pytest.mark.parametrize("act", TAKEN.values(), ids=TAKEN)
def test_an_id_that_is_taken_is_refused_and_the_first_stays(asked: Store, act: Act) -> None:
    asked.add_access(OWNER)
    asked.add_edition(Snapshot("f00d", "title: CRM"))
    with pytest.raises(AlreadyExists):
        act(asked)
    assert asked.engagement("acme") == engagement()
    assert asked.response(ref()) == response()
    assert asked.access(KEY) == OWNER
    assert asked.edition("f00d") == "title: CRM"


def test_the_same_edition_again_is_not_an_error(adapter: Adapter) -> None:
    adapter.open().add_edition(Snapshot("f00d", "title: CRM"))
    again = adapter.open()
    again.add_edition(Snapshot("f00d", "title: CRM"))
    again.add_edition(Snapshot("f00d", "title: CRM"))
    assert again.edition("f00d") == "title: CRM"


MISSING: dict[str, Act] = {
    "engagement": lambda store: store.engagement("nobody"),
    "engagement to replace": lambda store: store.replace_engagement(engagement("nobody")),
    "response": lambda store: store.response(ref("nobody")),
    "response of no engagement": lambda store: store.response(ref("ann", "nobody")),
    "responses of no engagement": lambda store: store.responses("nobody"),
    "response to add to no engagement": lambda store: store.add_response(response("x", "nobody")),
    "head to replace": lambda store: store.replace_head(response("nobody").head),
    "record to write": lambda store: store.write_answer(ref("nobody"), "vision", level("1")),
    "access": lambda store: store.access("cd" * 32),
    "edition": lambda store: store.edition("cafe"),
}


@pytest.mark.parametrize("act", MISSING.values(), ids=MISSING)
def test_what_is_not_there_is_not_found(asked: Store, act: Act) -> None:
    with pytest.raises(NotFound):
        act(asked)


HOSTILE = {
    "empty": "",
    "dot": ".",
    "parent": "..",
    "path": "../../etc/passwd",
    "absolute": "/etc/passwd",
    "backslash": "..\\acme",
    "nul": "acme\0",
    "newline": "acme\n",
    "too long": "a" * 101,
    "script": "<script>",
    "look-alike": "\N{CYRILLIC SMALL LETTER A}cme",
    "half a character": "\ud800",
    "suffix": "acme.json",
}


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_an_id_that_could_be_a_path_finds_nothing_and_is_never_kept(
    asked: Store, name: str
) -> None:
    place = ref().model_copy(update={"response": name})
    astray = ref().model_copy(update={"engagement": name})
    head = response().head
    acts: list[Act] = [
        lambda store: store.engagement(name),
        lambda store: store.responses(name),
        lambda store: store.response(place),
        lambda store: store.response(astray),
        lambda store: store.access(name),
        lambda store: store.edition(name),
        lambda store: store.write_answer(place, "vision", level("1")),
        lambda store: store.replace_head(head.model_copy(update={"ref": astray})),
        lambda store: store.add_edition(Snapshot(name, "title: CRM")),
    ]
    for act in acts:
        with pytest.raises(NotFound):
            act(asked)
    assert asked.engagement_ids() == ["acme"]
    assert asked.responses("acme") == [response()]


def test_a_new_thing_with_an_impossible_id_is_not_kept(asked: Store) -> None:
    acts: list[Act] = [
        lambda store: store.add_engagement(engagement("../acme")),
        lambda store: store.add_response(response("../ann")),
        lambda store: store.add_access(OWNER.model_copy(update={"key_hash": "../ab"})),
    ]
    for act in acts:
        with pytest.raises(NotFound):
            act(asked)
    assert asked.engagement_ids() == ["acme"]


def test_a_healthy_store_passes_its_probe_and_keeps_nothing_of_it(asked: Store) -> None:
    asked.probe()
    assert asked.engagement_ids() == ["acme"]
    assert asked.responses("acme") == [response()]
