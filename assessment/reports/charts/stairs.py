"""Stairs: what a staircase shows of each stage, with the words and the table that go beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assessment.reports.charts.labels import NOT_SCORED, Number, rounded


@dataclass(frozen=True, slots=True)
class Stair:
    """One stage. Fills are in per cent, None for "not scored"; `needed` opens the stage.

    `leaps` are the numbers of the stages that it is ahead of, though it rests on them; `note` says
    what is filled where that does not go without saying; `role` that it is now, or next.
    `compared` is false where other statements were scored before, so that no earlier fill is given.
    """

    number: int
    name: str
    fill: Number | None
    needed: Number | None = None
    reached: bool = False
    before: Number | None = None
    leaps: tuple[int, ...] = ()
    note: str = ""
    role: str = ""
    compared: bool = True

    @property
    def asides(self) -> list[str]:
        """What is said below the name, in the order of its weight."""
        return [words for words in (self.role, self.leap, self.note, self.was) if words]

    @property
    def leap(self) -> str:
        """That it is ahead of something that it rests on; nothing where it is not."""
        return f"ahead of {_listed(self.leaps)}" if self.leaps else ""

    @property
    def was(self) -> str:
        """How far it was filled before; nothing where that is not known."""
        return f"was {self.per_cent(self.before)}" if self.before is not None else ""

    def per_cent(self, value: Number | None) -> str:
        """A fill, as it reads beside the others of this stage."""
        return per_cent(value, self.fill, self.needed, self.before)

    def words(self) -> str:
        """The stage as part of a sentence.

        >>> Stair(2, "Programmes", 50, before=40).words().replace(chr(160), " ")
        'stage 2, Programmes, 50 % (was 40 %)'
        """
        said = f"stage {self.number}, {self.name}, {self.per_cent(self.fill)}"
        return said + (f" ({', '.join(self.asides)})" if self.asides else "")


def describe_staircase(stairs: Sequence[Stair], reached: int | None) -> str:
    """The picture in words.

    >>> describe_staircase([Stair(1, "Start", 50, reached=True)], 1).replace(chr(160), " ")
    'A staircase of 1 stage; stage 1 is reached. Filled from the foot: stage 1, Start, 50 %.'
    """
    count = f"{len(stairs)} stage{'' if len(stairs) == 1 else 's'}"
    where = f"stage {reached} is reached" if reached is not None else "none is reached"
    said = "; ".join(stair.words() for stair in stairs) or "nothing to show"
    return f"A staircase of {count}; {where}. Filled from the foot: {said}."


def staircase_rows(stairs: Sequence[Stair]) -> list[dict[str, str]]:
    """The table beside the staircase, the highest stage first, as in the picture.

    >>> staircase_rows([Stair(1, "Start", None)])
    [{'Stage': '1 Start', 'Filled': 'not scored', 'Needed': '', 'Reached': 'not yet'}]
    """
    return [dict(_cells(stair, stairs)) for stair in reversed(stairs)]


def _cells(stair: Stair, stairs: Sequence[Stair]) -> Iterator[tuple[str, str]]:
    """A column for whatever any stage has."""
    yield "Stage", f"{stair.number} {stair.name}"
    yield "Filled", stair.per_cent(stair.fill)
    if any(one.before is not None for one in stairs):
        yield "Before", stair.per_cent(stair.before) if stair.compared else ""
    yield "Needed", stair.per_cent(stair.needed) if stair.needed is not None else ""
    yield "Reached", "yes" if stair.reached else "not yet"
    if any(one.leaps for one in stairs):
        yield "Ahead of", _listed(stair.leaps) if stair.leaps else ""


def per_cent(value: Number | None, *others: Number | None) -> str:
    """A fill as people read it, in whole per cent unless it stands beside others so close.

    >>> per_cent(None), per_cent(66.7).replace(chr(160), " ")
    ('not scored', '67 %')
    """
    return NOT_SCORED if value is None else f"{rounded(value, *others)}\N{NO-BREAK SPACE}%"


def _listed(numbers: Sequence[int]) -> str:
    """Stages by their numbers.

    >>> _listed([3]), _listed([2, 3, 4])
    ('stage 3', 'stages 2, 3 and 4')
    """
    *some, last = map(str, numbers)
    return f"stages {', '.join(some)} and {last}" if some else f"stage {last}"
