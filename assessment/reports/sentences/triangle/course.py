"""The course: how far decisions have led from what was agreed, and when to agree again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from assessment.reports.sentences.figures import counted, listed
from assessment.reports.sentences.triangle.amounts import criteria, days, money
from assessment.reports.sentences.triangle.distances import apart
from scoring.triangle import Step, Waypoint

NOTHING_LEFT = {
    Waypoint.TIME: "Of the extra time that was agreed nothing is left.",
    Waypoint.COST: "Of the extra money that was agreed nothing is left.",
    Waypoint.QUALITY: "Of the quality criteria that may be waived none is left.",
}
TOO_MUCH_ASKED = {
    Waypoint.TIME: "All that is pending would, together, take the rest of the agreed extra time.",
    Waypoint.COST: "All that is pending would, together, take the rest of the agreed extra money.",
    Waypoint.QUALITY: (
        "Refusing all that is pending would, together, harm the last quality criterion that may "
        "be waived."
    ),
}
OTHER_SPONSORS = "The sponsors are no longer those who signed."
UNTIL_AGREED = "Until the sponsors have signed a new version, nothing more is decided."
UNTIL_AGREED_OR_REFUSED = (
    "Until the sponsors have signed a new version, nothing more is accepted; what is pending may "
    "still be refused or dropped."
)


def course(trail: Sequence[Step], primary: Waypoint) -> str:
    """Where the decisions since the agreement in force have led.

    >>> course([], Waypoint.TIME)
    'Nothing is decided under this agreement yet: the project is where it was agreed to be.'
    """
    if not trail:
        return (
            "Nothing is decided under this agreement yet: the project is where it was agreed to be."
        )
    last = trail[-1]
    after = f"After {counted(len(trail), 'decision')}"
    if last.left:
        leading = listed(map(str, last.position.leading))
        verb = "comes" if len(last.position.leading) == 1 else "come"
        return (
            f"{after} the project has left its agreed course: {primary} was to come first, and "
            f"now {leading} {verb} first. Agree again, or steer back."
        )
    far = apart(last.drift)
    return f"{after} {primary} still comes first; the agreed position and the present one {far}."


def carried(used: Mapping[Waypoint, int], version: int, currency: str) -> str:
    """What was used under the version in force, which a new one does not know; empty for nothing.

    >>> carried({Waypoint.TIME: 0, Waypoint.COST: 0, Waypoint.QUALITY: 0}, 1, "EUR")
    ''
    """
    said = {
        Waypoint.TIME: days(used[Waypoint.TIME]),
        Waypoint.COST: money(used[Waypoint.COST], currency),
        Waypoint.QUALITY: criteria(used[Waypoint.QUALITY]),
    }
    taken = [said[one] for one in Waypoint if used[one]]
    if not taken:
        return ""
    return (
        f"Of what may give, {listed(taken)} went under version {version}. A new version counts "
        "from nothing again: see that its dates, budget and criteria hold what has happened."
    )


def must_agree(
    used_up: Iterable[Waypoint], pending: Iterable[Waypoint], *, sponsors_changed: bool
) -> tuple[str, ...]:
    """Every reason why the sponsors must agree again; none, no sentence.

    >>> must_agree([Waypoint.TIME], [], sponsors_changed=False)
    ('Of the extra time that was agreed nothing is left.',)
    """
    return tuple(_reasons(list(used_up), pending, sponsors_changed=sponsors_changed))


def _reasons(
    used_up: Sequence[Waypoint], pending: Iterable[Waypoint], *, sponsors_changed: bool
) -> Iterator[str]:
    yield from (NOTHING_LEFT[one] for one in used_up)
    yield from (TOO_MUCH_ASKED[one] for one in pending if one not in used_up)
    if sponsors_changed:
        yield OTHER_SPONSORS
