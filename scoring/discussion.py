"""The order in which to talk: where people who count for much differ most comes first."""

from dataclasses import dataclass
from fractions import Fraction

from scoring.structure import Item, Scheme
from scoring.tally import ItemTally, Tally
from scoring.verdicts import Judgement, Verdict, verdict

PLACES = 9  # what differs by less is a tie


@dataclass(frozen=True, slots=True)
class Topic:
    """An item to talk about.

    `priority` is (1 - consensus) times its weight; None where too few people answered to show
    anything. `dont_know` is the share of those to whom the item applies; None if to nobody.
    """

    item: str
    priority: float | None
    judgement: Judgement
    dont_know: Fraction | None


def discussion(scheme: Scheme, counted: Tally) -> tuple[Topic, ...]:
    """Every item, the most pressing first; those without a priority last.

    Ties stand in the instrument's order. What people claimed counts, before any cap: that is what
    they can talk about.

    >>> from scoring.tally import tally
    >>> discussion(Scheme(()), tally(Scheme(()), []))
    ()
    """
    topics = (_topic(item, counted.items[item.id]) for item in scheme.items())
    return tuple(sorted(topics, key=_place))


def _topic(item: Item, counted: ItemTally) -> Topic:
    judged = verdict(counted.claimed)
    applicable = counted.coverage.applicable
    return Topic(
        item=item.id,
        priority=_priority(judged, item.weight),
        judgement=judged,
        dont_know=Fraction(counted.dont_know, applicable) if applicable else None,
    )


def _priority(judged: Judgement, weight: Fraction) -> float | None:
    if judged.consensus is None or judged.verdict is Verdict.NOTHING:
        return None
    return round((1 - judged.consensus.value) * float(weight), PLACES)


def _place(topic: Topic) -> tuple[bool, float]:
    return topic.priority is None, -(topic.priority or 0)
