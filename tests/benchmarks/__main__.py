"""Take the figures: `python -m tests.benchmarks [--quick] [--only P2 ...]`.

Prints one table and writes build/bench.json. Takes about ten minutes, with --quick about four.
"""

import argparse
import os
import time
from collections.abc import Callable

from tests.benchmarks.answering import a_workshop, full_load
from tests.benchmarks.computing import computing
from tests.benchmarks.figure import Figure, table, write
from tests.benchmarks.growth import growth
from tests.benchmarks.memory import at_rest
from tests.benchmarks.pair import QUICK, Pace
from tests.benchmarks.paper import paper
from tests.benchmarks.starting import starts
from tests.server.process import ROOT

ALL: dict[str, Callable[[Pace], list[Figure]]] = {
    "P1": a_workshop,
    "P2": full_load,
    "P3": starts,
    "P4": at_rest,
    "P5": growth,
    "P6": computing,
    "P7": paper,
}
RESULTS = ROOT / "build" / "bench.json"


def main() -> None:
    """Take what was asked for, in order."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=ALL, default=list(ALL), metavar="P2")
    parser.add_argument("--quick", action="store_true", help="shorter, and less exact")
    asked = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # Streamlit's is compiled: so is ours, once
    figures: list[Figure] = []
    for code in asked.only:
        began = time.perf_counter()
        figures += ALL[code](QUICK if asked.quick else Pace())
        print(f"{code} taken in {time.perf_counter() - began:.0f} s", flush=True)
        write(figures, RESULTS)
    print(f"\n{table(figures)}\n\nAll samples: {RESULTS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
