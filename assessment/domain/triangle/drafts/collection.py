"""The drafts of one person in one place: at most one of each form, kept as one document."""

from collections.abc import Mapping
from operator import not_
from typing import Annotated, NamedTuple

from pydantic import Field

from assessment.domain.action_drafts import ActionDraft, TargetDraft
from assessment.domain.base import StoredValue
from assessment.domain.drafts import DraftRef
from assessment.domain.round_drafts import RoundDraft
from assessment.domain.triangle.drafts.declining import DecliningDraft
from assessment.domain.triangle.drafts.plan import PlanDraft
from assessment.domain.triangle.drafts.position import PositionDraft
from assessment.domain.triangle.drafts.terms import TermsDraft
from assessment.domain.triangle.drafts.variation import VariationDraft

AnyDraft = Annotated[
    PositionDraft
    | PlanDraft
    | TermsDraft
    | VariationDraft
    | DecliningDraft
    | ActionDraft
    | TargetDraft
    | RoundDraft,
    Field(discriminator="kind"),
]


class DraftRevision(StoredValue):
    """A draft as it is kept, or what is left of one that is gone: its revision alone.

    `submitted`: the revision that was submitted last, if any was.
    """

    fields: AnyDraft | None
    revision: int
    submitted: int = 0


class Drafts(StoredValue):
    """What one person has typed in one project or engagement and not submitted, by form."""

    project: str = Field(default="", exclude_if=not_)
    engagement: str = Field(default="", exclude_if=not_)
    owner: str
    drafts: Mapping[str, DraftRevision] = Field(default_factory=dict)

    @property
    def typed(self) -> frozenset[str]:
        """The forms in which something stands."""
        return frozenset(form for form, one in self.drafts.items() if one.fields is not None)

    def draft(self, form: str) -> DraftRevision:
        """The draft of a form; one without fields where there is none."""
        return self.drafts.get(form) or DraftRevision(fields=None, revision=0)

    def is_submitted(self, ref: DraftRef) -> bool:
        """Whether that draft, as it was then, was submitted already."""
        return 0 < ref.revision == self.draft(ref.form).submitted

    def without(self, ref: DraftRef, *, submitted: bool = False) -> "Drafts":
        """The drafts without that one, or these themselves where it is gone or was changed since.

        Its revision goes on, so that a window in which it still stands learns that it is gone, and
        so that what is submitted next from the same fields is not taken for a second click.
        """
        known = self.draft(ref.form)
        changes: dict[str, object] = {}
        if submitted and 0 < ref.revision != known.submitted:
            changes["submitted"] = ref.revision
        if known.revision == ref.revision and (known.fields is not None or changes):
            changes |= {"fields": None, "revision": known.revision + 1}
        if not changes:
            return self
        left = known.model_copy(update=changes)
        return self.model_copy(update={"drafts": {**self.drafts, ref.form: left}})

    def without_any(self) -> "Drafts":
        """No drafts at all; these themselves where there are none."""
        return self.model_copy(update={"drafts": {}}) if self.drafts else self


class Discard(NamedTuple):
    """A draft that goes: submitted, or given up. Without `ref` all go, as their owner does."""

    owner: str
    ref: DraftRef | None = None
    submitted: bool = False

    def rule(self, stored: Drafts) -> Drafts:
        """The owner's drafts afterwards, or these themselves where there is nothing to do."""
        if self.ref is None:
            return stored.without_any()
        return stored.without(self.ref, submitted=self.submitted)
