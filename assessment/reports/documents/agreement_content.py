"""The printed agreement: its content as the template takes it, strings, lists and numbers alone."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from assessment.messages import Message, Value
from assessment.reports.agreement import labels, words
from assessment.reports.agreement.paper import AgreementPaper, PaperPosition, PaperSignature
from assessment.reports.charts.ternary.words import points
from assessment.reports.documents.drawing import drawing
from assessment.reports.documents.typesetting import Content, language, typeset
from assessment.reports.sentences.triangle.amounts import moment
from assessment.reports.sentences.triangle.evidence import EVIDENCE
from assessment.reports.sentences.triangle.waypoints import TITLES
from assessment.reports.wording import Wording

ONE_LINE = 78  # characters
SLOT = "\0"  # before and after the name of what the template sets in a style of its own


def agreement_pdf(paper: AgreementPaper, worded: Wording) -> bytes:
    """The agreement as a PDF in the reader's language. Times are in UTC: paper goes round.

    Raises:
        ValueError: a date or time in it is no ISO date or time.
    """
    at = datetime.fromisoformat(paper.since)
    whole = content(paper, replace(worded, zone=UTC))
    return typeset("agreement.typ", whole, at if at.tzinfo else at.replace(tzinfo=UTC))


def content(paper: AgreementPaper, worded: Wording) -> dict[str, Content]:
    """Everything in the order in which it is printed."""
    text = worded.text
    people = tuple((words.named(one.name), one.points) for one in paper.positions)
    return {
        **language(worded),
        "labels": {name: text(label) for name, label in labels.LABELS.items()},
        "title": text(words.titled(paper.title)),
        "standing": text(words.version_status(paper)),
        "summary": text(words.summary(paper)),
        "terms": _rows(words.terms(paper), worded),
        "compromise": _pieces(labels.concession_title(*_slots("waypoint", "words")), worded),
        "compromises": _rows(
            ((TITLES[one.waypoint], one.text) for one in paper.compromises), worded
        ),
        "triangle": drawing(people, paper.agreed, text),
        "waypoints": [text(one) for one in TITLES.values()],
        "positions": [_position(one, worded) for one in paper.positions],
        "scope_in": _texts(paper.scope_in, worded),
        "scope_if_it_fits": _texts(paper.scope_if_it_fits, worded),
        "scope_out": _texts(paper.scope_out, worded),
        "criteria": paper.criteria,
        "signing": text(words.signing(paper)),
        "signatory": _pieces(labels.in_a_role(*_slots("name", "role")), worded),
        "signed": _pieces(labels.signed(*_slots("content")), worded),
        "signatures": [_signature(one, worded) for one in paper.signatures],
        "tolerances": _rows(paper.tolerances, worded),
        "content_hash": paper.content_hash,
        "head_label": text(labels.head(paper.events, moment(paper.recorded))),
        "head": paper.head,
        "foot": _pieces(labels.foot(*_slots("content", "chain")), worded),
        "numbered": _pieces(labels.numbered(*_slots("page", "last")), worded),
        "verify": [text(one) for one in words.VERIFYING],
        "evidence": text(EVIDENCE),
    }


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
        "name": worded.text(words.named(of.name)),
        "role": of.role,
        "points": [worded.text(one) for one in points(of.points)],
        "words": worded.text(words.position(of)),
    }


def _signature(of: PaperSignature, worded: Wording) -> dict[str, Content]:
    name, said = worded.text(words.named(of.name)), worded.text(words.signature(of))
    return {
        "name": name,
        "role": of.role,
        "said": said,
        "hash": of.content_hash,
        "short": len(name) + len(of.role) + len(said) <= ONE_LINE,
    }
