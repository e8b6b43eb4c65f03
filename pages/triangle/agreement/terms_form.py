"""The fields of the terms, filled from what is kept."""

from typing import TYPE_CHECKING, Literal, cast

import streamlit as st

from assessment.domain.triangle.points import LEAST, MOST, WHOLE
from assessment.domain.triangle.terms import WAYPOINTS
from assessment.reports import charts
from assessment.reports.charts.ternary.words import leads, spoken
from assessment.reports.sentences.figures import begun
from assessment.reports.sentences.triangle import MEANINGS
from pages.shared import picture, session
from pages.shared.text import plain
from pages.triangle.agreement import proposed
from pages.triangle.agreement.draft import CALLED, TermsDraft

if TYPE_CHECKING:
    from pages.triangle.agreement.draft import TermsDraft
from assessment.bootstrap import site
from assessment.errors import Refused
from assessment.services.projects import ProjectView
from pages.shared import attempt, failure, register, save_state
from pages.triangle.agreement import draft, parts, text
from pages.triangle.agreement.draft import TermsDraft
from pages.triangle.shared import actions

KEEP: Literal["session"] = "session"  # what is typed is there again after another page
ONE_A_LINE = "One a line."
IN_WORDS = "In words: what gives, and how far. Leave it empty where nothing gives."
PRIVATE = "Only you see it until you propose it."


def _all_fields(desk: TermsDraft) -> None:
    """Draw them all, in the order in which they are signed."""
    _position(desk)
    st.subheader("What gives, and how far", anchor=False)
    _time(desk)
    _cost(desk)
    _quality(desk)
    st.subheader("Money and dates", anchor=False)
    _text(desk, "budget", f"{CALLED['budget']} ({desk.base.currency})")
    start, finish = st.columns(2)
    with start:
        _date(desk, "start")
    with finish:
        _date(desk, "finish")
    st.subheader("What it buys", anchor=False)
    for name in ("scope_in", "scope_out", "criteria"):
        _area(desk, name, CALLED[name], ONE_A_LINE, height=160)


def _position(desk: TermsDraft) -> None:
    st.subheader("The agreed position", anchor=False)
    st.markdown(
        f"{WHOLE} points in all. What one gains, the other two give in proportion; each keeps at "
        f"least {LEAST}."
    )
    first = desk.first
    for at, name in enumerate(WAYPOINTS):
        session.begin(desk.key(name), getattr(first, name))
        st.slider(
            MEANINGS[name].name,
            LEAST,
            MOST,
            key=desk.key(name),
            on_change=balance,
            args=(at,),
            persist_state=KEEP,
        )
    points = desk.points
    st.markdown(f"**{plain(begun(spoken(points)))}**: {plain(leads(points))}.")
    figure = charts.drift(points, dark=picture.dark())
    picture.draw(figure, charts.describe_drift(points), "draft")
    picture.table(charts.drift_rows(points))
    st.radio(
        "What comes first",
        WAYPOINTS,
        WAYPOINTS.index(first.primary),
        format_func=begun,
        key=desk.key("primary"),
        horizontal=True,
        persist_state=KEEP,
    )


def _time(desk: TermsDraft) -> None:
    with st.container(key="draft-gives-time"):
        st.markdown(f"**Time.** {MEANINGS['time'].compromise}")
        _count(desk, "days_later")
        _area(desk, "gives_time", "How time gives", IN_WORDS)


def _cost(desk: TermsDraft) -> None:
    with st.container(key="draft-gives-cost"):
        st.markdown(f"**Cost.** {MEANINGS['cost'].compromise}")
        _text(desk, "money_more", f"{CALLED['money_more']} ({desk.base.currency})")
        _area(desk, "gives_cost", "How cost gives", IN_WORDS)


def _quality(desk: TermsDraft) -> None:
    with st.container(key="draft-gives-quality"):
        st.markdown(f"**Quality.** {MEANINGS['quality'].compromise}")
        _count(desk, "criteria_waived")
        _area(desk, "gives_quality", "How quality gives", IN_WORDS)


