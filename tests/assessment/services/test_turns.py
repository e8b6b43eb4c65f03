"""Whose turn it is, and since when, at every point of a project."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.domain.triangle.phase import Phase
from assessment.domain.triangle.turns import Task
from assessment.services.project_view import ProjectView
from tests.assessment.services.people import site_in
from tests.rehearsal import PLAN, QUALITY, Rehearsal

POINTS = """
    begun      chair:set-plan
    uninvited  chair:invite
    planned    ann:give-position ben:give-position
    waiting    ben:give-position
    ready      chair:reveal
    shown      chair:draft-terms
    proposed   ben:sign:1
    changed    ann:sign:1 ben:sign:1
    declined   chair:mend-terms:1
    signed
    varied     anybody:vote:4
    by_two     ben:vote:1
    recorded   ben:confirm:1
    exceeded   chair:new-version
    again      ben:sign:2
"""


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    site = site_in(tmp_path)
    yield Rehearsal(site)
    site.close()


def view(rehearsal: Rehearsal) -> ProjectView:
    return rehearsal.site.projects.see(rehearsal.chair)


def turns(rehearsal: Rehearsal) -> list[str]:
    """Who must do what, by name."""
    found = view(rehearsal)
    names = {hashed: name.lower() for hashed, name in found.project.names.items()}
    names |= {found.person: "chair", "": "anybody"}
    words = []
    for one in found.waits:
        parts = [names[one.turn.person], one.turn.task.value.replace(" ", "-")]
        words.append(":".join(parts + [str(one.turn.number)] * bool(one.turn.number)))
    return sorted(words)


CASES = [line.split() for line in POINTS.strip().splitlines()]


@pytest.mark.parametrize(("point", "expected"), [(point, rest) for point, *rest in CASES])
def test_whose_turn_it_is(rehearsal: Rehearsal, point: str, expected: list[str]) -> None:
    getattr(rehearsal, point)()
    assert turns(rehearsal) == sorted(expected)


def test_the_points_reach_every_phase_and_every_turn() -> None:
    tasks = {one.split(":")[1].replace("-", " ") for _, *rest in CASES for one in rest}
    assert tasks == {*map(str, Task)} - {Task.LOOK_AGAIN}
    assert len(Phase) <= len(CASES)


def test_whoever_spoke_under_another_plan_is_waited_for_since_it_was_changed(
    rehearsal: Rehearsal,
) -> None:
    rehearsal.ready()
    longer = PLAN.model_copy(update={"finish": "2027-09-30"})
    rehearsal.site.projects.plan(rehearsal.chair, longer)
    assert turns(rehearsal) == ["ann:look-again", "ben:look-again", "chair:reveal"]
    [changed] = [one for one in view(rehearsal).events if one.kind == "replanned"]
    looks = [one for one in view(rehearsal).waits if one.turn.task is Task.LOOK_AGAIN]
    assert {one.since for one in looks} == {changed.at}
    rehearsal.site.projects.give(rehearsal.access("ann"), QUALITY)
    assert turns(rehearsal) == ["ben:look-again", "chair:reveal"]
