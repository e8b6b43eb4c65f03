"""Where a row says that it comes from: the instrument that was answered, and its version."""

import re
from collections.abc import Iterator

from assessment.domain.answer_file.problem import Problem
from assessment.domain.answer_file.table import Row
from assessment.messages import Message, msg
from questionnaires.schema import Instrument

_NUMBER = re.compile(r"v?([0-9]+)(?:[.,]([0-9]*))?")
_OTHER_VERSION = msg(
    "score them with that version of the instrument, or, where they hold for this one too, leave "
    "the column empty"
)


class Origin:
    """Tells answers to this version of this instrument from others; names each other one once."""

    def __init__(self, instrument: Instrument) -> None:
        self._id, self._version = instrument.id, instrument.version
        self._named: set[tuple[str, str]] = set()

    def foreign(self, row: Row) -> bool:
        """Whether the row answers another instrument: its ids and levels then mean nothing here."""
        return _cell(row, "instrument") not in {"", self._id}

    def problems(self, row: Row) -> Iterator[Problem]:
        """What the row says of another instrument or version, unless a row before says the same."""
        if self.foreign(row):
            message = msg(
                "these are answers to another instrument than “{instrument}”", instrument=self._id
            )
            yield from self._once(
                row, "instrument", message, msg("score them with that instrument")
            )
        elif (stated := _cell(row, "version")) and not _same(stated, self._version):
            message = msg(
                "these are answers to another version than {version}", version=self._version
            )
            yield from self._once(row, "version", message, _OTHER_VERSION)

    def _once(self, row: Row, column: str, message: Message, remedy: Message) -> Iterator[Problem]:
        stated = _cell(row, column)
        if (column, stated) not in self._named:
            self._named.add((column, stated))
            yield Problem(row.line, column, message, stated, remedy)


def _cell(row: Row, column: str) -> str:
    return row.cells.get(column, "").strip().lower()


def _same(stated: str, version: str) -> bool:
    """Whether both are one version, also where a spreadsheet took it for a number."""
    found = _NUMBER.fullmatch(stated)
    if found is None:
        return False
    if stated.startswith("v"):
        return stated == f"v{version}"
    major, minor = version.split(".")
    return (int(found[1]), (found[2] or "").rstrip("0")) == (int(major), minor.rstrip("0"))
