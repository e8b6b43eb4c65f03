"""The cheapest path to a stage, step by step, or what stands in its way."""

from dataclasses import dataclass

import scoring
from assessment.domain.result import Result
from assessment.messages import Message, msg
from assessment.reports.blocks import Block, Bullets, Heading, Paragraph, present
from assessment.reports.sentences.about import About
from assessment.reports.sentences.asked import called
from assessment.reports.views.confirming import short_checks_fold


@dataclass(frozen=True, slots=True)
class Way:
    """The stage that is wanted, and the cheapest path to it."""

    target: int
    path: scoring.Path


def path_title(way: Way) -> Heading:
    """What the path leads to."""
    return Heading("path-title", msg("The cheapest path to stage {stage}", stage=way.target))


def cheapest_path(result: Result, way: Way) -> tuple[Block, ...]:
    """What to raise, what counts as effort, and what to confirm on the way."""
    about = About(result)
    first, *steps = about.path(way.path, way.target)
    return present(
        Paragraph("path-comes-to", first),
        Bullets("path-steps", tuple(steps)),
        Paragraph("path-effort", _effort(result), aside=True) if steps else None,
        short_checks_fold(
            "path-confirming", msg("What to confirm on the way"), about.path_confirming(way.path)
        ),
    )


def _effort(result: Result) -> Message:
    if called(result.instrument) == "questions":
        return msg(
            "Each level by which a question rises counts as an effort of 1; "
            "other yes-or-no checks count as none."
        )
    return msg(
        "Each level by which a statement rises counts as an effort of 1; "
        "other yes-or-no checks count as none."
    )
