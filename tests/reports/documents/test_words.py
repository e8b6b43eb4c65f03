from dataclasses import replace

import pytest

from assessment.reports.documents import PaperPosition, PaperSignature, Standing
from assessment.reports.documents.words import (
    position,
    signature,
    signing,
    standing,
    summary,
    terms,
)
from assessment.reports.sentences.figures import NO_BREAK
from tests.reports.documents.papers import HASH, PAPER, SIGNED


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (Standing.PROPOSED, "Version 2, proposed on 12 March 2026, 14:03 UTC, not in force"),
        (Standing.ACTIVE, "Version 2, in force since 12 March 2026, 14:03 UTC"),
        (Standing.SUPERSEDED, "Version 2, replaced by a later version on 12 March 2026, 14:03 UTC"),
        (Standing.WITHDRAWN, "Version 2, withdrawn on 12 March 2026, 14:03 UTC, not in force"),
    ],
)
def test_the_paper_says_whether_it_is_in_force(state: Standing, said: str) -> None:
    assert standing(replace(PAPER, standing=state)) == said


def test_what_comes_first_and_what_gives_way_is_said() -> None:
    assert summary(replace(PAPER, primary="quality", waived="none")) == (
        "Quality comes first. Time and cost give way, and no further than is written here."
    )
    assert summary(PAPER) == (
        "Time comes first. Time, cost and quality give way, and no further than is written here."
    )
    stays = replace(PAPER, later_days=0, dearer=0, waived="none")
    assert summary(stays) == (
        "Time comes first. Cost gives way, and no further than is written here."
    ), "it gives in words"
    assert summary(replace(stays, compromises=())) == "Time comes first. Nothing gives way."


def test_every_term_has_its_row() -> None:
    assert [(name, value.replace(NO_BREAK, " ")) for name, value in terms(PAPER)] == [
        ("Comes first", "Time"),
        ("Agreed point", "time 44.5, cost 30.5, quality 25 of 100"),
        ("Start", "1 April 2026"),
        ("Finish", "18 December 2026"),
        ("Budget", "EUR 1,850,000.50"),
        ("The finish may move by", "at most 20 days"),
        ("The budget may grow by", "at most EUR 40,000"),
        ("Quality criteria that may be waived", "1 of 2 criteria"),
    ]


def test_terms_that_differ_in_the_least_read_differently() -> None:
    time, cost, quality = PAPER.agreed
    other = replace(
        PAPER,
        agreed=(time + 1, cost - 1, quality),
        budget=PAPER.budget + 1,
        dearer=PAPER.dearer + 1,
        later_days=PAPER.later_days + 1,
    )
    rows = zip(terms(PAPER), terms(other), strict=True)
    assert [name for (name, one), (_, two) in rows if one != two] == [
        "Agreed point",
        "Budget",
        "The finish may move by",
        "The budget may grow by",
    ]


def test_a_concession_of_nothing_is_said_to_be_none() -> None:
    rows = dict(terms(replace(PAPER, later_days=0, dearer=0)))

    assert rows["The finish may move by"] == rows["The budget may grow by"] == "not at all"


def test_a_position_is_said_in_its_sponsors_sentence() -> None:
    whole = PaperPosition("", "", (50, 30, 20), "time", "cost", "quality", ("30 days later", "x"))

    assert position(whole) == (
        "Given fixed time, choose cost and adjust quality. Would give: 30 days later and x."
    )
    assert position(PaperPosition("", "", (50, 30, 20), "", "", "")) == "Points only."


@pytest.mark.parametrize(
    ("of", "said"),
    [
        (PaperSignature("", "", SIGNED, HASH), "Signed on 12 March 2026, 14:03 UTC."),
        (
            PaperSignature("", "", SIGNED, declined="Too dear"),
            "Declined on 12 March 2026, 14:03 UTC. Reason: Too dear",
        ),
        (PaperSignature("", ""), "Has not signed."),
        (PaperSignature("", "", required=False), "Has not signed; the signature is not needed."),
    ],
)
def test_what_each_did_is_said_with_its_time(of: PaperSignature, said: str) -> None:
    assert signature(of) == said


def test_how_many_have_signed_counts_only_those_who_must() -> None:
    missing = PaperSignature("Cleo", "")
    guest = PaperSignature("Dov", "", required=False)

    assert signing(PAPER).startswith("Everybody whose signature is needed has signed")
    assert signing(replace(PAPER, signatures=(*PAPER.signatures, guest))) == signing(PAPER)
    assert signing(replace(PAPER, signatures=(*PAPER.signatures, missing))) == (
        "2 of 3 needed signatures are given."
    )
    assert signing(replace(PAPER, signatures=())) == "Nobody's signature is needed."


def test_a_time_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        standing(replace(PAPER, since="yesterday"))
