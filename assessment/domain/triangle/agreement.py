"""What may be done with an agreement: each action gives the events that it would add.

Raises `Refused` where the state of the ledger forbids it, in words for whoever asked.
"""

from collections.abc import Collection, Iterable, Mapping

from assessment.domain.triangle.event import Draft
from assessment.domain.triangle.ledger import Agreement, Ledger
from assessment.domain.triangle.terms import NamedSponsor, Position, Terms
from assessment.domain.triangle.verify import digest
from assessment.errors import Refused
from assessment.messages import msg

Drafts = tuple[Draft, ...]
# The reason of a withdrawal that nobody gives: as it stands in the chain, in every language.
SPONSORS_CHANGED = "The sponsors changed while this version waited for signatures."


def content_of(terms: Terms) -> str:
    """The hash of the material content: what a signature binds to."""
    return digest(terms.model_dump(mode="json"))


def reveal(
    ledger: Ledger, actor: str, positions: Mapping[str, Position], absent: Iterable[str]
) -> Drafts:
    """Show all positions to everybody; `absent` are required sponsors who gave none."""
    if ledger.revealed:
        raise Refused(msg("The positions are shown to everybody already."))
    if not positions:
        raise Refused(msg("No sponsor has given a position yet, so there is nothing to show."))
    said = {who: one.model_dump(mode="json") for who, one in positions.items()}
    return (Draft("revealed", actor, {"positions": said, "absent": sorted(absent)}),)


def propose(
    ledger: Ledger, actor: str, title: str, terms: Terms, required: Iterable[str]
) -> Drafts:
    """Put a version before the sponsors. The one in force stays so until all have signed."""
    if ledger.proposed is not None:
        raise Refused(
            msg(
                "Version {version} still waits for signatures. Change it, or withdraw it first.",
                version=ledger.proposed.label,
            )
        )
    signers = sorted(set(required))
    if not signers:
        raise Refused(msg("Nobody is required to sign. Name at least one sponsor who must."))
    _refuse_stranger(terms, signers)
    if any((one in signers) is not must for one, must in ledger.must_sign.items()):
        raise Refused(msg("Others would sign it than must sign now. Look at the sponsors again."))
    body = {
        "version": len(ledger.agreements) + 1,
        "title": title,
        "terms": terms.model_dump(mode="json"),
        "content": content_of(terms),
        "required": [*signers],
    }
    return (Draft("proposed", actor, body),)


def require(ledger: Ledger, actor: str, person: str, *, required: bool) -> Drafts:
    """Say that a sponsor must sign from now on, or need not; what is in force stays as signed."""
    if ledger.proposed is not None:
        raise Refused(
            msg(
                "Version {version} waits for signatures and says who must sign it. Withdraw it, "
                "change who must sign, and propose it again.",
                version=ledger.proposed.label,
            )
        )
    return (Draft("required", actor, {"person": person, "required": required}),)


def amend(ledger: Ledger, actor: str, terms: Terms) -> Drafts:
    """Change the proposed version. Every signature on it is void in the same breath."""
    one = _proposed(ledger)
    content = content_of(terms)
    if content == one.content:
        raise Refused(msg("Nothing of the terms has changed, so no signature is touched."))
    _refuse_stranger(terms, one.required)
    said = {"version": one.version, "terms": terms.model_dump(mode="json"), "content": content}
    voided = (
        Draft("voided", actor, {"version": one.version, "person": sign.person})
        for sign in one.signatures
    )
    return (Draft("amended", actor, said), *voided)


def retitle(ledger: Ledger, actor: str, version: int, title: str) -> Drafts:
    """Mend the title of a version; no signature is touched, since a title is no part of it."""
    if version not in {one.version for one in ledger.agreements}:
        raise Refused(msg("There is no version {version} of this agreement.", version=version))
    return (Draft("retitled", actor, {"version": version, "title": title}),)


def sign(ledger: Ledger, person: str, content: str) -> Drafts:
    """Sign the proposed version as it was shown: `content` is the hash of what was shown."""
    one = _proposed_as_read(ledger, content)
    if one.has_signed(person):
        raise Refused(msg("You have signed this version already."))
    signed = Draft("signed", person, {"version": one.version, "content": content})
    if set(one.missing) - {person}:
        return (signed,)
    in_force = Draft("activated", person, {"version": one.version, "content": content})
    if ledger.active is None:
        return (signed, in_force)
    before = Draft("superseded", person, {"version": ledger.active.version, "by": one.version})
    return (signed, before, in_force)


def decline(ledger: Ledger, person: str, content: str, reason: str) -> Drafts:
    """Say why one does not sign the version as it was shown."""
    one = _proposed_as_read(ledger, content)
    if one.has_signed(person):
        raise Refused(
            msg("You have signed this version. Ask the facilitator to change or withdraw it.")
        )
    if not reason.strip():
        raise Refused(msg("Say in a few words why you do not sign, so that it can be mended."))
    body = {"version": one.version, "content": content, "reason": reason.strip()}
    return (Draft("declined", person, body),)


def withdraw(ledger: Ledger, actor: str, reason: str) -> Drafts:
    """Take the proposed version back. What is in force stays in force."""
    one = _proposed(ledger)
    return (Draft("withdrawn", actor, {"version": one.version, "reason": reason.strip()}),)


def _refuse_stranger(terms: Terms, signers: Collection[str]) -> None:
    """Whoever decides alone is one of those who sign."""
    if isinstance(terms.decides, NamedSponsor) and terms.decides.person not in signers:
        raise Refused(msg("Whoever decides variations alone must be a sponsor who signs."))


def _proposed(ledger: Ledger) -> Agreement:
    if ledger.proposed is None:
        raise Refused(msg("No version waits for signatures at the moment."))
    return ledger.proposed


def _proposed_as_read(ledger: Ledger, content: str) -> Agreement:
    one = _proposed(ledger)
    if content != one.content:
        raise Refused(
            msg("The terms were changed while you were reading. Read them again before you decide.")
        )
    return one
