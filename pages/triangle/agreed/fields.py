"""The fields of the terms, filled from what is kept."""

from typing import Literal

import streamlit as st

from assessment.domain.triangle.points import LEAST, MOST, WHOLE
from assessment.domain.triangle.terms import WAYPOINTS
from assessment.reports import charts
from assessment.reports.charts.ternary.words import leads, spoken
from assessment.reports.sentences.figures import begun
from assessment.reports.sentences.triangle import MEANINGS
from pages.shared import picture, session
from pages.shared.text import plain
from pages.triangle.agreed.balancing import balance
from pages.triangle.agreed.desk import Desk
from pages.triangle.agreed.sheet import CALLED

KEEP: Literal["session"] = "session"  # what is typed is there again after another page
ONE_A_LINE = "One a line."
IN_WORDS = "In words: what gives, and how far. Leave it empty where nothing gives."


def draw(desk: Desk) -> None:
    """Draw them all, in the order in which they are signed."""
    _position(desk)
    st.subheader("What gives, and how far", anchor=False)
    _time(desk)
    _cost(desk)
    _quality(desk)
    st.subheader("Money and dates", anchor=False)
    _text(desk, "budget", f"{CALLED['budget']} ({desk.base.currency})")
    start, finish = st.columns(2)
    with start:
        _date(desk, "start")
    with finish:
        _date(desk, "finish")
    st.subheader("What it buys", anchor=False)
    for name in ("scope_in", "scope_out", "criteria"):
        _area(desk, name, CALLED[name], ONE_A_LINE, height=160)


def _position(desk: Desk) -> None:
    st.subheader("The agreed position", anchor=False)
    st.markdown(
        f"{WHOLE} points in all. What one gains, the other two give in proportion; each keeps at "
        f"least {LEAST}."
    )
    first = desk.first
    for at, name in enumerate(WAYPOINTS):
        session.begin(desk.key(name), getattr(first, name))
        st.slider(
            MEANINGS[name].name,
            LEAST,
            MOST,
            key=desk.key(name),
            on_change=balance,
            args=(at,),
            persist_state=KEEP,
        )
    points = desk.points
    st.markdown(f"**{plain(begun(spoken(points)))}**: {plain(leads(points))}.")
    figure = charts.drift(points, dark=picture.dark())
    picture.draw(figure, charts.describe_drift(points), "draft")
    picture.table(charts.drift_rows(points))
    st.radio(
        "What comes first",
        WAYPOINTS,
        WAYPOINTS.index(first.primary),
        format_func=begun,
        key=desk.key("primary"),
        horizontal=True,
        persist_state=KEEP,
    )


def _time(desk: Desk) -> None:
    with st.container(key="draft-gives-time"):
        st.markdown(f"**Time.** {MEANINGS['time'].compromise}")
        _count(desk, "days_later")
        _area(desk, "gives_time", "How time gives", IN_WORDS)


def _cost(desk: Desk) -> None:
    with st.container(key="draft-gives-cost"):
        st.markdown(f"**Cost.** {MEANINGS['cost'].compromise}")
        _text(desk, "money_more", f"{CALLED['money_more']} ({desk.base.currency})")
        _area(desk, "gives_cost", "How cost gives", IN_WORDS)


def _quality(desk: Desk) -> None:
    with st.container(key="draft-gives-quality"):
        st.markdown(f"**Quality.** {MEANINGS['quality'].compromise}")
        _count(desk, "criteria_waived")
        _area(desk, "gives_quality", "How quality gives", IN_WORDS)


def _count(desk: Desk, name: str) -> None:
    first = getattr(desk.first, name)
    key = desk.key(name)
    # Without limits of its own: beyond one, Streamlit would silently keep what stood there before.
    st.number_input(CALLED[name], value=first, step=1, key=key, persist_state=KEEP)


def _text(desk: Desk, name: str, label: str) -> None:
    first, key = getattr(desk.first, name), desk.key(name)
    st.text_input(label, first, key=key, max_chars=40, persist_state=KEEP)


def _area(desk: Desk, name: str, label: str, hint: str, height: int = 100) -> None:
    first, key = getattr(desk.first, name), desk.key(name)
    st.text_area(label, first, key=key, placeholder=hint, height=height, persist_state=KEEP)


def _date(desk: Desk, name: str) -> None:
    first, key = getattr(desk.first, name), desk.key(name)
    st.date_input(CALLED[name], first, key=key, format="YYYY-MM-DD", persist_state=KEEP)
