"""The arithmetic of a score, in lines that a manager can follow with a pencil."""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm

from assessment.reports.sentences.figures import (
    DONT_KNOW,
    NOT_APPLICABLE,
    NOT_SCORED,
    begun,
    level,
    listed,
    number,
    percent,
    score,
    unscored,
)
from assessment.reports.sentences.names import Names
from scoring import Dimension, Item, ItemScore, Scheme, Score, Scored, Term

OVERALL = "Overall"
TIMES = " \u00d7 "


def arithmetic(
    of: Scheme | Dimension | Item, scored: Scored, names: Names, asked: Sequence[Fraction] = ()
) -> tuple[str, ...]:
    """How the whole, a dimension or an item came to its score, and what was left out of it.

    The score reads as what it is beside the scores that gates have `asked` of it.

    >>> from scoring import Coverage
    >>> one = ItemScore(None, Coverage(dont_know=1))
    >>> arithmetic(Item("calls", None), Scored(one, {}, {"calls": one}), Names())
    ("“calls” has no score: don't know.",)
    """
    if isinstance(of, Item):
        return _item(of, scored.items[of.id], names, asked)
    children: tuple[Dimension | Item, ...]
    if isinstance(of, Scheme):
        title, children, own = OVERALL, of.dimensions, scored.overall
    else:
        title, children, own = names.dimensions.get(of.id, of.id), of.children, scored.of(of)
    if own.value is None:
        return (f"{title} is not scored.",)
    figure = score(own.value, *asked)
    return (*_mean(title, children, own, figure, names), *_left_out(children, scored, names))


def filling(of: Score, needed: Fraction | None = None) -> str:
    """A score as a share of its scale, for what is filled rather than reached.

    Where so many per cent are `needed` it reads as that only if it is.

    >>> from scoring import Coverage
    >>> two = Score(Fraction(2), Coverage(1), (), Fraction(0), Fraction(3))
    >>> filling(two).replace("\u00a0", " ")
    'From 0 to 3 that is a fill of 67 %.'
    """
    low, high, fill = of.low or Fraction(0), of.high or Fraction(0), of.fill or Fraction(0)
    beside = () if needed is None else (needed / 100,)
    return f"From {level(low)} to {level(high)} that is a fill of {percent(fill / 100, *beside)}."


def _mean(
    title: str,
    children: tuple[Dimension | Item, ...],
    own: Score,
    figure: str,
    names: Names,
) -> tuple[str, ...]:
    named = {child.id: _name(child, names) for child in children}
    parts = listed(f"{named[term.id]} {level(term.value)}" for term in own.terms)
    return (f"{title} is the {_kind(own)} of {parts}.", _formula(title, own, figure))


def _kind(own: Score) -> str:
    return "mean" if len({term.weight for term in own.terms}) == 1 else "weighted mean"


def _formula(title: str, own: Score, figure: str) -> str:
    """Weights as the smallest whole numbers: shares of 1/2, 1/4 and 1/4 are 2, 1 and 1."""
    total = lcm(*(term.weight.denominator for term in own.terms))
    summands = " + ".join(_summand(term, term.weight * total) for term in own.terms)
    if len(own.terms) == 1:
        return f"{title} = {figure}"
    if total == 1:
        return f"{title} = {summands} = {figure}"
    return f"{title} = ({summands}) / {total} = {figure}"


def _summand(term: Term, times: Fraction) -> str:
    return level(term.value) if times == 1 else f"{times}{TIMES}{level(term.value)}"


def _item(of: Item, own: ItemScore, names: Names, asked: Sequence[Fraction]) -> tuple[str, ...]:
    title = names.item(of.id)
    if own.value is None:
        why = unscored(own.coverage)
        return (f"{title} is {why}." if why == NOT_SCORED else f"{title} has no score: {why}.",)
    answered = own.coverage.answered
    figure = score(own.value, own.claimed, *asked)
    if answered == 1:
        lines = [f"{title} = {level(own.value)}"]
    else:
        summands = (_summand(term, term.weight * answered) for term in own.terms)
        lines = [f"{title} = ({' + '.join(summands)}) / {answered} = {figure}"]
        lines.append(f"{begun(number(answered))} people count: {_people(own, answered)}.")
    if of.reverse:
        ends = f"{level(of.scale.low)} counts as {level(of.scale.high)}"
        lines.append(f"It counts in reverse: {ends}, and so on.")
    if own.claimed is not None and own.claimed != own.value:
        claimed = score(own.claimed, own.value)
        lines.append(f"Before its short checks were looked at, it was {claimed}.")
    return tuple(lines)


def _people(own: ItemScore, answered: int) -> str:
    """How many stand at which level, after caps."""
    return listed(f"{number(int(term.weight * answered))} at {term.id}" for term in own.terms)


def _left_out(
    children: tuple[Dimension | Item, ...], scored: Scored, names: Names
) -> tuple[str, ...]:
    weightless = [_name(child, names) for child in children if not child.weight]
    reasons: dict[str, list[str]] = {}
    for one in children:
        if one.weight and scored.of(one).value is None:
            reasons.setdefault(_why_empty(one, scored), []).append(_name(one, names))
    if weightless:
        reasons["of weight 0"] = weightless
    return tuple(
        f"Left out, because {'it is' if len(which) == 1 else 'they are'} {reason}: {listed(which)}."
        for reason, which in reasons.items()
    )


def _why_empty(one: Dimension | Item, scored: Scored) -> str:
    """Why there is no score, to follow "it is"."""
    of = scored.of(one).coverage
    if isinstance(one, Item):
        why = unscored(of)
        return f"answered with {why}" if why == DONT_KNOW else why
    return NOT_SCORED if of.applicable else NOT_APPLICABLE


def _name(child: Dimension | Item, names: Names) -> str:
    if isinstance(child, Item):
        return names.items.get(child.id, child.id)
    return names.dimensions.get(child.id, child.id)
