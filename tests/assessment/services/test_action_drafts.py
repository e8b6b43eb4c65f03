"""What an owner types of actions and the target: found again, and gone once it is submitted."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from assessment.bootstrap import Site
from assessment.domain.action_drafts import ActionDraft, TargetDraft
from assessment.domain.actions import Action
from assessment.domain.drafts import Draft, DraftRef
from assessment.errors import Deleted, Refused, Stale
from tests.assessment.services.people import site_in

TODAY, LATER = date(2027, 3, 1), date(2027, 6, 30)
BLANK = ActionDraft.blank(TODAY)
TYPED = BLANK.model_copy(update={"what": "Agree the words"})


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    opened = site_in(tmp_path, "tinydb:")
    yield opened
    opened.close()


@pytest.fixture
def key(site: Site) -> str:
    return site.assessments.begin("crm-maturity")


def add(site: Site, key: str, draft: Draft[ActionDraft], token: str = "first") -> Action:
    site.actions.add(key, draft.fields.action_fields, TODAY, token, draft.ref)
    return site.assessments.visit(key).engagement.actions[-1]


def begin(site: Site, key: str, fields: ActionDraft = TYPED) -> Draft[ActionDraft]:
    return site.action_drafts.store_draft(key, fields, Draft(BLANK)).draft


def test_what_is_typed_is_found_again_after_a_restart(tmp_path: Path) -> None:
    site = site_in(tmp_path, "tinydb:")
    key = site.assessments.begin("crm-maturity")
    site.action_drafts.store_draft(key, TYPED, Draft(BLANK))
    site.action_drafts.store_draft(key, TargetDraft(by=LATER), Draft(TargetDraft()))
    site.close()
    again = site_in(tmp_path, "tinydb:")
    assert again.action_drafts.typed(key) == {"action", "target"}
    assert again.action_drafts.load_draft(key, BLANK).fields == TYPED
    assert again.action_drafts.load_draft(key, TargetDraft()).fields.by == LATER
    again.close()


def test_an_action_that_is_written_is_a_draft_no_more_and_twice_is_once(
    site: Site, key: str
) -> None:
    draft = begin(site, key)
    add(site, key, draft)
    add(site, key, draft, "another server knows no token of the first")
    assert len(site.assessments.visit(key).engagement.actions) == 1
    assert site.action_drafts.typed(key) == frozenset()


def test_what_was_refused_is_a_draft_still(site: Site, key: str) -> None:
    draft = begin(site, key, BLANK.model_copy(update={"owner": "Ann"}))
    with pytest.raises(Refused):
        add(site, key, draft)
    assert site.action_drafts.load_draft(key, BLANK) == draft


def test_each_action_is_changed_in_a_form_of_its_own(site: Site, key: str) -> None:
    one, other = (add(site, key, Draft(TYPED), token) for token in ("one", "other"))
    for action, what in ((one, "First"), (other, "Second")):
        blank = ActionDraft.of(action)
        fields = blank.model_copy(update={"what": what})
        site.action_drafts.store_draft(key, fields, Draft(blank))
    found = [site.action_drafts.load_draft(key, ActionDraft.of(action)) for action in (one, other)]
    assert [draft.fields.what for draft in found] == ["First", "Second"]
    site.actions.change(key, one, found[0].fields.action_fields, found[0].ref)
    assert site.action_drafts.typed(key) == {f"action.{other.id}"}


def test_a_change_that_met_another_is_a_draft_still(site: Site, key: str) -> None:
    one = add(site, key, Draft(TYPED))
    blank = ActionDraft.of(one)
    draft = site.action_drafts.store_draft(
        key, blank.model_copy(update={"what": "Mine"}), Draft(blank)
    ).draft
    site.actions.change(key, one, one.fields._replace(what="Theirs"))
    with pytest.raises(Stale):
        site.actions.change(key, one, draft.fields.action_fields, draft.ref)
    assert site.action_drafts.load_draft(key, blank) == draft


def test_a_target_that_is_set_or_dropped_leaves_no_draft(site: Site, key: str) -> None:
    acts: tuple[Callable[[DraftRef], None], ...] = (
        lambda ref: site.actions.set_target(key, 3, LATER, TODAY, ref),
        lambda ref: site.actions.drop_target(key, ref),
        lambda ref: site.actions.drop_target(key, ref),  # it is dropped already
    )
    for act in acts:
        shown = site.action_drafts.load_draft(key, TargetDraft())
        act(site.action_drafts.store_draft(key, TargetDraft(by=LATER), shown).draft.ref)
        assert site.action_drafts.typed(key) == frozenset()


def test_what_is_given_up_is_gone(site: Site, key: str) -> None:
    site.action_drafts.discard_draft(key, begin(site, key).ref)
    assert site.action_drafts.load_draft(key, BLANK).fields == BLANK


def test_two_windows_lose_nothing_and_are_told_of_each_other(site: Site, key: str) -> None:
    begin(site, key)
    mine = BLANK.model_copy(update={"what": "Name an owner", "due": LATER})
    stored = site.action_drafts.store_draft(key, mine, Draft(BLANK))
    assert (stored.merged, stored.overruled) == (True, ("what",))
    assert stored.draft.fields.what == "Agree the words"
    assert stored.draft.fields.due == LATER


def test_nothing_is_kept_of_what_was_deleted(site: Site, key: str) -> None:
    shown = begin(site, key)
    site.engagements.delete(key)
    with pytest.raises(Deleted):
        begin(site, key)
    with pytest.raises(Deleted):
        site.action_drafts.store_draft(key, BLANK, shown)


def test_drafts_that_cannot_be_read_stay_as_they_are_and_stand_in_nobodys_way(
    site: Site, key: str, tmp_path: Path
) -> None:
    begin(site, key)
    [file] = tmp_path.rglob("drafts/owner.json")
    file.write_text("{half")
    add(site, key, Draft(TYPED, 1))
    site.actions.drop_target(key, DraftRef("target", 1))
    assert len(site.assessments.visit(key).engagement.actions) == 1
    assert file.read_text() == "{half"
