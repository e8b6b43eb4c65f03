"""A site in memory, with a clock that the test sets."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assessment.bootstrap import Site
from assessment.services.assessments import Assessments
from assessment.storage.memory import MemoryDocuments
from assessment.storage.store import Store
from questionnaires.library import Library
from tests.assessment.services.people import site_in


@dataclass
class Clock:
    """Time that passes only when told to."""

    time: datetime = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def pass_by(self, days: int) -> None:
        self.time += timedelta(days=days)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """All of it, in memory."""
    opened = site_in(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store(MemoryDocuments())
    yield opened
    opened.close()


@pytest.fixture
def assessments(store: Store, clock: Clock) -> Assessments:
    return Assessments(store, Library(), clock)
