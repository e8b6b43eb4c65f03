"""What was answered, in the words that were typed; and the answers as a file."""

import streamlit as st

from assessment.domain.answer_file import write_answers
from assessment.domain.response import FIELDS, TEXTS, Answer
from assessment.messages import msg
from assessment.reports.sentences import answer
from assessment.reports.sentences.answer import CONFIRMED, WITHOUT_LEVEL
from assessment.services.outcomes import Outcome
from pages.shared.reader import text
from pages.shared.text import plain
from questionnaires.schema import Check, ItemSpec


def draw(now: Outcome) -> None:
    """The answers with their comments, folded away, and the download."""
    instrument = now.result.instrument
    with st.expander(text(msg("Your answers, comments and evidence"))):
        for item in instrument.items:
            _answer(now, item, now.response.answers.get(item.id, Answer()))
        for group in instrument.check_groups:
            st.markdown(f"**{plain(group.title)}**")
            _checks(group.checks, now.response.answers.get(group.id, Answer()))
    st.download_button(
        text(msg("Download the answers (CSV)")),
        write_answers(instrument, [now.response]),
        file_name=f"{instrument.id}-{now.on.isoformat()}.csv",
        mime="text/csv",
        on_click="ignore",
        key="result.csv",
    )


def _answer(now: Outcome, item: ItemSpec, record: Answer) -> None:
    chosen = text(answer(now.result.instrument, item, record.choice))
    st.markdown(f"**{plain(item.label)}**  \n{plain(chosen)}")
    if record.checks and record.choice not in WITHOUT_LEVEL:
        _checks(item.checks, record)
    for name in TEXTS:
        if written := getattr(record, name):
            st.caption(plain(text(msg("{field}: {text}", field=FIELDS[name], text=written))))


def _checks(checks: tuple[Check, ...], record: Answer) -> None:
    answers = ((check, CONFIRMED[record.checks.get(check.id)]) for check in checks)
    lines = (f"- {plain(check.question)} {plain(text(answered))}" for check, answered in answers)
    st.markdown("\n".join(lines))
