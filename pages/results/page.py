"""The visitor's own results: the latest, or an earlier one, and what can be done with it."""

from collections.abc import Callable

import streamlit as st

from assessment.domain.access import Role
from assessment.messages import msg
from assessment.services.assessments import Visit
from assessment.services.outcomes import outcomes
from pages.results import report, share_form
from pages.results.choice import up_to_chosen
from pages.results.plans import Plans
from pages.shared import actions, context_fields, look, reader, register, visitor
from pages.shared.reader import text
from pages.shared.site import site


def draw() -> None:
    """Draw the result that is asked for, or say what is missing."""
    visit, held = visitor.visit(), visitor.key()
    if visit is None or held is None:
        visitor.nobody()
        return
    if visit.role is Role.PARTICIPANT:
        _of_a_round()
        return
    found = outcomes(site().assessments, held, reader.zone(), reader.instrument)
    if not found:
        look.title(msg("No result yet"))
        st.markdown(text(msg("Your answers are kept, but they are not submitted.")))
        label = text(msg("Check your answers and submit them"))
        st.page_link(register.page(register.CHECK), label=label)
        return
    chosen = up_to_chosen(found)
    is_latest = len(chosen) == len(found)
    report.draw(chosen, Plans(visit.engagement, held) if is_latest else None)
    st.divider()
    if not visit.submitted:
        _under_way()
    of = visit.engagement.alone[len(chosen) - 1]
    with st.container(key="result-own"):
        if visit.submitted:
            _again(visit, held)
        context_fields.draw_fold(site().assessments.visit(held, of.id), held)
        share_form.draw(held)
        visitor.keep_link(msg("Your private link"))
    visitor.offer_deletion()


def _of_a_round() -> None:
    """What a participant of a group's round is told, who has no result of their own."""
    look.title(msg("No result here"))
    meaning = msg("The results of a round are shown when whoever invited you reveals them.")
    st.markdown(text(meaning))
    st.page_link(register.page(register.ANSWER), label=text(msg("Go to your answers")))


def _under_way() -> None:
    with st.container(key="result-under-way"):
        under_way = msg(
            "Your latest assessment is not submitted: it is under way, or was taken back to "
            "correct an answer."
        )
        st.markdown(text(under_way))
        st.page_link(register.page(register.ANSWER), label=text(msg("Continue it")))


def _again(visit: Visit, held: str) -> None:
    title = msg("Assess again or correct")
    with st.expander(text(title), key="result-again"):
        again = msg(
            "**Assess again** when something has changed, in six months for instance: both "
            "results are then shown with the difference."
        )
        st.markdown(text(again))
        st.caption(text(msg("Correcting takes this result back until you submit again.")))
        with st.container(horizontal=True):
            if st.button(text(msg("Assess again")), key="result.again"):
                _go(lambda: site().assessments.repeat(held), register.ANSWER)
            correct = text(msg("Correct an answer"))
            if st.button(correct, key="result.reopen", type="tertiary"):
                _go(lambda: site().assessments.reopen(visit), register.CHECK)


def _go(change: Callable[[], object], page: register.Entry) -> None:
    """Do it, and go to that page; or say why not."""
    if actions.attempt(change):
        st.switch_page(register.page(page), query_params={})


if __name__ == "__main__":
    draw()
