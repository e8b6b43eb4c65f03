"""A hundred points, typed into three fields, or a third for each: none of the four sets another."""

from collections.abc import Callable
from typing import Any, Literal

import streamlit as st

from assessment.domain.triangle.points import TypedPoints
from assessment.domain.triangle.terms import WAYPOINTS
from assessment.messages import msg
from assessment.reports.sentences.triangle import TITLES
from assessment.reports.sentences.triangle.hundred import points_given
from pages.shared import save_state, session
from pages.shared.reader import markdown, plain, text

EQUAL = msg("All the same: a third each")


def draw(
    known: TypedPoints,
    key: Callable[[str], str],
    first: Callable[[str], Any],
    persist: Literal["session"] | None = None,
) -> TypedPoints:
    """Draw the fields, and say how many points are left. What stands in them now.

    `known`: what was known of them before; those that are not drawn stay so. `key`, `first`: of
    a field, its widget and what stands there at first. The rest stands as a placeholder: the field
    stays empty until somebody types in it.
    """
    equal = st.checkbox(text(EQUAL), bool(first("equal")), key=key("equal"), persist_state=persist)
    if equal:
        return known._replace(equal=True)
    rest = _in_fields(known, key).rest or ("", 0)
    with st.container(key="points-fields", horizontal=True):
        time, cost, quality = (
            st.text_input(
                text(TITLES[name]),
                first(name) or "",
                key=key(name),
                live=True,
                placeholder=str(rest[1]) if name == rest[0] else None,
                persist_state=persist,
            )
            for name in WAYPOINTS
        )
    stands = TypedPoints(time, cost, quality)
    _draw_sum(stands)
    return stands


def _in_fields(known: TypedPoints, key: Callable[[str], str]) -> TypedPoints:
    """What stands in the fields before they are drawn anew."""
    keys = {name: key(name) for name in WAYPOINTS}
    typed = {name: st.session_state[one] or "" for name, one in keys.items() if session.knows(one)}
    return known._replace(equal=False, **typed)


def _draw_sum(stands: TypedPoints) -> None:
    said = points_given(stands)
    if any(stands.typed) and not stands.are_whole:
        st.error(plain(text(said)), icon=":material/error:")
        return
    with st.container(key="points-sum"):
        sign = ":material/check: " if stands.point else ""
        st.markdown(f"{sign}{markdown(said)}")


def checksums(stands: TypedPoints) -> dict[str, int]:
    """By field, the number that the browser compares with what stands in it."""
    found = {"equal": int(stands.equal)}
    if not stands.equal:
        found |= {name: save_state.checksum(getattr(stands, name)) for name in WAYPOINTS}
    return found
