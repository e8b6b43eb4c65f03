"""The cheapest path the long way: every set of raises, each scored and staged anew."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

from scoring import Item, Path, Scheme, Tally, score, staging
from tests.scoring.notation import F

Raised = Mapping[str, F]


def after(found: Path) -> Raised:
    return {one.item: one.after for one in found.raises}


def stage_after(scheme: Scheme, counted: Tally, levels: Raised) -> int:
    """The long way: everyone at the level, scored and staged anew."""
    items = dict(counted.items)
    for one in scheme.items():
        if one.id in levels:
            at = tuple(int(value == levels[one.id]) for value in one.scale.levels)
            items[one.id] = replace(items[one.id], claimed=at, effective=at)
    changed = replace(counted, items=items)
    return staging(scheme, score(scheme, changed), changed).reached or 0


def confirmed_throughout(scheme: Scheme, counted: Tally) -> Tally:
    checks = {
        (owner.id, check): replace(counted.checks[owner.id, check], yes=counted.begun or 1)
        for owner in scheme.owners()
        for check in owner.checks
    }
    return replace(counted, checks=checks)


def least_effort(
    scheme: Scheme,
    counted: Tally,
    target: int,
    effort: Raised | None = None,
    ceilings: Raised | None = None,
) -> F | None:
    """Every set of raises, cheapest first, until one does."""
    choices = [list(_choices(one, scheme, counted, ceilings or {})) for one in scheme.items()]
    prices = [(effort or {}).get(one.id, F(1)) for one in scheme.items()]
    names = [one.id for one in scheme.items()]
    sets = sorted(
        (
            sum((price * steps for price, (_, steps) in zip(prices, some, strict=True)), F(0)),
            [to for to, _ in some],
        )
        for some in product(*choices)
    )
    for cost, levels in sets:
        wanted = {name: to for name, to in zip(names, levels, strict=True) if to > STAY}
        if stage_after(scheme, counted, wanted) >= target:
            return cost
    return None


STAY = F(-1000)


def _choices(one: Item, scheme: Scheme, counted: Tally, ceilings: Raised) -> Iterator[tuple[F, F]]:
    """Levels better than the mean, each with the steps to it; and staying, for none."""
    yield STAY, F(0)
    mean = score(scheme, counted).items[one.id].value
    if mean is None:
        return
    worth = sorted(
        (one.scale.low + one.scale.high - value if one.reverse else value, value)
        for value in one.scale.levels
    )
    below = max(rank for rank, (value, _) in enumerate(worth) if value <= mean)
    for rank, (value, said) in enumerate(worth):
        ceiling = ceilings.get(one.id, worth[-1][1])
        if value > mean and (said >= ceiling if one.reverse else said <= ceiling):
            part = (mean - worth[below][0]) / (worth[below + 1][0] - worth[below][0])
            yield said, rank - below - part
