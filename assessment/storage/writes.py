"""What a write does to what is kept: the rules of revisions, the same for every adapter.

Each function takes what is kept and returns what to keep instead: the very same object when
there is nothing to write.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

from assessment.domain.access import Access
from assessment.domain.base import StoredValue, problem
from assessment.domain.engagement import Engagement
from assessment.domain.response import Answer, Response, ResponseHead
from assessment.domain.rounds import ROUND_CLOSED
from assessment.domain.triangle.event import Event, head
from assessment.domain.triangle.verify import event_hash
from assessment.errors import Damaged, NotFound, Refused, Stale
from assessment.messages import Message, Sentences, msg

if TYPE_CHECKING:  # what only projects need: see docs/adr/0005
    from assessment.domain.triangle.drafts.collection import AnyDraft, Drafts
    from assessment.domain.triangle.project import AuditLog, Project

T = TypeVar("T", bound=StoredValue)
Counted = TypeVar("Counted", ResponseHead, Engagement, "Project")


class Row(StoredValue):
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
        raise Refused(_why(error, _labels(value))) from error


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


def with_answer(stored: Response, item: str, record: Answer) -> Response:
    """The response after a record was written, or `kept` itself when it says the same already.

    Raises:
        Refused: the response is submitted, its round is closed, or the record could not be read
            back.
        Stale: a different answer has been written since; carries the kept record.
    """
    _require_writable(stored.head)
    if stored.head.submitted:
        raise Refused(msg("The answers are submitted already, so this one was not changed."))
    row = readable(Row.model_construct(item=item, record=record))
    before = stored.answers.get(item)
    if before is not None and before.same_answer(row.record):
        return stored
    revision = before.revision if before is not None else 0
    if row.record.revision != revision:
        raise Stale(
            msg(
                "“{item}” was answered elsewhere in the meantime. Look at that answer, "
                "then decide.",
                item=item,
            ),
            stored.answer(item),
        )
    written = row.record.model_copy(update={"revision": revision + 1})
    return stored.model_copy(update={"answers": {**stored.answers, row.item: written}})


def with_records(stored: Response, records: Mapping[str, Answer]) -> Response:
    """The response after all these records were written. Raises as `with_answer`."""
    for item, record in records.items():
        stored = with_answer(stored, item, record)
    return stored


def with_head(stored: Response, head: ResponseHead) -> Response:
    """The response with another head and the same records.

    Raises:
        Refused: it is of a round that is closed.
        Stale: the head was written since; carries the kept head.
    """
    _require_writable(stored.head)
    if head.revision != stored.head.revision:
        raise Stale(msg("This response was changed elsewhere. Load it again."), stored.head)
    return stored.model_copy(update={"head": _next(readable(head))})


def replaced(stored: Engagement, engagement: Engagement) -> Engagement:
    """The engagement to keep instead.

    Raises:
        Stale: it was written since; carries the kept engagement.
    """
    if engagement.revision != stored.revision:
        raise Stale(msg("This engagement was changed elsewhere. Load it again."), stored)
    return _next(readable(engagement))


def with_participant(stored: Engagement, round_id: str) -> Engagement:
    """The engagement with one who joined a group's round of it more. Raises Refused."""
    one = stored.round(round_id)
    return _next(stored.with_changed(one.with_group(one.of_group.with_participant())))


def with_closed(stored: Response, closed: bool) -> Response:
    """The response of a group's round that is closed now, or open once more.

    Its revision stays: it must not show who had joined before the round was closed first.
    """
    head = stored.head.model_copy(update={"closed": closed})
    return stored.model_copy(update={"head": head})


def withdrawn(stored: Response) -> Response:
    """The response without anything of whoever answered, or itself when nothing is in it."""
    return stored if stored.head.withdrawn else Response(head=stored.head.emptied())


def with_withdrawal(stored: Engagement, round_id: str) -> Engagement:
    """The engagement after a response was withdrawn, so nobody reveals what was counted before.

    Raises:
        Refused: no response of the round can be withdrawn any more.
    """
    stored.round(round_id).of_group.require_withdrawable()
    return _next(stored)


def with_new_key(stored: Response, old: str, new: str) -> Response:
    """The response of somebody who lost their key, empty again, for whoever has the new one.

    It is empty so that a new key, which somebody else makes and sends, reads no answers.

    Raises:
        Refused: its round is closed, or it is submitted and nothing is lost.
        Stale: another key was made since; carries the kept head.
    """
    head = stored.head
    _require_writable(head)
    if head.submitted:
        raise Refused(msg("These answers are submitted already, so no new link is needed."))
    if head.key_hash != old:
        raise Stale(msg("A new link was made elsewhere. Load it again."), head)
    renewed = _next(head.model_copy(update={"key_hash": new, "position": ""}))
    return Response(head=readable(renewed))


