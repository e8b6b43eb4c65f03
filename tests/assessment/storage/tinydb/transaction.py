"""A transaction that writes several files, and the folder that it is tried in."""

from pathlib import Path
from typing import NamedTuple

from assessment.domain.access import Access, Role
from assessment.domain.engagement import Engagement
from assessment.domain.triangle.drafts.base import DraftRef
from assessment.domain.triangle.drafts.collection import Discard, Drafts
from assessment.domain.triangle.project import AuditLog
from assessment.errors import NotFound
from assessment.storage.documents import Add, Change, Documents, Write
from assessment.storage.kinds import ACCESS, DRAFTS, ENGAGEMENT, PROJECT, RESPONSE
from assessment.storage.tinydb import TinyDBDocuments
from assessment.storage.tinydb.disk import Disk
from assessment.storage.writes import with_events, with_new_draft
from tests.assessment.storage.samples import (
    engagement,
    happened,
    level,
    project,
    response,
    round_of,
    typed,
)

KEY, READ = "ab" * 32, "cd" * 32
ACME, ANN = ("acme",), ("acme", "ann")
MOVE, TYPED = ("move",), ("move", "ann")
SIGNED = happened("first")
SUBMITTED = Discard("ann", DraftRef("variation", 1))


def opened_round(kept: Engagement) -> Engagement:
    """With its first round, however often it is asked for."""
    return kept if kept.rounds else kept.with_round(round_of("first"))


WRITES: list[Write] = [
    Change(ENGAGEMENT, ACME, opened_round),
    Change(RESPONSE, ANN, lambda kept: kept.model_copy(update={"records": {"data": level("2")}})),
    Add(ENGAGEMENT, engagement("bolt")),
    Add(RESPONSE, response("bob", "bolt")),
    Change(PROJECT, MOVE, lambda kept: with_events(kept, SIGNED)),
    Change(DRAFTS, TYPED, SUBMITTED.rule),
    Change(ACCESS, (READ,), lambda kept: kept, afresh=True),
    Add(ACCESS, Access(key_hash=KEY, role=Role.OWNER, engagement="bolt")),
]
PLACES = [(write.kind, write.key) for write in WRITES]


class Clean(NamedTuple):
    """The steps of a transaction in which nothing fails; what there was before it, and is after."""

    steps: list[str]
    old: list[object]
    new: list[object]


def furnished(folder: Path, disk: Disk | None = None) -> TinyDBDocuments:
    """Documents with what there is before the transaction."""
    documents = TinyDBDocuments(folder, disk)
    documents.add(ENGAGEMENT, engagement())
    documents.add(RESPONSE, response())
    documents.add(ACCESS, Access(key_hash=READ, role=Role.READER, engagement="acme"))
    documents.add(PROJECT, AuditLog(project=project()))
    documents.add(DRAFTS, with_new_draft(Drafts(project="move", owner="ann"), typed(), 0))
    return documents


def state(documents: Documents) -> list[object]:
    """All that the transaction writes; None for what is not there."""
    found: list[object] = []
    for kind, key in PLACES:
        try:
            found.append(documents.read(kind, key))
        except NotFound:
            found.append(None)
    return found


def state_after(folder: Path) -> list[object]:
    """What a fresh process finds; nothing is left to be done."""
    documents = TinyDBDocuments(folder)
    documents.close()
    assert list((folder / "scratch").iterdir()) == []
    return state(documents)
