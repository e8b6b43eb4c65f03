"""What a variation changes in the scope: items that go, come back, change and are new."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from assessment.domain.triangle.current_scope import Items
from assessment.domain.triangle.drafts.scope import DAYS, MONEY, SERVES, WHAT, TypedItem
from assessment.domain.triangle.drafts.variation import VariationDraft
from assessment.domain.triangle.scope import ScopeChange, net
from assessment.domain.triangle.terms import Terms
from assessment.messages import msg
from assessment.reports.sentences.triangle.scope_changes import net_amounts
from pages.shared.reader import markdown, plain, text
from pages.triangle.shared import drafts
from pages.triangle.shared.drafts import OpenDraft

FOLLOWS = msg("Days and money follow from the items. One out and another in is a swap.")
CHOOSE = msg("Choose none, one or more")
LABELS = VariationDraft.LABELS


@dataclass(frozen=True, slots=True)
class ScopeFields:
    """The widgets for the items; `begun` gives the key of a widget that shows a value at first."""

    draft: OpenDraft[VariationDraft]
    terms: Terms
    items: Items
    begun: Callable[[str, object], str]

    def typed(self) -> dict[str, Any]:
        """Draw them. What stands in them, by the field of the draft."""
        st.markdown(f"**{plain(text(msg('Scope')))}**")
        st.caption(markdown(FOLLOWS))
        fields = self.draft.fields
        now = {name: one.text for name, one in self.items.items()}
        removed = self._choice("removed", now, fields.removed)
        found: dict[str, Any] = {"removed": removed, "returned": self._returned()}
        left = {name: words for name, words in now.items() if name not in removed}
        chosen = self._choice("changed", left, tuple(one.id for one in fields.changed))
        found["changed"] = tuple(map(self._changed, chosen))
        found["added"] = tuple(
            self._item(f"added-{at}", one) for at, one in enumerate(fields.added)
        )
        return found

    def draw_buttons(self) -> None:
        """One item more, and the last one away: before the next run, which then draws them all."""
        with st.container(horizontal=True):
            st.button(text(LABELS["added"]), key="variation.scope.add", on_click=self._add)
            if self.draft.fields.added:
                away = text(msg("Take the last item away"))
                key = "variation.scope.drop"
                st.button(away, key=key, type="tertiary", on_click=self._drop)

    def draw_sum(self, scope: tuple[ScopeChange, ...]) -> None:
        """What the items take together."""
        said = net_amounts(*net(scope), self.terms.currency)
        st.markdown(" ".join(markdown(one) for one in said))

    def _add(self) -> None:
        self._have((*self.draft.fields.added, TypedItem()))

    def _drop(self) -> None:
        self._have(self.draft.fields.added[:-1])

    def _have(self, added: tuple[TypedItem, ...]) -> None:
        self.draft.fields = self.draft.fields.model_copy(update={"added": added})

    def _returned(self) -> tuple[str, ...]:
        out = {one.id: one.text for one in self.terms.scope if one.id not in self.items}
        return self._choice("returned", out, self.draft.fields.returned) if out else ()

    def _choice(
        self, field: str, names: Mapping[str, str], before: Iterable[str]
    ) -> tuple[str, ...]:
        known = [one for one in before if one in names]
        return tuple(
            st.multiselect(
                text(LABELS[field]),
                tuple(names),
                format_func=lambda one: text(names.get(one, "")),
                placeholder=text(CHOOSE),
                key=self.begun(field, known),
                persist_state="session",
            )
        )

    def _changed(self, name: str) -> TypedItem:
        typed = {one.id: one for one in self.draft.fields.changed}
        now = TypedItem.of(self.items[name], self.terms.currency)
        return self._item(f"changed-{name}", typed.get(name, now))

    def _item(self, widget: str, item: TypedItem) -> TypedItem:
        names = {one.id: one.text for one in self.terms.criteria}
        with st.container(key=f"variation-item-{widget}", border=True):
            words = st.text_input(text(WHAT), key=self.begun(f"{widget}-text", item.text))
            left, right = st.columns(2)
            key = self.begun(f"{widget}-days", item.days)
            days = left.number_input(text(DAYS), value=None, step=1, key=key)
            label = markdown(drafts.in_currency(MONEY, self.terms.currency))
            key = self.begun(f"{widget}-money", drafts.local_amount(item.money))
            money = drafts.canonical_amount(right.text_input(label, key=key) or "")
            with right:
                drafts.echo_amount(money, self.terms.currency, MONEY)
            served = [one for one in item.criteria if one in names]
            serves = st.multiselect(
                text(SERVES),
                tuple(names),
                format_func=lambda one: text(names.get(one, "")),
                placeholder=text(msg("Which quality criteria?")),
                key=self.begun(f"{widget}-serves", served),
            )
        typed = {"text": words or "", "days": days, "criteria": tuple(serves)}
        return item.model_copy(update={**typed, "money": money})
