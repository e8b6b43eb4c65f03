"""Commands for authors of instruments: check, release, schema.

Exit codes: 0 clean (warnings are allowed), 1 problems, 2 wrong usage.
"""

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from questionnaires.checks import check_files, check_folder
from questionnaires.editor_schema import editor_schema
from questionnaires.errors import QuestionnaireError
from questionnaires.library import DATA, Library
from questionnaires.releases import record_release
from questionnaires.schema import Correspondence, Instrument, Part

SCHEMAS: dict[str, type[Part]] = {"instrument": Instrument, "correspondence": Correspondence}


def main(arguments: Sequence[str] | None = None, folder: Path = DATA) -> int:
    """Run the command on the instruments that ship, or on those of a folder; the exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # an instrument speaks any language
    given = _parser().parse_args(arguments)
    if given.command == "check":
        return _check(given.files, folder)
    if given.command == "release":
        return _release(given.id, folder)
    print(editor_schema(SCHEMAS[given.of]), end="")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m questionnaires", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="list the problems of instruments")
    check.add_argument("files", nargs="*", type=Path, help="all that ship, if none is given")
    release = commands.add_parser("release", help="record the version of an instrument as released")
    release.add_argument("id", help="the id of an instrument that ships")
    schema = commands.add_parser("schema", help="print the JSON schema for editors")
    schema.add_argument("of", nargs="?", choices=SCHEMAS, default="instrument")
    return parser


def _check(files: list[Path], folder: Path) -> int:
    checked = check_files(files) if files else check_folder(folder)
    for problem in checked.problems:
        print(problem)
    print(checked.summary())
    return 1 if checked.errors else 0


def _release(instrument_id: str, folder: Path) -> int:
    try:
        instrument = Library(folder).get(instrument_id)
        written = record_release(instrument, folder)
    except QuestionnaireError as error:
        print(error, file=sys.stderr)
        return 1
    state = "recorded" if written else "recorded already"
    print(f"{instrument.id} {instrument.version}: {state}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
