"""How far a group's round is, in words."""

from assessment.domain.rounds import RoundState
from assessment.messages import Message, msg

STATES = {
    RoundState.DRAFT: msg("A draft: nobody can join yet."),
    RoundState.OPEN: msg("Open."),
    RoundState.CLOSED: msg("Closed. The results are not revealed."),
    RoundState.REVEALED: msg("The results are revealed."),
}
LAST = {
    RoundState.DRAFT: msg("The last one is a draft."),
    RoundState.OPEN: msg("The last one is open."),
    RoundState.CLOSED: msg("The last one is closed."),
    RoundState.REVEALED: msg("The results of the last one are revealed."),
}


def of_one(state: RoundState) -> Message:
    """The state of a round."""
    return STATES[state]


def of_the_last(state: RoundState) -> Message:
    """The state of the last of several."""
    return LAST[state]
