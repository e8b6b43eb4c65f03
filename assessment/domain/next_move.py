"""The next moves: out of all advice, the two or three things that would change most."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from assessment.domain.item_result import ItemResult
from questionnaires.schema import Move

NOTHING: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True)
class NextMove:
    """Something to do about one item. `on_path`: the cheapest path to the next stage raises it."""

    item: ItemResult
    move: Move
    on_path: bool

    @property
    def key(self) -> tuple[str, str]:
        """The item and what to do about it, by which a move is told from all others."""
        return self.item.spec.id, self.move.do


def next_moves(
    items: Iterable[ItemResult],
    on_path: Collection[str],
    binding: Collection[str],
    ranks: Mapping[str, int] = NOTHING,
) -> tuple[NextMove, ...]:
    """All moves for the items' present levels, the first of each item before the second of any.

    First the items on the cheapest path, then those that hold the next stage shut, then the
    others by rank; lowest score first, and of equal ones the item that comes first.

    >>> next_moves([], {"calls"}, {"calls"})
    ()
    """

    def order(one: ItemResult) -> tuple[bool, bool, int, Fraction]:
        name, fill = one.spec.id, one.score.fill or Fraction(0)
        return name not in on_path, name not in binding, ranks.get(name, 0), fill

    ranked = sorted(items, key=order)
    deepest = max((len(one.moves) for one in ranked), default=0)
    return tuple(
        NextMove(one, one.moves[turn], one.spec.id in on_path)
        for turn in range(deepest)
        for one in ranked
        if turn < len(one.moves)
    )
