"""The people of the project: who must sign, who has answered; the facilitator's hand on them."""

from collections.abc import Callable

import streamlit as st

from assessment.domain.triangle.project import Sponsor
from assessment.messages import Message, Sentences, msg
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from pages.shared import actions
from pages.shared.reader import beginning, markdown, text
from pages.shared.site import site
from pages.triangle.project import invite_form, links, names, naming, signing
from pages.triangle.project.invite_form import PLACE
from pages.triangle.shared import access
from pages.triangle.shared.access import act
from pages.triangle.shared.panels import NAME_LENGTH
from pages.triangle.shared.panels import project_panels as panels

SHARED_LINK = msg(
    "You made this link and were shown it. Give a new invitation, and nobody but its sponsor has "
    "the next one."
)
NOBODY_SIGNS = msg(
    "Nobody must sign at the moment, so nothing could be agreed. Invite somebody who must."
)


def draw(view: ProjectView) -> None:
    """Draw them, for whoever looks."""
    st.header(text(msg("The sponsors")), anchor=False)
    actions.show_flash(invite_form.PLACE)
    facilitator = access.is_facilitator(view)
    present = view.project.present
    if not present and not facilitator:
        nobody = msg("Nobody is invited yet. The facilitator invites the sponsors.")
        st.markdown(markdown(nobody))
    for number, one in enumerate(present):
        _row(view, one, number, facilitator=facilitator)
    if facilitator:
        if present and not any(one.required for one in present):
            st.markdown(markdown(NOBODY_SIGNS))
        invite_form.draw(view)
        _former(view)
    names.draw(view)
    if facilitator:
        invite_form.draw_readers(view)


def _row(view: ProjectView, one: Sponsor, number: int, *, facilitator: bool) -> None:
    with st.container(key=f"project-person-{number}"):
        st.markdown(f"{markdown(_name(view, one))}  \n{_state(view, one)}")
        if facilitator:
            _invitation(view, one)
            links.reminder(view, one, number)
            _manage(view, one)


def _name(view: ProjectView, one: Sponsor) -> Message:
    match one.owner, one.id == view.access.sponsor:
        case True, True:
            return msg("**{name}** (you), business owner", name=one.name)
        case True, False:
            return msg("**{name}**, business owner", name=one.name)
        case False, True:
            return msg("**{name}** (you)", name=one.name)
        case _:
            return msg("**{name}**", name=one.name)


def _invitation(view: ProjectView, one: Sponsor) -> None:
    """The invitation that is still to be taken, to be sent; or that the link is known to two."""
    if key := site().sponsors.open_invitation(view.access, one):
        links.invitation(key, view, one)
    elif one.has_shared_link:
        st.caption(markdown(SHARED_LINK))


def _state(view: ProjectView, one: Sponsor) -> str:
    """How far somebody is, with a sign."""
    if one.awaits_taking:
        return f":material/mail: {markdown(_invited(one))}"
    if one.id in view.outdated and not view.ledger.revealed:
        return f":material/update: {markdown(_outdated(one))}"
    if one.id in view.given:
        given = _revealed(one) if view.ledger.revealed else _given(one)
        return f":material/check: {markdown(given)}"
    if view.ledger.revealed:
        return f":material/remove: {markdown(_silent(one))}"
    return f":material/schedule: {markdown(_awaited(one))}"


def _invited(one: Sponsor) -> Message:
    if one.required:
        return msg("Has not taken the invitation yet; must sign")
    return msg("Has not taken the invitation yet; need not sign")


def _given(one: Sponsor) -> Message:
    if one.required:
        return msg("Has said where the project should sit; must sign")
    return msg("Has said where the project should sit; need not sign")


def _revealed(one: Sponsor) -> Message:
    if one.required:
        return msg("Gave a position; must sign")
    return msg("Gave a position; need not sign")


def _outdated(one: Sponsor) -> Message:
    if one.required:
        return msg("Gave a position before the plan was changed; must sign")
    return msg("Gave a position before the plan was changed; need not sign")


def _silent(one: Sponsor) -> Message:
    if one.required:
        return msg("Gave no position; must sign")
    return msg("Gave no position; need not sign")


def _awaited(one: Sponsor) -> Message:
    if one.required:
        return msg("Has not answered; must sign")
    return msg("Has not answered; need not sign")


