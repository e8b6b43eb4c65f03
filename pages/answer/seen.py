"""What the server has seen of a screen's answers: the browser compares what stands there."""

import json
import re
import time
from collections.abc import Iterator
from functools import reduce
from html import escape

import streamlit as st

from assessment.domain.answering import checks_of, choices
from assessment.domain.response import TEXTS
from pages.answer import subchecks
from pages.answer.desk import Desk
from pages.shared import session

NOTE = '<span hidden data-answer-seen="{seen}" data-answer-note="{moment}"></span>'


def note(desk: Desk) -> None:
    """Write it where `saving.js` looks for it: ids and numbers of ours alone."""
    seen = {_css_class(key): value for key, value in _widgets(desk)}
    st.html(NOTE.format(seen=escape(json.dumps(seen)), moment=time.time_ns()))


def _widgets(desk: Desk) -> Iterator[tuple[str, int]]:
    instrument = desk.visit.instrument
    for part in desk.screen.parts:
        yield from _position(session.choice(part.id), choices(instrument, part.id))
        for check in checks_of(instrument, part.id):
            yield from _position(session.check(part.id, check.id), tuple(subchecks.ANSWERS))
        for field in TEXTS:
            key = session.text(field, part.id, desk.visit.round.id)
            if session.knows(key):
                yield key, checksum(st.session_state[key] or "")


def _position(key: str, options: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Which option is chosen, from 0; -1 for none."""
    if session.knows(key):
        chosen = st.session_state[key]
        yield key, options.index(chosen) if chosen in options else -1


def checksum(text: str) -> int:
    """A number for a text, as `saving.js` works it out as well."""
    return reduce(lambda found, sign: (found * 31 + ord(sign)) % 1_000_003, text, 7)


def _css_class(key: str) -> str:
    """The class that Streamlit gives to the element of that key."""
    return "st-key-" + re.sub(r"[^a-zA-Z0-9_-]", "-", key)
