"""The fields of the terms, filled from what is kept."""

from typing import Literal

import streamlit as st

from assessment.domain.triangle.bridge import weights
from assessment.domain.triangle.drafts.terms import TermsDraft
from assessment.domain.triangle.points import WHOLE
from assessment.domain.triangle.renewal import lost_criteria, terms_today
from assessment.domain.triangle.terms import WAYPOINTS
from assessment.errors import Refused
from assessment.messages import Message, Sentences, msg
from assessment.reports.blocks import Chart
from assessment.reports.charts import Drift
from assessment.reports.sentences.triangle import MEANINGS, TITLES, from_today
from assessment.reports.views.agreement import carried_over, version_text
from assessment.services.project_view import ProjectView
from pages.shared import actions, failure, register, save_state
from pages.shared.fields import day_field
from pages.shared.reader import markdown, plain, text
from pages.shared.render import render
from pages.shared.site import site
from pages.triangle.agreement import draft, rule_fields, scope_form
from pages.triangle.agreement.draft import PREVIEW, TermsForm
from pages.triangle.shared import drafts, points
from pages.triangle.shared.access import required
from pages.triangle.shared.panels import agreement_panels as panels

KEEP: Literal["session"] = "session"  # what is typed is there again after another page
ONE_A_LINE = msg("One a line.")
IN_WORDS = msg("In words: what gives, and how far. Leave it empty where nothing gives.")
PRIVATE = msg("Only you see it until you propose it.")
CHANGES_PRIVATE = msg("What you change here only you see until you put it to the sponsors.")


def _all_fields(form: TermsForm) -> None:
    """Draw them all, in the order in which they are signed."""
    _position(form)
    st.subheader(text(msg("What gives, and how far")), anchor=False)
    _time(form)
    _cost(form)
    _quality(form)
    st.subheader(text(msg("Money and dates")), anchor=False)
    _money(form, "budget")
    start, finish = st.columns(2)
    with start:
        _date(form, "start")
    with finish:
        _date(form, "finish")
    st.subheader(text(msg("What it buys")), anchor=False)
    if form.fields.scope:
        scope_form.draw(form)
    else:
        for name in ("scope_in", "scope_out"):
            _area(form, name, ONE_A_LINE, height=160)
    _area(form, "criteria", ONE_A_LINE, height=160)
    st.subheader(text(msg("Who decides")), anchor=False)
    rule_fields.draw(form)


def _position(form: TermsForm) -> None:
    st.subheader(_label("agreed"), anchor=False)
    st.markdown(markdown(msg("Divide {whole} points.", whole=WHOLE)))
    first = form.first
    stands = points.draw(form.fields.points, form.key, lambda name: getattr(first, name), KEEP)
    if stands.point:
        render((Chart("chart-draft", Drift(tuple(weights(stands.point)))),))
    st.radio(
        _label("primary"),
        WAYPOINTS,
        WAYPOINTS.index(first.primary),
        format_func=lambda name: text(TITLES[name]),
        key=form.key("primary"),
        horizontal=True,
        persist_state=KEEP,
    )


def _time(form: TermsForm) -> None:
    with st.container(key="draft-gives-time"):
        st.markdown(markdown(_gives("time")))
        _count(form, "days_later")
        _area(form, "gives_time", IN_WORDS)


def _cost(form: TermsForm) -> None:
    with st.container(key="draft-gives-cost"):
        st.markdown(markdown(_gives("cost")))
        _money(form, "money_more")
        _area(form, "gives_cost", IN_WORDS)


def _quality(form: TermsForm) -> None:
    with st.container(key="draft-gives-quality"):
        st.markdown(markdown(_gives("quality")))
        _count(form, "criteria_waived")
        _area(form, "gives_quality", IN_WORDS)


def _gives(waypoint: str) -> Message:
    compromise = MEANINGS[waypoint].concession
    return msg("**{waypoint}.** {meaning}", waypoint=TITLES[waypoint], meaning=compromise)


def _count(form: TermsForm, name: str) -> None:
    first = getattr(form.first, name)
    key = form.key(name)
    # Without limits of its own: beyond one, Streamlit would silently keep what stood there before.
    st.number_input(_label(name), value=first, step=1, key=key, persist_state=KEEP)


