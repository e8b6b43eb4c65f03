"""What if: what less time or more scope comes to in days, beginning from where it stands today."""

from assessment.domain.triangle.current_scope import current_items
from assessment.domain.triangle.scope_line import taken
from assessment.domain.triangle.terms import days_between
from assessment.domain.triangle.today import today
from assessment.messages import Message, msg
from assessment.reports.sentences.triangle import days
from assessment.services.project_view import ProjectView


def shorter(view: ProjectView, share: int) -> tuple[Message, ...]:
    """So much of the time, in per cent: of today's, or of the plan's before an agreement."""
    found, one, plan = today(view.ledger), view.ledger.active, view.project.plan
    if one and found and found.finish:
        planned = days_between(one.terms.start, found.finish.isoformat())
        return (
            msg(
                "Today the project takes {planned}; that would leave {days}.",
                planned=days(planned),
                days=days(max(round(planned * share / 100), 0)),
            ),
        )
    if plan is None:
        return ()
    less = days(round(plan.days * share / 100))
    return (msg("That is {days} instead of {planned}.", days=less, planned=plan.days),)


def larger(view: ProjectView, share: int) -> tuple[Message, ...]:
    """So much scope, in per cent of what is in scope today; nothing where no item has days."""
    now = taken(current_items(view.ledger).values()).days
    if not now:
        return ()
    return (
        msg(
            "The items in scope today take {now}; so much more would take {days}.",
            now=days(now),
            days=days(round(now * share / 100)),
        ),
    )
