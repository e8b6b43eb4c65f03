"""A site in memory, with a clock that the test sets."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from assessment.services.assessments import Assessments
from assessment.storage.memory import MemoryDocuments
from assessment.storage.store import Store
from questionnaires.library import Library


@dataclass
class Clock:
    """Time that passes only when told to."""

    time: datetime = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def pass_by(self, days: int) -> None:
        self.time += timedelta(days=days)


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
