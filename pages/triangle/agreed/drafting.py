"""The facilitator's draft: its fields, keeping it, and looking at what would be signed."""

import streamlit as st

from assessment.bootstrap import site
from assessment.errors import Refused
from assessment.services.projects import Sight
from pages.shared import doing, failure, register, save_state
from pages.shared.text import plain
from pages.triangle import acting
from pages.triangle.agreed import carried, desk, fields, opened, text
from pages.triangle.agreed.desk import Desk

PRIVATE = "Only you see it until you propose it."


def draw(seen: Sight) -> None:
    """Draw the fields, or say what is missing before terms can be drafted."""
    waiting = seen.ledger.proposed
    number = waiting.version if waiting else len(seen.ledger.agreements) + 1
    try:
        laid = desk.lay(seen)
    except Refused as error:
        st.header("The terms", anchor=False)
        st.markdown(plain(failure.message(error)))
        st.page_link(register.page(register.PROJECT), label="Go to the project")
        return
    st.header(f"{'Change' if waiting else 'Draft'} version {number}", anchor=False)
    st.markdown(f"{_source(seen)} {PRIVATE}")
    carried.draw(seen)
    if waiting:
        with st.expander(f"Version {number} as it waits now"):
            text.draw(text.paper(seen, waiting))
    _fields(laid, drafted=seen.project.draft is not None)
    save_state.watch()


def _source(seen: Sight) -> str:
    if seen.project.draft is not None:
        return "This is the draft that you kept."
    if seen.ledger.proposed:
        return "These are the terms that wait for signatures."
    if seen.ledger.active:
        return "It starts from the terms that are in force."
    return (
        "It starts from the middle of what all sponsors said, and from the least that any of them "
        "would give: a proposal to talk about, not a result."
    )


@st.fragment
def _fields(laid: Desk, *, drafted: bool) -> None:
    with st.container(key="draft"):
        fields.draw(laid)
    laid.lay_by()
    acting.told()
    why = st.container(key="draft-refused")
    with st.container(key="draft-footer", horizontal=True, vertical_alignment="center"):
        kept = ":material/check: Kept" if drafted else "Nothing is changed yet"
        st.caption(":material/edit: **Not kept yet**" if laid.changed else kept)
        keeps = st.button("Keep the draft", key="agreement.keep")
        looks = st.button("See what will be signed", key="agreement.look", type="primary")
        if opened.now():
            label = "Throw away what is not kept" if laid.changed else "Close"
            leaves = st.button(label, key="agreement.close", type="tertiary")
        else:
            leaves = False
    save_state.note(laid.on_screen)
    if leaves:
        desk.clear()
        opened.close()
        st.rerun()
    if keeps or looks:
        with why:
            went = doing.attempt(lambda: site().agreements.keep_draft(acting.needed(), laid.terms))
        if went:
            desk.clear()
            if looks:
                opened.open_at(opened.PREVIEW)
            st.rerun()
