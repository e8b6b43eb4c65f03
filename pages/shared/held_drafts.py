"""What the owner of an engagement types in a form of it, before it is submitted."""

from dataclasses import dataclass
from typing import TypeVar

from assessment.domain.drafts import Draft, DraftFields, DraftRef
from assessment.services.drafts import StoredDraft
from pages.shared.site import site

F = TypeVar("F", bound=DraftFields)


@dataclass(frozen=True, slots=True)
class HeldDrafts:
    """The drafts under a private link."""

    held: str

    def load_draft(self, blank: F) -> Draft[F]:
        """What is kept, else `blank`."""
        return site().action_drafts.load_draft(self.held, blank)

    def store_draft(self, fields: F, base: Draft[F]) -> StoredDraft[F]:
        """Keep what stands in the form, which was `base`."""
        return site().action_drafts.store_draft(self.held, fields, base)

    def discard_draft(self, ref: DraftRef) -> None:
        """Give a draft up."""
        site().action_drafts.discard_draft(self.held, ref)
