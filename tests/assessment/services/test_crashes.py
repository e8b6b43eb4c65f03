"""Beginning, once more too, and taking a newer edition: all of it or nothing, whoever dies."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from assessment.domain.response import Answer
from assessment.errors import NotSaved, Stale
from assessment.services.assessments import Assessments, Instruments
from assessment.services.project_access import ProjectAccess, ProjectActions
from assessment.services.projects import Projects
from assessment.services.sponsors import Sponsors
from assessment.storage.store import Store
from questionnaires.library import Library
from tests.assessment.services.conftest import Clock
from tests.assessment.services.test_newer_edition import Shelf, second_edition
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.tinydb.disks import Died, FailingDisk, PowerlessDisk

CRM = "crm-maturity"
Act = Callable[[Assessments, str], object]


FIRST: Instruments = Library()
SECOND: Instruments = Shelf(second_edition())


class Case(NamedTuple):
    """What somebody does, and with which edition on offer; `submitted`: after they submitted."""

    act: Act
    offered: Instruments = FIRST
    submitted: bool = False


CASES = {
    "beginning": Case(lambda at, _: at.begin(CRM), SECOND),
    "beginning again": Case(lambda at, key: at.repeat(key), submitted=True),
    "taking a newer edition": Case(lambda at, key: at.adopt(at.visit(key)), SECOND),
}
EVERY_CASE = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def prepared(folder: Path, case: Case) -> str:
    """Somebody has answered two questions. Returns their key."""
    store = tinydb_store(folder)
    at = Assessments(store, FIRST, Clock())
    key = at.begin(CRM)
    for item in ("leadership", "willing-use"):
        at.save(at.visit(key), item, Answer(choice="3"))
    if case.submitted:
        at.submit(at.visit(key))
    store.close()
    return key


def opened(store: Store, case: Case) -> Assessments:
    """The services on this store."""
    return Assessments(store, case.offered, Clock())


class Found(NamedTuple):
    """What a fresh process finds: rounds, responses and cleared answers of each engagement."""

    engagements: tuple[tuple[tuple[str, ...], int, int], ...]
    editions: int
    keys: int


def found_in(folder: Path) -> Found:
    """Without ids, which are other ones each time. Every key opens what is whole."""
    store = tinydb_store(folder)
    engagements = []
    for name in store.engagement_ids():
        kept, responses = store.engagement(name), store.responses(name)
        versions = tuple(one.edition.version for one in kept.rounds)
        assert {one.id for one in kept.rounds} == {one.head.ref.response for one in responses}
        for one in kept.rounds:
            assert store.edition(one.edition.fingerprint)
        empty = sum(r.choice is None for one in responses for r in one.answers.values())
        engagements.append((versions, len(responses), empty))
    keys = [file.stem for file in folder.glob("keys/*/*.json")]
    assert sorted(store.access(key).engagement for key in keys) == store.engagement_ids()
    editions = len(list(folder.glob("editions/*/*.json")))
    store.close()
    return Found(tuple(sorted(engagements)), editions, len(keys))


def steps_of(folder: Path, case: Case) -> tuple[list[str], Found, Found]:
    """The steps where nothing fails; what there was before, and is after."""
    key = prepared(folder, case)
    old = found_in(folder)
    disk = FailingDisk()
    store = tinydb_store(folder, disk)
    disk.steps.clear()
    case.act(opened(store, case), key)
    store.close()
    return list(disk.steps), old, found_in(folder)


@EVERY_CASE
@pytest.mark.parametrize("power", [False, True], ids=["process", "power"])
def test_dying_at_any_step_leaves_all_of_it_or_nothing(
    tmp_path: Path, case: Case, power: bool
) -> None:
    steps, old, new = steps_of(tmp_path / "clean", case)
    key = prepared(tmp_path / "before", case)
    found = []
    for step in range(len(steps)):
        folder = Path(shutil.copytree(tmp_path / "before", tmp_path / str(step)))
        disk = PowerlessDisk(folder, dies=True)
        store = tinydb_store(folder, disk)
        disk.arm(step)
        with pytest.raises(Died):
            case.act(opened(store, case), key)
        store.close()
        if power:
            disk.lose_power()
        found.append(found_in(folder))
    assert found == sorted(found, key=[old, new].index)
    assert {old, new} == set(found)


@EVERY_CASE
def test_a_disk_that_refuses_at_any_write_has_kept_nothing_of_it(
    tmp_path: Path, case: Case
) -> None:
    steps, old, _ = steps_of(tmp_path / "clean", case)
    key = prepared(tmp_path / "full", case)
    for step in (at for at, name in enumerate(steps) if name == "write"):
        disk = FailingDisk()
        store = tinydb_store(tmp_path / "full", disk)
        disk.arm(step)
        with pytest.raises(NotSaved):
            case.act(opened(store, case), key)
        store.close()
        assert found_in(tmp_path / "full") == old


LINKS: dict[str, Callable[[Projects, Sponsors, ProjectAccess], object]] = {
    "beginning": lambda projects, _, __: projects.begin("Move to one CRM"),
    "inviting": lambda _, sponsors, chair: sponsors.invite(chair, "Ben"),
    "inviting again": lambda projects, sponsors, chair: sponsors.invite_again(
        chair, projects.see(chair).project.sponsors[0].id, 1
    ),
    "entering": lambda projects, sponsors, chair: sponsors.enter(
        str(sponsors.open_invitation(chair, projects.see(chair).project.sponsors[0])), "k" * 32
    ),
    "letting read": lambda _, sponsors, chair: sponsors.let_read(chair),
}


def projects_in(folder: Path, disk: FailingDisk | None = None) -> tuple[Projects, Sponsors, Store]:
    store = tinydb_store(folder, disk)
    actions = ProjectActions(store, Clock())
    return Projects(actions), Sponsors(actions), store


def links_in(folder: Path) -> tuple[list[int], int]:
    """How often each project was written, and how many keys are kept."""
    store = tinydb_store(folder)
    files = folder.glob("projects/*/*.json")
    written = sorted(store.project(file.stem).revision for file in files)
    store.close()
    return written, len(list(folder.glob("keys/*/*.json")))


@pytest.mark.parametrize("act", LINKS.values(), ids=LINKS)
def test_no_link_is_kept_without_the_project_that_knows_it(
    tmp_path: Path, act: Callable[[Projects, Sponsors, ProjectAccess], object]
) -> None:
    projects, sponsors, store = projects_in(tmp_path / "before")
    chair = projects.access(projects.begin("Move to one CRM"))
    sponsors.invite(chair, "Ann")
    store.close()
    found = []
    for step in range(60):
        folder = Path(shutil.copytree(tmp_path / "before", tmp_path / str(step)))
        disk = FailingDisk(dies=True)
        projects, sponsors, store = projects_in(folder, disk)
        disk.arm(step)
        done = False
        with suppress(Died):
            act(projects, sponsors, chair)
            done = True
        store.close()
        found.append(links_in(folder))
        if done:
            break
    assert done
    old, new = found[0], found[-1]
    assert old == links_in(tmp_path / "before")
    assert new[1] == old[1] + 1
    assert found == sorted(found, key=[old, new].index)


def test_somebody_who_answers_meanwhile_keeps_the_edition_and_the_answer(tmp_path: Path) -> None:
    key = prepared(tmp_path, CASES["taking a newer edition"])
    store = tinydb_store(tmp_path)
    at = Assessments(store, SECOND, Clock())
    before = at.visit(key)
    again = at.newer(before)
    assert again is not None
    item = again.again[0]
    at.save(before, item, before.response.answer(item).changed(choice="5"))
    with pytest.raises(Stale):
        at.adopt(before)
    after = at.visit(key)
    assert after.response.answer(item).choice == "5"
    assert after.round.edition == before.round.edition
    store.close()
