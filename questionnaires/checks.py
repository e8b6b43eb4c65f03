"""The check of files, as an author runs it: contents, name, releases, and the editors' schema."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from questionnaires import editor_schema, releases
from questionnaires.catalogue import Severity
from questionnaires.errors import BadReleases
from questionnaires.loader import read_file
from questionnaires.problems import Finding, Problem, problem
from questionnaires.schema import Instrument


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found in how many files."""

    files: int
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(one.severity is Severity.ERROR for one in self.problems)

    def summary(self) -> str:
        """The counts in one line.

        >>> Checked(2, ()).summary()
        '2 files: 0 errors, 0 warnings'
        """
        warnings = len(self.problems) - self.errors
        counts = (_count(self.files, "file"), _count(self.errors, "error"))
        return f"{counts[0]}: {counts[1]}, {_count(warnings, 'warning')}"


def check_files(paths: list[Path]) -> Checked:
    """Every problem of the files, each checked against the releases recorded in its folder."""
    return Checked(len(paths), tuple(one for path in paths for one in _check_file(path)))


def check_folder(folder: Path) -> Checked:
    """Every problem of a folder of instruments and of the schema that stands there for editors."""
    checked = check_files(sorted(folder.glob("*.yaml")))
    return Checked(checked.files, (*checked.problems, *_check_schema(folder)))


def _check_file(path: Path) -> Iterator[Problem]:
    reading = read_file(path)
    yield from reading.problems
    if reading.instrument is not None:
        for finding in _around(reading.instrument, path):
            yield problem(finding, str(path), reading.places)


def _around(instrument: Instrument, path: Path) -> Iterator[Finding]:
    """What can only be said of an instrument where it stands among others."""
    if path.stem != instrument.id:
        details = {"expected": f"{instrument.id}.yaml"}
        yield Finding("file-name", ("id",), instrument.id, details)
    try:
        recorded = releases.read_releases(path.parent)
    except BadReleases as error:
        yield Finding("bad-releases", (), releases.FILE, {"why": error})
    else:
        yield from releases.release_findings(instrument, recorded)


def _check_schema(folder: Path) -> Iterator[Problem]:
    path = folder / editor_schema.FILE
    try:
        current = path.read_text(encoding="utf-8") == editor_schema.editor_schema()
    except (OSError, UnicodeDecodeError):
        current = False
    if not current:
        details = {"name": editor_schema.FILE}
        yield problem(Finding("stale-schema", (), details=details), str(path))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
