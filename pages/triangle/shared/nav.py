"""The way around a project: what it is called, who looks, and its pages."""

import streamlit as st

from assessment.domain.access import Role
from assessment.services.project_view import ProjectView
from pages.shared import held_projects, look, register
from pages.shared.reader import html, plain, text

EVERYBODY = (register.PROJECT, register.TOGETHER, register.AGREEMENT, register.VARIATIONS)
LINK = '<a href="{base}/{path}" target="_self"{here}>{title}</a>'
HERE = ' aria-current="page"'


def draw(view: ProjectView, entry: register.Entry) -> None:
    """Draw it; the page at hand is marked."""
    own = (register.POSITION,) if view.access.role is Role.SPONSOR else ()
    first, *rest = EVERYBODY
    links = "".join(
        LINK.format(
            base=look.base(),
            path=one.path,
            here=HERE if one is entry else "",
            title=html(one.title),
        )
        for one in (first, *own, *rest, register.RECORD)
    )
    with st.container(key="project-nav"):
        st.caption(plain(text(held_projects.who(view))))
        st.html(f'<nav aria-label="{html(register.PROJECT.title)}">{links}</nav>')
