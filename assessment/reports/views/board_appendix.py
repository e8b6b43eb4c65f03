"""The appendix of the board report: every answer, every score, the rules, and the instrument."""

from collections.abc import Mapping

from assessment.domain.response import Answer
from assessment.domain.result import Result
from assessment.messages import msg
from assessment.reports.blocks import Block, Group, Heading, present
from assessment.reports.views.answers import answers
from assessment.reports.views.arithmetic import score_arithmetic, stage_arithmetic
from assessment.reports.views.instrument import source, stage_rules
from assessment.reports.views.scores import every_score


def appendix(result: Result, given: Mapping[str, Answer]) -> tuple[Block, ...]:
    """What was asked and answered, how the result was found, and by what."""
    return present(
        Group("board-answers", _answers(result, given)),
        Group("board-scores", (every_score(result),)),
        Group("board-method", _method(result)),
        Group("board-instrument-source", _instrument(result)),
    )


def _answers(result: Result, given: Mapping[str, Answer]) -> tuple[Block, ...]:
    if not given:
        return ()
    title = msg("Every answer, with its comment and evidence")
    heading = Heading("board-answers-title", title)
    return heading, *answers(result.instrument, given, questions=True)


def _method(result: Result) -> tuple[Block, ...]:
    return (
        Heading("board-method-title", msg("How was this computed?")),
        *stage_arithmetic(result),
        *score_arithmetic(result),
        *(line for part in result.scheme.walk() for line in score_arithmetic(result, part)),
    )


def _instrument(result: Result) -> tuple[Block, ...]:
    instrument = result.instrument
    stages = stage_rules(instrument)
    return present(
        Heading("board-source-title", instrument.title),
        *source(instrument),
        Heading("board-stages-title", msg("Stages"), within=True) if stages else None,
        *stages,
    )
