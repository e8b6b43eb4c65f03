"""Many visitors at once, and how long each waited."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Generic, Self, TypeVar

from tests.load.visitor import Reply, Visitor
from tests.load.wire import Lost

V = TypeVar("V", bound=Visitor)


@dataclass(slots=True)
class Waits:
    """What a crowd did within `seconds`: seconds from click to finished, and what went wrong."""

    seconds: float = 0
    finished: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    @property
    def per_second(self) -> float:
        """Finished clicks per second."""
        return len(self.finished) / self.seconds

    def quantile(self, share: float) -> float:
        """The wait that this share of the clicks did not exceed, in seconds."""
        ordered = sorted(self.finished)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@dataclass(slots=True)
class Crowd(Generic[V]):
    """Visitors who are here together; `at_once` of them are let in at the same moment.

    async with Crowd(respondents) as crowd:
        waits = await crowd.keep(Respondent.answer, seconds=10)
    """

    visitors: Sequence[V]
    at_once: int = 10

    async def __aenter__(self) -> Self:
        """Let all in."""
        gate = asyncio.Semaphore(self.at_once)

        async def enter(visitor: V) -> None:
            async with gate:
                await visitor.open()

        try:
            await asyncio.gather(*(enter(visitor) for visitor in self.visitors))
        except BaseException:
            await self._leave()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._leave()

    async def keep(
        self, act: Callable[[V], Awaitable[Reply]], seconds: float, every: float | None = None
    ) -> Waits:
        """Each acts again and again: as soon as the last act is done, or about `every` seconds.

        A visitor who loses a click stops.
        """
        waits = Waits()
        began = perf_counter()

        async def one(visitor: V) -> None:
            await asyncio.sleep(random.uniform(0, every or 0))
            while (started := perf_counter()) < began + seconds:
                try:
                    reply = await act(visitor)
                except Lost as trouble:
                    waits.lost.append(repr(trouble))
                    return
                waits.finished.append(reply.finished)
                pause = (every or 0) * random.uniform(0.5, 1.5)
                await asyncio.sleep(max(0, started + pause - perf_counter()))

        await asyncio.gather(*(one(visitor) for visitor in self.visitors))
        waits.seconds = perf_counter() - began
        return waits

    async def times(self, act: Callable[[V], Awaitable[Reply]], count: int) -> None:
        """Each acts so many times, without a pause. Raises Lost, in a group."""

        async def one(visitor: V) -> None:
            for _ in range(count):
                await act(visitor)

        async with asyncio.TaskGroup() as group:
            for visitor in self.visitors:
                group.create_task(one(visitor))

    async def _leave(self) -> None:
        await asyncio.gather(*(visitor.close() for visitor in self.visitors))
