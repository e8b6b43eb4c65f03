"""The facilitator's hand on the reveal: show all positions, if need be without somebody."""

import streamlit as st

from assessment.bootstrap import site
from assessment.errors import Refused
from assessment.messages import msg
from assessment.reports.sentences.figures import listed
from assessment.services.projects import Sight
from assessment.services.seats import Seat
from pages.shared.text import plain
from pages.triangle.hub import parts

PLACE = "standing"
DONE = "All positions are shown to everybody."
FOR_GOOD = "After that none can change, and this cannot be undone."
ONE_ALONE = (
    "So far only one sponsor has answered, and positions are shown without names: everybody would "
    "know whose it is. They can be shown once there are two."
)
OTHERS = msg("Others are missing by now than you were told. Look again before you go ahead.")


def draw(seen: Sight) -> None:
    """Draw it; nothing where there is nothing to show."""
    if seen.ledger.revealed or not seen.given:
        return
    if not seen.project.named and len(seen.given) == 1:
        st.caption(ONE_ALONE)
        return
    absent = seen.missing
    if not absent:
        _everybody(seen)
    elif parts.now() == parts.AHEAD:
        _confirm(seen)
    else:
        parts.door(plain(f"Go ahead without {_names(seen)}"), parts.AHEAD)


def _everybody(seen: Sight) -> None:
    silent = [one.name for one in seen.project.present if one.id not in seen.given]
    if silent:
        verb = "does" if len(silent) == 1 else "do"
        st.caption(
            plain(
                f"{listed(silent, 4)} {verb} not have to sign and {verb} not have to answer; "
                "whatever is not said by then is not shown."
            )
        )
    st.button(
        "Show the positions to everybody",
        key="project.reveal",
        type="primary",
        on_click=_reveal,
    )
    st.caption(FOR_GOOD)


def _confirm(seen: Sight) -> None:
    who = _names(seen)
    verb = "has" if len(seen.missing) == 1 else "have"
    with st.container(key="project-ahead"):
        st.markdown(
            plain(
                f"{who} {verb} not said where the project should sit. If you go ahead, the record "
                f"says so, and everybody reads it. {FOR_GOOD}"
            )
        )
        with st.container(horizontal=True):
            st.button(
                plain(f"Show the positions without {who}"),
                key="project.reveal.ahead",
                on_click=_ahead,
                args=(frozenset(one.id for one in seen.missing),),
            )
            parts.out("Wait")


def _names(seen: Sight) -> str:
    return listed((parts.short(one.name) for one in seen.missing), 3)


def _reveal() -> None:
    parts.act(PLACE, site().projects.reveal, DONE)


def _ahead(told: frozenset[str]) -> None:
    """Go ahead without those who were named on the screen, and nobody else."""

    def show(seat: Seat) -> None:
        if not {one.id for one in site().projects.see(seat).missing} <= told:
            raise Refused(OTHERS)
        site().projects.reveal(seat, go_ahead=True)

    parts.act(PLACE, show, DONE)
    parts.close()
