"""The texts of a version: the one that was proposed, and one more for each time it was changed."""

from collections.abc import Iterable, Sequence

from assessment.domain.triangle.event import Event
from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.terms import Terms

WRITING = frozenset({"proposed", "amended"})


def version_texts(one: Agreement, events: Iterable[Event]) -> tuple[Agreement, ...]:
    """Every text of a version, the first one first, each as a version with nothing signed.

    `since` is when it was written. Its last is the text as it is.
    """
    written = [
        event for event in events if event.kind in WRITING and event.body["version"] == one.version
    ]
    return tuple(
        Agreement(
            version=one.version,
            title=one.title,
            terms=Terms.model_validate(event.body["terms"]),
            content=str(event.body["content"]),
            required=one.required,
            since=event.at,
            amendments=at,
        )
        for at, event in enumerate(written)
    )


def text_at(texts: Sequence[Agreement], content: str, at: str) -> Agreement | None:
    """The text of that content hash that was to be read at that time; None if there was none.

    >>> text_at((), "0", "2026-01-01T00:00:00Z") is None
    True
    """
    known = [one for one in texts if one.content == content and one.since <= at]
    return known[-1] if known else None
