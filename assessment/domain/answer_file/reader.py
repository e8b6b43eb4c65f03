"""Reading an answer file: every answer fits the instrument, or every bad row is listed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from assessment.domain.answer_file.encoding import LARGEST
from assessment.domain.answer_file.entry import Entry, Vocabulary
from assessment.domain.answer_file.file_response import FileResponse
from assessment.domain.answer_file.origin import Origin
from assessment.domain.answer_file.problem import BadAnswerFile, Problem
from assessment.domain.answer_file.table import ASSESSED, LONGEST_CELL, Row, read_table
from assessment.domain.names import name_key, normal
from assessment.domain.response import Answer, Confirmed
from assessment.messages import msg
from questionnaires.schema import Instrument

PERSON = ("role", "department")
MOST_PROBLEMS = 10_000


def read_answers(
    source: str | bytes, instrument: Instrument, largest: int = LARGEST
) -> list[FileResponse]:
    """The respondents of a file of at most `largest` bytes, in the order of their first rows.

    Raises:
        BadAnswerFile: anything is wrong; carries all of it, and nothing was taken.
    """
    round_of = _Round(Vocabulary(instrument), Origin(instrument))
    for one in read_table(source, largest):
        round_of.take(one)
        if len(round_of.problems) >= MOST_PROBLEMS:
            message = msg(
                "there are {number} problems before this line; the rest was not read",
                number=MOST_PROBLEMS,
            )
            first = msg("mend these first")
            round_of.problems.append(Problem(one.line + 1, "", message, "", first))
            break
    return round_of.responses()


class _Round:
    """The respondents so far, and the problems."""

    def __init__(self, vocabulary: Vocabulary, origin: Origin) -> None:
        self.problems: list[Problem] = []
        self._vocabulary = vocabulary
        self._origin = origin
        self._respondents: dict[str, _Respondent] = {}
        self._spelt: dict[str, int] = {}  # by what names have in common: the first line
        self._assessed: dict[str, tuple[str, int]] = {}  # by column: what it says, the first line

    def take(self, row: Row | Problem) -> None:
        """Take what a row says, or what is wrong with it."""
        if isinstance(row, Problem):
            self.problems.append(row)
            return
        self.problems.extend(self._origin.problems(row))
        if self._origin.foreign(row):
            return
        self.problems.extend(self._assessed_otherwise(row))
        found = self._vocabulary.problems(row)
        self.problems.extend(found)
        if name := normal(row.cells["respondent"]):
            self.problems.extend(self._spelt_otherwise(name, row))
            respondent = self._respondents.setdefault(name, _Respondent(name))
            self.problems.extend(respondent.contradictions(row))
            if not found:
                self.problems.extend(respondent.take(row.line, self._vocabulary.entry(row)))

    def _spelt_otherwise(self, name: str, row: Row) -> Iterator[Problem]:
        """Whether a line before has a name that people would take for this one."""
        if name in self._respondents:
            return
        before = self._spelt.setdefault(name_key(name), row.line)
        if before != row.line:
            message = msg(
                "the name in line {line} hardly differs: in capitals or character codes",
                line=str(before),
            )
            remedy = msg("write it alike if this is one person; else add what tells the two apart")
            yield Problem(row.line, "respondent", message, row.cells["respondent"], remedy)

    def _assessed_otherwise(self, row: Row) -> Iterator[Problem]:
        """Whether a line before names another organisation or scope: one file is one assessment."""
        for column, written, line in _contradictions(ASSESSED, self._assessed, row):
            message = msg("another {column} stands in line {line}", column=column, line=str(line))
            remedy = msg("give one {column} in the whole file", column=column)
            yield Problem(row.line, column, message, written, remedy)

    def responses(self) -> list[FileResponse]:
        """The respondents; raises BadAnswerFile if anything was wrong."""
        respondents = self._respondents.values()
        self.problems.extend(problem for one in respondents for problem in one.overlong())
        if self.problems:
            raise BadAnswerFile(self.problems)
        assessed = {column: written for column, (written, _) in self._assessed.items()}
        return [one.response(assessed) for one in respondents]


def _contradictions(
    columns: Sequence[str], known: dict[str, tuple[str, int]], row: Row
) -> Iterator[tuple[str, str, int]]:
    """Remember what these cells say, each once; each that says another thing than in that line."""
    for column in columns:
        written = normal(row.cells.get(column, ""))
        if not written:
            continue
        before, line = known.setdefault(column, (written, row.line))
        if written != before:
            yield column, written, line


@dataclass(slots=True)
class _Record:
    """A record under way. Comments on an item and on its sub-checks come together here."""

    line: int
    choice: str | None = None
    checks: dict[str, Confirmed] = field(default_factory=dict)
    words: dict[str, list[str]] = field(default_factory=dict)

    def text(self, column: str) -> str:
        return "\n".join(self.words.get(column, []))


@dataclass(slots=True)
class _Respondent:
    """A respondent under way, with the lines that say it."""

    name: str
    person: dict[str, tuple[str, int]] = field(default_factory=dict)
    seen: dict[tuple[str, str | None], int] = field(default_factory=dict)
    answers: dict[str, _Record] = field(default_factory=dict)

    def contradictions(self, row: Row) -> list[Problem]:
        """Remember role and department, which a row may leave out but not contradict."""
        problems = []
        for column, written, line in _contradictions(PERSON, self.person, row):
            message = msg(
                "the same respondent has another {column} in line {line}",
                column=column,
                line=str(line),
            )
            remedy = msg("give them one {column} in the whole file", column=column)
            problems.append(Problem(row.line, column, message, written, remedy))
        return problems

    def take(self, line: int, entry: Entry) -> list[Problem]:
        """Put an answer in its place, unless there is one already."""
        key = (entry.owner, entry.check)
        if key in self.seen:
            message = msg(
                "the same respondent already answers this in line {line}", line=str(self.seen[key])
            )
            remedy = msg("keep one of the two rows")
            return [Problem(line, "item", message, entry.item, remedy)]
        self.seen[key] = line
        record = self.answers.setdefault(entry.owner, _Record(line))
        if entry.check is None:
            record.choice = entry.choice
        elif entry.confirmed is not None:
            record.checks[entry.check] = entry.confirmed
        for column, words in entry.words.items():
            record.words.setdefault(column, []).append(words)
        return []

    def overlong(self) -> Iterator[Problem]:
        """Comments that are too long only when those on the sub-checks are put to the item's."""
        for owner, record in self.answers.items():
            for column, words in record.words.items():
                if len(words) > 1 and len(record.text(column)) > LONGEST_CELL:
                    message = msg(
                        "the rows of “{item}” together are over {most} characters",
                        item=owner,
                        most=LONGEST_CELL,
                    )
                    yield Problem(record.line, column, message, "", msg("shorten them"))

    def response(self, assessed: Mapping[str, str]) -> FileResponse:
        return FileResponse(
            **assessed,
            respondent=self.name,
            role=self._person("role"),
            department=self._person("department"),
            answers={owner: _finished(record) for owner, record in self.answers.items()},
        )

    def _person(self, column: str) -> str:
        return self.person.get(column, ("", 0))[0]


def _finished(record: _Record) -> Answer:
    return Answer(
        choice=record.choice,
        reason=record.text("reason"),
        comment=record.text("comment"),
        evidence=record.text("evidence"),
        checks=record.checks,
    )
