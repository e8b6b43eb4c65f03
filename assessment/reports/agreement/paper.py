"""The paper of an agreement: plain values, everything that is printed and nothing else."""

from dataclasses import dataclass
from enum import StrEnum

from assessment.messages import Message, Value
from assessment.reports.sentences.triangle.votes import ANY_ONE


class VersionStatus(StrEnum):
    """What has become of a version of the agreement."""

    PROPOSED = "proposed"
    ACTIVE = "active"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"

    @property
    def is_agreed(self) -> bool:
        """Whether everybody whose signature was needed has signed it."""
        return self in {VersionStatus.ACTIVE, VersionStatus.SUPERSEDED}

    @property
    def is_open(self) -> bool:
        """Whether a signature on it has a meaning: nothing has taken its place."""
        return self in {VersionStatus.PROPOSED, VersionStatus.ACTIVE}


@dataclass(frozen=True, slots=True)
class PaperPosition:
    """One sponsor's own position. Points in any unit; the choices are waypoints or ""."""

    name: Value
    role: Value
    points: tuple[int, int, int]  # time, cost, quality
    fixed: str
    chosen: str
    adjusted: str
    gives: tuple[Message, ...] = ()  # each concession, in the sponsor's own units
    compared: tuple[Message, ...] = ()
    marks: tuple[Message, ...] = ()  # which scope items must be in, could be, or not
    on_older_plan: bool = False  # the plan was changed before this version was written


@dataclass(frozen=True, slots=True)
class PaperSignature:
    """What one sponsor did with this version: signed it, declined it, or neither so far."""

    name: str
    role: Value
    at: str = ""  # ISO, UTC; "" while nothing has happened
    event: int = 0  # the number of the event by which it was signed
    content_hash: str = ""  # what was signed; "" if it was not
    declined: str = ""  # the reason
    of_earlier: Value = ""  # what the version was called that they declined, if changed since
    required: bool = True
    new_key_since: str = ""  # ISO, UTC: when they were given a new invitation, before they did it


@dataclass(frozen=True, slots=True)
class PaperConcession:
    """What is compromised, and how far, in the sponsors' words."""

    waypoint: str
    text: str


@dataclass(frozen=True, slots=True)
class AgreementPaper:
    """One version of an agreement. Money in minor units, weights in basis points, dates in ISO."""

    project: str  # the project's name
    title: str  # of this version
    version: int
    label: Value  # what it is called: 1, or 1.1 after a change
    status: VersionStatus
    since: str  # when it came to stand so
    replaced_by: Value  # what the version is called that took its place; "" while none has
    why: Value  # it was withdrawn; "" if it was not
    primary: str
    agreed: tuple[int, int, int]  # time, cost, quality
    later_days: int
    dearer: int
    waived: Value  # how many of the quality criteria may be waived
    budget: int
    currency: str
    start: str
    finish: str
    content_hash: str
    head: str
    events: int
    recorded: str  # when the last of them was written
    compromises: tuple[PaperConcession, ...] = ()
    positions: tuple[PaperPosition, ...] = ()
    criteria: tuple[str, ...] = ()
    scope_in: tuple[Value, ...] = ()
    scope_if_it_fits: tuple[Value, ...] = ()
    scope_out: tuple[Value, ...] = ()
    changed: str = ""  # ISO, UTC: when its terms were changed last since it was proposed
    waives: bool = False  # whether any criterion may be waived
    tolerances: tuple[tuple[Value, Value], ...] = ()  # each rule with its value
    signatures: tuple[PaperSignature, ...] = ()
    decides: Value = ANY_ONE  # who decides a variation
    now: tuple[float, float, float] | None = None  # where decisions led; None while none has
