"""The scope in the draft of the terms: each item in, in if it fits, or out."""

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from assessment.domain.triangle.current_scope import varied_places
from assessment.domain.triangle.drafts.terms import TermsDraft
from assessment.domain.triangle.renewal import terms_today
from assessment.domain.triangle.scope import PLACES, PlacedItem
from assessment.domain.triangle.scope_line import placed, with_new, with_plan
from assessment.messages import Message, listing, msg
from assessment.reports.sentences.triangle.scope import PLACE_NAMES, item_words, would_move
from assessment.reports.views.scope import drawn_line, musts_exceed, scope_in_plan
from pages.shared import session
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
    "by what comes first above, by the dates and by the budget. What an accepted variation placed "
    "stays where it is, as long as it fits."
)
MOVED = msg("Not all items stand as they do today: move what belongs elsewhere.")
LINE = "agreement.draw-line"


def draw(form: TermsForm) -> None:
    """Draw each item with its place, and what all in scope takes beside the plan."""
    stands = form.fields
    st.markdown(f"**{text(TermsDraft.LABELS['scope'])}**")
    st.markdown(markdown(_why(form)))
    first = {one.id: one for one in form.first.scope}
    with st.container(key="draft-scope"):
        for item in stands.scope:
            _place(form, first.get(item.id, item))
    render(scope_in_plan(stands.scope, stands.planned, stands.more, stands.base))
    said, currency = form.view.ledger.positions.values(), stands.base.currency
    render(musts_exceed(stands.scope, said, stands.planned, currency))
    render(
        drawn_line(
            stands.scope,
            said,
            stands.primary,
            stands.planned,
            currency,
            varied_places(form.view.ledger),
        )
    )
    moves = _moves_of_decided(form)
    st.button(
        text(msg("Draw the line anew")),
        key=LINE,
        help=text(AGAIN_TODAY if form.view.ledger.active else AGAIN),
        on_click=_ask if moves else _draw_anew,
        args=(form,),
    )
    if moves and st.session_state.get(session.asked(LINE)):
        _confirm(form, moves)


def _why(form: TermsForm) -> Message:
    if not form.view.ledger.active:
        return WHY
    today = _places_today(form)
    moved = any(one.place != today.get(one.id, one).place for one in form.fields.scope)
    return MOVED if moved else WHY_TODAY


def _places_today(form: TermsForm) -> dict[str, PlacedItem]:
    """Every item where it stands today: signed, or placed by a variation that was accepted."""
    terms = terms_today(form.view.ledger)
    return {one.id: one for one in terms.scope} if terms else {}


def _moves_of_decided(form: TermsForm) -> list[Message]:
    """What the line would move away from where somebody decided that it stands."""
    today, stands = _places_today(form), {one.id: one for one in form.fields.scope}
    return [
        would_move(today[one.id], one)
        for one in _drawn(form)
        if one.id in today and one.place not in {today[one.id].place, stands[one.id].place}
    ]


def _confirm(form: TermsForm, moves: Sequence[Message]) -> None:
    with st.container(border=True, key="draw-line-asks"):
        said = msg("The line would move what was decided: {moves}.", moves=listing(moves))
        st.markdown(markdown(said))
        with st.container(horizontal=True):
            move, leave = text(msg("Move them")), text(msg("Leave them where they are"))
            st.button(move, key=f"{LINE}.yes", on_click=_draw_anew, args=(form,))
            st.button(leave, key=f"{LINE}.no", type="primary", on_click=_answered)


def _ask(_: TermsForm) -> None:
    st.session_state[session.asked(LINE)] = True


def _answered() -> None:
    st.session_state.pop(session.asked(LINE), None)


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
    _answered()
    form.draft.show(form.fields.model_copy(update={"scope": _drawn(form)}))


def _drawn(form: TermsForm) -> tuple[PlacedItem, ...]:
    """The items where the line puts them."""
    stands, ledger = form.fields, form.view.ledger
    items = (with_new if ledger.active else with_plan)(stands.scope, form.view.project.plan)
    said = ledger.positions.values()
    return placed(items, said, stands.primary, stands.planned, varied_places(ledger))
