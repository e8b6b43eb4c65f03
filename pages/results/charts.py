"""The pictures of a result, each with its text alternative and its table."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

import streamlit as st

from assessment.domain.comparison import compare
from assessment.domain.gaps import by_gap
from assessment.domain.item_result import ItemResult
from assessment.domain.result import Result, aims
from assessment.messages import Message, msg, plural
from assessment.reports import charts
from assessment.reports.charts.scale import SCALE, Scale
from assessment.reports.sentences import noun
from assessment.reports.sentences.asked import called
from assessment.reports.sentences.figures import value_or_reason
from assessment.services.outcomes import Outcome
from pages.results.path import Way
from pages.shared.picture import dark, draw, table
from pages.shared.reader import text

Aims = Mapping[str, Fraction]


def ladder(now: Outcome, before: Outcome | None) -> None:
    """The stages: before, now and next, and the range that the open answers leave."""
    result = now.result
    if result.stage is None:
        return
    stages = [(stage.value, stage.name) for stage in result.instrument.stages]
    reached, was = result.staging.reached, before.result.staging.reached if before else None
    low, high = result.extremes.worst, result.extremes.best
    mean = result.scored.overall.value
    figure = charts.ladder(stages, reached, low, high, mean, before=was, dark=dark())
    words = charts.describe_ladder(stages, reached, low, high, mean, before=was)
    with st.container(key="chart-ladder"):
        draw(figure, words, "ladder")
    table(charts.ladder_rows(stages, reached))


def scores(now: Outcome, before: Outcome | None, way: Way | None) -> None:
    """The dimensions as figures, then the items by how far each has to go."""
    st.header(text(msg("Question by question")), anchor=False)
    then = before.result if before else None
    _dimensions(now.result, then)
    aim = aims(now.result, way.path) if way else {}
    _items(now.result, then, aim)
    if way and aim:
        target = msg(
            "Target: what the least effort to stage {stage} asks for, as set below.",
            stage=way.target,
        )
        st.caption(text(target))
    if charts.fits_radar(len(now.result.items)):
        _radar(now.result, then, aim)


def _dimensions(now: Result, before: Result | None) -> None:
    labels = [spec.name for spec, _ in now.dimensions]
    values = [score.value for _, score in now.dimensions]
    found = compare(before, now) if before else None
    then = [found.dimensions[spec.id].before for spec, _ in now.dimensions] if found else None
    common = found.common if found else None
    asked = [now.asked(spec.id) for spec, _ in now.dimensions]
    if common is None:
        st.table(charts.dimension_rows(labels, values, then, asked=asked), border="horizontal")
        return
    changes = [common.dimensions[spec.id] for spec, _ in now.dimensions]
    both = ([one.before for one in changes], [one.now for one in changes])
    what = noun(now.instrument, 0)
    rows = charts.dimension_rows(labels, values, None, both, what, asked=asked)
    st.table(rows, border="horizontal")
    st.caption(text(_same(common.count, questions=called(now.instrument) == "questions")))


def _same(count: int, *, questions: bool) -> Message:
    if questions:
        return plural(
            "The same questions are the {count} that both times have a score.",
            "The same questions are the {count} that both times have a score.",
            count=count,
        )
    return plural(
        "The same statements are the {count} that both times have a score.",
        "The same statements are the {count} that both times have a score.",
        count=count,
    )


def _items(now: Result, before: Result | None, aim: Aims) -> None:
    """One chart of all items: the largest gap first, with the change since before."""
    items = by_gap(now.items, aim)
    labels = [item.spec.label for item in items]
    values = _standings(now, items)
    scale = _scale(now)
    then = _standings(before, items) if before else None
    target = [aim.get(item.spec.id) for item in items]
    claimed = [item.claimed for item in items]
    asked = [now.asked(item.spec.id) for item in items]
    figure = charts.bars(labels, values, then, target, scale, claimed, asked=asked, dark=dark())
    words = charts.describe_bars(labels, values, then, target, scale, claimed, asked=asked)
    st.caption(text(_order(to_target=bool(aim), compared=bool(then))))
    with st.container(key="chart-items"):
        draw(figure, words, "items")
    table(charts.bar_rows(labels, values, then, target, claimed, asked=asked))


def _order(*, to_target: bool, compared: bool) -> Message:
    """What comes first in the chart of all items."""
    match to_target, compared:
        case True, True:
            return msg(
                "The largest gap to the target comes first; "
                "an arrow leads from the score before to the one now."
            )
        case True, False:
            return msg("The largest gap to the target comes first.")
        case False, True:
            return msg(
                "The lowest score comes first; an arrow leads from the score before to the one now."
            )
        case _:
            return msg("The lowest score comes first.")


def _radar(now: Result, before: Result | None, aim: Aims) -> None:
    """The same as a radar, folded away: its shape shows at a glance what is out of balance."""
    items = _by_dimension(now)
    labels = [item.spec.label for item in items]
    values = _standings(now, items)
    then = _standings(before, items) if before else None
    target = [aim.get(item.spec.id) for item in items]
    around = [aim.get(item.spec.id, item.value) for item in items] if aim else None
    scale = _scale(now)
    figure = charts.radar(labels, values, then, around, scale=scale, dark=dark())
    words = charts.describe_radar(labels, values, then, target, scale=scale)
    with (
        st.container(key="chart-radar"),
        st.expander(text(msg("The same as a radar")), type="compact"),
    ):
        draw(figure, words, "radar")


def _scale(result: Result) -> Scale:
    """The ends between which everything is averaged: those of any item that counts."""
    low, high = result.scored.overall.low, result.scored.overall.high
    return SCALE if low is None or high is None else (low, high)


def _by_dimension(result: Result) -> list[ItemResult]:
    """The items of one dimension together, in the order of the dimensions."""
    order = [spec.id for spec, _ in result.dimensions]
    return sorted(result.items, key=lambda item: order.index(item.spec.dimension))


def _standings(of: Result, items: Iterable[ItemResult]) -> list[Fraction | str]:
    """How these items stand in a result, which may be of another version."""
    found = (value_or_reason(of.scored.items.get(item.spec.id)) for item in items)
    return [text(one) if isinstance(one, Message) else one for one in found]
