"""The look that the theme's settings cannot say: our own constants, in the sheets beside this."""

from pathlib import Path

import streamlit as st

from assessment.messages import Message, msg
from pages.shared.reader import html, text

HERE = Path(__file__).parent
ICON = HERE / "icon.png"  # a file of ours: Streamlit would fetch an icon font from elsewhere
SHEETS = ("look.css", "forced_colours.css", "print.css")
RULES = "".join((HERE / name).read_text(encoding="utf-8") for name in SHEETS)
STYLE = f"<style>{RULES}</style>"
# Pictures are drawn in the colours of the screen: those of a dark one are turned round for paper.
DARK_PRINT = (
    "<style>@media print { .js-plotly-plot { filter: invert(1) hue-rotate(180deg); } }</style>"
)
MASTHEAD = (
    '<nav aria-label="Waypoint"><a href="{base}/" target="_self">Waypoint</a>'
    '<a href="{base}/library" target="_self">{library}</a></nav>'
)


def apply() -> None:
    """Send the style rules. They are our own constant."""
    st.html(STYLE + DARK_PRINT if st.context.theme.type == "dark" else STYLE)


def masthead() -> None:
    """The site's name and the way to the library, on every page.

    Plain links that load the page anew: with Streamlit's own, a text field that is left by the
    same click asks for its fragment on the page that is coming, and that page stays blank.
    """
    with st.container(key="masthead"):
        st.html(MASTHEAD.format(base=base(), library=html(msg("Library"))))


def base() -> str:
    """The path that the site is served under: empty, or `/path`. The host sets it."""
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def title(of: Message | str) -> None:
    """The page's one first-level heading: a message without values, or Markdown."""
    st.title(of if isinstance(of, str) else text(of), anchor=False)
