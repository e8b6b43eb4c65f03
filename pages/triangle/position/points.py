"""A hundred points on three linked sliders, and where in the triangle that is."""

import streamlit as st

from assessment.domain.triangle.points import LEAST, MOST, WHOLE
from assessment.domain.triangle.terms import WAYPOINTS, times
from assessment.messages import msg
from assessment.reports.blocks import Chart
from assessment.reports.charts import OwnPosition
from assessment.reports.sentences.triangle import NAMES, TITLES, check
from assessment.reports.sentences.triangle.comparisons import matters
from pages.shared import save_state
from pages.shared.reader import choose_one, markdown, plain, text
from pages.shared.render import render_picture, render_table
from pages.triangle.position.draft import PositionForm, current_form, label
from pages.triangle.shared import sliders
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
    """Draw the sliders, then in words and as a picture what they come to."""
    st.header(label("points"), anchor=False)
    shared = msg(
        "Share out {whole} points. What one gains, the other two give in proportion; each keeps "
        "at least {least}.",
        whole=WHOLE,
        least=LEAST,
    )
    st.markdown(markdown(shared))
    left, right = st.columns([5, 6], gap="medium", vertical_alignment="center")
    with left:
        stands = tuple(_slider(form, at, name) for at, name in enumerate(WAYPOINTS))
        if stands != form.fields.points and sum(stands) == WHOLE:  # held while the server was away
            form.change(**dict(zip(WAYPOINTS, stands, strict=True)), weighed=True)
        unset = msg("**Nothing is set yet.** Move the slider of what matters most to you.")
        fields = form.fields
        st.markdown(markdown(sliders.in_words(fields.points) if fields.weighed else unset))
    with right:
        chart = Chart("chart-position", OwnPosition(form.fields.points))
        render_picture(chart.picture, "position")
    render_table(chart)


def _slider(form: PositionForm, at: int, name: str) -> int:
    first = form.first(name)
    stands: int = st.slider(
        text(TITLES[name]),
        LEAST,
        MOST,
        value=first,
        step=1,
        key=form.key(name),
        on_change=_moved,
        args=(at, name),
    )
    form.on_screen[form.key(name)] = save_state.checksum(str(stands))
    return stands


def _moved(at: int, name: str) -> None:
    form = current_form()
    points = form.draft.moves.points(form.fields.points, at, st.session_state[form.key(name)])
    form.change(**dict(zip(WAYPOINTS, points, strict=True)), weighed=True)
    form.show(*WAYPOINTS)


def draw_comparisons(form: PositionForm) -> None:
    """Draw them, folded away: nobody has to."""
    st.header(text(msg("Check yourself, if you like")), anchor=False)
    st.markdown(markdown(TWO_AT_A_TIME))
    begun = any(form.fields.ratios)
    with st.expander(label("comparisons"), expanded=begun, type="compact"):
        for field, pair in PAIRS.items():
            _compare(form, field, *pair)
        if 0 not in form.fields.ratios:
            st.markdown(
                plain(text(check(Comparisons(*(float(times(one)) for one in form.fields.ratios)))))
            )
        elif begun:
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
