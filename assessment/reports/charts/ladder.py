"""The stage ladder: a staircase whose reached step is filled, with what is uncertain beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from assessment.reports.charts.labels import Number, broken, figure
from assessment.reports.charts.palette import Palette, palette
from assessment.reports.charts.template import LABEL_SIZE, SMALL_SIZE, template

if TYPE_CHECKING:
    import plotly.graph_objects as go

Stages = Sequence[tuple[int, str]]  # number and name, lowest first

HALF = Fraction(1, 2)
STEP = 52  # pixels from one stage to the next
CLIMB = 0.34  # the part of the width that the stairs climb over
NAME_WIDTH = 24  # characters
GUTTER = 92  # pixels to the right of the stairs, for the bracket and the mean
LABEL_GAP = 17  # pixels between two labels in the gutter


@dataclass(frozen=True, slots=True)
class Ladder:
    """What is drawn. Stages and mean share one axis, step k reaching from k - ½ to k + ½."""

    stages: Stages
    reached: int | None
    low: Number | None
    high: Number | None
    mean: Number | None
    of_mean: bool
    before: int | None = None

    def role(self, value: int) -> str:
        """What a stage is on the way from before to next; nothing for the others."""
        if value == self.reached:
            return "now, as before" if value == self.before else "now"
        if value == self.before:
            return "before"
        ahead = [number for number, _ in self.stages if self.reached and number > self.reached]
        return "next" if ahead and value == ahead[0] else ""

    @property
    def bracket(self) -> tuple[float, float] | None:
        """From where to where; None where nothing is open."""
        if self.low is None or self.high is None or self.low == self.high:
            return None
        whole = 0 if self.of_mean else 0.5
        return float(self.low) - whole, float(self.high) + whole

    def notes(self) -> list[tuple[float, str]]:
        """The labels of the gutter with their places on the axis, lowest first."""
        notes = []
        if self.mean is not None:
            notes.append((float(self.mean), self._mean_note(self.mean)))
        if self.bracket and not self.of_mean:
            foot, head = self.bracket
            notes += [(foot + 0.2, f"at worst {self.low}"), (head - 0.2, f"at best {self.high}")]
        return _apart(sorted(notes), LABEL_GAP / STEP)

    def _mean_note(self, mean: Number) -> str:
        note = f"mean <b>{self.figure(mean)}</b>"
        if self.of_mean and self.bracket:
            note += f"<br>{figure(self.low, self.high)} to {figure(self.high, self.low)}"
        return note

    def figure(self, mean: Number) -> str:
        """The mean, as it reads beside the edges of the steps."""
        return figure(mean, *(value - HALF for value, _ in self.stages))


def ladder(  # noqa: PLR0913 - each is one thing that the picture shows; all but two are optional
    stages: Stages,
    reached: int | None,
    low: Number | None = None,
    high: Number | None = None,
    mean: Number | None = None,
    *,
    of_mean: bool = False,
    before: int | None = None,
    dark: bool = False,
) -> "go.Figure":
    """The ladder as a figure, as wide as its place and some 52 pixels a stage high.

    `low` and `high` are the worst and best stage over open answers; with `of_mean` they are the
    90 % interval of the mean. `before` is the stage of an earlier round. `mean` only
    where it shares the stages' numbers.
    """
    import plotly.graph_objects as go

    colours = palette(dark)
    shown = Ladder(stages, reached, low, high, mean, of_mean, before)
    drawn = go.Figure(_steps(shown, colours))
    drawn.update_layout(
        template=template(dark),
        height=STEP * len(stages) + 16,
        margin={"l": 2, "r": GUTTER, "t": 8, "b": 8, "pad": 0},
        bargap=0,
        xaxis={"visible": False, "range": [0, 1]},
        yaxis={"visible": False, "range": [stages[0][0] - 0.53, stages[-1][0] + 0.53]},
        annotations=[*_names(shown, colours), *_gutter(shown, colours)],
        shapes=_bracket(shown, colours) + _tick(shown, colours),
    )
    return drawn


def describe_ladder(  # noqa: PLR0913 - as `ladder`
    stages: Stages,
    reached: int | None,
    low: Number | None = None,
    high: Number | None = None,
    mean: Number | None = None,
    *,
    of_mean: bool = False,
    before: int | None = None,
) -> str:
    """The picture in words.

    >>> describe_ladder([(1, "Ad hoc"), (2, "Emerging")], 1, low=1, high=2)
    'A ladder of 2 stages; stage 1, Ad hoc, is reached. At worst it is stage 1, at best stage 2.'
    """
    names = dict(stages)
    said = [f"A ladder of {len(stages)} stages; " + _reached(reached, names)]
    if before is not None:
        said.append(f"Before, it was stage {before}.")
    shown = Ladder(stages, reached, low, high, mean, of_mean)
    if shown.bracket and not of_mean:
        said.append(f"At worst it is stage {low}, at best stage {high}.")
    if mean is not None:
        interval = of_mean and low is not None
        within = f", 90 % interval {figure(low, high)} to {figure(high, low)}" if interval else ""
        said.append(f"The mean is {shown.figure(mean)}{within}.")
    return " ".join(said)


def ladder_rows(stages: Stages, reached: int | None) -> list[dict[str, str]]:
    """The table beside the ladder, the highest stage first, as in the picture.

    >>> ladder_rows([(1, "Ad hoc"), (2, "Emerging")], 1)[1]
    {'Stage': '1', 'Name': 'Ad hoc', 'Reached': 'yes, you are here'}
    """
    rows = ((value, name, _standing(value, reached)) for value, name in reversed(stages))
    return [{"Stage": str(value), "Name": name, "Reached": word} for value, name, word in rows]


def _standing(value: int, reached: int | None) -> str:
    if reached is None:
        return "not scored"
    if value == reached:
        return "yes, you are here"
    return "yes" if value < reached else "not yet"


def _reached(reached: int | None, names: dict[int, str]) -> str:
    if reached is None:
        return "none is reached, because nothing is scored."
    return f"stage {reached}, {names[reached]}, is reached."


def _start(at: int, count: int) -> float:
    """Where a step begins: each a little further right than the one below."""
    return CLIMB * at / max(count - 1, 1)


def _steps(shown: Ladder, colours: Palette) -> "go.Bar":
    import plotly.graph_objects as go

    starts = [_start(at, len(shown.stages)) for at in range(len(shown.stages))]
    return go.Bar(
        name="stages",
        orientation="h",
        y=[value for value, _ in shown.stages],
        base=starts,
        x=[1 - start for start in starts],
        width=1,
        marker={
            "color": [_ground(value, shown.reached, colours) for value, _ in shown.stages],
            "line": {"color": colours.line, "width": 1},
        },
        hoverinfo="skip",
    )


def _ground(value: int, reached: int | None, colours: Palette) -> str:
    if reached is None or value > reached:
        return colours.panel
    return colours.accent if value == reached else colours.tint


def _names(shown: Ladder, colours: Palette) -> list[dict[str, object]]:
    """Number, and name with role, of each step; apart, so that lines stand under the first."""
    return [
        {
            "x": _start(at, len(shown.stages)),
            "y": value,
            "xshift": shift,
            "xanchor": "left",
            "align": "left",
            "text": text,
            "font": {"size": LABEL_SIZE, "color": _text(value, shown.reached, colours)},
        }
        for at, (value, name) in enumerate(shown.stages)
        for shift, text in ((11, _bold(str(value), value, shown)), (31, _named(name, value, shown)))
    ]


def _bold(text: str, value: int, shown: Ladder) -> str:
    return f"<b>{text}</b>" if value == shown.reached else text


def _named(name: str, value: int, shown: Ladder) -> str:
    role = shown.role(value)
    below = f'<br><span style="font-size:{SMALL_SIZE}px">{role}</span>' if role else ""
    return _bold(broken(name, NAME_WIDTH), value, shown) + below


def _text(value: int, reached: int | None, colours: Palette) -> str:
    if value == reached:
        return colours.on_accent
    return colours.ink if reached is not None and value < reached else colours.quiet


def _gutter(shown: Ladder, colours: Palette) -> list[dict[str, object]]:
    return [
        {
            "x": 1,
            "y": place,
            "xshift": 24,
            "xanchor": "left",
            "align": "left",
            "text": text,
            "font": {"size": SMALL_SIZE, "color": colours.ink},
        }
        for place, text in shown.notes()
    ]


def _bracket(shown: Ladder, colours: Palette) -> list[dict[str, object]]:
    if shown.bracket is None:
        return []
    foot, head = (end + inset for end, inset in zip(shown.bracket, (0.06, -0.06), strict=True))
    arms = [(8, 14, foot, foot), (14, 14, foot, head), (8, 14, head, head)]
    return [_stroke(*arm, colours.quiet, 1.5) for arm in arms]


def _tick(shown: Ladder, colours: Palette) -> list[dict[str, object]]:
    if shown.mean is None:
        return []
    mean = float(shown.mean)
    return [
        _stroke(-9, 20, mean, mean, colours.paper, 5),
        _stroke(-7, 18, mean, mean, colours.ink, 2.5),
    ]


def _stroke(
    left: float, right: float, foot: float, head: float, colour: str, width: float
) -> dict[str, object]:
    """A line; across in pixels from the right edge of the stairs, upwards in stages."""
    return {
        "type": "line",
        "xref": "paper",  # a shape that knows the axis would be cut off at its end
        "xsizemode": "pixel",
        "xanchor": 1,
        "x0": left,
        "x1": right,
        "y0": foot,
        "y1": head,
        "line": {"color": colour, "width": width},
    }


def _apart(notes: list[tuple[float, str]], gap: float) -> list[tuple[float, str]]:
    """The notes, from the lowest up, each moved up as far as the one below it asks."""
    placed: list[tuple[float, str]] = []
    for place, text in notes:
        lowest = placed[-1][0] + gap if placed else place
        placed.append((max(place, lowest), text))
    return placed
