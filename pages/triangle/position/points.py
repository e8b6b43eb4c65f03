"""A hundred points on three linked sliders, and where in the triangle that is."""

import streamlit as st

from assessment.domain.triangle.points import LEAST, MOST, WHOLE
from assessment.domain.triangle.terms import WAYPOINTS, times
from assessment.reports import charts
from assessment.reports.charts.ternary.words import leads, spoken
from assessment.reports.sentences.figures import begun
from assessment.reports.sentences.triangle import MEANINGS, check
from assessment.reports.sentences.triangle.comparisons import multiple
from pages.shared import picture, save_state
from pages.shared.text import plain
from pages.triangle.position.draft import PositionDraft, in_hand
from scoring.triangle import Comparisons

PAIRS = {
    "time_cost": ("time", "cost"),
    "time_quality": ("time", "quality"),
    "cost_quality": ("cost", "quality"),
}
MOST_TIMES = 9
SCALE = (0, *range(MOST_TIMES, 1, -1), 1, *range(-2, -MOST_TIMES - 1, -1))


def draw(desk: PositionDraft) -> None:
    """Draw the sliders, then in words and as a picture what they come to."""
    st.header("What matters how much?", anchor=False)
    st.markdown(
        f"Share out {WHOLE} points. What one gains, the other two give in proportion; each keeps "
        f"at least {LEAST}."
    )
    left, place = st.columns([5, 6], gap="medium", vertical_alignment="center")
    with left:
        stands = tuple(_slider(desk, at, name) for at, name in enumerate(WAYPOINTS))
        if stands != desk.sheet.points and sum(stands) == WHOLE:  # held while the server was away
            desk.change(**dict(zip(WAYPOINTS, stands, strict=True)), weighed=True)
        _in_words(desk)
    with place:
        points, dark = desk.sheet.points, picture.dark()
        words = charts.describe_position(points)
        picture.draw(charts.position(points, dark=dark), words, "position")
    picture.table(charts.position_rows(points))


def _in_words(desk: PositionDraft) -> None:
    if desk.sheet.weighed:
        points = desk.sheet.points
        st.markdown(f"**{plain(begun(spoken(points)))}**: {plain(leads(points))}.")
    else:
        st.markdown("**Nothing is set yet.** Move the slider of what matters most to you.")


def _slider(desk: PositionDraft, at: int, name: str) -> int:
    first = desk.first(name)
    stands: int = st.slider(
        MEANINGS[name].name,
        LEAST,
        MOST,
        value=first,
        step=1,
        key=desk.key(name),
        on_change=_moved,
        args=(at, name),
    )
    desk.on_screen[desk.key(name)] = save_state.checksum(str(stands))
    return stands


def _moved(at: int, name: str) -> None:
    desk = in_hand()
    points = desk.moves.points(desk.sheet.points, at, st.session_state[desk.key(name)])
    desk.change(**dict(zip(WAYPOINTS, points, strict=True)), weighed=True)
    desk.show(*WAYPOINTS)


def draw_comparisons(desk: PositionDraft) -> None:
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


def _compare(desk: PositionDraft, field: str, one: str, other: str) -> None:
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
