"""A project's sponsors: invited, in on a link that nobody else was shown, gone; and its readers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from assessment.domain.access import Access, Role, hash_key
from assessment.domain.base import checked
from assessment.domain.names import composed
from assessment.domain.tokens import derived_id, new_token
from assessment.domain.triangle.agreement import SPONSORS_CHANGED, require, withdraw
from assessment.domain.triangle.drafts.collection import Discard
from assessment.domain.triangle.event import Draft
from assessment.domain.triangle.ledger import read
from assessment.domain.triangle.permissions import Action
from assessment.domain.triangle.phase import project_phase
from assessment.domain.triangle.project import FACILITATOR, SPONSOR_NAME, Project, Sponsor
from assessment.domain.triangle.renaming import refuse_name, rename
from assessment.errors import NotFound, Refused
from assessment.messages import msg
from assessment.services.invitations import (
    CLOSED,
    Invitation,
    InvitationState,
    current_version,
    state_of,
)
from assessment.services.project_access import Change, ProjectAccess, ProjectActions, ProjectState


@dataclass(frozen=True, slots=True)
class Sponsors:
    """The use cases around who takes part. Every call but those of an invitation asks who may."""

    actions: ProjectActions

    def invite(
        self,
        access: ProjectAccess,
        name: str,
        *,
        required: bool = True,
        owner: bool = False,
        token: str = "",
    ) -> str:
        """A further sponsor or business owner, one for each token and name.

        Returns the key of their invitation.
        """
        access.require(Action.MANAGE)
        token = token or new_token()
        new_id = derived_id(token, access.project, "sponsor", name, size=6)
        fields = {"id": new_id, "name": composed(name), "required": required, "owner": owner}
        sponsor = checked(Sponsor, {"name": SPONSOR_NAME}, **fields)
        sponsor, key, kept = _with_invitation(access, sponsor)

        def join(known: ProjectState) -> Change:
            if any(one.id == sponsor.id for one in known.project.sponsors):
                return Change()  # the same submission came twice
            refuse_name(known.project, sponsor)
            return _moved("joined", known, sponsor)._replace(access=(kept,))

        self.actions.act(access, join)
        return key

    def invite_again(self, access: ProjectAccess, sponsor_id: str, after: int) -> str:
        """A new invitation for a sponsor; their link and every older invitation open nothing more.

        A position that nobody has been shown goes, and what they were typing: whoever takes the
        invitation finds nothing of it. `after`: the number of the one that it replaces, so that
        two clicks give one. Returns its key.
        """
        access.require(Action.MANAGE)

        def replace(known: ProjectState) -> Change:
            sponsor = known.project.sponsor(sponsor_id)
            if sponsor.left:
                raise Refused(msg("This sponsor has left the project. Invite them anew."))
            if sponsor.invitation != after:
                return Change()
            fresh, _, kept = _with_invitation(access, sponsor)
            body = {"person": known.project.person(sponsor_id), "replaces": bool(sponsor.key_hash)}
            given = Draft("invited", known.project.person(FACILITATOR), body)
            project = _without_unseen(known, known.project.with_sponsor(fresh), sponsor_id)
            return Change((given,), project, access=(kept,), discards=(Discard(sponsor_id),))

        self.actions.act(access, replace)
        return access.derived_key("invitation", sponsor_id, str(after + 1))

    def open_invitation(self, access: ProjectAccess, sponsor: Sponsor) -> str | None:
        """The key of the invitation that waits to be taken; None without one, or for others."""
        if access.role is not Role.FACILITATOR or not sponsor.awaits_taking:
            return None
        key = access.derived_key("invitation", sponsor.id, str(sponsor.invitation))
        return key if hash_key(key) == sponsor.invitation_hash else None

    def invitation(self, key: str) -> Invitation:
        """What an invitation says. Raises NotFound for a key that is none."""
        project, sponsor = self._invited(key)
        ledger = read(self.actions.store.audit_log(project.id).events)
        return Invitation(
            project.title,
            sponsor.name,
            project_phase(project, project.positions, ledger),
            current_version(ledger),
            state_of(sponsor, hash_key(key)),
            sponsor.taken_at,
            sponsor.key_hash,
        )

    def enter(self, invitation: str, key: str) -> None:
        """Take an invitation: from now on this key is the sponsor's own.

        The key is made where nobody else is shown it. The same key again changes nothing.

        Raises:
            Refused: it is taken, replaced, or its sponsor has left; it says which.
            NotFound: it is no invitation.
        """
        project, invited = self._invited(invitation)
        if invited.left:
            raise Refused(CLOSED[InvitationState.LEFT])
        own = ProjectAccess(project.id, Role.SPONSOR, invited.id)

        def enter(known: ProjectState) -> Change:
            sponsor = known.project.sponsor(invited.id)
            state = state_of(sponsor, hash_key(invitation))
            if state is InvitationState.TAKEN and sponsor.key_hash == hash_key(key):
                return Change()
            if state is not InvitationState.OPEN:
                raise Refused(CLOSED[state])
            taken = {"key_hash": hash_key(key), "taken_at": self.actions.now()}
            changed = sponsor.model_copy(update=taken)
            return Change(
                (Draft("entered", known.actor(own), {}),),
                known.project.with_sponsor(changed),
                access=(own.stored(key),),
            )

        self.actions.act(own, enter)

    def let_read(self, access: ProjectAccess, after: int = 0) -> str:
        """A link to read by; an earlier one opens nothing any more.

        `after`: the number of the one that it replaces, so that two clicks make one.
        """
        access.require(Action.MANAGE)
        key = access.derived_key("reader", str(after + 1))
        kept = ProjectAccess(access.project, Role.READER).stored(key)

        def let(known: ProjectState) -> Change:
            if known.project.readers != after:
                return Change()
            changes = {"reader_hash": kept.key_hash, "readers": after + 1}
            return Change(project=known.project.model_copy(update=changes), access=(kept,))

        self.actions.act(access, let)
        return key

    def reader_link(self, access: ProjectAccess, project: Project) -> str | None:
        """The key of the link for readers, for the facilitator; None where it cannot be known."""
        if access.role is not Role.FACILITATOR or not project.reader_hash:
            return None
        key = access.derived_key("reader", str(project.readers))
        return key if hash_key(key) == project.reader_hash else None

    def dismiss(self, access: ProjectAccess, sponsor_id: str) -> None:
        """A sponsor leaves. Their link opens nothing any more, what they signed stays.

        A position that nobody has been shown goes with them, and whatever they were typing.
        """

        def leave(known: ProjectState) -> Change:
            sponsor = known.project.sponsor(sponsor_id)
            if sponsor.left:
                return Change()
            gone = _moved("left", known, sponsor.model_copy(update={"left": True}))
            return gone._replace(discards=(Discard(sponsor_id),))

        self._own(access, leave)

    def require(self, access: ProjectAccess, sponsor_id: str, *, required: bool) -> None:
        """Say that a sponsor must sign from now on, or need not; everybody reads it.

        Raises:
            Refused: a version waits for signatures.
        """

        def change(known: ProjectState) -> Change:
            sponsor = known.project.sponsor(sponsor_id)
            if sponsor.left or sponsor.required is required:
                return Change()
            chair, person = known.actor(access), known.project.person(sponsor_id)
            drafts = require(known.ledger, chair, person, required=required)
            changed = sponsor.model_copy(update={"required": required})
            return Change(drafts, known.project.with_sponsor(changed))

        self._own(access, change)

    def rename(self, access: ProjectAccess, sponsor_id: str, name: str) -> None:
        """Correct a name that was typed wrongly; everybody reads both in the record.

        Raises:
            Refused: somebody has signed, they have left, or the name is none or another's.
        """

        def correct(known: ProjectState) -> Change:
            found = rename(known.project, known.ledger, known.project.sponsor(sponsor_id), name)
            return Change((found.event,), found.project) if found else Change()

        access.require(Action.CORRECT_NAME)
        self.actions.act(access, correct)

    def erase_name(self, access: ProjectAccess, sponsor_id: str) -> None:
        """Forget a name. Events hold none, so the chain stays whole."""

        def erase(known: ProjectState) -> Change:
            sponsor = known.project.sponsor(sponsor_id)
            if not sponsor.left:
                raise Refused(msg("Only the name of somebody who has left the project is erased."))
            nameless = sponsor.model_copy(update={"name": "", "earlier_names": ()})
            return Change(project=known.project.with_sponsor(nameless))

        self._own(access, erase)

    def _invited(self, key: str) -> tuple[Project, Sponsor]:
        kept = self.actions.store.access(hash_key(key))
        if kept.role is not Role.INVITED or kept.revoked:
            raise NotFound(msg("This link is no invitation."))
        project = self.actions.store.project(kept.project)
        return project, project.sponsor(kept.sponsor)

    def _own(self, access: ProjectAccess, act: Callable[[ProjectState], Change]) -> None:
        access.require(Action.MANAGE)
        self.actions.act(access, act)


def _with_invitation(access: ProjectAccess, sponsor: Sponsor) -> tuple[Sponsor, str, Access]:
    """The sponsor with a further invitation and no link, its key, and what is kept of it."""
    number = sponsor.invitation + 1
    key = access.derived_key("invitation", sponsor.id, str(number))
    kept = ProjectAccess(access.project, Role.INVITED, sponsor.id).stored(key)
    fresh = {"invitation": number, "invitation_hash": kept.key_hash}
    gone = {"key_hash": "", "taken_at": None}
    return sponsor.model_copy(update=fresh | gone), key, kept


def _moved(what: Literal["joined", "left"], known: ProjectState, sponsor: Sponsor) -> Change:
    """A sponsor comes or goes: nobody signs a version that names other sponsors any more."""
    chair = known.project.person(FACILITATOR)
    moved = Draft(what, chair, {"person": known.project.person(sponsor.id)})
    closed = withdraw(known.ledger, chair, SPONSORS_CHANGED) if known.ledger.proposed else ()
    project = known.project.with_sponsor(sponsor)
    if sponsor.left:
        project = _without_unseen(known, project, sponsor.id)
    return Change((moved, *closed), project)


def _without_unseen(known: ProjectState, project: Project, sponsor_id: str) -> Project:
    """The project without the position of a sponsor, unless everybody has been shown it."""
    if known.ledger.revealed:
        return project
    others = {who: said for who, said in project.positions.items() if who != sponsor_id}
    return project.model_copy(update={"positions": others})
