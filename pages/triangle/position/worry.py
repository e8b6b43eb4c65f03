"""The one optional question: what worries a sponsor most."""

import streamlit as st

from assessment.domain.triangle.terms import WORRIES
from assessment.messages import Value, msg
from assessment.reports.sentences.triangle.worries import WORRY
from pages.shared.reader import markdown
from pages.triangle.position.draft import PositionForm, choose_card, label

OPTIONAL = msg(
    "You need not say. The page shows how many have each worry; the file of the record, which all "
    "can download, has yours with your position."
)


def draw(form: PositionForm) -> None:
    """Draw it, folded away: nobody has to."""
    ways: dict[str, Value] = {name: WORRY[name] for name in WORRIES}
    ways["none"] = msg("None of these", context="of the worries")
    with st.expander(label("worry"), type="compact"):
        st.markdown(markdown(OPTIONAL))
        choose_card(form, "worry", ways, kind="middle", titled=False)
