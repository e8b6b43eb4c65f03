"""The form of one sponsor's position: its draft, beside the position that is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import streamlit as st

from assessment.domain.triangle.drafts.position import PositionDraft, currency_of
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.terms import Position
from assessment.errors import Refused
from assessment.messages import Value
from assessment.services.project_view import ProjectView
from pages.shared import save_state, session
from pages.shared.reader import markdown, text
from pages.triangle.shared.drafts import OpenDraft, open_draft, owner_of


@dataclass
class PositionForm:
    """What one sponsor fills in, and what the store keeps of it."""

    view: ProjectView
    draft: OpenDraft[PositionDraft]
    on_screen: dict[str, int] = field(default_factory=dict)  # see pages.shared.save_state

    @property
    def fields(self) -> PositionDraft:
        """What is filled in."""
        return self.draft.fields

    @property
    def plan(self) -> Plan | None:
        """What per cent are taken of."""
        return self.view.project.plan

    @property
    def currency(self) -> str:
        """The currency of the plan; empty while there is none."""
        return currency_of(self.plan)

    @property
    def saved(self) -> PositionDraft:
        """The fields as the position is kept; empty ones while nothing is."""
        return saved(self.view)

    @property
    def position(self) -> Position | None:
        """What the fields say, once they lack nothing."""
        try:
            missing = self.fields.missing(self.plan)
            return None if missing else self.fields.position(self.plan)
        except Refused:
            return None

    @property
    def is_saved(self) -> bool:
        """Whether what is filled in is what is kept."""
        if self.view.own is None or self.position is None:
            return self.fields == self.saved
        return self.position == self.saved.position(self.plan)

    def key(self, field: str) -> str:
        """The widget of a field."""
        return self.draft.key(session.position(field, self.view.access.sponsor))

    def change(self, **changes: object) -> None:
        """Change fields; what is not saved yet is kept as a draft."""
        self.draft.change(self.fields.changed(**changes))

    def first(self, field: str, key: str = "") -> Any:
        """The first value of a widget, the same in every run while the widget is there."""
        return self.draft.first_value(key or self.key(field), getattr(self.fields, field))

    def take(self, field: str, stands: object, checksum: int, key: str = "") -> None:
        """Take over what stands in a widget; `checksum` is what the browser compares it with."""
        self.on_screen[key or self.key(field)] = checksum
        if stands != getattr(self.fields, field):
            self.change(**{field: stands})

    def give_up(self) -> None:
        """Go back to what is kept."""
        self.draft.discard(self.saved)


def saved(view: ProjectView) -> PositionDraft:
    """The fields that say the kept position."""
    return PositionDraft.of(view.own, view.project.plan) if view.own else PositionDraft()


def load_form(view: ProjectView) -> None:
    """The form as it stands in this window, else as it was typed elsewhere, else as it is kept."""
    draft = open_draft(session.POSITION_DRAFT, view, saved(view))
    st.session_state[session.POSITION_FORM] = PositionForm(view, draft)


def current_form() -> PositionForm:
    """The form that the page has loaded."""
    return cast("PositionForm", st.session_state[session.POSITION_FORM])


def unsaved_here(view: ProjectView) -> bool:
    """Whether something was filled in in this window that was not saved before the reveal."""
    draft = st.session_state.get(session.POSITION_DRAFT)
    if not isinstance(draft, OpenDraft) or draft.owner != owner_of(view):
        return False
    return bool(draft.fields != saved(view))


def label(field: str) -> str:
    """What a field is called, on the screen as in what is refused."""
    return text(PositionDraft.LABELS[field])


def choose_card(
    form: PositionForm,
    field: str,
    choices: Mapping[Any, Value],
    *,
    kind: str,
    apart: str = "",
    titled: bool = True,
) -> None:
    """A radio whose options are cards, in Markdown. `kind`: how they are laid out, see look.css.

    `apart`: what the options depend on, so that others are another radio. `titled`: the label is
    seen, and not only read aloud.
    """
    options, key = list(choices), form.key(field) + apart
    first = form.first(field, key)
    with st.container(key=f"position-{kind}-{field}"):
        stands = st.radio(
            label(field),
            options,
            index=options.index(first) if first in options else None,
            format_func=lambda option: markdown(choices[option]),
            key=key,
            width="stretch",
            label_visibility="visible" if titled else "collapsed",
        )
    form.take(field, stands, save_state.position(options, stands), key)
