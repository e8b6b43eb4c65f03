"""Small things to keep, with a word for each."""

from datetime import UTC, datetime

from assessment.domain.engagement import Edition, Engagement, Round
from assessment.domain.response import Answer, Response, ResponseHead, ResponseRef
from assessment.domain.triangle.drafts.variation import VariationDraft
from assessment.domain.triangle.event import Draft, Event, chained
from assessment.domain.triangle.project import Project
from assessment.storage.store import Store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def engagement(name: str = "acme") -> Engagement:
    return Engagement(id=name, created_at=NOON)


def round_of(name: str) -> Round:
    edition = Edition(instrument="crm-maturity", version="1.0", fingerprint="f" * 64)
    return Round(id=name, edition=edition, opened_at=NOON)


def ref(name: str = "ann", engagement: str = "acme") -> ResponseRef:
    return ResponseRef(engagement=engagement, response=name)


def response(name: str = "ann", engagement: str = "acme", **records: Answer) -> Response:
    head = ResponseHead(ref=ref(name, engagement), round="first", started_at=NOON)
    return Response(head=head, answers=records)


def level(choice: str, revision: int = 0) -> Answer:
    """An answer, based on the kept one of that revision."""
    return Answer(choice=choice, revision=revision)


def begun(store: Store, *names: str) -> Store:
    """The store with an engagement, and a response for each name (else one)."""
    store.add_engagement(engagement())
    for name in names or ("ann",):
        store.add_response(response(name))
    return store


def answer(store: Store, item: str, choice: str, name: str = "ann") -> Answer:
    """Answer an item as somebody who sees what is kept."""
    revision = store.response(ref(name)).answer(item).revision
    return store.write_answer(ref(name), item, level(choice, revision))


def project(name: str = "move") -> Project:
    return Project(id=name, title="Move to one CRM", created_at=NOON)


def typed(text: str = "Italy comes later") -> VariationDraft:
    """A form in which somebody has begun to describe a variation."""
    return VariationDraft(description=text)


def happened(*whys: str, after: tuple[Event, ...] = ()) -> tuple[Event, ...]:
    """Something for each reason, after what has happened already."""
    drafts = [Draft("withdrawn", "chair", {"version": 1, "reason": why}) for why in whys]
    return chained(after, drafts, "2026-03-02T12:00:00Z")
