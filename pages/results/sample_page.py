"""A sample result: an invented firm that assessed itself twice."""

import streamlit as st

from assessment.messages import msg
from assessment.services.outcomes import sample_outcomes
from assessment.services.samples import samples
from pages.results import report
from pages.shared import reader, register
from pages.shared.reader import plain, text
from pages.shared.site import site
from questionnaires.schema import Instrument


def draw() -> None:
    """Draw the sample of the instrument in the address, or of the first that has one."""
    with st.container(key="notice", horizontal=True, vertical_alignment="center"):
        st.markdown(text(msg("A sample: an invented firm that assessed itself twice.")))
        st.page_link(register.page(register.START), label=text(msg("Assess ourselves")))
    report.draw(sample_outcomes(_instrument()))


def _instrument() -> Instrument:
    shown = [reader.instrument(one) for one in site().library.ready if samples(one.id)]
    named = st.query_params.get(register.INSTRUMENT)
    found = next((one for one in shown if one.id == named), None)
    if named and found is None:
        other = msg("There is no such sample. This is that of “{title}”.", title=shown[0].title)
        st.info(plain(text(other)))
    return found or shown[0]


if __name__ == "__main__":
    draw()
