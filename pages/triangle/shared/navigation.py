"""The way around a project: what it is called, who looks, and its pages."""

from collections.abc import Mapping

import streamlit as st

from assessment.messages import Message
from pages.shared import look, register
from pages.shared.reader import html, plain, text

LINK = '<a href="{base}/{path}" target="_self"{here}>{title}</a>'
HERE = ' aria-current="page"'


def draw(of: Message, pages: Mapping[register.Entry, str], here: register.Entry) -> None:
    """Draw it; `pages` are those of the project with their addresses below the site."""
    links = (link(path, one.title, here=one is here) for one, path in pages.items())
    with st.container(key="project-nav"):
        st.caption(plain(text(of)))
        st.html(f'<nav aria-label="{html(register.PROJECT.title)}">{"".join(links)}</nav>')


def link(path: str, title: Message, *, here: bool = False) -> str:
    """The way to a page, which is loaded anew and opens at its top."""
    there = HERE if here else ""
    return LINK.format(base=look.base(), path=path, here=there, title=html(title))
