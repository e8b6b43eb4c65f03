"""Blocks: what a view shows, in order, as data. No language and no medium is in them.

Every block has an `id` that stays the same from one version to the next and is unique in its view,
so that a number can be followed from the view into each output. Texts are messages or typed values;
a plain string is somebody's words or an instrument's, never markup.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol, TypeVar

from assessment.messages import Message, Sentences, Value, msg

Cell = Value | None  # None is a blank
T = TypeVar("T")
State = Literal["done", "now", "later", "waits"]


@dataclass(frozen=True, slots=True)
class Block:
    """One thing that is shown. A renderer knows what each kind looks like in its medium."""

    id: str


@dataclass(frozen=True, slots=True)
class Title(Block):
    """What the whole is called, or what it comes to; one in a view."""

    text: Value


@dataclass(frozen=True, slots=True)
class Heading(Block):
    """What the following blocks are about; `within` what the heading before it is about."""

    text: Value
    within: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph(Block):
    """Sentences; `aside`: they explain what stands beside them, and step back behind it."""

    text: Value
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Bullets(Block):
    """Sentences or names, one below the other."""

    items: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Definition(Block):
    """A thing by its name, what is said of it, what goes with it in a list, and a note."""

    term: Value
    text: Value | None
    items: tuple[Value, ...] = ()
    note: Value | None = None


@dataclass(frozen=True, slots=True)
class Code(Block):
    """What is copied letter by letter: a hash, a command."""

    text: str


@dataclass(frozen=True, slots=True)
class Notice(Block):
    """What one must know before the rest is read; `alarm`: something is wrong."""

    text: Value
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Quote(Block):
    """What somebody typed, and in which field."""

    label: Value
    words: str


@dataclass(frozen=True, slots=True)
class Step:
    """One of several steps; what waits was under way and goes on after the one that is now."""

    name: Value
    text: Value
    state: State

    @property
    def state_name(self) -> Message:
        """The state in words."""
        return STATES[self.state]


STATES = {
    "done": msg("done", context="step"),
    "now": msg("now", context="step"),
    "later": msg("later", context="step"),
    "waits": msg("waits", context="step"),
}


@dataclass(frozen=True, slots=True)
class Steps(Block):
    """Steps in their order, each with its state."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column; the cells of a `number` column are compared by their digits."""

    title: Value
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table(Block):
    """Rows of cells that run along the columns.

    Raises:
        ValueError: a row is longer or shorter than the columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __post_init__(self) -> None:
        """Every row must have a cell for every column."""
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"a row of {self.id} does not run along its columns")


def table_of(
    name: str, columns: Sequence[tuple[Column, Callable[[T], Cell]]], rows: Iterable[T]
) -> Table:
    """A table of things: each column is its head with what a thing has in it.

    >>> table_of("lengths", [(Column("Word"), str), (Column("Letters"), len)], ["one"]).rows
    (('one', 3),)
    """
    cells = tuple(tuple(cell(row) for _, cell in columns) for row in rows)
    return Table(name, tuple(head for head, _ in columns), cells)


class Picture(Protocol):
    """What a chart shows: data of its own, the same in words, and the same as a table."""

    @property
    def words(self) -> Message | Sentences:
        """Every value of the picture, for whoever cannot see it."""

    def table(self, name: str) -> Table:
        """The same values as a table with that id."""


@dataclass(frozen=True, slots=True)
class Chart(Block):
    """A picture with its table; a chart that `repeats` another one has none of its own."""

    picture: Picture
    repeats: str = ""

    @property
    def table(self) -> Table | None:
        """The same values as a table, for media and readers that have no picture."""
        return None if self.repeats else self.picture.table(f"{self.id}-table")


@dataclass(frozen=True, slots=True)
class Fold(Block):
    """Detail that is read when it is asked for; `small`: beside something greater."""

    title: Value
    blocks: tuple[Block, ...]
    small: bool = False


@dataclass(frozen=True, slots=True)
class Group(Block):
    """Blocks that belong together, and are laid out together where there is room."""

    blocks: tuple[Block, ...]


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block at any depth, in reading order, each before what is in it.

    >>> [block.id for block in walk([Group("a", (Heading("b", "B"),)), Heading("c", "C")])]
    ['a', 'b', 'c']
    """
    for block in blocks:
        yield block
        if isinstance(block, Group | Fold):
            yield from walk(block.blocks)


def without_repeats(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks for a medium that shows tables instead of pictures: none of them twice."""
    return present(*(_without_repeats(one) for one in blocks))


def present(*blocks: Block | None) -> tuple[Block, ...]:
    """The blocks that there are: a view leaves out what has nothing to show.

    >>> [block.id for block in present(None, Heading("a", "A"), Group("b", ()))]
    ['a']
    """
    return tuple(one for one in blocks if one is not None and not _empty(one))


def _without_repeats(block: Block) -> Block | None:
    match block:
        case Group() | Fold():
            return replace(block, blocks=without_repeats(block.blocks))
        case Chart() if block.repeats:
            return None
        case _:
            return block


def _empty(block: Block) -> bool:
    match block:
        case Group(blocks=()) | Fold(blocks=()) | Bullets(items=()):
            return True
        case _:
            return False


def paragraph(name: str, *sentences: Message | Sentences | None) -> Paragraph | None:
    """One paragraph of the sentences that there are; nothing where there is none."""
    said = tuple(one for one in sentences if one)
    parts = tuple(part for one in said for part in _parts(one))
    return Paragraph(name, Sentences(parts)) if parts else None


def _parts(of: Message | Sentences) -> tuple[Message, ...]:
    return of.parts if isinstance(of, Sentences) else (of,)
