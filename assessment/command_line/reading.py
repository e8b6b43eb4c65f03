"""The files that the command line reads: an instrument, and answers to it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assessment.command_line.problems import Misuse, Unusable, lines
from assessment.messages import listing, msg

if TYPE_CHECKING:
    from assessment.domain.answer_file import FileResponse
    from assessment.domain.context import Context
    from questionnaires.schema import Instrument

ENOUGH = 200_000_000  # bytes of answers: this is its owner's machine


def instrument(named: str) -> "Instrument":
    """The instrument of that id, or in that file."""
    from assessment.reports.sentences.instrument_problems import instrument_problem
    from questionnaires.errors import InvalidInstrument, UnknownInstrument
    from questionnaires.library import Library
    from questionnaires.loader import load

    try:
        if named.endswith((".yaml", ".yml")) or Path(named).is_file():
            return load(Path(named))
        return Library().get(named)
    except UnknownInstrument as error:
        raise Misuse(
            msg(
                "There is no instrument {id}. There are: {known}. A file’s name ends in {ending}.",
                id=repr(error.instrument),
                known=listing(error.known),
                ending=".yaml",
            )
        ) from None
    except InvalidInstrument as error:
        raise Unusable(lines(map(instrument_problem, error.problems))) from None


def answers(named: str, instrument: "Instrument") -> "list[FileResponse]":
    """The responses in that file, or in the standard input."""
    from assessment.domain.answer_file import BadAnswerFile, read_answers

    shown = msg("standard input") if named == "-" else repr(named)[1:-1]
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
        raise Unusable(
            msg("{file}:0: cannot be read: {reason}", file=shown, reason=reason)
        ) from None
    except BadAnswerFile as error:
        found = (
            msg("{file}:{line}: {problem}", file=shown, line=str(one.line), problem=one.whole)
            for one in error.problems
        )
        raise Unusable(lines(found)) from None


def context(responses: "list[FileResponse]", *options: str | None) -> "Context":
    """What the options say of organisation, role and scope; else what the file says."""
    from assessment.domain.answer_file import file_context
    from assessment.domain.context import LABELS, typed_context
    from assessment.errors import Refused

    given = {name: one for name, one in zip(LABELS, options, strict=True) if one is not None}
    try:
        typed = typed_context(**given).model_dump(include=set(given))
    except Refused as error:
        raise Misuse(error.message) from None
    return file_context(responses).model_copy(update=typed)
