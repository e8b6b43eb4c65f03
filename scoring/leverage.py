"""Leverage: how far one item's score moves each thing that a gate measures.

With the same items scored, everything a gate measures (but sub-checks) is linear in the items'
scores. So a change of one item is followed through the gates without scoring everything again.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from scoring.means import Scored, shares
from scoring.requirements import Requirement
from scoring.staging import Staging
from scoring.structure import Dimension, Item, Measure, Scheme

Measured = tuple[Measure, str | None]
Pull = Mapping[str, Fraction]  # item id -> units of the measure per unit of the item's score


def leverage(scheme: Scheme, scored: Scored) -> dict[Measured, Pull]:
    """The pull of every item on the whole, on each dimension and its fill, and on each item.

    >>> from scoring.coverage import Coverage
    >>> from scoring.means import Score
    >>> leverage(Scheme(()), Scored(Score(None, Coverage()), {}, {}))
    {(<Measure.OVERALL: 'overall'>, None): {}}
    """
    pulls: dict[Measured, Pull] = {
        (Measure.OVERALL, None): _pull(scheme.dimensions, scored),
    }
    for dimension in scheme.walk():
        pull = _pull(dimension.children, scored)
        pulls[Measure.DIMENSION, dimension.id] = pull
        pulls[Measure.FILL, dimension.id] = _per_cent(pull, dimension, scored)
    for item in scheme.items():
        pulls[Measure.ITEM, item.id] = {item.id: Fraction(1)}
    return pulls


def stage_if(
    staged: Staging,
    pulls: Mapping[Measured, Pull],
    raised: Mapping[str, Fraction],
    confirmed: Mapping[str, int],
    first_stage: int = 1,
) -> int:
    """The stage if items changed by `raised` and check groups had `confirmed` sub-checks.

    Items that are not scored, and groups that are not named, stay as they are.

    >>> stage_if(Staging(1, (), (), (), None), {}, {}, {})
    1
    """
    reached = first_stage
    for gate in staged.gates:
        if not all(_holds_if(one, pulls, raised, confirmed) for one in gate.conditions):
            break
        if gate.applies:
            reached = gate.stage
    return reached


def _holds_if(
    one: Requirement,
    pulls: Mapping[Measured, Pull],
    raised: Mapping[str, Fraction],
    confirmed: Mapping[str, int],
) -> bool:
    if one.measure is Measure.CHECKS:
        count = confirmed.get(one.target or "")
        return one.holds if count is None else count >= one.needed
    if one.value is None:
        return one.holds
    pull = pulls[one.measure, one.target]
    moved = [pull[item] * by for item, by in raised.items() if item in pull]
    return one.value + sum(moved) >= one.needed if moved else one.holds


def _pull(children: Iterable[Dimension | Item], scored: Scored) -> dict[str, Fraction]:
    pull: dict[str, Fraction] = {}
    for child, share in shares(children, scored):
        if isinstance(child, Item):
            pull[child.id] = share
        else:
            below = _pull(child.children, scored)
            pull.update({item: share * part for item, part in below.items()})
    return pull


def _per_cent(pull: Pull, dimension: Dimension, scored: Scored) -> Pull:
    node = scored.dimensions[dimension.id]
    if node.low is None or node.high is None:
        return {}
    return {item: 100 * part / (node.high - node.low) for item, part in pull.items()}
