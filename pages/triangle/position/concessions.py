"""The concessions: how much later, how much dearer, and which part of the quality criteria."""

from fractions import Fraction

import streamlit as st

from assessment.domain.triangle.drafts.position import EXAMPLES, PositionDraft
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.values import BASIS
from assessment.errors import Refused
from assessment.messages import Percent, Value, msg
from assessment.reports.sentences.triangle.positions import (
    dearer,
    later,
    planned,
    waived,
)
from pages.shared import failure, save_state
from pages.shared.reader import markdown, plain, text
from pages.triangle.position.draft import PositionForm, choose_card
from pages.triangle.shared import drafts

NO_PLAN = msg(
    "The plan is not set yet, so days and money cannot be given: say per cent for now. The "
    "facilitator sets the dates, the budget and the quality criteria on the project page."
)
PARTS = (0, 1000, 2500, 5000, 7500, BASIS)  # while there are no criteria to name


def draw(form: PositionForm) -> None:
    """Draw them, each with what it comes to."""
    plan = form.plan
    st.header(text(msg("How far would you go, at most?")), anchor=False)
    st.caption(plain(text(planned(plan) if plan else NO_PLAN)))
    for draw_concession in (_later, _dearer, _criteria):
        with st.container():  # of its own: what comes or goes in one moves no field of another
            draw_concession(form, plan)


def _later(form: PositionForm, plan: Plan | None) -> None:
    ways = {"none": msg("Not a day later")}
    if plan or form.fields.later == "days":
        ways["days"] = msg("Some days")
    ways["share"] = msg("Some per cent")
    choose_card(form, "later", ways, kind="middle")
    match form.fields.later:
        case "days":
            _number(form, "later_days")
        case "share":
            _number(form, "later_share")
    concession = form.fields.later_concession
    if concession.amount:
        st.caption(plain(text(later(concession, plan))))


def _dearer(form: PositionForm, plan: Plan | None) -> None:
    ways = {"none": msg("Not a cent more")}
    if plan or form.fields.dearer == "money":
        ways["money"] = msg("Some money")
    ways["share"] = msg("Some per cent")
    choose_card(form, "dearer", ways, kind="middle")
    match form.fields.dearer:
        case "money":
            _number(form, "dearer_money", form.currency)
        case "share":
            _number(form, "dearer_share")
    concession = form.fields.dearer_concession(form.currency)
    if concession.amount:
        st.caption(plain(text(dearer(concession, plan))))


def _number(form: PositionForm, field: str, currency: str = "") -> None:
    """A number as people write it: "40,000" is one, which a field for numbers refuses."""
    hint = text(msg("for example {number}", number=EXAMPLES[field]))
    named = PositionDraft.LABELS[field]
    named = drafts.in_currency(named, currency) if currency else named
    first = drafts.local_amount(form.first(field) or "")
    stands = st.text_input(markdown(named), first, key=form.key(field), placeholder=hint)
    form.take(field, drafts.canonical_amount(stands, currency), save_state.checksum(stands))
    if not stands:
        return
    try:
        form.fields.read(field, currency)
    except Refused as error:
        failure.show(error)


def _criteria(form: PositionForm, plan: Plan | None) -> None:
    """Draw them by name; a share of them where there are none, or where no names were said."""
    share = form.fields.waived
    if not (plan and plan.criteria):
        choose_card(form, "waived", {part: _part(part) for part in _parts(share)}, kind="small")
        return
    ways: dict[str, Value] = {"none": msg("None", context="of the quality criteria")}
    ways["some"] = msg("Some", context="of the quality criteria")
    if share and "share" in (form.fields.going, form.saved.going):  # said without names
        ways["share"] = waived(share, plan)
    choose_card(form, "going", ways, kind="middle")
    if form.fields.going == "some":
        _named(form, plan)


def _named(form: PositionForm, plan: Plan) -> None:
    ticked: list[str] = []
    with st.container(key="position-criteria"):
        for one in plan.criteria:
            key = form.key(f"criterion.{one.id}")
            stands = st.checkbox(plain(one.text), one.id in form.first("criteria", key), key=key)
            form.on_screen[key] = int(stands)
            ticked += [one.id] if stands else []
    if tuple(ticked) != form.fields.criteria:
        form.change(criteria=tuple(ticked))


def _parts(share: int | None) -> tuple[int, ...]:
    return tuple(dict.fromkeys((*PARTS, share or 0)))


def _part(share: int) -> Value:
    return (
        Percent(Fraction(share, BASIS)) if share else msg("None", context="of the quality criteria")
    )
