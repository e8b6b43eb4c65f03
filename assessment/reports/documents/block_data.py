"""Blocks as plain data, worded for one reader: what JSON holds, and what a template is given."""

from collections.abc import Callable, Iterable
from typing import Any

from assessment.messages import Value
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
    Picture,
    Quote,
    Step,
    Steps,
    Table,
    Title,
)
from assessment.reports.wording import Wording

Data = dict[str, Any]  # Any: JSON nests without end, and its readers are not Python
Draw = Callable[[Picture, Callable[[Value], str]], Data | None]


def undrawn(_picture: Picture, _text: Callable[[Value], str]) -> None:
    """What a medium draws of charts that shows their tables alone."""


def block_data(blocks: Iterable[Block], worded: Wording, draw: Draw = undrawn) -> list[Data]:
    """Each block as a dictionary with its `id`, its `kind`, and its texts as they are read.

    `draw`: what a template draws of a chart in place of its table.

    >>> from assessment.reports.wording import wording
    >>> block_data([Heading("moves", "Next")], wording())
    [{'id': 'moves', 'kind': 'heading', 'text': 'Next', 'within': False}]
    """
    return [
        {"id": one.id, "kind": type(one).__name__.lower(), **_content(one, worded, draw)}
        for one in blocks
    ]


def _content(of: Block, worded: Wording, draw: Draw) -> Data:
    text = worded.text
    match of:
        case Paragraph():
            return {"text": text(of.text), "aside": of.aside}
        case Title() | Heading() | Notice() | Code():
            within = {"within": of.within} if isinstance(of, Heading) else {}
            return {"text": text(of.text), **within}
        case Bullets():
            return {"items": list(map(text, of.items))}
        case Definition():
            return {
                "term": text(of.term),
                "text": _optional(of.text, worded),
                "items": list(map(text, of.items)),
                "note": _optional(of.note, worded),
            }
        case Quote():
            return {"label": text(of.label), "words": of.words}
        case _:
            return _nested(of, worded, draw)


def _nested(of: Block, worded: Wording, draw: Draw) -> Data:
    match of:
        case Steps():
            return {"steps": [_step(one, worded) for one in of.steps]}
        case Table():
            return _table(of, worded)
        case Chart():
            return _chart(of, worded, draw)
        case Fold():
            return {"title": worded.text(of.title), "blocks": block_data(of.blocks, worded, draw)}
        case Group():
            return {"blocks": block_data(of.blocks, worded, draw)}
        case _:
            raise TypeError(f"no data of {type(of).__name__}")


def _chart(of: Chart, worded: Wording, draw: Draw) -> Data:
    """The chart in words with its table, and what is drawn of it: instead, where that is whole."""
    words, repeats = worded.text(of.picture.words), of.repeats or None
    drawing = draw(of.picture, worded.text)
    [table] = block_data([of.table], worded) if of.table else [None]
    if drawing and drawing.pop("whole", True):
        table = None
    drawn = {"drawing": drawing} if drawing else {}
    return {"words": words, "table": table, "repeats": repeats, **drawn}


def _step(of: Step, worded: Wording) -> Data:
    text = worded.text
    return {"name": text(of.name), "text": text(of.text), "state": text(of.state_name)}


def _table(of: Table, worded: Wording) -> Data:
    return {
        "columns": [{"title": worded.text(one.title), "number": one.number} for one in of.columns],
        "rows": [["" if cell is None else worded.text(cell) for cell in row] for row in of.rows],
    }


def _optional(of: Value | None, worded: Wording) -> str | None:
    return None if of is None else worded.text(of)
