"""An engagement as a whole: begun without rounds, named, archived, deleted."""

import pytest

from assessment.bootstrap import Site
from assessment.errors import Deleted, NotFound, Refused


@pytest.fixture
def key(site: Site) -> str:
    return site.engagements.begin(" Nordwind  Group ", "token")


def test_an_engagement_is_begun_once_for_each_token(site: Site, key: str) -> None:
    assert site.engagements.begin("Nordwind Group", "token") == key
    assert site.engagements.begin("Other", "other token") != key
    assert site.engagements.see(key).name == "Nordwind Group"
    assert len(site.store.engagement_ids()) == 2


def test_it_is_renamed_archived_and_taken_back(site: Site, key: str) -> None:
    site.engagements.rename(key, "Nordwind")
    site.engagements.archive(key, archived=True)
    found = site.engagements.see(key)
    assert (found.name, found.archived) == ("Nordwind", True)
    site.engagements.archive(key, archived=False)
    site.engagements.archive(key, archived=False)
    assert site.engagements.see(key).revision == found.revision + 1


def test_a_name_that_is_too_long_is_refused(site: Site, key: str) -> None:
    with pytest.raises(Refused):
        site.engagements.rename(key, "x" * 201)


def test_without_rounds_there_is_nothing_to_answer_or_to_read(site: Site, key: str) -> None:
    assert site.landing(key).page == "engagement"
    assert not site.assessments.opens(key)
    assert site.assessments.history(key) == []
    with pytest.raises(NotFound):
        site.assessments.visit(key)
    with pytest.raises(NotFound):
        site.readers.shared(site.readers.add(key))


def test_whoever_deletes_it_is_told_so_afterwards(site: Site, key: str) -> None:
    site.assessments.delete(key)
    with pytest.raises(Deleted):
        site.engagements.see(key)
