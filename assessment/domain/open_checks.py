"""Open checks: what has still to be confirmed, owner by owner."""

from dataclasses import dataclass

from assessment.domain.result import Result
from scoring import Measure
from scoring.confirmation import is_confirmed


@dataclass(frozen=True, slots=True)
class OpenChecks:
    """The checks of an item or check group that are not confirmed; `missing` of them are needed."""

    owner: str
    missing: int
    checks: tuple[str, ...]


def unconfirmed(result: Result, owner_id: str) -> tuple[str, ...]:
    """The checks of an item or check group to which not more than half say yes."""
    tally = result.tally
    return tuple(
        check
        for owner in result.scheme.owners()
        if owner.id == owner_id
        for check in owner.checks
        if not is_confirmed(tally.checks[owner_id, check].yes, tally.begun)
    )


def open_checks(result: Result) -> tuple[OpenChecks, ...]:
    """What the next stage still needs to have confirmed; nothing where there is not enough to ask.

    A gate may ask for more checks than there are: then nothing can be done about it.
    """
    found = (
        OpenChecks(
            one.target or "",
            int(one.needed - (one.value or 0)),
            unconfirmed(result, one.target or ""),
        )
        for one in result.staging.binding
        if one.measure is Measure.CHECKS
    )
    return tuple(one for one in found if one.checks)
