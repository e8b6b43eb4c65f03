"""The pictures of a result, each with its text alternative and its table."""

from fractions import Fraction

import streamlit as st

from assessment.domain.item_result import ItemResult
from assessment.domain.result import Result, aims
from assessment.reports import charts
from assessment.reports.charts.scale import SCALE, Scale
from assessment.services.outcomes import Outcome
from pages.results.path import Way
from pages.shared.picture import dark, draw, table

Values = list[Fraction | None]


def ladder(now: Outcome) -> None:
    """The stages, the one that is reached, and the range that the open answers leave."""
    result = now.result
    if result.stage is None:
        return
    stages = [(stage.value, stage.name) for stage in result.instrument.stages]
    low, high = result.extremes.worst, result.extremes.best
    mean = result.scored.overall.value
    figure = charts.ladder(stages, result.staging.reached, low, high, mean, dark=dark())
    words = charts.describe_ladder(stages, result.staging.reached, low, high, mean)
    with st.container(key="chart-ladder"):
        draw(figure, words, "ladder")
    table(charts.ladder_rows(stages, result.staging.reached))


def scores(now: Outcome, before: Outcome | None, way: Way | None) -> None:
    """Dimensions and items: a radar where there is room, bars everywhere, and the table."""
    st.header("Scores", anchor=False)
    _dimensions(now.result, before.result if before else None)
    _items(now.result, before.result if before else None, way)


def _dimensions(now: Result, before: Result | None) -> None:
    labels = [spec.name for spec, _ in now.dimensions]
    values = [score.value for _, score in now.dimensions]
    then = _values_then(before, [spec.id for spec, _ in now.dimensions], "dimensions")
    scale = _scale(now)
    figure = charts.dimension_bars(labels, values, then, scale=scale, dark=dark())
    draw(figure, charts.describe_dimension_bars(labels, values, then, scale=scale), "dimensions")
    table(charts.dimension_rows(labels, values, then))


def _items(now: Result, before: Result | None, way: Way | None) -> None:
    items = _by_dimension(now)
    labels = [item.spec.label for item in items]
    values = [item.value for item in items]
    scale = _scale(now)
    then = _values_then(before, [item.spec.id for item in items], "items")
    aim = aims(now, way.path) if way else {}
    target = [aim.get(item.spec.id) for item in items]
    if way and aim:
        st.caption(f"Target: what the least effort to stage {way.target} asks for, as set below.")
    with st.container(key="chart-radar"):
        around = [aim.get(item.spec.id, item.value) for item in items] if aim else None
        figure = charts.radar(labels, values, then, around, scale=scale, dark=dark())
        draw(figure, charts.describe_radar(labels, values, then, target, scale=scale), "radar")
    names = {spec.id: spec.name for spec, _ in now.dimensions}
    groups = [names[item.spec.dimension] for item in items]
    claimed = [item.claimed for item in items]
    figure = charts.bars(labels, values, then, target, scale, claimed, groups=groups, dark=dark())
    words = charts.describe_bars(labels, values, then, target, scale, claimed)
    with st.container(key="chart-items"):
        draw(figure, words, "items")
    table(charts.bar_rows(labels, values, then, target, claimed))


def _scale(result: Result) -> Scale:
    """The ends between which everything is averaged: those of any item that counts."""
    low, high = result.scored.overall.low, result.scored.overall.high
    return SCALE if low is None or high is None else (low, high)


def _by_dimension(result: Result) -> list[ItemResult]:
    """The items of one dimension together, in the order of the dimensions."""
    order = [spec.id for spec, _ in result.dimensions]
    return sorted(result.items, key=lambda item: order.index(item.spec.dimension))


def _values_then(before: Result | None, ids: list[str], part: str) -> Values | None:
    if before is None:
        return None
    scored = getattr(before.scored, part)
    return [scored[name].value if name in scored else None for name in ids]
