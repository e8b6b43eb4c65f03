"""Before the reveal a position is its sponsor's alone; without names it never leads to anybody."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assessment.errors import NotFound, Refused
from assessment.reports.agreement.from_project import paper_of
from assessment.reports.documents.agreement_content import content
from assessment.reports.wording import wording
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from tests.assessment.services.people import Crowd, site_in
from tests.rehearsal import MIDDLE, QUALITY, TERMS, TIME, asks

MARK = 424_243  # stands in Ann's position and nowhere else
MARKED = QUALITY.model_copy(
    update={"dearer": QUALITY.dearer.model_copy(update={"amount": MARK}), "comparisons": (7, 5, -8)}
)
SEATS = ("chair", "ann", "ben", "cleo", "reader")


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Crowd]:
    """Everybody is invited, and it was agreed to show no names."""
    opened = Crowd(site_in(tmp_path)).planned()
    opened.site.projects.name_openly(opened.chair, named=False)
    yield opened
    opened.site.close()


def everything(crowd: Crowd, access: ProjectAccess) -> str:
    """All that a seat can get out of the services, refusals included."""
    site = crowd.site
    ways: list[Callable[[], object]] = [
        lambda: told_by(site.projects.see(access)),
        lambda: site.projects.landing(access),
        lambda: site.agreements.draft(access).model_dump_json(),
        lambda: site.agreements.preview(access, "Early", TERMS).model_dump_json(),
        lambda: site.audit_logs.audit_log(access).model_dump_json(),
        lambda: site.audit_logs.export(access).decode(),
        lambda: site.audit_logs.check(access),
        lambda: site.agreements.propose(access, "Early", TERMS),
        lambda: site.variations.raise_one(access, asks("Early")),
        lambda: site.projects.name_openly(access, named=True),
        lambda: site.projects.reveal(access),
    ]
    return "\n".join(str(answer(way)) for way in ways)


def answer(way: Callable[[], object]) -> object:
    try:
        return way()
    except (Refused, NotFound) as error:
        return error


def told_by(view: ProjectView) -> str:
    """All that a sight holds or derives."""
    parts = [view.project.model_dump_json(), view.ledger.model_dump_json()]
    parts += [event.model_dump_json() for event in view.events]
    return "\n".join([*parts, str(view.given), str(view.version), str(view.own), view.person])


def test_before_the_reveal_nobody_gets_a_trace_of_anothers_position(crowd: Crowd) -> None:
    crowd.site.projects.give(crowd.access("ann"), MARKED)
    assert str(MARK) in everything(crowd, crowd.access("ann"))
    for who in SEATS:
        if who != "ann":
            assert str(MARK) not in everything(crowd, crowd.access(who)), who
    assert str(MARK) not in everything(crowd, crowd.held)


def test_a_new_invitation_deletes_what_nobody_was_shown_before_anybody_can_take_it(
    crowd: Crowd,
) -> None:
    projects, ann = crowd.site.projects, crowd.access("ann")
    projects.give(ann, MARKED)
    crowd.new_invitation("ann")
    assert str(MARK) not in crowd.site.store.audit_log(ann.project).model_dump_json()
    assert projects.see(crowd.chair).given == frozenset()


def test_a_new_sponsor_is_shown_nothing_of_the_others(crowd: Crowd) -> None:
    crowd.site.projects.give(crowd.access("ann"), MARKED)
    crowd.invites("Finn")
    assert str(MARK) not in everything(crowd, crowd.access("finn"))


def test_a_position_that_nobody_was_shown_goes_with_its_sponsor(crowd: Crowd) -> None:
    projects, ann = crowd.site.projects, crowd.access("ann")
    for who, said in ("ann", MARKED), ("ben", TIME), ("cleo", MIDDLE):
        projects.give(crowd.access(who), said)
    crowd.site.sponsors.dismiss(crowd.chair, ann.sponsor)
    assert str(MARK) not in crowd.site.store.audit_log(ann.project).model_dump_json()
    projects.reveal(crowd.chair)
    assert len(projects.see(crowd.chair).ledger.positions) == 2
    crowd.site.sponsors.dismiss(crowd.chair, crowd.access("ben").sponsor)
    assert len(projects.see(crowd.chair).ledger.positions) == 2


def test_the_only_position_is_not_shown_without_its_name(crowd: Crowd) -> None:
    crowd.site.projects.give(crowd.access("ann"), MARKED)
    with pytest.raises(Refused, match="whose position it is"):
        crowd.site.projects.reveal(crowd.chair, go_ahead=True)
    assert not crowd.site.projects.see(crowd.chair).ledger.revealed


def agreed(crowd: Crowd) -> Crowd:
    """All have said where they stand, it is shown, and signed by those who must."""
    for who, said in ("ann", MARKED), ("ben", TIME), ("cleo", MIDDLE):
        crowd.site.projects.give(crowd.access(who), said)
    crowd.site.projects.reveal(crowd.chair)
    crowd.site.agreements.propose(crowd.chair, "First", TERMS)
    crowd.signs("ann").signs("ben")
    return crowd


def positions_in(value: Any, under: str = "") -> Iterator[str]:
    """What every position in there stands under."""
    if isinstance(value, dict):
        if "fixed" in value:
            yield under
        for key, inner in value.items():
            yield from positions_in(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from positions_in(inner, under)


def test_without_names_positions_stand_under_numbers_wherever_one_looks(crowd: Crowd) -> None:
    agreed(crowd)
    numbers = {"sponsor-01", "sponsor-02", "sponsor-03"}
    for who in SEATS:
        access = crowd.access(who)
        view = crowd.site.projects.see(access)
        own = {access.sponsor} - {""}
        assert set(positions_in(view.project.model_dump(mode="json"))) <= own | numbers
        assert set(positions_in(view.ledger.model_dump(mode="json"))) == numbers
        for event in view.events:
            assert set(positions_in(event.model_dump(mode="json"))) <= numbers
        assert (
            set(positions_in(crowd.site.audit_logs.audit_log(access).model_dump(mode="json")))
            == numbers
        )
        assert set(positions_in(json.loads(crowd.site.audit_logs.export(access)))) == numbers


def test_without_names_the_paper_prints_positions_under_numbers(crowd: Crowd) -> None:
    agreed(crowd)
    book = crowd.site.store.audit_log(crowd.chair.project)
    view = crowd.site.projects.see(crowd.chair)
    printed = content(paper_of(view.ledger.agreements[0], book), wording())
    told = json.dumps([printed["positions"], printed["triangle"]], default=str)
    assert "Sponsor 1" in told
    for one in book.project.sponsors:
        assert not any(mark in told for mark in (one.name, one.id, book.project.person(one.id)))


def test_the_number_of_a_position_is_by_chance(crowd: Crowd) -> None:
    """Sixty reveals: Ann, who was invited and answered first, has each of the three numbers."""
    found = set()
    for _ in range(60):
        again = Crowd(crowd.site).planned()
        crowd.site.projects.name_openly(again.chair, named=False)
        for who, said in ("ann", MARKED), ("ben", TIME), ("cleo", MIDDLE):
            crowd.site.projects.give(again.access(who), said)
        crowd.site.projects.reveal(again.chair)
        shown = crowd.site.projects.see(again.chair).ledger.positions
        found |= {number for number, said in shown.items() if said == MARKED}
    assert found == {"sponsor-01", "sponsor-02", "sponsor-03"}
