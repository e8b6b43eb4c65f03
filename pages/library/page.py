"""The library: every instrument with its source, its version and all of its wording."""

import streamlit as st

from assessment.bootstrap import site
from assessment.messages import msg
from pages.library import choosing, instrument
from pages.shared import failure, look, reader, register
from pages.shared.reader import text
from questionnaires.errors import QuestionnaireError

UNREADABLE = msg(
    "This instrument cannot be shown: its file has problems. The log of the site lists them all."
)


def draw() -> None:
    """One instrument, chosen where there are several."""
    look.title(register.LIBRARY.title)
    st.markdown(text(msg("Every question, every level and every rule that a result rests on.")))
    chosen = choosing.draw(site().library.ids())
    try:
        found = site().library.get(chosen)
    except QuestionnaireError as error:
        failure.log.error("%s", error)
        st.error(text(UNREADABLE), icon=":material/error:")
        return
    instrument.draw(reader.instrument(found))


if __name__ == "__main__":
    draw()
