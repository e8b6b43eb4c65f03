"""Where only hosts begin something, the services refuse everybody else, and nobody who joins."""

from pathlib import Path

import pytest

from assessment.bootstrap import Site, build
from assessment.domain.access import Role, new_key
from assessment.errors import Refused
from assessment.settings import Settings
from tests.assessment.services.workshops import Workshop, a_host


@pytest.fixture
def closed(tmp_path: Path) -> Site:
    """A site on which only hosts begin something."""
    return build(Settings(tmp_path, "memory:", "127.0.0.1", 8501, anybody_begins=False))


@pytest.mark.parametrize("key", ["", "another", "printed"])
def test_whoever_is_no_host_begins_nothing(closed: Site, key: str) -> None:
    key = {"another": new_key(), "printed": closed.host_key}.get(key, key)
    with pytest.raises(Refused, match="only hosts begin"):
        closed.assessments.begin("crm-maturity", "token", key)
    with pytest.raises(Refused, match="only hosts begin"):
        closed.projects.begin("One CRM", "token", key)
    assert closed.store.engagement_ids() == []


def test_a_host_begins_both(closed: Site) -> None:
    host = a_host(closed)
    assert closed.assessments.opens(closed.assessments.begin("crm-maturity", host=host))
    access = closed.projects.access(closed.projects.begin("One CRM", host=host))
    assert access.role is Role.FACILITATOR


def test_whoever_has_a_code_joins_and_begins_nothing_with_their_key(closed: Site) -> None:
    workshop = Workshop(closed).opened()
    key = workshop.joins("ann")
    assert workshop.visit("ann").response.head.ref.response
    for held in (key, workshop.owner):
        with pytest.raises(Refused):
            closed.assessments.begin("crm-maturity", host=held)


def test_elsewhere_everybody_begins(site: Site) -> None:
    assert site.assessments.opens(site.assessments.begin("crm-maturity"))
    assert site.projects.access(site.projects.begin("One CRM")).role is Role.FACILITATOR
