"""What can be begun: every instrument that is ready, with its length and a sample; a project."""

from collections.abc import Callable

import streamlit as st

from assessment.domain.access import Role
from assessment.domain.triangle.project import PROJECT_TITLE
from assessment.messages import Message, msg, plural
from assessment.reports.sentences.asked import items, length
from assessment.services.assessments import Visit
from assessment.services.beginning import FOR_HOSTS
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
WORKSHOP = msg(
    "To run a workshop, come by the address for hosts that this site printed at its start."
)
TOGETHER = msg("Several people answer the same questions, and you reveal the results.")


def draw(visit: Visit | None, host: str) -> None:
    """Draw them all in one frame, under one sentence. `host`: the key of a host, or none."""
    with st.container(border=True, key="start-assess"):
        st.header(text(msg("Assess ourselves")), anchor=False)
        st.markdown(text(ALONE))
        if not site().may_begin(host):
            st.caption(text(FOR_HOSTS))
        for instrument in site().library.ready:
            with st.container(key=f"start-offer-{instrument.id}"):
                _offer(reader.instrument(instrument), visit, host)
        if visit and visit.role is Role.OWNER and site().may_begin(host):
            st.caption(text(ANOTHER))


def _offer(instrument: Instrument, visit: Visit | None, host: str) -> None:
    st.subheader(plain(instrument.title), anchor=False)
    time_needed = plural(
        "{items}, about {count} minute",
        "{items}, about {count} minutes",
        count=instrument.minutes,
        items=length(instrument),
    )
    st.caption(text(time_needed))
    with st.container(horizontal=True, vertical_alignment="center"):
        if site().may_begin(host):
            _offer_beginning(instrument, host, is_first=visit is None)
        if samples(instrument.id):
            st.page_link(
                register.page(register.SAMPLE),
                label=text(msg("See a sample result")),
                query_params={register.INSTRUMENT: instrument.id},
            )
    st.markdown(plain(instrument.purpose))


def _offer_beginning(instrument: Instrument, host: str, *, is_first: bool) -> None:
    pressed = st.button(
        text(msg("Begin the {items}", items=items(instrument))),
        key=f"start.begin.{instrument.id}",
        type="primary" if is_first else "secondary",
    )
    token = actions.submission_token(instrument.id, pressed=pressed)
    if pressed:
        failed = msg("The assessment could not be begun.")
        _go_in(lambda: site().assessments.begin(instrument.id, token, host), failed)


def draw_project(host: str) -> None:
    """Draw what a project's triangle is for, and the way to begin one, for whoever may."""
    with st.container(border=True, key="start-project"):
        st.header(text(msg("Agree a project’s triangle")), anchor=False)
        st.markdown(text(PURPOSE))
        if not site().may_begin(host):
            _sample_project()
            return
        with st.form("start.project", border=False):
            title = st.text_input(text(PROJECT_TITLE), key="start.project.title")
            with st.container(horizontal=True, vertical_alignment="center"):
                begin = text(msg("Begin a project"))
                pressed = st.form_submit_button(begin, key="start.project.begin")
                _sample_project()
        token = actions.submission_token("project", pressed=pressed)
        if pressed:
            _go_in(lambda: site().projects.begin(title or "", token, host))


def draw_workshop(visit: Visit | None, host: str) -> None:
    """Draw the way to the engagements for a host; a sentence for whoever is new here."""
    if not host:
        if visit is None:
            st.caption(text(WORKSHOP))
        return
    with st.container(border=True, key="start-workshop"):
        st.header(text(msg("Run a workshop")), anchor=False)
        st.markdown(text(TOGETHER))
        label = text(msg("Go to your engagements"))
        st.page_link(register.page(register.ENGAGEMENTS), label=label)


def _sample_project() -> None:
    sample = text(msg("See a sample project"))
    st.page_link(register.page(register.SAMPLE_PROJECT), label=sample)


def _go_in(begin: Callable[[], str], *failed: Message) -> None:
    """Begin it, and go in by the key that this gives."""
    made: list[str] = []
    if visitor.has_room() and actions.attempt(lambda: made.append(begin()), *failed):
        visitor.go_in(made[0])
