"""How those of one role, department or group see it, as far as it may be shown."""

from collections.abc import Iterator

from assessment.domain.group_disclosure import Attribute
from assessment.domain.group_result import GroupResult
from assessment.domain.group_slices import SliceMean, SliceResult
from assessment.messages import Score, Value, msg
from assessment.reports.blocks import (
    Block,
    Column,
    Fold,
    Heading,
    Paragraph,
    Table,
    present,
)
from assessment.reports.sentences.group import TITLES, hiding, signed, slice_line

BY_WHOM = Heading("group-slices-title", msg("Roles and departments"))


def slices(of: GroupResult) -> tuple[Block, ...]:
    """Every slice that may be shown, folded under its line; that there are others, if there are."""
    found = of.slices
    if not found.shown and not found.incomplete:
        return ()
    return present(
        BY_WHOM,
        *(block for attribute in Attribute for block in _by(attribute, of)),
        Paragraph("group-not-shown", hiding(of.settings), aside=True) if found.incomplete else None,
    )


def _by(attribute: Attribute, of: GroupResult) -> Iterator[Block]:
    found = [one for one in of.slices.shown if one.attribute is attribute]
    if found:
        yield Heading(f"group-by-{attribute}", TITLES[attribute], within=True)
    for at, one in enumerate(found, start=1):
        yield Fold(
            f"group-{attribute}-{at}", slice_line(one), _tables(f"group-{attribute}-{at}", one, of)
        )


def _tables(name: str, one: SliceResult, of: GroupResult) -> tuple[Block, ...]:
    instrument = of.result.instrument
    dimensions = [dimension for top in instrument.dimensions for dimension in top.walk()]
    return present(
        _table(
            f"{name}-dimensions",
            msg("Dimension"),
            [(spec.name, one.dimensions.get(spec.id)) for spec in dimensions],
        ),
        _table(
            f"{name}-items",
            msg("Question"),
            [(item.label, one.items.get(item.id)) for item in instrument.items],
        ),
    )


def _table(name: str, head: Value, rows: list[tuple[str, SliceMean | None]]) -> Table | None:
    """The means that may be shown, beside those of everybody; None where none may be."""
    known = [(label, mean) for label, mean in rows if mean is not None]
    titles = (msg("Mean"), msg("Everybody"), msg("Gap"))
    columns = [Column(head), *(Column(one, number=True) for one in titles)]
    cells = tuple(
        (
            label,
            Score(mean.value),
            Score(mean.everybody),
            signed(mean.gap),
        )
        for label, mean in known
    )
    return Table(name, tuple(columns), cells) if known else None
