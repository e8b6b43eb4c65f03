"""One question of a group's round: how the answers spread, and how far people agree."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

import scoring
from assessment.domain.group_disclosure import RevealedResponse
from assessment.domain.item_result import ItemResult
from assessment.domain.response import DONT_KNOW, NOT_APPLICABLE, TEXTS, Answer
from questionnaires.schema import ItemSpec, Level

CONTESTED_FROM = Fraction(1, 5)  # of the answers: so many give a level that others do not
WITHOUT_LEVEL = (DONT_KNOW, NOT_APPLICABLE)


class Remark(NamedTuple):
    """What somebody typed beside an answer, and in which field; nobody knows who."""

    field: str
    words: str


@dataclass(frozen=True, slots=True)
class GroupItem:
    """One question: the four states, the score after caps, and whether people are of one mind.

    `withheld`: fewer than the threshold gave a level, so that their answers count for nothing here
    and stand among those that are missing.
    """

    item: ItemResult
    levels: tuple[Level, ...]
    counted: scoring.ItemTally
    topic: scoring.Topic
    withheld: bool

    @property
    def spec(self) -> ItemSpec:
        """The question as the instrument has it."""
        return self.item.spec

    @property
    def judgement(self) -> scoring.Judgement:
        """Whether people are of one mind."""
        return self.topic.judgement

    @property
    def answered(self) -> int:
        """How many gave a level."""
        return sum(self.counted.claimed)

    @property
    def mean(self) -> Fraction | None:
        """The mean level after caps."""
        return self.item.mean

    @property
    def contested(self) -> tuple[Level, ...]:
        """The levels that many gave and that lie apart: what has to be talked about.

        None where all of those that many gave lie side by side.
        """
        least = CONTESTED_FROM * self.answered
        ranks = [rank for rank, count in enumerate(self.counted.claimed) if 0 < least <= count]
        if not ranks or ranks[-1] - ranks[0] < 2:
            return ()
        return tuple(self.levels[rank] for rank in ranks)


def withheld_items(
    answers: Iterable[Mapping[str, Answer]], scheme: scoring.Scheme, least: int
) -> frozenset[str]:
    """The items that somebody, but fewer people than `least`, gave a level."""
    rows = list(answers)
    counts = {item.id: sum(has_level(given, item.id) for given in rows) for item in scheme.items()}
    return frozenset(name for name, count in counts.items() if 0 < count < least)


def has_level(given: Mapping[str, Answer], item: str) -> bool:
    """Whether somebody chose a level, which is neither "don't know" nor "not applicable"."""
    record = given.get(item)
    return record is not None and record.choice not in {None, *WITHOUT_LEVEL}


def remarks(responses: Iterable[RevealedResponse], owner: str) -> tuple[Remark, ...]:
    """What all of them typed at a question, by field, in the order of the alphabet.

    So nothing shows who wrote it, or what else the same person wrote.
    """
    records = [one.answers.get(owner, Answer()) for one in responses]
    return tuple(
        Remark(field, words)
        for field in TEXTS
        for words in sorted(filter(None, (getattr(one, field).strip() for one in records)))
    )
