"""How long scoring takes, as JSON on standard output: `python tests/benchmarks/scoring_speed.py`.

Seconds, the median of three runs each. 100 000 sheets of ten items is a large survey; 200 sheets
of 28 items is the largest workshop.
"""

import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import scoring
from scoring import DONT_KNOW, Answer, Confirmation, Dimension, Item, Scheme, Sheet, State
from tests.scoring.notation import ITEMS, MATURITY, ONE_TO_FIVE, PROGRESSION

RUNS = 3
SURVEY = 100_000
WORKSHOP = 200


def seconds(call: Callable[[], object]) -> float:
    """The median duration of a few calls."""
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        call()
        taken.append(time.perf_counter() - start)
    return round(statistics.median(taken), 4)


def respondents(scheme: Scheme, count: int) -> list[Sheet]:
    """Sheets of fresh objects, as a store would hand them over; one answer in twenty is open."""
    chance = random.Random(1)
    return [_sheet(scheme, chance) for _ in range(count)]


def _sheet(scheme: Scheme, chance: random.Random) -> Sheet:
    answers = {
        item.id: Answer(State.ANSWERED, Fraction(str(chance.choice(item.scale.levels))))
        if chance.random() > 0.05
        else DONT_KNOW
        for item in scheme.items()
    }
    said = list(Confirmation)
    checks = {(o.id, check): chance.choice(said) for o in scheme.owners() for check in o.checks}
    return Sheet(answers, checks)


def survey() -> dict[str, float]:
    """One score of very many sheets."""
    plain = Scheme((Dimension("all", tuple(Item(name, ONE_TO_FIVE) for name in ITEMS)),))
    return {
        f"{name}_100000x10": _scoring(scheme)
        for name, scheme in {"plain": plain, "maturity_with_12_checks": MATURITY}.items()
    }


def _scoring(scheme: Scheme) -> float:
    sheets = respondents(scheme, SURVEY)
    return seconds(lambda: scoring.score(scheme, scoring.tally(scheme, sheets)))


def workshop(name: str, scheme: Scheme) -> dict[str, float]:
    """Everything that a result page shows of one round."""
    sheets = respondents(scheme, WORKSHOP)
    counted = scoring.tally(scheme, sheets)
    scored = scoring.score(scheme, counted)
    last = scheme.gates[-1].stage
    calls: dict[str, Callable[[], object]] = {
        "tally": lambda: scoring.tally(scheme, sheets),
        "score": lambda: scoring.score(scheme, counted),
        "staging": lambda: scoring.staging(scheme, scored, counted),
        "extremes": lambda: scoring.extremes(scheme, sheets),
        "pivots": lambda: scoring.pivots(scheme, sheets),
        "stability": lambda: scoring.stability(scheme, counted),
        "uncertainty": lambda: scoring.uncertainty(scheme, counted, sheets),
        "cheapest_path": lambda: scoring.cheapest_path(scheme, counted, last),
    }
    return {f"{name}_200_{key}": seconds(call) for key, call in calls.items()}


if __name__ == "__main__":
    figures = {
        **survey(),
        **workshop("maturity", MATURITY),
        **workshop("progression", PROGRESSION),
    }
    sys.stdout.write(json.dumps(figures, indent=2) + "\n")
