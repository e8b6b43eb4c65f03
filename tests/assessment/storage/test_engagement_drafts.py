"""What the owner of an assessment types and does not submit: every adapter."""

import pytest

from assessment.domain.action_drafts import ActionDraft, TargetDraft
from assessment.domain.drafts import DraftRef
from assessment.domain.triangle.drafts.collection import DraftRevision, Drafts
from assessment.errors import NotFound, Refused, Stale
from assessment.storage.store import Store
from tests.assessment.storage.adapters import Adapter
from tests.assessment.storage.samples import begun, engagement, project, typed

TYPED = ActionDraft(what="Agree the words")
NONE = DraftRevision(fields=None, revision=0)


@pytest.fixture
def kept(store: Store) -> Store:
    """A store with the engagement `acme`, whose owner has begun to write an action."""
    begun(store)
    store.write_engagement_draft("acme", TYPED, 0)
    return store


def draft(store: Store, form: str = "action", of: str = "acme") -> DraftRevision:
    return store.engagement_drafts(of).draft(form)


def test_what_was_typed_is_there_after_reopening(adapter: Adapter) -> None:
    store = begun(adapter.open())
    assert store.engagement_drafts("acme") == Drafts(engagement="acme", owner="owner")
    store.write_engagement_draft("acme", TYPED, 0)
    assert draft(adapter.open()) == DraftRevision(fields=TYPED, revision=1)


def test_it_is_of_that_engagement_alone_and_of_no_project_of_that_name(kept: Store) -> None:
    kept.add_engagement(engagement("bolt"))
    kept.add_project(project("acme"))
    kept.write_draft("acme", "owner", typed(), 0)
    assert draft(kept, of="bolt") == NONE
    assert kept.engagement_drafts("acme").typed == {"action"}
    assert kept.drafts("acme", "owner").typed == {"variation"}


def test_a_change_of_what_was_changed_since_is_stale_and_carries_it(kept: Store) -> None:
    kept.write_engagement_draft("acme", ActionDraft(what="Here"), 1)
    with pytest.raises(Stale) as error:
        kept.write_engagement_draft("acme", ActionDraft(what="There"), 1)
    assert error.value.current == draft(kept)


def test_it_goes_with_the_write_that_it_came_to_and_stays_where_that_fails(kept: Store) -> None:
    target = TargetDraft()
    kept.write_engagement_draft("acme", target, 0)
    with pytest.raises(Stale):
        kept.replace_engagement(
            engagement().model_copy(update={"revision": 7}), DraftRef("action", 1)
        )
    assert draft(kept).fields == TYPED
    kept.replace_engagement(engagement(), DraftRef("action", 1))
    assert (draft(kept).fields, draft(kept, "target").fields) == (None, target)
    assert kept.engagement_drafts("acme").is_submitted(DraftRef("action", 1))


@pytest.mark.parametrize("revision", [0, 2])
def test_only_the_draft_that_is_meant_is_given_up(kept: Store, revision: int) -> None:
    kept.discard_engagement_draft("acme", DraftRef("action", revision))
    assert draft(kept).fields == TYPED
    kept.discard_engagement_draft("acme", DraftRef("action", 1))
    assert draft(kept).fields is None


def test_what_could_not_be_read_back_is_refused_and_the_draft_stays(kept: Store) -> None:
    with pytest.raises(Refused, match="“What will be done\\?”: it has 20001 characters"):
        kept.write_engagement_draft("acme", TYPED.model_copy(update={"what": "x" * 20_001}), 1)
    assert draft(kept).fields == TYPED


@pytest.mark.parametrize("again", [False, True], ids=["at once", "after reopening"])
def test_it_is_deleted_with_its_engagement_and_never_comes_back(
    adapter: Adapter, again: bool
) -> None:
    store = begun(adapter.open())
    store.write_engagement_draft("acme", TYPED, 0)
    store.delete_engagement("acme")
    store = adapter.open() if again else store
    assert draft(store) == NONE
    with pytest.raises(NotFound):
        store.write_engagement_draft("acme", TYPED, 1)
    store.add_engagement(engagement())
    assert draft(store) == NONE
