"""Projects and their chains: appended to, never changed, for every adapter."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from assessment.domain.access import Access, Role
from assessment.domain.triangle.event import Event, head
from assessment.errors import AlreadyExists, NotFound, Refused, Stale
from assessment.storage.store import Store
from tests.assessment.storage.adapters import Adapter
from tests.assessment.storage.samples import happened, project

THREE = happened("one", "two", "three")


@pytest.fixture
def kept(store: Store) -> Store:
    """A store with the project `move`, to which two things have happened."""
    store.add_project(project())
    store.append("move", THREE[:2])
    return store


def test_a_new_project_has_no_events(store: Store) -> None:
    store.add_project(project())
    assert (store.project("move"), store.events("move")) == (project(), ())


def test_all_is_there_after_reopening(adapter: Adapter) -> None:
    store = adapter.open()
    store.add_project(project())
    store.append("move", THREE)
    renamed = store.replace_project(project().model_copy(update={"title": "=1+1\u202e <b>"}))
    again = adapter.open()
    assert (again.project("move"), again.events("move")) == (renamed, THREE)


def test_events_follow_each_other_in_one_write_or_several(kept: Store) -> None:
    kept.append("move", THREE[2:])
    assert kept.events("move") == THREE


def test_no_events_are_nothing_to_keep(kept: Store) -> None:
    kept.append("move", ())
    assert kept.events("move") == THREE[:2]


@pytest.mark.parametrize("again", [THREE[1:2], THREE[:2]], ids=["the last", "both"])
def test_the_same_events_again_are_kept_once(kept: Store, again: tuple[Event, ...]) -> None:
    kept.append("move", again)
    assert kept.events("move") == THREE[:2]


OTHERS = happened("something", "else")
STALE = {
    "another beginning": OTHERS[:1],
    "another second": happened("else", after=THREE[:1]),
    "only a part of what is kept": THREE[:1],
    "with a gap": happened("four", after=THREE),
}


@pytest.mark.parametrize("sent", STALE.values(), ids=STALE)
def test_what_does_not_follow_the_kept_chain_is_stale(kept: Store, sent: tuple[Event, ...]) -> None:
    with pytest.raises(Stale) as refused:
        kept.append("move", sent)
    assert refused.value.current == THREE[:2]
    assert kept.events("move") == THREE[:2]


def tampered(**changes: object) -> Event:
    return THREE[2].model_copy(update=changes)


FORGED = {
    "another body": (tampered(body={"version": 1, "reason": "forged"}),),
    "another actor": (tampered(actor="mallory"),),
    "one of them twice": (THREE[2], THREE[2]),
    "one that follows something else": (THREE[2], *happened("x", after=OTHERS)),
}


@pytest.mark.parametrize("sent", FORGED.values(), ids=FORGED)
def test_events_that_do_not_fit_are_refused_whole(kept: Store, sent: tuple[Event, ...]) -> None:
    with pytest.raises(Refused, match=r"cannot be kept. Event \d does not"):
        kept.append("move", sent)
    assert kept.events("move") == THREE[:2]


def test_a_project_is_written_over_by_revision_and_keeps_its_events(kept: Store) -> None:
    first = kept.replace_project(project().model_copy(update={"title": "Move on"}))
    assert (first.revision, kept.project("move")) == (1, first)
    with pytest.raises(Stale) as refused:
        kept.replace_project(project().model_copy(update={"title": "Stay"}))
    assert refused.value.current == first
    assert kept.events("move") == THREE[:2]


def test_a_project_and_its_events_change_together_or_not_at_all(kept: Store) -> None:
    changed = project().model_copy(update={"title": "Move on"})
    for sent, events in (changed, OTHERS), (changed.model_copy(update={"revision": 7}), THREE[2:]):
        with pytest.raises(Stale):
            kept.replace_project(sent, events)
        assert (kept.project("move"), kept.events("move")) == (project(), THREE[:2])
    written = kept.replace_project(changed, THREE[2:])
    assert (kept.project("move"), kept.events("move")) == (written, THREE)


def test_an_id_that_is_taken_is_refused(kept: Store) -> None:
    with pytest.raises(AlreadyExists):
        kept.add_project(project().model_copy(update={"title": "Another"}))
    assert (kept.project("move"), kept.events("move")) == (project(), THREE[:2])


@pytest.mark.parametrize("name", ["nobody", "../move", ""])
def test_there_is_nothing_under_other_ids(kept: Store, name: str) -> None:
    for read in kept.project, kept.events:
        with pytest.raises(NotFound):
            read(name)
    with pytest.raises(NotFound):
        kept.append(name, THREE[2:])


def test_of_many_who_append_at_once_each_is_kept_or_told(kept: Store) -> None:
    def sign(name: str) -> bool:
        while True:
            seen = kept.events("move")
            try:
                kept.append("move", happened(name, after=seen))
            except Stale:
                continue
            return True

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(sign, map(str, range(24))))
    events = kept.events("move")
    assert sorted(str(event.body["reason"]) for event in events[2:]) == sorted(map(str, range(24)))
    assert [event.previous for event in events[1:]] == [
        head(events[:number]) for number in range(1, len(events))
    ]


def test_a_revoked_key_stays_revoked(adapter: Adapter) -> None:
    guest = Access(key_hash="ab" * 32, role=Role.SPONSOR, project="move", sponsor="ann")
    store = adapter.open()
    store.add_access(guest)
    store.revoke_access(guest.key_hash)
    store.revoke_access(guest.key_hash)
    assert adapter.open().access(guest.key_hash).revoked
    with pytest.raises(NotFound):
        adapter.open().revoke_access("ef" * 32)
