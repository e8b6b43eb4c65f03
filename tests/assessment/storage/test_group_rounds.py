"""A group's round is kept whole or not at all, and closed for everybody at once: every adapter."""

import pytest

from assessment.domain.access import Access, Role, hash_key
from assessment.domain.rounds import MOST_PARTICIPANTS, RoundState
from assessment.errors import AlreadyExists, NotFound, Refused, Stale
from assessment.storage.store import Store
from tests.assessment.storage.adapters import Adapter
from tests.assessment.storage.groups import (
    CODE,
    EDITION,
    SURVEY,
    changed,
    close,
    group,
    group_round,
    opened,
    participant,
    reopen,
)
from tests.assessment.storage.samples import engagement, level, ref


@pytest.fixture
def survey(store: Store) -> Store:
    """A store with an open round, which Ann and Bob have joined."""
    opened(store)
    for name in ("ann", "bob"):
        store.join(*participant(name))
    return store


def test_a_round_is_kept_with_its_edition_and_its_codes(adapter: Adapter) -> None:
    opened(adapter.open())
    again = adapter.open()
    assert group(again).state is RoundState.OPEN
    assert again.edition(EDITION.fingerprint) == EDITION.text
    assert again.access(CODE.key_hash) == CODE
    assert again.responses("acme") == []


def test_a_round_is_not_opened_with_a_code_that_is_taken(store: Store) -> None:
    store.add_engagement(engagement())
    store.add_group_round(engagement().with_round(group_round()), EDITION)
    store.add_access(CODE)
    with pytest.raises(AlreadyExists):
        store.open_group_round(changed(store, group(store).opened({"": "id"})), CODE)
    assert group(store).state is RoundState.DRAFT


def test_who_joins_is_counted_and_their_key_opens_their_response(adapter: Adapter) -> None:
    store = opened(adapter.open())
    store.join(*participant("ann"))
    again = adapter.open()
    assert group(again).joined == 1
    access = again.access(hash_key("ann"))
    assert (access.role, access.response) == (Role.PARTICIPANT, "ann")
    head = again.response(ref("ann")).head
    assert (head.started_at, head.submitted_at, head.submitted) == (None, None, False)


def test_the_same_participant_joins_once(survey: Store) -> None:
    with pytest.raises(AlreadyExists):
        survey.join(*participant("ann"))
    assert group(survey).joined == 2


def test_nobody_joins_a_round_that_is_closed_full_or_gone(survey: Store) -> None:
    close(survey)
    with pytest.raises(Refused):
        survey.join(*participant("cleo"))
    reopen(survey)
    full = group(survey).model_copy(update={"joined": MOST_PARTICIPANTS})
    survey.replace_engagement(changed(survey, full))
    with pytest.raises(Refused):
        survey.join(*participant("cleo"))
    with pytest.raises(NotFound):
        survey.response(ref("cleo"))
    with pytest.raises(NotFound):
        survey.access(hash_key("cleo"))
    survey.delete_engagement("acme")
    with pytest.raises(NotFound):
        survey.join(*participant("cleo"))


def test_after_closing_nothing_is_answered_moved_or_submitted_and_all_of_it_is_there(
    adapter: Adapter,
) -> None:
    store = opened(adapter.open())
    for name in ("ann", "bob"):
        store.join(*participant(name))
        store.write_answer(ref(name), "data", level("3"))
    before = store.response(ref("ann")).head
    close(store)
    store = adapter.open()
    assert all(one.head.closed for one in store.responses("acme"))
    with pytest.raises(Refused, match="closed"):
        store.write_answer(ref("ann"), "data", level("4", 1))
    with pytest.raises(Refused, match="closed"):
        store.replace_head(before.model_copy(update={"finished": True}))
    assert {one.answers["data"].choice for one in store.responses("acme")} == {"3"}
    reopen(store)
    assert store.write_answer(ref("ann"), "data", level("4", 1)).revision == 2
    assert store.access(hash_key("ann")).response == "ann"


def test_closing_shows_nobody_how_often_the_round_was_closed(survey: Store) -> None:
    before = survey.response(ref("ann"))
    close(survey)
    reopen(survey)
    assert survey.response(ref("ann")) == before


def test_a_closing_that_somebody_joins_meanwhile_closes_nothing(survey: Store) -> None:
    late = changed(survey, group(survey).closed())
    survey.join(*participant("cleo"))
    with pytest.raises(Stale):
        survey.close_group_round(late, SURVEY)
    assert group(survey).is_open
    assert not any(one.head.closed for one in survey.responses("acme"))


def test_a_round_that_nobody_joined_is_closed(store: Store) -> None:
    opened(store)
    close(store)
    assert group(store).state is RoundState.CLOSED


def test_a_response_that_is_withdrawn_is_empty_takes_nothing_and_is_closed_with_the_others(
    adapter: Adapter,
) -> None:
    store = opened(adapter.open())
    for name in ("ann", "bob"):
        store.join(*participant(name))
    store.write_answer(ref("ann"), "data", level("3"))
    head = store.response(ref("ann")).head
    store.withdraw_participant(head)
    store = adapter.open()
    empty = store.response(ref("ann"))
    assert (empty.answers, empty.head.withdrawn) == ({}, True)
    with pytest.raises(NotFound):
        store.write_answer(ref("ann"), "data", level("4"))
    with pytest.raises(NotFound):
        store.replace_head(empty.head.model_copy(update={"finished": True}))
    store.withdraw_participant(head)
    assert store.response(ref("ann")) == empty
    close(store)
    assert all(one.head.closed for one in store.responses("acme"))


def test_nothing_is_withdrawn_once_a_round_is_revealed(survey: Store) -> None:
    close(survey)
    survey.replace_engagement(changed(survey, group(survey).revealed(finished=5)))
    with pytest.raises(Refused):
        survey.withdraw_participant(survey.response(ref("ann")).head)
    assert not survey.response(ref("ann")).head.withdrawn


NEW = Access(key_hash=hash_key("new"), role=Role.PARTICIPANT, engagement="acme", response="ann")


def test_with_a_new_key_a_participant_begins_anew_and_the_old_one_opens_nothing(
    survey: Store,
) -> None:
    survey.write_answer(ref("ann"), "data", level("3"))
    head = survey.response(ref("ann")).head
    survey.renew_participant(head, NEW)
    assert survey.access(hash_key("ann")).revoked
    assert survey.access(NEW.key_hash) == NEW
    assert survey.response(ref("ann")).answers == {}
    survey.write_answer(ref("ann"), "data", level("4"))
    survey.renew_participant(survey.response(ref("ann")).head, NEW)
    assert survey.response(ref("ann")).answers["data"].choice == "4"
    other = NEW.model_copy(update={"key_hash": hash_key("newer")})
    with pytest.raises(Stale):
        survey.renew_participant(head, other)


@pytest.mark.parametrize("point", ["submitted", "closed"])
def test_no_new_key_is_given_where_nothing_can_be_answered(survey: Store, point: str) -> None:
    head = survey.response(ref("ann")).head
    if point == "submitted":
        head = survey.replace_head(head.model_copy(update={"finished": True}))
    else:
        close(survey)
    with pytest.raises(Refused):
        survey.renew_participant(head, NEW)
    assert not survey.access(hash_key("ann")).revoked


def test_deleting_the_engagement_deletes_every_response_of_its_group(survey: Store) -> None:
    survey.delete_engagement("acme")
    for name in ("ann", "bob"):
        with pytest.raises(NotFound):
            survey.response(ref(name))
    assert survey.access(hash_key("ann")).engagement == "acme"  # so that it says what became of it
