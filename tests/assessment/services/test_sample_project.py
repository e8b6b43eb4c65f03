"""The sample project that ships: played by the real services, whole, and with all it is to show."""

from assessment.domain.triangle.bridge import together
from assessment.domain.triangle.variation import Outcome
from assessment.services.sample_project import sample_project
from assessment.services.samples import PROJECT
from tests.sample_project import NAMES, PORTAL, played


def test_the_file_is_what_the_services_write_today() -> None:
    assert PROJECT.read_bytes() == played(), "write it anew: python -m tests.sample_project"


def test_it_is_whole_and_its_head_is_that_of_its_last_event() -> None:
    sample = sample_project()
    assert sample.verdict.broken is None
    assert sample.verdict.head == sample.log.events[-1].hash
    assert str(sample.verdict.proof[0]).startswith("Nothing is broken up to event 21")


def test_three_sponsors_contradict_themselves_once() -> None:
    view = sample_project().view
    assert set(view.project.names.values()) == set(NAMES)
    found = together(view.ledger.positions, view.project.plan)
    assert [(one.code, view.project.names[one.who or ""]) for one in found.contradictions] == [
        ("K5", "Paul")
    ]


def test_all_three_have_signed_and_any_two_decide() -> None:
    active = sample_project().view.ledger.active
    assert active is not None
    assert [known.person for known in active.signatures] != []
    assert {known.person for known in active.signatures} == set(sample_project().view.project.names)
    assert active.terms.decides is not None
    assert active.terms.decides.rule == "two"
    assert [one.place for one in active.terms.scope] == ["in", "in", "in", "if_it_fits", "out"]


def test_of_three_variations_one_would_bring_back_what_was_signed_as_out() -> None:
    variations = sample_project().view.ledger.variations
    outcomes = [Outcome.ACCEPTED, Outcome.REFUSED, Outcome.PENDING]
    assert [one.outcome for one in variations] == outcomes
    added = [one.item.id for one in variations[2].scope if one.act == "add"]
    assert added == [PORTAL.id]
