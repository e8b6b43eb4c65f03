"""Doors: which part of a page is open for typing; one at a time."""

from dataclasses import dataclass
from typing import Literal

import streamlit as st

from assessment.messages import Message
from pages.shared.reader import markdown


@dataclass(frozen=True, slots=True)
class Panels:
    """The parts of one page. `state` is where the session keeps which one is open."""

    page: str
    state: str

    def now(self) -> str:
        """The part that is open; empty if none is."""
        return str(st.session_state.get(self.state, ""))

    def open_at(self, part: str) -> None:
        """Open a part, and close any other."""
        st.session_state[self.state] = part

    def close(self) -> None:
        """Close what is open."""
        st.session_state.pop(self.state, None)

    def door(self, label: Message, part: str, *, quiet: bool = False) -> None:
        """A button that opens a part."""
        kind: Literal["tertiary", "secondary"] = "tertiary" if quiet else "secondary"
        key = f"{self.page}.open.{part}"
        st.button(markdown(label), key=key, type=kind, on_click=self.open_at, args=(part,))
