"""The scope in the draft of the terms: each item in, in if it fits, or out."""

from typing import Literal

import streamlit as st

from assessment.domain.triangle.drafts.terms import TermsDraft
from assessment.domain.triangle.scope import PLACES, PlacedItem
from assessment.domain.triangle.scope_line import placed, with_new, with_plan
from assessment.messages import msg
from assessment.reports.sentences.triangle.scope import PLACE_NAMES, item_words
from assessment.reports.views.scope import drawn_line, musts_exceed, scope_in_plan
from pages.shared.reader import markdown, text
from pages.shared.render import render
from pages.triangle.agreement.draft import TermsForm

KEEP: Literal["session"] = "session"  # what is typed is there again after another page
WHY = msg(
    "The line was drawn by what the sponsors marked and by what comes first. It is a proposal: "
    "move what belongs elsewhere."
)
WHY_TODAY = msg("The items stand as they do today: move what belongs elsewhere.")
AGAIN = msg(
    "Takes the items as they stand in the plan, and draws the line by what comes first above, by "
    "the dates and by the budget."
)
AGAIN_TODAY = msg(
    "Takes the items as they stand today, with those that are new in the plan, and draws the line "
    "by what comes first above, by the dates and by the budget."
)


def draw(form: TermsForm) -> None:
    """Draw each item with its place, and what all in scope takes beside the plan."""
    stands = form.fields
    st.markdown(f"**{text(TermsDraft.LABELS['scope'])}**")
    st.markdown(markdown(WHY_TODAY if form.view.ledger.active else WHY))
    first = {one.id: one for one in form.first.scope}
    with st.container(key="draft-scope"):
        for item in stands.scope:
            _place(form, first.get(item.id, item))
    render(scope_in_plan(stands.scope, stands.planned, stands.more, stands.base))
    said, currency = form.view.ledger.positions.values(), stands.base.currency
    render(musts_exceed(stands.scope, said, stands.planned, currency))
    render(drawn_line(stands.scope, said, stands.primary, stands.planned, currency))
    st.button(
        text(msg("Draw the line anew")),
        key="agreement.draw-line",
        help=text(AGAIN_TODAY if form.view.ledger.active else AGAIN),
        on_click=_draw_anew,
        args=(form,),
    )


def _place(form: TermsForm, item: PlacedItem) -> None:
    st.radio(
        markdown(msg("{item}", item=item_words(item, form.base.currency))),
        PLACES,
        PLACES.index(item.place),
        format_func=lambda place: text(PLACE_NAMES[place]),
        key=form.place_key(item.id),
        horizontal=True,
        persist_state=KEEP,
    )


def _draw_anew(form: TermsForm) -> None:
    stands, project = form.fields, form.view.project
    found = with_new if form.view.ledger.active else with_plan
    items = found(stands.scope, project.plan)
    said = form.view.ledger.positions.values()
    scope = placed(items, said, stands.primary, stands.planned)
    form.draft.show(stands.model_copy(update={"scope": scope}))
