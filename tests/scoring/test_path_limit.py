"""The cheapest path ends in time, and what solves it prints nothing."""

import json
import subprocess
import sys
from functools import partial
from time import monotonic

import pytest

from scoring import Measure, cheapest_path, tally
from scoring.programme import SECONDS, Demand, Option, cheapest
from tests.scoring.notation import F, flat, gate, item, sheets
from tests.scoring.random_paths import random_round

MARGIN = 2.0  # seconds, for all that is not the search

DEMANDS = [Demand({"a": F(1), "b": F(1)}, F(3)), Demand({"b": F(1)}, F(1))]
OPTIONS = [
    Option(name, F(1 + gain), F(gain), F(gain * price))
    for name, price in (("a", 1), ("b", 2))
    for gain in (1, 2, 3)
]

PRINTING = """
import ctypes, sys
from threading import Thread
from scoring.quiet import quiet
noise = ctypes.CDLL(None).puts

def search():
    with quiet():
        for _ in range(100):
            noise(b"Highs")

for _ in range(20):
    threads = [Thread(target=search) for _ in range(4)]
    for one in threads: one.start()
    for one in threads: one.join()
    print("{}", flush=True)
noise(b"ours")
"""


def test_sixty_items_are_done_within_the_limit() -> None:
    scheme, counted = random_round(0, 60, dear=True)
    effort = {one.id: one.weight for one in scheme.items()}
    begun = monotonic()
    path = cheapest_path(scheme, counted, 2, effort)
    assert monotonic() - begun < SECONDS + MARGIN
    assert path.obstacle is None
    assert path.effort == sum(one.effort for one in path.raises)
    assert path.at_least is None or path.at_least < path.effort


def test_without_any_time_there_is_still_a_way_with_its_bound() -> None:
    found = cheapest(OPTIONS, DEMANDS, seconds=0)
    least = sum(option.cost for option in cheapest(OPTIONS, DEMANDS).options)
    assert all(demand.met(found.options) for demand in DEMANDS)
    assert len({option.item for option in found.options}) == len(found.options)
    assert found.at_least <= least <= sum(option.cost for option in found.options)


def test_with_time_enough_the_bound_is_the_effort() -> None:
    found = cheapest(OPTIONS, DEMANDS)
    assert found.at_least == sum(option.cost for option in found.options) == 4


def test_a_path_for_which_there_was_no_time_has_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    scheme = flat(item("a"), item("b"), gates=[gate(2, (Measure.OVERALL, 2, None))])
    counted = tally(scheme, sheets("a 1\nb 1"))
    in_time = cheapest_path(scheme, counted, 2)
    monkeypatch.setattr("scoring.path.cheapest", partial(cheapest, seconds=0))
    hasty = cheapest_path(scheme, counted, 2, {"a": F(3)})
    assert in_time.at_least is None
    assert hasty.at_least is not None
    assert hasty.at_least < hasty.effort == sum(one.effort for one in hasty.raises)


def test_what_compiled_code_prints_is_not_on_the_standard_output() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PRINTING], capture_output=True, text=True, timeout=60, check=True
    )
    assert ran.stdout.split() == ["{}"] * 20 + ["ours"]


def test_a_thousand_random_paths_print_nothing_but_their_json() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.scoring.random_paths", "1000"],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    assert len(found) == 1000
    assert all(one["target"] == 2 for one in found)
