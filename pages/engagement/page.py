"""One engagement, for whoever owns it."""

import streamlit as st

from assessment.domain.engagement import Engagement
from assessment.errors import StorageError
from assessment.messages import msg
from pages.engagement import links, manage, projects, rounds
from pages.shared import actions, failure, look, owned, register
from pages.shared.reader import plain, text
from pages.shared.site import site

ARCHIVED = msg("This engagement is archived. Its links and rounds work as before.")


def draw() -> None:
    """Draw it, or say what is missing."""
    try:
        key = owned.owner_key()
        engagement = site().engagements.see(key) if key else None
    except StorageError as error:
        failure.unreadable(error)
        return
    if key is None or engagement is None:
        _nobody()
        return
    with st.container(key="engagement"):
        _whole(key, engagement)


def _whole(key: str, engagement: Engagement) -> None:
    look.title(plain(engagement.name) or msg("An engagement"))
    if owned.host_key():
        all_of_them = text(msg("All engagements"))
        st.page_link(register.page(register.ENGAGEMENTS), label=all_of_them)
    if engagement.archived:
        st.info(text(ARCHIVED), icon=":material/archive:")
    actions.show_flash()
    rounds.draw(key, engagement)
    projects.draw(key)
    with st.container(key="engagement-folds"):
        links.draw(key, engagement)
        manage.draw(key, engagement)


def _nobody() -> None:
    look.title(msg("No engagement to open here"))
    meaning = msg(
        "This page belongs to one engagement, and this browser holds no private link that owns it; "
        "or it was deleted. Open the link that you kept."
    )
    st.markdown(text(meaning))
    st.page_link(register.page(register.START), label=text(msg("Go to the start page")))


if __name__ == "__main__":
    draw()
