"""Pictures: a chart with its text alternative, and the same as a table, folded away."""

from collections.abc import Sequence
from importlib import import_module

import streamlit as st

from assessment.messages import msg
from assessment.reports.blocks import Picture
from assessment.reports.charts.plotly import CONFIG, figure
from pages.shared.reader import text

# Whole before a figure is made: plotly takes a pandas that another thread has half imported.
import_module("pandas")

Rows = Sequence[dict[str, str]]


def show(of: Picture, key: str) -> None:
    """A chart, drawn in the reader's language and the colours of their page."""
    drawn, words = figure(of, text, dark=dark()), text(of.words)
    st.plotly_chart(drawn, key=f"chart.{key}", theme=None, config=CONFIG, alt=words)


def table(rows: Rows) -> None:
    """The same as a table, folded away."""
    with st.expander(text(msg("The same as a table")), type="compact"):
        st.table(rows, border="horizontal")


def dark() -> bool:
    """Whether the page is dark."""
    return st.context.theme.type == "dark"
