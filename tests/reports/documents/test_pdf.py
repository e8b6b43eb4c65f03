import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import repeat

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assessment.reports.agreement import PaperPosition, PaperSignature
from assessment.reports.documents import agreement_pdf
from assessment.reports.documents.agreement_content import RUNNING
from assessment.reports.documents.printable import printable
from assessment.reports.documents.typesetting import undrawn
from assessment.reports.wording import wording
from tests.reports.documents.papers import HASH, HEAD, HOSTILE, PAPER, bare, everywhere
from tests.reports.documents.reader import Pdf

ENGLISH = wording()


@pytest.fixture(scope="module")
def pdf() -> Pdf:
    return Pdf(agreement_pdf(PAPER, ENGLISH))


def test_everything_that_was_agreed_is_printed(pdf: Pdf) -> None:
    text = pdf.text.replace("\u00a0", " ")
    said = [
        "Version 2: in force since 12 March 2026, 14:03 UTC",
        "time 44.5, cost 30.5, quality 25",
        "€1,850,000.50",
        "A second team from June on.",
        "The date is fixed. We choose what it may cost, and adjust how good it gets.",
        "Would give: 30 days later.",
        "One record for branch and app",
        "Marketing automation",
        "Nobody has to ask twice.",
        "Signed on the site, 11 March 2026, 09:12 UTC, event 21.",
        "Signed on the site, 12 March 2026, 14:03 UTC, event 22.",
        "Everybody whose signature is needed has signed this text.",
        "python3 verify.py agreement.json --head HEAD",
        "This shows whether something was changed; it does not prevent it.",
    ]

    assert [one for one in said if one not in text] == []


def test_hashes_are_printed_whole_so_that_they_can_be_copied(pdf: Pdf) -> None:
    assert pdf.text.count(HASH) == 1
    assert pdf.text.count(HEAD) == 1
    assert "up to event 23 of 12 March 2026, 14:03 UTC" in " ".join(pdf.text.split())


def test_the_annex_says_in_plain_words_what_fingerprints_are_for(pdf: Pdf) -> None:
    annex = " ".join(pdf.text.split()).partition(" Annex ")[2]

    assert "By the two below anybody can find out whether this paper and the site" in annex
    assert re.findall(r"(?i)\bhash|\bchain\b|tamper", annex) == []


def test_every_page_has_its_number_and_says_what_it_belongs_to(pdf: Pdf) -> None:
    count = len(pdf.pages)

    assert count > 1
    for at, page in enumerate(pdf.pages, 1):
        assert f"Page {at} of {count}" in " ".join(page.split())
        assert HASH[:16] in page
        assert HEAD[:16] in page


def test_it_is_tagged_has_a_title_a_language_bookmarks_and_words_for_its_picture(pdf: Pdf) -> None:
    assert pdf.title == "One view of the customer"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.data
    assert b"/Lang(en-GB)" in pdf.data
    assert {"Scope", "Where the project sits", "Signatures", "Annex", "How to check them"} <= {
        *pdf.bookmarks
    }
    [words] = pdf.alternatives
    assert "Anna Bell: time 50, cost 30, quality 20; time leads." in words


