"""Panels: the parts of a page that open for typing, one at a time."""

from dataclasses import dataclass
from typing import Literal

import streamlit as st

from assessment.messages import Message, msg
from pages.shared import session
from pages.shared.reader import markdown, text

NAME_LENGTH = 40  # characters of a name on a button
LEAVE = msg("Leave it as it is")


@dataclass(frozen=True, slots=True)
class Panels:
    """The panels of one page. While one is open, the page is not drawn anew unasked."""

    page: str

    @property
    def _state(self) -> str:
        return session.panel(self.page)

    def now(self) -> str:
        """The panel that is open; empty if none is."""
        return str(st.session_state.get(self._state, ""))

    def open_at(self, panel: str) -> None:
        """Open a panel, and close any other."""
        st.session_state[self._state] = panel

    def close(self) -> None:
        """Close what is open."""
        st.session_state.pop(self._state, None)

    def open_button(self, label: Message, panel: str, *, quiet: bool = False) -> None:
        """A button that opens a panel."""
        kind: Literal["tertiary", "secondary"] = "tertiary" if quiet else "secondary"
        key = f"{self.page}.open.{panel}"
        st.button(markdown(label), key=key, type=kind, on_click=self.open_at, args=(panel,))

    def close_button(self, label: Message = LEAVE) -> None:
        """A button that closes what is open."""
        st.button(text(label), key=f"{self.page}.close", type="tertiary", on_click=self.close)


agreement_panels, project_panels = Panels("agreement"), Panels("project")
