"""The token of a form that makes something: two clicks on it make one thing."""

from typing import cast

import streamlit as st

from assessment.domain.tokens import new_token
from pages.shared import session


def token(form: str, *, pressed: bool) -> str:
    """The same for every click on what was drawn once; a fresh one whenever it is drawn anew."""
    known = cast("dict[str, str]", st.session_state.setdefault(session.TOKENS, {}))
    if not pressed:
        known[form] = new_token()
    return known.setdefault(form, new_token())
