"""A project's page: where it stands and what comes next, its steps, its plan and its people."""

import streamlit as st

from assessment.services.projects import Sight
from pages.shared import look, register
from pages.shared.text import plain
from pages.triangle import seated
from pages.triangle.hub import (
    inviting,
    links,
    parts,
    people,
    plan,
    showing,
    steps,
    title,
)
from pages.triangle.hub.coming import coming
from pages.triangle.hub.standing import standing


def draw() -> None:
    """Draw it for whoever asks."""
    seen = seated.sight(register.PROJECT)
    if seen is None:
        return
    with st.container(key="project"):
        look.title(plain(seen.project.title))
        _standing(seen)
        steps.draw(seen)
        plan.draw(seen)
        people.draw(seen)
        links.own(seen)
        if seated.is_chair(seen):
            title.draw(seen)
    if not _typing(seen):
        seated.watch(seen)


def _standing(seen: Sight) -> None:
    chair, next_one = seated.is_chair(seen), coming(seen)
    with st.container(key="project-standing"):
        st.markdown(f"**{plain(standing(seen))}** {plain(next_one.said)}")
        parts.told(showing.PLACE)
        if next_one.page is not None:
            st.page_link(register.page(next_one.page), label=next_one.label)
        if chair:
            showing.draw(seen)


def _typing(seen: Sight) -> bool:
    """Whether something is open that would be lost or moved under a finger."""
    if parts.now():
        return True
    return seated.is_chair(seen) and (plan.is_open(seen) or inviting.is_open(seen))
