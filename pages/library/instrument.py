"""One instrument: its source, its version and all of its wording."""

from fractions import Fraction

import streamlit as st

from assessment.domain.answering import level_text
from assessment.messages import Level as Shown
from assessment.messages import Message, msg, plural
from assessment.reports.views.correspondence import correspondence
from assessment.reports.views.instrument import source, stage_rules
from pages.shared.reader import markdown, plain, text
from pages.shared.render import render
from questionnaires.schema import CapSpec, Check, Correspondence, Instrument, ItemSpec, Level


def draw(instrument: Instrument, related: Correspondence | None) -> None:
    """Draw all of it; folded, how it relates to other models."""
    st.header(plain(instrument.title), anchor=False)
    st.markdown(plain(instrument.purpose))
    _source(instrument)
    if related:
        with st.expander(plain(related.title)):
            render(correspondence(related, instrument))
    for dimension in instrument.dimensions:
        st.subheader(plain(dimension.name), anchor=False)
        st.markdown(plain(dimension.about))
        leaves = {part.id for part in dimension.walk()}
        for item in instrument.items:
            if item.dimension in leaves:
                _item(instrument, item)
    for group in instrument.check_groups:
        st.subheader(plain(group.title), anchor=False)
        st.markdown(plain(group.intro))
        _checks(group.checks)
    _stages(instrument)


def _source(instrument: Instrument) -> None:
    with st.container(key="library-source"):
        render(source(instrument))


def _item(instrument: Instrument, item: ItemSpec) -> None:
    with st.expander(plain(item.label)):
        st.markdown(f"**{plain(item.question)}**")
        if item.why:
            st.markdown(plain(item.why))
        if item.shown_by:
            shown_by = msg("What would show it: {evidence}", evidence=item.shown_by)
            st.markdown(markdown(shown_by))
        _levels(instrument.levels_of(item))
        if item.checks:
            st.markdown(f"**{text(msg('Yes-or-no checks'))}**")
            _checks(item.checks)
            for cap in item.caps:
                st.caption(text(_claim(cap)))


def _claim(cap: CapSpec) -> Message:
    """What it takes for a level to stand."""
    return plural(
        "Level {level} stands when {count} of them is confirmed.",
        "Level {level} stands when {count} of them are confirmed.",
        count=cap.confirmed,
        level=Shown(Fraction(cap.level)),
    )


def _levels(levels: tuple[Level, ...]) -> None:
    for level in levels:
        said = plain(level.meaning or level.name)
        st.markdown(f"**{level_text(level.value)} {plain(level.name)}.** {said}")


def _checks(checks: tuple[Check, ...]) -> None:
    st.markdown("\n".join(f"- {plain(check.question)}" for check in checks))


def _stages(instrument: Instrument) -> None:
    if not instrument.stages:
        return
    st.subheader(text(msg("Stages")), anchor=False)
    render(stage_rules(instrument))
