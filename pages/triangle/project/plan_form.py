"""The form in which the facilitator sets the plan."""

from datetime import date

import streamlit as st

from assessment.domain.triangle.drafts.plan import PlanDraft
from assessment.domain.triangle.permissions import Action
from assessment.domain.triangle.project import Plan
from assessment.errors import Refused
from assessment.messages import Message, msg
from assessment.reports.views.project import plan as plan_blocks
from assessment.services.project_view import ProjectView
from pages.shared import actions, failure, session
from pages.shared.fields import day_field
from pages.shared.reader import markdown, text
from pages.shared.render import render
from pages.shared.site import site
from pages.triangle.project import scope_fields
from pages.triangle.shared import drafts
from pages.triangle.shared.access import required
from pages.triangle.shared.drafts import OpenDraft, open_draft
from pages.triangle.shared.panels import LEAVE
from pages.triangle.shared.panels import project_panels as panels

WHY = msg(
    "What a sponsor is ready to give is said in days, in money or in per cent of this plan. So it "
    "comes first."
)
GIVEN = msg(
    "Positions are given already, so the currency stays. A change stands in the record, and "
    "whoever gave a position is asked to look again."
)
REVEALED = msg(
    "All positions are shown. They stay as they are, by the plan that they were given under, and a "
    "change stands in the record."
)
SIGNED = msg("What is proposed or signed keeps its own dates, budget and criteria.")
BEGUN = msg("You have begun to change it: what you typed is there.")
AT_FIRST = msg("The plan as it was at first")
FOLD = "project-plan-at-first"
LETTERS = 3  # of a currency: of fewer nothing is said while somebody types
PLAN = "plan"  # a panel, and the place of the flash
TEXTS = {"budget", "currency", "criteria"}
FIELDS = ("start", "finish", "budget", "currency", "criteria")


def _form(view: ProjectView) -> None:
    """Draw it, filled with what is typed already, else with what is kept."""
    plan = view.project.plan
    for sentence in (WHY, *_warnings(view)):
        st.markdown(markdown(sentence))
    draft = open_draft(session.PLAN_DRAFT, view, PlanDraft.of(plan))
    if not session.knows(_key(draft, "budget")):  # it comes back from another page
        draft.first = draft.fields
    with st.container(key="project-plan"):
        _fields(draft, plan, free=view.may(Action.CHANGE_CURRENCY))


@st.fragment
def _fields(draft: OpenDraft[PlanDraft], plan: Plan | None, *, free: bool) -> None:
    draft.resume()
    start, finish = st.columns(2)
    with start:
        _date(draft, "start", draft.first.start)
    with finish:
        _date(draft, "finish", draft.first.finish)
    _money(draft, plan, free=free)
    now = _typed(draft)
    with st.container():  # of its own: what comes or goes in it moves no field below it
        _echo(now, plan, free=free)
    st.text_area(
        text(msg("{field}, one a line", field=PlanDraft.LABELS["criteria"])),
        draft.first.criteria,
        key=_key(draft, "criteria"),
        placeholder=text(msg("Nine of ten users work without calling the help desk")),
        height=160,
    )
    scope_fields.draw(draft, plan, _typed)
    draft.change(_typed(draft))
    draft.draw_state()
    why = st.container(key="project-plan-refused")  # beside the button that was pressed
    if st.button(text(msg("Keep the plan")), key="project.plan.keep", type="primary"):
        with why:
            kept = actions.attempt(lambda: _keep(draft))
        if kept:
            actions.flash(msg("The plan is kept."), PLAN)
            st.session_state.pop(session.PLAN_DRAFT, None)
            panels.close()
            st.rerun()
    if plan and st.button(text(LEAVE), key="project.close", type="tertiary"):
        draft.discard(PlanDraft.of(plan))
        panels.close()
        st.rerun()


def _warnings(view: ProjectView) -> tuple[Message, ...]:
    given = (REVEALED if view.ledger.revealed else GIVEN,) if view.given else ()
    return (*given, SIGNED) if view.ledger.agreements else given


def _date(draft: OpenDraft[PlanDraft], name: str, first: date | None) -> None:
    day_field(_label(name), first, _key(draft, name))


def _money(draft: OpenDraft[PlanDraft], plan: Plan | None, *, free: bool) -> None:
    """The budget; the currency has a field until somebody has spoken of money."""
    first = drafts.local_amount(draft.first.budget)
    if plan and not free:
        label = drafts.in_currency(PlanDraft.LABELS["budget"], plan.currency)
        st.text_input(markdown(label), first, key=_key(draft, "budget"))
        return
    budget, currency = st.columns(2)
    with budget:
        st.text_input(_label("budget"), first, key=_key(draft, "budget"))
    with currency:
        label = msg("{field}, three letters", field=PlanDraft.LABELS["currency"])
        st.text_input(text(label), draft.first.currency, key=_key(draft, "currency"))


def _echo(now: PlanDraft, plan: Plan | None, *, free: bool) -> None:
    """Say what the budget was read as, or that there is no such currency."""
    if free and len(now.code) >= LETTERS:
        try:
            now.checked_currency(plan)
        except Refused as error:
            failure.show(error)
    drafts.echo_amount(now.budget, now.code, PlanDraft.LABELS["budget"])


def is_open(view: ProjectView) -> bool:
    """Whether the form is what stands here."""
    return view.may(Action.SET_PLAN) and (view.project.plan is None or panels.now() == PLAN)


def draw(view: ProjectView) -> None:
    """Draw the plan, or the form; folded once a version is in force, whose terms count instead."""
    if view.ledger.active and not is_open(view):
        actions.show_flash(PLAN)
        fold = st.expander(text(AT_FIRST), key=FOLD, on_change="rerun")
        if fold.open:
            with fold:
                _plan(view)
        return
    st.header(text(AT_FIRST if view.ledger.active else msg("The plan")), anchor=False)
    actions.show_flash(PLAN)
    if is_open(view):
        _form(view)
    else:
        _plan(view)


def _plan(view: ProjectView) -> None:
    if view.project.plan is None:
        st.markdown(markdown(msg("There is no plan yet. The facilitator sets it.")))
        return
    render(plan_blocks(view.project.plan))
    if view.may(Action.SET_PLAN):
        panels.open_button(msg("Change the plan"), PLAN)
        blank = PlanDraft.of(view.project.plan)
        if open_draft(session.PLAN_DRAFT, view, blank).fields != blank:
            st.caption(markdown(BEGUN))


def _keep(draft: OpenDraft[PlanDraft]) -> None:
    """Keep what stands in the form as the plan. Raises Refused, with everything that is wrong."""
    access = required()
    before = site().projects.see(access).project.plan
    site().projects.plan(access, draft.fields.plan(before), draft.ref)


def _typed(draft: OpenDraft[PlanDraft]) -> PlanDraft:
    """What stands in the widgets; a field that is not there is as it was kept."""
    typed = {
        name: st.session_state[_key(draft, name)]
        for name in FIELDS
        if session.knows(_key(draft, name))
    }
    typed = {name: "" if one is None and name in TEXTS else one for name, one in typed.items()}
    if "budget" in typed:
        currency = str(typed.get("currency", draft.blank.currency)).strip().upper()
        typed["budget"] = drafts.canonical_amount(typed["budget"], currency)
    typed["scope"] = scope_fields.typed(draft)
    return draft.fields.model_copy(update={"currency": draft.blank.currency, **typed})


def _label(name: str) -> str:
    return text(PlanDraft.LABELS[name])


def _key(draft: OpenDraft[PlanDraft], name: str) -> str:
    return draft.key(session.plan(name))
