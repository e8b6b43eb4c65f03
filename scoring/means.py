"""Means: respondents make an item, items a dimension, dimensions the whole. Exact, with reasons."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from scoring.coverage import Coverage
from scoring.structure import Dimension, Item, Scheme
from scoring.tally import ItemTally, Tally


@dataclass(frozen=True, slots=True)
class Term:
    """One summand: `product` = `weight` times `value`. The products of a score add up to its value.

    Below a dimension `id` is the child's and `weight` its share among the children that scored.
    Below an item `id` is a level, `weight` the share of respondents at it (after caps), and
    `value` what the level counts for (low + high - level in a reversed item).
    """

    id: str
    weight: Fraction
    value: Fraction
    product: Fraction


@dataclass(frozen=True, slots=True)
class Score:
    """A mean between `low` and `high`, or None for "not scored"; never 0 for nothing.

    `low` and `high` are what the value could be at least and at most: over the children that
    scored; if none did, over those that are applicable; None if nothing is.
    """

    value: Fraction | None
    coverage: Coverage
    terms: tuple[Term, ...] = ()
    low: Fraction | None = None
    high: Fraction | None = None

    @property
    def fill(self) -> Fraction | None:
        """The value in per cent of its scale, 0 to 100."""
        if self.value is None or self.low is None or self.high is None:
            return None
        return 100 * (self.value - self.low) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class ItemScore(Score):
    """An item's score. `claimed` is the mean before caps; counts run along the scale."""

    claimed: Fraction | None = None
    claimed_counts: tuple[int, ...] = ()
    counts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    """Every score: the whole, each dimension at any depth, each item."""

    overall: Score
    dimensions: Mapping[str, Score]
    items: Mapping[str, ItemScore]

    def of(self, node: Dimension | Item) -> Score:
        """The score of that node."""
        return self.items[node.id] if isinstance(node, Item) else self.dimensions[node.id]


def score(scheme: Scheme, counted: Tally) -> Scored:
    """All scores of a tally.

    >>> from scoring.answers import Answer, Sheet, State
    >>> from scoring.structure import Scale
    >>> from scoring.tally import tally
    >>> item = Item("calls", Scale((Fraction(1), Fraction(2), Fraction(3))))
    >>> scheme = Scheme((Dimension("service", (item,)),))
    >>> sheets = [Sheet({"calls": Answer(State.ANSWERED, Fraction(n))}) for n in (2, 3)]
    >>> score(scheme, tally(scheme, sheets)).overall.value
    Fraction(5, 2)
    """
    items = {item.id: _item_score(item, counted.items[item.id]) for item in scheme.items()}
    dimensions: dict[str, Score] = {}
    scored = Scored(Score(None, Coverage()), dimensions, items)
    for dimension in reversed(tuple(scheme.walk())):  # children before their parents
        dimensions[dimension.id] = _mean(dimension.children, scored)
    in_order = {dimension.id: dimensions[dimension.id] for dimension in scheme.walk()}
    return Scored(_mean(scheme.dimensions, scored), in_order, items)


def contributions(item: Item) -> tuple[Fraction, ...]:
    """What each level of the item counts for, along its scale; a reversed item counts backwards.

    >>> from scoring.structure import Scale
    >>> scale = Scale((Fraction(0), Fraction(25), Fraction(100)))
    >>> [int(value) for value in contributions(Item("symptom", scale, reverse=True))]
    [100, 75, 0]
    """
    scale = item.scale
    if item.reverse:
        return tuple(scale.low + scale.high - level for level in scale.levels)
    return scale.levels


def shares(
    children: Iterable[Dimension | Item], scored: Scored
) -> list[tuple[Dimension | Item, Fraction]]:
    """The children that scored and weigh anything, with their shares of the weight, sum 1.

    >>> shares((), Scored(Score(None, Coverage()), {}, {}))
    []
    """
    counting = [c for c in children if c.weight > 0 and scored.of(c).value is not None]
    total = sum(child.weight for child in counting)
    return [(child, child.weight / total) for child in counting]


def _item_score(item: Item, counted: ItemTally) -> ItemScore:
    values = contributions(item)
    terms = _level_terms(item, counted.effective)
    answered = sum(counted.claimed)
    return ItemScore(
        value=_sum(terms) if terms else None,
        coverage=counted.coverage,
        terms=terms,
        low=item.scale.low,
        high=item.scale.high,
        claimed=_dot(counted.claimed, values) / answered if answered else None,
        claimed_counts=counted.claimed,
        counts=counted.effective,
    )


def _level_terms(item: Item, counts: tuple[int, ...]) -> tuple[Term, ...]:
    answered = sum(counts)
    rows = zip(item.scale.levels, contributions(item), counts, strict=True)
    return tuple(
        _term(str(level), Fraction(count, answered), value) for level, value, count in rows if count
    )


def _mean(children: tuple[Dimension | Item, ...], scored: Scored) -> Score:
    weighing = [child for child in children if child.weight > 0]
    coverage = sum((scored.of(child).coverage for child in weighing), Coverage())
    terms = tuple(
        _term(child.id, share, scored.of(child).value or Fraction(0))
        for child, share in shares(weighing, scored)
    )
    low, high = _bounds(weighing, scored)
    return Score(_sum(terms) if terms else None, coverage, terms, low, high)


def _bounds(
    children: list[Dimension | Item], scored: Scored
) -> tuple[Fraction, Fraction] | tuple[None, None]:
    """The weighted means of the children's own bounds."""
    counting = [child for child in children if scored.of(child).value is not None] or [
        child for child in children if scored.of(child).coverage.applicable
    ]
    if not counting:
        return None, None
    weights = [child.weight for child in counting]
    total = sum(weights)
    lows = [scored.of(child).low or Fraction(0) for child in counting]
    highs = [scored.of(child).high or Fraction(0) for child in counting]
    return _dot(weights, lows) / total, _dot(weights, highs) / total


def _term(name: str, weight: Fraction, value: Fraction) -> Term:
    return Term(name, weight, value, weight * value)


def _sum(terms: tuple[Term, ...]) -> Fraction:
    return sum((term.product for term in terms), Fraction(0))


def _dot(weights: Iterable[int | Fraction], values: Iterable[Fraction]) -> Fraction:
    pairs = zip(weights, values, strict=True)
    return sum((weight * value for weight, value in pairs), Fraction(0))
