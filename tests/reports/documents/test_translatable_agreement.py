"""The printed agreement is in its reader's language: only what was typed stays."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta, timezone

import pytest
from babel import Locale
from PIL import Image, ImageChops

from assessment.messages import Money, msg
from assessment.reports.agreement import AgreementPaper, PaperSignature, VersionStatus
from assessment.reports.documents import agreement_pdf
from assessment.reports.wording import PSEUDO, Wording, wording
from tests.reports.documents.papers import HASH, HEAD, PAPER, SIGNED, bare, everywhere, proposed
from tests.reports.documents.pictures import pictures
from tests.reports.documents.reader import Pdf

OURS = wording(PSEUDO)
A_WORD = re.compile("[A-Za-z]+")
TYPED = "1234"
# The product's name, the command and its files, hashes and the first letters of them.
CODES = re.compile(
    r"WAYPOINT|python3|verify\.py|agreement\.json|(--head )?\bHEAD\b|[0-9a-f]{64}|\b[0-9a-f]{16}\b"
)
GERMAN = Wording(Locale("de"), zone=timezone(timedelta(hours=1)))
MARGIN = 23  # millimetres at the left and the right that nothing stands in
ABOVE_FOOT = (274, 279)  # millimetres from the top that nothing stands in
PAGE_WIDTH = 210


def whole(status: VersionStatus) -> AgreementPaper:
    """An agreement that has every sentence the template knows, and digits where people type."""
    first, second = everywhere(TYPED).positions
    gives = (msg("{amount} dearer", amount=Money(5, "EUR")),)
    positions = (replace(first, gives=gives, compared=gives), replace(second, name=""))
    signatures = (
        *everywhere(TYPED).signatures,
        PaperSignature(TYPED, "", SIGNED, 22, HASH),
        PaperSignature(TYPED, "", SIGNED),
        PaperSignature("", TYPED),
        PaperSignature(TYPED, "", required=False),
    )
    return replace(
        everywhere(TYPED),
        status=status,
        replaced_by=3,
        waived=msg("none", context="of the quality criteria"),
        positions=positions,
        signatures=signatures,
    )


@pytest.mark.parametrize("status", VersionStatus)
@pytest.mark.parametrize("shape", [lambda it: it, bare], ids=["whole", "bare"])
def test_no_word_of_ours_is_printed_that_could_not_be_translated(
    status: VersionStatus, shape: Callable[[AgreementPaper], AgreementPaper]
) -> None:
    pdf = Pdf(agreement_pdf(shape(whole(status)), OURS))
    said = [*pdf.pages, pdf.title, *pdf.bookmarks, *pdf.alternatives]
    words = [word for text in said for word in A_WORD.findall(CODES.sub("", text))]

    assert words == []
    assert len(pdf.text) > 1000


SHAPES = (
    PAPER,
    proposed(items=60),
    proposed(sponsors=12, items=60),
    proposed(sponsors=40),
    everywhere("w" * 200),
    everywhere("word " * 60),
)


@pytest.mark.parametrize("shape", SHAPES)
def test_words_a_third_longer_run_off_no_page_and_into_no_foot(shape: AgreementPaper) -> None:
    for page in pictures(shape, OURS):
        millimetre = page.width / PAGE_WIDTH
        above_foot = [round(at * millimetre) for at in ABOVE_FOOT]
        assert blank(page.crop((0, above_foot[0], page.width, above_foot[1])))
        edge = round(MARGIN * millimetre)
        left = page.crop((0, 0, edge, page.height))
        right = page.crop((page.width - edge, 0, page.width, page.height))

        assert [blank(left), blank(right)] == [True, True]
        assert not blank(page)


def test_dates_numbers_and_money_are_the_reader_s_and_the_language_is_named() -> None:
    pdf = Pdf(agreement_pdf(PAPER, GERMAN))
    text = pdf.text.replace("\u00a0", " ")

    assert [one for one in ("1. April 2026", "44,5", "1.850.000,50 €") if one not in text] == []
    assert b"/Lang(de)" in pdf.data


def test_times_on_paper_are_in_utc_wherever_it_is_printed() -> None:
    assert "12. März 2026, 14:03 UTC" in Pdf(agreement_pdf(PAPER, GERMAN)).text


@pytest.mark.parametrize("reader", [OURS, GERMAN], ids=["pseudo", "German"])
def test_what_was_signed_is_printed_as_it_was_signed_in_every_language(reader: Wording) -> None:
    text = Pdf(agreement_pdf(PAPER, reader)).text
    typed = map(
        str, (PAPER.project, PAPER.title, *PAPER.criteria, *PAPER.scope_in, *PAPER.scope_out)
    )

    assert (text.count(HASH), text.count(HEAD)) == (1, 1)
    assert [one for one in (*typed, PAPER.compromises[0].text) if one not in text] == []


def blank(of: Image.Image) -> bool:
    return ImageChops.invert(of).getbbox() is None
