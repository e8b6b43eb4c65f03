"""Requirements: a gate's conditions, each resolved to one concrete thing that is measured."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from scoring.confirmation import confirmed
from scoring.errors import UnknownTarget
from scoring.means import Score, Scored
from scoring.structure import Condition, Dimension, Item, Measure, Scheme
from scoring.tally import Tally


@dataclass(frozen=True, slots=True)
class Requirement:
    """One minimum. `measure` is OVERALL, DIMENSION, ITEM, FILL or CHECKS; `target` its id.

    `value` is None where nothing is scored; `short_by` where it holds, or nothing is scored.
    What does not apply to anybody asks for nothing: it holds, and is not met.
    """

    measure: Measure
    target: str | None
    needed: Fraction
    value: Fraction | None
    holds: bool
    short_by: Fraction | None = None
    applies: bool = True


def requirements(
    condition: Condition, scheme: Scheme, scored: Scored, counted: Tally
) -> Iterator[Requirement]:
    """The condition for each thing that it looks at.

    Where nothing is scored: if nothing is applicable the condition asks for nothing and holds;
    otherwise it holds only if even the lowest possible value would do.

    Raises:
        UnknownTarget: the condition names something that the scheme lacks.

    >>> from scoring.means import score
    >>> from scoring.structure import Scale
    >>> from scoring.tally import tally
    >>> scheme = Scheme((Dimension("d", (Item("i", Scale((Fraction(1), Fraction(2)))),)),))
    >>> counted = tally(scheme, [])
    >>> condition = Condition(Measure.EVERY_DIMENSION, Fraction(1))
    >>> [r.target for r in requirements(condition, scheme, score(scheme, counted), counted)]
    ['d']
    """
    for measure, target in _targets(condition, scheme):
        if measure is Measure.CHECKS:
            count = Fraction(_confirmed(target, scheme, counted))
            yield _compare(measure, target, condition.at_least, count)
            continue
        node = _score(measure, target, scored)
        value = node.fill if measure is Measure.FILL else node.value
        if value is not None:
            yield _compare(measure, target, condition.at_least, value)
        else:
            applies = bool(node.coverage.applicable or not counted.respondents)
            holds = not applies or _holds_unscored(measure, node, condition.at_least)
            yield Requirement(measure, target, condition.at_least, None, holds, applies=applies)


def weighty_items(children: tuple[Dimension | Item, ...]) -> Iterator[Item]:
    """Items at any depth whose weight, and that of every dimension above, is not 0.

    >>> list(weighty_items(()))
    []
    """
    for child in children:
        if child.weight > 0:
            if isinstance(child, Item):
                yield child
            else:
                yield from weighty_items(child.children)


def items_behind(measure: Measure, target: str | None, scheme: Scheme) -> tuple[Item, ...]:
    """The items that a requirement rests on; none for CHECKS.

    >>> items_behind(Measure.CHECKS, "whole", Scheme(()))
    ()
    """
    if measure is Measure.OVERALL:
        return tuple(weighty_items(scheme.dimensions))
    if measure is Measure.ITEM:
        return tuple(item for item in scheme.items() if item.id == target)
    if measure is Measure.CHECKS:
        return ()
    return tuple(weighty_items(_dimension(measure, target, scheme).children))


def _targets(condition: Condition, scheme: Scheme) -> list[tuple[Measure, str | None]]:
    match condition.measure:
        case Measure.EVERY_DIMENSION:
            weighty = (one for one in scheme.dimensions if one.weight > 0)
            return [(Measure.DIMENSION, dimension.id) for dimension in weighty]
        case Measure.EVERY_ITEM:
            children: tuple[Dimension | Item, ...] = scheme.dimensions
            if condition.of is not None:
                children = _dimension(condition.measure, condition.of, scheme).children
            return [(Measure.ITEM, item.id) for item in weighty_items(children)]
        case Measure.OVERALL:
            return [(Measure.OVERALL, None)]
        case _:
            return [(condition.measure, condition.of)]


def _dimension(measure: Measure, target: str | None, scheme: Scheme) -> Dimension:
    for dimension in scheme.walk():
        if dimension.id == target:
            return dimension
    raise UnknownTarget(measure, target)


def _score(measure: Measure, target: str | None, scored: Scored) -> Score:
    if measure is Measure.OVERALL:
        return scored.overall
    known = scored.items if measure is Measure.ITEM else scored.dimensions
    if target is None or target not in known:
        raise UnknownTarget(measure, target)
    return known[target]


def _confirmed(target: str | None, scheme: Scheme, counted: Tally) -> int:
    for group in scheme.check_groups:
        if group.id == target:
            return confirmed(group, counted)
    raise UnknownTarget(Measure.CHECKS, target)


def _compare(
    measure: Measure, target: str | None, needed: Fraction, value: Fraction
) -> Requirement:
    holds = value >= needed
    return Requirement(measure, target, needed, value, holds, None if holds else needed - value)


def _holds_unscored(measure: Measure, node: Score, needed: Fraction) -> bool:
    if not node.coverage.applicable:
        return False
    lowest = Fraction(0) if measure is Measure.FILL else node.low
    return lowest is not None and needed <= lowest
