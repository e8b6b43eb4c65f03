"""What can be begun: every instrument that is ready, with its length and a sample; a project."""

from collections.abc import Callable

import streamlit as st

from assessment.domain.triangle.project import PROJECT_TITLE
from assessment.messages import Message, msg, plural
from assessment.reports.sentences.asked import items, length
from assessment.services.assessments import Visit
from assessment.services.samples import samples
from pages.shared import actions, reader, register, visitor
from pages.shared.reader import plain, text
from pages.shared.site import site
from questionnaires.schema import Instrument

ALONE = msg(
    "Alone and without an account. You see your stage, what holds it back, and what would change "
    "it."
)
ANOTHER = msg(
    "Another assessment gets a private link of its own. This browser keeps both, and this page "
    "leads to each of them."
)
PURPOSE = msg(
    "Every project trades time, cost and quality against each other. Its sponsors say in private "
    "what they would give, see all of it at once, sign what they agree, and keep account of every "
    "change after that."
)


def draw(visit: Visit | None) -> None:
    """Draw them all in one frame, under one sentence."""
    with st.container(border=True, key="start-assess"):
        st.header(text(msg("Assess ourselves")), anchor=False)
        st.markdown(text(ALONE))
        for instrument in site().library.ready:
            with st.container(key=f"start-offer-{instrument.id}"):
                _offer(reader.instrument(instrument), visit)
        if visit:
            st.caption(text(ANOTHER))


def _offer(instrument: Instrument, visit: Visit | None) -> None:
    st.subheader(plain(instrument.title), anchor=False)
    time_needed = plural(
        "{items}, about {count} minute",
        "{items}, about {count} minutes",
        count=instrument.minutes,
        items=length(instrument),
    )
    st.caption(text(time_needed))
    with st.container(horizontal=True, vertical_alignment="center"):
        pressed = st.button(
            text(msg("Begin the {items}", items=items(instrument))),
            key=f"start.begin.{instrument.id}",
            type="secondary" if visit else "primary",
        )
        token = actions.submission_token(instrument.id, pressed=pressed)
        if pressed:
            _begin(instrument, token)
        if samples(instrument.id):
            st.page_link(
                register.page(register.SAMPLE),
                label=text(msg("See a sample result")),
                query_params={register.INSTRUMENT: instrument.id},
            )
    st.markdown(plain(instrument.purpose))


def _begin(instrument: Instrument, token: str) -> None:
    failed = msg("The assessment could not be begun.")
    _go_in(lambda: site().assessments.begin(instrument.id, token), failed)


def draw_project() -> None:
    """Draw what a project's triangle is for, and the way to begin one."""
    with st.container(border=True, key="start-project"):
        st.header(text(msg("Agree a project’s triangle")), anchor=False)
        st.markdown(text(PURPOSE))
        with st.form("start.project", border=False):
            title = st.text_input(text(PROJECT_TITLE), key="start.project.title")
            with st.container(horizontal=True, vertical_alignment="center"):
                begin = text(msg("Begin a project"))
                pressed = st.form_submit_button(begin, key="start.project.begin")
                sample = text(msg("See a sample project"))
                st.page_link(register.page(register.SAMPLE_PROJECT), label=sample)
        token = actions.submission_token("project", pressed=pressed)
        if pressed:
            _begin_project(title or "", token)


def _begin_project(title: str, token: str) -> None:
    """Begin it as its facilitator."""
    _go_in(lambda: site().projects.begin(title, token))


def _go_in(begin: Callable[[], str], *failed: Message) -> None:
    """Begin it, and go in by the key that this gives."""
    made: list[str] = []
    if visitor.has_room() and actions.attempt(lambda: made.append(begin()), *failed):
        visitor.go_in(made[0])
