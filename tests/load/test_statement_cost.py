"""A click on one of many statements costs what a click on a single question costs."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.benchmarks import product
from tests.benchmarks.product import Respondent
from tests.server.process import Site, running, the_site

pytestmark = [pytest.mark.load, pytest.mark.anyio]

CLICKS, BATCHES = 25, 4
PROGRESSION = "cx-progression"
MORE_TIME = 1.4  # times as much; where all statements are drawn again it is twice
MORE_MESSAGES = 4  # where all are drawn again it is forty


@dataclass(frozen=True, slots=True)
class Cost:
    """What one saved answer takes."""

    seconds: float  # CPU of the server
    messages: int  # to the browser


@pytest.fixture
def both(tmp_path: Path) -> Iterator[tuple[Site, str, str]]:
    """A server, the key of somebody at a question and of somebody at a screen of statements."""
    data = tmp_path / "data"
    [question], [statement] = product.prepare(data, 1), product.prepare(data, 1, PROGRESSION)
    with running(the_site(tmp_path)) as site:
        yield site, question, statement


async def cost_of_an_answer(site: Site, key: str) -> Cost:
    """The least of some batches: whatever else the machine does can only add to it."""
    costs, messages = [], 0
    async with Respondent(site.url, key) as respondent:
        for _ in range(BATCHES):
            before = site.cpu_seconds
            for _ in range(CLICKS):
                messages = (await respondent.answer()).messages
            costs.append((site.cpu_seconds - before) / CLICKS)
    return Cost(min(costs), messages)


async def test_a_statement_costs_little_more_than_a_question(both: tuple[Site, str, str]) -> None:
    site, question, statement = both
    one, many = await cost_of_an_answer(site, question), await cost_of_an_answer(site, statement)
    assert many.messages <= one.messages + MORE_MESSAGES
    assert many.seconds <= one.seconds * MORE_TIME
