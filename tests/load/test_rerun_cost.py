"""What a click on the answer page costs the server.

Streamlit collects all garbage after every run unless `runner.postScriptGC` is off. The option is a
hidden one; if it ever stops working, one process serves sixteen people instead of two hundred.
"""

from pathlib import Path

import pytest

from tests.benchmarks import product
from tests.benchmarks.product import Respondent
from tests.load.crowd import Crowd
from tests.server.process import Site, running, the_site

pytestmark = [pytest.mark.load, pytest.mark.anyio]

MOST = 0.015  # seconds of CPU a click, in all threads; with the collection it is four times that
PEOPLE, CLICKS, BATCHES = 5, 20, 4  # clicks of each in each batch
COLLECTING = ("--runner.postScriptGC", "true")


async def cost_of_a_click(site: Site, keys: list[str]) -> float:
    """CPU seconds of the server for one saved answer.

    The least of some batches: whatever else the machine does can only add to it. The first of
    them also warms the server.
    """
    costs = []
    async with Crowd(product.crowd_of(site.url, keys)) as crowd:
        for _ in range(BATCHES):
            before = site.cpu_seconds
            await crowd.times(Respondent.answer, CLICKS)
            costs.append((site.cpu_seconds - before) / (PEOPLE * CLICKS))
    return min(costs)


@pytest.fixture
def keys(tmp_path: Path) -> list[str]:
    return product.prepare(tmp_path / "data", PEOPLE)


async def test_a_saved_answer_costs_at_most_15_ms_of_the_server(
    tmp_path: Path, keys: list[str]
) -> None:
    with running(the_site(tmp_path)) as site:
        assert await cost_of_a_click(site, keys) <= MOST


async def test_the_limit_would_notice_a_collection_after_every_run(
    tmp_path: Path, keys: list[str]
) -> None:
    with running(the_site(tmp_path, flags=COLLECTING)) as site:
        assert await cost_of_a_click(site, keys) > MOST
