"""How far everybody is from the group and from each other, in a unit that people know."""

from collections.abc import Mapping
from itertools import combinations

import streamlit as st

import scoring.triangle as scoring
from assessment.domain.triangle.bridge import Together
from assessment.reports.sentences.triangle import between, from_group
from assessment.reports.sentences.triangle.workings import distance_workings, group_workings
from pages.shared import session
from pages.shared.text import plain

Measured = tuple[tuple[str, str], tuple[scoring.Weights, scoring.Weights]]

UNIT = (
    "To reverse a 2:1 preference is to hold that time matters twice as much as cost where the "
    "other holds that cost matters twice as much as time."
)
MIDDLE = "The group's position"
ALL_PAIRS = 4  # people; of more, only the two who are nearest and the two who are farthest


def draw(names: Mapping[str, str], found: Together) -> None:
    """Distances from the group, unless averaging decides, then those between people."""
    if len(found.stances) == 1:
        return
    st.header("How far apart", anchor=False)
    said = []
    if not found.averages.decide:
        said = [from_group(names[who], far) for who, far in found.distances.items()]
    said += [between(names[one], names[other], far) for one, other, far in _pairs(found)]
    st.markdown("\n".join(f"- {plain(line)}" for line in said))
    st.caption(UNIT)


def _pairs(found: Together) -> list[tuple[str, str, float]]:
    """The pairs of people, the farthest first."""
    points = {who: one.points for who, one in found.stances.items()}
    pairs = [
        (one, other, scoring.distance(points[one], points[other]))
        for one, other in combinations(points, 2)
    ]
    pairs.sort(key=lambda pair: -pair[2])
    return pairs if len(points) <= ALL_PAIRS else [pairs[0], pairs[-1]]


@st.fragment
def computed(names: Mapping[str, str], found: Together) -> None:
    """The group's position or one distance, down to the numbers."""
    st.header("How was this computed?", anchor=False)
    measured = _measured(names, found)
    labels = [MIDDLE, *(f"{one} and {other}" for (one, other), _ in measured)]
    with st.container(key="together-worked"):
        chosen = st.selectbox(
            "The number", range(len(labels)), format_func=labels.__getitem__, key=session.WORKED_OUT
        )
    if chosen == 0:
        lines = group_workings([one.points for one in found.stances.values()], found.averages)
    else:
        called, (one, other) = measured[chosen - 1]
        lines = distance_workings(called, one, other)
    first, *steps = lines
    st.markdown(plain(first))
    st.markdown("\n".join(f"- {plain(step)}" for step in steps))


def _measured(names: Mapping[str, str], found: Together) -> list[Measured]:
    """Every distance that is shown: between whom, and their weights."""
    points = {who: one.points for who, one in found.stances.items()}
    if len(points) == 1:
        return []
    pairs: list[Measured] = [
        ((names[one], names[other]), (points[one], points[other]))
        for one, other, _ in _pairs(found)
    ]
    if found.averages.decide:
        return pairs
    return [((names[who], "The group"), (one, found.group)) for who, one in points.items()] + pairs
