"""A result, read as a page: the sentence, the picture, the moves, then the detail."""

import streamlit as st

from assessment.messages import Message, Sentences, msg
from assessment.reports.sentences import About
from assessment.reports.sentences.figures import NO_BREAK
from assessment.services.outcomes import Outcome
from pages.results import arithmetic, charts, moves, path, said, short_checks, staircase
from pages.shared import look
from pages.shared.reader import text
from pages.shared.text import plain


def draw(found: list[Outcome]) -> None:
    """Draw the last of these assessments, beside the one before it."""
    now, before = found[-1], found[-2] if len(found) > 1 else None
    about, way = About(now.result), path.way(now.result)
    with st.container(key="result"):
        with st.container(key="result-summary"):
            _summary(now, before, about)
        with st.container(key="result-detail"):
            with st.container(key="result-picture"):
                _picture(now, before, way)
            with st.container(key="result-reasons"):
                _reasons(about)
        with st.container(key="result-more"):
            if way:
                with st.container(key="result-path"):
                    path.draw(now.result, way)
            with st.container(key="result-arithmetic"):
                arithmetic.draw(now.result)
        said.draw(now)


def _summary(now: Outcome, before: Outcome | None, about: About) -> None:
    """The verdict, where it stands among the stages, and what to do: all on one screen."""
    with st.container(key="result-verdict"):
        title, on = plain(now.result.instrument.title), text(now.on).replace(" ", NO_BREAK)
        st.caption(f"{title} · {on}")
        look.title(plain(text(about.title)))
        if about.verdict or about.band:
            with st.container(key="result-meaning"):
                _paragraphs((about.verdict, about.band))
                _paragraphs((about.without, about.stage_range if about.has_gaps else None))
        _needs(about)
    with st.container(key="result-stages"):
        if before is not None:
            _paragraphs(about.since(before.result, before.on))
        if now.result.steps:
            staircase.draw(now, before)
        else:
            charts.ladder(now, before)
        for sentence in about.typical:
            st.markdown(plain(text(sentence)))
    with st.container(key="result-next"):
        moves.draw(now.result)


def _picture(now: Outcome, before: Outcome | None, way: path.Way | None) -> None:
    if now.result.steps:
        staircase.statements(now, before)
    else:
        charts.scores(now, before, way)


def _reasons(about: About) -> None:
    """How firm the result is, and what contradicts itself in the answers."""
    st.header(text(msg("How firm this is")), anchor=False)
    between = None if about.has_gaps else about.stage_range  # else it stands beside the title
    _paragraphs((about.coverage, between, about.interval, about.stability))
    _paragraphs((about.mean_and_stage, about.reproducible))
    _list(msg("Single answers that would change the stage"), about.pivots)
    _list(msg("Claims that their short checks do not support"), about.caps)
    short_checks.fold(about.supporting)
    _list(msg("Further along than what it rests on"), about.leapfrogs)
    _list(msg("Symptoms that are still there"), about.symptoms)


def _needs(about: About) -> None:
    """What binds the next stage: a sentence, or a short list."""
    if not about.ahead:
        return
    with st.container(key="result-needs"):
        if len(about.needs) > 1:
            st.markdown(text(msg("The next stage needs")))
            _bullets(about.needs)
        else:
            st.markdown(plain(text(about.ahead)))


def _paragraphs(sentences: tuple[Message | Sentences | None, ...]) -> None:
    """One paragraph of the sentences that there are."""
    paragraph = " ".join(text(one) for one in sentences if one)
    if paragraph:
        st.markdown(plain(paragraph))


def _list(title: Message, sentences: tuple[Message, ...]) -> None:
    if not sentences:
        return
    st.header(text(title), anchor=False)
    _bullets(sentences)


def _bullets(of: tuple[Message, ...]) -> None:
    st.markdown("\n".join(f"- {plain(text(one))}" for one in of))
