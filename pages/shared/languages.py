"""The language that a page is read in: what the browser is told of it, and the choice."""

import json
from functools import cache
from html import escape

import streamlit as st

from assessment.messages import msg
from pages.shared import look, reader
from pages.shared.reader import html

PAGE = "en"  # what the page that Streamlit sends says of itself
SPOKEN = """<script>
(([language, direction]) => {{
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}})({words});
</script>"""
CHOICE = '<nav aria-label="{label}"><ul>{languages}</ul></nav>'
CHOSEN = '<li><strong lang="{tag}">{name}</strong></li>'
OTHER = (
    '<li><a href="{base}/language/{tag}" target="_self" hreflang="{tag}" lang="{tag}">{name}</a>'
    "</li>"
)


def declare() -> None:
    """Say which language the page is in and which way it is written, unless it says so already."""
    language = reader.language()
    if language != PAGE:
        words = json.dumps([language, _names(language)[1]])
        st.html(SPOKEN.format(words=words), unsafe_allow_javascript=True)


def choice() -> None:
    """The languages at the foot of a page, where there are several. A link loads the page anew."""
    offered = reader.offered()
    if len(offered) < 2:
        return
    own, base = reader.language(), look.base()
    languages = "".join(
        (CHOSEN if tag == own else OTHER).format(
            base=base, tag=escape(tag), name=escape(_names(tag)[0])
        )
        for tag in offered
    )
    with st.container(key="languages"):
        st.html(CHOICE.format(label=html(msg("Language")), languages=languages))


@cache
def _names(language: str) -> tuple[str, str]:
    """What a language calls itself, and which way it is written."""
    from assessment.reports.wording import names

    return names(language)
