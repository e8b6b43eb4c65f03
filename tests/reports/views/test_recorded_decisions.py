"""A decision that the facilitator recorded is marked as that in every medium."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assessment.reports.blocks import Block, Title
from assessment.reports.documents.pdf import pdf
from assessment.reports.views.decisions import decided
from assessment.reports.views.variations import variations
from assessment.reports.wording import wording
from assessment.services.project_view import ProjectView
from tests.assessment.services.people import site_in
from tests.rehearsal import Rehearsal
from tests.reports.documents.reader import Pdf
from tests.reports.views.test_every_medium import MEDIA, on_screen, squeezed

MARK = squeezed("Recorded by the facilitator, not confirmed by Ben.")


@pytest.fixture
def rehearsal(tmp_path: Path) -> Rehearsal:
    return Rehearsal(site_in(tmp_path)).recorded()


def shown(
    rehearsal: Rehearsal, of: Callable[[ProjectView], tuple[Block, ...]]
) -> tuple[Block, ...]:
    view = rehearsal.site.projects.see(rehearsal.access("reader"))
    return (Title("title", view.project.title), *of(view))


@pytest.mark.parametrize("medium", MEDIA)
def test_it_is_marked_until_it_is_confirmed(medium: str, rehearsal: Rehearsal) -> None:
    assert MARK in squeezed(MEDIA[medium](shown(rehearsal, decided)))
    rehearsal.site.variations.confirm(rehearsal.access("ben"), 1)
    assert MARK not in squeezed(MEDIA[medium](shown(rehearsal, decided)))


def test_it_is_marked_while_the_variation_waits(rehearsal: Rehearsal) -> None:
    rehearsal.site.variations.object_to_record(rehearsal.access("ben"), 1, "I was not there.")
    paper = pdf(shown(rehearsal, variations), wording(), datetime(2026, 9, 14, tzinfo=UTC))
    said = squeezed(Pdf(paper).text)
    assert squeezed("Ben objected to what was recorded for them: “I was not there.”") in said
    assert squeezed("One more who says the same decides it.") in said
    assert squeezed("open again") in squeezed(on_screen(shown(rehearsal, variations)))
