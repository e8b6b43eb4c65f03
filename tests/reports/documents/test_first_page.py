"""The first page is the contract: all that somebody who signs must know, and a line for ink."""

import re
from dataclasses import replace

import pytest

from assessment.reports.agreement import AgreementPaper, PaperSignature, VersionStatus
from assessment.reports.documents import agreement_pdf
from assessment.reports.wording import wording
from tests.reports.documents.papers import HASH, HEAD, PAPER, SIGNED, bare, everywhere, proposed
from tests.reports.documents.reader import Pdf

INK = "Signature in ink"


def printed(paper: AgreementPaper) -> Pdf:
    return Pdf(agreement_pdf(paper, wording()))


def pages(paper: AgreementPaper) -> list[str]:
    return [" ".join(page.replace("\u00a0", " ").split()) for page in printed(paper).pages]


def test_an_ordinary_agreement_is_whole_on_its_first_page() -> None:
    paper = proposed()
    first, *later = pages(paper)
    parts = [
        "One view of the customer",
        "First agreement",
        "Version 1.1: proposed on 12 March 2026, 14:03 UTC, not agreed yet",
        "Time comes first. Time, cost and quality give way",
        "Start 1 April 2026",
        "Finish 18 December 2026",
        "Latest finish 7 January 2027",
        "Budget €1,850,000.50",
        "Highest cost €1,890,000.50",
        "Quality criteria that may be waived 1 of 2 criteria",
        "Who decides a variation any two of those who sign",
        "Days are calendar days, weekends included.",
        "In scope (5)",
        *map(str, (*paper.scope_in, *paper.scope_if_it_fits, *paper.scope_out)),
        "In scope if it fits (1)",
        "Out of scope (1)",
        "1 of 3 needed signatures.",
        "Sponsor 1 Signed on the site, 12 March 2026, 14:03 UTC, event 21.",
        "Sponsor 2 Has not signed.",
        "Sponsor 3 Has not signed.",
        "It comes into force by signatures on the site; ink alone does not do it.",
    ]

    assert [one for one in parts if one not in first] == []
    assert first.count(f"{INK} Date") == 3
    assert INK not in " ".join(later)
    assert "continued" not in " ".join((first, *later)).lower()


@pytest.mark.parametrize("status", VersionStatus)
def test_nothing_is_called_agreed_before_everybody_has_signed(status: VersionStatus) -> None:
    made = printed(replace(proposed(), status=status, replaced_by=2))
    said = " ".join((made.text, *made.bookmarks, *made.alternatives))
    called = re.findall(r"\bagreed\b", said.replace("not agreed yet", ""), re.IGNORECASE)

    assert bool(called) is status.is_agreed


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (VersionStatus.PROPOSED, "not agreed yet"),
        (VersionStatus.ACTIVE, "in force"),
        (VersionStatus.SUPERSEDED, "replaced"),
        (VersionStatus.WITHDRAWN, "withdrawn"),
    ],
)
def test_every_page_names_the_project_its_version_and_what_became_of_it(
    status: VersionStatus, said: str
) -> None:
    made = pages(replace(proposed(), status=status, replaced_by=2))

    assert len(made) > 1
    for at, page in enumerate(made, 1):
        assert f"One view of the customer, version 1.1, {said}" in page
        assert f"Page {at} of {len(made)}" in page
        assert HEAD[:16] in page


def test_the_annex_has_what_can_be_checked_and_says_where_the_figures_of_rules_stand() -> None:
    first, *later = pages(PAPER)
    before, annex = " ".join(later).split("Annex ", 1)

    for one in (
        HASH,
        HEAD,
        "python3 verify.py",
        "under “Fingerprint and rules”, and in the record",
    ):
        assert one in annex
        assert one not in first + before
    assert "Far from the group begins at" not in first + before + annex


def test_a_long_scope_runs_over_and_the_first_page_says_how_much_there_is() -> None:
    first, *later = pages(proposed(items=60))
    items = [f"Scope item {at} (30 days, €40,000)." for at in range(1, 61)]
    on_first = [one for one in items if one in first]

    assert on_first == items[: len(on_first)]
    assert len(on_first) > 5
    assert "In scope (60)" in first
    assert "Continued on page 2." in first
    assert "In scope, continued" in later[0]
    assert [one for one in items if " ".join((first, *later)).count(one) != 1] == []
    assert "Sponsor 3 Has not" in first, "signatures do not give way"
    for one in ("Reports for the board (12 days)", "Marketing automation"):
        assert one not in first, "what is in scope comes first, as far as there is room"


