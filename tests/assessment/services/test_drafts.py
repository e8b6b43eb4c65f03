"""Who may keep a draft, where it is found again, and when it goes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assessment.domain.triangle.drafts.base import Draft, DraftFields, DraftRef
from assessment.domain.triangle.drafts.collection import DraftRevision
from assessment.domain.triangle.drafts.declining import DecliningDraft
from assessment.domain.triangle.drafts.plan import PlanDraft
from assessment.domain.triangle.drafts.position import PositionDraft
from assessment.domain.triangle.drafts.terms import TermsDraft
from assessment.domain.triangle.drafts.variation import VariationDraft
from assessment.errors import Damaged, NotFound, Refused, Stale
from assessment.messages import msg
from assessment.services.drafts import Drafts as DraftService
from assessment.services.ports import Store
from tests.assessment.services.people import Crowd, site_in
from tests.rehearsal import PLAN, TERMS, TIME

BLANK = VariationDraft()
FORMS: dict[str, tuple[DraftFields, set[str]]] = {
    "position": (PositionDraft(later="none"), {"ann", "ben", "cleo"}),
    "plan": (PlanDraft(budget="1,000"), {"chair"}),
    "terms": (TermsDraft.of(TERMS), {"chair"}),
    "variation": (VariationDraft(why="Now"), {"chair", "ann", "ben", "cleo"}),
    "declining": (DecliningDraft(version=1, reason="Too dear"), {"ann", "ben", "cleo"}),
}

BLANKS: dict[str, DraftFields] = {
    "position": PositionDraft(),
    "plan": PlanDraft(),
    "terms": TermsDraft.of(TERMS, "none"),
    "variation": BLANK,
    "declining": DecliningDraft(version=1),
}


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Crowd]:
    opened = Crowd(site_in(tmp_path))
    opened.planned()
    yield opened
    opened.site.close()


def blank(fields: DraftFields) -> DraftFields:
    """The form before anything is typed in it."""
    return BLANKS[fields.kind]


def types(crowd: Crowd, who: str, fields: DraftFields) -> None:
    drafts, access = crowd.site.drafts, crowd.access(who)
    drafts.store_draft(access, fields, drafts.load_draft(access, blank(fields)))


def finds(crowd: Crowd, who: str, fields: DraftFields) -> DraftFields:
    return crowd.site.drafts.load_draft(crowd.access(who), blank(fields)).fields


@pytest.mark.parametrize("who", ["chair", "ann", "ben", "cleo", "reader"])
@pytest.mark.parametrize("form", FORMS)
def test_whoever_fills_in_a_form_finds_it_again_and_nobody_else_does(
    crowd: Crowd, form: str, who: str
) -> None:
    fields, may = FORMS[form]
    if who not in may:
        with pytest.raises(Refused, match="does not let you fill in"):
            types(crowd, who, fields)
        return
    types(crowd, who, fields)
    assert finds(crowd, who, fields) == fields
    for other in may - {who}:
        assert finds(crowd, other, fields) == blank(fields)


def test_it_is_found_again_after_a_restart(tmp_path: Path) -> None:
    crowd = Crowd(site_in(tmp_path, "tinydb:"))
    crowd.planned()
    types(crowd, "ann", PositionDraft(later="none"))
    crowd.site.close()
    crowd.site = site_in(tmp_path, "tinydb:")
    assert finds(crowd, "ann", PositionDraft()) == PositionDraft(later="none")
    crowd.site.close()


def test_a_new_invitation_leads_to_an_empty_form(crowd: Crowd) -> None:
    types(crowd, "ann", PositionDraft(later="none"))
    crowd.invites_again("ann")
    assert finds(crowd, "ann", PositionDraft()) == PositionDraft()


def test_somebody_who_has_left_keeps_no_draft(crowd: Crowd) -> None:
    ann = crowd.access("ann")
    types(crowd, "ann", PositionDraft(later="none"))
    crowd.site.sponsors.dismiss(crowd.chair, ann.sponsor)
    assert crowd.site.store.drafts(ann.project, ann.who).drafts == {}
    with pytest.raises(NotFound):
        crowd.site.drafts.load_draft(ann, PositionDraft())
    with pytest.raises(NotFound):
        crowd.site.drafts.store_draft(ann, PositionDraft(), Draft(PositionDraft()))


# Submitted


def test_a_position_that_is_given_is_a_draft_no_more(crowd: Crowd) -> None:
    typed = PositionDraft.of(TIME, PLAN)
    types(crowd, "ann", typed)
    ann = crowd.access("ann")
    draft = crowd.site.drafts.load_draft(ann, PositionDraft())
    crowd.site.projects.give(ann, draft.fields.position(PLAN), draft.ref)
    assert finds(crowd, "ann", typed) == PositionDraft()
    assert crowd.site.projects.see(ann).own == TIME


def test_what_was_refused_is_a_draft_still(crowd: Crowd) -> None:
    crowd.site.projects.give(crowd.access("ann"), TIME)
    types(crowd, "chair", PlanDraft(currency="CHF"))
    draft = crowd.site.drafts.load_draft(crowd.chair, PlanDraft())
    plan = PLAN.model_copy(update={"currency": "CHF"})
    with pytest.raises(Refused, match="positions are given already"):
        crowd.site.projects.plan(crowd.chair, plan, draft.ref)
    assert finds(crowd, "chair", PlanDraft()) == PlanDraft(currency="CHF")


def test_what_another_window_has_typed_since_is_a_draft_still(crowd: Crowd) -> None:
    ann = crowd.access("ann")
    types(crowd, "ann", PositionDraft.of(TIME, PLAN))
    shown = crowd.site.drafts.load_draft(ann, PositionDraft())
    changed = shown.fields.changed(waived=0)
    crowd.site.drafts.store_draft(ann, changed, shown)
    crowd.site.projects.give(ann, TIME, shown.ref)
    assert finds(crowd, "ann", PositionDraft()) == changed


def test_positions_that_nobody_gave_go_when_the_others_are_shown(crowd: Crowd) -> None:
    types(crowd, "ben", PositionDraft(later="none"))
    crowd.site.projects.give(crowd.access("ann"), TIME)
    crowd.site.projects.reveal(crowd.chair, go_ahead=True)
    ben = crowd.access("ben")
    assert crowd.site.store.drafts(ben.project, ben.who).drafts == {}


def test_what_is_given_up_is_gone(crowd: Crowd) -> None:
    types(crowd, "ann", BLANK.model_copy(update={"why": "Now"}))
    ann = crowd.access("ann")
    crowd.site.drafts.discard_draft(ann, crowd.site.drafts.load_draft(ann, BLANK).ref)
    assert crowd.site.drafts.load_draft(ann, BLANK).fields == BLANK


LONG = "x" * 20_001
TOO_LONG = {
    "declining": (DecliningDraft(version=1), "reason", "“Why do you not sign?”"),
    "variation": (BLANK, "description", "“What should change?”"),
}


@pytest.mark.parametrize("form", TOO_LONG)
def test_a_text_that_is_too_long_is_refused_by_the_label_of_its_field(
    crowd: Crowd, form: str
) -> None:
    fields, field, label = TOO_LONG[form]
    with pytest.raises(Refused) as error:
        types(crowd, "ann", fields.model_copy(update={field: LONG}))
    assert str(error.value) == (
        f"This cannot be kept: {label}: it has 20001 characters, and at most 20000 can be kept. "
        "Shorten it."
    )


# Two windows


def test_two_windows_lose_nothing_and_are_told_of_each_other(crowd: Crowd) -> None:
    ann, drafts = crowd.access("ann"), crowd.site.drafts
    first = second = drafts.load_draft(ann, BLANK)
    first = drafts.store_draft(ann, VariationDraft(description="Italy", why="Now"), first).draft
    stored = drafts.store_draft(ann, VariationDraft(why="Soon", days=3), second)
    expected = VariationDraft(description="Italy", why="Now", days=3)
    assert (stored.draft.fields, stored.merged, stored.overruled) == (expected, True, ("why",))
    assert drafts.load_draft(ann, BLANK) == stored.draft


def test_what_is_typed_on_after_another_window_has_submitted_it_is_a_new_draft(
    crowd: Crowd,
) -> None:
    ann, drafts = crowd.access("ann"), crowd.site.drafts
    types(crowd, "ann", VariationDraft(why="Now"))
    shown = drafts.load_draft(ann, BLANK)
    drafts.discard_draft(ann, shown.ref)
    stored = drafts.store_draft(ann, VariationDraft(why="Now, really"), shown)
    assert stored.discarded
    assert drafts.load_draft(ann, BLANK) == stored.draft


def test_storing_what_is_kept_already_writes_nothing(crowd: Crowd) -> None:
    ann, drafts = crowd.access("ann"), crowd.site.drafts
    types(crowd, "ann", VariationDraft(why="Now"))
    shown = drafts.load_draft(ann, BLANK)
    assert drafts.store_draft(ann, shown.fields, shown).draft == shown


# Not any more, and not readable


def test_what_a_window_still_holds_of_a_position_after_the_reveal_is_no_draft(
    crowd: Crowd,
) -> None:
    ben, drafts = crowd.access("ben"), crowd.site.drafts
    shown = drafts.load_draft(ben, PositionDraft())
    crowd.site.projects.give(crowd.access("ann"), TIME)
    crowd.site.projects.reveal(crowd.chair, go_ahead=True)
    with pytest.raises(Refused, match="shown to everybody already"):
        drafts.store_draft(ben, PositionDraft(later="none"), shown)
    assert crowd.site.store.drafts(ben.project, ben.who).drafts == {}


def test_drafts_that_cannot_be_read_stay_as_they_are_and_stand_in_nobodys_way(
    tmp_path: Path,
) -> None:
    crowd = Crowd(site_in(tmp_path, "tinydb:"))
    crowd.planned()
    types(crowd, "ann", PositionDraft.of(TIME, PLAN))
    crowd.site.close()
    [file] = (tmp_path / "drafts").rglob("*.json")
    file.write_text("{half")
    crowd.site = site_in(tmp_path, "tinydb:")
    ann = crowd.access("ann")
    with pytest.raises(Damaged):
        crowd.site.drafts.load_draft(ann, PositionDraft())
    with pytest.raises(Damaged):
        types(crowd, "ann", PositionDraft(later="none"))
    crowd.site.projects.give(ann, TIME, DraftRef("position", 1))
    crowd.site.projects.give(crowd.access("ben"), TIME)
    crowd.site.projects.reveal(crowd.chair, go_ahead=True)
    crowd.site.sponsors.dismiss(crowd.chair, ann.sponsor)
    crowd.site.close()
    assert file.read_text() == "{half"


class HurriedStore:
    """A store in which another window always comes first."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def __getattr__(self, name: str) -> Any:
        return getattr(self.store, name)

    def write_draft(self, *_: object) -> DraftRevision:
        raise Stale(
            msg("This draft was changed in another window."),
            DraftRevision(fields=VariationDraft(), revision=7),
        )


def test_where_another_window_always_comes_first_it_is_refused_in_the_end(crowd: Crowd) -> None:
    ann = crowd.access("ann")
    shown = crowd.site.drafts.load_draft(ann, BLANK)
    actions = replace(crowd.site.drafts.actions, store=HurriedStore(crowd.site.store))
    with pytest.raises(Refused, match="being changed in another window"):
        DraftService(actions).store_draft(ann, VariationDraft(why="Now"), shown)
    assert crowd.site.drafts.load_draft(ann, BLANK) == shown
