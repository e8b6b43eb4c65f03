"""What if: what less time or more scope comes to in days, beginning from where it stands today."""

from fractions import Fraction

from assessment.domain.triangle.current_scope import current_items
from assessment.domain.triangle.scope_line import sure
from assessment.domain.triangle.terms import days_between
from assessment.domain.triangle.today import today
from assessment.messages import Message, Percent, msg
from assessment.reports.sentences.triangle import days
from assessment.services.project_view import ProjectView


def shorter(view: ProjectView, share: int) -> tuple[Message, ...]:
    """So much of the time, in per cent: of today's, or of the plan's before an agreement."""
    found, one, plan = today(view.ledger), view.ledger.active, view.project.plan
    if one and found and found.finish:
        now = days_between(one.terms.start, found.finish.isoformat())
        return (
            msg(
                "From its start to today\u2019s finish the project has {now}; {share} of that is "
                "{left}.",
                now=days(now),
                share=Percent(Fraction(share, 100)),
                left=max(round(now * share / 100), 0),
            ),
        )
    if plan is None:
        return ()
    return (
        msg(
            "From start to finish the plan has {planned}; {share} of that is {left}.",
            planned=days(plan.days),
            share=Percent(Fraction(share, 100)),
            left=round(plan.days * share / 100),
        ),
    )


def larger(view: ProjectView, share: int) -> tuple[Message, ...]:
    """So much scope, in per cent of what is in scope today; nothing where no item has days."""
    now = sure(current_items(view.ledger).values()).days
    if not now:
        return ()
    return (
        msg(
            "The items in scope, one after another, take {now}; {share} of that is {more}.",
            now=days(now),
            share=Percent(Fraction(share, 100)),
            more=round(now * share / 100),
        ),
    )
