"""Every text of a view's blocks, as one reader reads it."""

from collections.abc import Iterable, Iterator

from assessment.messages import Value
from assessment.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Code,
    Definition,
    Fold,
    Heading,
    Notice,
    Paragraph,
    Quote,
    Steps,
    Table,
    Title,
    walk,
    without_repeats,
)
from assessment.reports.documents.charts import chart_drawing
from assessment.reports.wording import Wording


def texts(blocks: Iterable[Block], worded: Wording, *, drawn: bool = False) -> list[str]:
    """Each sentence, label, name and number, in reading order; charts as their tables.

    `drawn`: those that paper has a drawing of as their words, which hold every value.
    """
    found = (
        one
        for block in walk(without_repeats(blocks))
        for one in (_in_words(block) if drawn else _values(block))
    )
    return [text for one in found if (text := worded.text(one))]


def drawn_cells(charts: Iterable[Chart], worded: Wording) -> list[str]:
    """The name and the numbers of every row of the charts' tables."""
    tables = [one.table for one in charts if one.table]
    return [
        worded.text(cell)
        for table in tables
        for row in table.rows
        for cell, column in zip(row, table.columns, strict=True)
        if cell is not None and (column.number or cell == row[0])
    ]


def _in_words(block: Block) -> Iterator[Value]:
    if isinstance(block, Chart) and (drawing := chart_drawing(block.picture, str)):
        yield block.picture.words
        if not drawing.get("whole", True):
            yield from _values(block)
    else:
        yield from _values(block)


def _values(block: Block) -> Iterator[Value]:
    match block:
        case Fold():
            yield block.title
        case Steps():
            for step in block.steps:
                yield from (step.name, step.state_name, step.text)
        case Table():
            yield from (column.title for column in block.columns)
            yield from (cell for row in block.rows for cell in row if cell is not None)
        case Chart(table=Table() as table):
            yield from _values(table)
        case _:
            yield from _sentences(block)


def _sentences(block: Block) -> Iterator[Value]:
    match block:
        case Title() | Heading() | Paragraph() | Notice() | Code():
            yield block.text
        case Bullets():
            yield from block.items
        case Definition():
            yield from (one for one in (block.term, block.text, block.note) if one is not None)
            yield from block.items
        case Quote():
            yield from (block.label, block.words)
        case _:
            return
