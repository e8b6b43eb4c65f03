"""The agreed point, and the trail of where the decisions since then have led."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assessment.reports.charts.ternary.dots import AGREED, CENTRE_MARK, NOW, STEP, Mark, scene
from assessment.reports.charts.ternary.ground import Ground
from assessment.reports.charts.ternary.plane import Position, leaders, spot
from assessment.reports.charts.ternary.words import points, row, standing

if TYPE_CHECKING:
    import plotly.graph_objects as go

AGREED_NAME = "Agreed"
NOW_NAME = "Now"


def drift(agreed: Position, trail: Sequence[Position] = (), *, dark: bool = False) -> "go.Figure":
    """The agreed point, then the position after each decision, the last of them named.

    The region of the agreed waypoint is lit, so that a course that leaves it is seen to.
    """
    marks = list(drift_marks(agreed, trail))
    line = [spot(agreed), *map(spot, trail)]
    return scene(Ground(leaders(agreed), _notes(agreed, trail)), marks, line, dark=dark)


def drift_marks(agreed: Position, trail: Sequence[Position]) -> Iterator[Mark]:
    """What lies in the triangle, from the back to the front."""
    yield CENTRE_MARK
    yield Mark(spot(agreed), (AGREED_NAME,), AGREED, standing(AGREED_NAME, agreed))
    for at, position in enumerate(trail, 1):
        last = at == len(trail)
        hover = standing(f"After decision {at}", position)
        yield Mark(spot(position), (NOW_NAME,) if last else (), NOW if last else STEP, hover)


def _notes(agreed: Position, trail: Sequence[Position]) -> list[str]:
    if not trail:
        return [f"{weight} of 100" for weight in points(agreed)]
    pairs = zip(points(agreed), points(trail[-1]), strict=True)
    return [f"{before} agreed, {now} now" for before, now in pairs]


def describe_drift(agreed: Position, trail: Sequence[Position] = ()) -> str:
    """The picture in words.

    >>> describe_drift((50, 30, 20), [(48, 31, 21)]).partition(". ")[2]
    'Agreed: time 50, cost 30, quality 20; time leads. \
After decision 1: time 48, cost 31, quality 21; time leads.'
    """
    said = " ".join(standing(name, position) for name, position in _steps(agreed, trail))
    return f"The course of the project in a triangle of time, cost and quality. {said}"


def drift_rows(agreed: Position, trail: Sequence[Position] = ()) -> list[dict[str, str]]:
    """The table beside the triangle.

    >>> drift_rows((50, 30, 20))
    [{'Position': 'Agreed', 'Time': '50', 'Cost': '30', 'Quality': '20', 'Leads': 'time'}]
    """
    return [row("Position", name, position) for name, position in _steps(agreed, trail)]


def _steps(agreed: Position, trail: Sequence[Position]) -> Iterator[tuple[str, Position]]:
    yield AGREED_NAME, agreed
    for at, position in enumerate(trail, 1):
        yield f"After decision {at}", position
