"""A result to take along: the report for the board first, then the answers and the numbers."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Literal

import streamlit as st

from assessment.domain.answer_file import write_answers
from assessment.messages import Message, msg
from assessment.reports.documents.board import board_pdf
from assessment.reports.documents.json_file import board_json
from assessment.reports.views.board import ActionPlan, reported
from assessment.reports.views.path import Way
from assessment.services.outcomes import Outcome
from pages.shared.reader import current, text


def draw(
    found: list[Outcome], way: Way | None, plan: ActionPlan | None = None, *, shared: bool = False
) -> None:
    """The last of these assessments as files; each is made only when somebody asks for it.

    `plan`: what is done about it.
    `shared`: for somebody who only reads it, the report alone.
    """
    now, worded = found[-1], current().text
    instrument, of = now.result.instrument, reported(found, way, plan)
    name = f"{instrument.id}-{now.on.isoformat()}"
    with st.container(key="result-downloads"):
        _file(
            msg("Download the board report (PDF)"),
            lambda: board_pdf(of, worded, datetime.now(UTC)),
            f"{name}.pdf",
            "application/pdf",
            "primary",
        )
        if shared:
            return
        with st.expander(text(msg("Other files")), key="result-files", type="compact"):
            _file(
                msg("Download the answers (CSV)"),
                lambda: write_answers(instrument, [now.response], now.context),
                f"{name}.csv",
                "text/csv",
            )
            _file(
                msg("Download the numbers (JSON)"),
                lambda: board_json(of, worded),
                f"{name}.json",
                "application/json",
            )


def _file(
    label: Message,
    make: Callable[[], str | bytes],
    name: str,
    mime: str,
    kind: Literal["primary", "tertiary"] = "tertiary",
) -> None:
    st.download_button(
        text(label),
        make,
        file_name=name,
        mime=mime,
        on_click="ignore",
        key=f"result.{name.rpartition('.')[2]}",
        type=kind,
    )
