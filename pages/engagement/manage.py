"""What is rarely done to an engagement: rename it, put it away, delete it."""

from functools import partial

import streamlit as st

from assessment.domain.engagement import Engagement
from assessment.messages import msg
from assessment.services.engagements import NAME
from pages.shared import actions, owned, register, session, visitor
from pages.shared.reader import text
from pages.shared.site import site


def draw(key: str, engagement: Engagement) -> None:
    """Draw it folded away."""
    with st.expander(text(msg("Rename, archive, delete")), key="engagement-manage"):
        _rename(key, engagement)
        _archive(key, engagement)
        _delete(key)


def _rename(key: str, engagement: Engagement) -> None:
    with st.form("engagement.rename", border=False):
        name = st.text_input(text(NAME), engagement.name, key=session.ENGAGEMENT_RENAMED)
        pressed = st.form_submit_button(text(msg("Rename")), key="engagement.rename.go")
    if pressed and actions.attempt(lambda: site().engagements.rename(key, name or "")):
        actions.flash(msg("The engagement is renamed."))
        st.rerun()


def _archive(key: str, engagement: Engagement) -> None:
    if engagement.archived:
        label, done = msg("Take it back from the archive"), msg("It is back among the others.")
    else:
        label, done = msg("Archive it"), msg("It is archived. Nothing is deleted.")
    archive = partial(site().engagements.archive, key, archived=not engagement.archived)

    def act() -> None:
        actions.run(archive, done)

    st.button(text(label), key="engagement.archive", on_click=act)


def _delete(key: str) -> None:
    ask, yes, no = msg("Delete the engagement"), msg("Delete all of it for good"), msg("Keep it")
    if not actions.confirmed("engagement.delete", ask, _explain, yes, no):
        return
    if not actions.attempt(lambda: site().engagements.delete(key)):
        return
    if owned.host_key():
        st.switch_page(register.page(register.ENGAGEMENTS), query_params={})
    visitor.go_in(key)  # the browser forgets the key there, and the start page says why


def _explain() -> None:
    meaning = msg(
        "This deletes every round with all its answers and results, and every project with its "
        "record and its signatures. Nobody can bring it back. Its links open nothing any more. "
        "Backups keep a copy until whoever runs this site throws them away."
    )
    st.markdown(text(meaning))
