"""What the facilitator may do about one sponsor, each in two steps."""

from collections.abc import Callable

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.triangle.project import Sponsor
from assessment.services.projects import Sight
from assessment.services.seats import Seat
from pages.shared.text import plain
from pages.triangle.hub import changes, links, parts
from pages.triangle.hub.inviting import PLACE


def draw(seen: Sight, one: Sponsor) -> None:
    """A new link, or leaving."""
    name = parts.short(one.name)
    if parts.now() == f"renew-{one.id}":
        _renewing(one, name)
    elif parts.now() == f"leave-{one.id}":
        _leaving(seen, one, name)
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


def _leaving(seen: Sight, one: Sponsor, name: str) -> None:
    said = (
        f"When {name} leaves, their link opens nothing any more. What they have done stays on "
        "record."
    )
    if not seen.ledger.revealed and one.id in seen.given:
        said += " The position that was given and that nobody has seen is deleted."
    said = f"{said} {changes.consequences(seen)}".strip()
    also = changes.withdrawn(seen)
    _sure(said, f"{name} leaves" + (f": {also}" if also else " the project"), _dismiss, one)


def _sure(said: str, label: str, do: Callable[[str, str], None], one: Sponsor) -> None:
    st.markdown(plain(said))
    with st.container(horizontal=True, key=f"person-sure-{one.id}"):
        st.button(plain(label), key="project.sure", on_click=do, args=(one.id, one.name))
        parts.out()


def _renew(sponsor: str, name: str) -> None:
    fresh = links.made()

    def renew(seat: Seat) -> None:
        fresh[sponsor] = (name, site().projects.renew(seat, sponsor))

    _done(renew, f"There is a new link for {name}; the old one opens nothing any more.")


def _dismiss(sponsor: str, name: str) -> None:
    def dismiss(seat: Seat) -> None:
        site().projects.dismiss(seat, sponsor)
        links.gone(sponsor)

    _done(dismiss, f"{name} has left the project.")


def _erase(sponsor: str, _name: str) -> None:
    _done(lambda seat: site().projects.erase_name(seat, sponsor), "The name is erased.")


def _done(do: Callable[[Seat], object], said: str) -> None:
    if parts.act(PLACE, do, said):
        parts.close()
