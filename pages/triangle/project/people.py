"""The people of the project: who must sign, who has answered; the facilitator's hand on them."""

from collections.abc import Callable

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.tokens import new_token
from assessment.domain.triangle.project import Sponsor
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from pages.shared.text import plain
from pages.triangle.project import invite_form, links, parts, reveal
from pages.triangle.project.invite_form import PLACE
from pages.triangle.shared import access

NOBODY_SIGNS = (
    "Nobody must sign at the moment, so nothing could be agreed. Invite somebody who must."
)


def draw(view: ProjectView) -> None:
    """Draw them, for whoever looks."""
    st.header("The sponsors", anchor=False)
    parts.told(invite_form.PLACE)
    chair = access.is_facilitator(view)
    if chair:
        links.fresh()
    present = view.project.present
    if not present and not chair:
        st.markdown("Nobody is invited yet. The facilitator invites the sponsors.")
    for number, one in enumerate(present):
        _row(view, one, number, chair=chair)
    if chair:
        if present and not any(one.required for one in present):
            st.markdown(NOBODY_SIGNS)
        invite_form.draw(view)
        _former(view)
    reveal.draw_names(view)
    if chair:
        invite_form.draw_readers(view)


def _row(view: ProjectView, one: Sponsor, number: int, *, chair: bool) -> None:
    with st.container(key=f"project-person-{number}"):
        me = " (you)" if one.id == view.access.sponsor else ""
        st.markdown(f"**{plain(one.name)}**{me}  \n{_state(view, one)}")
        if chair:
            _manage(view, one)


def _state(view: ProjectView, one: Sponsor) -> str:
    signs = "must sign" if one.required else "need not sign"
    if one.id in view.given:
        return f":material/check: Has said where the project should sit; {signs}"
    if view.ledger.revealed:
        return f":material/remove: Gave no position; {signs}"
    return f":material/schedule: Has not said yet where the project should sit; {signs}"


def _former(view: ProjectView) -> None:
    """Those who have left and are still named."""
    left = [one for one in view.project.sponsors if one.left and one.name]
    if not left:
        return
    st.subheader("Have left", anchor=False)
    for number, one in enumerate(left):
        with st.container(key=f"project-former-{number}"):
            st.markdown(f"**{plain(one.name)}**")
            erasing(one)


def _manage(view: ProjectView, one: Sponsor) -> None:
    """A new link, or leaving."""
    name = parts.short(one.name)
    if parts.now() == f"renew-{one.id}":
        _renewing(one, name)
    elif parts.now() == f"leave-{one.id}":
        _leaving(view, one, name)
    else:
        with st.container(horizontal=True, key=f"person-doors-{one.id}"):
            parts.door(plain(f"New link for {name}"), f"renew-{one.id}", quiet=True)
            parts.door(plain(f"{name} leaves"), f"leave-{one.id}", quiet=True)


def erasing(one: Sponsor) -> None:
    """The name of somebody who has left."""
    name = parts.short(one.name)
    if parts.now() != f"erase-{one.id}":
        parts.door(plain(f"Erase the name of {name}"), f"erase-{one.id}", quiet=True)
        return
    _sure(
        f"The name {name} is deleted here and missing in every paper from now on; what was signed "
        "stays, as that of a former sponsor. Texts that people wrote are not changed. The name "
        "cannot be brought back.",
        f"Erase the name of {name}",
        _erase,
        one,
    )


def _renewing(one: Sponsor, name: str) -> None:
    _sure(
        f"The link that {name} has now opens nothing any more as soon as there is a new one.",
        f"Make a new link for {name}",
        _renew,
        one,
    )


def _leaving(view: ProjectView, one: Sponsor, name: str) -> None:
    said = (
        f"When {name} leaves, their link opens nothing any more. What they have done stays on "
        "record."
    )
    if not view.ledger.revealed and one.id in view.given:
        said += " The position that was given and that nobody has seen is deleted."
    said = f"{said} {invite_form.consequences(view)}".strip()
    also = invite_form.withdrawn(view)
    _sure(said, f"{name} leaves" + (f": {also}" if also else " the project"), _dismiss, one)


def _sure(said: str, label: str, do: Callable[[str, str, str], None], one: Sponsor) -> None:
    st.markdown(plain(said))
    with st.container(horizontal=True, key=f"person-sure-{one.id}"):
        args = (one.id, one.name, new_token())
        st.button(plain(label), key="project.sure", on_click=do, args=args)
        parts.out()


def _renew(sponsor: str, name: str, token: str) -> None:
    fresh = links.made()

    def renew(access: ProjectAccess) -> None:
        fresh[sponsor] = (name, site().projects.renew(access, sponsor, token))

    _done(renew, f"There is a new link for {name}; the old one opens nothing any more.")


def _dismiss(sponsor: str, name: str, _token: str) -> None:
    def dismiss(access: ProjectAccess) -> None:
        site().projects.dismiss(access, sponsor)
        links.gone(sponsor)

    _done(dismiss, f"{name} has left the project.")


def _erase(sponsor: str, _name: str, _token: str) -> None:
    _done(lambda access: site().projects.erase_name(access, sponsor), "The name is erased.")


def _done(do: Callable[[ProjectAccess], object], said: str) -> None:
    if parts.act(PLACE, do, said):
        parts.close()
