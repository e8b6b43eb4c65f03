"""Projects that are kept before the server starts, each rehearsed up to another point."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields

from assessment.bootstrap import Site
from tests.browser.screens import Visitor
from tests.rehearsal import Rehearsal

Seats = Mapping[str, str]  # keys by chair, ann, ben, cleo and reader


@dataclass(frozen=True, slots=True)
class ProjectKeys:
    """The keys of a project for each stage of a rehearsal."""

    begun: Seats
    uninvited: Seats
    planned: Seats
    waiting: Seats
    left: Seats
    ready: Seats
    shown: Seats
    proposed: Seats
    changed: Seats
    signed: Seats
    again: Seats
    varied: Seats
    used_up: Seats


Way = Callable[[Visitor, ProjectKeys], object]


def sow_projects(site: Site) -> ProjectKeys:
    """Keep a project for each stage."""
    stages = [one.name for one in fields(ProjectKeys)]
    return ProjectKeys(*(getattr(Rehearsal(site), stage)().keys for stage in stages))
