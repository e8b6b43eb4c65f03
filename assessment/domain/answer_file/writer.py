"""Writing an answer file: what `read_answers` reads back, and no spreadsheet computes."""

import csv
import io
from collections.abc import Iterable, Iterator

from assessment.domain.answer_file.entry import UNSEEN
from assessment.domain.answer_file.file_response import FileResponse
from assessment.domain.answer_file.formula import neutral
from assessment.domain.answer_file.table import COLUMNS
from assessment.domain.answering import checks_of
from assessment.domain.blueprint import sheet_of
from assessment.domain.response import Record, Response
from assessment.domain.screens import owners
from questionnaires.schema import Instrument

Cells = tuple[str, ...]


def write_answers(instrument: Instrument, responses: Iterable[FileResponse | Response]) -> str:
    """The answers as CSV, in asking order. Kept responses are called 1, 2, 3 and so on.

    An item without a choice is written only to keep what was said beside it, or the respondent
    who has not answered anything. A NUL, which no text file may hold, is written as U+FFFD.

    Raises:
        Refused: an answer that the instrument has no place for.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(map(neutral, COLUMNS))
    for number, response in enumerate(responses, start=1):
        sheet_of(instrument, response)  # refuses what would otherwise be left out of the file
        for row in _rows(instrument, _named(number, response)):
            writer.writerow([neutral(cell.replace("\0", "\ufffd")) for cell in row])
    return file.getvalue()


def _named(number: int, response: FileResponse | Response) -> FileResponse:
    if isinstance(response, FileResponse):
        return response
    return FileResponse(
        respondent=str(number),
        role=response.head.role,
        department=response.head.department,
        records=response.records,
    )


def _rows(instrument: Instrument, response: FileResponse) -> Iterator[Cells]:
    """The rows of one respondent; at least one, so that nobody is lost."""
    asked = owners(instrument)
    rows = [row for owner in asked for row in _record_rows(instrument, response, owner)]
    yield from rows or [_row(response, asked[0], UNSEEN, Record())]


def _record_rows(instrument: Instrument, response: FileResponse, owner: str) -> Iterator[Cells]:
    record = response.records.get(owner, Record())
    if record.choice is not None or record.comment or record.reason or record.evidence:
        yield _row(response, owner, record.choice or UNSEEN, record)
    for check in checks_of(instrument, owner):
        if check.id in record.checks:
            yield _row(response, f"{owner}.{check.id}", record.checks[check.id], Record())


def _row(response: FileResponse, item: str, answer: str, record: Record) -> Cells:
    cells = {
        "respondent": response.respondent,
        "item": item,
        "answer": answer,
        "comment": record.comment,
        "role": response.role,
        "department": response.department,
        "reason": record.reason,
        "evidence": record.evidence,
    }
    return tuple(cells[column] for column in COLUMNS)
