"""The page before submitting: every answer, gaps first, each with a way back to it."""

import streamlit as st

from assessment.domain.access import Role
from assessment.domain.answering import Missing, corroborated, hindrance, missing
from assessment.domain.response import FIELDS, TEXTS, Answer
from assessment.domain.screens import Screen, screens
from assessment.messages import Message, msg
from assessment.reports.sentences.answer import answer, confirmed
from assessment.services.assessments import Visit
from pages.answer import submission, taking_part
from pages.shared import actions, context_fields, look, register, visitor
from pages.shared.reader import beginning, markdown, plain, text
from pages.shared.site import site
from questionnaires.schema import CheckGroupSpec, ItemSpec

LONGEST = 280  # characters of what was typed; the way to change it leads to the whole


def draw() -> None:
    """Draw the check page."""
    visit = visitor.visit()
    if visit is None:
        visitor.nobody()
        return
    if taking_part.in_place_of_questions(visit):
        taking_part.draw(visit)
        return
    if visit.submitted:
        submission.draw_submitted(visit)
        return
    look.title(register.CHECK.title)
    taking_part.name_round(visit)
    found = missing(visit.instrument, visit.response)
    submission.draw_gaps(visit, found)
    st.header(text(msg("All answers")), anchor=False)
    for screen in screens(visit.instrument):
        _answers(visit, screen)
    held = visitor.key() or ""
    if alone := visit.role is not Role.PARTICIPANT:
        context_fields.draw(visit, held)
    _submit(visit, found, held if alone else "")
    taking_part.offer_withdrawal(visit)


def _answers(visit: Visit, screen: Screen) -> None:
    """What was said on one screen; where it is a dimension's, under its name."""
    if screen.dimension:
        with st.container(key=f"check-part-{screen.id}"):
            st.subheader(plain(screen.name), anchor=False)
            for part in screen.parts:
                _answer(visit, part)
    else:
        _answer(visit, screen.parts[0])


def _answer(visit: Visit, part: ItemSpec | CheckGroupSpec) -> None:
    record = visit.response.answer(part.id)
    if isinstance(part, CheckGroupSpec):
        _row(part.id, part.title, text(confirmed(part.checks, record.checks)), record)
        return
    words = plain(text(answer(visit.instrument, part, record.choice)))
    if corroborated(part, record.choice):
        words += f"  \n{text(confirmed(part.checks, record.checks))}"
    _row(part.id, part.label, words, record)


def _row(owner: str, label: str, words: str, record: Answer) -> None:
    with st.container(key=f"check-row-{owner}"):
        st.markdown(f"**{plain(label)}**  \n{words}")
        for name in TEXTS:
            if written := getattr(record, name):
                short = beginning(written, LONGEST)
                st.caption(markdown(msg("{field}: {text}", field=FIELDS[name], text=short)))
        submission.to_question(owner, msg("Change **“{item}”**", item=label))


def _submit(visit: Visit, found: tuple[Missing, ...], held: str) -> None:
    """`held`: the key of somebody alone, whose result is there at once."""
    label = text(_label(bool(held), bool(found)))
    with st.container(key="check-footer"):
        if why_not := hindrance(visit.instrument, visit.response):
            st.caption(plain(text(why_not)))
        pressed = st.button(label, key="check.submit", type="primary", disabled=bool(why_not))

    def submit() -> None:
        if held:
            context_fields.save(visit, held)
        site().assessments.submit(visit)

    if pressed and actions.attempt(submit):
        st.switch_page(register.page(register.RESULT if held else register.ANSWER), query_params={})


def _label(alone: bool, gaps: bool) -> Message:
    if alone:
        return msg("See the result with these gaps") if gaps else msg("See the result")
    return msg("Submit with these gaps") if gaps else msg("Submit your answers")


if __name__ == "__main__":
    draw()
