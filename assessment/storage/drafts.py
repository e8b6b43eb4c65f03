"""What people have typed in a project or on their result, and not submitted."""

from contextlib import suppress
from typing import TYPE_CHECKING

from assessment.errors import Damaged, NotFound
from assessment.storage.documents import Change, Documents, Kind, OnDocuments
from assessment.storage.kinds import DRAFTS, ENGAGEMENT_DRAFTS
from assessment.storage.writes import with_draft, with_new_draft

OWNER = "owner"  # of an engagement: who holds its private link, and nobody else types there

if TYPE_CHECKING:  # what only projects need: see docs/adr/0005
    from collections.abc import Iterable

    from assessment.domain.drafts import DraftRef
    from assessment.domain.triangle.drafts.collection import (
        AnyDraft,
        Discard,
        DraftRevision,
        Drafts,
    )


class DraftStore(OnDocuments):
    """The drafts of one person in one project or engagement are one document.

    Nobody else reads it, and it goes with the project or engagement.
    """

    def drafts(self, project_id: str, owner: str) -> "Drafts":
        """What somebody has typed; nothing where they never did. Raises Damaged."""
        return _stored(self._documents, _in_project(project_id, owner))

    def write_draft(
        self, project_id: str, owner: str, fields: "AnyDraft", revision: int
    ) -> "DraftRevision":
        """Write over the draft of the same revision. Raises Stale, Refused, and NotFound."""
        return self._write(_in_project(project_id, owner), fields, revision)

    def discard_draft(self, project_id: str, owner: str, ref: "DraftRef") -> None:
        """Forget a draft of that revision; one that was changed since stays."""
        self._discard(_in_project(project_id, owner), ref)

    def engagement_drafts(self, engagement_id: str) -> "Drafts":
        """What its owner has typed; nothing where they never did. Raises Damaged."""
        return _stored(self._documents, _in_engagement(engagement_id))

    def write_engagement_draft(
        self, engagement_id: str, fields: "AnyDraft", revision: int
    ) -> "DraftRevision":
        """Write over the draft of the same revision. Raises Stale, Refused, and NotFound."""
        return self._write(_in_engagement(engagement_id), fields, revision)

    def discard_engagement_draft(self, engagement_id: str, ref: "DraftRef") -> None:
        """Forget a draft of that revision; one that was changed since stays."""
        self._discard(_in_engagement(engagement_id), ref)

    def _write(self, none: "Drafts", fields: "AnyDraft", revision: int) -> "DraftRevision":
        kind = _kind(none)
        change = Change(
            kind,
            kind.key(none),
            lambda stored: with_draft(stored, fields, revision),
            absent=with_new_draft(none, fields, revision),
        )
        kept: Drafts = self._documents.transaction([change])[0]
        return kept.draft(fields.form)

    def _discard(self, none: "Drafts", ref: "DraftRef") -> None:
        from assessment.domain.triangle.drafts.collection import Discard

        self._documents.transaction(_changes(self._documents, none, Discard(none.owner, ref)))


def discarding(
    documents: Documents, project_id: str, discards: "Iterable[Discard]"
) -> "list[Change[Drafts]]":
    """The writes that forget these drafts; none for what is not there.

    Drafts that cannot be read stay as they are: they stand in nobody's way.
    """
    changes = []
    for one in discards:
        with suppress(Damaged):
            changes += _changes(documents, _in_project(project_id, one.owner), one)
    return changes


def submitting(documents: Documents, engagement_id: str, ref: "DraftRef") -> "list[Change[Drafts]]":
    """The writes that forget the draft of its owner that is submitted. Else as `discarding`."""
    from assessment.domain.triangle.drafts.collection import Discard

    none = _in_engagement(engagement_id)
    with suppress(Damaged):
        return _changes(documents, none, Discard(none.owner, ref, submitted=True))
    return []


def _changes(documents: Documents, none: "Drafts", discard: "Discard") -> "list[Change[Drafts]]":
    kept, kind = _stored(documents, none), _kind(none)
    if discard.rule(kept) is kept:
        return []
    return [Change(kind, kind.key(none), discard.rule)]


def _stored(documents: Documents, none: "Drafts") -> "Drafts":
    kind = _kind(none)
    with suppress(NotFound):
        return documents.read(kind, kind.key(none))
    return none


def _kind(drafts: "Drafts") -> "Kind[Drafts]":
    return DRAFTS if drafts.project else ENGAGEMENT_DRAFTS


def _in_project(project_id: str, owner: str) -> "Drafts":
    """Where nothing is typed yet."""
    from assessment.domain.triangle.drafts.collection import Drafts

    return Drafts(project=project_id, owner=owner)


def _in_engagement(engagement_id: str) -> "Drafts":
    from assessment.domain.triangle.drafts.collection import Drafts

    return Drafts(engagement=engagement_id, owner=OWNER)
