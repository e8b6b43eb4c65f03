"""The record: the chain of events as a file, its verifier, and whether it is whole here."""

from dataclasses import dataclass
from pathlib import Path

from assessment.domain.triangle import verify
from assessment.domain.triangle.event import head
from assessment.domain.triangle.export import export
from assessment.domain.triangle.project import Book
from assessment.services.seats import Seat, Table

BEYOND = "It holds something that no record can hold, so it was not written by this site."


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the verifier says of the chain as it is kept now. `broken`: what is broken, if it is."""

    events: int
    head: str
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Records:
    """The use cases around the evidence. Everybody with a seat may have it."""

    table: Table

    def book(self, seat: Seat) -> Book:
        """The project, as its sponsors know it, with its chain as it is kept, whole or broken."""
        book = self.table.book(seat)
        shown = book.project.model_copy(update={"positions": {}, "draft": None})
        return book.model_copy(update={"project": shown})

    def export(self, seat: Seat) -> bytes:
        """The whole chain, with the names beside it."""
        return _file(self.table.book(seat))

    def check(self, seat: Seat) -> Verdict:
        """Verify the chain just as anybody can verify the file."""
        book = self.table.book(seat)
        known = len(book.events), head(book.events)
        try:
            verify.verify(_file(book))
        except verify.Broken as error:
            return Verdict(*known, str(error))
        except (TypeError, ValueError):
            return Verdict(*known, BEYOND)
        return Verdict(*known)


def _file(book: Book) -> bytes:
    project = book.project
    return export(project.id, project.title, project.names, book.events)


def verifier() -> str:
    """The program that verifies the file; it needs nothing but Python."""
    return Path(verify.__file__).read_text(encoding="utf-8")
