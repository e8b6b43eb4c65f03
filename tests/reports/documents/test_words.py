from dataclasses import replace

import pytest

from assessment.messages import msg
from assessment.reports.agreement import (
    AgreementPaper,
    PaperPosition,
    PaperSignature,
    VersionStatus,
)
from assessment.reports.agreement.words import (
    position,
    signature,
    signing,
    summary,
    table,
    version_status,
)
from tests.reports.documents.papers import HASH, PAPER, SIGNED
from tests.reports.english import english


def rows(of: AgreementPaper) -> list[tuple[str, str]]:
    return [(english(name), english(value)) for name, value in table(of)]


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (
            VersionStatus.PROPOSED,
            "Version 2: proposed on 12 March 2026, 14:03 UTC, not agreed yet",
        ),
        (VersionStatus.ACTIVE, "Version 2: in force since 12 March 2026, 14:03 UTC"),
        (
            VersionStatus.SUPERSEDED,
            "Version 2: replaced by version 3 on 12 March 2026, 14:03 UTC",
        ),
        (VersionStatus.WITHDRAWN, "Version 2: withdrawn on 12 March 2026, 14:03 UTC"),
    ],
)
def test_the_paper_says_whether_it_is_in_force(state: VersionStatus, said: str) -> None:
    assert english(version_status(replace(PAPER, status=state, replaced_by=3))) == said


def test_a_withdrawn_version_says_why() -> None:
    withdrawn = replace(PAPER, status=VersionStatus.WITHDRAWN, why="Too dear")
    assert english(version_status(withdrawn)) == (
        "Version 2: withdrawn on 12 March 2026, 14:03 UTC: Too dear"
    )


def test_what_comes_first_and_what_gives_way_is_said() -> None:
    assert english(summary(replace(PAPER, primary="quality", waives=False))) == (
        "Quality comes first. Time and cost give way, no further than written here."
    )
    assert english(summary(PAPER)) == (
        "Time comes first. Time, cost and quality give way, no further than written here."
    )
    stays = replace(PAPER, later_days=0, dearer=0, waives=False)
    assert english(summary(stays)) == (
        "Time comes first. Cost gives way, no further than written here."
    ), "it gives in words"
    assert english(summary(replace(stays, compromises=()))) == (
        "Time comes first. Nothing gives way."
    )


def test_every_term_has_its_row() -> None:
    assert rows(PAPER) == [
        ("Comes first", "Time"),
        ("Point in the triangle", "time 44.5, cost 30.5, quality 25"),
        ("Start", "1 April 2026"),
        ("Finish", "18 December 2026"),
        ("The finish may move by", "at most 20 days"),
        ("Latest finish", "7 January 2027"),
        ("Budget", "€1,850,000.50"),
        ("The budget may grow by", "at most €40,000"),
        ("Highest cost", "€1,890,000.50"),
        ("Quality criteria that may be waived", "1 of 2 criteria"),
        ("Who decides a variation", "any two of those who sign"),
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
    pairs = zip(rows(PAPER), rows(other), strict=True)
    assert [name for (name, one), (_, two) in pairs if one != two] == [
        "Point in the triangle",
        "The finish may move by",
        "Latest finish",
        "Budget",
        "The budget may grow by",
        "Highest cost",
    ]


def test_a_concession_of_nothing_is_said_to_be_none() -> None:
    found = dict(rows(replace(PAPER, later_days=0, dearer=0)))

    assert found["The finish may move by"] == found["The budget may grow by"] == "not at all"


def test_a_latest_finish_beyond_the_calendar_is_said_to_be_none() -> None:
    beyond = replace(PAPER, finish="9999-12-31", later_days=1)

    assert dict(rows(beyond))["Latest finish"] == "no date that a calendar has"


def test_a_position_is_said_in_its_sponsors_sentence() -> None:
    whole = PaperPosition(
        "", "", (50, 30, 20), "time", "cost", "quality", (msg("30 days later"), msg("x"))
    )

    assert english(position(whole)) == (
        "The date is fixed. We choose what it may cost, and adjust how good it gets. Would give: "
        "30 days later and x."
    )
    assert english(position(PaperPosition("", "", (50, 30, 20), "", "", ""))) == "Points only."


@pytest.mark.parametrize(
    ("of", "said"),
    [
        (
            PaperSignature("", "", SIGNED, 7, HASH),
            "Signed on the site, 12 March 2026, 14:03 UTC, event 7.",
        ),
        (
            PaperSignature("", "", SIGNED, declined="Too dear"),
            "Declined on 12 March 2026, 14:03 UTC. Reason: Too dear",
        ),
        (PaperSignature("", ""), "Has not signed."),
        (PaperSignature("", "", required=False), "Has not signed; the signature is not needed."),
    ],
)
def test_what_each_did_is_said_with_its_time(of: PaperSignature, said: str) -> None:
    assert english(signature(of)) == said


def test_how_many_have_signed_counts_only_those_who_must() -> None:
    missing = PaperSignature("Cleo", "")
    guest = PaperSignature("Dov", "", required=False)

    def said(*signatures: PaperSignature) -> str:
        return english(signing(replace(PAPER, signatures=signatures)))

    everybody = PAPER.signatures
    assert said(*everybody).startswith("Everybody whose signature is needed has signed")
    assert said(*everybody, guest) == said(*everybody)
    assert said(*everybody, missing) == "2 of 3 needed signatures."
    assert said() == "Nobody’s signature is needed."


def test_a_time_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        version_status(replace(PAPER, since="yesterday"))
