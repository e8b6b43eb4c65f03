"""What has changed in a version, for whoever signed, declined or could read an earlier text."""

from assessment.domain.triangle.differences import terms_of
from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.project import AuditLog
from assessment.domain.triangle.signature import Declined, Signature
from assessment.domain.triangle.version_texts import text_at, version_texts
from assessment.messages import Message, Value, msg
from assessment.reports.blocks import Block, Bullets, Definition, Group
from assessment.reports.changes import changes
from assessment.reports.sentences.triangle import moment
from assessment.services.project_view import ProjectView


def terms_changes(view: ProjectView, one: Agreement, on_screen: str) -> tuple[Block, ...]:
    """Why somebody reads a version again, and what has changed; nothing once they have signed.

    `on_screen`: the content that they were reading when it was changed, or that of now.
    """
    if one.has_signed(view.person):
        return ()
    if mine := [known for known in one.voided if known.person == view.person]:
        return _changed(
            _void(_label(view, one, mine[-1]), mine[-1].at), view, one, mine[-1].content
        )
    if on_screen != one.content:
        while_reading = msg("The terms were changed while you were reading.")
        return _changed(while_reading, view, one, on_screen)
    for known in one.declined:
        if known.person == view.person and known.content != one.content:
            declined = _declined(_label(view, one, known), known.at)
            return _changed(declined, view, one, known.content)
    if before := version_texts(one, view.events)[:-1]:
        return _changed(_amended(before[-1]), view, one, before[-1].content)
    return ()


def _label(view: ProjectView, one: Agreement, of: Signature | Declined) -> Value:
    """What the version was called that somebody signed or declined."""
    text = text_at(version_texts(one, view.events), of.content, of.at)
    return (text or one).label


def _void(version: Value, at: str) -> Message:
    return msg(
        "You signed version {version} on {when}. Its terms were changed after that, so your "
        "signature is void. Read it again before you sign.",
        version=version,
        when=moment(at),
    )


def _declined(version: Value, at: str) -> Message:
    return msg(
        "You declined version {version} on {when}. Its terms were changed after that, so you may "
        "say anew whether you sign.",
        version=version,
        when=moment(at),
    )


def _amended(before: Agreement) -> Message:
    return msg("The terms were changed after version {version}.", version=before.label)


def _changed(reason: Message, view: ProjectView, one: Agreement, content: str) -> tuple[Block, ...]:
    said = (Definition("terms-changed", reason, None),)
    if since := _since(view, one, content):
        return (Group("notice-terms", (*said, Bullets("terms-changes", since))),)
    return (Group("notice-terms", said),)


def _since(view: ProjectView, one: Agreement, content: str) -> tuple[Message, ...]:
    before = terms_of(view.events, content)
    if before is None:
        return ()
    earlier = one.model_copy(update={"terms": before, "content": content})
    again = msg("The terms are the same again as those that you knew.")
    log = AuditLog(project=view.project, events=view.events)
    return changes(earlier, one, log) or (again,)
