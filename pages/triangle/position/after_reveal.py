"""A position once all are shown: as it was said, and no longer to be changed."""

import streamlit as st

from assessment.domain.triangle.bridge import position_for_scoring
from assessment.domain.triangle.terms import Position
from assessment.messages import msg
from assessment.reports.blocks import Chart
from assessment.reports.charts import OwnPosition
from assessment.reports.sentences.triangle import check
from assessment.reports.sentences.triangle.hundred import weighed_point
from assessment.reports.sentences.triangle.positions import dearer, full, later, waived
from assessment.reports.sentences.triangle.scope import marks_words
from assessment.reports.views.outdated import own_outdated
from assessment.services.project_view import ProjectView
from pages.shared import register
from pages.shared.reader import markdown, plain, text
from pages.shared.render import render
from pages.triangle.position.draft import unsaved_here

TOO_LATE = msg(
    "The positions were shown before you had said where you stand, so yours is not among them. "
    "What is agreed still waits for your word: see the agreement."
)
SAVED = msg("All positions are shown to everybody now. This is yours, as you saved it.")
UNSAVED = msg("What you filled in and had not saved before that is not part of it.")


def draw(view: ProjectView) -> None:
    """Draw it, with the way to where all positions are."""
    position = view.own
    st.markdown(markdown(TOO_LATE if position is None else SAVED))
    if unsaved_here(view):
        st.caption(markdown(UNSAVED))
    together = text(msg("See all positions together"))
    st.page_link(register.page(register.TOGETHER), label=together)
    if position is not None:
        render(own_outdated(view))
        _position(position, view)


def _position(position: Position, view: ProjectView) -> None:
    plan = view.own_plan
    first, then = full(position.fixed, position.chosen, position.adjusted)
    st.markdown(markdown(msg("**{fixed}** {then}", fixed=first, then=then)))
    concessions = (
        msg("**Later:** {concession}", concession=later(position.later, plan)),
        msg("**Dearer:** {concession}", concession=dearer(position.dearer, plan)),
        msg("**Waived:** {concession}", concession=waived(position.waived, plan)),
    )
    st.markdown("\n".join(f"- {markdown(one)}" for one in concessions))
    if position.criteria and plan:
        named = [one.text for one in plan.criteria if one.id in position.criteria]
        st.markdown("\n".join(f"  - {plain(one)}" for one in named))
    if plan and (marks := marks_words(position.scope, plan.scope)):
        st.markdown("\n".join(f"- {markdown(one)}" for one in marks))
    stands = weighed_point(position.points)
    st.markdown(markdown(msg("**The 100 points:** {weights}.", weights=stands)))
    points = (position.points.time, position.points.cost, position.points.quality)
    render((Chart("chart-position", OwnPosition(points)),))
    if compared := position_for_scoring(position, plan).comparisons:
        st.markdown(plain(text(check(compared))))
