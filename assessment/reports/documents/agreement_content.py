"""The printed agreement: its content as the template takes it, strings, lists and numbers alone."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from assessment.domain.directions import set_apart
from assessment.messages import Message, Value
from assessment.reports.agreement import labels, words
from assessment.reports.agreement.paper import (
    AgreementPaper,
    PaperPosition,
    PaperSignature,
    VersionStatus,
)
from assessment.reports.blocks import Block, without_repeats
from assessment.reports.charts.ternary.texts import name_lines
from assessment.reports.documents.block_data import block_data
from assessment.reports.documents.charts import chart_drawing
from assessment.reports.documents.drawing import drawing
from assessment.reports.documents.typesetting import Content, language, typeset
from assessment.reports.sentences.triangle.amounts import moment
from assessment.reports.sentences.triangle.hundred import points
from assessment.reports.sentences.triangle.waypoints import TITLES
from assessment.reports.wording import Wording

RUNNING = 60  # characters of the project's name at the foot of each page
NAME, STATEMENT = 48, 90  # characters of a sponsor's name and statement in a narrow column
HEADLINES = {"project": "project", "title": "title", "running_project": "project"}
SLOT = "\0"  # before and after the name of what the template sets in a style of its own


def agreement_pdf(
    paper: AgreementPaper,
    worded: Wording,
    account: Sequence[Block] = (),
    notice: Sequence[Block] = (),
) -> bytes:
    """The agreement as a PDF in the reader's language. Times are in UTC: paper goes round.

    `account`: what has become of it since it was signed. `notice`: what is to be known first.

    Raises:
        ValueError: a date or time in it is no ISO date or time.
    """
    at = datetime.fromisoformat(paper.since)
    whole = content(paper, replace(worded, zone=UTC, apart=set_apart), account, notice)
    stamp = at if at.tzinfo else at.replace(tzinfo=UTC)
    return typeset("agreement.typ", whole, stamp, HEADLINES)


def content(
    paper: AgreementPaper,
    worded: Wording,
    account: Sequence[Block] = (),
    notice: Sequence[Block] = (),
) -> dict[str, Content]:
    """Everything that is printed: the first page, what follows it, the annex, the foot."""
    return {
        **language(worded),
        "labels": {name: worded.text(label) for name, label in labels.ON_PAPER.items()},
        "notice": block_data(without_repeats(notice), worded),
        "notice_on": _pieces(labels.notice_on(*_slots("page")), worded),
        **_first_page(paper, worded),
        **_later_pages(paper, worded),
        "as_of": worded.text(labels.as_of(paper.events, moment(paper.recorded))),
        "account": block_data(without_repeats(account), worded, chart_drawing),
        **_annex(paper, worded),
        **_foot(paper, worded),
    }


def _first_page(paper: AgreementPaper, worded: Wording) -> dict[str, Content]:
    text = worded.text
    return {
        "project": text(words.titled(paper.project)),
        "title": "" if paper.title.strip() == paper.project.strip() else paper.title,
        "standing": text(words.version_status(paper)),
        "summary": text(words.summary(paper)),
        "value": text(labels.value_of_terms(paper.status)),
        "terms": _rows(words.table(paper), worded),
        "scope": _scope(paper, worded),
        "continued_on": _pieces(labels.continued_on(*_slots("page")), worded),
        "signing": text(words.signing(paper)),
        "signatory": _pieces(labels.in_a_role(*_slots("name", "role")), worded),
        "signatures": [_signature(one, worded) for one in paper.signatures],
        "in_ink": paper.status.is_open,
        "ink_alone": text(labels.INK_ALONE) if paper.status is VersionStatus.PROPOSED else "",
    }


def _later_pages(paper: AgreementPaper, worded: Wording) -> dict[str, Content]:
    people = tuple((words.named(one.name), one.points) for one in paper.positions)
    gives = ((TITLES[one.waypoint], one.text) for one in paper.compromises)
    return {
        "criteria": paper.criteria,
        "give": _pieces(labels.concession_title(*_slots("waypoint", "words")), worded),
        "gives": _rows(gives, worded),
        "triangle": drawing(people, paper.agreed, paper.status, worded.text, paper.now),
        "waypoints": _texts(TITLES.values(), worded),
        "positions": [_position(one, worded) for one in paper.positions],
    }


def _annex(paper: AgreementPaper, worded: Wording) -> dict[str, Content]:
    return {
        "content_hash": paper.content_hash,
        "head_label": worded.text(labels.head(paper.events, moment(paper.recorded))),
        "head": paper.head,
        "spelled": _pieces(labels.spelled_out(*_slots("sign")), worded),
        "verify": _texts(words.verifying(paper.events), worded),
    }


def _foot(paper: AgreementPaper, worded: Wording) -> dict[str, Content]:
    [slot] = _slots("project")
    [project] = name_lines(worded.text(words.titled(paper.project)), RUNNING, most=1)
    return {
        "running": _pieces(labels.running(slot, paper.label, paper.status), worded),
        "running_project": project,
        "hashes": _pieces(labels.hashes(*_slots("content", "chain")), worded),
        "numbered": _pieces(labels.numbered(*_slots("page", "last")), worded),
    }


def _scope(paper: AgreementPaper, worded: Wording) -> list[Content]:
    """The lists of the scope; that in scope if it fits only where something is."""
    lists = (
        (labels.IN_SCOPE, paper.scope_in),
        (labels.IF_IT_FITS, paper.scope_if_it_fits),
        (labels.OUT_OF_SCOPE, paper.scope_out),
    )
    return [
        {
            "title": worded.text(labels.counted(title, len(items))),
            "continued": worded.text(labels.continued(title)),
            "items": _texts(items, worded),
        }
        for title, items in lists
        if items or title != labels.IF_IT_FITS
    ]


def _texts(of: Iterable[Value], worded: Wording) -> list[str]:
    return [worded.text(one) for one in of]


def _slots(*names: str) -> list[str]:
    return [f"{SLOT}{name}{SLOT}" for name in names]


def _pieces(of: Message, worded: Wording) -> list[str]:
    """A message with slots for values: a text, the name of a slot, a text, ... a text."""
    return worded.text(of).split(SLOT)


def _rows(of: Iterable[tuple[Value, Value]], worded: Wording) -> list[tuple[str, str]]:
    return [(worded.text(name), worded.text(said)) for name, said in of]


def _position(of: PaperPosition, worded: Wording) -> dict[str, Content]:
    return {
        "name": worded.apart(worded.text(words.named(of.name))),
        "role": worded.apart(worded.text(of.role)),
        "points": [worded.text(one) for one in points(of.points)],
        "words": worded.text(words.position(of)),
    }


def _signature(of: PaperSignature, worded: Wording) -> dict[str, Content]:
    name, said = worded.text(words.named(of.name)), worded.text(words.signature(of))
    role = worded.text(of.role)
    return {
        "name": worded.apart(name),
        "role": worded.apart(role),
        "said": said,
        "short": len(name) + len(role) <= NAME and len(said) <= STATEMENT,
    }