@pytest.mark.parametrize("items", range(5, 40, 2))
def test_nobody_turns_the_page_for_an_item_or_two(items: int) -> None:
    first, *_ = pages(proposed(items=items))
    said = [f"Scope item {at} (30 days, €40,000)." for at in range(1, items + 1)]
    said += ["Reports for the board (12 days)", "Marketing automation"]
    left = [one for one in said if one not in first]

    assert left == said[len(said) - len(left) :], "what is in before what is out"
    assert not left or len(left) >= 4
    assert bool(left) is ("Continued on page" in first)


def test_each_list_names_the_page_on_which_it_goes_on() -> None:
    paper = replace(proposed(items=60), scope_out=tuple(f"Out {at}." for at in range(80)))
    first, *later = pages(paper)
    [where] = re.findall(r"Out of scope \(80\).*Continued on page (\d)\.", first)

    assert "Out of scope, continued" in (first, *later)[int(where) - 1]
    assert int(where) > 2


@pytest.mark.parametrize("signed", [False, True])
def test_twelve_sponsors_have_room_on_the_first_page(signed: bool) -> None:
    paper = proposed(sponsors=12, items=60)
    if signed:
        signers = (replace(PAPER.signatures[0], name=f"Sponsor {at}") for at in range(1, 13))
        paper = replace(paper, status=VersionStatus.ACTIVE, signatures=tuple(signers))
    first, *_ = pages(paper)

    assert [at for at in range(1, 13) if f"Sponsor {at} " not in first] == []
    assert first.count("Signature in ink, and date") == 12
    assert "In scope (60)" in first


def test_forty_sponsors_sign_on_the_pages_that_follow_each_with_a_line() -> None:
    made = " ".join(pages(proposed(sponsors=40, items=5)))

    assert [at for at in range(1, 41) if f"Sponsor {at} " not in made] == []
    assert made.count("Signature in ink, and date") == 40
    assert "continued" not in made.lower(), "a short scope does not give way to them in vain"


@pytest.mark.parametrize("status", [VersionStatus.SUPERSEDED, VersionStatus.WITHDRAWN])
def test_what_nobody_can_sign_any_more_has_no_line_for_ink(status: VersionStatus) -> None:
    for sponsors in (3, 12):
        paper = replace(proposed(sponsors), status=status, replaced_by=2)
        assert INK not in printed(paper).text


def test_who_signed_on_a_new_key_is_marked_as_on_the_screen() -> None:
    new = PaperSignature("Ann", "", SIGNED, 21, HASH, new_key_since="2026-03-01T08:00:00Z")
    first, *_ = pages(replace(PAPER, signatures=(new,)))

    assert "event 21. On a new key since 1 March 2026, 08:00 UTC." in first


@pytest.mark.parametrize("text", ["w" * 200, "word " * 60, "\n" * 30, "\U0001f98a" * 60])
def test_whatever_is_typed_leaves_the_terms_on_the_first_page(text: str) -> None:
    first, *_ = pages(everywhere(text))

    for one in ("Latest finish 7 January 2027", "Highest cost", "In scope (1)", "Out of scope (1)"):
        assert one in first


def test_names_from_right_to_left_stand_where_others_do() -> None:
    names = ("מנחם כהן", "דוד לוי")
    signers = tuple(PaperSignature(name, "", SIGNED, 21, HASH) for name in names)
    first, *_ = pages(replace(PAPER, project=names[0], signatures=signers))

    assert first.count(INK) == 2
    assert [name for name in names if name not in first and name[::-1] not in first] == []


def test_what_says_nothing_has_a_first_page_too() -> None:
    first, *_ = pages(bare(PAPER))

    assert "Latest finish" in first
    assert first.count("Nothing is listed.") == 2


def test_a_third_each_is_printed_as_a_third_wherever_it_stands() -> None:
    third = (3334, 3333, 3333)
    positions = tuple(replace(one, points=third) for one in proposed().positions)
    text = " ".join(pages(replace(proposed(), agreed=third, positions=positions)))
    assert "a third each" in text
    assert "33⅓ 33⅓ 33⅓" in text
    assert "33⅓ of 100 proposed" in text
    assert "33 33 33" not in text
