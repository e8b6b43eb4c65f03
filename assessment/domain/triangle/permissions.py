"""Who may do what in a project, and when: the services refuse by it, and pages offer by it."""

from collections.abc import Callable, Collection, Mapping
from enum import StrEnum

from assessment.domain.access import Role
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.project import Project
from assessment.domain.triangle.renaming import has_signatures
from assessment.domain.triangle.variation import Variation


class Action(StrEnum):
    """What somebody does in a project. `MANAGE`: its title, its people and their links."""

    MANAGE = "manage"
    CORRECT_NAME = "correct name"
    SET_PLAN = "set plan"
    CHANGE_CURRENCY = "change currency"
    CHOOSE_NAMES = "choose names"
    GIVE_POSITION = "give position"
    REVEAL = "reveal"
    DRAFT_TERMS = "draft terms"
    SIGN = "sign"
    RAISE_VARIATION = "raise variation"
    DECIDE_VARIATION = "decide variation"
    RECORD_DECISION = "record decision"
    DROP_VARIATION = "drop variation"


FACILITATORS, SPONSORS = frozenset({Role.FACILITATOR}), frozenset({Role.SPONSOR})
EITHER = FACILITATORS | SPONSORS
ROLES: Mapping[Action, frozenset[Role]] = {
    Action.MANAGE: FACILITATORS,
    Action.CORRECT_NAME: FACILITATORS,
    Action.SET_PLAN: FACILITATORS,
    Action.CHANGE_CURRENCY: FACILITATORS,
    Action.CHOOSE_NAMES: FACILITATORS,
    Action.GIVE_POSITION: SPONSORS,
    Action.REVEAL: FACILITATORS,
    Action.DRAFT_TERMS: FACILITATORS,
    Action.SIGN: SPONSORS,
    Action.RAISE_VARIATION: EITHER,
    Action.DECIDE_VARIATION: SPONSORS,
    Action.RECORD_DECISION: FACILITATORS,
    Action.DROP_VARIATION: EITHER,
}

Rule = Callable[[Project, Collection[str], Ledger], bool]
RULES: Mapping[Action, Rule] = {
    Action.CORRECT_NAME: lambda _project, _given, ledger: not has_signatures(ledger),
    Action.CHANGE_CURRENCY: lambda project, given, _: project.plan is None or not given,
    Action.CHOOSE_NAMES: lambda _, given, ledger: not given and not ledger.revealed,
    Action.GIVE_POSITION: lambda _project, _given, ledger: not ledger.revealed,
    Action.REVEAL: lambda project, given, ledger: (
        not ledger.revealed and bool(given) and keeps_positions_anonymous(project, given)
    ),
    Action.DRAFT_TERMS: lambda _project, _given, ledger: ledger.revealed,
    Action.SIGN: lambda _project, _given, ledger: ledger.proposed is not None,
    Action.RAISE_VARIATION: lambda _project, _given, ledger: ledger.active is not None,
    Action.DECIDE_VARIATION: lambda _project, _given, ledger: ledger.active is not None,
    Action.RECORD_DECISION: lambda _project, _given, ledger: ledger.active is not None,
}


def is_possible(action: Action, project: Project, given: Collection[str], ledger: Ledger) -> bool:
    """Whether it can be done now, by whoever may. `given`: who has given a position."""
    return action not in RULES or RULES[action](project, given, ledger)


def keeps_positions_anonymous(project: Project, given: Collection[str]) -> bool:
    """Whether a reveal without names would not tell whose the only position is."""
    return project.named or len(given) != 1


def may_drop(one: Variation, role: Role, person: str) -> bool:
    """Whoever raised a variation may drop it, and the facilitator."""
    return role in ROLES[Action.DROP_VARIATION] and (
        role is Role.FACILITATOR or one.raised_by == person
    )
