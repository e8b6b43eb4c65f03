"""Many visitors at once: they are counted, and so is what went wrong."""

import pytest

from tests.load.crowd import Crowd, Waits
from tests.load.visitor import Reply, Visitor
from tests.server.process import Site


class Clicker(Visitor):
    clicks = 0

    async def click(self) -> Reply:
        reply = await self.choose("answer.choice-0", self.clicks % 3)
        self.clicks += 1
        return reply


@pytest.mark.parametrize(
    ("share", "wait"),
    [(0, 1), (0.5, 51), (0.95, 96), (1, 100)],
    ids=["least", "middle", "p95", "most"],
)
def test_a_quantile_is_one_of_the_waits(share: float, wait: float) -> None:
    waits = Waits(seconds=50, finished=[float(n) for n in range(100, 0, -1)])
    assert wait == waits.quantile(share)
    assert waits.per_second == 2


@pytest.mark.server
@pytest.mark.anyio
async def test_a_crowd_clicks_until_the_time_is_up_or_the_server_is_gone(site: Site) -> None:
    people = [Clicker(site.url) for _ in range(12)]
    async with Crowd(people) as crowd:
        await crowd.times(Clicker.click, 2)
        assert [one.clicks for one in people] == [2] * 12
        paced = await crowd.keep(Clicker.click, seconds=3, every=1)
        assert (sum(one.clicks for one in people) - 24, []) == (len(paced.finished), paced.lost)
        assert 12 <= len(paced.finished) <= 12 * 6
        site.kill()
        gone = await crowd.keep(Clicker.click, seconds=3)
        assert (len(gone.finished), len(gone.lost)) == (0, 12)
