"""What must hold across the parts of an instrument, beyond the shape of each."""

from collections.abc import Callable, Iterator

from questionnaires.problems import Finding
from questionnaires.rules.anchors import check_anchors
from questionnaires.rules.bands import check_bands
from questionnaires.rules.caps import check_caps
from questionnaires.rules.changes import check_changes
from questionnaires.rules.conditions import check_conditions
from questionnaires.rules.groups import check_groups
from questionnaires.rules.ids import check_ids
from questionnaires.rules.scales import check_scales
from questionnaires.rules.stages import check_stages
from questionnaires.rules.translations import check_translations
from questionnaires.schema import Instrument

Rule = Callable[[Instrument], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    check_ids,
    check_scales,
    check_groups,
    check_anchors,
    check_caps,
    check_stages,
    check_conditions,
    check_bands,
    check_changes,
    check_translations,
)


def broken_rules(instrument: Instrument) -> Iterator[Finding]:
    """Everything in an instrument of the right shape that does not fit together."""
    for rule in RULES:
        yield from rule(instrument)
