"""What holds for every test."""

from pathlib import Path

import pytest
from hypothesis import settings

# A build machine may stop for half a second in the middle of any example: time is measured in
# tests/load and tests/benchmarks, not here.
settings.register_profile("waypoint", deadline=None)
settings.load_profile("waypoint")

ROOT = Path(__file__).parent.parent
TRACED = ("scoring", "assessment", "tests/scoring", "tests/assessment")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where lines are counted, only these tests are: tracing doubles the time of what it follows.

    A law tries hundreds of examples and runs the same lines; a page runs mostly Streamlit's own.
    """
    for item in items:
        traced = any(item.path.is_relative_to(ROOT / folder) for folder in TRACED)
        if not traced or item.get_closest_marker("hypothesis"):
            item.add_marker(pytest.mark.no_cover)
