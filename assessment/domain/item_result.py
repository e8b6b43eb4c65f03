"""What came of one item: its score, the level to start from, and what could be done about it."""

from dataclasses import dataclass
from fractions import Fraction

import scoring
from questionnaires.schema import ItemSpec, Move


@dataclass(frozen=True, slots=True)
class ItemResult:
    """One item in its place. `caps` are the claims that fell, one for each sheet they stand in.

    `level` is where the respondents stand after caps, as the scale has it: the level of one, for
    a group the level that its mean has at least come to; None when not scored.
    """

    spec: ItemSpec
    score: scoring.ItemScore
    level: Fraction | None
    caps: tuple[scoring.Capped, ...]

    @property
    def value(self) -> Fraction | None:
        """The score after caps."""
        return self.score.value

    @property
    def mean(self) -> Fraction | None:
        """The score as the scale has it: turned back where the item counts in reverse."""
        low, high = self.score.low, self.score.high
        if self.value is None or low is None or high is None or not self.spec.reverse:
            return self.value
        return low + high - self.value

    @property
    def claimed(self) -> Fraction | None:
        """The score before caps."""
        return self.score.claimed

    @property
    def moves(self) -> tuple[Move, ...]:
        """What to do in order to leave the present level; nothing at the best one.

        The moves of a level serve every better one, up to the next that has moves of its own.
        """
        best = self.score.low if self.spec.reverse else self.score.high
        if self.level is None or self.level == best:
            return ()
        way = -1 if self.spec.reverse else 1
        given = {way * Fraction(value): moves for value, moves in self.spec.moves.items() if moves}
        serving = [value for value in given if value <= way * self.level]
        return given[max(serving)] if serving else ()


def level_reached(item: scoring.Item, value: Fraction | None) -> Fraction | None:
    """The best level that a score has come to; in a reversed item a low one is good.

    >>> scale = scoring.Scale(tuple(map(Fraction, range(1, 6))))
    >>> level_reached(scoring.Item("i", scale), Fraction(7, 2))
    Fraction(3, 1)
    >>> level_reached(scoring.Item("i", scale, reverse=True), Fraction(7, 2))
    Fraction(3, 1)
    """
    if value is None:
        return None
    levels = item.scale.levels
    worth = [item.scale.low + item.scale.high - one for one in levels] if item.reverse else levels
    come_to = [pair for pair in zip(worth, levels, strict=True) if pair[0] <= value]
    return max(come_to)[1]
