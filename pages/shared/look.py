"""What is around every page: the style rules beside this, the masthead, the choice of language."""

import json
import re
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import streamlit as st

from assessment.messages import Message, msg
from pages.shared import reader
from pages.shared.reader import html, text

if TYPE_CHECKING:
    from assessment.reports.wording import Wording

HERE = Path(__file__).parent
STYLES = ("look.css", "forced_colours.css", "print.css")
RULES = "".join((HERE / name).read_text(encoding="utf-8") for name in STYLES)
# What the style sheets show in words, by the names of their custom properties.
WORDS = {
    "saving": msg("Saving…"),
    "not-saved": msg("Not saved yet"),
    "not-kept": msg("Not kept yet"),
    "changed": msg("What you changed is not saved yet."),
    "no-connection": msg("No connection: nothing is saved now. This goes on by itself."),
    "disconnected": msg("No connection: nothing is saved now. Load this page again."),
    "no-answer": msg(
        "The site does not answer. This page goes on by itself as soon as it is back. What was "
        "saved is safe."
    ),
}
ENDS_A_STRING = re.compile(r'["\\<\n]')  # in a style sheet that stands within HTML
# Pictures are drawn in the colours of the screen: those of a dark one are turned round for paper.
DARK_PRINT = "@media print { .js-plotly-plot { filter: invert(1) hue-rotate(180deg); } }"
MASTHEAD = (
    '<nav aria-label="Waypoint"><a href="{base}/" target="_self">Waypoint</a>'
    '<a href="{base}/library" target="_self">{library}</a></nav>'
)
SKIP = msg("Skip to main content")
SENT = "en"  # what the page that Streamlit sends says of itself
DECLARED = """<script>
(([language, direction, skip]) => {{
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  const link = document.querySelector('[data-testid="stSkipToContent"]');
  if (link) {{ link.firstChild.data = skip; }}  // the text that React knows stays in its place
}})({words});
</script>"""
LANGUAGES = '<nav aria-label="{label}"><ul>{languages}</ul></nav>'
CHOSEN = '<li><strong lang="{tag}">{name}</strong></li>'
OTHER = (
    '<li><a href="{base}/language/{tag}" target="_self" hreflang="{tag}" lang="{tag}">{name}</a>'
    "</li>"
)


def apply() -> None:
    """Send the style rules: our own constants, and words of ours."""
    dark = st.context.theme.type == "dark"
    st.html(_style(reader.current().text, dark=dark))


@lru_cache(maxsize=20)
def _style(words: "Wording", *, dark: bool) -> str:
    all_words = ((name, css_string(words.text(of))) for name, of in WORDS.items())
    properties = "".join(f"--say-{name}: {value};" for name, value in all_words)
    return f"<style>{RULES}:root {{{properties}}}{DARK_PRINT if dark else ''}</style>"


def css_string(text: str) -> str:
    r"""A text as a string of a style sheet.

    >>> css_string('a "b"')
    '"a \\22 b\\22 "'
    """
    return '"' + ENDS_A_STRING.sub(lambda sign: f"\\{ord(sign[0]):x} ", text) + '"'


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


def declare_language() -> None:
    """Say which language the page is in and which way it is written, unless it says so already.

    Streamlit's own link to the content, the first on every page, is worded in that language.
    """
    language = reader.language()
    if language != SENT:
        words = json.dumps([language, _names(language)[1], text(SKIP)])
        st.html(DECLARED.format(words=words), unsafe_allow_javascript=True)


def language_choice() -> None:
    """The languages at the foot of a page, where there are several. A link loads the page anew."""
    offered = reader.offered()
    if len(offered) < 2:
        return
    own = reader.language()
    languages = "".join(
        (CHOSEN if tag == own else OTHER).format(
            base=base(), tag=escape(tag), name=escape(_names(tag)[0])
        )
        for tag in offered
    )
    with st.container(key="languages"):
        st.html(LANGUAGES.format(label=html(msg("Language")), languages=languages))


def end_page() -> NoReturn:
    """End the page here, with what stands at the foot of every page."""
    language_choice()
    st.stop()


@cache
def _names(language: str) -> tuple[str, str]:
    """What a language calls itself, and which way it is written."""
    from assessment.reports.wording import names

    return names(language)
