"""The concessions: how much later, how much dearer, and which part of the quality criteria."""

from collections.abc import Mapping
from fractions import Fraction

import streamlit as st

from assessment.domain.triangle.drafts.position import MOST_OF, PositionDraft
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.values import BASIS
from assessment.messages import Count, Money, Percent, Value, msg, plural
from assessment.reports.sentences.triangle.positions import (
    dearer,
    later,
    planned,
    share_of,
    whole_criteria,
)
from pages.shared import save_state
from pages.shared.reader import markdown, plain, text
from pages.triangle.position.draft import PositionForm, choose_card, label
from pages.triangle.shared import drafts

AT_MOST = msg(
    "What you would give at most, if it came to that. It is a limit, and nobody is asked to use it "
    "up."
)
NO_PLAN = msg(
    "The plan is not set yet, so days and money cannot be given: say per cent for now. The "
    "facilitator sets the dates, the budget and the quality criteria on the project page."
)
PARTS = (0, 1000, 2500, 5000, 7500, BASIS)  # while there are no criteria to count
SIDE_BY_SIDE = 6  # criteria: with more, a list to choose from


def draw(form: PositionForm) -> None:
    """Draw them, each with what it comes to."""
    plan = form.plan
    st.header(text(msg("How far would you go?")), anchor=False)
    st.markdown(markdown(AT_MOST))
    st.caption(plain(text(planned(plan) if plan else NO_PLAN)))
    _later(form, plan)
    _dearer(form, plan)
    _waivers(form)


def _later(form: PositionForm, plan: Plan | None) -> None:
    share = msg("Some per cent of the planned time")
    if plan:
        share = plural(
            "Some per cent of the planned {count} day",
            "Some per cent of the planned {count} days",
            count=plan.days,
        )
    ways = {"none": msg("Not a day later")}
    if plan or form.fields.later == "days":
        ways["days"] = msg("Some days")
    ways["share"] = share
    choose_card(form, "later", ways, kind="middle")
    match form.fields.later:
        case "days":
            _number(form, "later_days", 20)
        case "share":
            _number(form, "later_share", 10)
    concession = form.fields.later_concession
    if concession.amount:
        st.caption(plain(text(later(concession, plan))))


def _dearer(form: PositionForm, plan: Plan | None) -> None:
    share = msg("Some per cent of the budget")
    if plan:
        share = msg("Some per cent of {budget}", budget=Money(plan.budget, plan.currency))
    ways = {"none": msg("Not a cent more")}
    if plan or form.fields.dearer == "money":
        ways["money"] = msg("Some money")
    ways["share"] = share
    choose_card(form, "dearer", ways, kind="middle")
    match form.fields.dearer:
        case "money":
            _number(form, "dearer_money", 40_000, plan.currency if plan else "")
        case "share":
            _number(form, "dearer_share", 10)
    concession = form.fields.dearer_concession(form.minor)
    if concession.amount:
        st.caption(plain(text(dearer(concession, plan))))


def _number(form: PositionForm, field: str, example: int, currency: str = "") -> None:
    """A whole number as people write it: "40,000" is one, which a field for numbers refuses."""
    named, hint = PositionDraft.LABELS[field], text(msg("for example {number}", number=example))
    named = drafts.in_currency(named, currency) if currency else named
    first = drafts.local_amount(form.first(field) or "")
    stands = st.text_input(markdown(named), first, key=form.key(field), placeholder=hint)
    form.take(field, drafts.canonical_amount(stands), save_state.checksum(stands))
    if stands and not form.fields.amount(field):
        write = msg(
            "Write a whole number from 1 to {most}, for example {number}.",
            most=MOST_OF[field],
            number=example,
        )
        st.error(plain(text(write)), icon=":material/error:")


def _waivers(form: PositionForm) -> None:
    """Draw it; the criteria themselves are folded away under it."""
    plan = form.plan
    many = len(plan.criteria) if plan else 0
    parts = [share_of(count, many) for count in range(many + 1)] if many else list(PARTS)
    if form.fields.waived is not None and form.fields.waived not in parts:
        parts.append(form.fields.waived)  # said when there were other criteria
    choices = {part: _part(part, plan) for part in parts}
    if many <= SIDE_BY_SIDE:
        choose_card(form, "waived", choices, kind="small")
    else:
        _listed(form, choices)
    if plan and many:
        what = plural(
            "The {count} quality criterion", "The {count} quality criteria", count=Count(many)
        )
        with st.expander(text(what), type="compact"):
            st.markdown("\n".join(f"- {plain(one.text)}" for one in plan.criteria))


def _part(share: int, plan: Plan | None) -> Value:
    if not share:
        return msg("None", context="of the quality criteria")
    count = whole_criteria(share, plan)
    if plan and count:
        return msg("{count} of {all}", count=count, all=len(plan.criteria))
    return Percent(Fraction(share, BASIS))


def _listed(form: PositionForm, choices: Mapping[int, Value]) -> None:
    parts = list(choices)
    first = form.first("waived")
    stands = st.selectbox(
        label("waived"),
        parts,
        index=parts.index(first) if first in parts else None,
        format_func=lambda part: text(choices[part]),
        key=form.key("waived"),
        placeholder=text(msg("Choose how many")),
    )
    form.take(
        "waived", stands, save_state.checksum("" if stands is None else text(choices[stands]))
    )
