"""Links: those that were just made, shown once; one's own; and those to one's other projects."""

from typing import cast

import streamlit as st

from assessment.domain.access import Role
from assessment.messages import msg, plural
from assessment.services.project_view import ProjectView
from pages.shared import held_projects, session, visitor
from pages.shared.reader import markdown, text
from pages.triangle.shared import access

READERS = "reader"
OWN = {
    Role.FACILITATOR: msg(
        "This link is the only way back in if this browser forgets you: nobody can make you "
        "another one. Whoever has it can do everything that you can, so keep it to yourself."
    ),
    Role.SPONSOR: msg(
        "This link leads you back from any device. Whoever has it can speak and sign in your name, "
        "so keep it to yourself. If it is lost, the facilitator can make a new one."
    ),
    Role.READER: msg("This link leads you back from any device. It lets read and nothing more."),
}


Links = dict[str, tuple[str, str]]


def made() -> Links:
    """Those that were just made, by owner: a name and a key. A new one is put in here.

    It is asked for before the link is made: a second click stops a script wherever it next turns
    to Streamlit, and between making a link and putting it here nothing may stop it.
    """
    return cast("Links", st.session_state.setdefault(session.LINKS, {}))


def gone(owner: str) -> None:
    """Forget a link that opens nothing any more."""
    made().pop(owner, None)


def fresh() -> None:
    """Those that were just made."""
    links = made()
    if not links:
        return
    with st.container(key="project-link"):
        many = len(links)
        once = plural(
            "**Shown this once.** Send this link to whom it is for, by a way that only they can "
            "read. What is lost can be replaced by a new link.",
            "**Shown this once.** Send each link to whom it is for, by a way that only they can "
            "read. What is lost can be replaced by a new link.",
            count=many,
        )
        st.markdown(markdown(once))
        for owner, (name, key) in links.items():
            whose = msg("**Link for readers.**")
            if owner != READERS:
                whose = msg("**Link for {name}.**", name=name)
            st.markdown(markdown(whose))
            st.code(visitor.private_link(key), language=None, wrap_lines=True)
        st.button(
            text(plural("It is sent: hide it", "They are sent: hide them", count=many)),
            key="project.links.hide",
            on_click=_hide,
        )


def own(view: ProjectView) -> None:
    """One's own link, folded away, and the other links that this browser holds."""
    held = access.key()
    if held is None:
        return
    first = access.is_facilitator(view) and view.project.plan is None
    with st.expander(text(msg("Your private link to this project")), first, key="project-own-link"):
        st.markdown(markdown(OWN[view.access.role]))
        st.code(visitor.private_link(held), language=None, wrap_lines=True)
    others = [one for one in held_projects.all_held() if one.key != held]
    if not others:
        return
    st.header(text(msg("Your other projects")), anchor=False)
    st.caption(text(msg("This browser holds these links as well.")))
    for number, one in enumerate(others):
        held_projects.way(one, f"other-{number}")


def _hide() -> None:
    st.session_state.pop(session.LINKS, None)
