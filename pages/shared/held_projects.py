"""The projects that this browser holds a private link to: one person may take part in several."""

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.access import Role
from assessment.services.projects import ProjectView
from pages.shared import keys
from pages.shared.text import plain

UNREADABLE = "A project that cannot be read at the moment. It is kept; please try later."
LABELS = {
    Role.FACILITATOR: "Go on as the facilitator",
    Role.SPONSOR: "Go on as a sponsor",
    Role.READER: "Go on reading",
}


def all_held() -> list[keys.Held[ProjectView]]:
    """Every link that the browser holds and that still opens its project, the latest first."""
    projects = site().projects
    return keys.held(lambda key: projects.see(projects.access(key)))


def way(one: keys.Held[ProjectView], key: str) -> None:
    """The project, who one is there, and the way in. A known key is safe in an address."""
    with st.container(key=f"seat-{key}"):
        if one.opened is None:
            st.markdown(UNREADABLE)
            return
        st.markdown(f"**{plain(one.opened.project.title)}**: {plain(who(one.opened))}.")
        st.html(keys.way_in(one.key, LABELS[one.opened.access.role]))


def who(seen: ProjectView) -> str:
    """Who whoever looks is in the project."""
    match seen.access.role:
        case Role.SPONSOR:
            return f"you are {seen.project.sponsor(seen.access.sponsor).name}"
        case Role.FACILITATOR:
            return "you are the facilitator"
        case _:
            return "you are reading"
