"""The plan is changed once a sponsor has spoken: on record, and whoever spoke looks again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.domain.triangle.phase import NextAction
from assessment.domain.triangle.project import Plan
from assessment.errors import Refused
from tests.assessment.services.people import site_in
from tests.rehearsal import MIDDLE, PLAN, QUALITY, TIME, Rehearsal

LONGER = PLAN.model_copy(update={"finish": "2027-09-30"})


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    site = site_in(tmp_path)
    yield Rehearsal(site)
    site.close()


def replans(rehearsal: Rehearsal, plan: Plan = LONGER) -> None:
    rehearsal.site.projects.plan(rehearsal.chair, plan)


def kinds(rehearsal: Rehearsal) -> list[str]:
    return [one.kind for one in rehearsal.site.projects.see(rehearsal.chair).events]


def asked(rehearsal: Rehearsal) -> set[str]:
    """Who is asked to look again."""
    view = rehearsal.site.projects.see(rehearsal.chair)
    return {view.project.sponsor(one).name for one in view.outdated}


def test_before_anybody_has_spoken_a_change_of_the_plan_is_nobodys_business(
    rehearsal: Rehearsal,
) -> None:
    rehearsal.planned()
    replans(rehearsal)
    assert "replanned" not in kinds(rehearsal)
    assert asked(rehearsal) == set()


def test_after_that_it_is_on_record_once_and_the_same_plan_again_is_no_change(
    rehearsal: Rehearsal,
) -> None:
    rehearsal.waiting()
    replans(rehearsal, PLAN)
    assert "replanned" not in kinds(rehearsal)
    replans(rehearsal)
    replans(rehearsal)
    assert kinds(rehearsal).count("replanned") == 1
    assert rehearsal.site.audit_logs.check(rehearsal.chair).broken is None


def test_whoever_spoke_before_is_asked_until_they_save_again_even_unchanged(
    rehearsal: Rehearsal,
) -> None:
    rehearsal.waiting()
    replans(rehearsal)
    rehearsal.site.projects.give(rehearsal.access("ben"), TIME)
    assert asked(rehearsal) == {"Ann"}
    ann = rehearsal.site.projects.see(rehearsal.access("ann"))
    assert (ann.looks_again, ann.own_plan) == (True, PLAN)
    assert ann.next_action is NextAction.LOOK_AGAIN
    assert rehearsal.site.projects.landing(rehearsal.access("ann")) == "position"
    rehearsal.site.projects.give(rehearsal.access("ann"), QUALITY)
    assert asked(rehearsal) == set()
    assert rehearsal.site.projects.landing(rehearsal.access("ann")) == "project"


def test_nobody_saves_under_a_plan_that_they_have_not_seen(rehearsal: Rehearsal) -> None:
    rehearsal.planned()
    replans(rehearsal)
    ben = rehearsal.access("ben")
    with pytest.raises(Refused, match="The plan was changed while you wrote"):
        rehearsal.site.projects.give(ben, TIME, under=PLAN)
    assert rehearsal.site.projects.see(ben).own is None
    rehearsal.site.projects.give(ben, TIME, under=LONGER)
    assert rehearsal.site.projects.see(ben).own == TIME


def test_what_others_see_of_it_is_who_and_never_what(rehearsal: Rehearsal) -> None:
    rehearsal.waiting()
    replans(rehearsal)
    ben = rehearsal.site.projects.see(rehearsal.access("ben"))
    assert list(ben.outdated) == [rehearsal.access("ann").sponsor]
    assert ben.project.positions == {}


def test_once_shown_positions_stand_under_the_plan_of_then(rehearsal: Rehearsal) -> None:
    rehearsal.shown()
    replans(rehearsal)
    view = rehearsal.site.projects.see(rehearsal.access("ann"))
    assert kinds(rehearsal)[-1] == "replanned"
    assert (view.looks_again, view.own_plan) == (False, PLAN)
    terms = rehearsal.site.agreements.draft(rehearsal.chair)
    assert (terms.finish, terms.days_later) == (LONGER.finish, 0)
    assert terms.positions == view.ledger.positions


def test_without_names_positions_under_several_plans_are_not_shown(rehearsal: Rehearsal) -> None:
    rehearsal.planned()
    projects = rehearsal.site.projects
    projects.name_openly(rehearsal.chair, named=False)
    projects.give(rehearsal.access("ann"), QUALITY)
    replans(rehearsal)
    projects.give(rehearsal.access("ben"), TIME)
    projects.give(rehearsal.access("cleo"), MIDDLE)
    with pytest.raises(Refused, match="everybody would know whose they are"):
        projects.reveal(rehearsal.chair)
    projects.give(rehearsal.access("ann"), QUALITY)
    projects.reveal(rehearsal.chair)
    assert len(projects.see(rehearsal.chair).ledger.positions) == 3


def test_without_names_the_number_of_a_plan_that_was_changed_back_tells_nobody_apart(
    rehearsal: Rehearsal,
) -> None:
    rehearsal.planned()
    projects = rehearsal.site.projects
    projects.name_openly(rehearsal.chair, named=False)
    projects.give(rehearsal.access("ann"), QUALITY)
    replans(rehearsal)
    replans(rehearsal, PLAN)
    projects.give(rehearsal.access("ben"), TIME)
    projects.reveal(rehearsal.chair)
    numbers = {one.plan for one in projects.see(rehearsal.chair).ledger.positions.values()}
    assert len(numbers) == 1


def test_by_name_they_are_shown_as_they_are_and_each_says_its_plan(rehearsal: Rehearsal) -> None:
    rehearsal.waiting()
    replans(rehearsal)
    rehearsal.site.projects.give(rehearsal.access("ben"), TIME)
    rehearsal.site.projects.reveal(rehearsal.chair)
    ledger = rehearsal.site.projects.see(rehearsal.chair).ledger
    assert sorted(one.plan for one in ledger.positions.values()) == [0, 1]
