"""Whether the server knows what stands in a form: its note, and what the browser makes of it.

Between a change and the run that knows of it, only the browser can tell that the row below a form
is out of date. `save_state.js` compares what stands in each widget with the server's last note.
"""

import json
import re
import time
from collections.abc import Mapping, Sequence
from functools import reduce
from html import escape
from pathlib import Path

import streamlit as st

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
WATCH = f'<div class="save-status" role="status"></div><script>{SCRIPT}</script>'
NOTE = '<span hidden data-save-seen="{values}" data-save-note="{moment}"></span>'


def watch() -> None:
    """Have the browser say that a change is on its way while the server cannot know of it."""
    st.html(WATCH, unsafe_allow_javascript=True)


def note(values: Mapping[str, int]) -> None:
    """Write down what the server has seen in each widget, by its key: `position` or `checksum`."""
    by_class = {_css_class(key): value for key, value in values.items()}
    st.html(NOTE.format(values=escape(json.dumps(by_class)), moment=time.time_ns()))


def position(options: Sequence[object], chosen: object) -> int:
    """Which of several is chosen, from 0; -1 for none."""
    return options.index(chosen) if chosen in options else -1


def checksum(text: str) -> int:
    """A number for what stands in a field, as `save_state.js` works it out as well."""
    return reduce(lambda found, sign: (found * 31 + ord(sign)) % 1_000_003, text, 7)


def _css_class(key: str) -> str:
    """The class that Streamlit gives to the element of that key."""
    return "st-key-" + re.sub(r"[^a-zA-Z0-9_-]", "-", key)
