"""Who may do what, and when: in a table, and as the services refuse by it."""

import pytest

from assessment.domain.access import Role
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.permissions import ROLES, Action, is_possible, may_drop
from assessment.domain.triangle.project import Project
from assessment.domain.triangle.variation import Variation
from tests.assessment.storage.samples import NOON
from tests.rehearsal import PLAN, asks

F, S, R = Role.FACILITATOR, Role.SPONSOR, Role.READER
NOBODY: frozenset[str] = frozenset()
ONE, TWO = frozenset({"ann"}), frozenset({"ann", "ben"})
BEFORE, AFTER = Ledger(), Ledger(revealed=True)


def project(*, named: bool = True) -> Project:
    return Project(id="move", title="Move", created_at=NOON, plan=PLAN, named=named)


def test_every_action_belongs_to_somebody_and_none_to_a_reader() -> None:
    assert set(ROLES) == set(Action)
    assert all(ROLES.values())
    assert not any(R in roles for roles in ROLES.values())


@pytest.mark.parametrize(
    ("action", "given", "ledger", "named", "expected"),
    [
        (Action.CHANGE_CURRENCY, NOBODY, BEFORE, True, True),
        (Action.CHANGE_CURRENCY, ONE, BEFORE, True, False),
        (Action.CHOOSE_NAMES, NOBODY, BEFORE, True, True),
        (Action.CHOOSE_NAMES, ONE, BEFORE, True, False),
        (Action.CHOOSE_NAMES, NOBODY, AFTER, True, False),
        (Action.GIVE_POSITION, ONE, BEFORE, True, True),
        (Action.GIVE_POSITION, ONE, AFTER, True, False),
        (Action.REVEAL, NOBODY, BEFORE, True, False),
        (Action.REVEAL, ONE, BEFORE, True, True),
        (Action.REVEAL, ONE, BEFORE, False, False),
        (Action.REVEAL, TWO, BEFORE, False, True),
        (Action.REVEAL, TWO, AFTER, True, False),
        (Action.DRAFT_TERMS, TWO, BEFORE, True, False),
        (Action.DRAFT_TERMS, TWO, AFTER, True, True),
        (Action.SIGN, TWO, AFTER, True, False),
        (Action.RAISE_VARIATION, TWO, AFTER, True, False),
        (Action.DECIDE_VARIATION, TWO, AFTER, True, False),
        (Action.MANAGE, TWO, AFTER, True, True),
        (Action.CORRECT_NAME, TWO, AFTER, True, True),
    ],
)
def test_what_can_be_done_depends_on_how_far_the_project_is(
    action: Action, given: frozenset[str], ledger: Ledger, named: bool, expected: bool
) -> None:
    assert is_possible(action, project(named=named), given, ledger) is expected


def test_before_there_is_a_plan_its_currency_is_open() -> None:
    unplanned = project().model_copy(update={"plan": None})
    assert is_possible(Action.CHANGE_CURRENCY, unplanned, ONE, BEFORE)


@pytest.mark.parametrize(
    ("role", "person", "expected"),
    [(F, "chair", True), (S, "ann", True), (S, "ben", False), (R, "ann", False)],
)
def test_a_variation_is_dropped_by_whoever_raised_it_or_the_facilitator(
    role: Role, person: str, expected: bool
) -> None:
    said = asks("A chat window").model_dump()
    one = Variation(**said, number=1, raised_by="ann", raised_at="2027-01-01T12:00:00Z")
    assert may_drop(one, role, person) is expected
