"""What everybody said, in full: the sentence, what they would give, and the points."""

from collections.abc import Mapping

import streamlit as st

from assessment.domain.triangle.hundred import whole_points
from assessment.domain.triangle.terms import Position
from assessment.reports.document.agreement import gives
from assessment.reports.sentences.figures import NO_BREAK, listed
from assessment.reports.sentences.triangle.standpoint import short
from pages.shared.text import plain

BETWEEN = f"{NO_BREAK}·{NO_BREAK}"


def draw(names: Mapping[str, str], positions: Mapping[str, Position], currency: str) -> None:
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
