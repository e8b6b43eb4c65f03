"""An engagement as a whole: without rounds, named, archived, deleted."""

import pytest

from assessment.bootstrap import Site
from assessment.errors import Deleted, NotFound, Refused
from tests.assessment.services.workshops import begun


@pytest.fixture
def key(site: Site) -> str:
    return begun(site)


def test_it_is_renamed_archived_and_taken_back(site: Site, key: str) -> None:
    site.engagements.rename(key, "Nordwind")
    site.engagements.archive(key, archived=True)
    found = site.engagements.see(key)
    assert (found.name, found.archived) == ("Nordwind", True)
    site.engagements.archive(key, archived=False)
    site.engagements.archive(key, archived=False)
    assert site.engagements.see(key).revision == found.revision + 1


@pytest.mark.parametrize("name", ["x" * 201, "", " \u200b "])
def test_a_name_that_is_none_or_too_long_is_refused(site: Site, key: str, name: str) -> None:
    with pytest.raises(Refused):
        site.engagements.rename(key, name)


def test_without_rounds_there_is_nothing_to_answer_or_to_read(site: Site, key: str) -> None:
    engagement = site.engagements.see(key).id
    assert site.landing(key).page == f"engagement?engagement={engagement}"
    assert not site.assessments.opens(key)
    assert site.assessments.history(key) == []
    with pytest.raises(NotFound):
        site.assessments.visit(key)
    with pytest.raises(NotFound):
        site.readers.shared(site.readers.add(key))


def test_whoever_deletes_it_is_told_so_afterwards(site: Site, key: str) -> None:
    site.engagements.delete(key)
    with pytest.raises(Deleted):
        site.engagements.see(key)
