"""The items of the scope in the form of the plan: each in fields of its own."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from assessment.domain.triangle.criteria import reread
from assessment.domain.triangle.currencies import is_currency
from assessment.domain.triangle.drafts.plan import PlanDraft
from assessment.domain.triangle.drafts.scope import (
    SCOPE_ITEMS,
    TypedItem,
    typed_size,
)
from assessment.domain.triangle.limits import MOST_ITEMS
from assessment.domain.triangle.project import Plan
from assessment.errors import Refused
from assessment.messages import Sentences, msg
from assessment.reports.sentences.triangle.amounts import CALENDAR_DAYS
from assessment.reports.views.scope import scope_total
from pages.shared import session
from pages.shared.reader import markdown, text
from pages.shared.render import render
from pages.triangle.shared import drafts, item_fields
from pages.triangle.shared.drafts import OpenDraft

WHY = msg(
    "What the project delivers, and what each takes of the plan. The items are done one after "
    "another, so their days add up. The sponsors say in private which of them must be in."
)
Form = OpenDraft[PlanDraft]
Typed = Callable[[Form], PlanDraft]  # what stands in the whole form
FOLD = "project-plan-scope"
FIELDS = ("text", "days", "money")
TEXTS = ("text", "money")


def draw(draft: Form, plan: Plan | None, typed_plan: Typed) -> None:
    """Draw them in a fold, with a way to add one and to take one away."""
    was_open = draft.first_value(FOLD, bool(draft.first.scope))
    with st.expander(text(SCOPE_ITEMS), was_open, key=FOLD, on_change="rerun"):
        st.markdown(markdown(Sentences((WHY, CALENDAR_DAYS))))
        words = _criteria(draft, plan)
        st.session_state[session.SERVED] = tuple(words)
        for at, item in enumerate(draft.fields.scope):
            with st.container(key=f"scope-item-{at}", border=True):
                _item(draft, at, item, words)
                _remove_button(draft, at, typed_plan)
        st.button(
            text(msg("Add an item")),
            key="project.plan.scope.add",
            on_click=_add,
            args=(draft, typed_plan),
            disabled=len(draft.first.scope) >= MOST_ITEMS,
        )
        _draw_total(typed_plan(draft))


def _draw_total(now: PlanDraft) -> None:
    """What the items take together, and of what, once the plan can be read."""
    items = [one for one in now.scope if not one.is_blank]
    total = typed_size(items, now.code) if is_currency(now.code) else None
    if total is not None:  # else it is said at the field what cannot be read
        render(scope_total(len(items), total, now.planned, now.code))


def typed(draft: Form) -> tuple[TypedItem, ...]:
    """What stands in the fields of all items."""
    return tuple(_typed(draft, at, item) for at, item in enumerate(draft.fields.scope))


def _item(draft: Form, at: int, item: TypedItem, words: Mapping[str, str]) -> None:
    def begun(field: str, value: object) -> tuple[str, Any]:
        key = _key(draft, field, at)
        return key, draft.first_value(key, value)

    item_fields.draw_item(item, draft.fields.code, words, begun)


def _remove_button(draft: Form, at: int, typed_plan: Typed) -> None:
    st.button(
        text(msg("Take this item away")),
        key=f"project.plan.scope.remove.{at}",
        type="tertiary",
        on_click=_remove,
        args=(draft, typed_plan, at),
    )


def _criteria(draft: Form, plan: Plan | None) -> dict[str, str]:
    """The criteria as they are typed now, under the ids that they will have."""
    key = draft.key(session.plan("criteria"))
    lines = str(st.session_state[key] or "") if session.knows(key) else draft.fields.criteria
    try:
        found = reread(plan.criteria if plan else (), lines)
    except Refused:  # said where the plan is kept
        return {one.id: one.text for one in plan.criteria} if plan else {}
    return {one["id"]: one["text"] for one in found}


def _add(draft: Form, typed_plan: Typed) -> None:
    _show(draft, typed_plan, (*typed(draft), TypedItem()))


def _remove(draft: Form, typed_plan: Typed, at: int) -> None:
    items = typed(draft)
    _show(draft, typed_plan, (*items[:at], *items[at + 1 :]))


def _show(draft: Form, typed_plan: Typed, items: Sequence[TypedItem]) -> None:
    """Have other items stand in the form, beside all else that is typed."""
    draft.show(typed_plan(draft).model_copy(update={"scope": tuple(items)}))


def _typed(draft: Form, at: int, item: TypedItem) -> TypedItem:
    keys = {name: _key(draft, name, at) for name in FIELDS}
    found = {name: st.session_state[key] for name, key in keys.items() if session.knows(key)}
    found |= {name: found[name] or "" for name in TEXTS if name in found}
    if "money" in found:
        found["money"] = drafts.canonical_amount(found["money"], draft.fields.code)
    found["criteria"] = _served(draft, at, item)
    return item.model_copy(update=found)


def _served(draft: Form, at: int, item: TypedItem) -> tuple[str, ...]:
    """The criteria that are chosen, and those of the item that cannot be chosen now."""
    key = _key(draft, "serves", at)
    if not session.knows(key):
        return item.criteria
    shown = st.session_state.get(session.SERVED, ())
    others = (name for name in item.criteria if name not in shown)
    return tuple(dict.fromkeys((*st.session_state[key], *others)))


def _key(draft: Form, field: str, at: int) -> str:
    return draft.key(session.plan(f"scope.{field}.{at}"))
