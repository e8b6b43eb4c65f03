"""Revealed positions: by whom they are, under which name, and what they come to."""

from collections.abc import Mapping
from typing import NamedTuple

from assessment.domain.triangle.bridge import Together, together
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.plans import outdated
from assessment.domain.triangle.project import Plan, Project
from assessment.domain.triangle.terms import Position
from assessment.domain.triangle.tolerances import tolerances_of
from assessment.messages import Value, msg
from assessment.reports.agreement import position_names, position_numbers
from scoring.triangle import DEFAULT


class RevealedPositions(NamedTuple):
    """The positions that everybody sees: each by name, and what they come to.

    `earlier`: the plans of those that were given under another than that of now.
    """

    names: Mapping[str, Value]
    numbers: Mapping[str, int]
    positions: Mapping[str, Position]
    found: Together
    earlier: Mapping[str, Plan]


def revealed_positions(project: Project, ledger: Ledger) -> RevealedPositions:
    """By the rules that were signed, once something is."""
    numbers = position_numbers(project, ledger.positions)
    in_order = sorted(ledger.positions, key=lambda who: (numbers[who], who))
    called = position_names(project, ledger.positions)
    names = {who: _named(called[who]) for who in in_order}
    positions = {who: ledger.positions[who] for who in in_order}
    rules = tolerances_of(ledger.active.terms) if ledger.active else DEFAULT
    earlier = outdated(positions, ledger, project.plan)
    found = together(positions, project.plan, rules, earlier)
    return RevealedPositions(names, numbers, positions, found, earlier)


def _named(name: Value) -> Value:
    return name if not isinstance(name, str) or name.strip() else msg("A former sponsor")
