"""The arithmetic of a score, in lines that a manager can follow with a pencil."""

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce
from math import lcm

from assessment.messages import Count, Level, Message, Percent, Score, Value, listing, msg, plural
from assessment.reports.sentences.figures import (
    NOT_ANSWERED,
    NOT_APPLICABLE,
    NOT_SCORED,
    unscored,
)
from assessment.reports.sentences.names import Names
from scoring import Dimension, Item, ItemScore, Scheme, Scored, Term
from scoring import Score as DimensionScore

OVERALL = msg("Overall")
WEIGHTLESS = "weightless"


def arithmetic(
    of: Scheme | Dimension | Item, scored: Scored, names: Names, asked: Sequence[Fraction] = ()
) -> tuple[Message, ...]:
    """How the whole, a dimension or an item came to its score, and what was left out of it.

    The score reads as what it is beside the scores that gates have `asked` of it.

    >>> from scoring import Coverage
    >>> one = ItemScore(None, Coverage(dont_know=1))
    >>> str(arithmetic(Item("calls", None), Scored(one, {}, {"calls": one}), Names())[0])
    '“calls” has no score: not answered.'
    """
    if isinstance(of, Item):
        return _item(of, scored.items[of.id], names, asked)
    children: tuple[Dimension | Item, ...]
    title: Message | str
    if isinstance(of, Scheme):
        title, children, own = OVERALL, of.dimensions, scored.overall
    else:
        title, children, own = names.dimensions.get(of.id, of.id), of.children, scored.of(of)
    if own.value is None:
        return (msg("{title} is not scored.", title=title),)
    figure = Score(own.value, tuple(asked))
    return (*_mean(title, children, own, figure, names), *_left_out(children, scored, names))


def filling(of: DimensionScore, needed: Fraction | None = None) -> Message:
    """A score as a share of its scale, for what is filled rather than reached.

    Where so many per cent are `needed` it reads as that only if it is.

    >>> from scoring import Coverage, Score
    >>> filling(Score(Fraction(2), Coverage(1), (), Fraction(0), Fraction(3))).id
    'From {low} to {high} that is {share} of the way.'
    """
    low, high, fill = of.low or Fraction(0), of.high or Fraction(0), of.fill or Fraction(0)
    beside = () if needed is None else (needed / 100,)
    return msg(
        "From {low} to {high} that is {share} of the way.",
        low=Level(low),
        high=Level(high),
        share=Percent(fill / 100, beside),
    )


def _mean(
    title: Message | str,
    children: tuple[Dimension | Item, ...],
    own: DimensionScore,
    figure: Score,
    names: Names,
) -> tuple[Message, ...]:
    named = {child.id: _name(child, names) for child in children}
    parts = listing(
        msg("{part} {level}", part=named[term.id], level=Level(term.value)) for term in own.terms
    )
    if len({term.weight for term in own.terms}) == 1:
        mean = msg("{title} is the mean of {parts}.", title=title, parts=parts)
    else:
        mean = msg("{title} is the weighted mean of {parts}.", title=title, parts=parts)
    return (mean, _formula(title, own, figure))


def _formula(title: Message | str, own: DimensionScore, figure: Score) -> Message:
    """Weights as the smallest whole numbers: shares of 1/2, 1/4 and 1/4 are 2, 1 and 1."""
    total = lcm(*(term.weight.denominator for term in own.terms))
    if len(own.terms) == 1:
        return msg("{title} = {figure}", title=title, figure=figure)
    summands = _sum(own.terms, total)
    if total == 1:
        return msg("{title} = {sum} = {figure}", title=title, sum=summands, figure=figure)
    return _quotient(title, summands, total, figure)


def _quotient(title: Message | str, summands: Value, by: int, figure: Score) -> Message:
    return msg(
        "{title} = ({sum}) / {number} = {figure}",
        title=title,
        sum=summands,
        number=by,
        figure=figure,
    )


def _sum(terms: Sequence[Term], total: int) -> Value:
    summands = (_summand(term, int(term.weight * total)) for term in terms)
    return reduce(lambda first, next_: msg("{sum} + {next}", sum=first, next=next_), summands)


def _summand(term: Term, times: int) -> Value:
    level = Level(term.value)
    if times == 1:
        return level
    return msg("{times} \u00d7 {level}", times=times, level=level)


def _item(of: Item, own: ItemScore, names: Names, asked: Sequence[Fraction]) -> tuple[Message, ...]:
    title = names.item(of.id)
    if own.value is None:
        why = unscored(own.coverage)
        return (msg("{title} has no score: {why}.", title=title, why=why),)
    answered = own.coverage.answered
    if answered == 1:
        lines = [msg("{title} = {figure}", title=title, figure=Level(own.value))]
    else:
        figure = Score(own.value, (own.claimed, *asked))
        lines = [_quotient(title, _sum(own.terms, answered), answered, figure)]
        lines.append(_people(own, answered))
    if of.reverse:
        lines.append(
            msg(
                "It counts in reverse: {low} counts as {high}, and so on.",
                low=Level(of.scale.low),
                high=Level(of.scale.high),
            )
        )
    if own.claimed is not None and own.claimed != own.value:
        claimed = Score(own.claimed, (own.value,))
        lines.append(
            msg("Before its yes-or-no checks were looked at, it was {claimed}.", claimed=claimed)
        )
    return tuple(lines)


def _people(own: ItemScore, answered: int) -> Message:
    """How many stand at which level, after caps."""
    levels = listing(
        msg("{number} at {level}", number=Count(int(term.weight * answered)), level=term.id)
        for term in own.terms
    )
    return plural(
        "{count} person counts: {levels}.",
        "{count} people count: {levels}.",
        count=Count(answered, first=True),
        levels=levels,
    )


def _left_out(
    children: tuple[Dimension | Item, ...], scored: Scored, names: Names
) -> tuple[Message, ...]:
    weightless = [_name(child, names) for child in children if not child.weight]
    reasons: dict[Message | str, list[str]] = {}
    for one in children:
        if one.weight and scored.of(one).value is None:
            reasons.setdefault(_why_empty(one, scored), []).append(_name(one, names))
    if weightless:
        reasons[WEIGHTLESS] = weightless
    return tuple(_left_out_because(reason, which) for reason, which in reasons.items())


def _left_out_because(reason: Message | str, which: Sequence[str]) -> Message:
    parts, count = listing(which), len(which)
    if reason == WEIGHTLESS:
        return plural(
            "Left out, because it is of weight 0: {parts}.",
            "Left out, because they are of weight 0: {parts}.",
            count=count,
            parts=parts,
        )
    if reason == NOT_APPLICABLE:
        return plural(
            "Left out, because it is not applicable: {parts}.",
            "Left out, because they are not applicable: {parts}.",
            count=count,
            parts=parts,
        )
    if reason == NOT_ANSWERED:
        return plural(
            "Left out, because it is not answered: {parts}.",
            "Left out, because they are not answered: {parts}.",
            count=count,
            parts=parts,
        )
    return plural(
        "Left out, because it is not scored: {parts}.",
        "Left out, because they are not scored: {parts}.",
        count=count,
        parts=parts,
    )


def _why_empty(one: Dimension | Item, scored: Scored) -> Message:
    """Why there is no score."""
    of = scored.of(one).coverage
    if isinstance(one, Item):
        return unscored(of)
    return NOT_SCORED if of.applicable else NOT_APPLICABLE


def _name(child: Dimension | Item, names: Names) -> str:
    if isinstance(child, Item):
        return names.items.get(child.id, child.id)
    return names.dimensions.get(child.id, child.id)
