"""A round's result to take along, with nothing in it that the page may not show."""

from collections.abc import Callable
from datetime import UTC, datetime

import streamlit as st

from assessment.domain.group_file import write_group
from assessment.domain.group_result import GroupResult
from assessment.messages import Message, msg
from assessment.reports.documents.json_file import blocks_json
from assessment.reports.documents.pdf import pdf
from assessment.reports.views.group.round_result import round_result
from pages.shared.reader import current, text


def draw(of: GroupResult, organisation: str) -> None:
    """The files; each is made only when somebody asks for it."""
    worded = current().text
    with st.container(key="round-downloads", horizontal=True):
        _file(
            msg("Download as PDF"),
            lambda: pdf(round_result(of, organisation), worded, datetime.now(UTC)),
            "pdf",
            "application/pdf",
        )
        _file(msg("Download as CSV"), lambda: write_group(of), "csv", "text/csv")
        _file(
            msg("Download as JSON"),
            lambda: blocks_json(round_result(of, organisation), worded),
            "json",
            "application/json",
        )


def _file(label: Message, make: Callable[[], str | bytes], kind: str, mime: str) -> None:
    st.download_button(
        text(label),
        make,
        file_name=f"round-result.{kind}",
        mime=mime,
        on_click="ignore",
        key=f"round-result.{kind}",
        type="tertiary",
    )