def test_the_same_agreement_makes_the_same_file(pdf: Pdf) -> None:
    code = (
        "import hashlib; from assessment.reports.documents import agreement_pdf; "
        "from assessment.reports.wording import wording; "
        "from tests.reports.documents.papers import PAPER; "
        "print(hashlib.sha256(agreement_pdf(PAPER, wording())).hexdigest())"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    once_more = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert ran.stdout == once_more.stdout
    assert agreement_pdf(PAPER, ENGLISH) == pdf.data


def test_another_agreement_in_between_changes_nothing(pdf: Pdf) -> None:
    agreement_pdf(replace(PAPER, project="Another"), ENGLISH)

    assert agreement_pdf(PAPER, ENGLISH) == pdf.data


def joined(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_typed_is_text_and_never_markup(text: str) -> None:
    made = Pdf(agreement_pdf(everywhere(text), ENGLISH))
    shown = " ".join(text.split())

    # The project, compromise, criterion, scope in and out, the names and roles of two
    # positions and three signatures, one reason: 16, wherever lines end. Short ones stand in the
    # picture too, and at every foot.
    feet = sum(f"{shown}, version 2, in force" in " ".join(page.split()) for page in made.pages)
    assert feet == (len(made.pages) if len(shown) <= RUNNING else 0)
    assert joined(made.text).count(joined(shown)) - feet in {16, 18}
    assert made.title == text.replace("\n", " ")
    assert "Where the project sits" in made.bookmarks
    assert len(made.bookmarks) - 3 * ("Scope, continued" in made.bookmarks) == 11


def test_control_characters_and_turned_text_are_spelled_out() -> None:
    made = Pdf(agreement_pdf(replace(PAPER, project="a\x00b \u202egnp.exe \ud800"), ENGLISH))

    assert made.title == "a[U+0000]b [U+202E]gnp.exe [U+D800]"


def test_a_script_that_no_font_has_is_spelled_out_and_the_rest_is_not() -> None:
    made = Pdf(agreement_pdf(replace(PAPER, scope_in=("Tag \U00016f00 \U00013000 end",)), ENGLISH))

    assert "Tag" in made.text
    assert "[U+16F00]" in made.text or "\U00016f00" in made.text
    assert "end" in made.text


def test_text_from_right_to_left_is_printed() -> None:
    made = Pdf(agreement_pdf(replace(PAPER, scope_in=("עברית",)), ENGLISH))

    assert any(word in made.text for word in ("עברית", "עברית"[::-1]))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("word " * 200_000, id="a million letters"),
        pytest.param("w" * 200_000, id="one word"),
        pytest.param("\n" * 20_000, id="empty lines"),
    ],
)
def test_much_more_than_a_field_takes_is_printed(text: str) -> None:
    made = Pdf(agreement_pdf(replace(PAPER, scope_in=(text,)), ENGLISH))
    letter = text.strip()[:1]

    assert len(made.pages) > 30
    assert not letter or "".join(made.pages).count(letter) >= text.count(letter)


def test_many_sponsors_and_a_long_scope_run_over_the_pages() -> None:
    names = [f"Member {at} of the board" for at in range(40)]
    paper = replace(
        PAPER,
        positions=tuple(PaperPosition(name, "", (30, 30, 40), "", "", "") for name in names),
        signatures=tuple(PaperSignature(name, "", PAPER.since, 22, HASH) for name in names),
        scope_in=tuple(f"Item {at} in scope." for at in range(400)),
    )
    made = Pdf(agreement_pdf(paper, ENGLISH))

    assert all(made.text.count(f"{name} ") >= 2 for name in names)
    assert all(f"Item {at} in scope." in made.text for at in range(400))


def test_an_agreement_with_nothing_in_it_says_so() -> None:
    made = Pdf(agreement_pdf(replace(bare(PAPER), project=" "), ENGLISH))

    assert made.title == "A project without a title"
    assert made.text.count("Nothing is listed.") == 2
    assert "Nobody’s signature is needed." in made.text


def test_an_erased_name_is_said_to_be_erased() -> None:
    erased = replace(
        PAPER,
        positions=(replace(PAPER.positions[0], name=""),),
        signatures=(replace(PAPER.signatures[0], name=""),),
    )

    assert Pdf(agreement_pdf(erased, ENGLISH)).text.count("A sponsor whose name was erased") == 3


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(), min_size=1, max_size=60))
@example("\U0001f3fb")  # a tone of skin without anybody who has it
@example("a\U0001f3fb")
@example("\xe9\U0001f3fb\u0e31")
def test_no_text_breaks_the_printer(text: str) -> None:
    made = agreement_pdf(everywhere(text), ENGLISH)

    assert made.startswith(b"%PDF-1.7")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made


def test_several_are_printed_at_once() -> None:
    papers = [replace(PAPER, project=f"Project {at}") for at in range(12)]
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(agreement_pdf, papers, repeat(ENGLISH)))

    assert [Pdf(one).title for one in made] == [paper.project for paper in papers]


def test_a_time_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        agreement_pdf(replace(PAPER, since="yesterday"), ENGLISH)


def test_a_fault_of_the_template_is_not_taken_for_a_missing_letter() -> None:
    assert undrawn("error: unknown variable: papre") == frozenset()
    assert undrawn('the text `"漢"` could not be displayed with font `"x"`') == {"漢"}
    assert printable("漢", missing=undrawn('the text `"漢"` could not be displayed')) == "[U+6F22]"


def test_importing_the_document_does_not_import_typst() -> None:
    code = (
        "import sys, assessment.reports.documents; "
        "print([name for name in ('typst', 'plotly', 'numpy') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout == "[]\n"
