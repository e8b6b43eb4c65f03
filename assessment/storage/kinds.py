"""The eight kinds of document: under which key each is kept, and how it becomes tables and back."""

from typing import TYPE_CHECKING

from assessment.domain.access import Access
from assessment.domain.catalogue import Catalogue
from assessment.domain.engagement import Engagement, Snapshot
from assessment.domain.response import Response, ResponseRef
from assessment.storage.documents import Key, Kind, Tables

if TYPE_CHECKING:  # what only projects need: see docs/adr/0005
    from assessment.domain.triangle.drafts.collection import Drafts
    from assessment.domain.triangle.project import AuditLog


def response_key(ref: ResponseRef) -> Key:
    """The key of a response: within its engagement."""
    return ref.engagement, ref.response


def _sole(tables: Tables, name: str) -> object:
    return tables[name]["1"]


def _from_response(response: Response) -> Tables:
    rows = enumerate(response.answers.items(), start=1)
    records = {str(number): {"item": item, "record": record} for number, (item, record) in rows}
    return {"head": {"1": response.head}, "records": records}


def _to_response(tables: Tables) -> Response:
    rows = tables["records"].values()
    records = {row["item"]: row["record"] for row in rows}
    if len(records) != len(rows):
        raise ValueError("it holds two records of one item")
    return Response.model_validate({"head": _sole(tables, "head"), "answers": records})


def _to_snapshot(tables: Tables) -> Snapshot:
    edition = tables["edition"]["1"]
    if not isinstance(edition["text"], str):
        raise TypeError("its text is not a text")
    return Snapshot(edition["fingerprint"], edition["text"])


def _from_book(book: "AuditLog") -> Tables:
    events = {str(event.seq): event for event in book.events}
    chain = {"1": {"events": len(events)}}
    return {"project": {"1": book.project}, "events": events, "chain": chain}


def _to_book(tables: Tables) -> "AuditLog":
    from assessment.domain.triangle.project import AuditLog

    events = [tables["events"][seq] for seq in sorted(tables["events"], key=int)]
    book = AuditLog.model_validate({"project": _sole(tables, "project"), "events": events})
    if _sole(tables, "chain") != {"events": len(events)}:
        raise ValueError("some of its events are missing")
    return book


def _to_drafts(tables: Tables) -> "Drafts":
    from assessment.domain.triangle.drafts.collection import Drafts

    return Drafts.model_validate(_sole(tables, "drafts"))


ENGAGEMENT: Kind[Engagement] = Kind(
    name="engagement",
    key=lambda engagement: (engagement.id,),
    encode=lambda engagement: {"engagement": {"1": engagement}},
    decode=lambda tables: Engagement.model_validate(_sole(tables, "engagement")),
)
RESPONSE: Kind[Response] = Kind(
    name="response",
    key=lambda response: response_key(response.head.ref),
    encode=_from_response,
    decode=_to_response,
    within=ENGAGEMENT,
)
ACCESS: Kind[Access] = Kind(
    name="access",
    key=lambda access: (access.key_hash,),
    encode=lambda access: {"access": {"1": access}},
    decode=lambda tables: Access.model_validate(_sole(tables, "access")),
)
CATALOGUE: Kind[Catalogue] = Kind(
    name="catalogue",
    key=lambda catalogue: (catalogue.id,),
    encode=lambda catalogue: {"catalogue": {"1": catalogue}},
    decode=lambda tables: Catalogue.model_validate(_sole(tables, "catalogue")),
)
EDITION: Kind[Snapshot] = Kind(
    name="edition",
    key=lambda snapshot: (snapshot.fingerprint,),
    encode=lambda snapshot: {"edition": {"1": snapshot}},
    decode=_to_snapshot,
)
PROJECT: "Kind[AuditLog]" = Kind(
    name="project",
    key=lambda book: (book.project.id,),
    encode=_from_book,
    decode=_to_book,
)
DRAFTS: "Kind[Drafts]" = Kind(
    name="drafts",
    key=lambda drafts: (drafts.project, drafts.owner),
    encode=lambda drafts: {"drafts": {"1": drafts}},
    decode=_to_drafts,
    within=PROJECT,
)
ENGAGEMENT_DRAFTS: "Kind[Drafts]" = Kind(
    name="engagement-drafts",
    key=lambda drafts: (drafts.engagement, drafts.owner),
    encode=lambda drafts: {"drafts": {"1": drafts}},
    decode=_to_drafts,
    within=ENGAGEMENT,
)
