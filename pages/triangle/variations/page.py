"""The page: where the course stands, what waits for a decision, what was decided, and what if."""

import streamlit as st

from assessment.domain.triangle.decisions import unconfirmed
from assessment.messages import msg
from assessment.reports.views.decisions import decided
from assessment.reports.views.variations import (
    anew,
    balances,
    details,
    headline,
    meaning,
    nothing_in_force,
)
from assessment.services.project_view import ProjectView
from pages.shared import actions, look, register
from pages.shared.reader import text
from pages.shared.render import render, render_when_open
from pages.triangle.shared import access
from pages.triangle.variations import confirm_form, decide_form, raise_form, what_if


def draw() -> None:
    """Draw it for whoever asks."""
    view = access.project_view(register.VARIATIONS)
    if view is None:
        return
    look.title(register.VARIATIONS.title)
    render(meaning(view))
    typing = False
    if view.ledger.active is None:
        _nothing_in_force(view)
    else:
        typing = _recorded(view)
        _headline(view)
        typing = decide_form.draw(view) or typing
        typing = raise_form.draw(view) or typing
        render(balances(view))
    for one in (*details(view), *decided(view)):
        render_when_open(one)
    what_if.draw(view)
    if not typing:
        access.watch(view)


def _recorded(view: ProjectView) -> bool:
    """What the facilitator recorded for whoever looks. Whether they are typing there."""
    actions.show_flash(confirm_form.PLACE)
    return bool(unconfirmed(view.ledger, view.person)) and confirm_form.draw(view)


def _headline(view: ProjectView) -> None:
    """Where it has come to, with the way to a new agreement where one is needed."""
    course, *rest = headline(view)
    render((course,))
    if reasons := anew(view):
        with st.container(key="variations-anew"):
            render(reasons)
            label = text(msg("Go to the agreement"))
            st.page_link(register.page(register.AGREEMENT), label=label)
        rest = rest[1:]
    render(rest)


def _nothing_in_force(view: ProjectView) -> None:
    """Say it, with the way there."""
    with st.container(key="notice"):
        render(nothing_in_force(view))
        if view.ledger.revealed:
            page, label = register.AGREEMENT, msg("Go to the agreement")
        else:
            page, label = register.PROJECT, msg("See how far the project is")
        st.page_link(register.page(page), label=text(label))


if __name__ == "__main__":
    draw()
