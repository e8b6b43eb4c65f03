"""What hosts begin is listed, and who owns it is replaced whole or not at all: every adapter."""

import pytest

from assessment.domain.access import Access, Role
from assessment.errors import AlreadyExists, NotFound, Stale
from assessment.storage.store import Store
from tests.assessment.storage.adapters import Adapter
from tests.assessment.storage.samples import engagement, project

OLD, NEW = "0d" * 32, "1e" * 32


def owner(key_hash: str, of: str = "acme") -> Access:
    return Access(key_hash=key_hash, role=Role.OWNER, engagement=of)


@pytest.fixture
def hosted(store: Store) -> Store:
    """A store with an engagement that a host began."""
    store.begin_hosted(engagement(), owner(OLD))
    return store


def test_what_hosts_begin_is_listed_in_order_and_opened_by_its_key(adapter: Adapter) -> None:
    store = adapter.open()
    assert store.hosted_ids() == ()
    store.begin_hosted(engagement(), owner(OLD))
    store.add_engagement(engagement("alone"))
    store.begin_hosted(engagement("bolt"), owner(NEW, "bolt"))
    again = adapter.open()
    assert again.hosted_ids() == ("acme", "bolt")
    assert again.engagement("bolt") == engagement("bolt")
    assert again.access(NEW) == owner(NEW, "bolt")


@pytest.mark.parametrize("key", [OLD, NEW], ids=["its key is taken", "its id is taken"])
def test_what_is_taken_is_listed_once(hosted: Store, key: str) -> None:
    name = "acme" if key == NEW else "bolt"
    with pytest.raises(AlreadyExists):
        hosted.begin_hosted(engagement(name), owner(key, name))
    assert hosted.hosted_ids() == ("acme",)
    assert hosted.engagement_ids() == ["acme"]


def test_a_deleted_engagement_stays_listed_and_is_not_found(hosted: Store) -> None:
    hosted.delete_engagement("acme")
    assert hosted.hosted_ids() == ("acme",)
    with pytest.raises(NotFound):
        hosted.engagement("acme")


def test_another_key_owns_it_and_those_before_open_nothing(hosted: Store) -> None:
    changed = hosted.engagement("acme").model_copy(update={"owners": (NEW,), "reissued": 1})
    hosted.let_own(changed, owner(NEW), (OLD,))
    assert hosted.engagement("acme").owners == (NEW,)
    assert hosted.access(OLD).revoked
    assert not hosted.access(NEW).revoked


def test_who_comes_second_changes_no_owner(hosted: Store) -> None:
    read = hosted.engagement("acme")
    hosted.replace_engagement(read.model_copy(update={"name": "Nordwind"}))
    with pytest.raises(Stale):
        hosted.let_own(read.model_copy(update={"owners": (NEW,)}), owner(NEW), (OLD,))
    assert not hosted.access(OLD).revoked
    with pytest.raises(NotFound):
        hosted.access(NEW)


def test_a_project_is_kept_with_its_engagement_and_deleted_for_good(adapter: Adapter) -> None:
    store = adapter.open()
    store.begin_hosted(engagement(), owner(OLD))
    facilitator = Access(key_hash=NEW, role=Role.FACILITATOR, project="move")
    store.add_project_of(store.engagement("acme").with_project("move"), project(), facilitator)
    again = adapter.open()
    assert again.engagement("acme").projects == ("move",)
    assert again.project("move") == project()
    assert again.access(NEW) == facilitator
    for _ in range(2):
        again.delete_project("move")
        with pytest.raises(NotFound):
            again.project("move")
    with pytest.raises(Stale):
        again.add_project_of(engagement(), project("other"), owner("ab" * 32))
    with pytest.raises(NotFound):
        again.project("other")
