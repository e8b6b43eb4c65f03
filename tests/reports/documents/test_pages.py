"""How pages are filled: of which size they are, and what stays together on one."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PIL import Image, ImageChops

from assessment.reports.blocks import Block, Column, Definition, Heading, Paragraph, Table, Title
from assessment.reports.documents import agreement_pdf
from assessment.reports.documents.pdf import pdf
from assessment.reports.wording import wording
from tests.reports.documents.papers import PAPER, proposed
from tests.reports.documents.pictures import pictures
from tests.reports.documents.reader import Pdf

AT = datetime(2026, 11, 30, tzinfo=UTC)
SENTENCE = "A sentence that says as much as a position commonly does, and then a little more. "
A4, LETTER = (595, 842), (612, 792)


def sizes(of: Pdf) -> set[tuple[int, int]]:
    found = re.findall(rb"/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]", of.data)
    return {(round(float(wide)), round(float(high))) for wide, high in found}


def view(lines: int, *more: Block) -> Pdf:
    """A document in which so many lines stand before the others."""
    before = (Paragraph(f"line-{at}", f"Line {at}.") for at in range(lines))
    blocks = (Title("title", "A report"), Heading("first", "First"), *before, *more)
    return Pdf(pdf(blocks, wording(), AT))


def flat(page: str) -> str:
    return " ".join(page.replace("\u200b", "").split())


@pytest.mark.parametrize(
    ("region", "size"),
    [("US", LETTER), ("PH", LETTER), ("CO", LETTER), ("BR", A4), ("GB", A4), ("", A4)],
)
def test_every_document_has_the_size_of_paper_that_its_reader_prints_on(
    region: str, size: tuple[int, int]
) -> None:
    reader = replace(wording(), region=region)

    assert sizes(Pdf(agreement_pdf(PAPER, reader))) == {size}
    assert sizes(Pdf(pdf((Title("title", "A report"),), reader, AT))) == {size}


@pytest.mark.parametrize("lines", range(25, 40))
def test_no_row_breaks_and_no_heading_stands_alone_at_the_end_of_a_page(lines: int) -> None:
    rows = tuple((f"Row {at}", f"Begin {at}. {SENTENCE * 4} End {at}.") for at in range(4))
    table = Table("table", (Column("Name"), Column("Words")), rows)
    made = view(lines, Heading("second", "Second heading"), table)
    pages = [flat(page) for page in made.pages]

    [where] = [page for page in pages if "Second heading" in page]
    assert "Begin 0." in where
    for at in range(4):
        assert [page for page in pages if f"Begin {at}." in page and f"End {at}." in page]


@pytest.mark.parametrize("lines", range(30, 42))
def test_a_definition_stays_on_one_page_with_what_is_noted_of_it(lines: int) -> None:
    scope = Definition("scope", "Scope:", None, ("one item", "two items"), "As signed.")
    [where] = [page for page in map(flat, view(lines, scope).pages) if "Scope:" in page]

    assert "As signed." in where


def test_a_row_that_is_longer_than_a_page_breaks_and_nothing_of_it_is_lost() -> None:
    words = tuple(f"word{at}" for at in range(3000))
    table = Table("table", (Column("Name"), Column("Words")), (("Row", " ".join(words)),))
    made = view(1, table)

    assert len(made.pages) > 1
    assert [one for one in words if one not in made.text] == []


@pytest.mark.parametrize("region", ["US", "GB"])
def test_the_pages_of_an_agreement_are_filled_in_turn_and_its_picture_stays_whole(
    region: str,
) -> None:
    reader, rows = replace(wording(), region=region), []
    for criteria in range(1, 30, 4):
        some = tuple(f"Criterion {at}." for at in range(criteria))
        paper = replace(proposed(sponsors=1, items=2), criteria=some)
        rows += [lowest(page) for page in pictures(paper, reader)[:-1]]
        first, *later = map(flat, Pdf(agreement_pdf(paper, reader)).pages)
        [where] = [page for page in (first, *later) if "Where the project sits" in page]

        assert "Quality criteria 1. Criterion 0." in first
        assert "The nearer to a corner, the more that corner matters." in where
    assert min(rows) > 0.7


@pytest.mark.parametrize("criteria", range(1, 40, 3))
def test_what_is_read_together_stands_on_one_page(criteria: int) -> None:
    some = tuple(f"Criterion {at}." for at in range(criteria))
    people = tuple(replace(PAPER.positions[0], name=f"Sponsor {at}") for at in range(5))
    paper = replace(PAPER, criteria=some, positions=people)
    pages = [flat(page) for page in Pdf(agreement_pdf(paper, wording())).pages]
    [annex] = [page for page in pages if paper.head in page]
    [criterion] = [page for page in pages if f"Criterion {criteria - 1}." in page]
    [said] = [page for page in pages if "What everybody said before" in page]

    assert criteria < 3 or f"Criterion {criteria - 3}." in criterion
    assert paper.content_hash in annex
    assert "What the two fingerprints are for" in annex
    [check] = [page for page in pages if "How to check them" in page]
    assert "keep this paper where they cannot exchange it" in check
    assert [at for at in range(5) if f"Sponsor {at} Operations" not in said] == []


def lowest(page: Image.Image) -> float:
    """How far down a page something stands above its foot, as a share of the page."""
    above_foot = ImageChops.invert(page.crop((0, 0, page.width, round(page.height * 0.92))))
    found = above_foot.getbbox()
    assert found
    return found[3] / page.height


def test_the_foot_of_a_page_is_one_line_however_a_name_is_spelled() -> None:
    unknown = "\U00016f00" * 50
    *_, last = Pdf(agreement_pdf(replace(PAPER, project=unknown), wording())).pages
    [running] = [line for line in last.splitlines() if ", version 2, in force" in line]

    assert running.startswith("[U+16F00]")
    assert len(running) < 110
