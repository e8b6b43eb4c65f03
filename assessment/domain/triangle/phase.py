"""What a project waits for, how far its five steps are, and what comes next for whoever looks."""

from collections.abc import Collection
from enum import StrEnum

from assessment.domain.access import Role
from assessment.domain.triangle.decisions import unconfirmed, waits_for
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.project import Project
from assessment.domain.triangle.variations import forced


class Phase(StrEnum):
    """What a project waits for."""

    PLAN = "plan"
    SPONSORS = "sponsors"
    POSITIONS = "positions"
    REVEAL = "reveal"
    TERMS = "terms"
    SIGNATURES = "signatures"
    NEW_VERSION = "new version"
    IN_FORCE = "in force"


class Step(StrEnum):
    """The steps of every project, in their order."""

    PLAN = "plan"
    POSITIONS = "positions"
    TOGETHER = "together"
    AGREEMENT = "agreement"
    VARIATIONS = "variations"


class StepState(StrEnum):
    """How far a step is. `WAITS`: it was under way, and goes on after the step that is now."""

    DONE = "done"
    NOW = "now"
    WAITS = "waits"
    LATER = "later"


class NextAction(StrEnum):
    """What comes next in a project, for whoever looks at it."""

    SET_PLAN = "set plan"
    INVITE = "invite"
    GIVE_POSITION = "give position"
    LOOK_AGAIN = "look again"
    WAIT_FOR_POSITIONS = "wait for positions"
    REVEAL = "reveal"
    DISCUSS = "discuss"
    DRAFT_TERMS = "draft terms"
    SIGN = "sign"
    WAIT_FOR_SIGNATURES = "wait for signatures"
    MEND_TERMS = "mend terms"
    NEW_VERSION = "new version"
    DECIDE = "decide"
    WAIT_FOR_DECISION = "wait for decision"
    CONFIRM = "confirm"
    RAISE_VARIATION = "raise variation"


class OwnPosition(StrEnum):
    """Whether whoever looks has given a position, and under which plan."""

    NONE = "none"
    OF_NOW = "of now"
    OUTDATED = "outdated"


DONE = {
    Phase.PLAN: 0,
    Phase.SPONSORS: 1,
    Phase.POSITIONS: 1,
    Phase.REVEAL: 1,
    Phase.TERMS: 2,
    Phase.SIGNATURES: 3,
    Phase.NEW_VERSION: 3,
    Phase.IN_FORCE: 4,
}


def project_phase(project: Project, given: Collection[str], ledger: Ledger) -> Phase:
    """What the project waits for now. `given`: the sponsors who have given a position."""
    if ledger.revealed:
        return _agreeing(ledger)
    if project.plan is None:
        return Phase.PLAN
    if not project.present:
        return Phase.SPONSORS
    return Phase.POSITIONS if project.missing(given) or not given else Phase.REVEAL


def _agreeing(ledger: Ledger) -> Phase:
    if ledger.proposed is not None:
        return Phase.SIGNATURES
    if ledger.active is None:
        return Phase.TERMS
    return Phase.NEW_VERSION if any(forced(ledger)) else Phase.IN_FORCE


def step_states(phase: Phase, ledger: Ledger) -> dict[Step, StepState]:
    """How far each step is; the first that is not done is now."""
    done = DONE[phase]
    if phase is Phase.TERMS and ledger.agreements:  # a version was withdrawn: it is drafted again
        done += 1
    ahead = StepState.WAITS if ledger.variations else StepState.LATER
    states = [StepState.DONE] * done + [StepState.NOW] + [ahead] * (len(Step) - done - 1)
    return dict(zip(Step, states, strict=True))


def next_action(
    phase: Phase, ledger: Ledger, role: Role, person: str, own: OwnPosition
) -> NextAction:
    """What comes next, for somebody in that role. `person`: the hash that stands for them."""
    match phase:
        case Phase.POSITIONS | Phase.REVEAL if role is Role.SPONSOR and own in OWN:
            return OWN[own]
        case Phase.TERMS:
            return NextAction.DRAFT_TERMS if ledger.agreements else NextAction.DISCUSS
        case Phase.SIGNATURES:
            return _signing(ledger, person)
        case Phase.NEW_VERSION | Phase.IN_FORCE:
            return _deciding(phase, ledger, role, person)
    return ALWAYS[phase]


OWN = {
    OwnPosition.NONE: NextAction.GIVE_POSITION,
    OwnPosition.OUTDATED: NextAction.LOOK_AGAIN,
}
ALWAYS = {
    Phase.PLAN: NextAction.SET_PLAN,
    Phase.SPONSORS: NextAction.INVITE,
    Phase.POSITIONS: NextAction.WAIT_FOR_POSITIONS,
    Phase.REVEAL: NextAction.REVEAL,
}


def _deciding(phase: Phase, ledger: Ledger, role: Role, person: str) -> NextAction:
    if unconfirmed(ledger, person):
        return NextAction.CONFIRM
    if phase is Phase.NEW_VERSION:
        return NextAction.NEW_VERSION
    if not ledger.pending:
        return NextAction.RAISE_VARIATION
    mine = role is Role.SPONSOR and waits_for(ledger, person)
    return NextAction.DECIDE if mine else NextAction.WAIT_FOR_DECISION


def _signing(ledger: Ledger, person: str) -> NextAction:
    """Terms that somebody has declined are mended before anybody is sent to sign them."""
    one = ledger.proposed
    if one is not None and one.refusals:
        return NextAction.MEND_TERMS
    if one is not None and person in one.missing:
        return NextAction.SIGN
    return NextAction.WAIT_FOR_SIGNATURES
