"""The form of the terms: what the facilitator types, beside the terms that are kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from assessment.domain.triangle.agreement import content_of
from assessment.domain.triangle.drafts.terms import ALL, TWO, TermsDraft
from assessment.domain.triangle.scope import PLACES, PlacedItem
from assessment.domain.triangle.terms import WAYPOINTS, Terms
from assessment.services.project_view import ProjectView
from pages.shared import session
from pages.shared.save_state import checksum, position
from pages.shared.site import site
from pages.triangle.shared import drafts, points
from pages.triangle.shared.drafts import OpenDraft, open_draft

DRAFT, PREVIEW = "draft", "preview"  # the panels of the page in which terms are drafted
AMOUNTS = ("money_more", "budget", "decides_money")
NUMBERS = (
    "days_later",
    "criteria_waived",
    "start",
    "finish",
    "decides_days",
)  # None where they are empty
WITHOUT_FIELD = ("kind", "base", "shown", "scope")  # an item of the scope has a field of its own
FIELDS = tuple(one for one in TermsDraft.model_fields if one not in WITHOUT_FIELD)


def checksums(stands: TermsDraft, rules: Sequence[str]) -> dict[str, int]:
    """By field, the number that the browser compares with what stands in it.

    `rules`: the answers to the question who decides.
    """
    values = {name: getattr(stands, name) for name in FIELDS}
    texts = {name: "" if one is None else str(one) for name, one in values.items()}
    checksums = {name: checksum(text) for name, text in texts.items()}
    chosen = {
        "primary": position(WAYPOINTS, stands.primary),
        "decides": position(rules, stands.decides),
    }
    return checksums | chosen | points.checksums(stands.points)


@dataclass
class TermsForm:
    """The terms of one project as the facilitator has them in the fields."""

    draft: OpenDraft[TermsDraft]
    signers: Mapping[str, str]  # the names of those who must sign, by their hash
    view: ProjectView

    @property
    def rules(self) -> tuple[str, ...]:
        """Every answer to the question who decides a variation."""
        return (TWO, ALL, *self.signers)

    @property
    def base(self) -> Terms:
        """The terms from which the fields were filled."""
        return self.draft.fields.base

    @property
    def first(self) -> TermsDraft:
        """What stands in the fields at first."""
        return self.draft.first

    @property
    def fields(self) -> TermsDraft:
        """What stands in the fields now."""
        known = ((name, self.key(name)) for name in FIELDS)
        typed: dict[str, Any] = {
            name: st.session_state[key] for name, key in known if session.knows(key)
        }
        texts = {name: "" for name, one in typed.items() if one is None and name not in NUMBERS}
        typed |= texts
        typed["scope"] = tuple(map(self._placed, self.draft.fields.scope))
        for name in (one for one in AMOUNTS if one in typed):
            typed[name] = drafts.canonical_amount(typed[name], self.base.currency)
        return self.draft.fields.model_copy(update=typed)

    @property
    def terms(self) -> Terms:
        """What the fields say. Raises Refused."""
        return self.fields.terms

    @property
    def on_screen(self) -> dict[str, int]:
        """What the server has seen in each widget, see pages.shared.save_state."""
        stands = checksums(self.fields, self.rules) | {name: self._typed(name) for name in AMOUNTS}
        places = {self.place_key(one.id): position(PLACES, one.place) for one in self.fields.scope}
        return {self.key(name): one for name, one in stands.items()} | places

    def place_key(self, item: str) -> str:
        """The widget in which an item of the scope gets its place."""
        return self.key(f"place.{item}")

    def _placed(self, item: PlacedItem) -> PlacedItem:
        key = self.place_key(item.id)
        place = st.session_state[key] if session.knows(key) else item.place
        return item.model_copy(update={"place": place})

    def _typed(self, name: str) -> int:
        """The number of what was typed for an amount, of which something else may be kept."""
        shown = drafts.local_amount(getattr(self.fields, name))
        return checksum(str(st.session_state.get(self.key(name), shown) or ""))

    @property
    def is_changed(self) -> bool:
        """Whether something stands in the fields that is not kept."""
        return self.fields.is_changed

    def key(self, field: str) -> str:
        """The widget of a field; named by the terms that it was filled from."""
        return self.draft.key(session.draft(field, content_of(self.base)))

    def store(self) -> None:
        """Keep what is typed as a draft."""
        self.draft.change(self.fields)


def load_form(view: ProjectView) -> TermsForm:
    """The form as it was left, unless others have changed the terms and nothing is typed.

    Raises:
        Refused: there is nothing to draft from yet.
    """
    kept = site().agreements.draft(view.access)
    waiting = view.ledger.proposed
    blank = TermsDraft.of(kept, waiting.content if waiting else "")
    draft = open_draft(session.TERMS_DRAFT, view, blank)
    if draft.fields != blank and not draft.fields.is_changed:
        draft.blank = draft.fields = draft.first = blank
    required = (one for one in view.project.present if one.required)
    form = TermsForm(draft, {view.project.person(one.id): one.name for one in required}, view)
    st.session_state[session.TERMS_FORM] = form
    return form


def clear() -> None:
    """Take everything out of the fields: it is submitted, or given up."""
    before = st.session_state.pop(session.TERMS_FORM, None)
    st.session_state.pop(session.TERMS_DRAFT, None)
    if isinstance(before, TermsForm):
        keys = [before.key(name) for name in FIELDS]
        keys += [before.place_key(one.id) for one in before.draft.fields.scope]
        for key in keys:
            st.session_state.pop(key, None)


def give_up() -> None:
    """Throw away what is typed and not kept."""
    before = st.session_state.get(session.TERMS_FORM)
    clear()
    if isinstance(before, TermsForm):
        before.draft.discard(before.draft.blank)
