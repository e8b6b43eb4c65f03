"""What if: what published models say of less time or more scope, next to the sponsor's figure."""

from collections.abc import Sequence

import streamlit as st

from assessment.reports import accounts, charts
from assessment.reports.sentences import triangle as sentences
from assessment.services.project_view import ProjectView
from pages.shared import picture, session
from pages.shared.text import plain
from scoring.triangle import growth, squeeze

UNKEPT = "Nothing of this is kept: move things about as you like, and it is gone when you leave."
MOST_OWN = 900  # per cent more effort
TIME, SCOPE = "squeeze", "growth"


def draw(view: ProjectView) -> None:
    """Draw both, for everybody."""
    st.header("What if?", anchor=False)
    st.markdown(UNKEPT)
    with st.container(key="what-if"):
        _less_time(view)
        _more_scope()


@st.fragment
def _less_time(view: ProjectView) -> None:
    st.subheader("What if there is less time?", anchor=False)
    share = st.slider(
        "Time, in per cent of what was planned",
        accounts.LEAST_TIME,
        100,
        85,
        format="%d %%",
        key=session.what_if("share", TIME),
    )
    own, found = _own(TIME), squeeze(share / 100)
    st.markdown(plain(sentences.squeezed(found) + _days(view, share)))
    _band(accounts.steps(), accounts.step(found), own, TIME)
    _cautions(sentences.CAUTIONS, sentences.SOURCES)


@st.fragment
def _more_scope() -> None:
    st.subheader("What if scope is added?", anchor=False)
    share = st.slider(
        "Scope, in per cent of what was planned",
        100,
        accounts.MOST_SCOPE,
        120,
        format="%d %%",
        key=session.what_if("share", SCOPE),
    )
    own, found = _own(SCOPE), growth(share / 100)
    st.markdown(plain(sentences.grown(found)))
    _band(accounts.growths(), accounts.step(found), own, SCOPE)
    _cautions(sentences.GROWTH_CAUTIONS, sentences.GROWTH_SOURCES)


def _own(model: str) -> float | None:
    """The sponsor's own figure, as a multiple of the planned effort."""
    said = st.number_input(
        "Your own estimate: more effort, in per cent",
        0,
        MOST_OWN,
        None,
        5,
        placeholder="Your figure",
        key=session.what_if("own", model),
    )
    return None if said is None else 1 + said / 100


def _days(view: ProjectView, share: int) -> str:
    if view.project.plan is None:
        return ""
    planned = view.project.plan.days
    return f" That is {sentences.days(round(planned * share / 100))} instead of {planned:,}."


def _band(
    steps: Sequence[charts.Step], chosen: charts.Step | None, own: float | None, model: str
) -> None:
    """The band between the published edges, never a point; one's own figure is a mark in it."""
    figure = charts.band(steps, chosen, own, dark=picture.dark())
    picture.draw(figure, charts.describe_band(steps, chosen, own), model)
    picture.table(charts.band_rows(steps, chosen, own))


def _cautions(cautions: tuple[str, ...], sources: str) -> None:
    st.markdown("\n".join(f"- {plain(one)}" for one in cautions))
    st.caption(plain(sources))
