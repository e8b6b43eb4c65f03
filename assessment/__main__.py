"""The command line: what the site says without a browser. See docs/command-line.md."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from assessment.command_line import instruments, project, reading
from assessment.command_line.options import PROGRAM, language
from assessment.command_line.options import parser as options_parser
from assessment.command_line.problems import Misuse, Unusable, refusal
from assessment.errors import WaypointError
from assessment.messages import listing, msg
from assessment.reports.wording import Wording, wording

if TYPE_CHECKING:  # scoring starts when there is something to score
    import scoring
    from assessment.domain.answer_file import FileResponse
    from assessment.domain.context import Context
    from assessment.domain.result import Result
    from assessment.reports.blocks import Block
    from assessment.reports.views.board import Reported
    from assessment.reports.views.path import Way

WITHOUT_TARGET = msg(
    "{effort} and {ceiling} go with {target}",
    effort="--effort",
    ceiling="--ceiling",
    target="--target",
)
CLEAN, PROBLEMS, USAGE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code; wrong options exit with 2 by themselves."""
    try:
        asked = language(arguments)
    except Misuse as error:
        return _refuse(error, wording(), USAGE)
    words = wording(asked)
    parser = options_parser(words)
    options = parser.parse_args(arguments, argparse.Namespace(words=words))
    options.language = asked  # before the command, or after it
    if "run" not in options:
        parser.print_help()
        return CLEAN
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that lacks a letter is no error
    try:
        print(COMMANDS[options.run](options), flush=True)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Misuse as error:
        return _refuse(error, words, USAGE)
    except WaypointError as error:
        return _refuse(error, words, PROBLEMS)
    return CLEAN


def _score(options: argparse.Namespace) -> str:
    """What `score` prints."""
    from assessment.domain.result import assess
    from assessment.reports.documents.json_file import result_json
    from assessment.reports.documents.terminal import terminal
    from assessment.reports.wording.instruments import translated

    if options.target is None and (options.effort or options.ceiling):
        raise Misuse(WITHOUT_TARGET)
    instrument = translated(reading.instrument(options.instrument), options.language)
    responses = reading.answers(options.answers, instrument)
    result = assess(instrument, responses)
    way = _way(result, options)
    context = reading.context(responses, options.organisation, options.role, options.scope)
    of = _reported(result, responses, way, context)
    if options.pdf:
        _write_pdf(of, options)
    blocks = _blocks(result, way, context)
    if not options.json:
        return terminal(blocks, options.words)
    return result_json(of, [one.respondent for one in responses], blocks, options.words)


def _reported(
    result: "Result", responses: "Sequence[FileResponse]", way: "Way | None", context: "Context"
) -> "Reported":
    """What is reported of it; the answers are those of one respondent alone."""
    from assessment.reports.views.board import Reported

    given = responses[0].answers if len(responses) == 1 else {}
    return Reported(result, context=context, answers=given, way=way)


def _write_pdf(of: "Reported", options: argparse.Namespace) -> None:
    """The board report."""
    from assessment.reports.documents.board import board_pdf

    made = board_pdf(of, options.words, datetime.now(UTC))
    try:
        Path(options.pdf).write_bytes(made)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise Unusable(
            msg("{file}: cannot be written: {reason}", file=options.pdf, reason=reason)
        ) from None


def _blocks(result: "Result", way: "Way | None", context: "Context") -> "tuple[Block, ...]":
    from assessment.reports.views.path import cheapest_path, path_title
    from assessment.reports.views.result import assessment_result
    from assessment.reports.views.scores import every_score

    blocks = (*assessment_result(result, way=way, of=context), every_score(result))
    if way is None:
        return blocks
    return (*blocks, path_title(way), *cheapest_path(result, way))


def _way(result: "Result", options: argparse.Namespace) -> "Way | None":
    """The path to the stage that is asked for; None where none is."""
    from assessment.reports.views.path import Way

    if options.target is None:
        return None
    return Way(options.target, _path(result, options))


def _path(result: "Result", options: argparse.Namespace) -> "scoring.Path":
    import scoring
    from assessment.domain.result import path

    if result.stage_of(options.target) is None:
        if not result.staged:
            raise Misuse(
                msg("there is no stage {stage}; this instrument has none", stage=options.target)
            )
        raise Misuse(
            msg(
                "there is no stage {stage}; the stages are: {stages}",
                stage=options.target,
                stages=listing(stage.value for stage in result.instrument.stages),
            )
        )
    try:
        effort = dict(map(_pair, options.effort))
        return path(result, options.target, effort, dict(map(_pair, options.ceiling)))
    except scoring.ScoringError as error:
        raise Misuse(refusal(error)) from None


def _pair(text: str) -> tuple[str, Fraction]:
    """An option ITEM=NUMBER."""
    from assessment.domain.blueprint import parse_level

    item, _, number = text.partition("=")
    value = parse_level(number)
    if value is None:
        raise Misuse(
            msg("{text} is not of the form ITEM=NUMBER, such as willing-use=3", text=repr(text))
        )
    return item, value


def _refuse(error: WaypointError, words: Wording, code: int) -> int:
    said = words.text(error.message)
    print(f"{PROGRAM}: {said}" if code == USAGE else said, file=sys.stderr)
    return code


COMMANDS = {
    "score": _score,
    "project": project.project_output,
    "check": instruments.check_output,
}

if __name__ == "__main__":
    sys.exit(main())
