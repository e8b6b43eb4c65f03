"""Every way to write one document: what it does, and what there was before.

Writes of several documents are one transaction: see `transaction.py`.
"""

from collections.abc import Callable
from pathlib import Path

from assessment.domain.access import Access, Role
from assessment.domain.engagement import Snapshot
from assessment.domain.triangle.drafts.base import DraftRef
from assessment.errors import NotFound
from assessment.storage.store import Store
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import (
    NOON,
    begun,
    engagement,
    happened,
    level,
    project,
    ref,
    response,
    round_of,
    typed,
)

KEY = "ab" * 32
Act = Callable[[Store], object]

GUEST = Access(key_hash="cd" * 32, role=Role.SPONSOR, project="move", sponsor="ann")
TYPED = DraftRef("variation", 1)
SIGNED = happened("first", "second", "third")

CREATE: dict[str, Act] = {
    "add engagement": lambda store: store.add_engagement(engagement("bolt")),
    "add response": lambda store: store.add_response(response("bob")),
    "add access": lambda store: store.add_access(
        Access(key_hash=KEY, role=Role.OWNER, engagement="acme")
    ),
    "add edition": lambda store: store.add_edition(Snapshot("f00d", "title: CRM")),
    "add project": lambda store: store.add_project(project("fresh")),
    "write first draft": lambda store: store.write_draft("move", "bob", typed(), 0),
}
OVERWRITE: dict[str, Act] = {
    "replace engagement": lambda store: store.replace_engagement(
        engagement().with_round(round_of("first"))
    ),
    "replace head": lambda store: store.replace_head(
        response().head.model_copy(update={"submitted_at": NOON})
    ),
    "write first record": lambda store: store.write_answer(ref(), "data", level("4")),
    "write over record": lambda store: store.write_answer(ref(), "vision", level("4", 1)),
    "revoke access": lambda store: store.revoke_access(GUEST.key_hash),
    "replace project": lambda store: store.replace_project(
        project().model_copy(update={"title": "Move on"})
    ),
    "append events": lambda store: store.append("move", SIGNED[1:]),
    "write over draft": lambda store: store.write_draft("move", "ann", typed("Italy first"), 1),
    "discard draft": lambda store: store.discard_draft("move", "ann", TYPED),
}
ACTS = CREATE | OVERWRITE


def prepare(folder: Path) -> None:
    """What there is before each act."""
    furnished(tinydb_store(folder)).close()


def furnished(store: Store) -> Store:
    """A store with what there is before each act."""
    begun(store).write_answer(ref(), "vision", level("3"))
    store.add_access(GUEST)
    store.add_project(project())
    store.append("move", SIGNED[:1])
    store.write_draft("move", "ann", typed(), 0)
    return store


def state(store: Store) -> dict[str, object]:
    """Everything that the acts could change."""
    return {
        "engagements": sorted(store.engagement_ids()),
        "acme": store.engagement("acme"),
        "responses": store.responses("acme"),
        "access": _or_none(lambda: store.access(KEY)),
        "guest": store.access(GUEST.key_hash),
        "project": store.project("move"),
        "events": store.events("move"),
        "drafts": [store.drafts("move", who) for who in ("ann", "bob")],
        "fresh": _or_none(lambda: store.project("fresh")),
        "edition": _or_none(lambda: store.edition("f00d")),
    }


def state_after(folder: Path, act: Act | None = None) -> dict[str, object]:
    """What a fresh store sees, after an act if one is given."""
    store = tinydb_store(folder)
    try:
        if act is not None:
            act(store)
        return state(store)
    finally:
        store.close()


def _or_none(read: Callable[[], object]) -> object:
    try:
        return read()
    except NotFound:
        return None
