"""P1 and P2: how long people wait for "saved", and how many answers a second are saved."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from tests.benchmarks import product
from tests.benchmarks.figure import Figure, Goal
from tests.benchmarks.pair import BareVisitor, Pace, running_pair
from tests.benchmarks.product import Respondent
from tests.load.crowd import Crowd, Waits
from tests.load.visitor import Reply, Visitor
from tests.server.process import Site

A_WORKSHOP, EVERY = 200, 2.0  # people, and seconds between two answers of one of them
AT_FULL_LOAD = 100
V = TypeVar("V", bound=Visitor)


@dataclass(slots=True)
class Side(Generic[V]):
    """One of the two sites, the people on it and what they do; what each round of it gave."""

    site: Site
    crowd: Crowd[V]
    act: Callable[[V], Awaitable[Reply]]
    rounds: list[Waits] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)  # CPU milliseconds of the server for a click

    async def take(self, pace: Pace, every: float | None) -> None:
        """One round more."""
        before = self.site.cpu_seconds
        waits = await self.crowd.keep(self.act, pace.seconds, every)
        self.rounds.append(waits)
        clicks = max(1, len(waits.finished))
        self.costs.append((self.site.cpu_seconds - before) * 1000 / clicks)

    @property
    def rates(self) -> list[float]:
        """Clicks per second in each round."""
        return [waits.per_second for waits in self.rounds]

    def waits(self, share: float) -> list[float]:
        """A quantile of the waits of each round, in milliseconds."""
        return [waits.quantile(share) * 1000 for waits in self.rounds]

    @property
    def told(self) -> dict[str, object]:
        """What else is worth keeping."""
        clicks = [len(waits.finished) for waits in self.rounds]
        quantiles = {f"p{share * 100:g}_ms": self.waits(share) for share in (0.5, 0.95, 0.99)}
        return {"clicks": clicks, "cpu_ms_per_click": self.costs, **quantiles}


@dataclass(frozen=True, slots=True)
class Taken:
    """Both sites after the same load, and everything that went wrong."""

    ours: Side[Respondent]
    bare: Side[BareVisitor]
    faults: Sequence[str]

    @property
    def notes(self) -> dict[str, object]:
        """What else is worth keeping of both."""
        return {"ours": self.ours.told, "bare": self.bare.told}


def full_load(pace: Pace) -> list[Figure]:
    """P2. A hundred people click as fast as the server lets them, on both sites in turn."""
    told = f"per second, {AT_FULL_LOAD} people without a pause"
    one = _take(AT_FULL_LOAD, pace, Respondent.answer)
    on = _take(AT_FULL_LOAD, pace, Respondent.walk)
    saved, clicks = f"saved answers {told}", f"clicks, to answer and to go on, {told}"
    ours, bare = one.ours, one.bare
    goal = Goal(at_least=8)
    return [
        Figure("P2", saved, "/s", ours.rates, bare.rates, goal, one.notes, one.faults),
        Figure("P2", clicks, "/s", on.ours.rates, on.bare.rates, None, on.notes, on.faults),
        Figure("P2", "CPU of the server for a saved answer", "ms", ours.costs, bare.costs),
    ]


def a_workshop(pace: Pace) -> list[Figure]:
    """P1. Two hundred people answer every two seconds; the bare page under the same load."""
    taken = _take(A_WORKSHOP, pace, Respondent.answer, EVERY)
    what = f"p95 from click to saved, {A_WORKSHOP} people, each every {EVERY:g} s"
    waits = taken.ours.waits(0.95), taken.bare.waits(0.95)
    goal = Goal(at_most=150, of_ratio=False)
    return [Figure("P1", what, "ms", *waits, goal, taken.notes, taken.faults)]


def _take(
    people: int,
    pace: Pace,
    act: Callable[[Respondent], Awaitable[Reply]],
    every: float | None = None,
) -> Taken:
    """Both sites in turn; then our server is killed, and the store must hold what it said."""
    with running_pair(people) as both:
        respondents = product.crowd_of(both.ours.url, both.keys)
        others = [BareVisitor(both.bare.url, patience=180) for _ in both.keys]
        ours = Side(both.ours, Crowd(respondents), act)
        bare = Side(both.bare, Crowd(others), BareVisitor.click)
        asyncio.run(_in_turn(ours, bare, pace, every))
        both.ours.kill()
        lost = [fault for waits in (*ours.rounds, *bare.rounds) for fault in waits.lost]
        return Taken(ours, bare, lost + product.differences(both.data, respondents))


async def _in_turn(
    ours: Side[Respondent], bare: Side[BareVisitor], pace: Pace, every: float | None
) -> None:
    async with bare.crowd, ours.crowd:
        for _ in range(pace.rounds):
            await bare.take(pace, every)
            await ours.take(pace, every)
