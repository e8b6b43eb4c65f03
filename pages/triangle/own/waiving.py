"""Which part of the quality criteria may be waived: so many of them, or none."""

from fractions import Fraction

import streamlit as st

from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.terms import BASIS
from assessment.reports.sentences.figures import counted, percent
from assessment.reports.sentences.triangle.standpoint import share_of, whole_criteria
from pages.shared import save_state
from pages.shared.text import plain
from pages.triangle.own import cards
from pages.triangle.own.desk import Desk

PARTS = (0, 1000, 2500, 5000, 7500, BASIS)  # while there are no criteria to count
SIDE_BY_SIDE = 6  # criteria: with more, a list to choose from


def draw(desk: Desk) -> None:
    """Draw it; the criteria themselves are folded away under it."""
    plan = desk.plan
    many = len(plan.criteria) if plan else 0
    parts = [share_of(count, many) for count in range(many + 1)] if many else list(PARTS)
    if desk.sheet.waived is not None and desk.sheet.waived not in parts:
        parts.append(desk.sheet.waived)  # said when there were other criteria
    said = {part: _part(part, plan) for part in parts}
    label = "Quality: how many of the quality criteria may be waived?"
    if many <= SIDE_BY_SIDE:
        cards.choose(desk, "waived", label, said, kind="small")
    else:
        _listed(desk, label, said)
    if plan and many:
        what = counted(many, "quality criterion", "quality criteria")
        with st.expander(f"The {what}", type="compact"):
            st.markdown("\n".join(f"- {plain(one.text)}" for one in plan.criteria))


def _part(share: int, plan: Plan | None) -> str:
    if not share:
        return "None"
    count = whole_criteria(share, plan)
    if plan and count:
        return f"{count} of {len(plan.criteria)}"
    return percent(Fraction(share, BASIS))


def _listed(desk: Desk, label: str, said: dict[int, str]) -> None:
    parts = list(said)
    first = desk.first("waived")
    stands = st.selectbox(
        label,
        parts,
        index=None if first is None else parts.index(first),
        format_func=said.__getitem__,
        key=desk.key("waived"),
        placeholder="Choose how many",
    )
    desk.take("waived", stands, save_state.checksum("" if stands is None else said[stands]))
