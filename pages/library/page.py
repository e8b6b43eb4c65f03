"""The library: every instrument with its source, its version and all of its wording."""

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.answering import level_text
from assessment.reports.sentences import names_of
from pages.library import choosing
from pages.shared import failure, look
from pages.shared.text import plain
from questionnaires.errors import QuestionnaireError
from questionnaires.schema import Check, ConditionSpec, Instrument, ItemSpec, Level


def draw() -> None:
    """One instrument, chosen where there are several."""
    look.title("Library")
    st.markdown("Every question, every level and every rule that a result rests on.")
    chosen = choosing.draw(site().library.ids())
    try:
        instrument = site().library.get(chosen)
    except QuestionnaireError as error:
        failure.log.error("%s", error)
        st.error(
            "This instrument cannot be shown: its file has problems. The log of the site lists "
            "them all.",
            icon=":material/error:",
        )
        return
    _instrument(instrument)


def _instrument(instrument: Instrument) -> None:
    st.header(plain(instrument.title), anchor=False)
    st.markdown(plain(instrument.purpose))
    _source(instrument)
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
    source = instrument.source
    year = f" ({source.year})" if source.year else ""
    newest = next(one for one in instrument.changes if one.version == instrument.version)
    with st.container(key="library-source"):
        st.markdown(
            f"**Source** {plain(source.author)}: {plain(source.title)}{year}  \n"
            f"**Version** {instrument.version}, {newest.date}. {plain(newest.note)}"
        )
        if source.note:
            st.caption(plain(source.note))


def _item(instrument: Instrument, item: ItemSpec) -> None:
    with st.expander(plain(item.label)):
        st.markdown(f"**{plain(item.question)}**")
        if item.why:
            st.markdown(plain(item.why))
        if item.shown_by:
            st.markdown(f"What would show it: {plain(item.shown_by)}")
        _levels(instrument.levels_of(item))
        if item.checks:
            st.markdown("**Short checks**")
            _checks(item.checks)
            for cap in item.caps:
                claim = level_text(cap.level)
                st.caption(f"Level {claim} stands when {cap.confirmed} of them are confirmed.")


def _levels(levels: tuple[Level, ...]) -> None:
    for level in levels:
        said = plain(level.meaning or level.name)
        st.markdown(f"**{level_text(level.value)} {plain(level.name)}.** {said}")


def _checks(checks: tuple[Check, ...]) -> None:
    st.markdown("\n".join(f"- {plain(check.question)}" for check in checks))


def _stages(instrument: Instrument) -> None:
    if not instrument.stages:
        return
    st.subheader("Stages", anchor=False)
    needs = {gate.stage: gate.needs for gate in instrument.gates}
    for stage in instrument.stages:
        st.markdown(f"**{stage.value} {plain(stage.name)}.** {plain(stage.summary)}")
        if rules := [_rule(need, instrument) for need in needs.get(stage.value, ())]:
            st.caption(plain(f"Needs the stage before, and {'; '.join(rules)}."))


def _rule(need: ConditionSpec, instrument: Instrument) -> str:
    names = names_of(instrument)
    known = {**names.dimensions, **names.items, **names.groups}
    what = f"{need.measure} of {known.get(need.of, need.of)}" if need.of else need.measure
    unit = " per cent" if need.measure == "fill" else ""
    return f"{what} at least {level_text(need.at_least)}{unit}"


if __name__ == "__main__":
    draw()
