"""What can be assessed alone: every instrument that is ready, with its length and a sample."""

import streamlit as st

from assessment.bootstrap import site
from assessment.errors import StorageError
from assessment.messages import msg, plural
from assessment.reports.sentences import items, length
from assessment.services.assessments import Visit
from assessment.services.outcomes import samples
from pages.shared import failure, keys, reader, register, submission, visitor
from pages.shared.reader import text
from pages.shared.text import plain
from questionnaires.schema import Instrument

ALONE = msg(
    "Alone and without an account. You see your stage, what holds it back, and what would change "
    "it."
)
ANOTHER = msg(
    "Another assessment gets a private link of its own. This browser keeps both, and this page "
    "leads to each of them."
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
        token = submission.token(instrument.id, pressed=pressed)
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
    if not keys.has_room():
        return
    try:
        held = site().assessments.begin(instrument.id, token)
    except StorageError as error:
        failure.show(error, msg("The assessment could not be begun."))
        return
    visitor.go_in(held)
