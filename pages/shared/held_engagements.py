"""Engagements that this browser holds an owner's link to, and in which nobody assesses alone."""

import streamlit as st

from assessment.domain.engagement import Engagement
from assessment.messages import Message, msg
from pages.shared import visitor
from pages.shared.reader import markdown
from pages.shared.site import Site


def all_held(of: Site) -> list[visitor.Held[Engagement]]:
    """Every link that owns one; what cannot be read is among the assessments."""
    owned = visitor.held(of.engagements.see)
    return [one for one in owned if one.opened and not one.opened.alone]


def way(one: visitor.Held[Engagement], key: str) -> None:
    """The name, and the way to it. A known key is safe in an address."""
    if one.opened is None:
        return
    with st.container(key=f"seat-{key}"):
        st.markdown(markdown(introduced(one.opened)))
        st.html(visitor.way_in(one.key, msg("Go on with it")))


def introduced(engagement: Engagement) -> Message:
    """What it is, as Markdown."""
    return msg("**{name}**: an engagement that you own.", name=engagement.name)
