"""What whoever looks can do about a variation that asks for more than is left."""

from collections.abc import Collection

from assessment.domain.access import Role
from assessment.domain.triangle.project import FACILITATOR
from assessment.domain.triangle.today import today
from assessment.domain.triangle.variation import Variation
from assessment.domain.triangle.variations import beyond_limits
from assessment.messages import Message, listing, msg
from assessment.reports.sentences.triangle import People
from assessment.reports.views.today import free_amounts
from assessment.services.project_view import ProjectView
from scoring.triangle import Waypoint


def ways_on(view: ProjectView, one: Variation) -> tuple[Message, ...]:
    """What they can do themselves, and whom they can ask for what; nothing where it fits."""
    beyond = beyond_limits(view.ledger, one)
    if not beyond:
        return ()
    return (*_room(view, beyond), _way(view, one))


def _room(view: ProjectView, beyond: Collection[Waypoint]) -> tuple[Message, ...]:
    """That the items in scope leave something free, of which less need be asked for."""
    found = today(view.ledger)
    amounts = free_amounts(found, beyond) if found else ()
    if not amounts:
        return ()
    free = msg(
        "The items in scope leave {amounts} free: whoever raises it can ask for fewer days or less "
        "money.",
        amounts=listing(amounts),
    )
    return (free,)


def _way(view: ProjectView, one: Variation) -> Message:
    if view.access.role is Role.FACILITATOR:
        return msg("The sponsors can refuse it, or you propose a version that allows more.")
    if one.raised_by == view.person:
        return msg(
            "You can refuse it, raise it again with less, or ask the facilitator to propose a "
            "version that allows more."
        )
    if one.raised_by == view.project.person(FACILITATOR):
        return msg(
            "You can refuse it, or ask the facilitator to raise it again with less or to "
            "propose a version that allows more."
        )
    return msg(
        "You can refuse it, ask {who} to raise it again with less, or ask the facilitator to "
        "propose a version that allows more.",
        who=People.of(view.project).within(one.raised_by),
    )
