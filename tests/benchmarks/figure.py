"""A measured figure beside another, and the table and the file that they end up in."""

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median

HEADINGS = ("", "what", "measured", "beside", "ratio", "goal", "")


@dataclass(frozen=True, slots=True)
class Goal:
    """A bound on the ratio, or on the figure itself."""

    at_least: float | None = None
    at_most: float | None = None
    of_ratio: bool = True

    def __str__(self) -> str:
        sign, bound = ("≥", self.at_least) if self.at_least is not None else ("≤", self.at_most)
        return f"{sign} {bound:g}{' x' if self.of_ratio else ''}" if bound is not None else ""

    def met(self, ours: float, ratio: float | None) -> bool:
        """Whether the figure is good enough."""
        measured = ratio if self.of_ratio else ours
        if measured is None:
            return False
        low = self.at_least is None or measured >= self.at_least
        return low and (self.at_most is None or measured <= self.at_most)


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured several times; what counts are the medians.

    `ours` and `beside` hold the samples in the order in which they were taken; beside is the bare
    page in the same run, unless `what` names something else. `notes` hold whatever else the run
    brought to light. With a fault no goal is met, however good the figure.
    """

    code: str
    what: str
    unit: str
    ours: Sequence[float]
    beside: Sequence[float] = ()
    goal: Goal | None = None
    notes: Mapping[str, object] = field(default_factory=dict)
    faults: Sequence[str] = ()

    @property
    def ratio(self) -> float | None:
        """The median over the one beside it; None without one, or with a zero there."""
        return (
            median(self.ours) / median(self.beside) if self.beside and median(self.beside) else None
        )

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None without one."""
        if self.goal is None:
            return None
        return not self.faults and self.goal.met(median(self.ours), self.ratio)

    def row(self) -> tuple[str, ...]:
        """The figure as words for the table."""
        said = {True: "met", False: "MISSED", None: ""}[self.met]
        beside = f"{median(self.beside):.4g} {self.unit}" if self.beside else "-"
        ratio = f"{self.ratio:.3g}" if self.ratio is not None else "-"
        ours = f"{median(self.ours):.4g} {self.unit}"
        return (self.code, self.what, ours, beside, ratio, str(self.goal or ""), said)

    def plain(self) -> dict[str, object]:
        """The figure for the file."""
        summary = {
            "ours_median": median(self.ours),
            "beside_median": median(self.beside) if self.beside else None,
            "ratio": self.ratio,
            "goal": str(self.goal) if self.goal else None,
            "met": self.met,
        }
        return {**asdict(self), **summary}


def table(figures: Sequence[Figure]) -> str:
    """All figures, one line each, in columns."""
    rows = [HEADINGS, *(figure.row() for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
    faults = (f"{figure.code}: {fault}" for figure in figures for fault in figure.faults)
    return "\n".join([*lines, *faults])


def write(figures: Sequence[Figure], path: Path) -> None:
    """Write all figures, with when and on what they were taken."""
    whole = {
        "taken": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": {
            "cores": os.cpu_count(),
            "system": platform.platform(),
            "python": platform.python_version(),
            "streamlit": version("streamlit"),
        },
        "figures": [figure.plain() for figure in figures],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(whole, indent=1, ensure_ascii=False) + "\n")
