"""What if: what published models say of less time or more scope, next to the sponsor's figure."""

import streamlit as st

from assessment.messages import Message, Sentences, msg
from assessment.reports import accounts
from assessment.reports.blocks import Bullets, Chart, Paragraph
from assessment.reports.charts import Band, Step
from assessment.reports.sentences import triangle as sentences
from assessment.reports.views.what_if import larger, shorter
from assessment.services.project_view import ProjectView
from pages.shared import session
from pages.shared.reader import markdown, plain, text
from pages.shared.render import render
from scoring.triangle import growth, squeeze

UNKEPT = msg(
    "Nothing of this is kept: move things about as you like, and it is gone when you leave."
)
MOST_OWN = 900  # per cent more effort
TIME, SCOPE = "squeeze", "growth"
FOLD = "variations-what-if"


@st.fragment
def draw(view: ProjectView) -> None:
    """Draw both, for everybody, in a fold."""
    label = text(msg("What if there is less time, or more scope?"))
    fold = st.expander(label, key=FOLD, on_change="rerun")
    if fold.open:
        with fold, st.container(key="what-if"):
            st.markdown(markdown(UNKEPT))
            _less_time(view)
            _more_scope(view)


def _less_time(view: ProjectView) -> None:
    st.subheader(text(msg("What if there is less time?")), anchor=False)
    share = st.slider(
        text(msg("Time, in per cent of what was planned")),
        accounts.LEAST_TIME,
        100,
        85,
        format="%d %%",
        key=session.what_if("share", TIME),
    )
    own, found = _own(TIME), squeeze(share / 100)
    said = Sentences((sentences.squeezed(found), *shorter(view, share)))
    st.markdown(plain(text(said)))
    _band(accounts.steps(), accounts.step(found), own, TIME)
    _cautions(TIME, sentences.CAUTIONS, sentences.SOURCES)


def _more_scope(view: ProjectView) -> None:
    st.subheader(text(msg("What if scope is added?")), anchor=False)
    share = st.slider(
        text(msg("Scope, in per cent of what was planned")),
        100,
        accounts.MOST_SCOPE,
        120,
        format="%d %%",
        key=session.what_if("share", SCOPE),
    )
    own, found = _own(SCOPE), growth(share / 100)
    st.markdown(plain(text(Sentences((sentences.grown(found), *larger(view, share))))))
    _band(accounts.growths(), accounts.step(found), own, SCOPE)
    _cautions(SCOPE, sentences.GROWTH_CAUTIONS, sentences.GROWTH_SOURCES)


def _own(model: str) -> float | None:
    """The sponsor's own figure, as a multiple of the planned effort."""
    said = st.number_input(
        text(msg("Your own estimate: more effort, in per cent")),
        0,
        MOST_OWN,
        None,
        5,
        placeholder=text(msg("Your figure")),
        key=session.what_if("own", model),
    )
    return None if said is None else 1 + said / 100


def _band(steps: tuple[Step, ...], chosen: Step | None, own: float | None, model: str) -> None:
    """The band between the published edges, never a point; one's own figure is a mark in it."""
    render((Chart(f"chart-{model}", Band(steps, chosen, own)),))


def _cautions(model: str, cautions: tuple[Message, ...], sources: Message) -> None:
    render(
        (
            Bullets(f"what-if-{model}-cautions", cautions),
            Paragraph(f"what-if-{model}-sources", sources, aside=True),
        )
    )
