"""The desk: the terms that the facilitator has in hand, beside those that are kept."""

from dataclasses import dataclass, fields
from typing import Any

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.triangle.agreement import content_of
from assessment.domain.triangle.points import Points
from assessment.domain.triangle.terms import Terms
from assessment.services.projects import Sight
from pages.shared import session
from pages.triangle.agreed.sheet import Sheet, checksums, sheet, terms
from pages.triangle.shelf import Shelf

SHELF: Shelf[Sheet] = Shelf()


@dataclass
class Desk:
    """The draft of one project. `base` is what its fields were filled from.

    `shown` is the content of the version that waits for signatures, as it was when the fields
    were filled; empty where the draft is of a new version. `waited` is what was typed before this
    page was loaded and is not kept.
    """

    project: str
    base: Terms
    shown: str
    waited: Sheet | None = None

    @property
    def of(self) -> str:
        """Names what the fields were filled from, so that others never stand in them."""
        return content_of(self.base)

    def key(self, field: str) -> str:
        """The widget of a field."""
        return session.draft(field, self.of)

    @property
    def kept(self) -> Sheet:
        """What the fields say of the terms that are kept."""
        return sheet(self.base)

    @property
    def first(self) -> Sheet:
        """What stands in the fields at first."""
        return self.waited or self.kept

    @property
    def shelf(self) -> str:
        """Where what is not kept waits."""
        return f"{self.project}.{self.of}"

    @property
    def sheet(self) -> Sheet:
        """What stands in the fields now."""
        known = ((one.name, self.key(one.name)) for one in fields(Sheet))
        values: dict[str, Any] = {
            name: st.session_state[key] if session.knows(key) else getattr(self.first, name)
            for name, key in known
        }
        return Sheet(**values)

    @property
    def terms(self) -> Terms:
        """What the fields say. Raises Refused."""
        return terms(self.sheet, self.base)

    @property
    def on_screen(self) -> dict[str, int]:
        """What the server has seen in each widget, see pages.shared.save_state."""
        return {self.key(name): seen for name, seen in checksums(self.sheet).items()}

    @property
    def changed(self) -> bool:
        """Whether something stands in the fields that is not kept."""
        return self.sheet != self.kept

    def lay_by(self) -> None:
        """Have what is not kept wait where another load of the page finds it."""
        if self.changed:
            SHELF.put(self.shelf, self.sheet)
        else:
            SHELF.clear(self.shelf)

    @property
    def points(self) -> Points:
        """The agreed position as it stands on the sliders."""
        now = self.sheet
        return now.time, now.cost, now.quality


def lay(seen: Sight) -> Desk:
    """The desk as it was left, unless others have changed what lies on it and nothing is typed.

    Raises:
        Refused: there is nothing to draft from yet.
    """
    kept = site().agreements.draft(seen.seat)
    before = st.session_state.get(session.DRAFT)
    if isinstance(before, Desk) and before.project == seen.project.id and before.changed:
        return before
    waiting = seen.ledger.proposed
    desk = Desk(seen.project.id, kept, waiting.content if waiting else "")
    desk.waited = SHELF.find(desk.shelf)
    st.session_state[session.DRAFT] = desk
    return desk


def clear() -> None:
    """Take everything off the desk, and out of the fields."""
    before = st.session_state.pop(session.DRAFT, None)
    if isinstance(before, Desk):
        SHELF.clear(before.shelf)
        for one in fields(Sheet):
            st.session_state.pop(before.key(one.name), None)
