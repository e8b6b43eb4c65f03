"""Open checks: what has still to be confirmed, owner by owner."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from assessment.domain.result import Result
from scoring import Capped, Confirmation, Measure
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


def to_confirm(result: Result, more: Mapping[str, int]) -> tuple[OpenChecks, ...]:
    """The open checks of owners of which so many more have to be confirmed."""
    return tuple(
        OpenChecks(owner, missing, unconfirmed(result, owner)) for owner, missing in more.items()
    )


def behind_claims(result: Result) -> tuple[OpenChecks, ...]:
    """The checks to which not everybody says yes who claims a level that rests on them.

    One for each item with a capped claim; `missing` is what the person furthest away lacks.
    """
    by_item: dict[str, list[Capped]] = defaultdict(list)
    for one in result.tally.caps:
        by_item[one.item].append(one)
    return tuple(
        OpenChecks(
            item,
            max(one.needed - one.confirmed for one in fallen),
            tuple(
                check.id
                for check in result.instrument.item(item).checks
                if any(_is_open(result, one.sheet, item, check.id) for one in fallen)
            ),
        )
        for item, fallen in by_item.items()
    )


def _is_open(result: Result, sheet: int, item: str, check: str) -> bool:
    return result.sheets[sheet].checks.get((item, check)) is not Confirmation.YES
