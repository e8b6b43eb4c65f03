"""What whoever looks can do about a variation that asks for more than is left."""

from assessment.domain.access import Role
from assessment.domain.triangle.project import FACILITATOR
from assessment.domain.triangle.variation import Variation
from assessment.domain.triangle.variations import beyond_limits
from assessment.messages import Message, msg
from assessment.reports.sentences.triangle import People
from assessment.services.project_view import ProjectView


def ways_on(view: ProjectView, one: Variation) -> tuple[Message, ...]:
    """What they can do themselves, and whom they can ask for what; nothing where it fits."""
    if not beyond_limits(view.ledger, one):
        return ()
    if view.access.role is Role.FACILITATOR:
        return (msg("The sponsors can refuse it, or you propose a version that allows more."),)
    if one.raised_by == view.person:
        return (
            msg(
                "You can refuse it, raise it again with less, or ask the facilitator to propose a "
                "version that allows more."
            ),
        )
    if one.raised_by == view.project.person(FACILITATOR):
        return (
            msg(
                "You can refuse it, or ask the facilitator to raise it again with less or to "
                "propose a version that allows more."
            ),
        )
    return (
        msg(
            "You can refuse it, ask {who} to raise it again with less, or ask the facilitator to "
            "propose a version that allows more.",
            who=People.of(view.project).within(one.raised_by),
        ),
    )
