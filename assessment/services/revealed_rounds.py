"""Revealed rounds: what a group answered, for its owner and for readers, and by whom for nobody."""

from random import SystemRandom
from typing import NamedTuple

from assessment.domain.editions import parsed
from assessment.domain.engagement import Round
from assessment.domain.group_disclosure import RevealedResponse
from assessment.domain.response import Response
from assessment.errors import NotFound
from assessment.services.engagements import READ_ONLY, READING, access_of, read_by
from assessment.services.ports import Store
from questionnaires.schema import Instrument


class RevealedRound(NamedTuple):
    """A round whose results are open, with its edition; `joined`: how many took part to the end."""

    organisation: str
    round: Round
    instrument: Instrument
    joined: int
    responses: tuple[RevealedResponse, ...]


def revealed_round(store: Store, key: str, round_id: str) -> RevealedRound:
    """What was submitted in a revealed round, in random order.

    Raises:
        NotFound: the key is neither its owner's nor a reader's, or there is no such round.
        Refused: it is not revealed.
    """
    access = access_of(store, key)
    if access.role not in READING:
        raise NotFound(READ_ONLY)
    engagement = read_by(store, access)
    one = engagement.group_round(round_id)
    one.of_group.require_revealed()
    responses = responses_in(store, engagement.id, round_id)
    submitted = [_revealed(found) for found in responses if found.head.submitted]
    SystemRandom().shuffle(submitted)
    instrument = parsed(store.edition(one.edition.fingerprint))
    return RevealedRound(engagement.name, one, instrument, len(responses), tuple(submitted))


def responses_in(store: Store, engagement_id: str, round_id: str) -> list[Response]:
    """Those of a round that nobody has withdrawn."""
    found = (one for one in store.responses(engagement_id) if one.head.round == round_id)
    return [one for one in found if not one.head.withdrawn]


def _revealed(one: Response) -> RevealedResponse:
    head = one.head
    return RevealedResponse(head.role, head.department, head.group, head.name, one.answers)
