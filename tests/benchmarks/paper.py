"""P7: a result as the report for the board. Nothing of it has a counterpart on a bare page."""

import time
from datetime import UTC, datetime

from assessment.domain.result import path
from assessment.reports.documents.board import board_pdf
from assessment.reports.views.board import Reported, reported
from assessment.reports.views.path import Way
from assessment.reports.wording import wording
from assessment.services.outcomes import sample_outcomes
from questionnaires.library import Library
from tests.benchmarks.figure import Figure, Goal
from tests.benchmarks.pair import Pace

SAMPLES = ("crm-maturity", "cx-progression")


def paper(pace: Pace) -> list[Figure]:
    """The report of each sample, again and again after the first time."""
    goal = Goal(at_most=1, of_ratio=False)
    return [
        Figure("P7", f"board report as a PDF, {name}", "s", _seconds(name, pace), goal=goal)
        for name in SAMPLES
    ]


def _seconds(name: str, pace: Pace) -> list[float]:
    _make(name)
    return [_make(name) for _ in range(pace.rounds)]


def _make(name: str) -> float:
    """How long one takes, from the answers to the last page."""
    started = time.perf_counter()
    board_pdf(_sample(name), wording(), datetime.now(UTC))
    return time.perf_counter() - started


def _sample(name: str) -> Reported:
    found = sample_outcomes(Library().get(name))
    now = found[-1].result
    ahead = now.staging.next_stage
    return reported(found, Way(ahead, path(now, ahead)) if ahead else None)
