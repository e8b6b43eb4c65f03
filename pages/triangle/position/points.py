"""A hundred points, and three comparisons that check them."""

import streamlit as st

from assessment.domain.triangle.points import WHOLE
from assessment.domain.triangle.terms import times
from assessment.messages import msg
from assessment.reports.sentences.triangle import NAMES, TITLES, check
from assessment.reports.sentences.triangle.comparisons import matters
from pages.shared import save_state
from pages.shared.reader import choose_one, markdown, plain, text
from pages.triangle.position.draft import PositionForm, label
from pages.triangle.shared import points
from scoring.triangle import Comparisons

PAIRS = {
    "time_cost": ("time", "cost"),
    "time_quality": ("time", "quality"),
    "cost_quality": ("cost", "quality"),
}
MOST_TIMES = 9
TWO_AT_A_TIME = msg(
    "Compare two at a time. The third answer shows whether the other two go together."
)
SCALE = (0, *range(MOST_TIMES, 1, -1), 1, *range(-2, -MOST_TIMES - 1, -1))


def draw(form: PositionForm) -> None:
    """Draw the fields of the points."""
    st.header(label("points"), anchor=False)
    st.markdown(markdown(msg("Divide {whole} points.", whole=WHOLE)))
    stands = points.draw(form.fields.points, form.key, form.first)
    for field, checksum in points.checksums(stands).items():
        form.on_screen[form.key(field)] = checksum
    if stands != form.fields.points:
        form.change(**stands._asdict())


def draw_comparisons(form: PositionForm) -> None:
    """Draw them, folded away: nobody has to."""
    with st.expander(label("comparisons"), type="compact"):
        st.markdown(markdown(TWO_AT_A_TIME))
        for field, pair in PAIRS.items():
            _compare(form, field, *pair)
        if 0 not in form.fields.ratios:
            st.markdown(
                plain(text(check(Comparisons(*(float(times(one)) for one in form.fields.ratios)))))
            )
        elif any(form.fields.ratios):
            st.caption(markdown(msg("All three are kept together, or none of them.")))


def _compare(form: PositionForm, field: str, one: str, other: str) -> None:
    stands = st.selectbox(
        text(msg("{one} and {other}", one=TITLES[one], other=NAMES[other])),
        SCALE,
        index=SCALE.index(form.first(field) or 0),
        format_func=lambda ratio: _ratio_text(one, other, ratio),
        key=form.key(field),
        placeholder=choose_one(),
    )
    form.take(field, stands, save_state.checksum(_ratio_text(one, other, stands)))


def _ratio_text(one: str, other: str, ratio: int) -> str:
    """One comparison, short enough for a phone."""
    match ratio:
        case 0:
            return text(msg("Not compared"))
        case 1:
            return text(msg("Both matter equally"))
    return text(matters(one if ratio > 0 else other, abs(ratio)))
