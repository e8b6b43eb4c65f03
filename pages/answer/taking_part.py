"""A participant of a group's round: what stands in place of the questions, and the way out."""

from functools import partial

import streamlit as st

from assessment.domain.access import Role
from assessment.domain.rounds import RoundState
from assessment.messages import Message, msg
from assessment.reports.sentences.joining import whose
from assessment.services.assessments import Visit
from pages.answer.draft import AnswerDraft
from pages.shared import actions, look, register, session, visitor
from pages.shared.reader import markdown, text
from pages.shared.site import site

NEXT = msg("The results are shown when whoever invited you reveals them.")
CORRECTING = msg(
    "As long as the round is open you can correct an answer. Until you submit again, your answers "
    "do not count."
)
NOT_SUBMITTED = msg("Your answers were not submitted, so they do not count.")
SUBMITTED = msg("Your answers are submitted.")

HEADINGS = {
    RoundState.DRAFT: msg("This round is not open yet"),
    RoundState.OPEN: msg("Thank you: your answers are in"),
    RoundState.CLOSED: msg("This round is closed"),
    RoundState.REVEALED: msg("This round is over"),
}


def in_place_of_questions(visit: Visit) -> bool:
    """Whether a participant is shown something else: it is submitted, or the round is closed.

    What was typed and could not be kept any more stays on the screen.
    """
    if visit.role is not Role.PARTICIPANT:
        return False
    return visit.submitted or (not visit.round.of_group.is_open and not _holds_unkept(visit))


def _holds_unkept(visit: Visit) -> bool:
    """Whether something that this tab has of that round is typed and could not be kept."""
    before = st.session_state.get(session.ANSWER_DRAFT)
    if not isinstance(before, AnswerDraft) or before.visit.round.id != visit.round.id:
        return False
    return bool(before.troubled)


def draw(visit: Visit) -> None:
    """Say where the round is, and what can be done now."""
    group = visit.round.of_group
    with st.container(key="answer-round"):
        look.title(HEADINGS[group.state])
        name_round(visit)
        if why := group.why_closed:
            st.markdown(markdown(why))
            st.markdown(text(SUBMITTED if visit.submitted else NOT_SUBMITTED))
        else:
            _submitted(visit)
        visitor.keep_link()
        offer_withdrawal(visit)


def name_round(visit: Visit) -> None:
    """Of which round a page is, below its title; nothing for somebody alone."""
    if visit.role is Role.PARTICIPANT:
        st.caption(markdown(round_name(visit)))


def round_name(visit: Visit) -> Message:
    """What the round is called, and of whom it is."""
    return whose(visit.round.of_group.settings.title, visit.engagement.name)


def offer_withdrawal(visit: Visit) -> None:
    """Offer a participant to take their answers out of the round, until it is revealed."""
    held = visitor.key()
    if visit.role is not Role.PARTICIPANT or held is None:
        return
    if visit.round.of_group.state is RoundState.REVEALED:
        return
    ask, yes, no = msg("Withdraw my answers"), msg("Withdraw them for good"), msg("Keep them")
    if not actions.confirmed("withdraw", ask, partial(_explain, visit), yes, no):
        return
    if actions.attempt(lambda: site().participation.withdraw(held)):
        visitor.go_in(held)  # the browser forgets the key there, and the start page says why


def _explain(visit: Visit) -> None:
    meaning = (
        msg(
            "All that you answered, wrote and said of yourself in this round is deleted. Nobody "
            "can bring it back. While the round is open you can join again with its code."
        )
        if visit.round.of_group.is_open
        else msg(
            "All that you answered, wrote and said of yourself in this round is deleted. Nobody "
            "can bring it back, and the round is closed, so you cannot join it again."
        )
    )
    st.markdown(text(meaning))


def _submitted(visit: Visit) -> None:
    st.markdown(text(NEXT))
    st.caption(text(CORRECTING))
    correct = text(msg("Correct an answer"))
    if st.button(correct, key="round.reopen") and actions.attempt(
        lambda: site().assessments.reopen(visit)
    ):
        st.switch_page(register.page(register.CHECK), query_params={})
