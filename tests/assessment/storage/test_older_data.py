"""A folder that version 0.1 wrote before there was a port: it opens, and is written just the same.

`kept_by_0_1` is that folder; `kept_by_0_1.json` has the private links into it. Neither is ever
written anew: what people have on their disks does not change either.
"""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assessment.bootstrap import Site
from assessment.domain.access import Role, hash_key
from assessment.domain.action_drafts import ActionDraft
from assessment.domain.actions import first_fields
from assessment.domain.drafts import Draft
from assessment.domain.engagement import Snapshot
from assessment.domain.triangle.drafts.position import PositionDraft
from assessment.domain.triangle.ledger import Status
from assessment.errors import Deleted, NotFound
from assessment.services.outcomes import outcomes
from assessment.storage.store import Store
from tests.assessment.services.people import site_in
from tests.assessment.storage.adapters import tinydb_store

FOLDER = Path(__file__).with_name("kept_by_0_1")
LINKS: dict[str, str] = json.loads(FOLDER.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "kept"))


@pytest.fixture
def site(folder: Path) -> Iterator[Site]:
    opened = site_in(folder, "tinydb:")
    yield opened
    opened.close()


def content(folder: Path) -> dict[str, bytes]:
    """Every document's file."""
    files = folder.rglob("*.json")
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_answers_are_there_as_they_were_typed_and_can_be_gone_on_with(site: Site) -> None:
    key = LINKS["ten questions"]
    [first] = outcomes(site.assessments, key)
    assert first.on == date(2026, 11, 29)
    visit = site.assessments.visit(key)
    assert len(visit.engagement.rounds) == 2
    assert (visit.submitted, visit.answered) == (False, ["shared-meaning"])
    before = site.assessments.history(key)[0].response.answers
    assert "=1+1 \u202e <b>über</b>\n長い" in {one.comment for one in before.values()}
    assert {"na", "dk"} <= {one.choice for one in before.values()}
    sent = visit.response.answer("shared-meaning").changed(choice="4")
    assert site.assessments.save(visit, "shared-meaning", sent).revision == sent.revision + 1


def test_statements_under_way_open_where_they_were_left(site: Site) -> None:
    visit = site.assessments.visit(LINKS["statements"])
    assert (visit.instrument.id, len(visit.answered)) == ("cx-progression", 9)


def test_a_deleted_assessment_is_said_to_be_deleted(site: Site) -> None:
    with pytest.raises(Deleted):
        site.assessments.visit(LINKS["deleted"])


@pytest.mark.parametrize("who", ["chair", "reader", "ann", "ben", "cleo"])
def test_everybody_comes_into_their_project_and_its_record_is_intact(site: Site, who: str) -> None:
    access = site.projects.access(LINKS[f"project: {who}"])
    view = site.projects.see(access)
    assert view.ledger.active is not None
    assert view.ledger.active.status is Status.ACTIVE
    assert len(view.ledger.variations) == 4
    assert site.audit_logs.check(access).broken is None
    assert (view.project.draft is not None) is (access.role is Role.FACILITATOR)


def test_who_has_left_stays_outside(site: Site) -> None:
    with pytest.raises(NotFound):
        site.projects.access(LINKS["project: who left"])


def test_a_position_given_in_private_is_its_sponsors(site: Site) -> None:
    ann, ben = (site.projects.access(LINKS[f"waiting: {who}"]) for who in ("ann", "ben"))
    assert site.projects.see(ann).own is not None
    assert site.projects.see(ben).project.positions == {}


def test_opening_the_folder_changes_none_of_its_files(site: Site, folder: Path) -> None:
    for name, key in LINKS.items():
        if name != "deleted":
            site.landing(key) if name != "project: who left" else site.store.access(hash_key(key))
    assert content(folder) == content(FOLDER)


def copied(old: Store, new: Store) -> None:
    """All of it, through the store."""
    for file in FOLDER.glob("editions/*/*.json"):
        new.add_edition(Snapshot(file.stem, old.edition(file.stem)))
    for name in old.engagement_ids():
        new.add_engagement(old.engagement(name))
        for one in old.responses(name):
            new.add_response(one)
    for file in FOLDER.glob("keys/*/*.json"):
        new.add_access(old.access(file.stem))
    for file in FOLDER.glob("projects/*/*.json"):
        new.add_project(old.project(file.stem))
        new.append(file.stem, old.events(file.stem))


def test_what_is_written_now_is_the_same_byte_for_byte_in_the_same_places(
    folder: Path, tmp_path: Path
) -> None:
    old, new = tinydb_store(folder), tinydb_store(tmp_path / "new")
    copied(old, new)
    assert content(tmp_path / "new") == content(FOLDER)
    old.close()
    new.close()


def test_nobody_has_drafts_from_then_and_everybody_can_keep_one_now(
    site: Site, folder: Path
) -> None:
    ben = site.projects.access(LINKS["waiting: ben"])
    blank = PositionDraft()
    shown = site.drafts.load_draft(ben, blank)
    assert shown == Draft(blank)
    typed = blank.changed(later="none")
    site.drafts.store_draft(ben, typed, shown)
    assert site.drafts.load_draft(ben, blank).fields == typed
    assert content(folder).keys() - content(FOLDER).keys() == {
        file.relative_to(folder).as_posix() for file in (folder / "drafts").rglob("*.json")
    }


def test_nobody_has_begun_an_action_then_and_can_begin_one_now(site: Site, folder: Path) -> None:
    key, typed = LINKS["ten questions"], ActionDraft(what="Agree the words")
    assert site.action_drafts.typed(key) == frozenset()
    site.action_drafts.store_draft(key, typed, Draft(ActionDraft()))
    assert site.action_drafts.load_draft(key, ActionDraft()).fields == typed
    [new] = content(folder).keys() - content(FOLDER).keys()
    assert new.endswith("/drafts/owner.json")


def test_an_assessment_from_then_has_no_actions_and_can_have_some_now(site: Site) -> None:
    key, today = LINKS["ten questions"], date(2027, 3, 1)
    before = site.assessments.visit(key).engagement
    assert (before.actions, before.target) == ((), None)
    site.actions.add(key, first_fields(today, "Name who owns customer data"), today, "first")
    site.actions.set_target(key, 3, date(2027, 6, 30), today)
    [one] = site.assessments.visit(key).engagement.actions
    assert (one.what, one.first_check) == ("Name who owns customer data", date(2027, 4, 1))
    assert len(site.assessments.visit(key).engagement.rounds) == 2


def test_a_person_alone_stays_a_round_of_one_and_has_nothing_of_a_group(site: Site) -> None:
    visit = site.assessments.visit(LINKS["ten questions"])
    assert visit.round.group is None
    assert visit.engagement.alone == visit.engagement.rounds
    assert "group" not in visit.engagement.model_dump_json()
    head = visit.response.head.model_dump()
    assert not {"finished", "closed", "name", "group", "key_hash"} & head.keys()
    assert head["started_at"] is not None
