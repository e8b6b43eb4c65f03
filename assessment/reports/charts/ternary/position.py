"""One sponsor's own picture: where a hundred points put them in the triangle."""

from typing import TYPE_CHECKING

from assessment.reports.charts.ternary.dots import CENTRE_MARK, NOW, Mark, scene
from assessment.reports.charts.ternary.ground import Ground
from assessment.reports.charts.ternary.plane import Position, leaders, spot
from assessment.reports.charts.ternary.words import points, row, standing

if TYPE_CHECKING:
    import plotly.graph_objects as go

YOU = "You"


def position(of: Position, *, dark: bool = False) -> "go.Figure":
    """The triangle with one dot; each corner says how many points it got."""
    notes = [f"{weight} of 100 points" for weight in points(of)]
    marks = [CENTRE_MARK, Mark(spot(of), (YOU,), NOW)]
    return scene(Ground(leaders(of), notes), marks, dark=dark)


def describe_position(of: Position) -> str:
    """The picture in words.

    >>> describe_position((50, 30, 20))
    'A triangle of time, cost and quality. You: time 50, cost 30, quality 20; time leads.'
    """
    return f"A triangle of time, cost and quality. {standing(YOU, of)}"


def position_rows(of: Position) -> list[dict[str, str]]:
    """The table beside the triangle.

    >>> position_rows((50, 30, 20))
    [{'Position': 'You', 'Time': '50', 'Cost': '30', 'Quality': '20', 'Leads': 'time'}]
    """
    return [row("Position", YOU, of)]
