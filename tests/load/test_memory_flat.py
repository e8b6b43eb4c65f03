"""Memory stays flat however long people answer.

Streamlit's collection after every run is off, so the question is whether anything piles up that
Python's own collector does not get. A server that kept only one kilobyte of every rerun would grow
by ten megabytes in ten thousand; the limit is less than a third of that, and several times the
noise. Measured were 9.3 megabytes of a server that did, and -0.2 and 0.6 of two runs of ours. The
first quarter is left out: caches and allocator pools fill then.
"""

from pathlib import Path
from statistics import linear_regression

import pytest

from tests.benchmarks import product
from tests.benchmarks.product import Respondent
from tests.load.crowd import Crowd
from tests.server.process import Site, running, the_site

pytestmark = [pytest.mark.load, pytest.mark.anyio]

PEOPLE, RERUNS, LOOKS = 20, 8_000, 40
MOST = 3_000_000  # bytes that 10 000 reruns may add


async def memory_over_time(site: Site, crowd: Crowd[Respondent]) -> list[tuple[int, int]]:
    """Reruns so far, and the bytes that the server holds then."""
    seen = []
    for look in range(1, LOOKS + 1):
        await crowd.times(Respondent.answer, RERUNS // PEOPLE // LOOKS)
        seen.append((look * RERUNS // LOOKS, site.resident_bytes))
    return seen


def growth(seen: list[tuple[int, int]]) -> float:
    """Bytes per 10 000 reruns by least squares over the last three quarters."""
    reruns, held = zip(*seen[len(seen) // 4 :], strict=True)
    return linear_regression(reruns, held).slope * 10_000


async def test_memory_stays_flat_over_eight_thousand_reruns(tmp_path: Path) -> None:
    keys = product.prepare(tmp_path / "data", PEOPLE)
    with running(the_site(tmp_path)) as site:
        async with Crowd(product.crowd_of(site.url, keys)) as crowd:
            assert growth(await memory_over_time(site, crowd)) <= MOST


@pytest.mark.parametrize(
    ("seen", "grown"),
    [
        pytest.param([(0, 7), (1, 5), (2, 5), (3, 5)], 0, id="flat"),
        pytest.param([(0, 0), (1000, 9), (2000, 10), (3000, 11)], 10, id="a byte each thousand"),
        pytest.param([(0, 99), (10, 9), (20, 8), (30, 7)], -1000, id="shrinking"),
    ],
)
def test_growth_looks_at_the_last_three_quarters(seen: list[tuple[int, int]], grown: float) -> None:
    assert grown == pytest.approx(growth(seen))
