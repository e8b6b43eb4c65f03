"""The drafts of one person in one project: at most one of each kind, kept as one document."""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

from pydantic import Field

from assessment.domain.base import Kept
from assessment.domain.triangle.drafts.base import DraftRef
from assessment.domain.triangle.drafts.declining import DecliningDraft
from assessment.domain.triangle.drafts.plan import PlanDraft
from assessment.domain.triangle.drafts.position import PositionDraft
from assessment.domain.triangle.drafts.terms import TermsDraft
from assessment.domain.triangle.drafts.variation import VariationDraft

AnyDraft = Annotated[
    PositionDraft | PlanDraft | TermsDraft | VariationDraft | DecliningDraft,
    Field(discriminator="kind"),
]


class DraftRevision(Kept):
    """A draft as it is kept, or what is left of one that is gone: its revision alone."""

    fields: AnyDraft | None
    revision: int


class Drafts(Kept):
    """What one person has typed in one project and not submitted, by kind of draft."""

    project: str
    owner: str
    drafts: Mapping[str, DraftRevision] = Field(default_factory=dict)

    def draft(self, kind: str) -> DraftRevision:
        """The draft of a kind; one without fields where there is none."""
        return self.drafts.get(kind) or DraftRevision(fields=None, revision=0)

    def without(self, ref: DraftRef) -> "Drafts":
        """The drafts without that one, or these themselves where it is gone or was changed since.

        Its revision stays, so that a window in which it still stands learns that it is gone.
        """
        known = self.draft(ref.kind)
        if known.fields is None or known.revision != ref.revision:
            return self
        gone = DraftRevision(fields=None, revision=known.revision + 1)
        return self.model_copy(update={"drafts": {**self.drafts, ref.kind: gone}})

    def without_any(self) -> "Drafts":
        """No drafts at all; these themselves where there are none."""
        return self.model_copy(update={"drafts": {}}) if self.drafts else self


class Discard(NamedTuple):
    """A draft that goes because it was submitted; without `ref` all go, as their owner does."""

    owner: str
    ref: DraftRef | None = None

    def rule(self, kept: Drafts) -> Drafts:
        """The owner's drafts afterwards, or these themselves where there is nothing to do."""
        return kept.without_any() if self.ref is None else kept.without(self.ref)
