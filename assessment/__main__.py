"""The command line: score a file of answers without a browser. See docs/command-line.md."""

import argparse
import io
import json
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from assessment.errors import WaypointError
from assessment.messages import Sentences, listing, msg

if TYPE_CHECKING:  # scoring starts when there is something to score
    import scoring
    from assessment.domain.answer_file import FileResponse
    from assessment.domain.result import Result
    from assessment.reports.blocks import Block
    from assessment.reports.views.path import Way
    from questionnaires.schema import Instrument

ENOUGH = 200_000_000  # bytes of answers: this is its owner's machine
CLEAN, PROBLEMS, USAGE, INTERRUPTED = 0, 1, 2, 130

EXAMPLE = """\
example:
  python -m assessment score --instrument crm-maturity assessment/samples/crm-maturity-2.csv

An answer file is CSV: a header respondent,item,answer (and, if you like, comment, role,
department, reason, evidence), then one row for each answer: a level, dk (don't know) or na (not
applicable). A sub-check is a row ITEM.SUBCHECK with yes, no or dk.

exit codes: 0 scored, 1 a file has problems (listed on standard error), 2 wrong usage
"""


class _Misuse(WaypointError):
    """Options that cannot be followed."""


class _Unusable(WaypointError):
    """A file with problems; one line for each."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code; wrong options exit with 2 by themselves."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if "run" not in options:
        parser.print_help()
        return CLEAN
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that lacks a letter is no error
    try:
        print(_score(options), flush=True)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except _Misuse as error:
        return _refuse(f"{parser.prog}: {_worded(error)}", USAGE)
    except WaypointError as error:
        return _refuse(_worded(error), PROBLEMS)
    return CLEAN


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m assessment",
        description="Waypoint without a browser.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    score = commands.add_parser(
        "score",
        help="score a file of answers",
        description="Score a file of answers: all scores, the stage and what binds the next.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_options(score)
    score.set_defaults(run="score")
    return parser


def _add_options(score: argparse.ArgumentParser) -> None:
    score.add_argument("answers", metavar="ANSWERS.csv", help="the answer file; - reads the input")
    score.add_argument(
        "--instrument",
        required=True,
        metavar="ID_OR_FILE",
        help="an instrument that comes with Waypoint, or a file (.yaml) with one of your own",
    )
    score.add_argument("--json", action="store_true", help="print JSON, with full precision")
    score.add_argument("--pdf", metavar="FILE", help="write the same as a PDF, too")
    score.add_argument(
        "--target", type=int, metavar="STAGE", help="add the cheapest way to reach this stage"
    )
    score.add_argument(
        "--effort",
        action="append",
        default=[],
        metavar="ITEM=N",
        help="with --target: what one level of an item costs (1 if not given); may be repeated",
    )
    score.add_argument(
        "--ceiling",
        action="append",
        default=[],
        metavar="ITEM=LEVEL",
        help="with --target: the level at which an item is good enough; may be repeated",
    )


def _score(options: argparse.Namespace) -> str:
    """What `score` prints."""
    from assessment.domain.result import assess

    if options.target is None and (options.effort or options.ceiling):
        raise _Misuse(msg("--effort and --ceiling go with --target"))
    instrument = _instrument(options.instrument)
    responses = _answers(options.answers, instrument)
    result = assess(instrument, responses)
    if options.pdf:
        _write_pdf(result, options)
    if not options.json:
        return _as_text(result, options)
    return _as_json(result, [one.respondent for one in responses], options)


def _write_pdf(result: "Result", options: argparse.Namespace) -> None:
    from assessment.reports.documents.pdf import pdf
    from assessment.reports.wording import wording

    made = pdf(_blocks(result, _way(result, options)), wording(), datetime.now(UTC))
    try:
        Path(options.pdf).write_bytes(made)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise _Unusable(
            msg("{file}: cannot be written: {reason}", file=options.pdf, reason=reason)
        ) from None


def _as_json(result: "Result", names: Sequence[str], options: argparse.Namespace) -> str:
    from assessment.reports.documents.block_data import block_data
    from assessment.reports.json_result import json_path, json_result
    from assessment.reports.wording import wording

    found = json_result(result, names)
    way = _way(result, options)
    if way is not None:
        found["path"] = json_path(way.path, way.target)
    found["blocks"] = block_data(_blocks(result, way), wording())
    return json.dumps(found, indent=2)


def _as_text(result: "Result", options: argparse.Namespace) -> str:
    from assessment.reports.documents.terminal import terminal
    from assessment.reports.wording import wording

    return terminal(_blocks(result, _way(result, options)), wording())


def _blocks(result: "Result", way: "Way | None") -> "tuple[Block, ...]":
    from assessment.reports.blocks import Heading
    from assessment.reports.views.path import cheapest_path
    from assessment.reports.views.result import assessment_result
    from assessment.reports.views.scores import every_score

    blocks = (*assessment_result(result, way=way), every_score(result))
    if way is None:
        return blocks
    heading = Heading("path-title", msg("The cheapest path to stage {stage}", stage=way.target))
    return (*blocks, heading, *cheapest_path(result, way))


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
            raise _Misuse(
                msg("there is no stage {stage}; this instrument has none", stage=options.target)
            )
        raise _Misuse(
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
        raise _Misuse(msg("{problem}", problem=str(error))) from None


def _pair(text: str) -> tuple[str, Fraction]:
    """An option ITEM=NUMBER."""
    from assessment.domain.blueprint import parse_level

    item, _, number = text.partition("=")
    value = parse_level(number)
    if value is None:
        raise _Misuse(
            msg("{text} is not of the form ITEM=NUMBER, such as willing-use=3", text=repr(text))
        )
    return item, value


def _instrument(named: str) -> "Instrument":
    """The instrument of that id, or in that file."""
    from questionnaires.errors import InvalidInstrument, UnknownInstrument
    from questionnaires.library import Library
    from questionnaires.loader import load

    try:
        if named.endswith((".yaml", ".yml")) or Path(named).is_file():
            return load(Path(named))
        return Library().get(named)
    except UnknownInstrument as error:
        raise _Misuse(msg("{problem} A file's name ends in .yaml.", problem=str(error))) from None
    except InvalidInstrument as error:
        raise _Unusable(_lines(map(str, error.problems))) from None


def _answers(named: str, instrument: "Instrument") -> "list[FileResponse]":
    """The responses in that file, or in the standard input."""
    from assessment.domain.answer_file import BadAnswerFile, read_answers

    shown = "standard input" if named == "-" else repr(named)[1:-1]
    try:
        if named == "-":
            source = sys.stdin.buffer.read(ENOUGH + 1)
        else:
            with Path(named).open("rb") as file:
                source = file.read(ENOUGH + 1)
        return read_answers(source, instrument, ENOUGH)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        why = error.strerror if isinstance(error, OSError) else None
        reason = why or str(error)
        raise _Unusable(
            msg("{file}:0: cannot be read: {reason}", file=shown, reason=reason)
        ) from None
    except BadAnswerFile as error:
        lines = (
            msg("{file}:{line}: {problem}", file=shown, line=str(one.line), problem=one.whole)
            for one in error.problems
        )
        raise _Unusable(Sentences(tuple(lines), "\n")) from None


def _lines(problems: Iterable[str]) -> Sentences:
    return Sentences(tuple(msg("{problem}", problem=one) for one in problems), "\n")


def _worded(error: WaypointError) -> str:
    from assessment.reports.wording import wording

    return wording().text(error.message)


def _refuse(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
