"""What the positions come to: the sentence on top, and the picture with how to read it."""

from collections.abc import Mapping

import streamlit as st

from assessment.domain.triangle.bridge import Together
from assessment.domain.triangle.hundred import whole_points
from assessment.domain.triangle.terms import Position
from assessment.reports import charts
from assessment.reports.charts.ternary.words import leads, spoken
from assessment.reports.documents.agreement import gives
from assessment.reports.sentences.figures import NO_BREAK, counted, listed
from assessment.reports.sentences.triangle.standpoint import short
from assessment.services.project_view import ProjectView
from pages.shared import picture
from pages.shared.text import plain
from pages.triangle.shared import access
from scoring.triangle import Weights

READING = (
    "Each corner is one of the three: time at the top, cost at the left, quality at the right.",
    "The nearer somebody lies to a corner, the more that corner matters to them.",
    "In the very middle all three matter equally.",
    "Two dots side by side want nearly the same; two dots far apart have something to discuss.",
)
NOT_A_RESULT = "It is a proposal to talk about, not a result: what counts is what you agree."
DISCUSS = (
    "**Averaging decides here, so discuss.** In which order the three come depends on the way of "
    "averaging. So no middle is singled out, and nothing is measured from it: the order is yours "
    "to choose."
)
BETWEEN = f"{NO_BREAK}·{NO_BREAK}"


def said(view: ProjectView, found: Together) -> None:
    """The sentences on top."""
    many = len(found.stances)
    have = "has" if many == 1 else "have"
    st.markdown(
        f"{counted(many, 'sponsor').capitalize()} {have} said where the project should sit."
    )
    _missing(view)
    if many == 1:
        return
    if found.averages.decide:
        st.markdown(DISCUSS)
        return
    group = _place(found.group)
    st.markdown(
        f"In the middle of what was said, **{plain(leads(group))}**: {plain(spoken(group))} of 100 "
        f"points. {NOT_A_RESULT}"
    )


def _missing(view: ProjectView) -> None:
    if absent := view.ledger.absent:
        names = access.names_by_hash(view)
        who = "; ".join(names.get(one, "A sponsor") for one in absent)
        st.markdown(plain(f"Missing: {who}. The facilitator went ahead, which is recorded."))


def triangle(names: Mapping[str, str], found: Together) -> None:
    """The picture, how to read it, and the same as a table."""
    people = [(names[who], _place(one.points)) for who, one in found.stances.items()]
    singled_out = len(people) > 1 and not found.averages.decide
    group = _place(found.group) if singled_out else None
    st.header("Where everybody lies", anchor=False)
    st.markdown("\n".join(f"- {line}" for line in READING))
    with st.container(key="chart-together"):
        figure = charts.together(people, group, dark=picture.dark())
        picture.draw(figure, charts.describe_together(people, group), "together")
    rows = charts.together_rows(people, group)
    picture.table([{name: plain(cell) for name, cell in row.items()} for row in rows])


def _place(of: Weights) -> tuple[float, float, float]:
    return of.time, of.cost, of.quality


def draw_statements(
    names: Mapping[str, str], positions: Mapping[str, Position], currency: str
) -> None:
    """One row for each sponsor."""
    st.header("What everybody said", anchor=False)
    rows = [
        {
            "Sponsor": plain(names[who]),
            "What they say": plain(_said(one, currency)),
            "Time, cost, quality": plain(BETWEEN.join(map(str, whole_points(one.points)))),
        }
        for who, one in positions.items()
    ]
    with st.container(key="together-said"):
        st.table(rows, border="horizontal", hide_index=True)


def _said(of: Position, currency: str) -> str:
    sentence = short(of.fixed, of.chosen, of.adjusted)
    return f"{sentence} Would give: {listed(gives(of, currency))}."
