"""What the server has seen of a screen's answers."""

from collections.abc import Iterator

import streamlit as st

from assessment.domain.answering import checks_of, choices
from assessment.domain.response import TEXTS
from pages.answer import subchecks
from pages.answer.draft import AnswerDraft
from pages.shared import save_state, session


def note(draft: AnswerDraft) -> None:
    """Write it down for the browser: ids and numbers of ours alone."""
    save_state.note(dict(_widgets(draft)))


def _widgets(draft: AnswerDraft) -> Iterator[tuple[str, int]]:
    instrument = draft.visit.instrument
    for part in draft.screen.parts:
        yield from _position(session.choice(part.id), choices(instrument, part.id))
        for check in checks_of(instrument, part.id):
            yield from _position(session.check(part.id, check.id), tuple(subchecks.ANSWERS))
        for field in TEXTS:
            key = session.text(field, part.id, draft.visit.round.id)
            if session.knows(key):
                yield key, save_state.checksum(st.session_state[key] or "")


def _position(key: str, options: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    if session.knows(key):
        yield key, save_state.position(options, st.session_state[key])
