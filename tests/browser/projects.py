"""Projects that are kept before the server starts, each rehearsed up to another point."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path

from assessment.bootstrap import Site, build
from assessment.settings import Settings
from tests.browser.screens import Visitor
from tests.rehearsal import Rehearsal
from tests.server.process import Site as Server
from tests.server.process import running, the_site

Seats = Mapping[str, str]  # keys by chair, ann, ben, cleo and reader


@dataclass(frozen=True, slots=True)
class ProjectKeys:
    """The keys of a project for each stage of a rehearsal."""

    begun: Seats
    uninvited: Seats
    invited: Seats
    planned: Seats
    waiting: Seats
    left: Seats
    ready: Seats
    replanned: Seats
    shown: Seats
    proposed: Seats
    changed: Seats
    signed: Seats
    again: Seats
    varied: Seats
    rescoped: Seats
    by_two: Seats
    recorded: Seats
    exceeded: Seats


Way = Callable[[Visitor, ProjectKeys], object]


def sow_projects(site: Site) -> ProjectKeys:
    """Keep a project for each stage."""
    stages = [one.name for one in fields(ProjectKeys)]
    return ProjectKeys(*(getattr(Rehearsal(site), stage)().keys for stage in stages))


@contextmanager
def served(work: Path, happens: Callable[[Rehearsal], object]) -> Iterator[tuple[Server, Seats]]:
    """A server of its own with one project, in which this has happened; and the keys to it."""
    kept = build(Settings(work / "data", "tinydb:", "127.0.0.1", 1))
    rehearsal = Rehearsal(kept)
    happens(rehearsal)
    kept.close()
    with running(the_site(work)) as started:
        yield started, rehearsal.keys
