"""Writing an answer file: what `read_answers` reads back, and no spreadsheet computes."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from assessment.domain.answer_file.entry import UNSEEN
from assessment.domain.answer_file.file_response import FileResponse
from assessment.domain.answer_file.formula import neutral
from assessment.domain.answer_file.table import COLUMNS
from assessment.domain.answering import checks_of
from assessment.domain.blueprint import sheet_of
from assessment.domain.response import Answer, Response
from assessment.domain.screens import owners, parts
from questionnaires.schema import Instrument, ItemSpec

Cells = tuple[str, ...]


def write_answers(instrument: Instrument, responses: Iterable[FileResponse | Response]) -> bytes:
    """The answers as CSV, in asking order. Kept responses are called 1, 2, 3 and so on.

    It begins with a byte order mark: without it Excel takes UTF-8 for something else. An item
    without a choice is written only to keep what was said beside it, or the respondent who has not
    answered anything. A NUL, which no text file may hold, is written as U+FFFD.

    Raises:
        Refused: an answer that the instrument has no place for.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(map(neutral, COLUMNS))
    table = _Table(instrument, _questions(instrument))
    for number, response in enumerate(responses, start=1):
        sheet_of(instrument, response)  # refuses what would otherwise be left out of the file
        for row in table.rows(_named(number, response)):
            writer.writerow([neutral(cell.replace("\0", "\ufffd")) for cell in row])
    return file.getvalue().encode("utf-8-sig")


def _named(number: int, response: FileResponse | Response) -> FileResponse:
    if isinstance(response, FileResponse):
        return response
    return FileResponse(
        respondent=str(number),
        role=response.head.role,
        department=response.head.department,
        answers=response.answers,
    )


def _questions(instrument: Instrument) -> dict[str, str]:
    """What is asked, on one line each, by what stands in the column `item`."""
    asked: dict[str, str] = {}
    for part in parts(instrument):
        asked[part.id] = part.question if isinstance(part, ItemSpec) else part.title
        asked |= {f"{part.id}.{check.id}": check.question for check in part.checks}
    return {item: " ".join(question.split()) for item, question in asked.items()}


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows for one instrument."""

    instrument: Instrument
    questions: Mapping[str, str]

    def rows(self, response: FileResponse) -> Iterator[Cells]:
        """The rows of one respondent; at least one, so that nobody is lost."""
        asked = owners(self.instrument)
        rows = [row for owner in asked for row in self._record_rows(response, owner)]
        yield from rows or [self._row(response, asked[0], UNSEEN, Answer())]

    def _record_rows(self, response: FileResponse, owner: str) -> Iterator[Cells]:
        record = response.answers.get(owner, Answer())
        if record.choice is not None or record.comment or record.reason or record.evidence:
            yield self._row(response, owner, record.choice or UNSEEN, record)
        for check in checks_of(self.instrument, owner):
            if check.id in record.checks:
                confirmed = record.checks[check.id]
                yield self._row(response, f"{owner}.{check.id}", confirmed, Answer())

    def _row(self, response: FileResponse, item: str, answer: str, record: Answer) -> Cells:
        cells = {
            "respondent": response.respondent,
            "item": item,
            "question": self.questions[item],
            "answer": answer,
            "comment": record.comment,
            "role": response.role,
            "department": response.department,
            "reason": record.reason,
            "evidence": record.evidence,
            "instrument": self.instrument.id,
            "version": f"v{self.instrument.version}",  # a spreadsheet would make 1.10 into 1.1
        }
        return tuple(cells[column] for column in COLUMNS)
