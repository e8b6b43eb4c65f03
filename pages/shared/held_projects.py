"""The projects that this browser holds a private link to: one person may take part in several."""

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from assessment.domain.access import Role
from assessment.messages import Message, msg
from pages.shared import visitor
from pages.shared.reader import markdown, text
from pages.shared.site import Site, site

if TYPE_CHECKING:
    from assessment.services.project_view import ProjectView

UNREADABLE = msg("A project that cannot be read at the moment. It is kept; please try later.")
LABELS = {
    Role.FACILITATOR: msg("Go on as the facilitator"),
    Role.SPONSOR: msg("Go on as a sponsor"),
    Role.READER: msg("Go on reading"),
}


def all_held(of: Site | None = None) -> list["visitor.Held[ProjectView]"]:
    """Every link that the browser holds and that still opens its project, the latest first."""
    return visitor.held(partial(_view, of or site()))


def _view(of: Site, key: str) -> "ProjectView":
    """Asked for only with a key: a stranger's first page imports nothing of projects."""
    projects = of.projects
    return projects.see(projects.access(key))


def way(one: "visitor.Held[ProjectView]", key: str) -> None:
    """The project, who one is there, and the way in. A known key is safe in an address."""
    with st.container(key=f"seat-{key}"):
        if one.opened is None:
            st.markdown(text(UNREADABLE))
            return
        st.markdown(markdown(_introduced(one.opened)))
        st.html(visitor.way_in(one.key, LABELS[one.opened.access.role]))


def _introduced(view: "ProjectView") -> Message:
    """What the project is called, and who whoever looks is in it, in Markdown."""
    title = view.project.title
    match view.access.role:
        case Role.SPONSOR:
            name = view.project.sponsor(view.access.sponsor).name
            return msg("**{project}**: you are {name}.", project=title, name=name)
        case Role.FACILITATOR:
            return msg("**{project}**: you are the facilitator.", project=title)
        case _:
            return msg("**{project}**: you are reading.", project=title)