def with_project(
    stored: "AuditLog", project: "Project", events: Sequence[Event] = ()
) -> "AuditLog":
    """The book with another state of its project, and these events at its end.

    Raises:
        Stale: the project was written since; carries the kept one. Else as `with_events`.
    """
    if project.revision != stored.project.revision:
        raise Stale(msg("This project was changed elsewhere. Load it again."), stored.project)
    longer = with_events(stored, events)
    return longer.model_copy(update={"project": _next(readable(project))})


def with_events(stored: "AuditLog", events: Sequence[Event]) -> "AuditLog":
    """The book with these events at its end, or `kept` itself when it ends in them already.

    Raises:
        Stale: others were kept since; carries the kept chain.
        Refused: they do not follow each other, or could not be read back.
        Damaged: the kept chain is broken already, so nothing is added to it.
    """
    fresh = tuple(readable(event) for event in events)
    if not fresh or stored.events[fresh[0].seq - 1 :] == fresh:
        return stored
    if (fresh[0].seq, fresh[0].previous) != (len(stored.events) + 1, head(stored.events)):
        raise Stale(msg("Something else has happened in this project meanwhile."), stored.events)
    if wrong := broken(stored.events):
        raise Damaged(
            msg(
                "The record of this project is damaged, so nothing is added to it. It is left as "
                "it is. Tell whoever runs this site."
            ),
            f"The record of project {stored.project.id} is damaged. {wrong} It is left as it is, "
            "and nothing is added to it. Put its last backup in its place.",
        )
    if wrong := broken(fresh, stored.events):
        raise Refused(Sentences((msg("This cannot be kept."), wrong)))
    return stored.model_copy(update={"events": (*stored.events, *fresh)})


def broken(events: Iterable[Event], after: Sequence[Event] = ()) -> Message | None:
    """What keeps these events from being the chain that follows `after`; None if nothing does."""
    before = head(after)
    for seq, event in enumerate(events, start=len(after) + 1):
        if (event.seq, event.previous) != (seq, before):
            return msg("Event {event} does not follow the one before it.", event=seq)
        if not _fits(event):
            return msg("Event {event} does not fit its hash.", event=seq)
        before = event.hash
    return None


def _fits(event: Event) -> bool:
    try:
        return event.hash == event_hash(event.model_dump(mode="json"))
    except (TypeError, ValueError):  # something that no event can hold, such as a fraction
        return False


def with_draft(stored: "Drafts", fields: "AnyDraft", revision: int) -> "Drafts":
    """The drafts with one more or one changed, or `kept` itself when it says the same already.

    Raises:
        Refused: it could not be read back.
        Stale: it was written or discarded since; carries the kept draft.
    """
    before = stored.draft(fields.form)
    if before.fields == fields:
        return stored
    if revision != before.revision:
        raise Stale(msg("This draft was changed in another window."), before)
    return with_new_draft(stored, fields, revision)


def with_new_draft(stored: "Drafts", fields: "AnyDraft", revision: int) -> "Drafts":
    """The drafts with this one, whatever was there before. Raises Refused."""
    from assessment.domain.triangle.drafts.collection import DraftRevision

    submitted = stored.draft(fields.form).submitted
    draft = DraftRevision(fields=readable(fields), revision=revision + 1, submitted=submitted)
    return stored.model_copy(update={"drafts": {**stored.drafts, fields.form: draft}})


def revoked(stored: Access) -> Access:
    """The access that opens nothing any more, or `kept` itself when it opens nothing already."""
    return stored if stored.revoked else stored.model_copy(update={"revoked": True})


def _require_writable(head: ResponseHead) -> None:
    """Raises NotFound for a response that was withdrawn, Refused for one of a closed round."""
    if head.withdrawn:
        raise NotFound(msg("These answers were deleted."))
    if head.closed:
        raise Refused(ROUND_CLOSED)


def _next(value: Counted) -> Counted:
    return value.model_copy(update={"revision": value.revision + 1})


def _labels(value: StoredValue) -> Mapping[str, Message]:
    from assessment.domain.drafts import DraftFields

    return value.LABELS if isinstance(value, DraftFields) else {}


def _why(error: ValueError, called: Mapping[str, Message]) -> Message:
    if not isinstance(error, ValidationError):  # of a document whose parts contradict each other
        return msg("This cannot be kept: its parts do not fit together.")
    first = error.errors(include_url=False)[0]
    return msg("This cannot be kept: {problem}", problem=problem(first, called))
