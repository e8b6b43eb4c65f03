"""What comes next and who must do it, with the way there, as each role reads it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from assessment.domain.triangle.phase import NextAction, Phase
from assessment.services.project_view import ProjectView
from pages.shared import register
from pages.triangle.shared import access


class NextStep(NamedTuple):
    """What comes next, and the page on which it happens; none where it is this one."""

    said: str
    page: register.Entry | None = None
    label: str = ""


def next_step(view: ProjectView) -> NextStep:
    """What comes next, for whoever looks."""
    return _STEPS[view.next_action](view)


def _plan(view: ProjectView) -> NextStep:
    return NextStep(
        f"Next {_you(view, 'set')} the plan: when it starts and finishes, what it may cost, and "
        "what must be good about it."
    )


def _people(view: ProjectView) -> NextStep:
    return NextStep(f"Next {_you(view, 'invite')} the sponsors.")


def _you(view: ProjectView, verb: str) -> str:
    return f"you {verb}" if access.is_facilitator(view) else f"the facilitator {verb}s"


def _new_version(view: ProjectView, end: str) -> NextStep:
    said = f"Next {_you(view, 'draft')} a new version, and the sponsors sign it{end}"
    return NextStep(said, register.AGREEMENT, "Go to the agreement")


def _give(view: ProjectView) -> NextStep:
    said = f"Next you say, in private, where the project should sit. {_revealing(view)}"
    return NextStep(said, register.POSITION, "Say where the project should sit")


def _wait_for_positions(view: ProjectView) -> NextStep:
    said = _revealing(view)
    if view.own is None:
        return NextStep(said)
    mine = "Your position is saved; nobody else has seen it."
    return NextStep(f"{mine} {said}", register.POSITION, "Look at your position, or change it")


def _revealing(view: ProjectView) -> str:
    show = f"{_you(view, 'show')} all positions to everybody at once."
    if view.phase is Phase.REVEAL:
        return f"Next {show}"
    if access.is_facilitator(view):
        return f"Next whoever is missing opens the link that you sent; then {show}"
    return f"As soon as they have, {show}"


def _discuss(view: ProjectView) -> NextStep:
    said = f"Next everybody looks at them and talks; then {_drafting(view)}"
    return NextStep(said, register.TOGETHER, "See all positions together")


def _drafting(view: ProjectView) -> str:
    return f"{_you(view, 'draft')} terms that the sponsors can sign."


def _sign(view: ProjectView) -> NextStep:
    said = "Next you read it, and sign it or say why not."
    return NextStep(said, register.AGREEMENT, f"Read {_version(view)}, and sign it")


def _signatures(view: ProjectView, said: str) -> NextStep:
    return NextStep(said, register.AGREEMENT, f"See {_version(view)} and its signatures")


def _version(view: ProjectView) -> str:
    one = view.ledger.proposed
    return f"version {one.version}" if one else ""


def _variations(said: str) -> NextStep:
    return NextStep(said, register.VARIATIONS, "Go to the variations")


_STEPS: Mapping[NextAction, Callable[[ProjectView], NextStep]] = {
    NextAction.SET_PLAN: _plan,
    NextAction.INVITE: _people,
    NextAction.GIVE_POSITION: _give,
    NextAction.WAIT_FOR_POSITIONS: _wait_for_positions,
    NextAction.REVEAL: _wait_for_positions,
    NextAction.DISCUSS: _discuss,
    NextAction.DRAFT_TERMS: lambda view: NextStep(
        f"Next {_drafting(view)}", register.AGREEMENT, "Go to the agreement"
    ),
    NextAction.SIGN: _sign,
    NextAction.WAIT_FOR_SIGNATURES: lambda view: _signatures(
        view, "Next they read it, and sign it or say why not."
    ),
    NextAction.MEND_TERMS: lambda view: _signatures(
        view, f"Next {_you(view, 'mend')} the terms, so that everybody can sign them."
    ),
    NextAction.NEW_VERSION: lambda view: _new_version(view, "."),
    NextAction.NEW_VERSION_OR_REFUSE: lambda view: _new_version(
        view, "; or they refuse some of what waits."
    ),
    NextAction.DECIDE: lambda _: _variations("Next you or another sponsor decide."),
    NextAction.WAIT_FOR_DECISION: lambda _: _variations("Next the sponsors decide."),
    NextAction.RAISE_VARIATION: lambda _: _variations(
        "Whatever would change it is raised as a variation first."
    ),
}
