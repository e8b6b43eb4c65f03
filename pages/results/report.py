"""A result, read as a page: the sentence, the picture, the moves, then the detail."""

import streamlit as st

from assessment.reports.sentences import About, written
from assessment.reports.sentences.figures import NO_BREAK
from assessment.services.outcomes import Outcome
from pages.results import arithmetic, charts, moves, path, said, staircase
from pages.shared import look
from pages.shared.text import plain


def draw(found: list[Outcome]) -> None:
    """Draw the last of these assessments, beside the one before it."""
    now, before = found[-1], found[-2] if len(found) > 1 else None
    about = About(now.result)
    st.caption(f"{plain(now.result.instrument.title)} · {written(now.on).replace(' ', NO_BREAK)}")
    look.title(plain(about.title))
    _needs(about)
    for sentence in about.typical:
        st.markdown(plain(sentence))
    if before is not None:
        _paragraphs(about.since(before.result, before.on))
    steps = bool(now.result.steps)
    staircase.draw(now, before) if steps else charts.ladder(now)
    _paragraphs((about.coverage, about.stage_range, about.interval, about.stability))
    _paragraphs((about.mean_and_stage, about.reproducible))
    _list("Further along than what it rests on", about.leapfrogs)
    _list("Symptoms that are still there", about.symptoms)
    moves.draw(now.result)
    way = path.way(now.result)
    staircase.statements(now, before) if steps else charts.scores(now, before, way)
    _list("Claims that their sub-checks do not support", about.caps)
    if way:
        path.draw(now.result, way)
    _list("Single answers that would change the stage", about.pivots)
    arithmetic.draw(now.result)
    said.draw(now)


def _needs(about: About) -> None:
    """What binds the next stage: a sentence, or a short list."""
    if not about.ahead:
        return
    with st.container(key="result-needs"):
        if len(about.needs) > 1:
            st.markdown("The next stage needs")
            st.markdown("\n".join(f"- {plain(one)}" for one in about.needs))
        else:
            st.markdown(plain(about.ahead))


def _paragraphs(sentences: tuple[str | None, ...]) -> None:
    """One paragraph of the sentences that there are."""
    text = " ".join(sentence for sentence in sentences if sentence)
    if text:
        st.markdown(plain(text))


def _list(title: str, sentences: tuple[str, ...]) -> None:
    if not sentences:
        return
    st.header(title, anchor=False)
    st.markdown("\n".join(f"- {plain(sentence)}" for sentence in sentences))
