"""Turning a round into its next state: close, reveal, open again, run again; and seeing it turn."""

from collections.abc import Callable

import streamlit as st

from assessment.domain.rounds import RoundState
from assessment.errors import NotFound, WaypointError
from assessment.messages import Message, msg
from pages.round.current import Current
from pages.shared import actions, failure, register
from pages.shared.reader import text
from pages.shared.site import site

PLACE = "round"  # of the flash
SECONDS = 3.0  # how soon counts are what they are
CLOSING = msg(
    "After that nobody can join, and no answer can be changed. You can open the round again as "
    "long as its results are not revealed."
)
REVEALING = msg(
    "From then on you and whoever has a link for readers read the results. No answer can be added, "
    "changed or deleted any more, and nobody can take this back."
)


def draw_close(at: Current) -> None:
    """Close it, once that was asked twice."""
    ask, yes, no = msg("Close the round"), msg("Close it now"), msg("Leave it open")
    if actions.confirmed("round.close", ask, lambda: _explain(CLOSING), yes, no, kind="secondary"):
        _turn(lambda: site().rounds.close(at.key, at.id), msg("The round is closed."))


def draw_reveal(at: Current) -> None:
    """Reveal the results of a closed one, or open it again."""
    ask, yes, no = msg("Reveal the results"), msg("Reveal them for good"), msg("Not yet")
    if actions.confirmed("round.reveal", ask, lambda: _explain(REVEALING), yes, no, kind="primary"):
        _turn(lambda: site().rounds.reveal(at.key, at.id), msg("The results are revealed."))
    if st.button(text(msg("Open it again")), key="round.reopen"):
        _turn(lambda: site().rounds.reopen(at.key, at.id), msg("The round is open again."))


def draw_result(at: Current) -> None:
    """The way to the results of a revealed one, and to the next round."""
    with st.container(key="round-result-way"):
        at.way("round-result", msg("See the results"), of_round=True)
    pressed = st.button(text(msg("Run it again")), key="round.again")
    token = actions.submission_token("round.again", pressed=pressed)
    meaning = msg("A new round with the same settings, which you can change before you open it.")
    st.caption(text(meaning))
    if pressed:
        actions.attempt(lambda: _again(at, token))


def _again(at: Current, token: str) -> None:
    st.query_params[register.ROUND_ID] = site().rounds.again(at.key, at.id, token)
    st.rerun()


def _explain(meaning: Message) -> None:
    st.markdown(text(meaning))


def _turn(act: Callable[[], None], done: Message) -> None:
    if actions.attempt(act):
        actions.flash(done, PLACE)
        st.rerun()


@st.fragment(run_every=SECONDS)
def watch(at: Current) -> None:
    """Look now and then whether there is something new; nothing is once it is revealed."""
    if at.group.state is not RoundState.REVEALED:
        draw_changes(at)


def draw_changes(at: Current) -> None:
    """Draw the page anew if somebody has joined or finished since, or the round has turned."""
    try:
        state = site().rounds.see(at.key, at.id).of_group.state
        now = site().rounds.counts(at.key, at.id)
    except NotFound:
        st.rerun()
    except WaypointError as error:
        failure.show(error)
        return
    if (state, now) != (at.group.state, at.counts):
        st.rerun()
