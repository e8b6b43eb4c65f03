"""Every dimension holds something, and something in it counts."""

from collections.abc import Iterator

from questionnaires.phrases import phrase
from questionnaires.problems import Finding
from questionnaires.rules.parts import dimensions
from questionnaires.schema import Instrument


def check_groups(instrument: Instrument) -> Iterator[Finding]:
    """Dimensions without contents, and groups of which nothing has a weight."""
    if not any(dimension.weight > 0 for dimension in instrument.dimensions):
        yield Finding("no-weight", ("dimensions",), phrase("the instrument"))
    for path, dimension in dimensions(instrument):
        inside = [item.weight for item in instrument.items if item.dimension == dimension.id]
        inside += [child.weight for child in dimension.dimensions]
        if not inside:
            yield Finding("empty-dimension", path, dimension.id)
        elif not any(weight > 0 for weight in inside):
            yield Finding("no-weight", path, dimension.id)
