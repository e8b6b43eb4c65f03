import streamlit as st

from pages.answer import current_draft, footer, newer_edition, question, submitted
from pages.shared import save_state, visitor

visit = visitor.visit()
if visit is None:
    visitor.nobody()
elif visit.submitted:
    submitted.draw(visit)
else:
    newer_edition.offer(visit)
    current_draft.load_draft(visit, st.query_params.get(footer.QUESTION, ""))
    question.draw()
    save_state.watch()
    visitor.keep_link()
