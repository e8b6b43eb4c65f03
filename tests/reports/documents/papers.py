"""An agreement to print, and words that would be dangerous if they were anything but text."""

from dataclasses import replace

from assessment.messages import msg
from assessment.reports.agreement import (
    AgreementPaper,
    PaperConcession,
    PaperPosition,
    PaperSignature,
    VersionStatus,
)

HASH = "3fa94c1be0a2d9578f1c0b77e4d1a6c25ed6b07f8a9c4d3e2f1a0b9c8d7e6f50"
HEAD = "9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d0a1b2c3d4e5f60718293a4b5c6d7e8f9"
SIGNED = "2026-03-12T14:03:22Z"

PAPER = AgreementPaper(
    project="One view of the customer",
    title="First agreement",
    label=2,
    version=2,
    status=VersionStatus.ACTIVE,
    since=SIGNED,
    replaced_by="",
    why="",
    primary="time",
    agreed=(4450, 3050, 2500),
    later_days=20,
    dearer=4_000_000,
    waives=True,
    waived="1 of 2 criteria",
    decides=msg("any two of those who sign"),
    budget=185_000_050,
    currency="EUR",
    start="2026-04-01",
    finish="2026-12-18",
    content_hash=HASH,
    head=HEAD,
    events=23,
    recorded=SIGNED,
    compromises=(PaperConcession("cost", "A second team from June on."),),
    positions=(
        PaperPosition(
            "Anna Bell",
            "Operations",
            (50, 30, 20),
            "time",
            "cost",
            "quality",
            (msg("30 days later"),),
        ),
        PaperPosition("Ben Carr", "Finance", (30, 50, 20), "", "", ""),
    ),
    criteria=("Answers within one day.", "Nobody has to ask twice."),
    scope_in=("One record for branch and app", "Training for 640 people"),
    scope_out=("Marketing automation",),
    tolerances=(("Far from the group begins at", "0.98"),),
    signatures=(
        PaperSignature("Anna Bell", "Operations", "2026-03-11T09:12:40Z", 21, HASH),
        PaperSignature("Ben Carr", "Finance", SIGNED, 22, HASH),
    ),
)

HOSTILE = [
    '*bold* _it_ #panic("x") $x^2$ <label> @ref `raw` \\ [a](b) // c /* d */ ~ ---',
    "= heading\n- list\n+ enum\n/ term: x",
    '"}, "evil": {"',
    '<script>alert("x")</script>',
    "=HYPERLINK(1)",
]


def everywhere(text: str) -> AgreementPaper:
    """The agreement with this text in every place where people type."""
    return replace(
        PAPER,
        project=text,
        title=text,
        compromises=(PaperConcession("cost", text),),
        positions=tuple(replace(one, name=text, role=text) for one in PAPER.positions),
        criteria=(text,),
        scope_in=(text,),
        scope_out=(text,),
        tolerances=((text, text),),
        signatures=(
            *(replace(one, name=text, role=text) for one in PAPER.signatures),
            PaperSignature(text, text, SIGNED, declined=text),
        ),
    )


def bare(of: AgreementPaper) -> AgreementPaper:
    """The same with nothing in it."""
    return replace(
        of,
        project="",
        title="",
        compromises=(),
        positions=(),
        criteria=(),
        scope_in=(),
        scope_out=(),
        tolerances=(),
        signatures=(),
    )


def proposed(sponsors: int = 3, items: int = 5) -> AgreementPaper:
    """A version that waits for signatures, of which the first is given."""
    return replace(
        PAPER,
        label="1.1",
        version=1,
        status=VersionStatus.PROPOSED,
        scope_in=tuple(f"Scope item {at} (30 days, €40,000)." for at in range(1, items + 1)),
        scope_if_it_fits=("Reports for the board (12 days)",),
        signatures=(
            PaperSignature("Sponsor 1", "", SIGNED, 21, HASH),
            *(PaperSignature(f"Sponsor {at}", "") for at in range(2, sponsors + 1)),
        ),
    )
