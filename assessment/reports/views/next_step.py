"""What comes next in a project and who must do it, as whoever looks reads it."""

from collections.abc import Callable, Mapping

from assessment.domain.access import Role
from assessment.domain.triangle.decisions import asked, still_needed, unconfirmed, waits_for
from assessment.domain.triangle.phase import NextAction, Phase
from assessment.domain.triangle.variation import Variation
from assessment.messages import Count, Message, Sentences, Value, listing, msg, plural
from assessment.reports.sentences.triangle import People
from assessment.services.project_view import ProjectView


def next_step(view: ProjectView) -> Message | Sentences:
    """What comes next and who must do it, as whoever looks reads it."""
    return NEXT[view.next_action](view)


def _facilitates(view: ProjectView) -> bool:
    return view.access.role is Role.FACILITATOR


def _next_plan(view: ProjectView) -> Message:
    if _facilitates(view):
        return msg(
            "Next you set the plan: when it starts and finishes, what it may cost, and what must "
            "be good about it."
        )
    return msg(
        "Next the facilitator sets the plan: when it starts and finishes, what it may cost, and "
        "what must be good about it."
    )


def _next_people(view: ProjectView) -> Message:
    if _facilitates(view):
        return msg("Next you invite the sponsors.")
    return msg("Next the facilitator invites the sponsors.")


def _next_own(view: ProjectView) -> Sentences:
    mine = msg("Next you say, in private, where the project should sit.")
    return Sentences((mine, _shows(view)))


def _next_look(view: ProjectView) -> Sentences:
    again = msg("Next you look at your position again: the plan was changed after you gave it.")
    return Sentences((again, _shows(view)))


def _next_reveal(view: ProjectView) -> Message | Sentences:
    if view.own is None:
        return _shows(view)
    return Sentences((msg("Your position is saved; nobody else has seen it."), _shows(view)))


def _shows(view: ProjectView) -> Message:
    if view.phase is Phase.REVEAL:
        if _facilitates(view):
            return msg("Next you show all positions to everybody at once.")
        return msg("Next the facilitator shows all positions to everybody at once.")
    if _facilitates(view):
        return msg("Once nobody is missing, you show all positions to everybody at once.")
    return msg("Once nobody is missing, the facilitator shows all positions to everybody at once.")


def _next_talk(view: ProjectView) -> Message:
    if _facilitates(view):
        return msg(
            "Next everybody looks at them and talks; then you draft terms that the sponsors can "
            "sign."
        )
    return msg(
        "Next everybody looks at them and talks; then the facilitator drafts terms that the "
        "sponsors can sign."
    )


def _next_terms(view: ProjectView) -> Message:
    if _facilitates(view):
        return msg("Next you draft terms that the sponsors can sign.")
    return msg("Next the facilitator drafts terms that the sponsors can sign.")


def _next_mend(view: ProjectView) -> Message | Sentences:
    """Signing them is nobody's turn then, though whoever has not signed may."""
    if _facilitates(view):
        return msg("Next you mend the terms, so that everybody can sign them.")
    mends = msg("Next the facilitator mends the terms, so that everybody can sign them.")
    one = view.ledger.proposed
    if one is None or view.person not in one.missing:
        return mends
    return Sentences((mends, msg("You may still sign them as they are.")))


def _next_version(view: ProjectView) -> Message:
    if _facilitates(view):
        return msg("Next you draft a new version, and the sponsors sign it.")
    return msg("Next the facilitator drafts a new version, and the sponsors sign it.")


def _next_vote(view: ProjectView) -> Message:
    numbers = [one.number for one in waits_for(view.ledger, view.person)]
    return plural(
        "Variation {numbers} waits for your word.",
        "Variations {numbers} wait for your word.",
        count=len(numbers),
        numbers=listing(numbers),
    )


def _next_decision(view: ProjectView) -> Message:
    people = People.of(view.project, view.person)
    waiting = {one: asked(view.ledger, one) for one in view.ledger.pending}
    if len(waiting) > 1 or not all(waiting.values()):
        return msg("Next the sponsors decide.")
    [(one, missing)] = waiting.items()
    return _needs(
        one,
        still_needed(view.ledger, one),
        people.listed(view.project.in_order(missing)),
        len(missing),
    )


def _needs(one: Variation, needed: int, people: Value, missing: int) -> Message:
    """Whose word it takes; where fewer than all of them are enough, how many."""
    if needed >= missing:
        return msg(
            "Variation {number} waits for a word of {people}.", number=one.number, people=people
        )
    if one.votes:
        return msg(
            "Variation {number} needs {count} more of {people}.",
            number=one.number,
            count=Count(needed),
            people=people,
        )
    return msg(
        "Variation {number} needs {count} of {people}.",
        number=one.number,
        count=Count(needed),
        people=people,
    )


def _next_confirmation(view: ProjectView) -> Message:
    numbers = [one.number for one in unconfirmed(view.ledger, view.person)]
    return plural(
        "The facilitator recorded your word on variation {numbers}: confirm it, or object.",
        "The facilitator recorded your word on variations {numbers}: confirm it, or object.",
        count=len(numbers),
        numbers=listing(numbers),
    )


NEXT: Mapping[NextAction, Callable[[ProjectView], Message | Sentences]] = {
    NextAction.SET_PLAN: _next_plan,
    NextAction.INVITE: _next_people,
    NextAction.GIVE_POSITION: _next_own,
    NextAction.LOOK_AGAIN: _next_look,
    NextAction.WAIT_FOR_POSITIONS: _next_reveal,
    NextAction.REVEAL: _next_reveal,
    NextAction.DISCUSS: _next_talk,
    NextAction.DRAFT_TERMS: _next_terms,
    NextAction.SIGN: lambda _: msg("Next you read it, and sign it or say why not."),
    NextAction.WAIT_FOR_SIGNATURES: lambda _: msg("Next they read it, and sign it or say why not."),
    NextAction.MEND_TERMS: _next_mend,
    NextAction.NEW_VERSION: _next_version,
    NextAction.DECIDE: _next_vote,
    NextAction.WAIT_FOR_DECISION: _next_decision,
    NextAction.CONFIRM: _next_confirmation,
    NextAction.RAISE_VARIATION: lambda _: msg(
        "Whatever would change it is raised as a variation first."
    ),
}
