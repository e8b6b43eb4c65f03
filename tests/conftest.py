"""What holds for every test."""

import pytest
from hypothesis import Phase, settings

# A build machine may stop for half a second in the middle of any example: time is measured in
# tests/load and tests/benchmarks, not here.
settings.register_profile("waypoint", deadline=None)
# A fault need only be found, not told in the fewest words: see `make mutants`.
settings.register_profile(
    "mutants",
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
)
settings.load_profile("waypoint")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A law tries hundreds of examples: tracing would double its time and cover nothing new."""
    for item in items:
        if item.get_closest_marker("hypothesis"):
            item.add_marker(pytest.mark.no_cover)
