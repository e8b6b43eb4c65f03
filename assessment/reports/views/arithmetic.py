"""How a number was computed, down to the arithmetic."""

import scoring
from assessment.domain.result import Result
from assessment.messages import Message, Sentences
from assessment.reports.blocks import Paragraph
from assessment.reports.sentences.about import About

Node = scoring.Dimension | scoring.Item


def stage_arithmetic(result: Result) -> tuple[Paragraph, ...]:
    """How the stage comes about, gate by gate."""
    return _lines("stage-arithmetic", About(result).gates)


def score_arithmetic(result: Result, of: Node | None = None) -> tuple[Paragraph, ...]:
    """How the whole, or one of its parts, came to its score."""
    name = f"arithmetic-{of.id}" if of else "arithmetic"
    return _lines(name, About(result).arithmetic(of))


def _lines(name: str, of: tuple[Message | Sentences, ...]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(f"{name}-{at}", line) for at, line in enumerate(of, start=1))
