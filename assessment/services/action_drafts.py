"""What the owner of an assessment types in the forms of its actions and its target."""

from dataclasses import dataclass
from typing import TypeVar, cast

from assessment.domain.drafts import Draft, DraftFields, DraftRef
from assessment.domain.triangle.drafts.collection import AnyDraft, DraftRevision
from assessment.errors import Deleted, NotFound
from assessment.messages import msg
from assessment.services.drafts import StoredDraft, draft_of, stored_over
from assessment.services.engagements import owned
from assessment.services.ports import Store

F = TypeVar("F", bound=DraftFields)


@dataclass(frozen=True, slots=True)
class ActionDrafts:
    """The use cases of whoever holds the private link; all raise NotFound for any other."""

    store: Store

    def typed(self, key: str) -> frozenset[str]:
        """The forms in which something is typed and not submitted."""
        return self.store.engagement_drafts(owned(self.store, key)).typed

    def load_draft(self, key: str, blank: F) -> Draft[F]:
        """What they have typed, else `blank`: the form before anything is typed in it."""
        drafts = self.store.engagement_drafts(owned(self.store, key))
        return draft_of(drafts.draft(blank.form), blank)

    def store_draft(self, key: str, fields: F, base: Draft[F]) -> StoredDraft[F]:
        """Keep what stands in the form, which was `base` when it was last loaded or stored.

        What another window has kept since is reconciled with it, field by field.

        Raises:
            Refused: it cannot be kept.
            Deleted: the assessment was deleted since.
        """
        engagement = owned(self.store, key)

        def write(draft: Draft[F]) -> DraftRevision:
            typed = cast("AnyDraft", draft.fields)
            return self.store.write_engagement_draft(engagement, typed, draft.revision)

        try:
            return stored_over(write, fields, base)
        except NotFound as error:
            deleted = msg("Not saved: these answers were deleted, perhaps in another window.")
            raise Deleted(deleted) from error

    def discard_draft(self, key: str, ref: DraftRef) -> None:
        """Give a draft up; what another window has typed since stays."""
        self.store.discard_engagement_draft(owned(self.store, key), ref)
