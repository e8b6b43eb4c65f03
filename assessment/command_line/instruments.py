"""`python -m assessment check`: what is wrong with instruments, in the language asked for."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from assessment.command_line.problems import Unusable, lines
from assessment.messages import Message, msg, plural

if TYPE_CHECKING:
    from questionnaires.checks import Checked


def check_output(options: argparse.Namespace) -> str:
    """What the command prints: every problem, then the counts.

    Raises:
        Unusable: the same, where there are errors among the problems.
    """
    from assessment.reports.sentences.instrument_problems import instrument_problem
    from questionnaires.checks import check_files, check_folder
    from questionnaires.library import DATA

    files = [Path(one) for one in options.files]
    checked = check_files(files) if files else check_folder(DATA)
    found = lines((*map(instrument_problem, checked.problems), summary(checked)))
    if checked.errors:
        raise Unusable(found)
    text: str = options.words.text(found)
    return text


def summary(checked: "Checked") -> Message:
    """The counts in one line."""
    warnings = len(checked.problems) - checked.errors
    return msg(
        "{files}: {errors}, {warnings}",
        files=plural("{count} file", "{count} files", count=checked.files),
        errors=plural("{count} error", "{count} errors", count=checked.errors),
        warnings=plural("{count} warning", "{count} warnings", count=warnings),
    )
