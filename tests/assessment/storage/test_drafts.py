"""What is typed and not submitted: kept for its owner, gone when it is submitted, every adapter."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from assessment.domain.triangle.drafts.base import DraftRef
from assessment.domain.triangle.drafts.collection import Discard, DraftRevision, Drafts
from assessment.domain.triangle.drafts.declining import DecliningDraft
from assessment.errors import NotFound, Refused, Stale
from assessment.storage.kinds import PROJECT
from assessment.storage.store import Store
from tests.assessment.storage.adapters import Adapter
from tests.assessment.storage.samples import happened, project, typed

REASON = DecliningDraft(version=1, reason="Too dear")
NONE = DraftRevision(fields=None, revision=0)


@pytest.fixture
def kept(store: Store) -> Store:
    """A store with the projects `move` and `other`, in which Ann has begun to type in `move`."""
    for name in ("move", "other"):
        store.add_project(project(name))
    store.write_draft("move", "ann", typed(), 0)
    return store


def draft(
    store: Store, owner: str = "ann", of: str = "move", kind: str = "variation"
) -> DraftRevision:
    return store.drafts(of, owner).draft(kind)


def test_nobody_has_drafts_before_they_type(store: Store) -> None:
    store.add_project(project())
    assert store.drafts("move", "ann") == Drafts(project="move", owner="ann")
    assert draft(store) == NONE


def test_what_was_typed_is_there_after_reopening(adapter: Adapter) -> None:
    store = adapter.open()
    store.add_project(project())
    store.write_draft("move", "ann", typed(), 0)
    assert draft(adapter.open()) == DraftRevision(fields=typed(), revision=1)


def test_it_is_its_owners_in_that_project_alone(kept: Store) -> None:
    assert [draft(kept, "bob"), draft(kept, "ann", "other")] == [NONE, NONE]


def test_drafts_of_two_forms_stand_side_by_side(kept: Store) -> None:
    kept.write_draft("move", "ann", REASON, 0)
    found = [draft(kept).fields, draft(kept, kind="declining").fields]
    assert found == [typed(), REASON]


def test_each_change_has_the_next_revision_and_the_same_again_is_written_once(kept: Store) -> None:
    assert kept.write_draft("move", "ann", typed("Italy first"), 1).revision == 2
    assert kept.write_draft("move", "ann", typed("Italy first"), 1).revision == 2


def test_a_change_of_what_was_changed_since_is_stale_and_carries_it(kept: Store) -> None:
    kept.write_draft("move", "ann", typed("here"), 1)
    with pytest.raises(Stale) as error:
        kept.write_draft("move", "ann", typed("there"), 1)
    assert error.value.current == DraftRevision(fields=typed("here"), revision=2) == draft(kept)


def test_a_change_of_what_was_discarded_since_is_stale_and_says_that_it_is_gone(
    kept: Store,
) -> None:
    kept.discard_draft("move", "ann", DraftRef("variation", 1))
    with pytest.raises(Stale) as error:
        kept.write_draft("move", "ann", typed("more"), 1)
    assert error.value.current == DraftRevision(fields=None, revision=2)
    assert kept.write_draft("move", "ann", typed("more"), 2).fields == typed("more")


@pytest.mark.parametrize(
    "ref", [DraftRef("variation", 0), DraftRef("declining", 1)], ids=["older", "another form"]
)
def test_only_the_draft_that_is_meant_is_discarded(kept: Store, ref: DraftRef) -> None:
    kept.discard_draft("move", "ann", ref)
    assert draft(kept) == DraftRevision(fields=typed(), revision=1)


def test_discarding_what_never_was_changes_nothing(kept: Store) -> None:
    kept.discard_draft("move", "bob", DraftRef("variation", 1))
    assert kept.drafts("move", "bob") == Drafts(project="move", owner="bob")


def test_a_draft_goes_in_the_write_that_it_came_to(kept: Store) -> None:
    submitted = [Discard("ann", DraftRef("variation", 1))]
    kept.append("move", happened("raised"), submitted)
    assert (kept.events("move"), draft(kept).fields) == (happened("raised"), None)


def test_a_draft_stays_where_it_could_not_be_submitted(kept: Store) -> None:
    kept.append("move", happened("something"))
    with pytest.raises(Stale):
        kept.append("move", happened("else"), [Discard("ann", DraftRef("variation", 1))])
    old = project().model_copy(update={"revision": 7})
    with pytest.raises(Stale):
        kept.replace_project(old, discards=[Discard("ann")])
    assert draft(kept).fields == typed()


def test_all_drafts_of_somebody_who_leaves_go_with_them(kept: Store) -> None:
    kept.write_draft("move", "ann", REASON, 0)
    kept.write_draft("move", "bob", typed("Bob's"), 0)
    kept.replace_project(kept.project("move"), discards=[Discard("ann"), Discard("cleo")])
    assert kept.drafts("move", "ann").drafts == {}
    assert draft(kept, "bob").fields == typed("Bob's")


def test_there_are_no_drafts_without_a_project(store: Store) -> None:
    with pytest.raises(NotFound):
        store.write_draft("nowhere", "ann", typed(), 0)
    with pytest.raises(NotFound):
        store.write_draft("../etc", "ann", typed(), 0)


@pytest.mark.parametrize("text", ["x" * 20_001, "\ud800"], ids=["too long", "half a character"])
def test_what_could_not_be_read_back_is_refused_and_the_draft_stays(kept: Store, text: str) -> None:
    wrong = typed().model_copy(update={"description": text})
    with pytest.raises(Refused):
        kept.write_draft("move", "ann", wrong, 1)
    assert draft(kept) == DraftRevision(fields=typed(), revision=1)


def test_the_drafts_of_a_project_are_deleted_with_it(adapter: Adapter) -> None:
    store = adapter.open()
    for name in ("move", "other"):
        store.add_project(project(name))
        store.write_draft(name, "ann", typed(), 0)
    documents = adapter.documents()
    documents.delete(PROJECT, ("move",))
    store = adapter.open()
    assert [draft(store), draft(store, of="other").fields] == [NONE, typed()]


def test_of_many_windows_at_once_each_that_is_acknowledged_built_on_the_one_before(
    kept: Store,
) -> None:
    def write(number: int) -> int:
        while True:
            base = draft(kept)
            fields = base.fields
            assert isinstance(fields, type(typed()))
            text = f"{fields.description} {number}"
            try:
                return kept.write_draft("move", "ann", typed(text), base.revision).revision
            except Stale:
                continue

    with ThreadPoolExecutor(8) as pool:
        revisions = sorted(pool.map(write, range(24)))
    assert revisions == list(range(2, 26))
    fields = draft(kept).fields
    assert isinstance(fields, type(typed()))
    assert sorted(fields.description.split()[3:], key=int) == [str(one) for one in range(24)]
