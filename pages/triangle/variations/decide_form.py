"""Deciding a variation, or taking it back: each in a fold, so that nobody does it by accident."""

from collections.abc import Mapping

import streamlit as st

from assessment.domain.triangle import outlook
from assessment.domain.triangle.decisions import quorum
from assessment.domain.triangle.permissions import Action, may_drop
from assessment.domain.triangle.variation import Outcome, Variation
from assessment.messages import Message, Sentences, msg
from assessment.reports.blocks import Fold
from assessment.reports.sentences.triangle import People
from assessment.reports.sentences.triangle.votes import unconfirmed_words
from assessment.reports.views.branches import both_branches
from assessment.reports.views.decisions import pending_variation
from assessment.reports.views.ways_on import ways_on
from assessment.services.project_view import ProjectView
from assessment.services.variations import WHY_DECIDED, WHY_DROPPED
from pages.shared import actions, session
from pages.shared.reader import markdown, text
from pages.shared.render import render
from pages.shared.site import site
from pages.triangle.shared import access

ONLY_REFUSE = msg("It can be refused now, but not accepted.")
NEITHER = msg(
    "It can neither be accepted nor refused now: the reason stands at the top of this page."
)
MAY_CHANGE = msg("You have said what you decide. Until it is decided, you may say otherwise.")
IN_THE_ROOM = msg(
    "Only what they decided in the room: it is marked as recorded by you until each of them "
    "confirms it on their own link, and void as soon as one objects."
)
RECORD_ACCEPTED, RECORD_REFUSED = msg("Record: accepted"), msg("Record: refused")
DROP_IT = msg("Drop it")
NO_ACCOUNT = msg("A variation that is dropped counts for nothing. It stays in the record.")


def _decide_or_drop(view: ProjectView, one: Variation) -> bool:
    """Draw what this role may do with it. Whether somebody is typing here."""
    deciding = _decide(view, one)
    return _drop(view, one) or deciding


def _decide(view: ProjectView, one: Variation) -> bool:
    people = _deciders(view, one)
    if not people:
        return False
    ways = outlook.open_ways(view.ledger, one.number)
    if not ways:
        st.markdown(markdown(NEITHER))
        return False
    fold = st.expander(
        text(_title(view, one)),
        key=session.variation("decide", one.number),
        on_change="rerun",
    )
    if not fold.open:
        return False
    with fold:
        actions.show_flash(_place(one.number))
        recording = access.is_facilitator(view)
        if recording:
            _who_decided(people, one)
        elif one.vote(view.person):
            st.markdown(markdown(MAY_CHANGE))
        _why(WHY_DECIDED, "why", one.number)
        _why_not_accepted(view, one)
        with st.container(horizontal=True):
            for way in ways:
                _button(way, one.number, recording=recording)
    return True


def _why_not_accepted(view: ProjectView, one: Variation) -> None:
    if reason := outlook.reason_against(view.ledger, one.number, Outcome.ACCEPTED):
        st.markdown(markdown(ONLY_REFUSE))
        st.markdown(markdown(reason))
        for way in ways_on(view, one):
            st.markdown(markdown(way))


def _deciders(view: ProjectView, one: Variation) -> dict[str, str]:
    """The names of those who decide it here, by their id: oneself, or whose word is recorded."""
    if view.ledger.active is None:
        return {}
    of = quorum(view.ledger.active, one)
    present = (known for known in view.project.present if of.has(view.project.person(known.id)))
    mine = view.access.sponsor
    return {known.id: known.name for known in present if mine in ("", known.id)}


def _title(view: ProjectView, one: Variation) -> Message:
    if access.is_facilitator(view):
        return msg("Record what was decided on variation {number}", number=one.number)
    return msg("Decide variation {number}", number=one.number)


def _place(number: int) -> str:
    """Where it is shown what came of deciding this variation."""
    return f"decide.{number}"


def _why(label: Message, field: str, number: int) -> None:
    """A reason; it is still there when the fold was closed in between."""
    st.text_area(text(label), key=session.variation(field, number), persist_state="session")


def _button(way: Outcome, number: int, *, recording: bool) -> None:
    accepts, press = way is Outcome.ACCEPTED, _record if recording else _vote
    if recording:
        label = RECORD_ACCEPTED if accepts else RECORD_REFUSED
    elif accepts:
        label = msg("Accept variation {number}", number=number)
    else:
        label = msg("Refuse variation {number}", number=number)
    key = session.variation(way.value, number)
    st.button(text(label), key=key, on_click=press, args=(number, way))


