"""A result as a page: the view, then what can be asked of it."""

import streamlit as st

from assessment.domain.answer_file import write_answers
from assessment.messages import msg
from assessment.reports.blocks import Fold
from assessment.reports.views.answers import answers
from assessment.reports.views.result import Earlier, assessment_result
from assessment.reports.views.scores import every_score
from assessment.services.outcomes import Outcome
from pages.results import arithmetic, path_form
from pages.shared.reader import text
from pages.shared.render import render


def draw(found: list[Outcome]) -> None:
    """Draw the last of these assessments, beside the one before it."""
    now, before = found[-1], found[-2] if len(found) > 1 else None
    earlier = Earlier(before.result, before.on) if before else None
    way = path_form.way(now.result)
    with st.container(key="result"):
        render(assessment_result(now.result, earlier, way, now.on))
        with st.container(key="result-more"):
            if way:
                with st.container(key="result-path"):
                    path_form.draw(now.result, way)
            with st.container(key="result-arithmetic"):
                arithmetic.draw(now.result)
        _answers(now)


def _answers(now: Outcome) -> None:
    """Every score, and the answers with their comments, folded away; and the answers as a file."""
    instrument = now.result.instrument
    title = msg("Your answers, comments and evidence")
    given = Fold("result-answers", title, answers(instrument, now.response.answers))
    render((every_score(now.result), given))
    st.download_button(
        text(msg("Download the answers (CSV)")),
        write_answers(instrument, [now.response]),
        file_name=f"{instrument.id}-{now.on.isoformat()}.csv",
        mime="text/csv",
        on_click="ignore",
        key="result.csv",
    )
