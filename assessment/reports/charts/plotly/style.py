"""Style: the colours of the page and the language of its reader, for whatever is drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from assessment.messages import Value
from assessment.reports.charts.plotly.labels import broken
from assessment.reports.charts.plotly.palette import Palette


@dataclass(frozen=True, slots=True)
class Style:
    """Colours, and how a value reads."""

    colours: Palette
    text: Callable[[Value], str]
    dark: bool = False

    def html(self, of: Value, width: int | None = None) -> str:
        """A value as plotly takes text; broken into lines of so many characters."""
        text = self.text(of)
        return escape(text, quote=False) if width is None else broken(text, width)
