"""How the group's position and every distance that is shown come about, down to the numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from assessment.messages import Message, Value, msg
from assessment.reports.blocks import (
    Block,
    Bullets,
    Fold,
    Paragraph,
    present,
)
from assessment.reports.sentences.triangle.workings import distance_workings, group_workings
from assessment.reports.views.positions_apart import pairs
from assessment.reports.views.revealed_positions import RevealedPositions, revealed_positions
from assessment.services.project_view import ProjectView
from scoring.triangle import Weights


def position_workings(view: ProjectView) -> tuple[Fold, ...]:
    """How the group's position and each distance that is shown come about, a fold each."""
    revealed = revealed_positions(view.project, view.ledger)
    return tuple(
        Fold(f"together-worked-{at}", title, _steps(f"together-worked-{at}", lines))
        for at, (title, lines) in enumerate(_workings(revealed))
    )


def _workings(revealed: RevealedPositions) -> Iterator[tuple[Message, Sequence[Message]]]:
    names, found = revealed.names, revealed.found
    points = {who: one.points for who, one in found.stances.items()}
    yield msg("The group’s position"), group_workings(list(points.values()), found.averages)
    if len(points) == 1:
        return
    if not found.averages.decide:
        for who, own in points.items():
            yield (
                msg("{name} and the group", name=names[who]),
                distance_workings((names[who], own), (None, found.group)),
            )
    for one, other, _ in pairs(found):
        yield (
            msg("{one} and {other}", one=names[one], other=names[other]),
            distance_workings(_named(one, names, points), _named(other, names, points)),
        )


def _named(
    who: str, names: Mapping[str, Value], points: Mapping[str, Weights]
) -> tuple[Value, Weights]:
    return names[who], points[who]


def _steps(name: str, lines: Iterable[Message]) -> tuple[Block, ...]:
    first, *steps = lines
    rule = Paragraph(f"{name}-rule", first)
    return present(rule, Bullets(f"{name}-steps", tuple(steps)))
