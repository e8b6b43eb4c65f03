"""What a durable save costs, as JSON: `python tests/benchmarks/storage_growth.py [FOLDER]`.

Times are medians in milliseconds. The two stores of a comparison take turns, save by save, so that
whatever else the machine does meets both alike. FOLDER lies on the disk to be measured (by default
where temporary files go). Takes about a minute, most of it for filling the large folder.
"""

import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from assessment.domain.engagement import Engagement
from assessment.domain.response import Answer, Response, ResponseHead, ResponseRef
from assessment.storage.store import Store
from assessment.storage.tinydb.disk import Disk, Signature
from tests.assessment.storage.adapters import tinydb_store

SAVES = 600
THREADS = 100
SECONDS = 5.0
ITEMS = [f"item-{number}" for number in range(10)]
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
WORDS = "We tried this in two regions and it held. " * 3


class HastyDisk(Disk):
    """Syncs nothing: only for filling a folder before anything is measured."""

    def sync(self, descriptor: int) -> Signature:
        """Claim that it is done."""
        status = os.fstat(descriptor)
        return Signature(status.st_ino, status.st_mtime_ns, status.st_size)

    def sync_folder(self, folder: Path) -> None:
        """Claim that it is done."""


def ref(engagement: int, response: int) -> ResponseRef:
    """Where a respondent of the filling is found."""
    return ResponseRef(engagement=f"client-{engagement}", response=f"person-{response}")


@contextmanager
def filled(folder: Path, engagements: int, responses: int) -> Iterator[Store]:
    """A store with so many engagements, and so many responses in each, all of them answered."""
    filling = tinydb_store(folder, HastyDisk())
    records = {item: Answer(choice="3", comment=WORDS, revision=1) for item in ITEMS}
    for number in range(engagements):
        filling.add_engagement(Engagement(id=f"client-{number}", created_at=NOW))
        for one in range(responses):
            head = ResponseHead(ref=ref(number, one), round="first", started_at=NOW)
            filling.add_response(Response(head=head, answers=records))
    filling.close()
    os.sync()
    store = tinydb_store(folder)
    try:
        yield store
    finally:
        store.close()


def saving(store: Store, refs: list[ResponseRef]) -> Callable[[], None]:
    """Saves another answer at each call, for one respondent after the other."""
    for one in refs:
        store.response(one)
    turns = count()

    def save() -> None:
        turn = next(turns)
        place, item = refs[turn % len(refs)], ITEMS[turn % len(ITEMS)]
        revision = store.response(place).answer(item).revision
        store.write_answer(place, item, Answer(choice=f"{turn}", comment=WORDS, revision=revision))

    return save


def compared(one: Callable[[], None], other: Callable[[], None]) -> tuple[float, float]:
    """The median time of each, taken in turns."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(SAVES):
        for call, times in zip((one, other), taken, strict=True):
            begun = time.perf_counter()
            call()
            times.append((time.perf_counter() - begun) * 1000)
    return round(median(taken[0]), 3), round(median(taken[1]), 3)


def by_responses(folder: Path) -> dict[str, float]:
    """A save in an engagement of 200 responses against one in an engagement of one."""
    with filled(folder / "1", 1, 1) as small, filled(folder / "200", 1, 200) as large:
        everybody = [ref(0, number) for number in range(200)]
        few, many = compared(saving(small, [ref(0, 0)]), saving(large, everybody))
    return {"of_1_ms": few, "of_200_ms": many, "ratio": round(many / few, 3)}


def by_engagements(folder: Path) -> dict[str, float]:
    """A save in a store of 10 000 engagements against one in a store of ten."""
    with filled(folder / "10", 10, 1) as small, filled(folder / "10000", 10_000, 1) as large:
        of_few = [ref(number, 0) for number in range(10)]
        of_many = [ref(number * 1000, 0) for number in range(10)]
        few, many = compared(saving(small, of_few), saving(large, of_many))
    return {"of_10_ms": few, "of_10000_ms": many, "ratio": round(many / few, 3)}


def at_once(folder: Path) -> dict[str, float]:
    """How many saves a second a hundred threads get done, and the CPU time of one."""
    with filled(folder, 1, THREADS) as store:
        done = [0] * THREADS
        until = time.perf_counter() + SECONDS
        spent = time.process_time()

        def work(number: int) -> None:
            save = saving(store, [ref(0, number)])
            while time.perf_counter() < until:
                save()
                done[number] += 1

        threads = [threading.Thread(target=work, args=(number,)) for number in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        spent = time.process_time() - spent
    return {
        "saves_per_second": round(sum(done) / SECONDS, 1),
        "cpu_ms_per_save": round(spent / sum(done) * 1000, 3),
        "fewest_by_a_thread": min(done),
    }


def main() -> None:
    """Measure all, print JSON."""
    where = sys.argv[1] if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory(dir=where) as folder:
        figures = {
            "save_in_an_engagement": by_responses(Path(folder, "responses")),
            "save_with_engagements": by_engagements(Path(folder, "engagements")),
            "hundred_threads": at_once(Path(folder, "threads")),
        }
    sys.stdout.write(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
