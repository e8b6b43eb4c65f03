"""Other people's results that this browser holds a link for readers to."""

import streamlit as st

from assessment.messages import Message, msg
from assessment.services.readers import SharedResult
from pages.shared import reader, visitor
from pages.shared.reader import markdown, text
from pages.shared.site import Site, site

UNREADABLE = msg("A result that cannot be read at the moment. It is kept; please try later.")


def all_held(of: Site | None = None) -> list[visitor.Held[SharedResult]]:
    """Every link for readers that is good, the one entered last in front."""
    return visitor.held((of or site()).readers.shared)


def way(one: visitor.Held[SharedResult], key: str) -> None:
    """Whose result it is, and the way to it. A known key is safe in an address."""
    with st.container(key=f"seat-{key}"):
        if one.opened is None:
            st.markdown(text(UNREADABLE))
            return
        st.markdown(markdown(introduced(one.opened)))
        st.html(visitor.way_in(one.key, msg("Read it")))


def introduced(of: SharedResult) -> Message:
    """Whose result it is, as Markdown."""
    title = reader.instrument(of.instrument).title
    if not of.organisation:
        return msg("Read the result of *{title}*", title=title)
    return msg(
        "Read the result of **{organisation}**: *{title}*",
        organisation=of.organisation,
        title=title,
    )
