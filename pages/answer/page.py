"""Answering: one screen after the other, each answer saved when it is given."""

import streamlit as st

from assessment.messages import Sentences, msg, plural
from assessment.services.assessments import Visit
from pages.answer import draft, footer, question, submission, taking_part
from pages.shared import actions, save_state, session, visitor
from pages.shared.reader import markdown, text
from pages.shared.site import site


def draw() -> None:
    """Draw the question that is asked for, or what stands in its place."""
    visit = visitor.visit()
    if visit is None:
        visitor.nobody()
    elif taking_part.in_place_of_questions(visit):
        taking_part.draw(visit)
    elif visit.submitted:
        submission.draw_submitted(visit)
    elif _looks_over(visit):
        from pages.answer import planned

        planned.draw(visit, visitor.key() or "")
    else:
        _offer_newer_edition(visit)
        draft.load_draft(visit, st.query_params.get(footer.QUESTION, ""))
        question.draw()
        save_state.watch()
        visitor.keep_link()


def _looks_over(visit: Visit) -> bool:
    """Whether what was planned comes before the questions: once, while nothing is answered."""
    if visit.response.answers or not visit.engagement.looks_over(visit.round):
        return False
    return st.session_state.get(session.LOOKED_OVER) != visit.round.id


def _offer_newer_edition(visit: Visit) -> None:
    """Say what a newer edition changes, and move to it if the respondent wants to."""
    change = site().assessments.newer(visit)
    if change is None:
        return
    newest = next(one for one in change.newer.changes if one.version == change.newer.version)
    with st.container(key="notice-edition"):
        stays, again = len(change.stays), len(change.again)
        said = (
            msg(
                "A newer edition of these questions is out ({version}): {note}",
                version=newest.version,
                note=newest.note,
            ),
            plural(
                "{count} of your answers stays as it is.",
                "{count} of your answers stay as they are.",
                count=stays,
            ),
            plural(
                "{count} would be asked again because its meaning changed.",
                "{count} would be asked again because their meaning changed.",
                count=again,
            ),
            msg("Comments stay in any case."),
        )
        st.markdown(markdown(Sentences(said)))
        pressed = st.button(text(msg("Move to the newer edition")), key="answer.adopt")
        if pressed and actions.attempt(lambda: site().assessments.adopt(visit)):
            st.rerun()


if __name__ == "__main__":
    draw()
