"""P4: what the server holds at rest, and what each further participant adds."""

import asyncio
import time
from collections.abc import Sequence

from tests.benchmarks import product
from tests.benchmarks.figure import Figure, Goal
from tests.benchmarks.pair import BareVisitor, Pace, running_pair
from tests.load.crowd import Crowd
from tests.load.visitor import Visitor
from tests.server.process import Site

PEOPLE = 200
SETTLE = 1.0  # seconds that a server gets before its memory is read
MB, KB = 1_000_000, 1000


def at_rest(pace: Pace) -> list[Figure]:
    """Start both sites anew each time, let one visitor in, then two hundred who do nothing."""
    ours, bare = [], []
    for _ in range(max(3, pace.rounds // 2)):
        with running_pair(PEOPLE + 1) as both:
            time.sleep(SETTLE)
            others = [BareVisitor(both.bare.url) for _ in both.keys]
            bare.append(asyncio.run(_held(both.bare, others)))
            ours.append(asyncio.run(_held(both.ours, product.crowd_of(both.ours.url, both.keys))))
    idle, first, each = (
        ([sample[which] for sample in ours], [sample[which] for sample in bare])
        for which in range(3)
    )
    return [
        Figure("P4", "memory when healthy", "MB", *idle, Goal(at_most=1.4)),
        Figure("P4", "memory after the first visitor", "MB", *first, Goal(at_most=1.4)),
        Figure(
            "P4", "memory per further participant", "KB", *each, Goal(at_most=150, of_ratio=False)
        ),
    ]


async def _held(site: Site, visitors: Sequence[Visitor]) -> tuple[float, float, float]:
    """MB when healthy, MB after one visitor, KB for each further one."""
    idle = site.resident_bytes
    async with Crowd(visitors[:1]):
        await asyncio.sleep(SETTLE)
        first = site.resident_bytes
        async with Crowd(visitors[1:]):
            await asyncio.sleep(SETTLE)
            full = site.resident_bytes
    return idle / MB, first / MB, (full - first) / KB / len(visitors[1:])