def _who_decided(names: Mapping[str, str], one: Variation) -> None:
    """Whose decision the facilitator records; a sponsor decides for themselves."""
    st.markdown(markdown(IN_THE_ROOM))
    st.multiselect(
        text(msg("Which sponsors decided so?")),
        tuple(names),
        format_func=lambda sponsor: text(names.get(sponsor, "")),
        placeholder=text(msg("Choose who decided")),
        key=session.variation("by", one.number),
    )


def _typed(field: str, number: int) -> str:
    return str(st.session_state.get(session.variation(field, number)) or "")


def _vote(number: int, way: Outcome) -> None:
    why = _typed("why", number)
    waits = msg("What you say of variation {number} is kept.", number=number)
    access.act(
        lambda who: site().variations.decide(who, number, way, why),
        lambda: _outcome(number, waits),
        _place(number),
    )


def _record(number: int, way: Outcome) -> None:
    why = _typed("why", number)
    waits = msg("What was said of variation {number} is recorded.", number=number)
    sponsors = st.session_state.get(session.variation("by", number)) or ()
    access.act(
        lambda who: site().variations.record(who, number, way, why, sponsors),
        lambda: _outcome(number, waits),
        _place(number),
    )


def _outcome(number: int, waits: Message) -> Sentences:
    """What has become of it, and who has not confirmed it; `waits`: it is not decided yet."""
    view = site().projects.see(access.required())
    one = view.ledger.variation(number)
    if one is None:
        return Sentences((waits,))
    match one.outcome:
        case Outcome.ACCEPTED:
            became = msg("Variation {number} is accepted.", number=number)
        case Outcome.REFUSED:
            became = msg("Variation {number} is refused.", number=number)
        case _:
            became = waits
    return Sentences((became, *unconfirmed_words(one.votes, People.of(view.project))))


def _drop(view: ProjectView, one: Variation) -> bool:
    """Whoever raised it may take it back, and so may the facilitator."""
    if not may_drop(one, view.access.role, view.person):
        return False
    fold = st.expander(
        text(msg("Drop variation {number}", number=one.number)),
        key=session.variation("drop", one.number),
        on_change="rerun",
        type="compact",
    )
    if not fold.open:
        return False
    with fold:
        actions.show_flash(_place(one.number))
        st.markdown(markdown(NO_ACCOUNT))
        _why(WHY_DROPPED, "drop-why", one.number)
        label = text(DROP_IT)
        key = session.variation("dropped", one.number)
        st.button(label, key=key, on_click=_take_back, args=(one.number,))
    return True


def _take_back(number: int) -> None:
    why = _typed("drop-why", number)
    dropped = msg("Variation {number} is dropped.", number=number)
    access.act(lambda who: site().variations.drop(who, number, why), dropped, _place(number))


def draw(view: ProjectView) -> bool:
    """Draw them. Whether somebody is typing here."""
    st.header(text(msg("Waiting for a decision")), anchor=False)
    for one in view.ledger.variations:
        if one not in view.ledger.pending:
            actions.show_flash(_place(one.number))
    if not view.ledger.pending:
        st.markdown(markdown(msg("Nothing waits for a decision.")))
        return False
    if not _may_act(view):
        st.markdown(markdown(msg("The sponsors decide these.")))
    typing = [_variation(view, one) for one in view.ledger.pending]
    return any(typing)


def _variation(view: ProjectView, one: Variation) -> bool:
    found = outlook.branches(view.ledger, one.number)
    if view.ledger.active is None or found is None:
        return False
    terms = view.ledger.active.terms
    with st.container(key=f"pending-variation-{one.number}"):
        render(pending_variation(view, one, terms))
        _branches(view, one, found)
        return _may_act(view) and _decide_or_drop(view, one)


def _branches(view: ProjectView, one: Variation, found: outlook.Branches) -> None:
    """Both branches; folded while neither can be taken."""
    words = one.if_accepted, one.if_refused
    shown = both_branches(view.ledger, found, one.criteria, words, str(one.number))
    if not outlook.open_ways(view.ledger, one.number):
        title = msg("What accepting and refusing would do")
        shown = (Fold(f"folded-branches-{one.number}", title, shown, small=True),)
    render(shown)


def _may_act(view: ProjectView) -> bool:
    """Whether whoever looks decides, or records what was decided."""
    return view.may(Action.DECIDE_VARIATION) or view.may(Action.RECORD_DECISION)
