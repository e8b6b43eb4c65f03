"""The way to where what comes next happens, as each role reads it."""

from typing import NamedTuple

from assessment.domain.access import Role
from assessment.domain.triangle.phase import NextAction
from assessment.messages import Message, msg
from assessment.services.project_view import ProjectView
from pages.shared import register


class Way(NamedTuple):
    """A page, and what leads to it."""

    page: register.Entry
    label: Message


def way(view: ProjectView) -> Way | None:
    """The page on which it happens; None where it is this one."""
    match view.next_action:
        case NextAction.GIVE_POSITION:
            return Way(register.POSITION, msg("Say where the project should sit"))
        case NextAction.LOOK_AGAIN:
            return Way(register.POSITION, msg("Look at your position again"))
        case NextAction.WAIT_FOR_POSITIONS | NextAction.REVEAL if view.own is not None:
            return Way(register.POSITION, msg("Look at your position, or change it"))
        case NextAction.DISCUSS:
            return Way(register.TOGETHER, msg("See all positions together"))
        case NextAction.DRAFT_TERMS | NextAction.NEW_VERSION:
            return Way(register.AGREEMENT, msg("Go to the agreement"))
        case _:
            return _to_what_is_agreed(view)


def _to_what_is_agreed(view: ProjectView) -> Way | None:
    number = view.ledger.proposed.label if view.ledger.proposed else 0
    match view.next_action:
        case NextAction.SIGN:
            read = msg("Read version {version}, and sign it", version=number)
            return Way(register.AGREEMENT, read)
        case NextAction.MEND_TERMS if view.access.role is Role.FACILITATOR:
            mend = msg("Mend the terms of version {version}", version=number)
            return Way(register.AGREEMENT, mend)
        case NextAction.WAIT_FOR_SIGNATURES | NextAction.MEND_TERMS:
            see = msg("See version {version} and its signatures", version=number)
            return Way(register.AGREEMENT, see)
        case (
            NextAction.DECIDE
            | NextAction.WAIT_FOR_DECISION
            | NextAction.RAISE_VARIATION
            | NextAction.CONFIRM
        ):
            return Way(register.VARIATIONS, msg("Go to the variations"))
        case _:
            return None
