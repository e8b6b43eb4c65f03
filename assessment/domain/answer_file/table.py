"""The table of an answer file: its text, its header, and its rows with their line numbers."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assessment.domain.answer_file.encoding import LARGEST, decoded
from assessment.domain.answer_file.formula import original
from assessment.domain.answer_file.lookalikes import meant_name
from assessment.domain.answer_file.problem import Problem
from assessment.messages import Sentences, msg, plural

NEEDED = ("respondent", "item", "answer")
# As they are written: the question stands beside the id, for people; reading passes over it.
COLUMNS = (
    "respondent",
    "item",
    "question",
    "answer",
    "comment",
    "role",
    "department",
    "reason",
    "evidence",
    "instrument",
    "version",
    "organisation",
    "scope",
)
ASSESSED = ("organisation", "scope")  # the same in the whole file; written where there is any
VERBATIM = ("comment", "reason", "evidence")  # people's words, kept with the space around them

LONGEST_CELL = 20_000  # characters, as everything that is kept
SEPARATORS = ",;\t"

_NAMED_SEPARATOR = re.compile(r'"?sep=(\t|[^\w\s"])', re.IGNORECASE)  # as Excel understands it

Cells = tuple[int, list[str]]  # the line on which the row starts, and the row


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line that it starts on, and its cells by column."""

    line: int
    cells: Mapping[str, str]


def read_table(source: str | bytes, largest: int = LARGEST) -> Iterator[Row | Problem]:
    r"""Every row that can be read, and every problem with the table as such. Never raises.

    >>> [row.cells["answer"] for row in read_table("Item;Respondent;Answer\ncalls;Ann;3")]
    ['3']
    """
    text = decoded(source, largest)
    if isinstance(text, Problem):
        yield text
        return
    rows = _rows(text)
    header = _header(rows)
    if header is None:
        remedy = msg("add the header: {columns}", columns=",".join(NEEDED))
        header = Problem(0, "", msg("the file is empty"), "", remedy)
    if isinstance(header, Problem):
        yield header
        return
    columns = [original(cell.strip()).strip().lower() for cell in header[1]]
    yield from _header_problems(header[0], columns)
    if set(NEEDED) <= set(columns):
        yield from _below(header[0], rows, columns)


def _header(rows: Iterator[Cells | Problem]) -> Cells | Problem | None:
    """The first row that is not the line which names the separator."""
    first = next(rows, None)
    if isinstance(first, tuple) and first[1][0].strip().lower().startswith("sep="):
        return next(rows, None)
    return first


def _below(
    line: int, rows: Iterator[Cells | Problem], columns: Sequence[str]
) -> Iterator[Row | Problem]:
    """Every row below the header, which stands on that line; there is at least one."""
    row: Cells | Problem | None = None
    for row in rows:
        yield from (row,) if isinstance(row, Problem) else _row(row, columns)
    if row is None:
        message = msg("there is no row below the header")
        yield Problem(line, "", message, "", msg("add a row for each answer"))


def _rows(text: str) -> Iterator[Cells | Problem]:
    """The rows that hold anything, each with its first line. A broken quotation ends them."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield _broken(line, str(error))
            return
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield line, cells


def _row(numbered: Cells, columns: Sequence[str]) -> Iterator[Row | Problem]:
    line, cells = numbered
    if len(cells) != len(columns):
        yield _uneven(line, cells, columns)
        return
    row = Row(line, dict(zip(columns, map(original, cells), strict=True)))
    yield from _too_long(row)
    yield row


def _separator(text: str) -> str:
    """The one that makes most known columns of the header: as named before it, or a usual one."""
    lines = (line for line in io.StringIO(text, newline="") if line.strip())
    header = next(lines, "")
    separators = SEPARATORS
    if named := _NAMED_SEPARATOR.match(header):
        header = next(lines, "")
        separators = named[1] + SEPARATORS

    def known(separator: str) -> int:
        cells = header.replace('"', "").split(separator)
        return sum(cell.strip().lower() in COLUMNS for cell in cells)

    return max(separators, key=known)


def _header_problems(line: int, columns: Sequence[str]) -> Iterator[Problem]:
    for place, name in enumerate(columns, start=1):
        if name not in COLUMNS:
            known = msg("the columns are {columns}", columns=", ".join(COLUMNS))
            remedy = Sentences((*meant_name(name, COLUMNS), known))
            column = msg("column {number}", number=place)
            yield Problem(line, column, msg("this column is not known"), name, remedy)
        elif name in columns[: place - 1]:
            twice, one = msg("this column appears twice"), msg("keep one of the two")
            yield Problem(line, name, twice, "", one)
    for name in NEEDED:
        if name not in columns:
            add = msg("add it to the header: {columns}", columns=",".join(NEEDED))
            yield Problem(line, name, msg("this column is missing"), "", add)


def _uneven(line: int, cells: Sequence[str], columns: Sequence[str]) -> Problem:
    return Problem(
        line,
        "",
        plural(
            "there is {count} cell where the header has {columns}",
            "there are {count} cells where the header has {columns}",
            count=len(cells),
            columns=len(columns),
        ),
        "",
        msg("give every column a cell, and put a cell that holds a separator in quotes"),
    )


def _too_long(row: Row) -> Iterator[Problem]:
    for column, cell in row.cells.items():
        if len(cell) > LONGEST_CELL:
            message = msg("the cell is longer than {most} characters", most=LONGEST_CELL)
            yield Problem(row.line, column, message, cell, msg("shorten it"))


def _broken(line: int, error: str) -> Problem:
    if "field larger" in error:
        remedy = msg("is a closing quote missing?")
        return Problem(line, "", msg("a cell is far too long"), "", remedy)
    return Problem(
        line,
        "",
        msg("a quotation does not end, or goes on after its end; the rest was not read"),
        "",
        msg('put quotes around the whole cell, and write a quote inside it twice: ""'),
    )
