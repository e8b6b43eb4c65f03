"""Where the project stands, in a sentence. Plain text: who shows it escapes it."""

from collections.abc import Callable, Mapping

from assessment.domain.triangle.variations import forced
from assessment.reports.sentences.figures import begun, counted, listed, number
from assessment.reports.sentences.triangle import moment, must_agree
from assessment.services.projects import Sight
from pages.triangle import seated
from pages.triangle.hub.stage import Stage, stage

MOST_NAMES = 4


def standing(seen: Sight) -> str:
    """Where it stands."""
    return _TOLD[stage(seen)](seen)


def names(seen: Sight, people: tuple[str, ...], *, starts: bool = False) -> str:
    """People by name as they are listed in a sentence, or as they start it; whoever looks is “you”.

    Names stand as they were written; only our own words begin with a capital at the start.
    """
    known = seated.called(seen)
    said = ["you" if one == seen.person else known.get(one, "a former sponsor") for one in people]
    if starts and (people[0] == seen.person or people[0] not in known):
        said[0] = begun(said[0])
    return listed(said, MOST_NAMES)


def _positions(seen: Sight) -> str:
    required = [one for one in seen.project.present if one.required]
    absent = seen.missing
    if not absent:
        return "No sponsor has said yet where the project should sit."
    done = len(required) - len(absent)
    people = names(seen, tuple(seen.project.person(one.id) for one in absent))
    if not done:
        return f"Nobody who must sign has said yet where the project should sit. Missing: {people}."
    verb = "has" if done == 1 else "have"
    return (
        f"{begun(number(done))} of the {counted(len(required), 'sponsor')} who must sign {verb} "
        f"said where the project should sit. Still missing: {people}."
    )


def _shown(seen: Sight) -> str:
    if seen.ledger.agreements:
        last = seen.ledger.agreements[-1].version
        return f"All positions are shown. Version {last} was withdrawn, so nothing is agreed yet."
    if not seen.ledger.absent:
        return "All positions are shown to everybody. Nothing is agreed yet."
    return (
        "The positions are shown to everybody, without a position of "
        f"{names(seen, seen.ledger.absent)}. Nothing is agreed yet."
    )


def waiting(seen: Sight) -> str:
    """Which version waits for whom, and who has declined it; empty where none waits."""
    one = seen.ledger.proposed
    if one is None:
        return ""
    before = f"{_in_force(seen)}. " if seen.ledger.active else ""
    declined = tuple(said.person for said in one.declined)
    after = ""
    if declined:
        alone = declined != (seen.person,) and len(declined) == 1
        who = names(seen, declined, starts=True)
        after = f" {who} {'has' if alone else 'have'} declined it and said why."
    return f"{before}Version {one.version} waits for {names(seen, one.missing)} to sign.{after}"


def _in_force(seen: Sight) -> str:
    one = seen.ledger.active
    return f"Version {one.version} is in force since {moment(one.since)}" if one else ""


def _anew(seen: Sight) -> str:
    """With every reason; what would only be too much together may still be refused."""
    found = forced(seen.ledger)
    until = "" if found.stops_decisions else " before anything more is accepted"
    reasons = must_agree(found.used_up, found.pending, sponsors_changed=found.sponsors_changed)
    return " ".join((f"{_in_force(seen)}, but the sponsors must agree anew{until}.", *reasons))


def _pending(seen: Sight) -> str:
    count = len(seen.ledger.pending)
    if not count:
        return ""
    verb = "waits" if count == 1 else "wait"
    return f" {begun(counted(count, 'variation'))} {verb} for a decision."


_TOLD: Mapping[Stage, Callable[[Sight], str]] = {
    Stage.PLAN: lambda _: "Nothing is planned yet.",
    Stage.PEOPLE: lambda _: "The plan is set. No sponsor is invited yet.",
    Stage.POSITIONS: _positions,
    Stage.REVEAL: lambda _: "Every sponsor who must sign has said where the project should sit.",
    Stage.TERMS: _shown,
    Stage.SIGNATURES: waiting,
    Stage.ANEW: _anew,
    Stage.IN_FORCE: lambda seen: f"{_in_force(seen)}.{_pending(seen)}",
}
