"""From a file, or a text, to an instrument, or to every problem there is with it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from questionnaires.catalogue import Severity
from questionnaires.decoding import LARGEST
from questionnaires.document import Document, read_document
from questionnaires.errors import InvalidInstrument
from questionnaires.mending import mended
from questionnaires.phrases import phrase
from questionnaires.problems import Finding, Places, Problem, problem
from questionnaires.problems import Path as PartPath
from questionnaires.rules import broken_rules
from questionnaires.schema import Instrument
from questionnaires.shape import path_of, shape_findings
from questionnaires.typography import in_print

MOST_PROBLEMS = 200


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a text: the instrument, unless a problem is an error, and all problems."""

    instrument: Instrument | None
    problems: tuple[Problem, ...]
    places: Places


def load(path: Path) -> Instrument:
    """The instrument in a file, as it is read.

    Raises:
        InvalidInstrument: it cannot be read, or is not one; carries every problem.
    """
    return in_print(accepted(read_file(path)))


def accepted(reading: Reading) -> Instrument:
    """The instrument that was read.

    Raises:
        InvalidInstrument: there is none; carries every problem.
    """
    if reading.instrument is None:
        raise InvalidInstrument(reading.problems)
    return reading.instrument


def read_file(path: Path) -> Reading:
    """What is in a file. Never raises: a file that cannot be read is among the problems."""
    try:
        source = _contents(path)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        said = (getattr(error, "strerror", None) or str(error)).lower()
        why = phrase("it is not a file") if isinstance(error, _NotAFile) else said
        return _reading(None, [Finding("unreadable-file", (), details={"why": why})], str(path), {})
    return read(source, str(path))


class _NotAFile(OSError):
    pass


def _contents(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise _NotAFile
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def read(source: str | bytes, name: str) -> Reading:
    """What is in a text; `name` stands in the problems. Never raises.

    >>> print(read("id: Willing Use", "draft.yaml").problems[0].message)
    'Willing Use' is not an id
    """
    document = read_document(source)
    if document.data is None:
        return _reading(None, document.findings, name, document.places)
    try:
        instrument = Instrument.model_validate(document.data)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return _reading(None, _all_findings(document, errors), name, document.places)
    findings = [*document.findings, *broken_rules(instrument)]
    return _reading(instrument, findings, name, document.places)


def _all_findings(document: Document, errors: list[ErrorDetails]) -> Iterator[Finding]:
    """What the shape has against it, and what the rules have against the rest."""
    yield from document.findings
    relevant = [error for error in errors if not _below(path_of(error), document.broken)]
    yield from shape_findings(relevant)
    stand_in = mended(document.data or {}, errors)
    if stand_in is None:
        yield Finding("not-all-checked", ())
        return
    instrument, touched = stand_in
    for finding in broken_rules(instrument):
        if not _below(finding.path, touched):
            yield finding


def _below(path: PartPath, above: Iterable[PartPath]) -> bool:
    return any(path[: len(one)] == one for one in above)


def _reading(
    instrument: Instrument | None, findings: Iterable[Finding], name: str, places: Places
) -> Reading:
    problems = sorted(problem(finding, name, places) for finding in findings)
    refused = any(one.severity is Severity.ERROR for one in problems)
    if len(problems) > MOST_PROBLEMS:
        rest = Finding("too-many-problems", (), details={"count": len(problems) - MOST_PROBLEMS})
        problems = [*problems[:MOST_PROBLEMS], problem(rest, name, {})]
    return Reading(None if refused else instrument, tuple(problems), places)
