"""Deleting one's answers: nothing of them is left, the link says so, and nobody else may do it."""

from pathlib import Path

import pytest

from assessment.bootstrap import Site
from assessment.domain.access import hash_key, new_key
from assessment.domain.action_drafts import ActionDraft
from assessment.domain.drafts import Draft
from assessment.errors import Damaged, Deleted, NotFound, NotSaved
from assessment.messages import msg
from assessment.services.assessments import Assessments
from assessment.services.engagements import Engagements
from assessment.storage.store import Store
from tests.assessment.services.people import Crowd, site_in
from tests.assessment.services.test_access import INSIDE, NOBODY

CRM = "crm-maturity"
PHRASES = {
    "comment": "Our board has never heard of it",
    "evidence": "Minutes of the third of May",
    "reason": "We have no partners abroad",
    "action": "Ask them who they are",
}


def typed(assessments: Assessments, key: str) -> None:
    """Two rounds with something typed into every field."""
    for choice in ("2", "4"):
        visit = assessments.repeat(key)
        for owner, fields in (
            ("leadership", {"choice": choice, "comment": PHRASES["comment"]}),
            ("shared-meaning", {"choice": choice, "evidence": PHRASES["evidence"]}),
            ("shared-success", {"choice": "na", "reason": PHRASES["reason"]}),
        ):
            assessments.save(visit, owner, visit.response.answer(owner).changed(**fields))
        assessments.submit(assessments.visit(key))


def begins_an_action(site: Site, key: str) -> None:
    """Something typed in each form that is not submitted."""
    draft = ActionDraft(what=PHRASES["action"])
    site.action_drafts.store_draft(key, draft, Draft(ActionDraft()))


def holding(folder: Path) -> dict[str, int]:
    """In how many files each phrase stands."""
    texts = [path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()]
    return {name: sum(phrase in text for text in texts) for name, phrase in PHRASES.items()}


def test_after_deleting_no_file_holds_anything_that_was_typed(tmp_path: Path) -> None:
    site = site_in(tmp_path, "tinydb:")
    key = site.assessments.begin(CRM)
    typed(site.assessments, key)
    begins_an_action(site, key)
    assert holding(tmp_path) == {**dict.fromkeys(PHRASES, 2), "action": 1}
    engagement = site.assessments.visit(key).engagement.id
    site.engagements.delete(key)
    assert holding(tmp_path) == dict.fromkeys(PHRASES, 0)
    left = [path for path in tmp_path.rglob("*.json") if engagement in path.read_text("utf-8")]
    assert [path.stem for path in left] == [hash_key(key)]  # the tombstone: a key, and no content
    site.close()


def test_the_link_then_says_that_it_was_deleted(assessments: Assessments) -> None:
    key = assessments.begin(CRM)
    visit = assessments.visit(key)
    typed(assessments, key)
    assert assessments.opens(key)
    for _ in range(2):
        Engagements(assessments.store).delete(key)
        for ask in (assessments.visit, assessments.landing, assessments.history):
            with pytest.raises(Deleted):
                ask(key)
        assert not assessments.opens(key)
    with pytest.raises(Deleted, match="were deleted"):
        assessments.save(
            visit, "leadership", visit.response.answer("leadership").changed(choice="1")
        )


def test_a_deletion_that_fails_may_be_asked_for_again(
    assessments: Assessments, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = assessments.begin(CRM)

    def refuse(_store: Store, _engagement: str) -> None:
        raise NotSaved(msg("Not deleted: the disk is read-only."))

    with monkeypatch.context() as patch:
        patch.setattr(Store, "delete_engagement", refuse)
        with pytest.raises(NotSaved):
            Engagements(assessments.store).delete(key)
    assert assessments.visit(key).answered == []
    Engagements(assessments.store).delete(key)
    assert store.engagement_ids() == []


@pytest.mark.parametrize("who", [*INSIDE, *NOBODY])
def test_nobody_but_the_holder_of_the_key_deletes_an_assessment(tmp_path: Path, who: str) -> None:
    crowd = Crowd(site_in(tmp_path)).planned()
    assessments, store = crowd.site.assessments, crowd.site.store
    mine = assessments.begin(CRM)
    typed(assessments, mine)
    project, before = store.audit_log(crowd.chair.project), assessments.history(mine)
    if who == "owner":  # of another assessment
        crowd.site.engagements.delete(crowd.keys[who])
    else:
        with pytest.raises(NotFound):
            crowd.site.engagements.delete(crowd.keys[who])
        assert assessments.opens(crowd.keys["owner"])
    assert assessments.history(mine) == before
    assert store.audit_log(crowd.chair.project) == project


def test_an_assessment_that_cannot_be_read_is_not_called_deleted(
    assessments: Assessments, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = assessments.begin(CRM)

    def hurt(_store: Store, _engagement: str) -> None:
        raise Damaged(msg("It is broken."))

    monkeypatch.setattr(Store, "engagement", hurt)
    assert assessments.opens(key)
    with pytest.raises(Damaged):
        assessments.visit(key)


def test_a_key_that_was_never_made_is_not_called_deleted(assessments: Assessments) -> None:
    with pytest.raises(NotFound) as told:
        assessments.visit(new_key())
    assert not isinstance(told.value, Deleted)
