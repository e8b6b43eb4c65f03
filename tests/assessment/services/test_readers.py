"""Links with which others read a result: made, listed, withdrawn; and what becomes of them."""

from pathlib import Path

import pytest

from assessment.bootstrap import Site
from assessment.domain.access import hash_key
from assessment.domain.engagement import MOST_READERS
from assessment.errors import Deleted, NotFound, Refused, Withdrawn
from assessment.services.assessments import Assessments
from assessment.services.engagements import Engagements
from assessment.services.outcomes import outcomes
from assessment.services.readers import Readers
from assessment.storage.store import Store
from tests.assessment.services.conftest import Clock
from tests.assessment.services.people import site_in
from tests.assessment.services.test_assessments import answer
from tests.assessment.services.workshops import a_host

CRM = "crm-maturity"


@pytest.fixture
def readers(store: Store, clock: Clock) -> Readers:
    return Readers(store, clock)


@pytest.fixture
def key(assessments: Assessments) -> str:
    """One round is submitted."""
    return submitted(assessments, assessments.begin(CRM))


def submitted(assessments: Assessments, key: str) -> str:
    answer(assessments, assessments.repeat(key), leadership="4")
    assessments.submit(assessments.visit(key))
    return key


def test_a_reader_sees_every_result_and_those_that_come_later(
    assessments: Assessments, readers: Readers, key: str
) -> None:
    reading = readers.add(key)
    assert outcomes(assessments, reading) == outcomes(assessments, key)
    submitted(assessments, key)
    assert len(outcomes(assessments, reading)) == 2
    assert assessments.landing(reading) == "shared"
    assert readers.shared(reading).engagement == assessments.visit(key).engagement


def test_what_is_not_submitted_is_no_readers(
    assessments: Assessments, readers: Readers, key: str
) -> None:
    reading = readers.add(key)
    answer(assessments, assessments.repeat(key), leadership="1")
    [only] = outcomes(assessments, reading)
    assert only.response.answers["leadership"].choice == "4"


def test_each_token_makes_one_link(readers: Readers, key: str, clock: Clock) -> None:
    first = readers.add(key, "token")
    clock.pass_by(1)
    assert readers.add(key, "token") == first
    second = readers.add(key, "another")
    assert [one.created_at.day for one in readers.all(key)] == [1, 2]
    assert [one.key_hash for one in readers.all(key)] == [hash_key(first), hash_key(second)]
    assert [readers.link(key, one.key_hash) for one in readers.all(key)] == [first, second]


def test_only_the_owner_can_know_a_link_again(
    assessments: Assessments, readers: Readers, key: str
) -> None:
    readers.add(key)
    [one] = readers.all(key)
    with pytest.raises(NotFound):
        readers.link(assessments.begin(CRM), one.key_hash)


def test_a_withdrawn_link_says_so_and_the_others_go_on(
    assessments: Assessments, readers: Readers, key: str
) -> None:
    first, second = readers.add(key, "first"), readers.add(key, "second")
    readers.withdraw(key, hash_key(first))
    for ask in (assessments.history, assessments.landing, readers.shared):
        with pytest.raises(Withdrawn):
            ask(first)
        ask(second)
    assert [one.key_hash for one in readers.all(key)] == [hash_key(second)]
    with pytest.raises(NotFound):
        readers.withdraw(key, hash_key(first))
    readers.add(key, "first")  # the same submission once more, later than the withdrawal
    with pytest.raises(Withdrawn):
        readers.shared(first)


def test_with_the_assessment_what_its_readers_see_is_deleted(
    assessments: Assessments, readers: Readers, key: str
) -> None:
    good, withdrawn = readers.add(key, "good"), readers.add(key, "withdrawn")
    readers.withdraw(key, hash_key(withdrawn))
    Engagements(assessments.store).delete(key)
    for ask in (assessments.history, assessments.landing, readers.shared):
        with pytest.raises(Deleted):
            ask(good)
        with pytest.raises(Withdrawn):
            ask(withdrawn)
    for act in (readers.all, readers.add):
        with pytest.raises(Deleted):
            act(key)


def test_there_is_an_end_to_the_number_of_links(readers: Readers, key: str) -> None:
    made = [readers.add(key) for _ in range(MOST_READERS)]
    with pytest.raises(Refused, match="There are 100 links already"):
        readers.add(key)
    readers.withdraw(key, hash_key(made[0]))
    readers.add(key)
    assert len(readers.all(key)) == MOST_READERS


def test_no_file_holds_a_link(tmp_path: Path) -> None:
    site = site_in(tmp_path, "tinydb:")
    key = site.assessments.begin(CRM)
    reading = site.readers.add(key)
    texts = [file.read_text("utf-8") for file in tmp_path.rglob("*.json")]
    assert any(hash_key(reading) in text for text in texts)
    assert not any(secret in text for text in texts for secret in (key, reading))
    site.close()


def test_a_link_that_follows_from_another_key_is_not_shown_as_one(site: Site) -> None:
    first, second = a_host(site, "one"), a_host(site, "other")
    began = site.hosts.begin(first, "Nordwind")
    made = site.readers.add(site.hosts.owner_key(first, began))
    other = site.hosts.owner_key(second, began)
    assert site.readers.link(site.hosts.owner_key(first, began), hash_key(made)) == made
    assert site.readers.link(other, hash_key(made)) is None
    new = site.hosts.reissue(first, began)
    assert site.readers.link(new, hash_key(made)) is None
    site.readers.withdraw(new, hash_key(made))
    assert site.readers.all(new) == ()
