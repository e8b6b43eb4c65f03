"""What a write does to what is kept: the rules of revisions, the same for every adapter.

Each function takes what is kept and returns what to keep instead: the very same object when
there is nothing to write.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from pydantic import ValidationError

from assessment.domain.access import Access
from assessment.domain.base import Kept, problem
from assessment.domain.engagement import Engagement
from assessment.domain.response import Answer, Response, ResponseHead
from assessment.domain.triangle.drafts.collection import AnyDraft, DraftRevision, Drafts
from assessment.domain.triangle.event import Event, head
from assessment.domain.triangle.project import AuditLog, Project
from assessment.domain.triangle.verify import event_hash
from assessment.errors import Damaged, Refused, Stale
from assessment.messages import Message, msg

T = TypeVar("T", bound=Kept)
Counted = TypeVar("Counted", ResponseHead, Engagement, Project)


class Row(Kept):
    """A record together with the item that it belongs to."""

    item: str
    record: Answer


def readable(value: T) -> T:
    """The value as it would be read back.

    A copy that was changed with `model_copy` has not been checked, and what is written unchecked
    could never be read again.

    Raises:
        Refused: it is too long, not proper text, or not of the right kind.
    """
    try:
        return type(value).model_validate(value.model_dump(warnings="none"))
    except ValueError as error:
        raise Refused(_why(error)) from error


def readable_text(text: str) -> str:
    """The same text.

    Raises:
        Refused: it has half a character (a lone surrogate), so no file can hold it.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Refused(msg("This cannot be kept: it has half a character in it.")) from error
    return text


def with_answer(kept: Response, item: str, record: Answer) -> Response:
    """The response after a record was written, or `kept` itself when it says the same already.

    Raises:
        Refused: the response is submitted, or the record could not be read back.
        Stale: a different answer has been written since; carries the kept record.
    """
    if kept.head.submitted_at is not None:
        raise Refused(msg("The answers are submitted already, so this one was not changed."))
    row = readable(Row.model_construct(item=item, record=record))
    before = kept.answers.get(item)
    if before is not None and before.same_answer(row.record):
        return kept
    revision = before.revision if before is not None else 0
    if row.record.revision != revision:
        raise Stale(
            msg(
                "“{item}” was answered elsewhere in the meantime. Look at that answer, "
                "then decide.",
                item=item,
            ),
            kept.answer(item),
        )
    written = row.record.model_copy(update={"revision": revision + 1})
    return kept.model_copy(update={"answers": {**kept.answers, row.item: written}})


def with_records(kept: Response, records: Mapping[str, Answer]) -> Response:
    """The response after all these records were written. Raises as `with_answer`."""
    for item, record in records.items():
        kept = with_answer(kept, item, record)
    return kept


def with_head(kept: Response, head: ResponseHead) -> Response:
    """The response with another head and the same records.

    Raises:
        Stale: the head was written since; carries the kept head.
    """
    if head.revision != kept.head.revision:
        raise Stale(msg("This response was changed elsewhere. Load it again."), kept.head)
    return kept.model_copy(update={"head": _next(readable(head))})


def replaced(kept: Engagement, engagement: Engagement) -> Engagement:
    """The engagement to keep instead.

    Raises:
        Stale: it was written since; carries the kept engagement.
    """
    if engagement.revision != kept.revision:
        raise Stale(msg("This engagement was changed elsewhere. Load it again."), kept)
    return _next(readable(engagement))


def with_project(kept: AuditLog, project: Project, events: Sequence[Event] = ()) -> AuditLog:
    """The book with another state of its project, and these events at its end.

    Raises:
        Stale: the project was written since; carries the kept one. Else as `with_events`.
    """
    if project.revision != kept.project.revision:
        raise Stale(msg("This project was changed elsewhere. Load it again."), kept.project)
    longer = with_events(kept, events)
    return longer.model_copy(update={"project": _next(readable(project))})


def with_events(kept: AuditLog, events: Sequence[Event]) -> AuditLog:
    """The book with these events at its end, or `kept` itself when it ends in them already.

    Raises:
        Stale: others were kept since; carries the kept chain.
        Refused: they do not follow each other, or could not be read back.
        Damaged: the kept chain is broken already, so nothing is added to it.
    """
    fresh = tuple(readable(event) for event in events)
    if not fresh or kept.events[fresh[0].seq - 1 :] == fresh:
        return kept
    if (fresh[0].seq, fresh[0].previous) != (len(kept.events) + 1, head(kept.events)):
        raise Stale(msg("Something else has happened in this project meanwhile."), kept.events)
    if wrong := broken(kept.events):
        raise Damaged(
            msg(
                "The record of this project is damaged, so nothing is added to it. It is left as "
                "it is. Tell whoever runs this site."
            ),
            f"The record of project {kept.project.id} is damaged: {wrong}. It is left as it is, "
            "and nothing is added to it. Put its last backup in its place.",
        )
    if wrong := broken(fresh, kept.events):
        raise Refused(msg("This cannot be kept: {reason}.", reason=wrong))
    return kept.model_copy(update={"events": (*kept.events, *fresh)})


def broken(events: Iterable[Event], after: Sequence[Event] = ()) -> str:
    """What keeps these events from being the chain that follows `after`; empty if nothing does."""
    before = head(after)
    for seq, event in enumerate(events, start=len(after) + 1):
        if (event.seq, event.previous) != (seq, before):
            return f"event {seq} does not follow the one before it"
        if not _fits(event):
            return f"event {seq} does not fit its hash"
        before = event.hash
    return ""


def _fits(event: Event) -> bool:
    try:
        return event.hash == event_hash(event.model_dump(mode="json"))
    except (TypeError, ValueError):  # something that no event can hold, such as a fraction
        return False


def with_draft(kept: Drafts, fields: AnyDraft, revision: int) -> Drafts:
    """The drafts with one more or one changed, or `kept` itself when it says the same already.

    Raises:
        Refused: it could not be read back.
        Stale: it was written or discarded since; carries the kept draft.
    """
    before = kept.draft(fields.kind)
    if before.fields == fields:
        return kept
    if revision != before.revision:
        raise Stale(msg("This draft was changed in another window."), before)
    return with_new_draft(kept, fields, revision)


def with_new_draft(kept: Drafts, fields: AnyDraft, revision: int) -> Drafts:
    """The drafts with this one, whatever was there before. Raises Refused."""
    submitted = kept.draft(fields.kind).submitted
    draft = DraftRevision(fields=readable(fields), revision=revision + 1, submitted=submitted)
    return kept.model_copy(update={"drafts": {**kept.drafts, fields.kind: draft}})


def revoked(kept: Access) -> Access:
    """The access that opens nothing any more, or `kept` itself when it opens nothing already."""
    return kept if kept.revoked else kept.model_copy(update={"revoked": True})


def _next(value: Counted) -> Counted:
    return value.model_copy(update={"revision": value.revision + 1})


def _why(error: ValueError) -> Message:
    if not isinstance(error, ValidationError):  # of a document whose parts contradict each other
        return msg("This cannot be kept: {reason}.", reason=str(error))
    first = error.errors(include_url=False, include_input=False)[0]
    return msg("This cannot be kept: {problem}", problem=problem(first, {}))
