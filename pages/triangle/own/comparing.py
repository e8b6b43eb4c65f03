"""Three comparisons that a sponsor may check themselves with, and what they come to."""

import streamlit as st

from assessment.domain.triangle.terms import times
from assessment.reports.sentences.figures import begun
from assessment.reports.sentences.triangle import check
from assessment.reports.sentences.triangle.comparisons import multiple
from pages.shared import save_state
from pages.shared.text import plain
from pages.triangle.own.desk import Desk
from scoring.triangle import Comparisons

PAIRS = {
    "time_cost": ("time", "cost"),
    "time_quality": ("time", "quality"),
    "cost_quality": ("cost", "quality"),
}
MOST = 9
SCALE = (0, *range(MOST, 1, -1), 1, *range(-2, -MOST - 1, -1))


def draw(desk: Desk) -> None:
    """Draw them, folded away: nobody has to."""
    st.header("Check yourself, if you like", anchor=False)
    st.markdown("Compare two at a time. The third answer shows whether the other two go together.")
    with st.expander("Three comparisons", expanded=any(desk.sheet.ratios), type="compact"):
        for field, pair in PAIRS.items():
            _compare(desk, field, *pair)
        if 0 not in desk.sheet.ratios:
            st.markdown(
                plain(check(Comparisons(*(float(times(one)) for one in desk.sheet.ratios))))
            )
        elif any(desk.sheet.ratios):
            st.caption("All three are kept together, or none of them.")


def _compare(desk: Desk, field: str, one: str, other: str) -> None:
    stands = st.selectbox(
        f"{begun(one)} and {other}",
        SCALE,
        index=SCALE.index(desk.first(field) or 0),
        format_func=lambda ratio: _said(one, other, ratio),
        key=desk.key(field),
    )
    desk.take(field, stands, save_state.checksum(_said(one, other, stands)))


def _said(one: str, other: str, ratio: int) -> str:
    """One comparison, short enough for a phone."""
    match ratio:
        case 0:
            return "Not compared"
        case 1:
            return "Both matter equally"
    return f"{begun(one if ratio > 0 else other)} matters {multiple(abs(ratio))} as much"
