"""The table of an answer file: its text, its header, and its rows with their line numbers."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from assessment.domain.answer_file.formula import original
from assessment.domain.answer_file.problem import Problem

NEEDED = ("respondent", "item", "answer")
OPTIONAL = ("comment", "role", "department", "reason", "evidence")
COLUMNS = (*NEEDED, *OPTIONAL)
VERBATIM = ("comment", "reason", "evidence")  # people's words, kept with the space around them

LARGEST = 5_000_000  # bytes: twenty thousand respondents, and what a server can spare for one
LONGEST_CELL = 20_000  # characters, as everything that is kept
SEPARATORS = ",;\t"

_SAVE_AS_TEXT = "save it as “CSV UTF-8”; a workbook or another kind of text is no answer file"


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
    text = _decoded(source, largest)
    if isinstance(text, Problem):
        yield text
        return
    rows = _rows(text)
    header = next(rows, None)
    if header is None:
        header = Problem(0, "", "the file is empty", "", f"add the header: {','.join(NEEDED)}")
    if isinstance(header, Problem):
        yield header
        return
    columns = [original(cell.strip()).strip().lower() for cell in header[1]]
    yield from _header_problems(header[0], columns)
    if set(NEEDED) <= set(columns):
        for row in rows:
            yield from (row,) if isinstance(row, Problem) else _row(row, columns)


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


def _decoded(source: str | bytes, largest: int) -> str | Problem:
    if len(source) > largest:
        most = f"{largest // 1_000_000} MB"
        return Problem(0, "", f"the file is larger than {most}", "", "split it by respondent")
    # Half of a surrogate pair is in no file either: it is refused like any other bad byte.
    text = _as_utf8(source.encode(errors="surrogatepass") if isinstance(source, str) else source)
    if isinstance(text, Problem):
        return text
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return Problem(line, "", "there is a NUL character, as in no text", "", _SAVE_AS_TEXT)
    return text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")


def _as_utf8(source: bytes) -> str | Problem:
    try:
        return source.decode()
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{source[error.start]:02x}"
        return Problem(line, "", "this is not text in UTF-8", found, _SAVE_AS_TEXT)


def _separator(text: str) -> str:
    """Comma, semicolon or tab: the one that makes most known columns of the header."""
    header = next((line for line in io.StringIO(text, newline="") if line.strip()), "")

    def known(separator: str) -> int:
        cells = header.replace('"', "").split(separator)
        return sum(cell.strip().lower() in COLUMNS for cell in cells)

    return max(SEPARATORS, key=known)


def _header_problems(line: int, columns: Sequence[str]) -> Iterator[Problem]:
    for place, name in enumerate(columns, start=1):
        if name not in COLUMNS:
            near = get_close_matches(name, COLUMNS, n=1)
            guess = f"did you mean {near[0]}? " if near else ""
            remedy = f"{guess}the columns are {', '.join(COLUMNS)}"
            yield Problem(line, f"column {place}", "this column is not known", name, remedy)
        elif name in columns[: place - 1]:
            yield Problem(line, name, "this column appears twice", "", "keep one of the two")
    for name in NEEDED:
        if name not in columns:
            remedy = f"add it to the header: {','.join(NEEDED)}"
            yield Problem(line, name, "this column is missing", "", remedy)


def _uneven(line: int, cells: Sequence[str], columns: Sequence[str]) -> Problem:
    return Problem(
        line,
        "",
        f"there are {len(cells)} cells where the header has {len(columns)}",
        "",
        "give every column a cell, and put a cell that holds a separator in quotes",
    )


def _too_long(row: Row) -> Iterator[Problem]:
    for column, cell in row.cells.items():
        if len(cell) > LONGEST_CELL:
            message = f"the cell is longer than {LONGEST_CELL} characters"
            yield Problem(row.line, column, message, cell, "shorten it")


def _broken(line: int, error: str) -> Problem:
    if "field larger" in error:
        return Problem(line, "", "a cell is far too long", "", "is a closing quote missing?")
    return Problem(
        line,
        "",
        "a quotation does not end, or goes on after its end; the rest was not read",
        "",
        'put quotes around the whole cell, and write a quote inside it twice: ""',
    )
