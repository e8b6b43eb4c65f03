"""The visitor's own results: the latest, or an earlier one, and what can be done with it."""

from collections.abc import Callable

import streamlit as st

from assessment.bootstrap import site
from assessment.errors import Stale, StorageError
from assessment.reports.sentences import written
from assessment.services.assessments import Visit
from assessment.services.outcomes import Outcome, outcomes
from pages.results import report
from pages.shared import clock, deleting, failure, look, register, session, visitor


def draw() -> None:
    """Draw the result that is asked for, or say what is missing."""
    visit, held = visitor.visit(), visitor.key()
    if visit is None or held is None:
        visitor.nobody()
        return
    found = outcomes(site().assessments, held, clock.zone())
    if not found:
        look.title("No result yet")
        st.markdown("Your answers are kept, but they are not submitted.")
        st.page_link(register.page(register.CHECK), label="Check your answers and submit them")
        return
    report.draw(_up_to_chosen(found))
    st.divider()
    _again(visit, held)
    visitor.keep_link()
    deleting.offer()


def _up_to_chosen(found: list[Outcome]) -> list[Outcome]:
    """All assessments up to the one that the visitor wants to see."""
    if len(found) == 1:
        return found
    numbers = [str(number) for number in range(len(found), 0, -1)]
    chosen = st.selectbox(
        "Assessment",
        numbers,
        format_func=lambda number: f"Number {number}, {written(found[int(number) - 1].on)}",
        key=session.ROUND,
    )
    return found[: int(chosen)]


def _again(visit: Visit, held: str) -> None:
    with st.container(key="result-again"):
        if not visit.submitted:
            st.markdown(
                "Your latest assessment is not submitted: it is under way, or was taken back to "
                "correct an answer."
            )
            st.page_link(register.page(register.ANSWER), label="Continue it")
            return
        st.markdown(
            "**Assess again** when something has changed, in six months for instance: both "
            "results are then shown with the difference."
        )
        st.caption("Correcting takes this result back until you submit again.")
        with st.container(horizontal=True):
            if st.button("Assess again", key="result.again"):
                _go(lambda: site().assessments.repeat(held), register.ANSWER)
            if st.button("Correct an answer", key="result.reopen", type="tertiary"):
                _go(lambda: site().assessments.reopen(visit), register.CHECK)


def _go(change: Callable[[], object], page: register.Entry) -> None:
    """Do it, and go to that page; or say why not."""
    try:
        change()
    except (Stale, StorageError) as error:
        failure.show(error)
    else:
        st.switch_page(register.page(page), query_params={})


if __name__ == "__main__":
    draw()
