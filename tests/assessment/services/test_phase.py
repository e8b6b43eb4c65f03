"""What a project waits for, how far its steps are, and what comes next for whom: in tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.domain.triangle.phase import (
    NextAction,
    Phase,
    Step,
    StepState,
    step_states,
)
from assessment.services.project_view import ProjectView
from tests.assessment.services.people import site_in
from tests.rehearsal import Rehearsal, asks

PHASES = """
    begun      plan         now   later later later later
    uninvited  sponsors     done  now   later later later
    planned    positions    done  now   later later later
    waiting    positions    done  now   later later later
    ready      reveal       done  now   later later later
    shown      terms        done  done  now   later later
    proposed   signatures   done  done  done  now   later
    signed     in-force     done  done  done  done  now
    varied     in-force     done  done  done  done  now
    used_up    in-force     done  done  done  done  now
    exceeded   new-version  done  done  done  now   waits
    again      signatures   done  done  done  now   later
"""
ACTIONS = """
    begun      set-plan            -                    -                    -
    uninvited  invite              -                    -                    invite
    waiting    wait-for-positions  wait-for-positions   give-position        wait-for-positions
    ready      reveal              reveal               reveal               reveal
    shown      discuss             discuss              discuss              discuss
    proposed   wait-for-signatures wait-for-signatures  sign                 wait-for-signatures
    signed     raise-variation     raise-variation      raise-variation      raise-variation
    varied     wait-for-decision   decide               decide               wait-for-decision
    used_up    wait-for-decision   decide               decide               wait-for-decision
    exceeded   new-version         new-version          new-version          new-version
"""


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    site = site_in(tmp_path)
    yield Rehearsal(site)
    site.close()


def rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


def view(rehearsal: Rehearsal, point: str, who: str) -> ProjectView:
    getattr(rehearsal, point)()
    return rehearsal.site.projects.see(rehearsal.access(who))


@pytest.mark.parametrize(("point", "phase", "states"), [(a, b, c) for a, b, *c in rows(PHASES)])
def test_each_point_of_a_project_has_a_phase_and_its_steps_a_state(
    rehearsal: Rehearsal, point: str, phase: str, states: list[str]
) -> None:
    found = view(rehearsal, point, "chair")
    assert found.phase is Phase(phase.replace("-", " "))
    expected = dict(zip(Step, map(StepState, states), strict=True))
    assert step_states(found.phase, found.ledger) == expected


PEOPLE = ("chair", "ann", "ben", "reader")
CASES = [
    (point, who, action)
    for point, *actions in rows(ACTIONS)
    for who, action in zip(PEOPLE, actions, strict=True)
    if action != "-"  # nobody of that name is there yet
]


@pytest.mark.parametrize(("point", "who", "action"), CASES)
def test_what_comes_next_depends_on_who_looks(
    rehearsal: Rehearsal, point: str, who: str, action: str
) -> None:
    assert view(rehearsal, point, who).next_action is NextAction(action.replace("-", " "))


def test_a_version_that_was_declined_is_mended(rehearsal: Rehearsal) -> None:
    one = view(rehearsal, "proposed", "chair").ledger.proposed
    assert one is not None
    site = rehearsal.site
    site.agreements.decline(rehearsal.access("ben"), one.content, "Too late in the year.")
    for who in ("chair", "ann", "ben", "reader"):
        seen = site.projects.see(rehearsal.access(who))
        assert seen.next_action is NextAction.MEND_TERMS, who
    rehearsal.signs("ben")
    assert site.projects.see(rehearsal.chair).ledger.active, "who declined may still sign"


def test_nobody_is_sent_to_sign_terms_that_somebody_declined_until_they_are_amended(
    rehearsal: Rehearsal,
) -> None:
    one = view(rehearsal, "changed", "chair").ledger.proposed
    assert one is not None
    site = rehearsal.site
    site.agreements.decline(rehearsal.access("ben"), one.content, "Too late in the year.")
    assert site.projects.see(rehearsal.access("ann")).next_action is NextAction.MEND_TERMS
    rehearsal.amends(days_later=31)
    for who in ("ann", "ben"):
        assert site.projects.see(rehearsal.access(who)).next_action is NextAction.SIGN, who


def test_after_a_version_was_withdrawn_terms_are_drafted_again(rehearsal: Rehearsal) -> None:
    view(rehearsal, "proposed", "chair")
    rehearsal.site.agreements.withdraw(rehearsal.chair, "It names the wrong year.")
    found = rehearsal.site.projects.see(rehearsal.chair)
    assert (found.phase, found.next_action) == (Phase.TERMS, NextAction.DRAFT_TERMS)
    assert step_states(found.phase, found.ledger)[Step.AGREEMENT] is StepState.NOW


def test_what_asks_for_too_much_forces_no_new_version(rehearsal: Rehearsal) -> None:
    view(rehearsal, "varied", "chair")
    rehearsal.site.variations.raise_one(rehearsal.access("ann"), asks("More", days=400))
    found = rehearsal.site.projects.see(rehearsal.chair)
    assert (found.phase, found.next_action) == (Phase.IN_FORCE, NextAction.WAIT_FOR_DECISION)
