"""The check of files, as an author runs it: contents, name, releases, and the editors' schema."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from questionnaires import editor_schema, releases
from questionnaires.catalogue import Severity
from questionnaires.correspondence import FOLDER, read_correspondence
from questionnaires.errors import BadReleases
from questionnaires.loader import read_file
from questionnaires.problems import Finding, Problem, problem
from questionnaires.schema import Correspondence, Instrument, Part


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
    related = sorted((folder / FOLDER).glob("*.yaml"))
    problems = [one for path in related for one in _check_correspondence(path)]
    stale = [*_check_schema(folder, editor_schema.FILE, Instrument, "schema")]
    if related:
        file, command = editor_schema.CORRESPONDENCE_FILE, f"schema {FOLDER}"
        stale += _check_schema(folder, f"{FOLDER}/{file}", Correspondence, command)
    return Checked(checked.files + len(related), (*checked.problems, *problems, *stale))


def _check_correspondence(path: Path) -> Iterator[Problem]:
    """Every problem of how an instrument relates to other models; the instrument's are its own."""
    of = path.parent.parent / path.name
    if not of.exists():
        expected = {"expected": "INSTRUMENT.yaml"}
        yield problem(Finding("file-name", (), path.stem, expected), str(path))
    elif (instrument := read_file(of).instrument) is not None:
        yield from read_correspondence(path, instrument)[1]


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


def _check_schema(folder: Path, name: str, of: type[Part], command: str) -> Iterator[Problem]:
    path = folder / name
    try:
        current = path.read_text(encoding="utf-8") == editor_schema.editor_schema(of)
    except (OSError, UnicodeDecodeError):
        current = False
    if not current:
        details = {"name": name, "command": command}
        yield problem(Finding("stale-schema", (), details=details), str(path))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
