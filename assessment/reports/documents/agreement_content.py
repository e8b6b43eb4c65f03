"""The printed agreement: its content as the template takes it, strings, lists and numbers alone."""

from collections.abc import Iterable
from datetime import UTC, datetime

from assessment.messages import Value
from assessment.reports.agreement import words
from assessment.reports.agreement.paper import AgreementPaper, PaperPosition, PaperSignature
from assessment.reports.charts.ternary.words import points
from assessment.reports.documents.drawing import drawing
from assessment.reports.documents.typesetting import Content, typeset
from assessment.reports.sentences.triangle.evidence import EVIDENCE
from assessment.reports.sentences.triangle.waypoints import TITLES
from assessment.reports.wording import wording

ENGLISH = wording()  # what is printed is what was signed: one text for everybody
ONE_LINE = 78  # characters


def agreement_pdf(paper: AgreementPaper) -> bytes:
    """The agreement as a PDF.

    Raises:
        ValueError: a date or time in it is no ISO date or time.
    """
    at = datetime.fromisoformat(paper.since)
    return typeset("agreement.typ", content(paper), at if at.tzinfo else at.replace(tzinfo=UTC))


def content(paper: AgreementPaper) -> dict[str, Content]:
    """Everything in the order in which it is printed."""
    people = tuple((words.named(one.name), one.points) for one in paper.positions)
    return {
        "title": ENGLISH.text(words.titled(paper.title)),
        "standing": ENGLISH.text(words.standing(paper)),
        "summary": ENGLISH.text(words.summary(paper)),
        "terms": _rows(words.terms(paper)),
        "compromises": _rows((TITLES[one.waypoint], one.text) for one in paper.compromises),
        "triangle": drawing(people, paper.agreed, ENGLISH.text),
        "positions": [_position(one) for one in paper.positions],
        "scope_in": paper.scope_in,
        "scope_out": paper.scope_out,
        "criteria": paper.criteria,
        "signing": ENGLISH.text(words.signing(paper)),
        "signatures": [_signature(one) for one in paper.signatures],
        "tolerances": _rows(paper.tolerances),
        "content_hash": paper.content_hash,
        "head": paper.head,
        "events": paper.events,
        "verify": [ENGLISH.text(one) for one in words.VERIFYING],
        "evidence": ENGLISH.text(EVIDENCE),
    }


def _rows(of: Iterable[tuple[Value, Value]]) -> list[tuple[str, str]]:
    return [(ENGLISH.text(name), ENGLISH.text(said)) for name, said in of]


def _position(of: PaperPosition) -> dict[str, Content]:
    name, said = ENGLISH.text(words.named(of.name)), ENGLISH.text(words.position(of))
    return {
        "name": name,
        "role": of.role,
        "points": list(map(str, points(of.points))),
        "words": said,
    }


def _signature(of: PaperSignature) -> dict[str, Content]:
    name, said = ENGLISH.text(words.named(of.name)), ENGLISH.text(words.signature(of))
    return {
        "name": name,
        "role": of.role,
        "said": said,
        "hash": of.content_hash,
        "short": len(name) + len(of.role) + len(said) <= ONE_LINE,
    }
