"""The engagements of the site, for its hosts: the list, and the way to begin one."""

import streamlit as st

from assessment.messages import Message, Sentences, msg, plural
from assessment.services.engagements import NAME
from assessment.services.hosts import Hosted
from pages.shared import actions, look, owned, register, round_states, session
from pages.shared.reader import plain, text
from pages.shared.site import site

NO_ROUND = msg("No round yet.")
UNREADABLE = msg("An engagement that cannot be read at the moment. It is kept.")


def draw() -> None:
    """Draw them for a host; say how to become one to everybody else."""
    host = owned.host_key()
    if not host:
        _no_host()
        return
    with st.container(key="engagements"):
        look.title(msg("Engagements"))
        st.markdown(text(msg("One for each client, with its rounds, projects and links.")))
        found = site().hosts.engagements(host)
        for one in found:
            if not _is_archived(one):
                _draw_one(one)
        _begin(host, is_first=not found)
        _archived([one for one in found if _is_archived(one)])


def _no_host() -> None:
    look.title(msg("For hosts of this site"))
    meaning = msg(
        "Hosts begin engagements and run workshops. To become one, open the address for hosts: the "
        "site prints it when it starts. Whoever runs the site has it."
    )
    st.markdown(text(meaning))
    st.page_link(register.page(register.START), label=text(msg("Go to the start page")))


def _is_archived(one: Hosted) -> bool:
    return one.engagement is not None and one.engagement.archived


def _draw_one(one: Hosted) -> None:
    """Its name as the way to it, and how far it is."""
    with st.container(key=f"seat-engagement-{one.id}"):
        if one.engagement is None:
            st.markdown(text(UNREADABLE))
            return
        st.markdown(f"**{plain(one.engagement.name)}**  \n{text(_progress(one))}")
        there = register.page(register.ENGAGEMENT)
        st.page_link(there, label=text(msg("Open it")), query_params={register.OF: one.id})


def _progress(one: Hosted) -> Message | Sentences:
    rounds = [] if one.engagement is None else one.engagement.rounds
    if not rounds:
        return NO_ROUND
    count = plural("{count} round.", "{count} rounds.", count=len(rounds))
    last = rounds[-1].group
    if last is None:
        return count
    return Sentences((count, round_states.of_the_last(last.state)))


def _archived(those: list[Hosted]) -> None:
    if not those:
        return
    title = plural("{count} archived", "{count} archived", count=len(those))
    with st.expander(text(title), key="engagements-archived"):
        for one in those:
            _draw_one(one)


def _begin(host: str, *, is_first: bool) -> None:
    """Begin one by name, then go to it."""
    with st.form("engagements.begin", border=False):
        name = st.text_input(text(NAME), key=session.ENGAGEMENT_NAME)
        pressed = st.form_submit_button(
            text(msg("Begin an engagement")),
            key="engagements.begin.go",
            type="primary" if is_first else "secondary",
        )
    token = actions.submission_token("engagement", pressed=pressed)
    made: list[str] = []
    if pressed and actions.attempt(
        lambda: made.append(site().hosts.begin(host, name or "", token))
    ):
        there = register.page(register.ENGAGEMENT)
        st.switch_page(there, query_params={register.OF: made[0]})


if __name__ == "__main__":
    draw()
