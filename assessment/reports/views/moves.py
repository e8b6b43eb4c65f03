"""What to do next: the two or three moves that would change most, and all the others."""

from collections.abc import Iterable

from assessment.domain.next_move import NextMove
from assessment.domain.result import Result
from assessment.messages import Message, msg, plural
from assessment.reports.blocks import Block, Definition, Fold, Group, Heading, present
from assessment.reports.sentences.about import About
from assessment.reports.views.confirming import short_checks

FIRST = 3  # steps of any kind that stand openly
NEXT_MOVES = Heading("result-moves-title", msg("Your next moves"))


def next_moves(result: Result) -> tuple[Block, ...]:
    """What to find out and the first moves openly, the rest folded away."""
    about = About(result)
    unknown, confirming = about.find_out, about.confirming
    if not result.moves and not unknown and not confirming:
        return ()
    first = max(1, FIRST - bool(unknown) - len(confirming))
    rest = result.moves[first:]
    steps = (
        *((Definition("result-find-out", msg("First."), unknown),) if unknown else ()),
        *short_checks("result-confirming", confirming),
        *move_blocks("result-move", result.top_moves(first)),
    )
    return present(
        NEXT_MOVES,
        Group("result-moves", steps),
        Fold("result-more-moves", more_moves(len(rest)), move_blocks("result-later", rest)),
    )


def more_moves(count: int) -> Message:
    """How many there are beyond the first."""
    return plural("{count} more move", "{count} more moves", count=count)


def move_blocks(name: str, moves: Iterable[NextMove]) -> tuple[Definition, ...]:
    """What to do about which item, and when it is done."""
    return tuple(
        Definition(
            f"{name}-{at}",
            msg("{item}.", item=one.item.spec.label),
            one.move.do,
            note=msg("Done when: {condition}", condition=one.move.done_when),
        )
        for at, one in enumerate(moves, start=1)
    )
