"""Blocks as text for a terminal: what is folded on a screen is open, charts are their tables."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from assessment.domain.directions import without_turns
from assessment.messages import Value, msg
from assessment.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Code,
    Definition,
    Fold,
    Group,
    Heading,
    Notice,
    Paragraph,
    Quote,
    Steps,
    Table,
    Title,
    without_repeats,
)
from assessment.reports.wording import Wording

WIDTH = 80
GAP = "  "
NO_BREAK = "\N{NO-BREAK SPACE}"
REPLACED = "\N{REPLACEMENT CHARACTER}"


def terminal(blocks: Iterable[Block], worded: Wording, width: int = WIDTH) -> str:
    """The blocks one below the other with a blank line between them, none wider than `width`.

    >>> from assessment.reports.wording import wording
    >>> print(terminal([Heading("a", "Next"), Bullets("b", ("One", "Two"))], wording()))
    Next
    ----
    <BLANKLINE>
    - One
    - Two
    """
    parts = ("\n".join(lines) for lines in _parts(without_repeats(blocks), worded, width))
    return "\n\n".join(part for part in parts if part)


def printable(text: str) -> str:
    r"""The text on one line, without anything that a terminal would obey.

    >>> printable("calls\x1b[2J")
    'calls�[2J'
    """
    shown = without_turns(text)
    return "".join(one if one.isprintable() or one == NO_BREAK else REPLACED for one in shown)


def _parts(blocks: Iterable[Block], worded: Wording, width: int) -> Iterator[list[str]]:
    for one in blocks:
        match one:
            case Group():
                yield from _parts(one.blocks, worded, width)
            case Fold():
                yield _headed(_text(one.title, worded), width)
                yield from _parts(one.blocks, worded, width)
            case Steps():
                yield list(_steps(one, worded, width))
            case Definition():
                yield list(_definition(one, worded, width))
            case Table():
                yield _table(one, worded, width)
            case Chart(table=Table() as table):
                yield _table(table, worded, width)
            case _:
                yield _lines(one, worded, width)


def _lines(of: Block, worded: Wording, width: int) -> list[str]:
    match of:
        case Heading():
            return _headed(_text(of.text, worded), width)
        case Title() | Paragraph() | Notice():
            return _wrapped(_text(of.text, worded), width)
        case Bullets():
            return list(_bullets(of.items, worded, width))
        case Code():
            return [printable(of.text)]
        case Quote():
            return _wrapped(f"{_text(of.label, worded)}: {printable(of.words)}", width)
        case _:
            raise TypeError(f"no text of {type(of).__name__}")


def _definition(of: Definition, worded: Wording, width: int) -> Iterator[str]:
    said = [_text(of.term, worded)]
    if of.text is not None:
        said.append(_text(of.text, worded))
    yield from _wrapped(" ".join(said), width)
    yield from _bullets(of.items, worded, width)
    if of.note is not None:
        yield from _wrapped(_text(of.note, worded), width, "  ")


def _steps(of: Steps, worded: Wording, width: int) -> Iterator[str]:
    for at, one in enumerate(of.steps, start=1):
        step = msg("{name} ({state}): {text}", name=one.name, state=one.state_name, text=one.text)
        yield from _wrapped(_text(step, worded), width, f"{at}. ", "   ")


def _headed(text: str, width: int) -> list[str]:
    lines = _wrapped(text, width)
    return [*lines, "-" * max(map(len, lines), default=0)]


def _bullets(items: Iterable[Value], worded: Wording, width: int) -> Iterator[str]:
    for item in items:
        yield from _wrapped(_text(item, worded), width, "- ", "  ")


def _wrapped(text: str, width: int, first: str = "", later: str | None = None) -> list[str]:
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=first if later is None else later
    )


def _text(of: Value, worded: Wording) -> str:
    return printable(worded.text(of).replace("\n", " "))


def _table(of: Table, worded: Wording, width: int) -> list[str]:
    """Aligned columns; the first one wraps where the others leave it too little room."""
    head = [_text(one.title, worded) for one in of.columns]
    rows = [["" if cell is None else _text(cell, worded) for cell in row] for row in of.rows]
    if not head:
        return []
    sizes = _sizes([head, *rows], width)
    numbers = [one.number for one in of.columns]
    return [line for row in (head, *rows) for line in _row(row, sizes, numbers)]


def _sizes(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """As wide as the widest cell; the widest column gives way where all do not fit."""
    sizes = [max(map(len, column)) for column in zip(*rows, strict=True)]
    room = width - len(GAP) * (len(sizes) - 1)
    while sum(sizes) > room and max(sizes) > 1:
        sizes[sizes.index(max(sizes))] -= 1
    return sizes


def _row(row: Sequence[str], sizes: Sequence[int], numbers: Sequence[bool]) -> Iterator[str]:
    """One row, as many lines high as its highest cell."""
    cells = [textwrap.wrap(cell, size) or [""] for cell, size in zip(row, sizes, strict=True)]
    for at in range(max(map(len, cells))):
        texts = [cell[at] if at < len(cell) else "" for cell in cells]
        placed = (
            text.rjust(size) if number else text.ljust(size)
            for text, size, number in zip(texts, sizes, numbers, strict=True)
        )
        yield GAP.join(placed).rstrip()
