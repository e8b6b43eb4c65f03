"""The scale of a chart: its two ends, and the levels that are marked between them."""

from assessment.reports.charts.labels import Number

Scale = tuple[Number, Number]  # lowest and highest level
SCALE: Scale = (1, 5)
MOST_LEVELS = 10  # more than so many steps are marked in quarters


def ticks(scale: Scale) -> list[float]:
    """Whole levels where there are few; otherwise the ends and the quarters.

    >>> ticks((1, 5)), ticks((0, 100))
    ([1.0, 2.0, 3.0, 4.0, 5.0], [0.0, 25.0, 50.0, 75.0, 100.0])
    """
    low, high = map(float, scale)
    span = high - low
    if span.is_integer() and span <= MOST_LEVELS:
        return [low + step for step in range(int(span) + 1)]
    return [low + span * quarter / 4 for quarter in range(5)]
