"""How an instrument relates to models that others use: what of each it covers, and what not."""

from collections.abc import Iterable, Iterator, Mapping

from assessment.messages import Message, Value, listing, msg, plural
from assessment.reports.blocks import (
    Block,
    Column,
    Definition,
    Group,
    Heading,
    Paragraph,
    Table,
)
from questionnaires.schema import Correspondence, Covered, Instrument, Model, ModelPart

COVERED: Mapping[Covered, Message] = {
    "well": msg("well", context="covered"),
    "partly": msg("partly", context="covered"),
    "hardly": msg("hardly", context="covered"),
}


def correspondence(of: Correspondence, instrument: Instrument) -> tuple[Block, ...]:
    """Each model with what is covered of it, and by which questions."""
    parts = tuple(block for model in of.models for block in _model(model, instrument))
    return (Paragraph("correspondence-about", of.about), *parts)


def _model(of: Model, instrument: Instrument) -> Iterator[Block]:
    name = f"correspondence-{of.id}"
    yield Heading(f"{name}-heading", of.name, within=True)
    yield Paragraph(f"{name}-about", of.about)
    columns = (Column(msg("Part")), Column(msg("Covered")), Column(msg("By our questions")))
    rows = tuple(
        (part.name, COVERED[part.covered], _questions(part, instrument)) for part in of.parts
    )
    yield Group(f"{name}-parts", (Table(f"{name}-table", columns, rows),))
    yield from (_gap(name, part) for part in of.parts if part.covered != "well")
    yield Paragraph(f"{name}-source", _source(of), aside=True)


def _questions(part: ModelPart, instrument: Instrument) -> Value:
    """The labels of its questions, and how many yes-or-no checks there are besides."""
    labels: Iterable[Value] = (instrument.item(one).label for one in part.items)
    checks = plural("{count} yes-or-no check", "{count} yes-or-no checks", count=len(part.checks))
    return listing((*labels, checks) if part.checks else labels)


def _gap(name: str, part: ModelPart) -> Definition:
    """What is not asked of a part."""
    return Definition(f"{name}-{part.id}", msg("{part}:", part=part.name), part.about)


def _source(of: Model) -> Message:
    """Where the parts of a model come from: those alone, the sentences are ours."""
    return msg(
        "The parts are those of {author}: {title} ({year}). All sentences are Waypoint’s own.",
        author=of.source.author,
        title=of.source.title,
        year=str(of.source.year or ""),
    )
