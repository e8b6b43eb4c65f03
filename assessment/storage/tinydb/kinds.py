"""The five kinds of file: where each is kept, and how its value becomes tables and back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Generic, TypeVar
from zlib import crc32

from assessment.domain.access import Access
from assessment.domain.engagement import Engagement
from assessment.domain.response import Response, ResponseRef
from assessment.domain.triangle.project import Book
from assessment.storage.ids import require_id
from assessment.storage.tinydb.atomic import Tables

K = TypeVar("K")
V = TypeVar("V")
SUFFIX = ".json"
ENGAGEMENTS = PurePath("engagements")


@dataclass(frozen=True, slots=True)
class Kind(Generic[K, V]):
    """One kind of file. `place` raises NotFound for ids that cannot be file names."""

    name: str
    place: Callable[[K], PurePath]
    key: Callable[[V], K]
    encode: Callable[[V], Tables]
    decode: Callable[[Tables], V]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The text of an edition."""

    fingerprint: str
    text: str


def drawer(name: str) -> str:
    """One of 256 sub-folders, so that none of them grows large.

    >>> drawer("5f0c")
    '0c'
    """
    return f"{crc32(require_id(name).encode()) & 0xFF:02x}"


def engagement_folder(engagement_id: str) -> PurePath:
    """The folder of everything in an engagement."""
    return ENGAGEMENTS / drawer(engagement_id) / engagement_id


def responses_folder(engagement_id: str) -> PurePath:
    """The folder of an engagement's responses."""
    return engagement_folder(engagement_id) / "responses"


def _response_place(ref: ResponseRef) -> PurePath:
    return responses_folder(ref.engagement) / (require_id(ref.response) + SUFFIX)


def _sole(tables: Tables, name: str) -> object:
    return tables[name]["1"]


def _from_response(response: Response) -> Tables:
    rows = enumerate(response.records.items(), start=1)
    records = {str(number): {"item": item, "record": record} for number, (item, record) in rows}
    return {"head": {"1": response.head}, "records": records}


def _to_response(tables: Tables) -> Response:
    rows = tables["records"].values()
    records = {row["item"]: row["record"] for row in rows}
    if len(records) != len(rows):
        raise ValueError("it holds two records of one item")
    return Response.model_validate({"head": _sole(tables, "head"), "records": records})


def _to_snapshot(tables: Tables) -> Snapshot:
    edition = tables["edition"]["1"]
    if not isinstance(edition["text"], str):
        raise TypeError("its text is not a text")
    return Snapshot(edition["fingerprint"], edition["text"])


def _from_book(book: Book) -> Tables:
    events = {str(event.seq): event for event in book.events}
    chain = {"1": {"events": len(events)}}
    return {"project": {"1": book.project}, "events": events, "chain": chain}


def _to_book(tables: Tables) -> Book:
    events = [tables["events"][seq] for seq in sorted(tables["events"], key=int)]
    book = Book.model_validate({"project": _sole(tables, "project"), "events": events})
    if _sole(tables, "chain") != {"events": len(events)}:
        raise ValueError("some of its events are missing")
    return book


ENGAGEMENT: Kind[str, Engagement] = Kind(
    name="engagement",
    place=lambda engagement_id: engagement_folder(engagement_id) / f"engagement{SUFFIX}",
    key=lambda engagement: engagement.id,
    encode=lambda engagement: {"engagement": {"1": engagement}},
    decode=lambda tables: Engagement.model_validate(_sole(tables, "engagement")),
)
RESPONSE: Kind[ResponseRef, Response] = Kind(
    name="response",
    place=_response_place,
    key=lambda response: response.head.ref,
    encode=_from_response,
    decode=_to_response,
)
ACCESS: Kind[str, Access] = Kind(
    name="access",
    place=lambda key_hash: PurePath("keys", drawer(key_hash), key_hash + SUFFIX),
    key=lambda access: access.key_hash,
    encode=lambda access: {"access": {"1": access}},
    decode=lambda tables: Access.model_validate(_sole(tables, "access")),
)
EDITION: Kind[str, Snapshot] = Kind(
    name="edition",
    place=lambda mark: PurePath("editions", drawer(mark), mark + SUFFIX),
    key=lambda snapshot: snapshot.fingerprint,
    encode=lambda snapshot: {"edition": {"1": snapshot}},
    decode=_to_snapshot,
)
BOOK: Kind[str, Book] = Kind(
    name="project",
    place=lambda project_id: PurePath("projects", drawer(project_id), project_id + SUFFIX),
    key=lambda book: book.project.id,
    encode=_from_book,
    decode=_to_book,
)
