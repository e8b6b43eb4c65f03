"""Where the project stands, in a sentence. Plain text: who shows it escapes it."""

from collections.abc import Callable, Mapping

from assessment.domain.triangle.phase import Phase
from assessment.domain.triangle.variations import forced
from assessment.reports.sentences.figures import begun, counted, listed, number
from assessment.reports.sentences.triangle import moment, must_agree
from assessment.services.project_view import ProjectView
from pages.triangle.shared import access

MOST_NAMES = 4


def status(view: ProjectView) -> str:
    """Where it stands."""
    return _SENTENCES[view.phase](view)


def names(view: ProjectView, people: tuple[str, ...], *, starts: bool = False) -> str:
    """People by name as they are listed in a sentence, or as they start it; whoever looks is “you”.

    Names stand as they were written; only our own words begin with a capital at the start.
    """
    known = access.names_by_hash(view)
    said = ["you" if one == view.person else known.get(one, "a former sponsor") for one in people]
    if starts and (people[0] == view.person or people[0] not in known):
        said[0] = begun(said[0])
    return listed(said, MOST_NAMES)


def _positions(view: ProjectView) -> str:
    required = [one for one in view.project.present if one.required]
    absent = view.missing
    if not absent:
        return "No sponsor has said yet where the project should sit."
    done = len(required) - len(absent)
    people = names(view, tuple(view.project.person(one.id) for one in absent))
    if not done:
        return f"Nobody who must sign has said yet where the project should sit. Missing: {people}."
    verb = "has" if done == 1 else "have"
    return (
        f"{begun(number(done))} of the {counted(len(required), 'sponsor')} who must sign {verb} "
        f"said where the project should sit. Still missing: {people}."
    )


def _shown(view: ProjectView) -> str:
    if view.ledger.agreements:
        last = view.ledger.agreements[-1].version
        return f"All positions are shown. Version {last} was withdrawn, so nothing is agreed yet."
    if not view.ledger.absent:
        return "All positions are shown to everybody. Nothing is agreed yet."
    return (
        "The positions are shown to everybody, without a position of "
        f"{names(view, view.ledger.absent)}. Nothing is agreed yet."
    )


def waiting(view: ProjectView) -> str:
    """Which version waits for whom, and who has declined it; empty where none waits."""
    one = view.ledger.proposed
    if one is None:
        return ""
    before = f"{_in_force(view)}. " if view.ledger.active else ""
    declined = tuple(said.person for said in one.declined)
    after = ""
    if declined:
        alone = declined != (view.person,) and len(declined) == 1
        who = names(view, declined, starts=True)
        after = f" {who} {'has' if alone else 'have'} declined it and said why."
    return f"{before}Version {one.version} waits for {names(view, one.missing)} to sign.{after}"


def _in_force(view: ProjectView) -> str:
    one = view.ledger.active
    return f"Version {one.version} is in force since {moment(one.since)}" if one else ""


def _anew(view: ProjectView) -> str:
    """With every reason; what would only be too much together may still be refused."""
    found = forced(view.ledger)
    until = "" if found.stops_decisions else " before anything more is accepted"
    reasons = must_agree(found.used_up, found.pending, sponsors_changed=found.sponsors_changed)
    return " ".join((f"{_in_force(view)}, but the sponsors must agree anew{until}.", *reasons))


def _pending(view: ProjectView) -> str:
    count = len(view.ledger.pending)
    if not count:
        return ""
    verb = "waits" if count == 1 else "wait"
    return f" {begun(counted(count, 'variation'))} {verb} for a decision."


_SENTENCES: Mapping[Phase, Callable[[ProjectView], str]] = {
    Phase.PLAN: lambda _: "Nothing is planned yet.",
    Phase.SPONSORS: lambda _: "The plan is set. No sponsor is invited yet.",
    Phase.POSITIONS: _positions,
    Phase.REVEAL: lambda _: "Every sponsor who must sign has said where the project should sit.",
    Phase.TERMS: _shown,
    Phase.SIGNATURES: waiting,
    Phase.NEW_VERSION: _anew,
    Phase.IN_FORCE: lambda view: f"{_in_force(view)}.{_pending(view)}",
}
