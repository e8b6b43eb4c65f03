"""Stages run without a gap, and each above the first has its gate."""

from collections.abc import Iterator

from questionnaires.phrases import listed
from questionnaires.problems import Finding
from questionnaires.schema import Instrument


def check_stages(instrument: Instrument) -> Iterator[Finding]:
    """Stages out of order, and gates that are not those of the stages."""
    first = instrument.stages[0].value if instrument.stages else 1
    for index, stage in enumerate(instrument.stages):
        if stage.value != first + index:
            path = ("stages", index, "value")
            yield Finding("stages-not-consecutive", path, stage.value, {"expected": first + index})
    wanted = [stage.value for stage in instrument.stages[1:]]
    found = [gate.stage for gate in instrument.gates]
    if found != wanted:
        section = "gates" if found else "stages"
        details = {"expected": listed(wanted)}
        yield Finding("gates-not-matching", (section,), listed(found), details)
