"""The stage that an organisation aims at, by its day, and whether a result reaches it."""

from datetime import date

from assessment.domain.actions import Target
from assessment.domain.result import Result
from assessment.messages import Message, msg
from assessment.reports.blocks import Paragraph


def target_line(result: Result, target: Target | None, on: date | None) -> Paragraph | None:
    """The target beside a result of that day; nothing where none is set or it has no such stage."""
    stage = result.stage_of(target.stage) if target else None
    if target is None or stage is None:
        return None
    reached = (result.staging.reached or 0) >= target.stage
    return Paragraph(
        "result-our-target", _line(target, stage.name, on or target.by, reached=reached)
    )


def _line(target: Target, name: str, on: date, *, reached: bool) -> Message:
    stage, by = target.stage, target.by
    match reached, on <= by:
        case True, True:
            return msg(
                "Target reached: stage {stage} {name} by {day}.",
                stage=stage,
                name=name,
                day=by,
            )
        case True, False:
            return msg(
                "Target reached after its day: stage {stage} {name} was due by {day}.",
                stage=stage,
                name=name,
                day=by,
            )
        case False, False:
            return msg(
                "Target not reached: stage {stage} {name} was due by {day}.",
                stage=stage,
                name=name,
                day=by,
            )
        case _:
            return msg("Target: stage {stage} {name} by {day}.", stage=stage, name=name, day=by)
