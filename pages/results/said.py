"""What was answered, in the words that were typed; and the answers as a file."""

import streamlit as st

from assessment.domain.answer_file import write_answers
from assessment.domain.response import TEXTS, Answer
from assessment.reports.sentences import answer
from assessment.reports.sentences.answer import CONFIRMED, WITHOUT_LEVEL
from assessment.services.outcomes import Outcome
from pages.shared.text import plain
from questionnaires.schema import Check, ItemSpec


def draw(now: Outcome) -> None:
    """The answers with their comments, folded away, and the download."""
    instrument = now.result.instrument
    with st.expander("Your answers, comments and evidence"):
        for item in instrument.items:
            _answer(now, item, now.response.answers.get(item.id, Answer()))
        for group in instrument.check_groups:
            st.markdown(f"**{plain(group.title)}**")
            _checks(group.checks, now.response.answers.get(group.id, Answer()))
    st.download_button(
        "Download the answers (CSV)",
        write_answers(instrument, [now.response]),
        file_name=f"{instrument.id}-{now.on.isoformat()}.csv",
        mime="text/csv",
        on_click="ignore",
        key="result.csv",
    )


def _answer(now: Outcome, item: ItemSpec, record: Answer) -> None:
    said = answer(now.result.instrument, item, record.choice)
    st.markdown(f"**{plain(item.label)}**  \n{plain(said)}")
    if record.checks and record.choice not in WITHOUT_LEVEL:
        _checks(item.checks, record)
    for name in TEXTS:
        if written := getattr(record, name):
            st.caption(f"{name.capitalize()}: {plain(written)}")


def _checks(checks: tuple[Check, ...], record: Answer) -> None:
    said = ((check, CONFIRMED[record.checks.get(check.id)]) for check in checks)
    st.markdown("\n".join(f"- {plain(check.question)} {answered}" for check, answered in said))
