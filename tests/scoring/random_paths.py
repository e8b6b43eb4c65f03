"""Prints the paths of many random rounds as JSON, one on each line: `python -m … [rounds]`."""

import json
import random
import sys

from assessment.reports.json_result import json_path
from scoring import Measure, Scheme, Tally, cheapest_path, tally
from tests.scoring.notation import F, flat, gate, item, sheets


def random_round(seed: int, items: int, *, dear: bool = False) -> tuple[Scheme, Tally]:
    """A round of three people; `dear` weights have many places, which makes it hard to solve."""
    chance = random.Random(seed)
    weights = [f"{chance.randint(1000, 9999)}/{1000 if dear else 1}" for _ in range(items)]
    parts = [item(f"i{at}", weight=weight) for at, weight in enumerate(weights)]
    scheme = flat(*parts, gates=[gate(2, (Measure.OVERALL, "7/2", None))])
    rows = (
        f"i{at} " + " ".join(str(chance.randint(1, most)) for most in (3, 4, 3))
        for at in range(items)
    )
    return scheme, tally(scheme, sheets("\n".join(rows)))


def main(rounds: int) -> None:
    for seed in range(rounds):
        scheme, counted = random_round(seed, 2 + seed % 3)
        effort = {one.id: F(1 + seed % 3, 2) for one in scheme.items()}
        path = cheapest_path(scheme, counted, 2, effort)
        sys.stdout.write(json.dumps(json_path(path, 2)) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
