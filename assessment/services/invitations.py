"""Invitations as whoever holds one sees it: to what, what it asks for, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assessment.domain.access import hash_key
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.phase import Phase
from assessment.domain.triangle.project import Sponsor
from assessment.messages import Message, Value, msg


class InvitationState(StrEnum):
    """What has become of an invitation."""

    OPEN = "open"
    TAKEN = "taken"
    REPLACED = "replaced"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation as whoever holds it may see it: to which project, for whom, and its state.

    `phase`: what the project waits for, so that it asks for what can be done. `version`: what the
    version is called that waits for signatures, or else is in force; 0 for neither. `own_hash` is
    that of the link that was made when it was taken.
    """

    project: str
    sponsor: str
    phase: Phase
    version: Value
    state: InvitationState
    taken_at: datetime | None = None
    own_hash: str = ""

    def was_taken_with(self, key: str) -> bool:
        """Whether this is the key that was made when it was taken."""
        return self.state is InvitationState.TAKEN and self.own_hash == hash_key(key)


CLOSED: dict[InvitationState, Message] = {
    InvitationState.TAKEN: msg("This invitation is taken already. It can be taken once."),
    InvitationState.REPLACED: msg(
        "This invitation opens nothing any more: a newer one was given since."
    ),
    InvitationState.LEFT: msg(
        "This invitation opens nothing any more: whoever it was for has left the project."
    ),
}


def state_of(sponsor: Sponsor, invitation_hash: str) -> InvitationState:
    """What has become of the invitation with this hash."""
    if sponsor.left:
        return InvitationState.LEFT
    if sponsor.invitation_hash != invitation_hash:
        return InvitationState.REPLACED
    return InvitationState.OPEN if sponsor.awaits_taking else InvitationState.TAKEN


def current_version(ledger: Ledger) -> Value:
    """What the version is called that waits for signatures, or else is in force; 0 for neither.

    >>> current_version(Ledger())
    0
    """
    one = ledger.proposed or ledger.active
    return one.label if one else 0
