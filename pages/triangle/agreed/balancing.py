"""The three linked sliders of the draft."""

from typing import TYPE_CHECKING, cast

import streamlit as st

from assessment.domain.triangle.points import rebalanced
from assessment.domain.triangle.terms import WAYPOINTS
from pages.shared import session

if TYPE_CHECKING:
    from pages.triangle.agreed.desk import Desk


def balance(moved: int) -> None:
    """After one of the three sliders was moved: the other two follow."""
    desk = cast("Desk", st.session_state[session.DRAFT])
    keys = [desk.key(name) for name in WAYPOINTS]
    time, cost, quality = (st.session_state[key] for key in keys)
    now = (time, cost, quality)
    for key, points in zip(keys, rebalanced(now, moved, now[moved]), strict=True):
        st.session_state[key] = points
