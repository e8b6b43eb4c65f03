"""The options of the command line, explained in the language that is asked for."""

import argparse
import os
import textwrap
from collections.abc import Callable, Sequence

from assessment.command_line.problems import Misuse
from assessment.messages import Listing, msg
from assessment.reports.wording import PSEUDO, Wording, languages

AddParser = Callable[..., argparse.ArgumentParser]

ENGLISH = "en"
PROGRAM = "python -m assessment"
WIDTH = 96  # characters of a line in the help
EXAMPLE = "assessment/samples/crm-maturity-2.csv"
FORM = msg(
    "An answer file is CSV: a header {needed} (and, if you like, {others}), then one row for each "
    "answer: a level, {dont_know} (don’t know) or {not_applicable} (not applicable). A sub-check "
    "is a row {row} with {answers}.",
    needed="respondent,item,answer",
    others="comment, role, department, reason, evidence, organisation, scope",
    dont_know="dk",
    not_applicable="na",
    row="ITEM.SUBCHECK",
    answers=Listing(("yes", "no", "dk"), "or"),
)
CODES = msg(
    "exit codes: {scored} scored, {problems} a file has problems (listed on standard error), "
    "{usage} wrong usage",
    scored=0,
    problems=1,
    usage=2,
)

CONTEXT = {
    "--organisation": msg("whom the assessment is of; what the file says, if not given"),
    "--role": msg("who answered; what the file says of its one respondent, if not given"),
    "--scope": msg("what the assessment covers; what the file says, if not given"),
}


def language(arguments: Sequence[str] | None) -> str:
    """The language that is asked for; English where none is.

    Raises:
        Misuse: there is no such language.
    """
    found, _ = _asking(argparse.SUPPRESS).parse_known_args(arguments)
    asked: str = found.language
    known = languages()
    if os.environ.get("WAYPOINT_PSEUDO") == "1":
        known = (*known, PSEUDO)
    if asked not in known:
        raise Misuse(
            msg(
                "there is no language {language}; there are: {languages}",
                language=repr(asked),
                languages=Listing(known),
            )
        )
    return asked


def parser(words: Wording) -> argparse.ArgumentParser:
    """The parser of all commands."""
    asking = _asking(
        words.text(
            msg("the language of all that is printed; {default} if not given", default=ENGLISH)
        )
    )
    whole = argparse.ArgumentParser(
        prog=PROGRAM,
        description=words.text(msg("Waypoint without a browser.")),
        epilog=_epilog(words),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        parents=[asking],
    )
    commands = whole.add_subparsers(title=words.text(msg("commands")), metavar="COMMAND")
    score = commands.add_parser(
        "score",
        help=words.text(msg("score a file of answers")),
        description=words.text(
            msg("Score a file of answers: all scores, the stage and what binds the next.")
        ),
        epilog=_epilog(words),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        parents=[asking],
    )
    _add_options(score, words)
    score.set_defaults(run="score")
    project = commands.add_parser(
        "project",
        help=words.text(msg("show a project from its exported record")),
        description=words.text(
            msg("Check an exported record, and show what it says of its project.")
        ),
        allow_abbrev=False,
        parents=[asking],
    )
    _add_record(project, words)
    project.set_defaults(run="project")
    _add_check(commands.add_parser, asking, words)
    return whole


def _asking(explained: str) -> argparse.ArgumentParser:
    """What every command takes."""
    asking = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    asking.add_argument("--language", metavar="TAG", default=ENGLISH, help=explained)
    return asking


def _epilog(words: Wording) -> str:
    command = f"  {PROGRAM} score --instrument crm-maturity {EXAMPLE}"
    example = f"{words.text(msg('example:'))}\n{command}"
    return "\n\n".join((example, *map(_wrapped, map(words.text, (FORM, CODES)))))


def _add_options(score: argparse.ArgumentParser, words: Wording) -> None:
    target = "--target"
    score.add_argument(
        "answers",
        metavar="ANSWERS.csv",
        help=words.text(msg("the answer file; {sign} reads the input", sign="-")),
    )
    score.add_argument(
        "--instrument",
        required=True,
        metavar="ID_OR_FILE",
        help=words.text(
            msg(
                "an instrument that comes with Waypoint, or a file ({ending}) with one of your own",
                ending=".yaml",
            )
        ),
    )
    score.add_argument(
        "--json",
        action="store_true",
        help=words.text(msg("print JSON, with full precision")),
    )
    score.add_argument(
        "--pdf", metavar="FILE", help=words.text(msg("write the board report as a PDF, too"))
    )
    for name, explained in CONTEXT.items():
        score.add_argument(name, metavar="TEXT", help=words.text(explained))
    score.add_argument(
        target,
        type=int,
        metavar="STAGE",
        help=words.text(msg("add the cheapest way to reach this stage")),
    )
    effort = msg(
        "with {option}: what one level of an item costs (1 if not given); may be repeated",
        option=target,
    )
    score.add_argument(
        "--effort", action="append", default=[], metavar="ITEM=N", help=words.text(effort)
    )
    ceiling = msg(
        "with {option}: the level at which an item is good enough; may be repeated",
        option=target,
    )
    score.add_argument(
        "--ceiling", action="append", default=[], metavar="ITEM=LEVEL", help=words.text(ceiling)
    )


def _add_record(project: argparse.ArgumentParser, words: Wording) -> None:
    project.add_argument(
        "record",
        metavar="AGREEMENT.json",
        help=words.text(msg("the record as it was downloaded")),
    )
    project.add_argument(
        "--json", action="store_true", help=words.text(msg("print the same as JSON"))
    )
    head = msg("a head that was given away before, on paper or after signing; may be repeated")
    project.add_argument(
        "--head", action="append", default=[], metavar="HASH", help=words.text(head)
    )


def _add_check(add: AddParser, asking: argparse.ArgumentParser, words: Wording) -> None:
    check = add(
        "check",
        help=words.text(msg("list the problems of instruments")),
        description=words.text(
            msg("List every problem of instruments, with its file, line and remedy.")
        ),
        allow_abbrev=False,
        parents=[asking],
    )
    check.set_defaults(run="check")
    check.add_argument(
        "files",
        nargs="*",
        metavar="INSTRUMENT.yaml",
        help=words.text(msg("the files to check; all that come with Waypoint, if none is given")),
    )


def _wrapped(text: str) -> str:
    return textwrap.fill(text, WIDTH)
