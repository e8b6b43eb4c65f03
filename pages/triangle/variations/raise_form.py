"""Raising a variation: what it is, what it is estimated at, and both its branches while typing."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from assessment.domain.triangle import outlook
from assessment.domain.triangle.current_scope import Items, current_items
from assessment.domain.triangle.drafts.variation import VariationDraft
from assessment.domain.triangle.permissions import Action
from assessment.domain.triangle.scope import net
from assessment.domain.triangle.terms import Terms
from assessment.errors import Refused
from assessment.messages import msg
from assessment.reports.sentences.triangle.amounts import CALENDAR_DAYS
from assessment.reports.sentences.triangle.scope_changes import scope_changes
from assessment.reports.views.branches import both_branches
from assessment.services.project_view import ProjectView
from pages.shared import actions, failure, session
from pages.shared.reader import markdown, plain, text
from pages.shared.render import render
from pages.shared.site import site
from pages.triangle.shared import drafts
from pages.triangle.shared.access import required
from pages.triangle.shared.drafts import OpenDraft, in_currency, open_draft
from pages.triangle.variations.scope_fields import ScopeFields

BLANK = VariationDraft()
PLACE = "raise"  # of the flash


def draw(view: ProjectView) -> bool:
    """Draw the form in its fold. Whether somebody is typing here."""
    if view.ledger.active is None or not view.may(Action.RAISE_VARIATION):
        return False
    with st.container(key="variations-raise"):
        st.header(text(msg("Raise a variation")), anchor=False)
        actions.show_flash(PLACE)
        draft = open_draft(session.VARIATION_DRAFT, view, BLANK)
        key = session.variation("raise", _at())
        was_begun = draft.first_value(key, draft.fields != BLANK)  # what is typed is in sight
        label = text(msg("Describe what should change"))
        fold = st.expander(label, was_begun, key=key, on_change="rerun")
    if not fold.open:
        return False
    with fold, st.container(key="variations-raising"):
        _form(view, view.ledger.active.terms)
    return True


def _at() -> int:
    """Which form it is: a fresh one after each variation that was raised here."""
    return int(st.session_state.get(session.RAISED, 0))


@st.fragment
def _form(view: ProjectView, terms: Terms) -> None:
    at = _at()
    draft = open_draft(session.VARIATION_DRAFT, view, BLANK)
    draft.resume()
    form = _Fields(draft, at)
    typed: dict[str, Any] = {"description": form.words("description")}
    typed["why"] = form.words("why", "why-raised")
    st.caption(text(CALENDAR_DAYS))
    items = ScopeFields(draft, terms, current_items(view.ledger), form.begun)
    if terms.scope:
        typed |= items.typed()
        items.draw_buttons()
    if not _changes_scope(draft.fields.model_copy(update=typed)):
        typed["days"], typed["money"] = form.amounts(terms)
    typed["criteria"] = form.criteria(terms)
    typed["if_accepted"] = form.words("if_accepted", "if-accepted")
    typed["if_refused"] = form.words("if_refused", "if-refused")
    draft.change(draft.fields.model_copy(update=typed))
    _preview(view, draft.fields, items)
    draft.draw_state()
    label = text(msg("Put it to the sponsors"))
    pressed = st.button(label, type="primary", key=session.variation("put", at))
    if pressed and _raise(draft, terms, items.items):
        draft.reload(BLANK)
        st.session_state[session.RAISED] = at + 1
        actions.flash(msg("The variation is raised: it waits for a decision."), PLACE)
        st.rerun()


def _changes_scope(fields: VariationDraft) -> bool:
    return bool(fields.removed or fields.returned or fields.changed or fields.added)


def _preview(view: ProjectView, fields: VariationDraft, items: ScopeFields) -> None:
    try:
        scope = fields.scope(items.terms, items.items)
        days, money = net(scope) if scope else fields.amounts(items.terms.currency)
    except Refused as error:
        failure.show(error)
        return
    if scope:
        lines = scope_changes(view.ledger, scope, items.terms.currency, len(view.ledger.agreements))
        st.markdown("\n".join(f"- {plain(text(one))}" for one in lines))
        items.draw_sum(scope)
    found = outlook.sketched(view.ledger, days, money, fields.criteria, scope)
    if found is not None:
        st.markdown(markdown(msg("As it stands in this form:")))
        words = (fields.if_accepted, fields.if_refused)
        render(both_branches(view.ledger, found, fields.criteria, words, "new"))


def _raise(draft: OpenDraft[VariationDraft], terms: Terms, items: Items) -> bool:
    def raise_now() -> None:
        own = required()
        estimate = draft.fields.estimate(terms.currency, draft.fields.scope(terms, items))
        site().variations.raise_one(own, estimate, draft.ref)

    return actions.attempt(raise_now)


def _label(field: str) -> str:
    return text(VariationDraft.LABELS[field])


@dataclass(frozen=True, slots=True)
class _Fields:
    """The widgets of a form; a fresh form after each variation that was raised here."""

    draft: OpenDraft[VariationDraft]
    at: int

    def words(self, field: str, widget: str = "") -> str:
        """Something in words."""
        key, first = self.begun(widget or field, getattr(self.draft.fields, field))
        words = st.text_area(_label(field), first, height=80, key=key, persist_state="session")
        return words or ""

    def amounts(self, terms: Terms) -> tuple[int, str]:
        """Days, and money as a draft keeps it. Neither has limits of its own: they refuse in words.

        Beyond a limit, Streamlit would silently go on with what stood there before.
        """
        left, right = st.columns(2)
        key, first = self.begun("days", self.draft.fields.days)
        days = left.number_input(
            _label("days"), value=first, step=1, key=key, persist_state="session"
        )
        key, first = self.begun("money", drafts.local_amount(self.draft.fields.money))
        money = right.text_input(
            markdown(in_currency(VariationDraft.LABELS["money"], terms.currency)),
            first,
            key=key,
            placeholder="0",
            persist_state="session",
        )
        typed = drafts.canonical_amount(money or "", terms.currency)
        with right:
            label = VariationDraft.LABELS["money"]
            drafts.echo_amount(typed, terms.currency, label, refuses=False)  # said below the form
        return days, typed

    def criteria(self, terms: Terms) -> tuple[str, ...]:
        """The agreed criteria that a refusal would harm."""
        if not terms.criteria:
            none = msg("No quality criteria were agreed, so refusing harms none.")
            st.caption(markdown(none))
            return ()
        names = {one.id: one.text for one in terms.criteria}
        chosen = [one for one in self.draft.fields.criteria if one in names]
        key, first = self.begun("criteria", chosen)
        return tuple(
            st.multiselect(
                _label("criteria"),
                tuple(names),
                first,
                format_func=lambda one: text(names.get(one, "")),
                placeholder=text(msg("Choose none, one or more")),
                key=key,
                persist_state="session",
            )
        )

    def begun(self, widget: str, value: object) -> tuple[str, Any]:
        """The key of a widget, and what it shows at first: this."""
        key = self.draft.key(session.variation(widget, self.at))
        return key, self.draft.first_value(key, value)
