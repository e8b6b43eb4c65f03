"""Who has not finished in a named round, and a new link for whoever lost theirs."""

from typing import cast

import streamlit as st

from assessment.messages import msg, plural
from assessment.services.rounds import Participant
from pages.round.current import Current
from pages.shared import actions, session, visitor
from pages.shared.reader import markdown, text
from pages.shared.site import site

EMPTY = msg(
    "The link that they had opens nothing any more, and their answers begin empty: with a link "
    "that you made you could read what they wrote."
)


def draw(at: Current) -> None:
    """Draw them, folded away; nothing where everybody has finished."""
    found = [one for one in site().rounds.participants(at.key, at.id) if not one.finished]
    if not found:
        return
    title = plural(
        "{count} person has not finished", "{count} people have not finished", count=len(found)
    )
    fold = st.expander(text(title), key="round-unfinished", on_change="rerun")
    if fold.open:
        with fold:
            for one in found:
                _person(at, one)


def _person(at: Current, one: Participant) -> None:
    with st.container(key=f"round-person-{one.id}"):
        st.text(one.name)
        if new := _renewed().get(one.id):
            st.markdown(
                markdown(msg("Send this link to {name}, and to nobody else:", name=one.name))
            )
            st.code(visitor.private_link(new), language=None, wrap_lines=True)
            return
        key = f"round.renew.{one.id}"
        ask, yes, no = msg("They lost their link"), msg("Make a new link"), msg("Leave it")
        if actions.confirmed(key, ask, _explain, yes, no):
            _renew(at, one)


def _renew(at: Current, one: Participant) -> None:
    token = actions.submission_token(f"renew.{one.id}", pressed=True)

    def renew() -> None:
        _renewed()[one.id] = site().rounds.renew_key(at.key, at.id, one.id, token)

    if actions.attempt(renew):
        st.rerun()


def _explain() -> None:
    st.markdown(text(EMPTY))


def _renewed() -> dict[str, str]:
    """The keys that were made in this window, by whose they are: nobody can be shown them again."""
    return cast("dict[str, str]", st.session_state.setdefault(session.RENEWED, {}))
