"""Positions from before the plan was changed: whose they are, and what has changed since."""

from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.terms import Position
from assessment.messages import Message, Sentences, listing, msg
from assessment.reports.blocks import Block, Definition, Paragraph
from assessment.reports.sentences.triangle import People
from assessment.reports.sentences.triangle.plan_changes import plan_changes
from assessment.reports.sentences.triangle.positions import dearer, later, waived
from assessment.reports.views.revealed_positions import RevealedPositions
from assessment.services.project_view import ProjectView

MOST_NAMES = 4
THEN = msg("By the plan of then you said:")
ASK = msg("Look again, change what you like, and save it, even if nothing changes.")
AS_THEN = msg("What you said is shown by the plan as it was then.")


def asked_again(view: ProjectView) -> Paragraph | None:
    """Who is asked to look again before the positions are shown; never what they hold."""
    if view.ledger.revealed or not view.outdated:
        return None
    asked = [view.project.person(one.id) for one in view.project.present if one.id in view.outdated]
    people = People.of(view.project, view.person).listed(asked, MOST_NAMES)
    again = msg("Asked to look again, since the plan was changed: {people}.", people=people)
    return Paragraph("look-again", again)


def given_before(revealed: RevealedPositions) -> Paragraph | None:
    """Whose positions that everybody sees are from before the plan was changed."""
    if not revealed.earlier:
        return None
    if len(revealed.earlier) == len(revealed.positions):
        every = msg("The plan was changed after these positions were given.")
        return Paragraph("given-before", Sentences((every, BY_THEN)))
    people = listing((revealed.names[who] for who in revealed.earlier), MOST_NAMES)
    some = msg("Given before the plan was changed: the position of {people}.", people=people)
    return Paragraph("given-before", Sentences((some, BY_THEN)))


BY_THEN = msg("Each counts by the plan that it was given under.")


def own_outdated(view: ProjectView) -> tuple[Block, ...]:
    """What has changed of the plan since this sponsor gave their position, and what to do."""
    then, now = view.own_plan, view.project.plan
    if view.own is None or then is None or now is None or then == now:
        return ()
    since = msg("The plan was changed after you said this.")
    asked = AS_THEN if view.ledger.revealed else ASK
    changed = Definition("own-outdated", since, asked, plan_changes(then, now))
    if view.ledger.revealed:  # it stands there as a whole
        return (changed,)
    return (changed, Definition("own-said", THEN, None, _would_give(view.own, then)))


def changed_meanwhile(then: Plan, now: Plan) -> tuple[Block, ...]:
    """To somebody who has saved nothing yet: what has changed of the plan since they began."""
    meanwhile = msg("The plan was changed while you wrote.")
    again = msg("Look again at what you would give.")
    return (Definition("plan-meanwhile", meanwhile, again, plan_changes(then, now)),)


def _would_give(own: Position, plan: Plan) -> tuple[Message, ...]:
    return (
        msg("Later: {concession}", concession=later(own.later, plan)),
        msg("Dearer: {concession}", concession=dearer(own.dearer, plan)),
        msg("Waived: {concession}", concession=waived(own.waived, plan)),
    )