def _count(desk: TermsDraft, name: str) -> None:
    first = getattr(desk.first, name)
    key = desk.key(name)
    # Without limits of its own: beyond one, Streamlit would silently keep what stood there before.
    st.number_input(CALLED[name], value=first, step=1, key=key, persist_state=KEEP)


def _text(desk: TermsDraft, name: str, label: str) -> None:
    first, key = getattr(desk.first, name), desk.key(name)
    st.text_input(label, first, key=key, max_chars=40, persist_state=KEEP)


def _area(desk: TermsDraft, name: str, label: str, hint: str, height: int = 100) -> None:
    first, key = getattr(desk.first, name), desk.key(name)
    st.text_area(label, first, key=key, placeholder=hint, height=height, persist_state=KEEP)


def _date(desk: TermsDraft, name: str) -> None:
    first, key = getattr(desk.first, name), desk.key(name)
    st.date_input(CALLED[name], first, key=key, format="YYYY-MM-DD", persist_state=KEEP)


def balance(moved: int) -> None:
    """After one of the three sliders was moved: the other two follow."""
    desk = cast("TermsDraft", st.session_state[session.DRAFT])
    keys = [desk.key(name) for name in WAYPOINTS]
    time, cost, quality = (st.session_state[key] for key in keys)
    now = (time, cost, quality)
    points = desk.moves.points(desk.moves.now or now, moved, now[moved])
    for key, point in zip(keys, points, strict=True):
        st.session_state[key] = point


def draw(view: ProjectView) -> None:
    """Draw the fields, or say what is missing before terms can be drafted."""
    waiting = view.ledger.proposed
    number = waiting.version if waiting else len(view.ledger.agreements) + 1
    try:
        laid = draft.load_draft(view)
    except Refused as error:
        st.header("The terms", anchor=False)
        st.markdown(plain(failure.message(error)))
        st.page_link(register.page(register.PROJECT), label="Go to the project")
        return
    st.header(f"{'Change' if waiting else 'Draft'} version {number}", anchor=False)
    st.markdown(f"{_source(view)} {PRIVATE}")
    proposed.draw_carried_over(view)
    if waiting:
        with st.expander(f"Version {number} as it waits now"):
            text.draw(text.paper(view, waiting))
    _fields(laid, drafted=view.project.draft is not None)
    save_state.watch()


def _source(view: ProjectView) -> str:
    if view.project.draft is not None:
        return "This is the draft that you kept."
    if view.ledger.proposed:
        return "These are the terms that wait for signatures."
    if view.ledger.active:
        return "It starts from the terms that are in force."
    return (
        "It starts from the middle of what all sponsors said, and from the least that any of them "
        "would give: a proposal to talk about, not a result."
    )


@st.fragment
def _fields(laid: TermsDraft, *, drafted: bool) -> None:
    with st.container(key="draft"):
        _all_fields(laid)
    laid.store()
    actions.show_outcome()
    why = st.container(key="draft-refused")
    with st.container(key="draft-footer", horizontal=True, vertical_alignment="center"):
        kept = ":material/check: Kept" if drafted else "Nothing is changed yet"
        st.caption(":material/edit: **Not kept yet**" if laid.changed else kept)
        keeps = st.button("Keep the draft", key="agreement.keep")
        looks = st.button("See what will be signed", key="agreement.look", type="primary")
        if parts.now():
            label = "Throw away what is not kept" if laid.changed else "Close"
            leaves = st.button(label, key="agreement.close", type="tertiary")
        else:
            leaves = False
    save_state.note(laid.on_screen)
    if leaves:
        draft.clear()
        parts.close()
        st.rerun()
    if keeps or looks:
        with why:
            went = attempt.attempt(
                lambda: site().agreements.keep_draft(actions.needed(), laid.terms)
            )
        if went:
            draft.clear()
            if looks:
                parts.open_at(parts.PREVIEW)
            st.rerun()
