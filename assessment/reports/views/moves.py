"""What to do next: the two or three moves that would change most, and all the others."""

from collections.abc import Iterable, Iterator

from assessment.domain.next_move import NextMove
from assessment.domain.result import Result
from assessment.messages import msg, plural
from assessment.reports.blocks import Block, Definition, Fold, Group, Heading, present
from assessment.reports.sentences.about import About
from assessment.reports.views.confirming import short_checks

FIRST = 3  # steps of any kind that stand openly


def next_moves(result: Result) -> tuple[Block, ...]:
    """What to find out and the first moves openly, the rest folded away."""
    about = About(result)
    unknown, confirming = about.find_out, about.confirming
    if not result.moves and not unknown and not confirming:
        return ()
    first = max(1, FIRST - bool(unknown) - len(confirming))
    rest = result.moves[first:]
    more = plural("{count} more move", "{count} more moves", count=len(rest))
    steps = (
        *((Definition("result-find-out", msg("First."), unknown),) if unknown else ()),
        *short_checks("result-confirming", confirming),
        *_moves("result-move", result.top_moves(first)),
    )
    return present(
        Heading("result-moves-title", msg("Your next moves")),
        Group("result-moves", steps),
        Fold("result-more-moves", more, tuple(_moves("result-later", rest))),
    )


def _moves(name: str, moves: Iterable[NextMove]) -> Iterator[Block]:
    for at, one in enumerate(moves, start=1):
        yield Definition(
            f"{name}-{at}",
            msg("{item}.", item=one.item.spec.label),
            one.move.do,
            note=msg("Done when: {condition}", condition=one.move.done_when),
        )
