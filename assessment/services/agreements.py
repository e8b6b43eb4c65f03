"""The agreement: drafted, proposed, signed or declined, changed and withdrawn."""

from collections.abc import Callable
from dataclasses import dataclass

from assessment.domain.drafts import DraftRef
from assessment.domain.lengths import checked_length
from assessment.domain.names import composed, name_key
from assessment.domain.triangle import agreement
from assessment.domain.triangle.drafts.declining import DecliningDraft
from assessment.domain.triangle.event import chained
from assessment.domain.triangle.ledger import Agreement, read
from assessment.domain.triangle.limits import LONGEST_NAME
from assessment.domain.triangle.permissions import Action
from assessment.domain.triangle.plans import outdated, with_marks_of_now
from assessment.domain.triangle.proposal import proposal
from assessment.domain.triangle.renewal import terms_today
from assessment.domain.triangle.scope_line import with_items
from assessment.domain.triangle.terms import Terms, checked_text
from assessment.domain.triangle.tolerances import complete
from assessment.errors import Refused
from assessment.messages import msg
from assessment.services.project_access import (
    Change,
    ProjectAccess,
    ProjectActions,
    ProjectState,
    stamp,
)

Act = Callable[[ProjectState, str], agreement.Drafts]

SHOW_FIRST = msg(
    "The positions have not been shown yet. Terms are proposed once everybody has seen them."
)
READ_FIRST = msg("Nothing is signed yet. Tick first that you have read these terms.")
CHANGED = msg("The terms were changed in the meantime. Read them again before you go on.")
WHY_WITHDRAWN = msg("Why is it withdrawn?")


