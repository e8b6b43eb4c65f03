"""What comes next and who must do it, with the way there, as each role reads it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from assessment.domain.access import Role
from assessment.domain.triangle.variations import forced
from assessment.services.project_view import ProjectView
from pages.shared import register
from pages.triangle.project.status import Stage, stage
from pages.triangle.shared import access


class NextStep(NamedTuple):
    """What comes next, and the page on which it happens; none where it is this one."""

    said: str
    page: register.Entry | None = None
    label: str = ""


def next_step(view: ProjectView) -> NextStep:
    """What comes next, for whoever looks."""
    return _TOLD[stage(view)](view)


def _plan(view: ProjectView) -> NextStep:
    return NextStep(
        f"Next {_you(view, 'set')} the plan: when it starts and finishes, what it may cost, and "
        "what must be good about it."
    )


def _people(view: ProjectView) -> NextStep:
    return NextStep(f"Next {_you(view, 'invite')} the sponsors.")


def _anew(view: ProjectView) -> NextStep:
    said = f"Next {_you(view, 'draft')} a new version, and the sponsors sign it"
    refuse = "." if forced(view.ledger).stops_decisions else "; or they refuse some of what waits."
    said += refuse
    return NextStep(said, register.AGREEMENT, "Go to the agreement")


def _you(view: ProjectView, verb: str) -> str:
    return f"you {verb}" if access.is_facilitator(view) else f"the facilitator {verb}s"


def _before_reveal(view: ProjectView) -> NextStep:
    show = f"{_you(view, 'show')} all positions to everybody at once."
    if stage(view) is Stage.REVEAL:
        said = f"Next {show}"
    elif access.is_facilitator(view):
        said = f"Next whoever is missing opens the link that you sent; then {show}"
    else:
        said = f"As soon as they have, {show}"
    if view.access.role is not Role.SPONSOR:
        return NextStep(said)
    if view.own is None:
        mine = "Next you say, in private, where the project should sit."
        return NextStep(f"{mine} {said}", register.POSITION, "Say where the project should sit")
    mine = "Your position is saved; nobody else has seen it."
    return NextStep(f"{mine} {said}", register.POSITION, "Look at your position, or change it")


def _terms(view: ProjectView) -> NextStep:
    draft = f"{_you(view, 'draft')} terms that the sponsors can sign."
    if view.ledger.agreements:
        return NextStep(f"Next {draft}", register.AGREEMENT, "Go to the agreement")
    said = f"Next everybody looks at them and talks; then {draft}"
    return NextStep(said, register.TOGETHER, "See all positions together")


def _signatures(view: ProjectView) -> NextStep:
    one = view.ledger.proposed
    version = f"version {one.version}" if one else ""
    if one and view.person in one.missing:
        return NextStep(
            "Next you read it, and sign it or say why not.",
            register.AGREEMENT,
            f"Read {version}, and sign it",
        )
    said = "Next they read it, and sign it or say why not."
    if one and one.declined:
        said = f"Next {_you(view, 'mend')} the terms, so that everybody can sign them."
    return NextStep(said, register.AGREEMENT, f"See {version} and its signatures")


def _in_force(view: ProjectView) -> NextStep:
    if not view.ledger.pending:
        said = "Whatever would change it is raised as a variation first."
    elif view.access.role is Role.SPONSOR:
        said = "Next you or another sponsor decide."
    else:
        said = "Next the sponsors decide."
    return NextStep(said, register.VARIATIONS, "Go to the variations")


_TOLD: Mapping[Stage, Callable[[ProjectView], NextStep]] = {
    Stage.PLAN: _plan,
    Stage.PEOPLE: _people,
    Stage.POSITIONS: _before_reveal,
    Stage.REVEAL: _before_reveal,
    Stage.TERMS: _terms,
    Stage.SIGNATURES: _signatures,
    Stage.ANEW: _anew,
    Stage.IN_FORCE: _in_force,
}
