import streamlit as st

from pages.answer import footer, hand, newer_edition, question
from pages.shared import register, visitor

visit = visitor.visit()
if visit is None:
    visitor.nobody()
elif visit.submitted:
    st.switch_page(register.page(register.RESULT), query_params={})
else:
    newer_edition.offer(visit)
    hand.lay(visit, st.query_params.get(footer.QUESTION, ""))
    question.draw()
    visitor.keep_link()