def _former(view: ProjectView) -> None:
    """Those who have left and are still named."""
    left = [one for one in view.project.sponsors if one.left and one.name]
    if not left:
        return
    st.subheader(text(msg("Have left")), anchor=False)
    for number, one in enumerate(left):
        with st.container(key=f"project-former-{number}"):
            st.markdown(markdown(msg("**{name}**", name=one.name)))
            erasing(one)


def _manage(view: ProjectView, one: Sponsor) -> None:
    """A new invitation, or leaving."""
    name = beginning(one.name, NAME_LENGTH)
    if panels.now() == f"invite-{one.id}":
        _inviting_again(view, one, name)
    elif panels.now() == f"leave-{one.id}":
        _leaving(view, one, name)
    elif panels.now() == f"sign-{one.id}":
        signing.draw(view, one, name)
        naming.draw(view, one)
    else:
        with st.container(horizontal=True, key=f"person-doors-{one.id}"):
            again = msg("New invitation for {name}", name=name)
            panels.open_button(again, f"invite-{one.id}", quiet=True)
            panels.open_button(signing.label(one, name), f"sign-{one.id}", quiet=True)
            panels.open_button(msg("{name} leaves", name=name), f"leave-{one.id}", quiet=True)


def erasing(one: Sponsor) -> None:
    """The name of somebody who has left."""
    name = beginning(one.name, NAME_LENGTH)
    if panels.now() != f"erase-{one.id}":
        erase = msg("Erase the name of {name}", name=name)
        panels.open_button(erase, f"erase-{one.id}", quiet=True)
        return
    meaning = msg(
        "The name {name} is deleted here and missing in every paper from now on; what was signed "
        "stays, as that of a former sponsor. Texts that people wrote are not changed. The name "
        "cannot be brought back.",
        name=name,
    )
    _sure(meaning, msg("Erase the name of {name}", name=name), _erase, one)


def _inviting_again(view: ProjectView, one: Sponsor, name: str) -> None:
    meaning = [msg("The invitation that {name} has now opens nothing any more.", name=name)]
    if one.key_hash:
        meaning = [
            msg(
                "The link that {name} has now opens nothing any more. Everybody reads in the "
                "record that you gave a new invitation, and what is done on the new link is marked "
                "with that date.",
                name=name,
            )
        ]
    if not view.ledger.revealed and one.id in view.given:
        meaning.append(msg("The position that was given and that nobody has seen is deleted."))
    label = msg("Give {name} a new invitation", name=name)
    _sure(Sentences(tuple(meaning)), label, _invite_again, one)


def _leaving(view: ProjectView, one: Sponsor, name: str) -> None:
    meaning = [
        msg(
            "When {name} leaves, their link opens nothing any more. What they have done stays on "
            "record.",
            name=name,
        )
    ]
    if not view.ledger.revealed and one.id in view.given:
        meaning.append(msg("The position that was given and that nobody has seen is deleted."))
    meaning.extend(invite_form.consequences(view))
    label = msg("{name} leaves the project", name=name)
    if waits := view.ledger.proposed:
        label = msg("{name} leaves: withdraw version {version}", name=name, version=waits.label)
    _sure(Sentences(tuple(meaning)), label, _dismiss, one)


def _sure(
    meaning: Message | Sentences, label: Message, do: Callable[[str, str, int], None], one: Sponsor
) -> None:
    st.markdown(markdown(meaning))
    with st.container(horizontal=True, key=f"person-sure-{one.id}"):
        args = (one.id, one.name, one.invitation)
        st.button(markdown(label), key="project.sure", on_click=do, args=args)
        panels.close_button()


def _invite_again(sponsor: str, name: str, number: int) -> None:
    def invite(access: ProjectAccess) -> None:
        site().sponsors.invite_again(access, sponsor, number)

    _done(invite, msg("There is a new invitation for {name}. Send it below.", name=name))


def _dismiss(sponsor: str, name: str, _number: int) -> None:
    def dismiss(access: ProjectAccess) -> None:
        site().sponsors.dismiss(access, sponsor)

    _done(dismiss, msg("{name} has left the project.", name=name))


def _erase(sponsor: str, _name: str, _number: int) -> None:
    def erase(access: ProjectAccess) -> None:
        site().sponsors.erase_name(access, sponsor)

    _done(erase, msg("The name is erased."))


def _done(do: Callable[[ProjectAccess], object], meaning: Message) -> None:
    if act(do, meaning, PLACE):
        panels.close()
