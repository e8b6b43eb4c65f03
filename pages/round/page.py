"""A group's round, for whoever owns it: set up, then open, closed and revealed."""

import streamlit as st

from assessment.domain.rounds import RoundState
from assessment.messages import msg
from assessment.reports.blocks import Block
from assessment.reports.sentences.round import promise
from assessment.reports.views.round_counts import round_counts
from pages.round import current, invitations, participants, setup_form, turning
from pages.round.current import Current
from pages.shared import actions, look
from pages.shared.reader import markdown, plain, text
from pages.shared.render import render

STANDS = {
    RoundState.OPEN: msg("Open: people join and answer when it suits them."),
    RoundState.CLOSED: msg("Closed: nobody can join, and no answer can be changed."),
    RoundState.REVEALED: msg("Over: the results are revealed."),
}


def draw() -> None:
    """Draw it by its state; for anybody else than its owner there is none."""
    at = current.current()
    if at is None:
        current.nobody()
        return
    with st.container(key="round"):
        at.way("engagement", at.engagement.name or msg("Engagement"), of_round=False)
        if at.group.state is RoundState.DRAFT:
            setup_form.draw(at)
        else:
            _under_way(at)


def _under_way(at: Current) -> None:
    look.title(plain(at.settings.title))
    with st.container(key="round-standing"):
        st.markdown(markdown(STANDS[at.group.state]))
        actions.show_flash(turning.PLACE)
        render(_counted(at))
    match at.group.state:
        case RoundState.OPEN:
            _open(at)
        case RoundState.CLOSED:
            turning.draw_reveal(at)
        case _:
            turning.draw_result(at)
    st.caption(markdown(promise(at.settings)))
    turning.watch(at)


def _counted(at: Current) -> tuple[Block, ...]:
    """How many take part; by group as long as that can still change something."""
    blocks = round_counts(at.counts, at.settings)
    return blocks[:1] if at.group.state is RoundState.REVEALED else blocks


def _open(at: Current) -> None:
    invitations.draw(at)
    if at.settings.facilitator_answers:
        st.markdown(text(msg("You answer too: join with a code, as everybody does.")))
    if not at.settings.anonymous:
        participants.draw(at)
    turning.draw_close(at)


if __name__ == "__main__":
    draw()
