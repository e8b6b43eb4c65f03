"""The two sites that every figure is taken on: ours and the bare page, started side by side."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import product
from tests.load.visitor import Reply, Visitor
from tests.server.process import Site, a_script, running, the_site

BARE = Path(__file__).with_name("bare_page.py")


@dataclass(frozen=True, slots=True)
class Pace:
    """How long everything is measured."""

    rounds: int = 5
    seconds: float = 10


QUICK = Pace(rounds=3, seconds=5)


@dataclass(frozen=True, slots=True)
class Pair:
    """Both sites, and the keys of the assessments that lie in our data folder."""

    ours: Site
    bare: Site
    data: Path
    keys: list[str]


class BareVisitor(Visitor):
    """Somebody who clicks on the bare page."""

    turn = 0

    async def click(self) -> Reply:
        """Choose the next option."""
        self.turn += 1
        return await self.choose("bare", self.turn % 5)


@contextmanager
def pair(people: int) -> Iterator[Pair]:
    """Both sites, not yet started, in an empty folder, with assessments for so many people."""
    with TemporaryDirectory(prefix="waypoint-bench-") as folder:
        work = Path(folder)
        data = work / "data"
        keys = product.prepare(data, people)
        yield Pair(the_site(work), a_script(BARE, work), data, keys)


@contextmanager
def running_pair(people: int) -> Iterator[Pair]:
    """Both sites, started, and stopped in the end."""
    with pair(people) as both, running(both.bare), running(both.ours):
        yield both
