"""The content of the paper as the template takes it: strings, lists and numbers, nothing else."""

from collections.abc import Callable

from assessment.reports.charts.ternary.words import points
from assessment.reports.document import words
from assessment.reports.document.drawing import drawing
from assessment.reports.document.paper import AgreementPaper, PaperPosition, PaperSignature
from assessment.reports.sentences.figures import begun
from assessment.reports.sentences.triangle.evidence import EVIDENCE

ONE_LINE = 78  # characters
Content = object  # of dicts, lists, strings, numbers and booleans


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


def each_text(of: Content, change: Callable[[str], str]) -> Content:
    """The same content with every string in it changed.

    >>> each_text({"a": ["x", 1]}, str.upper)
    {'a': ['X', 1]}
    """
    match of:
        case str():
            return change(of)
        case dict():
            return {key: each_text(value, change) for key, value in of.items()}
        case list() | tuple():
            return [each_text(value, change) for value in of]
        case _:
            return of
