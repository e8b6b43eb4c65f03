"""The way around a project: what it is called, who looks, and its pages."""

import streamlit as st

from assessment.domain.access import Role
from assessment.services.projects import Sight
from pages.shared import look, register, seats
from pages.shared.text import plain

EVERYBODY = (register.PROJECT, register.TOGETHER, register.AGREEMENT, register.VARIATIONS)
LINK = '<a href="{base}/{path}" target="_self"{here}>{title}</a>'
HERE = ' aria-current="page"'


def draw(seen: Sight, entry: register.Entry) -> None:
    """Draw it; the page at hand is marked."""
    own = (register.POSITION,) if seen.seat.role is Role.SPONSOR else ()
    first, *rest = EVERYBODY
    links = "".join(
        LINK.format(
            base=look.base(), path=one.path, here=HERE if one is entry else "", title=one.title
        )
        for one in (first, *own, *rest, register.RECORD)
    )
    with st.container(key="project-nav"):
        st.caption(plain(f"{seen.project.title} · {seats.who(seen)}"))
        st.html(f'<nav aria-label="Project">{links}</nav>')
