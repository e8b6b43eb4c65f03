"""What holds for every test."""

from hypothesis import settings

# A build machine may stop for half a second in the middle of any example: time is measured in
# tests/load and tests/benchmarks, not here.
settings.register_profile("waypoint", deadline=None)
settings.load_profile("waypoint")
