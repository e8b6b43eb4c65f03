"""What people have typed in a project and not submitted."""

from contextlib import suppress
from typing import TYPE_CHECKING

from assessment.errors import Damaged, NotFound
from assessment.storage.documents import Change, Documents, OnDocuments
from assessment.storage.kinds import DRAFTS
from assessment.storage.writes import with_draft, with_new_draft

if TYPE_CHECKING:  # what only projects need: see docs/adr/0005
    from collections.abc import Iterable

    from assessment.domain.triangle.drafts.base import DraftRef
    from assessment.domain.triangle.drafts.collection import (
        AnyDraft,
        Discard,
        DraftRevision,
        Drafts,
    )


class DraftStore(OnDocuments):
    """The drafts of one person in one project are one document, which nobody else reads."""

    def drafts(self, project_id: str, owner: str) -> "Drafts":
        """What somebody has typed; nothing where they never did. Raises Damaged."""
        return _drafts(self._documents, project_id, owner)

    def write_draft(
        self, project_id: str, owner: str, fields: "AnyDraft", revision: int
    ) -> "DraftRevision":
        """Write over the draft of the same revision. Raises Stale, Refused, and NotFound."""
        none = _no_drafts(project_id, owner)
        change = Change(
            DRAFTS,
            (project_id, owner),
            lambda stored: with_draft(stored, fields, revision),
            absent=with_new_draft(none, fields, revision),
        )
        kept: Drafts = self._documents.transaction([change])[0]
        return kept.draft(fields.kind)

    def discard_draft(self, project_id: str, owner: str, ref: "DraftRef") -> None:
        """Forget a draft of that revision; one that was changed since stays."""
        from assessment.domain.triangle.drafts.collection import Discard

        discard = Discard(owner, ref)
        self._documents.transaction(_changes(self._documents, project_id, discard))


def discarding(
    documents: Documents, project_id: str, discards: "Iterable[Discard]"
) -> "list[Change[Drafts]]":
    """The writes that forget these drafts; none for what is not there.

    Drafts that cannot be read stay as they are: they stand in nobody's way.
    """
    changes = []
    for one in discards:
        with suppress(Damaged):
            changes += _changes(documents, project_id, one)
    return changes


def _changes(documents: Documents, project_id: str, discard: "Discard") -> "list[Change[Drafts]]":
    kept = _drafts(documents, project_id, discard.owner)
    if discard.rule(kept) is kept:
        return []
    return [Change(DRAFTS, (project_id, discard.owner), discard.rule)]


def _drafts(documents: Documents, project_id: str, owner: str) -> "Drafts":
    with suppress(NotFound):
        return documents.read(DRAFTS, (project_id, owner))
    return _no_drafts(project_id, owner)


def _no_drafts(project_id: str, owner: str) -> "Drafts":
    from assessment.domain.triangle.drafts.collection import Drafts

    return Drafts(project=project_id, owner=owner)
