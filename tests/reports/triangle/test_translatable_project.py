"""All that is read of a project is a message: the pseudo-locale accents every word of ours."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assessment.bootstrap import build
from assessment.domain.triangle.outlook import branches
from assessment.domain.triangle.terms import WAYPOINTS
from assessment.domain.triangle.variations import account_of
from assessment.messages import Value
from assessment.reports import accounts
from assessment.reports.blocks import Block, Chart, walk
from assessment.reports.charts import Band, OwnPosition
from assessment.reports.sentences import triangle as sentences
from assessment.reports.sentences.triangle.branching import if_accepted, if_refused
from assessment.reports.sentences.triangle.positions import dearer, full, later, planned, waived
from assessment.reports.views.agreement import agreement, would_void
from assessment.reports.views.position_workings import position_workings
from assessment.reports.views.positions import positions_together
from assessment.reports.views.positions_apart import positions_apart
from assessment.reports.views.project import project_status
from assessment.reports.views.record import how_to_verify, proof, record
from assessment.reports.views.scope import drawn_line, scope_in_plan
from assessment.reports.views.scope_together import scope_together
from assessment.reports.views.terms_check import terms_check
from assessment.reports.views.variations import variations
from assessment.reports.views.versions import differences
from assessment.reports.wording import PSEUDO, wording
from assessment.services.project_view import ProjectView
from assessment.settings import Settings
from scoring.triangle import Size, Weights, growth, squeeze
from tests.rehearsal import PLAN, Rehearsal
from tests.reports.views.values import texts
from tests.scoped import scoped

OURS = replace(wording(PSEUDO), value=lambda _: "")  # without what others wrote
A_WORD = re.compile("[A-Za-z]+")
CODES = re.compile(r"verify\.py|agreement\.json|python3|--head HEAD|[0-9a-f]{64}")
STAGES = (
    *("begun", "uninvited", "planned", "waiting", "left", "ready", "shown", "proposed", "signed"),
    *("changed", "again", "varied", "exceeded"),
)
WHO = ("chair", "ann", "ben", "reader")


@pytest.fixture
def rehearsal(tmp_path: Path) -> Rehearsal:
    place = {"WAYPOINT_STORE": "memory:", "WAYPOINT_DATA": str(tmp_path)}
    return Rehearsal(build(Settings.read(place)))


def every_view(rehearsal: Rehearsal, view: ProjectView) -> Iterator[Block]:
    """Everything that the pages of a project show, however far it is."""
    yield from project_status(view)
    yield from positions_together(view)
    yield from scope_together(view)
    yield from agreement(view)
    yield from variations(view)
    if view.ledger.revealed:
        yield positions_apart(view)
        yield from position_workings(view)
    if len(view.ledger.agreements) > 1:
        yield from differences(view, *view.ledger.agreements[:2])
    logs = rehearsal.site.audit_logs
    yield from record(logs.audit_log(view.access), logs.check(view.access))
    yield from (*proof(), *how_to_verify())


@pytest.mark.parametrize("stage", STAGES)
def test_no_word_of_a_project_escapes_the_translators(rehearsal: Rehearsal, stage: str) -> None:
    getattr(rehearsal, stage)()
    for who in WHO:
        if who in rehearsal.keys:
            view = rehearsal.site.projects.see(rehearsal.access(who))
            blocks = list(every_view(rehearsal, view))
            said = texts(blocks, OURS)
            said += [OURS.text(one.picture.words) for one in walk(blocks) if isinstance(one, Chart)]
            said += [OURS.text(one) for one in (would_void_of(view),) if one]
            assert [one for one in said if A_WORD.search(CODES.sub("", one))] == []


def test_no_word_of_scope_items_escapes_the_translators(rehearsal: Rehearsal) -> None:
    site, chair = scoped(rehearsal).site, rehearsal.chair
    terms = site.agreements.draft(chair)
    site.agreements.propose(chair, "First agreement", terms)
    planned, said = Size(terms.days, terms.budget), terms.positions.values()
    view = site.projects.see(chair)
    blocks = [
        *every_view(rehearsal, view),
        *scope_in_plan(terms.scope, planned, Size(), terms),
        *scope_in_plan(terms.scope, Size(), planned, terms),
        *(
            one
            for first in WAYPOINTS
            for one in drawn_line(terms.scope, said, first, planned, "EUR")
        ),
        *terms_check(view, terms.model_copy(update={"budget": 1})),
    ]
    found = texts(blocks, OURS)
    assert any("In scope" in one for one in texts(blocks, wording()))
    assert [one for one in found if A_WORD.search(CODES.sub("", one))] == []


def would_void_of(view: ProjectView) -> Value | None:
    return would_void(view, view.ledger.proposed) if view.ledger.proposed else None


def forms(rehearsal: Rehearsal) -> Iterator[Value]:
    """What is said back beside the fields of a project's forms."""
    view = rehearsal.varied().site.projects.see(rehearsal.chair)
    account, one = account_of(view.ledger), view.ledger.pending[0]
    found = branches(view.ledger, one.number)
    assert account is not None
    assert found is not None
    agreed = Weights.closed(35, 20, 45)
    yield from if_accepted(account, found.accepted, agreed, "EUR")
    yield from if_refused(account, found.refused, agreed, ["Fast"])
    for share in (0.5, 0.85, 1.0):
        yield sentences.squeezed(squeeze(share))
    for share in (1.0, 1.01, 1.5, 3.0):
        yield sentences.grown(growth(share))
    yield from (*sentences.CAUTIONS, sentences.SOURCES)
    yield from (*sentences.GROWTH_CAUTIONS, sentences.GROWTH_SOURCES, sentences.SCOPE)
    for meaning in sentences.MEANINGS.values():
        yield from (meaning.name, meaning.question, meaning.first, meaning.price)
        yield from (meaning.concession, meaning.gain, meaning.example)
    yield planned(PLAN)
    for said in view.ledger.positions.values():
        for plan in (PLAN, None):
            yield from (later(said.later, plan), dearer(said.dearer, plan))
            yield waived(said.waived, plan)
        yield from full(said.fixed, said.chosen, said.adjusted)
    for shown in (
        Band(accounts.steps(), accounts.step(squeeze(0.85)), 1.3),
        OwnPosition((1, 2, 3)),
    ):
        yield shown.words
        yield from (column.title for column in shown.table("a").columns)


def test_no_word_beside_the_fields_escapes_the_translators(rehearsal: Rehearsal) -> None:
    said = [OURS.text(one) for one in forms(rehearsal)]
    assert len(said) > 60
    assert [one for one in said if A_WORD.search(one)] == []
