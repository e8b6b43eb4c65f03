"""Drafts: what somebody types is kept before it is submitted, for them alone."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar, cast

from assessment.domain import drafts
from assessment.domain.drafts import Draft, DraftRef, reconcile_drafts
from assessment.domain.triangle.drafts.base import DraftFields
from assessment.domain.triangle.drafts.collection import AnyDraft, DraftRevision
from assessment.domain.triangle.permissions import ROLES, Action
from assessment.errors import Refused, Stale
from assessment.messages import msg
from assessment.services.project_access import TRIES, ProjectAccess, ProjectActions
from assessment.services.reveal import REVEALED

F = TypeVar("F", bound=drafts.DraftFields)
P = TypeVar("P", bound=DraftFields)


class StoredDraft(NamedTuple, Generic[F]):
    """A draft as it is kept now, and what came of typing in two windows at once.

    `merged`: what another window changed stands in it too. `overruled`: the fields that both
    changed, of which the other window's stand. `discarded`: another window had submitted it or
    given it up, so this is a new one.
    """

    draft: Draft[F]
    merged: bool = False
    overruled: tuple[str, ...] = ()
    discarded: bool = False


@dataclass(frozen=True, slots=True)
class Drafts:
    """The use cases around drafts in a project. Every call asks who may; nobody sees another's."""

    actions: ProjectActions

    def load_draft(self, access: ProjectAccess, blank: P) -> Draft[P]:
        """What they have typed, else `blank`: the form before anything is typed in it."""
        self._may(access, type(blank))
        kept = self.actions.store.drafts(access.project, access.who).draft(blank.form)
        return draft_of(kept, blank)

    def store_draft(self, access: ProjectAccess, fields: P, base: Draft[P]) -> StoredDraft[P]:
        """Keep what stands in the form, which was `base` when it was last loaded or stored.

        What another window has kept since is reconciled with it, field by field.

        Raises:
            Refused: it cannot be kept, or they may not fill in this form, or not any more.
        """
        self._may(access, type(fields))
        if fields.ACTION is Action.GIVE_POSITION and not self.actions.read(access).allows(
            fields.ACTION
        ):
            raise Refused(REVEALED)
        return stored_over(lambda one: self._write(access, one), fields, base)

    def discard_draft(self, access: ProjectAccess, ref: DraftRef) -> None:
        """Give a draft up; what another window has typed since stays."""
        self.actions.audit_log(access)
        self.actions.store.discard_draft(access.project, access.who, ref)

    def _may(self, access: ProjectAccess, kind: type[DraftFields]) -> None:
        self.actions.audit_log(access)
        if access.role not in ROLES[kind.ACTION]:
            raise Refused(msg("Your link does not let you fill in this form."))

    def _write(self, access: ProjectAccess, draft: Draft[P]) -> DraftRevision:
        fields = cast("AnyDraft", draft.fields)
        return self.actions.store.write_draft(access.project, access.who, fields, draft.revision)


def draft_of(stored: DraftRevision, blank: F) -> Draft[F]:
    """The draft that is kept, else `blank`."""
    return Draft(_fields(stored, blank), stored.revision)


def stored_over(
    write: Callable[[Draft[F]], DraftRevision], fields: F, base: Draft[F]
) -> StoredDraft[F]:
    """Write what stands in a form, which was `base`; what was kept since is reconciled with it.

    Raises:
        Refused: it cannot be kept.
    """
    stored = StoredDraft(base._replace(fields=fields))
    for _ in range(TRIES):
        try:
            kept = write(stored.draft)
        except Stale as error:
            known = cast("DraftRevision", error.current)
            stored = _met(stored, base, known)
            base = Draft(_fields(known, base.fields), known.revision)
            continue
        return stored._replace(draft=stored.draft._replace(revision=kept.revision))
    raise Refused(msg("This draft is being changed in another window. Please try again."))


def _fields(current: DraftRevision, blank: F) -> F:
    return blank if current.fields is None else cast("F", current.fields)


def _met(stored: StoredDraft[F], base: Draft[F], current: DraftRevision) -> StoredDraft[F]:
    """What is to be kept instead, where another window came first."""
    mine = stored.draft.fields
    if current.fields is None:
        return stored._replace(draft=Draft(mine, current.revision), discarded=True)
    both = reconcile_drafts(base.fields, mine, cast("F", current.fields))
    return stored._replace(
        draft=Draft(both.fields, current.revision),
        merged=True,
        overruled=(*stored.overruled, *both.overruled),
    )
