"""The one plotly template: font, colours, no frame; and the settings that every chart shares."""

from typing import TYPE_CHECKING

from assessment.reports.charts.plotly.palette import palette

if TYPE_CHECKING:
    import plotly.graph_objects as go

# Streamlit serves its sans-serif under the name "Source Sans".
FONT = '"Source Sans", "Source Sans 3", sans-serif'
LABEL_SIZE = 14
SMALL_SIZE = 12.5
CLEAR = "rgba(0, 0, 0, 0)"

# For st.plotly_chart(..., config=CONFIG, theme=None): Streamlit's own theme would repaint.
CONFIG: dict[str, object] = {
    "displayModeBar": False,
    "displaylogo": False,
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
    "responsive": True,
}


def template(dark: bool) -> "go.layout.Template":
    """Everything that charts have in common, in the colours of the theme."""
    import plotly.graph_objects as go

    colours = palette(dark)
    axis = {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "fixedrange": True,  # a finger that scrolls the page must not move the chart
        "ticks": "",
        "tickfont": {"size": SMALL_SIZE, "color": colours.quiet},
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": LABEL_SIZE, "color": colours.ink},
            "colorway": [colours.accent, colours.before, colours.target],
            "paper_bgcolor": CLEAR,
            "plot_bgcolor": CLEAR,
            "showlegend": False,
            "dragmode": False,
            "xaxis": axis,
            "yaxis": axis,
            "annotationdefaults": {"showarrow": False, "font": {"color": colours.ink}},
            "hoverlabel": {
                "bgcolor": colours.panel,
                "bordercolor": colours.line,
                "font": {"family": FONT, "size": LABEL_SIZE, "color": colours.ink},
            },
        }
    )
