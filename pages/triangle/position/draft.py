"""The desk: one sponsor's sheet in hand, beside what is kept of it."""

from dataclasses import dataclass, field, fields, replace
from typing import Any, cast

import streamlit as st

from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.terms import Position
from assessment.errors import Refused
from assessment.reports.sentences.triangle.amounts import DECIMALS
from assessment.services.projects import ProjectView
from pages.shared import session
from pages.triangle.position import fields as values
from pages.triangle.position.fields import PositionFields
from pages.triangle.shared.sliders import Moves
from pages.triangle.shared.unsaved import Shelf

SHELF: Shelf[PositionFields] = Shelf()


WIDGETS = tuple(one.name for one in fields(PositionFields) if one.name != "weighed")


@dataclass
class PositionDraft:
    """What one sponsor fills in, and what the store keeps of it."""

    view: ProjectView
    sheet: PositionFields
    on_screen: dict[str, int] = field(default_factory=dict)  # see pages.shared.save_state
    moves: Moves = field(default_factory=Moves)

    @property
    def sponsor(self) -> str:
        """Whose desk it is."""
        return self.view.access.sponsor

    @property
    def plan(self) -> Plan | None:
        """What per cent are taken of."""
        return self.view.project.plan

    @property
    def minor(self) -> int:
        """How many of the smallest unit make one of the currency."""
        decimals = DECIMALS.get(self.plan.currency, 2) if self.plan else 2
        return int(10**decimals)

    @property
    def saved(self) -> PositionFields:
        """The sheet as it is kept; an empty one while nothing is."""
        return values.sheet(self.view.own, self.minor) if self.view.own else PositionFields()

    @property
    def position(self) -> Position | None:
        """What the sheet says, once it lacks nothing."""
        try:
            return None if self.sheet.missing else values.position(self.sheet, self.minor)
        except Refused:
            return None

    @property
    def is_saved(self) -> bool:
        """Whether what is filled in is what is kept."""
        if self.view.own is None or self.position is None:
            return self.sheet == self.saved
        return self.position == values.position(self.saved, self.minor)

    def key(self, field: str) -> str:
        """The widget of a field."""
        return session.position(field, self.sponsor)

    def change(self, **changes: object) -> None:
        """Change fields; until it is saved, the sheet waits on the shelf."""
        self.sheet = replace(self.sheet, **changes)  # type: ignore[arg-type]  # by field
        if self.is_saved:
            SHELF.clear(self.sponsor)
        else:
            SHELF.put(self.sponsor, self.sheet)

    def first(self, field: str) -> Any:
        """The first value of a widget; None once it has one.

        It is given as a default: a state that is set would overwrite what the browser still holds
        after the server was started anew.
        """
        return None if session.knows(self.key(field)) else getattr(self.sheet, field)

    def take(self, field: str, stands: object, checksum: int) -> None:
        """Take over what stands in a widget; `checksum` is what the browser compares it with."""
        self.on_screen[self.key(field)] = checksum
        if stands != getattr(self.sheet, field):
            self.change(**{field: stands})

    def show(self, *names: str) -> None:
        """Set the widgets of some fields to what the sheet says."""
        for name in names:
            st.session_state[self.key(name)] = getattr(self.sheet, name)

    def give_up(self) -> None:
        """Go back to what is kept."""
        self.sheet = self.saved
        SHELF.clear(self.sponsor)
        self.show(*WIDGETS)


def load_draft(view: ProjectView) -> None:
    """A desk with what is in hand, else with what waits on the shelf, else with what is kept."""
    before = st.session_state.get(session.STATING)
    desk = PositionDraft(view, PositionFields())
    if isinstance(before, PositionDraft) and before.sponsor == desk.sponsor:
        desk.sheet, desk.moves = before.sheet, before.moves
    else:
        desk.sheet = SHELF.find(desk.sponsor) or desk.saved
    st.session_state[session.STATING] = desk


def in_hand() -> PositionDraft:
    """The desk that the page laid."""
    return cast("PositionDraft", st.session_state[session.STATING])
