"""What comes next and who must do it, with the way there, as it is told to each seat."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from assessment.domain.access import Role
from assessment.domain.triangle.variations import forced
from assessment.services.projects import Sight
from pages.shared import register
from pages.triangle import seated
from pages.triangle.hub.stage import Stage, stage


class Coming(NamedTuple):
    """What comes next, and the page on which it happens; none where it is this one."""

    said: str
    page: register.Entry | None = None
    label: str = ""


def coming(seen: Sight) -> Coming:
    """What comes next, for whoever looks."""
    return _TOLD[stage(seen)](seen)


def _plan(seen: Sight) -> Coming:
    return Coming(
        f"Next {_you(seen, 'set')} the plan: when it starts and finishes, what it may cost, and "
        "what must be good about it."
    )


def _people(seen: Sight) -> Coming:
    return Coming(f"Next {_you(seen, 'invite')} the sponsors.")


def _anew(seen: Sight) -> Coming:
    said = f"Next {_you(seen, 'draft')} a new version, and the sponsors sign it"
    refuse = "." if forced(seen.ledger).stops_decisions else "; or they refuse some of what waits."
    said += refuse
    return Coming(said, register.AGREEMENT, "Go to the agreement")


def _you(seen: Sight, verb: str) -> str:
    return f"you {verb}" if seated.is_chair(seen) else f"the facilitator {verb}s"


def _before_reveal(seen: Sight) -> Coming:
    show = f"{_you(seen, 'show')} all positions to everybody at once."
    if stage(seen) is Stage.REVEAL:
        said = f"Next {show}"
    elif seated.is_chair(seen):
        said = f"Next whoever is missing opens the link that you sent; then {show}"
    else:
        said = f"As soon as they have, {show}"
    if seen.seat.role is not Role.SPONSOR:
        return Coming(said)
    if seen.own is None:
        mine = "Next you say, in private, where the project should sit."
        return Coming(f"{mine} {said}", register.POSITION, "Say where the project should sit")
    mine = "Your position is saved; nobody else has seen it."
    return Coming(f"{mine} {said}", register.POSITION, "Look at your position, or change it")


def _terms(seen: Sight) -> Coming:
    draft = f"{_you(seen, 'draft')} terms that the sponsors can sign."
    if seen.ledger.agreements:
        return Coming(f"Next {draft}", register.AGREEMENT, "Go to the agreement")
    said = f"Next everybody looks at them and talks; then {draft}"
    return Coming(said, register.TOGETHER, "See all positions together")


def _signatures(seen: Sight) -> Coming:
    one = seen.ledger.proposed
    version = f"version {one.version}" if one else ""
    if one and seen.person in one.missing:
        return Coming(
            "Next you read it, and sign it or say why not.",
            register.AGREEMENT,
            f"Read {version}, and sign it",
        )
    said = "Next they read it, and sign it or say why not."
    if one and one.declined:
        said = f"Next {_you(seen, 'mend')} the terms, so that everybody can sign them."
    return Coming(said, register.AGREEMENT, f"See {version} and its signatures")


def _in_force(seen: Sight) -> Coming:
    if not seen.ledger.pending:
        said = "Whatever would change it is raised as a variation first."
    elif seen.seat.role is Role.SPONSOR:
        said = "Next you or another sponsor decide."
    else:
        said = "Next the sponsors decide."
    return Coming(said, register.VARIATIONS, "Go to the variations")


_TOLD: Mapping[Stage, Callable[[Sight], Coming]] = {
    Stage.PLAN: _plan,
    Stage.PEOPLE: _people,
    Stage.POSITIONS: _before_reveal,
    Stage.REVEAL: _before_reveal,
    Stage.TERMS: _terms,
    Stage.SIGNATURES: _signatures,
    Stage.ANEW: _anew,
    Stage.IN_FORCE: _in_force,
}
