"""What to do next: the two or three moves that would change most, and all the others."""

from collections.abc import Sequence

import streamlit as st

from assessment.domain.next_move import NextMove
from assessment.domain.result import Result
from assessment.messages import msg, plural
from assessment.reports.sentences import About
from pages.results import short_checks
from pages.shared.reader import text
from pages.shared.text import plain

FIRST = 3  # steps of any kind that stand openly


def draw(result: Result) -> None:
    """What to find out and the first moves openly, the rest folded away."""
    about = About(result)
    unknown, confirming = about.find_out, about.confirming
    if not result.moves and not unknown and not confirming:
        return
    first = max(1, FIRST - bool(unknown) - len(confirming))
    st.header(text(msg("Your next moves")), anchor=False)
    with st.container(key="result-moves"):
        if unknown:
            st.markdown(f"**{text(msg('First.'))}** {plain(text(unknown))}")
        short_checks.draw(confirming)
        _moves(result.top_moves(first))
    rest = result.moves[first:]
    if rest:
        with st.expander(text(plural("{count} more move", "{count} more moves", count=len(rest)))):
            _moves(rest)


def _moves(moves: Sequence[NextMove]) -> None:
    for one in moves:
        done = plain(text(msg("Done when: {condition}", condition=one.move.done_when)))
        st.markdown(f"**{plain(one.item.spec.label)}.** {plain(one.move.do)}  \n:small[{done}]")
