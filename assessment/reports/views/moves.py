"""What to do next: the two or three moves that would change most, and all the others."""

from collections.abc import Collection, Iterable, Mapping

from assessment.domain.next_move import NextMove
from assessment.domain.result import Result
from assessment.messages import Message, Sentences, msg, plural
from assessment.reports.blocks import Block, Definition, Fold, Group, Heading, present
from assessment.reports.sentences.about import About
from assessment.reports.views.confirming import short_checks_folded

States = Mapping[tuple[str, str], Message]  # what is planned of a move, by its key
NOTHING: States = {}
TOP, REST = "result-move", "result-later"  # how the ids of their blocks begin
FIRST = 3  # steps of any kind that stand openly
NEXT_MOVES = Heading("result-moves-title", msg("Your next moves"))


def next_moves(result: Result, taken: Collection[tuple[str, str]] = ()) -> tuple[Block, ...]:
    """What to find out and the first moves openly, the rest folded away.

    `taken`: the keys of the moves that are left out, because they are actions already.
    """
    about = About(result)
    unknown, confirming = about.find_out_first, about.confirming
    if not result.moves and not unknown and not confirming:
        return ()
    top, rest = _parts(result, taken)
    steps = (
        *((find_out(unknown),) if unknown else ()),
        *short_checks_folded("result-confirming", confirming),
        *move_blocks(TOP, top),
    )
    shown = present(
        Group("result-moves", steps),
        Fold("result-more-moves", more_moves(len(rest)), move_blocks(REST, rest)),
    )
    return (NEXT_MOVES, *shown) if shown else ()


def find_out(unknown: Sentences) -> Definition:
    """The step that comes before the moves: what has to be known."""
    return Definition("result-find-out", msg("Missing answers."), unknown)


def moves_by_block(result: Result, taken: Collection[tuple[str, str]]) -> dict[str, NextMove]:
    """The moves that are not taken, by the id of the block in which each stands."""
    return {
        block.id: move
        for name, moves in zip((TOP, REST), _parts(result, taken), strict=True)
        for block, move in zip(move_blocks(name, moves), moves, strict=True)
    }


def _parts(
    result: Result, taken: Collection[tuple[str, str]]
) -> tuple[list[NextMove], list[NextMove]]:
    """The moves that stand openly, and the others."""
    about = About(result)
    first = max(1, FIRST - bool(about.find_out) - len(about.confirming))
    parts = result.top_moves(first), result.moves[first:]
    top, rest = ([one for one in part if one.key not in taken] for part in parts)
    return top, rest


def more_moves(count: int) -> Message:
    """How many there are beyond the first."""
    return plural("{count} more move", "{count} more moves", count=count)


def move_blocks(
    name: str, moves: Iterable[NextMove], states: States = NOTHING
) -> tuple[Definition, ...]:
    """What to do about which item, and when it is done; first, by `states`, who sees to it."""
    return tuple(
        Definition(
            f"{name}-{at}",
            msg("{item}.", item=one.item.spec.label),
            one.move.do,
            note=_note(one, states.get(one.key)),
        )
        for at, one in enumerate(moves, start=1)
    )


def _note(move: NextMove, state: Message | None) -> Message | Sentences:
    done_when = msg("Done when: {condition}", condition=move.move.done_when)
    return Sentences((state, done_when), "\n") if state else done_when
