"""Together: who is waited for, then what everybody said, on one triangle."""

import streamlit as st

from assessment.domain.access import Role
from assessment.domain.triangle.bridge import Together, together
from assessment.domain.triangle.tolerances import tolerances_of
from assessment.reports.documents import position_names
from assessment.services.project_view import ProjectView
from pages.shared import look, register
from pages.shared.text import plain
from pages.triangle.shared import access
from pages.triangle.together import contradictions, distances, group

NAMELESS = "A former sponsor"


def draw() -> None:
    """Draw it for whoever asks."""
    view = access.project_view(register.TOGETHER)
    if view is None:
        return
    look.title(register.TOGETHER.title)
    if view.ledger.revealed:
        _shown(view)
    else:
        _before_reveal(view)
    access.watch(view)


def _shown(view: ProjectView) -> None:
    positions = view.ledger.positions
    names = {
        who: name.strip() or NAMELESS
        for who, name in position_names(view.project, positions).items()
    }
    positions = {who: positions[who] for who in names}
    found = _found(view)
    group.said(view, found)
    group.triangle(names, found)
    contradictions.draw(names, found)
    distances.draw(names, found)
    group.draw_statements(names, positions, view.project.plan.currency if view.project.plan else "")
    distances.computed(names, found)
    st.page_link(register.page(register.AGREEMENT), label="Go on to the agreement")


def _found(view: ProjectView) -> Together:
    """By the rules that were signed, once something is."""
    positions, plan = view.ledger.positions, view.project.plan
    active = view.ledger.active
    if active is None:
        return together(positions, plan)
    return together(positions, plan, tolerances_of(active.terms))


def _before_reveal(view: ProjectView) -> None:
    """Draw it."""
    sponsors = view.project.present
    if not sponsors:
        st.markdown("Nobody is invited yet. The facilitator invites the sponsors.")
        _onwards(view)
        return
    given = [one for one in sponsors if one.id in view.given]
    have = "has" if len(given) == 1 else "have"
    st.markdown(
        f"**{len(given)} of {len(sponsors)} sponsors {have} said where the project should sit.** "
        "What they said stays with each of them until all positions are shown at once."
    )
    st.markdown("\n".join(f"- {plain(one.name)}: {_state(view, one.id)}" for one in sponsors))
    _onwards(view)


def _state(view: ProjectView, sponsor: str) -> str:
    if sponsor in view.given:
        return "has answered"
    required = view.project.sponsor(sponsor).required
    return "has not answered yet" if required else "has not answered yet; need not"


def _onwards(view: ProjectView) -> None:
    """What this role can do about it."""
    match view.access.role:
        case Role.FACILITATOR:
            page, label = register.PROJECT, "Go to the project, to invite or to show the positions"
        case Role.SPONSOR if view.own is None:
            page, label = register.POSITION, "Say where the project should sit"
        case Role.SPONSOR:
            page, label = register.POSITION, "Look at your position, or change it"
        case _:
            st.caption("The facilitator shows the positions to everybody.")
            return
    st.page_link(register.page(page), label=label)


if __name__ == "__main__":
    draw()
