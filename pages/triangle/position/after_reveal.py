"""A position once all are shown: as it was said, and no longer to be changed."""

import streamlit as st

from assessment.domain.triangle.bridge import stance
from assessment.domain.triangle.terms import Position
from assessment.reports.blocks import Chart
from assessment.reports.charts import OwnPosition
from assessment.reports.charts.ternary.words import leads, spoken
from assessment.reports.sentences.triangle import check
from assessment.reports.sentences.triangle.positions import dearer, full, later, waived
from assessment.services.project_view import ProjectView
from pages.shared import register
from pages.shared.reader import text
from pages.shared.render import render
from pages.shared.text import plain
from pages.triangle.position.draft import unsaved_here


def draw(view: ProjectView) -> None:
    """Draw it, with the way to where all positions are."""
    said = view.own
    if said is None:
        st.markdown(
            "The positions were shown before you had said where you stand, so yours is not among "
            "them. What is agreed still waits for your word: see the agreement."
        )
    else:
        st.markdown("All positions are shown to everybody now. This is yours, as you saved it.")
    if unsaved_here(view):
        st.caption("What you filled in and had not saved before that is not part of it.")
    st.page_link(register.page(register.TOGETHER), label="See all positions together")
    if said is not None:
        _said(said, view)


def _said(said: Position, view: ProjectView) -> None:
    plan = view.project.plan
    first, then = full(said.fixed, said.chosen, said.adjusted)
    st.markdown(f"**{plain(text(first))}** {plain(text(then))}")
    st.markdown(
        f"- **Later:** {plain(text(later(said.later, plan)))}\n"
        f"- **Dearer:** {plain(text(dearer(said.dearer, plan)))}\n"
        f"- **Waived:** {plain(text(waived(said.waived, plan)))}"
    )
    points = (said.points.time, said.points.cost, said.points.quality)
    weights = text(spoken(points, first=True))
    st.markdown(f"**{plain(weights)}**: {plain(text(leads(points)))}.")
    render((Chart("chart-position", OwnPosition(points)),))
    if compared := stance(said, plan).comparisons:
        st.markdown(plain(text(check(compared))))
