"""A project: where it stands and what comes next, its five steps, and its plan."""

from collections.abc import Callable, Mapping

from assessment.domain.triangle.phase import Phase, step_states
from assessment.domain.triangle.phase import Step as ProjectStep
from assessment.domain.triangle.project import Plan
from assessment.messages import Count, Message, Money, Sentences, msg, plural
from assessment.reports.blocks import (
    Block,
    Bullets,
    Definition,
    Heading,
    Paragraph,
    Step,
    Steps,
    present,
)
from assessment.reports.sentences.triangle import day, days
from assessment.reports.views.next_step import next_step
from assessment.reports.views.scope import scope_items
from assessment.reports.views.status import status
from assessment.services.project_view import ProjectView


def project_status(view: ProjectView) -> tuple[Block, ...]:
    """Where a project stands, what comes next, its five steps and its plan."""
    return (*current_status(view), *steps(view), *plan(view.project.plan))


def current_status(view: ProjectView) -> tuple[Block, ...]:
    """Where a project stands, and what comes next as whoever looks reads it."""
    return (Definition("project-status", status(view), next_step(view)),)


def steps(view: ProjectView) -> tuple[Block, ...]:
    """All five steps in their order; the first that is not done is now."""
    states = step_states(view.phase, view.ledger)
    shown = tuple(Step(*STEPS[one](view), state.value) for one, state in states.items())
    return (
        Heading("project-five-steps", msg("The five steps")),
        Steps("project-steps", shown),
    )


def plan(of: Plan | None) -> tuple[Block, ...]:
    """When a project runs, what it may cost, and what must be good about it."""
    if of is None:
        return ()
    runs = msg(
        "It runs from {start} to {finish}, {days}, and may cost {budget}.",
        start=day(of.start),
        finish=day(of.finish),
        days=days(of.days),
        budget=Money(of.budget, of.currency),
    )
    return present(Paragraph("plan-runs", runs), *_criteria(of), *scope_items(of))


def _criteria(of: Plan) -> tuple[Block, ...]:
    if not of.criteria:
        none = msg("No quality criteria are set, so none can be waived.")
        return (Paragraph("plan-no-criteria", none),)
    return (
        Paragraph("plan-good", msg("What must be good about it:")),
        Bullets("plan-criteria", tuple(one.text for one in of.criteria)),
    )


def _plan_step(view: ProjectView) -> Message:
    of = view.project.plan
    if of is None:
        return msg("Dates, budget and quality criteria.")
    return plural(
        "{days}, {budget}, {count} quality criterion.",
        "{days}, {budget}, {count} quality criteria.",
        count=Count(len(of.criteria)),
        days=days(of.days),
        budget=Money(of.budget, of.currency),
    )


def _positions_step(view: ProjectView) -> Message:
    if not view.ledger.revealed:
        return msg("Each sponsor says in private what is fixed and what may give.")
    return plural(
        "Shown to everybody: {count} position.",
        "Shown to everybody: {count} positions.",
        count=Count(len(view.ledger.positions)),
    )


def _agreement_step(view: ProjectView) -> Message | Sentences:
    if one := view.ledger.proposed:
        return plural(
            "Version {version}: {count} signature missing.",
            "Version {version}: {count} signatures missing.",
            count=Count(len(one.missing)),
            version=one.label,
        )
    if one := view.ledger.active:
        holds = msg("Version {version} is in force.", version=one.label)
        if view.phase is Phase.NEW_VERSION:
            return Sentences((holds, msg("The sponsors must agree anew.")))
        return holds
    return msg("Terms and scope that the sponsors sign.")


def _variations_step(view: ProjectView) -> Message:
    raised, pending = len(view.ledger.variations), len(view.ledger.pending)
    if not raised:
        return msg("What should change after that, and what it costs to say yes or no.")
    if not pending:
        return plural(
            "{count} raised, and nothing waits for a decision.",
            "{count} raised, and nothing waits for a decision.",
            count=Count(raised, first=True),
        )
    return plural(
        "{count} raised, {pending} of them undecided.",
        "{count} raised, {pending} of them undecided.",
        count=Count(raised, first=True),
        pending=Count(pending),
    )


STEPS: Mapping[ProjectStep, Callable[[ProjectView], tuple[Message, Message | Sentences]]] = {
    ProjectStep.PLAN: lambda view: (msg("Plan"), _plan_step(view)),
    ProjectStep.POSITIONS: lambda view: (msg("Positions"), _positions_step(view)),
    ProjectStep.TOGETHER: lambda _: (
        msg("Together"),
        msg("Everybody sees all positions on one triangle, and talks."),
    ),
    ProjectStep.AGREEMENT: lambda view: (msg("Agreement"), _agreement_step(view)),
    ProjectStep.VARIATIONS: lambda view: (msg("Variations"), _variations_step(view)),
}
