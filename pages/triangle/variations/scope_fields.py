"""What a variation changes in the scope: items that go, come back, change and are new."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st

from assessment.domain.triangle.current_scope import Items
from assessment.domain.triangle.drafts.scope import TypedItem
from assessment.domain.triangle.drafts.variation import VariationDraft
from assessment.domain.triangle.scope import ScopeChange, net
from assessment.domain.triangle.terms import Terms
from assessment.messages import Message, Value, msg
from assessment.reports.sentences.triangle.scope import item_words
from assessment.reports.sentences.triangle.scope_changes import net_amounts
from pages.shared.reader import markdown, plain, text
from pages.triangle.shared import item_fields
from pages.triangle.shared.drafts import OpenDraft

FOLLOWS = msg("Days and money follow from the items. One out and another in is a swap.")
LABELS = VariationDraft.LABELS
Act = Literal["left", "removed", "changed"]
ACTS: tuple[Act, ...] = ("left", "removed", "changed")
ACT_NAMES: Mapping[Act, Message] = {
    "left": msg("Leave it as it is"),
    "removed": LABELS["removed"],
    "changed": LABELS["changed"],
}


@dataclass(frozen=True, slots=True)
class ScopeFields:
    """The widgets for the items; `begun` gives the key of a widget that shows a value at first."""

    draft: OpenDraft[VariationDraft]
    terms: Terms
    items: Items
    begun: Callable[[str, object], tuple[str, Any]]

    def typed(self) -> dict[str, Any]:
        """Draw them. What stands in them, by the field of the draft."""
        st.markdown(f"**{plain(text(msg('Scope')))}**")
        st.caption(markdown(FOLLOWS))
        removed: list[str] = []
        changed: list[TypedItem] = []
        for name, one in self.items.items():
            act = self._act(name, item_words(one, self.terms.currency))
            if act == "removed":
                removed.append(name)
            elif act == "changed":
                changed.append(self._changed(name))
        returned = self._returned()
        added = [self._item(f"added-{at}", one) for at, one in enumerate(self.draft.fields.added)]
        return {
            "removed": tuple(removed),
            "returned": returned,
            "changed": tuple(changed),
            "added": tuple(added),
        }

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

    def _act(self, name: str, words: Value) -> Act:
        """What is done to an item in scope: nothing, or it goes, or it changes."""
        fields = self.draft.fields
        before = "removed" if name in fields.removed else "left"
        if name in {one.id for one in fields.changed}:
            before = "changed"
        key, first = self.begun(f"act-{name}", before)
        return st.radio(
            markdown(msg("{item}", item=words)),
            ACTS,
            ACTS.index(first),
            format_func=lambda act: text(ACT_NAMES[act]),
            key=key,
            horizontal=True,
            persist_state="session",
        )

    def _returned(self) -> tuple[str, ...]:
        currency = self.terms.currency
        out = {
            one.id: text(msg("{item}", item=item_words(one, currency)))
            for one in self.terms.scope
            if one.id not in self.items
        }
        begun = self._prefixed("returned")
        return item_fields.draw_ticks(LABELS["returned"], out, self.draft.fields.returned, begun)

    def _changed(self, name: str) -> TypedItem:
        typed = {one.id: one for one in self.draft.fields.changed}
        now = TypedItem.of(self.items[name], self.terms.currency)
        return self._item(f"changed-{name}", typed.get(name, now))

    def _item(self, widget: str, item: TypedItem) -> TypedItem:
        criteria = {one.id: one.text for one in self.terms.criteria}
        with st.container(key=f"variation-item-{widget}", border=True):
            begun = self._prefixed(widget)
            currency = self.terms.currency
            return item_fields.draw_item(item, currency, criteria, begun, refuses=False)

    def _prefixed(self, widget: str) -> item_fields.Begun:
        return lambda field, value: self.begun(f"{widget}-{field}", value)
