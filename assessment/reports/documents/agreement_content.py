"""The printed agreement: its content as the template takes it, strings, lists and numbers alone."""

from datetime import UTC, datetime

from assessment.reports.charts.ternary.words import points
from assessment.reports.documents import words
from assessment.reports.documents.drawing import drawing
from assessment.reports.documents.paper import AgreementPaper, PaperPosition, PaperSignature
from assessment.reports.documents.typesetting import Content, typeset
from assessment.reports.sentences.figures import begun
from assessment.reports.sentences.triangle.evidence import EVIDENCE

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
    people = [(words.named(one.name), one.points) for one in paper.positions]
    return {
        "title": words.titled(paper.title),
        "standing": words.standing(paper),
        "summary": words.summary(paper),
        "terms": list(words.terms(paper)),
        "compromises": [(begun(one.waypoint), one.text) for one in paper.compromises],
        "triangle": drawing(people, paper.agreed),
        "positions": [_position(one) for one in paper.positions],
        "scope_in": paper.scope_in,
        "scope_out": paper.scope_out,
        "criteria": paper.criteria,
        "signing": words.signing(paper),
        "signatures": [_signature(one) for one in paper.signatures],
        "tolerances": paper.tolerances,
        "content_hash": paper.content_hash,
        "head": paper.head,
        "events": paper.events,
        "verify": words.VERIFYING,
        "evidence": EVIDENCE,
    }


def _position(of: PaperPosition) -> dict[str, Content]:
    name, said = words.named(of.name), words.position(of)
    return {"name": name, "role": of.role, "points": points(of.points), "words": said}


def _signature(of: PaperSignature) -> dict[str, Content]:
    name, said = words.named(of.name), words.signature(of)
    return {
        "name": name,
        "role": of.role,
        "said": said,
        "hash": of.content_hash,
        "short": len(name) + len(of.role) + len(said) <= ONE_LINE,
    }
