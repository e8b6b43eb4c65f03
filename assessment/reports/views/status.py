"""Where a project stands, in a sentence or two."""

from collections.abc import Callable, Mapping

from assessment.domain.triangle.phase import Phase
from assessment.domain.triangle.variations import account_of, forced, too_large
from assessment.messages import Count, Message, Sentences, msg, plural
from assessment.reports.sentences.triangle import (
    People,
    moment,
    must_agree,
    nothing_left,
    too_large_words,
)
from assessment.services.project_view import ProjectView

MOST_NAMES = 4


def status(view: ProjectView) -> Message | Sentences:
    """Where it stands."""
    return STATUS[view.phase](view)


def waiting(view: ProjectView) -> Message | Sentences:
    """Which version waits for whom, or who has declined it. One must be proposed."""
    one, people = view.ledger.proposed, _people(view)
    if one is None:
        raise ValueError("no version waits for signatures")
    before = (_in_force(view),) if view.ledger.active else ()
    declined = tuple(said.person for said in one.refusals)
    if not declined:
        waits = msg(
            "Version {version} waits for {people} to sign.",
            version=one.label,
            people=people.listed(one.missing, MOST_NAMES),
        )
        return Sentences((*before, waits))
    waits = msg("Version {version} is not agreed.", version=one.label)
    if declined == (view.person,):
        return Sentences((*before, waits, msg("You have declined it and said why.")))
    refused = plural(
        "{people} has declined it and said why.",
        "{people} have declined it and said why.",
        count=len(declined),
        people=people.listed(declined, MOST_NAMES, first=True),
    )
    return Sentences((*before, waits, refused))


def _people(view: ProjectView) -> People:
    return People.of(view.project, view.person)


def _positions(view: ProjectView) -> Message | Sentences:
    required = [one for one in view.project.present if one.required]
    absent = view.missing
    if not absent:
        return msg("No sponsor has said yet where the project should sit.")
    hashes = (view.project.person(one.id) for one in absent)
    people = _people(view).listed(hashes, MOST_NAMES)
    done = len(required) - len(absent)
    if not done:
        nobody = msg("Nobody who must sign has said yet where the project should sit.")
        return Sentences((nobody, msg("Missing: {people}.", people=people)))
    said = plural(
        "{count} of the {all} sponsors who must sign has said where the project should sit.",
        "{count} of the {all} sponsors who must sign have said where the project should sit.",
        count=Count(done, first=True),
        all=Count(len(required)),
    )
    return Sentences((said, msg("Still missing: {people}.", people=people)))


def _revealed(view: ProjectView) -> Message | Sentences:
    if view.ledger.agreements:
        return msg(
            "All positions are shown. Version {version} was withdrawn, so nothing is agreed yet.",
            version=view.ledger.agreements[-1].label,
        )
    if not view.ledger.absent:
        return msg("All positions are shown to everybody. Nothing is agreed yet.")
    return msg(
        "The positions are shown to everybody, without a position of {people}. Nothing is agreed "
        "yet.",
        people=_people(view).listed(view.ledger.absent, MOST_NAMES),
    )


def _in_force(view: ProjectView) -> Message:
    one = view.ledger.active
    if one is None:
        raise ValueError("no version is in force")
    if view.ledger.proposed:  # the one that waits is what is read now
        return msg("Version {version} is in force.", version=one.label)
    return msg(
        "Version {version} is in force since {when}.",
        version=one.label,
        when=moment(one.since),
    )


def _anew(view: ProjectView) -> Sentences:
    """With every reason."""
    found, anew = forced(view.ledger), msg("But the sponsors must agree anew.")
    reasons = must_agree(found.exceeded, sponsors_changed=found.sponsors_changed)
    return Sentences((_in_force(view), anew, *reasons))


def _holds(view: ProjectView) -> Sentences:
    found, count = account_of(view.ledger), len(view.ledger.pending)
    held = (_in_force(view), *nothing_left(found.used_up if found else ()))
    if not count:
        return Sentences(held)
    pending = plural(
        "{count} variation waits for a decision.",
        "{count} variations wait for a decision.",
        count=Count(count, first=True),
    )
    large = too_large_words([one.number for one in too_large(view.ledger)])
    return Sentences((*held, pending, *large))


STATUS: Mapping[Phase, Callable[[ProjectView], Message | Sentences]] = {
    Phase.PLAN: lambda _: msg("Nothing is planned yet."),
    Phase.SPONSORS: lambda _: msg("The plan is set. No sponsor is invited yet."),
    Phase.POSITIONS: _positions,
    Phase.REVEAL: lambda _: msg(
        "Every sponsor who must sign has said where the project should sit."
    ),
    Phase.TERMS: _revealed,
    Phase.SIGNATURES: waiting,
    Phase.NEW_VERSION: _anew,
    Phase.IN_FORCE: _holds,
}
