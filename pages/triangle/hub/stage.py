"""How far a project is, read from what a seat may see."""

from enum import StrEnum

from assessment.domain.triangle.variations import forced
from assessment.services.projects import Sight


class Stage(StrEnum):
    """What the project waits for."""

    PLAN = "the plan"
    PEOPLE = "its sponsors"
    POSITIONS = "positions"
    REVEAL = "showing the positions"
    TERMS = "terms"
    SIGNATURES = "signatures"
    ANEW = "a new version"
    IN_FORCE = "whatever may change"


def stage(seen: Sight) -> Stage:
    """What the project waits for now."""
    return _agreeing(seen) if seen.ledger.revealed else _stating(seen)


def _stating(seen: Sight) -> Stage:
    if seen.project.plan is None:
        return Stage.PLAN
    if not seen.project.present:
        return Stage.PEOPLE
    return Stage.POSITIONS if seen.missing or not seen.given else Stage.REVEAL


def _agreeing(seen: Sight) -> Stage:
    if seen.ledger.proposed is not None:
        return Stage.SIGNATURES
    if seen.ledger.active is None:
        return Stage.TERMS
    return Stage.ANEW if any(forced(seen.ledger)) else Stage.IN_FORCE
