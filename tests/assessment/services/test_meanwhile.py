"""Somebody else acts between our reading and our writing: we decide again, on what is true then."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest

from assessment.domain.triangle.ledger import Status
from assessment.domain.triangle.project import AuditLog
from assessment.domain.triangle.variation import Outcome
from assessment.errors import NotFound, Refused
from assessment.services.agreements import Agreements
from assessment.services.ports import Store
from assessment.services.project_access import ProjectActions
from assessment.services.projects import Projects
from assessment.services.sponsors import Sponsors
from assessment.services.variations import Variations
from tests.assessment.services.people import Crowd, site_in
from tests.rehearsal import TERMS, TIME, asks

Act = Callable[[Crowd], object]
OTHER = TERMS.model_copy(update={"days_later": 30})


class Interrupted:
    """A store where somebody acts right after our first look at the project."""

    def __init__(self, store: Store, meanwhile: Callable[[], object]) -> None:
        self._store, self._meanwhile = store, meanwhile
        self.looks = 0

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def audit_log(self, project_id: str) -> AuditLog:
        found = self._store.audit_log(project_id)
        self.looks += 1
        if self.looks == 1:
            self._meanwhile()
        return found


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Crowd]:
    opened = Crowd(site_in(tmp_path))
    yield opened
    opened.site.close()


def interrupted(crowd: Crowd, meanwhile: Act) -> ProjectActions:
    """A table at which this happens while we think."""
    now = crowd.site.projects.actions.now
    return ProjectActions(
        cast("Store", Interrupted(crowd.site.store, lambda: meanwhile(crowd))), now
    )


def dismisses(who: str) -> Act:
    return lambda crowd: crowd.site.sponsors.dismiss(crowd.chair, crowd.access(who).sponsor)


def test_a_proposal_names_the_sponsor_who_joined_meanwhile(crowd: Crowd) -> None:
    crowd.shown()
    table = interrupted(crowd, lambda at: at.site.sponsors.invite(at.chair, "Finn"))
    Agreements(table).propose(crowd.chair, "First", TERMS)
    [one] = crowd.site.projects.see(crowd.chair).ledger.agreements
    assert len(one.required) == 3


def test_terms_that_were_amended_meanwhile_are_not_signed(crowd: Crowd) -> None:
    crowd.proposed()
    [one] = crowd.site.projects.see(crowd.chair).ledger.agreements
    table = interrupted(crowd, lambda at: at.site.agreements.amend(at.chair, one.content, OTHER))
    with pytest.raises(Refused, match="changed while you were reading"):
        Agreements(table).sign(crowd.access("ben"), one.content)
    assert crowd.site.projects.see(crowd.chair).ledger.agreements[0].signatures == ()


@pytest.mark.parametrize("who", ["ann", "cleo"])
def test_a_version_that_names_who_left_meanwhile_is_not_signed(crowd: Crowd, who: str) -> None:
    crowd.proposed()
    [one] = crowd.site.projects.see(crowd.chair).ledger.agreements
    with pytest.raises(Refused, match="No version waits"):
        Agreements(interrupted(crowd, dismisses(who))).sign(crowd.access("ben"), one.content)
    [after] = crowd.site.projects.see(crowd.chair).ledger.agreements
    assert after.status is Status.WITHDRAWN


def test_who_is_dismissed_meanwhile_signs_nothing_even_if_the_same_terms_are_proposed_again(
    crowd: Crowd,
) -> None:
    crowd.proposed()
    [one] = crowd.site.projects.see(crowd.chair).ledger.agreements

    def anew(at: Crowd) -> None:
        dismisses("ben")(at)
        at.site.agreements.propose(at.chair, "Again", one.terms)

    with pytest.raises(NotFound, match="no longer a sponsor"):
        Agreements(interrupted(crowd, anew)).sign(crowd.access("ben"), one.content)
    proposed = crowd.site.projects.see(crowd.chair).ledger.proposed
    assert proposed is not None
    assert (proposed.content, proposed.signatures) == (one.content, ())


def test_nobody_decides_or_raises_who_was_dismissed_meanwhile(crowd: Crowd) -> None:
    crowd.varied()
    ben, chair = crowd.access("ben"), crowd.chair
    with pytest.raises(Refused, match="must be a sponsor of the project still"):
        Variations(interrupted(crowd, dismisses("ben"))).record(
            chair, 4, Outcome.REFUSED, "No.", [ben.sponsor]
        )
    cleo = crowd.access("cleo")
    with pytest.raises(NotFound):
        Variations(interrupted(crowd, dismisses("cleo"))).raise_one(cleo, asks("More"))
    kinds = [event.kind for event in crowd.site.projects.see(chair).events]
    assert kinds[-2:] == ["left", "left"]


def test_a_position_is_not_given_after_it_was_shown_meanwhile(crowd: Crowd) -> None:
    crowd.waiting()
    table = interrupted(crowd, lambda at: at.site.projects.reveal(at.chair, go_ahead=True))
    with pytest.raises(Refused, match="shown to everybody already"):
        Projects(table).give(crowd.access("ben"), TIME)
    assert crowd.site.projects.see(crowd.access("ben")).own is None


def test_a_position_that_was_given_meanwhile_is_shown_with_the_others(crowd: Crowd) -> None:
    crowd.waiting()
    table = interrupted(crowd, lambda at: at.site.projects.give(at.access("ben"), TIME))
    Projects(table).reveal(crowd.chair, go_ahead=True)
    ledger = crowd.site.projects.see(crowd.chair).ledger
    assert (len(ledger.positions), ledger.absent) == (2, ())


def test_names_are_not_switched_after_a_position_was_given_meanwhile(crowd: Crowd) -> None:
    crowd.planned()
    table = interrupted(crowd, lambda at: at.site.projects.give(at.access("ben"), TIME))
    with pytest.raises(Refused, match="given already"):
        Projects(table).name_openly(crowd.chair, named=False)
    assert crowd.site.projects.see(crowd.chair).project.named


def test_of_two_sponsors_of_one_name_who_are_invited_at_once_one_is_refused(crowd: Crowd) -> None:
    crowd.planned()
    table = interrupted(crowd, lambda at: at.site.sponsors.invite(at.chair, "Finn"))
    with pytest.raises(Refused, match="is a sponsor already"):
        Sponsors(table).invite(crowd.chair, "finn ")
    names = [one.name for one in crowd.site.projects.see(crowd.chair).project.present]
    assert names.count("Finn") == 1


def test_who_is_always_interrupted_is_told_so(crowd: Crowd) -> None:
    crowd.planned()

    class Busy(Interrupted):
        def audit_log(self, project_id: str) -> AuditLog:
            self.looks = 0
            return super().audit_log(project_id)

    busy = Busy(crowd.site.store, lambda: crowd.site.projects.rename(crowd.chair, "Again"))
    table = ProjectActions(cast("Store", busy), crowd.site.projects.actions.now)
    with pytest.raises(Refused, match="Please try again"):
        Projects(table).give(crowd.access("ben"), TIME)
    assert crowd.site.projects.see(crowd.chair).given == set()
