"""A sample project: an invented one of three sponsors, shown as its readers would see it."""

from collections.abc import Callable, Mapping

import streamlit as st

from assessment.messages import Message, msg
from assessment.reports.blocks import Fold
from assessment.reports.views.agreement import agreement
from assessment.reports.views.positions import positions_together
from assessment.reports.views.positions_apart import positions_apart
from assessment.reports.views.project import current_status, plan, steps
from assessment.reports.views.record import events, integrity
from assessment.reports.views.scope_together import scope_together
from assessment.reports.views.today import today_card
from assessment.reports.views.variations import variations
from assessment.services.sample_project import SampleProject, sample_project
from pages.shared import look, register
from pages.shared.reader import plain, text
from pages.shared.render import render
from pages.triangle.sample import verifier
from pages.triangle.shared import evidence, navigation

PART = "part"  # the query parameter that names one


def draw() -> None:
    """Draw the part of it that the address names, or the first."""
    sample, here = sample_project(), _part()
    with st.container(key="notice", horizontal=True, vertical_alignment="center"):
        st.markdown(text(msg("An invented project of three sponsors.")))
        st.page_link(register.page(register.START), label=text(msg("Begin a project")))
    reading = msg("{project} · sample", project=sample.view.project.title)
    navigation.draw(reading, {one: _address(one) for one in PARTS}, here)
    render(today_card(sample.view))
    with st.container(key=here.path):
        PARTS[here](sample)
    _onwards(here)


def _part() -> register.Entry:
    named = st.query_params.get(PART)
    return next((one for one in PARTS if one.path == named), register.PROJECT)


def _address(of: register.Entry) -> str:
    return f"{register.SAMPLE_PROJECT.path}?{PART}={of.path}"


def _onwards(here: register.Entry) -> None:
    """The way to the next part; nothing after the last."""
    order = tuple(PARTS)
    for after in order[order.index(here) + 1 :][:1]:
        with st.container(key="sample-onwards"):
            st.html(navigation.link(_address(after), NEXT[after]))


def _project(of: SampleProject) -> None:
    look.title(plain(of.view.project.title))
    with st.container(key="project-standing"):
        render(current_status(of.view))
    render(steps(of.view))
    render((Fold("sample-plan", msg("The plan"), plan(of.view.project.plan)),))


def _together(of: SampleProject) -> None:
    look.title(register.TOGETHER.title)
    render((*positions_together(of.view), *scope_together(of.view), positions_apart(of.view)))


def _agreement(of: SampleProject) -> None:
    look.title(register.AGREEMENT.title)
    render(agreement(of.view))


def _variations(of: SampleProject) -> None:
    look.title(register.VARIATIONS.title)
    render(variations(of.view))


def _record(of: SampleProject) -> None:
    look.title(register.RECORD.title)
    render(integrity(of.log, of.verdict))
    verifier.draw(of.verdict)
    render(events(of.log))
    evidence.draw(of.log, of.verdict, lambda: of.record, of.verdict.head)


PARTS: Mapping[register.Entry, Callable[[SampleProject], None]] = {
    register.PROJECT: _project,
    register.TOGETHER: _together,
    register.AGREEMENT: _agreement,
    register.VARIATIONS: _variations,
    register.RECORD: _record,
}
NEXT: Mapping[register.Entry, Message] = {
    register.TOGETHER: msg("Next: what the three said in private"),
    register.AGREEMENT: msg("Next: what they signed"),
    register.VARIATIONS: msg("Next: what was to be changed since"),
    register.RECORD: msg("Next: the record, and its verifier to try"),
}

if __name__ == "__main__":
    draw()