@dataclass(frozen=True, slots=True)
class Agreements:
    """The use cases around versions of the agreement. Every call asks who may."""

    actions: ProjectActions

    def draft(self, access: ProjectAccess) -> Terms:
        """What the facilitator has in hand: kept before, else today, else from the positions.

        Raises:
            Refused: there is no plan yet, or the positions are not shown.
        """
        access.require(Action.DRAFT_TERMS)
        return self._draft(self.actions.read(access))

    def keep_draft(
        self, access: ProjectAccess, terms: Terms, submitted: DraftRef | None = None
    ) -> None:
        """Keep what the facilitator has in hand; nobody else sees it.

        `submitted`: the draft of the fields that they were typed in, which is forgotten.
        """
        access.require(Action.DRAFT_TERMS)
        self.actions.act(
            access,
            lambda known: Change(project=known.project.model_copy(update={"draft": terms})),
            submitted,
        )

    def preview(self, access: ProjectAccess, title: str, terms: Terms) -> Agreement:
        """What everybody would sign, and who must: as it would be proposed, or changed.

        Raises:
            Refused: for the reason for which it could not be proposed or changed.
        """
        access.require(Action.DRAFT_TERMS)
        known = self.actions.read(access)
        propose = known.ledger.proposed is None
        drafts = (
            _propose(known, access, title, terms) if propose else _changed(known, access, terms)
        )
        events = known.log.events
        after = read((*events, *chained(events, drafts, stamp(self.actions.now()))))
        if after.proposed is None:
            raise Refused(CHANGED)
        return after.proposed

    def propose(
        self, access: ProjectAccess, title: str, terms: Terms, submitted: DraftRef | None = None
    ) -> None:
        """Put a version before the sponsors, with the positions and the rules that it rests on."""
        access.require(Action.DRAFT_TERMS)
        self.actions.act(
            access,
            lambda known: _without_draft(known, _propose(known, access, title, terms)),
            submitted,
        )

    def amend(
        self, access: ProjectAccess, on_screen: str, terms: Terms, submitted: DraftRef | None = None
    ) -> None:
        """Change the proposed version, whose content had the hash `shown`; signatures are void."""
        access.require(Action.DRAFT_TERMS)

        def change(known: ProjectState) -> Change:
            proposed = known.ledger.proposed
            if proposed is not None and proposed.content != on_screen:
                raise Refused(CHANGED)
            return _without_draft(known, _changed(known, access, terms))

        self.actions.act(access, change, submitted)

    def retitle(self, access: ProjectAccess, version: int, title: str) -> None:
        """Mend a title; no signature is touched."""
        access.require(Action.DRAFT_TERMS)
        said = _titled(title)
        self._act(
            access,
            lambda known, who: agreement.retitle(known.ledger, who, version, said),
        )

    def withdraw(self, access: ProjectAccess, reason: str) -> None:
        """Take the proposed version back."""
        access.require(Action.DRAFT_TERMS)
        why = checked_text(WHY_WITHDRAWN, reason)
        if not why:
            raise Refused(msg("Say in a few words why it is withdrawn, for those who signed it."))
        self._act(access, lambda known, who: agreement.withdraw(known.ledger, who, why))

    def sign(self, access: ProjectAccess, on_screen: str, *, has_read: bool = True) -> None:
        """Sign the version whose content, as it was shown, has this hash; once, however often."""
        access.require(Action.SIGN)

        def sign(known: ProjectState, who: str) -> agreement.Drafts:
            latest = known.ledger.proposed or known.ledger.active
            if latest and latest.content == on_screen and latest.has_signed(who):
                return ()
            if not has_read and latest and latest.content == on_screen:
                raise Refused(READ_FIRST)
            return agreement.sign(known.ledger, who, on_screen)

        self._act(access, sign)

    def decline(
        self, access: ProjectAccess, on_screen: str, reason: str, submitted: DraftRef | None = None
    ) -> None:
        """Say why one does not sign it. `submitted`: the draft that goes with it."""
        access.require(Action.SIGN)
        why = checked_text(DecliningDraft.LABELS["reason"], reason)
        self._act(
            access,
            lambda known, who: agreement.decline(known.ledger, who, on_screen, why),
            submitted,
        )

    def _act(self, access: ProjectAccess, act: Act, submitted: DraftRef | None = None) -> None:
        self.actions.act(access, lambda known: Change(act(known, known.actor(access))), submitted)

    def _draft(self, known: ProjectState) -> Terms:
        ledger, project = known.ledger, known.project
        if project.draft is not None:
            return with_items(project.draft, project.plan)
        if ledger.proposed:
            return ledger.proposed.terms
        if (standing := terms_today(ledger)) is not None:
            return with_items(standing, project.plan)
        if not known.allows(Action.DRAFT_TERMS):
            raise Refused(SHOW_FIRST)
        if project.plan is None:
            raise Refused(
                msg("Set the plan first: the dates, the budget and the quality criteria.")
            )
        earlier = outdated(ledger.positions, ledger, project.plan)
        marked = with_marks_of_now(ledger.positions, ledger, project.plan)
        terms = proposal(marked, project.plan, earlier)
        return terms.model_copy(update={"positions": ledger.positions})


def _propose(
    known: ProjectState, access: ProjectAccess, title: str, terms: Terms
) -> agreement.Drafts:
    if not known.allows(Action.DRAFT_TERMS):
        raise Refused(SHOW_FIRST)
    required = [known.project.person(one.id) for one in known.project.present if one.required]
    return agreement.propose(
        known.ledger, known.actor(access), _titled(title), _full(known, terms), required
    )


def _changed(known: ProjectState, access: ProjectAccess, terms: Terms) -> agreement.Drafts:
    return agreement.amend(known.ledger, known.actor(access), _full(known, terms))


def _without_draft(known: ProjectState, drafts: agreement.Drafts) -> Change:
    return Change(drafts, known.project.model_copy(update={"draft": None}))


def _full(known: ProjectState, terms: Terms) -> Terms:
    """The terms with the positions as they were shown, which nobody may retouch, and all rules."""
    return complete(terms.model_copy(update={"positions": known.ledger.positions}))


def _titled(title: str) -> str:
    title = composed(title)
    if not name_key(title):
        raise Refused(msg("Give this version a title, so that people can speak of it."))
    called = msg("Title")
    return checked_text(called, checked_length(title, LONGEST_NAME, called))
