"""An invitation: opening it spends nothing; its button makes a link that nobody else is shown."""

import streamlit as st

from assessment.errors import NotFound, StorageError
from assessment.messages import Sentences, msg
from assessment.reports.sentences.triangle.invitations import asks
from assessment.services.invitations import CLOSED, Invitation, InvitationState
from assessment.web import browser_secret
from pages.shared import actions, failure, look, register, visitor
from pages.shared.reader import beginning, markdown, text
from pages.shared.site import site
from pages.triangle.shared.panels import NAME_LENGTH

KEY = "of"  # the query parameter
UNKNOWN = msg(
    "This is no invitation. Check that the link was copied whole, or ask the facilitator of the "
    "project for a new one."
)
WHOSE = msg(
    "As soon as you go in, this site makes a link that is yours alone: the facilitator is never "
    "shown it. This invitation then opens nothing any more."
)
NOT_YOU = msg("If this is not you, close this page: nothing has happened yet.")
TAKEN = msg(
    "Was it you? Then go on in the browser in which you took it, or with the private link that you "
    "kept. If it was not you, tell the facilitator: everybody reads in the record when it was "
    "taken, and a new invitation takes that link away."
)
NO_COOKIES = msg("First let this browser keep your link: open the invitation once more.")


def draw() -> None:
    """Draw it for whoever has it."""
    key = st.query_params.get(KEY, "")
    try:
        invitation = site().sponsors.invitation(key)
    except NotFound:
        look.title(register.INVITATION.title)
        st.markdown(markdown(UNKNOWN))
        st.page_link(register.page(register.START), label=text(msg("Go to the start page")))
        return
    except StorageError as error:
        look.title(register.INVITATION.title)
        failure.unreadable(error, failure.PROJECT_UNREADABLE)
        return
    secret = browser_secret.read(st.context.cookies)
    own = browser_secret.own_key(secret, key) if secret else ""
    with st.container(key="invitation"):
        if own and invitation.was_taken_with(own):
            _taken_here(own)
        elif invitation.state is InvitationState.OPEN:
            _open(invitation, key, own)
        else:
            _closed(invitation)


def _open(invitation: Invitation, key: str, own: str) -> None:
    look.title(msg("You are invited"))
    project = msg("**{project}**:", project=invitation.project)
    asked = asks(invitation.phase, invitation.version, invitation.sponsor)
    st.markdown(markdown(Sentences((project, asked))))
    st.markdown(markdown(WHOSE))
    if not own:
        st.caption(markdown(NO_COOKIES))
        again = msg("Open the invitation")
        st.link_button(text(again), f"{look.base()}/enter/{key}", type="primary")
        return
    actions.show_flash()
    label = msg("I am {name}: go in", name=beginning(invitation.sponsor, NAME_LENGTH))
    pressed = st.button(markdown(label), key="invitation.enter", type="primary")
    st.caption(markdown(NOT_YOU))
    if pressed and actions.attempt(lambda: site().sponsors.enter(key, own)):
        visitor.go_in(own, is_new=True)


def _taken_here(own: str) -> None:
    """Whoever took it in this browser comes back by it."""
    look.title(msg("You are invited"))
    st.markdown(markdown(msg("You took this invitation in this browser.")))
    st.html(visitor.way_in(own, msg("Go on as a sponsor")))


def _closed(invitation: Invitation) -> None:
    look.title(register.INVITATION.title)
    st.markdown(markdown(CLOSED[invitation.state]))
    if invitation.state is not InvitationState.TAKEN:
        ask = msg("Ask the facilitator of the project for a new one.")
        st.markdown(markdown(ask))
    elif invitation.taken_at is not None:
        when = msg(
            "{name} took it on {moment}.", name=invitation.sponsor, moment=invitation.taken_at
        )
        st.markdown(markdown(when))
        st.markdown(markdown(TAKEN))


if __name__ == "__main__":
    draw()
