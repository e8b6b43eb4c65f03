"""A group's round in a store, and who takes part in it."""

from assessment.domain.access import Access, Role, hash_key
from assessment.domain.engagement import Engagement, Round, Snapshot
from assessment.domain.response import Response, ResponseHead, ResponseRef
from assessment.domain.rounds import GroupRound, RoundSettings
from assessment.storage.store import Store
from tests.assessment.storage.samples import engagement, round_of

SURVEY = "survey"
EDITION = Snapshot("f" * 64, "title: f")
CODE = Access(key_hash="ce" * 32, role=Role.JOIN, engagement="acme", round=SURVEY)


def group_round(**settings: object) -> Round:
    """A draft of a group's round."""
    fields = RoundSettings.model_validate({"title": "Spring survey", **settings})
    return round_of(SURVEY).with_group(GroupRound(settings=fields))


def opened(store: Store, **settings: object) -> Store:
    """The store with an engagement, whose group's round is open."""
    store.add_engagement(engagement())
    draft = group_round(**settings)
    store.add_group_round(engagement().with_round(draft), EDITION)
    group = draft.of_group.opened({"": "id"})
    store.open_group_round(changed(store, group), CODE)
    return store


def changed(store: Store, group: GroupRound) -> Engagement:
    """The engagement with its group's round so."""
    now = store.engagement("acme")
    return now.with_changed(now.round(SURVEY).with_group(group))


def group(store: Store) -> GroupRound:
    """The group's round as it is now."""
    return store.engagement("acme").round(SURVEY).of_group


def close(store: Store) -> None:
    """Close the round."""
    store.close_group_round(changed(store, group(store).closed()), SURVEY)


def reopen(store: Store) -> None:
    """Open the round once more."""
    store.close_group_round(changed(store, group(store).reopened()), SURVEY)


def participant(name: str) -> tuple[Response, Access]:
    """What is kept of somebody who joins; their key is their name."""
    ref, key_hash = ResponseRef(engagement="acme", response=name), hash_key(name)
    head = ResponseHead(ref=ref, round=SURVEY, key_hash=key_hash)
    access = Access(key_hash=key_hash, role=Role.PARTICIPANT, engagement="acme", response=name)
    return Response(head=head), access
