"""Charts for print: what a template draws, as plain values; places are shares of what is there."""

from collections.abc import Callable
from typing import Any

from assessment.messages import Value
from assessment.reports.blocks import Picture
from assessment.reports.charts.ladder import Ladder
from assessment.reports.charts.marks import Bars, Mark, Number, Scale, end, ticks
from assessment.reports.charts.staircase import Stair, Staircase
from assessment.reports.charts.trend import TrendLane, TrendLines, measured_differently

Drawing = dict[str, Any]  # Any: lists of it nest, and its reader is a template
Text = Callable[[Value], str]

MOST_VALUES = 6  # assessments: of more only the ends have their days and values in the drawing
CLIMB = 0.3  # the part of the width that the steps of a ladder climb over
RISE = 0.025  # of the width, from one stair to the next


def chart_drawing(of: Picture, text: Text) -> Drawing | None:
    """What is drawn of a chart; None where paper has its table instead.

    One that is not `whole` is read beside its table.
    """
    match of:
        case Ladder():
            return {"kind": "ladder", **_ladder(of, text)}
        case Bars():
            return {"kind": "bars", **_bars(of, text)}
        case Staircase():
            return {"kind": "staircase", **_staircase(of, text)}
        case TrendLines():
            return {"kind": "trend", "whole": False, **_trend(of, text)}
        case _:
            return None


def _ladder(of: Ladder, text: Text) -> Drawing:
    """The highest step first; heights are shares from the top."""
    values = [value for value, _ in of.stages]
    foot, head = values[0] - 0.5, values[-1] + 0.5

    def height(place: Number) -> float:
        return (head - float(place)) / (head - foot)

    steps = [_step(of, at, text) for at in range(len(values))]
    return {
        "steps": steps[::-1],
        "range": list(map(height, of.edges)) if of.edges else None,
        "possible": text(of.possible) if of.possible else "",
    }


def _step(of: Ladder, at: int, text: Text) -> Drawing:
    value, name = of.stages[at]
    role = of.role(value)
    reached = of.reached is not None and value <= of.reached
    return {
        "number": text(value),
        "name": text(name),
        "role": text(role) if role else "",
        "start": CLIMB * at / max(len(of.stages) - 1, 1),
        "tone": "now" if value == of.reached else "reached" if reached else "ahead",
    }


def _bars(of: Bars, text: Text) -> Drawing:
    """Levels that are read by their names have no figures below the bars."""
    named = any(row.named for row in of.rows)
    return {
        "ticks": [
            {"at": _share(value, of.scale), "text": "" if named else text(end(value))}
            for value in ticks(of.scale)
        ],
        "rows": [_bar(row, of.scale, text) for row in of.rows],
    }


def _bar(mark: Mark, scale: Scale, text: Text) -> Drawing:
    return {
        "label": text(mark.label),
        "value": text(mark.value_now),
        "asides": [text(one) for one in (mark.was, mark.aim) if one],
        "note": text(mark.counts_as) if mark.counts_as else "",
        "now": _share(mark.now, scale),
        "before": _share(mark.before, scale),
        "target": _share(mark.target, scale),
        "claimed": _share(mark.claimed, scale) if mark.capped else None,
    }


def _share(value: Number | None, scale: Scale) -> float | None:
    """Where a value stands between the ends of a scale; None stays None."""
    if value is None:
        return None
    low, high = map(float, scale)
    return (float(value) - low) / (high - low)


def _staircase(of: Staircase, text: Text) -> Drawing:
    """The highest stair first, each with how much further right than the first it begins."""
    stairs = [
        _stair(one, RISE * at, current=one.number == of.reached, text=text)
        for at, one in enumerate(of.stairs)
    ]
    return {
        "stairs": stairs[::-1],
        "run": 1 - RISE * max(len(stairs) - 1, 0),
        "threshold": text(of.threshold) if of.threshold else "",
        "before": text(of.before) if of.before else "",
    }


def _stair(one: Stair, start: float, *, current: bool, text: Text) -> Drawing:
    whole = (0, 100)
    return {
        "number": text(one.number),
        "name": text(one.name),
        "value": text(one.share(one.fill)),
        "role": text(one.role) if one.role else "",
        "asides": [text(aside) for aside in one.asides if aside != one.role],
        "start": start,
        "fill": _share(one.fill, whole),
        "needed": _share(one.needed, whole),
        "before": _share(one.before, whole),
        "current": current,
        "reached": one.reached,
        "leaps": bool(one.leaps),
    }


def _trend(of: TrendLines, text: Text) -> Drawing:
    """A lane for each score; an assessment stands in the middle of its share of the width."""
    count = len(of.days)
    named = [count <= MOST_VALUES or at in {0, count - 1} for at in range(count)]
    return {
        "days": [text(day) if shown else "" for day, shown in zip(of.days, named, strict=True)],
        "lanes": [_lane(one, named, of.breaks, text) for one in of.lanes],
        "breaks": [at / count for at in of.breaks],
        "key": [text(measured_differently(of.days[at])) for at in of.breaks],
    }


def _lane(of: TrendLane, named: list[bool], breaks: tuple[int, ...], text: Text) -> Drawing:
    count = len(of.points)
    points = [
        {
            "x": (at + 0.5) / count,
            "height": point.height,
            "text": text(point.text) if named[at] else "",
        }
        for at, point in enumerate(of.points)
    ]
    lines = [
        {"of": [points[at - 1], points[at]], "broken": at in breaks}
        for at in range(1, count)
        if of.points[at - 1].height is not None and of.points[at].height is not None
    ]
    return {"label": text(of.label), "points": points, "lines": lines}
