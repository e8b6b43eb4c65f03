"""A hundred points on three linked sliders, and where in the triangle that is."""

import streamlit as st

from assessment.domain.triangle.points import LEAST, MOST, WHOLE, rebalanced
from assessment.domain.triangle.terms import WAYPOINTS
from assessment.reports import charts
from assessment.reports.charts.ternary.words import leads, spoken
from assessment.reports.sentences.figures import begun
from assessment.reports.sentences.triangle import MEANINGS
from pages.shared import picture, save_state
from pages.shared.text import plain
from pages.triangle.own.desk import Desk, in_hand


def draw(desk: Desk) -> None:
    """Draw the sliders, then in words and as a picture what they come to."""
    st.header("What matters how much?", anchor=False)
    st.markdown(
        f"Share out {WHOLE} points. What one gains, the other two give in proportion; each keeps "
        f"at least {LEAST}."
    )
    sliders, place = st.columns([5, 6], gap="medium", vertical_alignment="center")
    with sliders:
        stands = tuple(_slider(desk, at, name) for at, name in enumerate(WAYPOINTS))
        if stands != desk.sheet.points and sum(stands) == WHOLE:  # held while the server was away
            desk.change(**dict(zip(WAYPOINTS, stands, strict=True)), weighed=True)
        _in_words(desk)
    with place:
        points, dark = desk.sheet.points, picture.dark()
        words = charts.describe_position(points)
        picture.draw(charts.position(points, dark=dark), words, "position")
    picture.table(charts.position_rows(points))


def _in_words(desk: Desk) -> None:
    if desk.sheet.weighed:
        points = desk.sheet.points
        st.markdown(f"**{plain(begun(spoken(points)))}**: {plain(leads(points))}.")
    else:
        st.markdown("**Nothing is set yet.** Move the slider of what matters most to you.")


def _slider(desk: Desk, at: int, name: str) -> int:
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
    points = rebalanced(desk.sheet.points, at, st.session_state[desk.key(name)])
    desk.change(**dict(zip(WAYPOINTS, points, strict=True)), weighed=True)
    desk.show(*WAYPOINTS)