def _money(form: TermsForm, name: str) -> None:
    label = drafts.in_currency(TermsDraft.LABELS[name], form.base.currency)
    first, key = drafts.local_amount(getattr(form.first, name)), form.key(name)
    st.text_input(markdown(label), first, key=key, persist_state=KEEP)
    drafts.echo_amount(getattr(form.fields, name), form.base.currency, TermsDraft.LABELS[name])


def _area(form: TermsForm, name: str, hint: Message, height: int = 100) -> None:
    first, key = getattr(form.first, name), form.key(name)
    st.text_area(
        _label(name), first, key=key, placeholder=text(hint), height=height, persist_state=KEEP
    )


def _date(form: TermsForm, name: str) -> None:
    first, key = getattr(form.first, name), form.key(name)
    day_field(_label(name), first, key, KEEP)


def _label(name: str) -> str:
    return text(TermsDraft.LABELS[name])


def draw(view: ProjectView) -> None:
    """Draw the fields, or say what is missing before terms can be drafted."""
    waiting = view.ledger.proposed
    label = waiting.label if waiting else len(view.ledger.agreements) + 1
    try:
        form = draft.load_form(view)
    except Refused as error:
        st.header(text(msg("The terms")), anchor=False)
        st.markdown(plain(failure.message(error)))
        st.page_link(register.page(register.PROJECT), label=text(msg("Go to the project")))
        return
    title = msg("Draft version {version}", version=label)
    if waiting:
        title = msg("Change version {version}", version=label)
    st.header(text(title), anchor=False)
    private = CHANGES_PRIVATE if view.ledger.proposed else PRIVATE
    st.markdown(markdown(Sentences((*_source(view), private))))
    if not _starts_today(view, form):
        render(carried_over(view))
    if waiting:
        with st.expander(text(msg("Version {version} as it waits now", version=label))):
            render(version_text(view, waiting))
    _fields(form, drafted=view.project.draft is not None)
    save_state.watch()


def _starts_today(view: ProjectView, form: TermsForm) -> bool:
    """Whether the fields were filled from what stands today, and hold what was used."""
    before = view.project.draft or view.ledger.proposed
    return before is None and form.base == form.draft.blank.base


def _source(view: ProjectView) -> tuple[Message, ...]:
    """From which terms the fields were filled."""
    if view.project.draft is not None:
        return (msg("This is the draft that you kept."),)
    if view.ledger.proposed:
        return (msg("These are the terms that wait for signatures."),)
    if view.ledger.active:
        if terms_today(view.ledger) == view.ledger.active.terms:
            return (msg("It starts from the terms that are in force."),)
        return from_today(one.text for one in lost_criteria(view.ledger)).parts
    return (
        msg(
            "It starts from the middle of what all sponsors said, and from the least that any of "
            "them would give: a proposal to talk about, not a result."
        ),
    )


@st.fragment
def _fields(form: TermsForm, *, drafted: bool) -> None:
    with st.container(key="draft"):
        form.draft.resume()
        _all_fields(form)
    form.store()
    actions.show_flash()
    why = st.container(key="draft-refused")
    with st.container(key="draft-footer", horizontal=True, vertical_alignment="center"):
        form.draft.draw_state(why)
        st.caption(_state(form, drafted=drafted))
        keeps = st.button(text(msg("Keep the draft")), key="agreement.keep")
        look = text(msg("See what will be signed"))
        looks = st.button(look, key="agreement.look", type="primary")
        if panels.now():
            leave = msg("Close", context="a draft")
            if form.is_changed:
                leave = msg("Throw away what is not kept")
            leaves = st.button(text(leave), key="agreement.close", type="tertiary")
        else:
            leaves = False
    save_state.note(form.on_screen)
    if leaves:
        draft.give_up()
        panels.close()
        st.rerun()
    if keeps or looks:
        with why:
            went = actions.attempt(
                lambda: site().agreements.keep_draft(required(), form.terms, form.draft.ref)
            )
        if went:
            draft.clear()
            if looks:
                panels.open_at(PREVIEW)
            st.rerun()


def _state(form: TermsForm, *, drafted: bool) -> str:
    """Whether what stands in the fields is kept, with a sign."""
    if form.is_changed:
        return f":material/edit: {markdown(msg('**Not kept yet**'))}"
    if drafted:
        return f":material/check: {markdown(msg('Kept'))}"
    return markdown(msg("Nothing is changed yet"))
