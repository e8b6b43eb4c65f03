"""Writing an answer file: what `read_answers` reads back, and no spreadsheet computes."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from assessment.domain.answer_file.entry import UNSEEN
from assessment.domain.answer_file.file_response import FileResponse
from assessment.domain.answer_file.formula import neutral
from assessment.domain.answer_file.table import ASSESSED, COLUMNS
from assessment.domain.answering import checks_of
from assessment.domain.blueprint import sheet_of
from assessment.domain.context import Context
from assessment.domain.response import Answer, Response
from assessment.domain.screens import owners, parts
from questionnaires.schema import Instrument, ItemSpec

Cells = tuple[str, ...]


NO_CONTEXT = Context()


def write_answers(
    instrument: Instrument,
    responses: Iterable[FileResponse | Response],
    context: Context = NO_CONTEXT,
) -> bytes:
    """The answers as CSV, in asking order. Kept responses are called 1, 2, 3 and so on.

    `context` is that of kept responses; those of a file have their own.

    It begins with a byte order mark: without it Excel takes UTF-8 for something else. An item
    without a choice is written only to keep what was said beside it, or the respondent who has not
    answered anything. A NUL, which no text file may hold, is written as U+FFFD.

    Raises:
        Refused: an answer that the instrument has no place for.
    """
    named = [_named(number, one, context) for number, one in enumerate(responses, start=1)]
    columns = tuple(one for one in COLUMNS if one not in ASSESSED or any(map(_assessed, named)))
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(map(neutral, columns))
    table = _Table(instrument, _questions(instrument), columns)
    for response in named:
        sheet_of(instrument, response)  # refuses what would otherwise be left out of the file
        for row in table.rows(response):
            writer.writerow([neutral(cell.replace("\0", "\ufffd")) for cell in row])
    return file.getvalue().encode("utf-8-sig")


def _assessed(response: FileResponse) -> bool:
    return bool(response.organisation or response.scope)


def _named(number: int, response: FileResponse | Response, context: Context) -> FileResponse:
    if isinstance(response, FileResponse):
        return response
    return FileResponse(
        respondent=str(number),
        role=response.head.role,
        department=response.head.department,
        organisation=context.organisation,
        scope=context.scope,
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
    columns: Cells

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
            "organisation": response.organisation,
            "scope": response.scope,
        }
        return tuple(cells[column] for column in self.columns)
