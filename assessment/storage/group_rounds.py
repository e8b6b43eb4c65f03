"""Rounds of groups: who takes part, and how nothing shows who came when."""

from random import SystemRandom

from assessment.domain.access import Access
from assessment.domain.engagement import Engagement, Snapshot
from assessment.domain.response import Response, ResponseHead
from assessment.storage.assessments import AssessmentStore, keeping, replacing
from assessment.storage.documents import Add, Change, Write
from assessment.storage.kinds import ACCESS, ENGAGEMENT, RESPONSE, response_key
from assessment.storage.writes import (
    readable,
    revoked,
    with_closed,
    with_new_key,
    with_participant,
    with_withdrawal,
    withdrawn,
)


class GroupRoundStore(AssessmentStore):
    """A round lies in its engagement, and each participant has a response and a key."""

    def add_group_round(self, engagement: Engagement, snapshot: Snapshot) -> None:
        """Write over the engagement of the same revision, which has a group's round more.

        All of it, with the edition, or nothing. Raises Stale.
        """
        self._documents.transaction([keeping(snapshot), replacing(engagement)])

    def open_group_round(self, engagement: Engagement, *codes: Access) -> None:
        """Write over the engagement of the same revision, and let its join codes be found.

        All of it or nothing. Raises Stale, and AlreadyExists where a code is taken.
        """
        self._documents.spread(ACCESS)
        adding = (Add(ACCESS, readable(one)) for one in codes)
        self._documents.transaction([replacing(engagement), *adding])

    def join(self, response: Response, access: Access) -> None:
        """Keep a new participant with the key of their response, while the round is open.

        All of it or nothing. Raises AlreadyExists, else Refused; NotFound without the engagement.
        """
        head = response.head
        joining = Change(
            ENGAGEMENT,
            (head.ref.engagement,),
            lambda stored: with_participant(stored, head.round),
        )
        keeping_both = Add(RESPONSE, readable(response)), Add(ACCESS, readable(access))
        self._documents.transaction([*keeping_both, joining])

    def close_group_round(self, engagement: Engagement, round_id: str) -> None:
        """Write over the engagement of the same revision, whose round is closed or open again.

        All its responses, and the keys to them, are written anew with it in random order, so that
        nothing shows in which order they came: all of it or nothing. Raises Stale, also where
        somebody joined since the engagement was read.
        """
        closed = not engagement.round(round_id).of_group.is_open
        heads = [one.head for one in self.responses(engagement.id) if one.head.round == round_id]
        writes = [write for head in heads for write in _afresh(head, closed)]
        SystemRandom().shuffle(writes)
        self._documents.transaction([replacing(engagement), *writes])

    def withdraw_participant(self, head: ResponseHead) -> None:
        """Let nothing of a participant be left in their response, unless the round is revealed.

        The empty response stays, so that their link can say what became of it. Raises Refused.
        """
        engagement = (head.ref.engagement,)
        allowed = Change(ENGAGEMENT, engagement, lambda stored: with_withdrawal(stored, head.round))
        emptying = Change(RESPONSE, response_key(head.ref), withdrawn)
        self._documents.transaction([allowed, emptying])

    def renew_participant(self, head: ResponseHead, access: Access) -> None:
        """Let a participant begin anew with another key; the one that the head names opens nothing.

        All of it or nothing; with the key that it names already nothing changes. Raises Refused,
        and Stale where another came first.
        """
        old, new = head.key_hash, access.key_hash
        if old == new:
            return
        key = response_key(head.ref)
        self._documents.transaction(
            [
                Change(RESPONSE, key, lambda stored: with_new_key(stored, old, new)),
                Change(ACCESS, (old,), revoked),
                Add(ACCESS, readable(access)),
            ]
        )


def _afresh(head: ResponseHead, closed: bool) -> list[Write]:
    key = response_key(head.ref)
    return [
        Change(RESPONSE, key, lambda stored: with_closed(stored, closed), afresh=True),
        Change(ACCESS, (head.key_hash,), lambda stored: stored, afresh=True),
    ]
