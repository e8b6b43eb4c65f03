"""Names: what things are called to people, by the ids that scoring uses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from assessment.messages import Level, Message, Value, msg
from assessment.reports.sentences.figures import NOT_SCORED, unscored
from questionnaires.schema import CheckGroupSpec, Instrument, ItemSpec
from scoring import ItemScore

NOTHING: Mapping[str, ItemScore] = {}


@dataclass(frozen=True, slots=True)
class Names:
    """Plain text by id. An id without a name stands for itself.

    `checks` are questions by (item or check group, check). `levels` are names by item and level,
    of those items that take their levels from the scale. `unscored` says why an item has no score.
    """

    items: Mapping[str, str] = field(default_factory=dict)
    dimensions: Mapping[str, str] = field(default_factory=dict)
    stages: Mapping[int, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    checks: Mapping[tuple[str, str], str] = field(default_factory=dict)
    levels: Mapping[str, Mapping[Fraction | None, str]] = field(default_factory=dict)
    unscored: Mapping[str, Message] = field(default_factory=dict)

    def item(self, item_id: str) -> Message:
        """An item's label in quotation marks.

        >>> str(Names({"leadership": "Leadership"}).item("leadership"))
        '“Leadership”'
        """
        return quotation(self.items.get(item_id, item_id))

    def dimension(self, dimension_id: str) -> str:
        """A dimension's name, as its author wrote it.

        >>> Names(dimensions={"social": "Social CRM"}).dimension("social")
        'Social CRM'
        """
        return self.dimensions.get(dimension_id, dimension_id)

    def stage(self, value: int) -> Message:
        """A stage's number and name.

        >>> str(Names(stages={3: "Defined"}).stage(3)), str(Names().stage(4))
        ('Stage 3: Defined', 'Stage 4')
        """
        name = self.stages.get(value)
        if not name:
            return msg("Stage {number}", number=value)
        return msg("Stage {number}: {name}", number=value, name=name)

    def level(self, item_id: str, value: Fraction, *others: Fraction) -> Level | Message:
        """A level as it stands in a sentence beside others, with its name where it has one.

        >>> names = Names(levels={"goals": {Fraction(1): "Partly"}})
        >>> str(names.level("goals", Fraction(1))), str(names.level("goals", Fraction(3, 2)))
        ('1 (Partly)', '1.5')
        """
        name = self.levels.get(item_id, {}).get(value)
        level = Level(value, others)
        return msg("{level} ({name})", level=level, name=name) if name else level

    def why_unscored(self, item_id: str | None) -> Message:
        """Why an item, or anything else, has no score.

        >>> str(Names().why_unscored("use"))
        'not scored'
        """
        return self.unscored.get(item_id or "", NOT_SCORED)

    def owner(self, owner_id: str) -> Message:
        """An item or a check group."""
        return quotation(self.groups.get(owner_id) or self.items.get(owner_id, owner_id))

    def check(self, owner_id: str, check_id: str) -> Message:
        """A sub-check's question in quotation marks."""
        return quotation(self.checks.get((owner_id, check_id), check_id))


def names_of(instrument: Instrument, scores: Mapping[str, ItemScore] = NOTHING) -> Names:
    """What an instrument calls its parts, and why those of its items that have no score do not."""
    parts: list[ItemSpec | CheckGroupSpec] = [*instrument.items, *instrument.check_groups]
    dimensions = (one for top in instrument.dimensions for one in top.walk())
    return Names(
        items={item.id: item.label for item in instrument.items},
        dimensions={one.id: one.name for one in dimensions},
        stages={stage.value: stage.name for stage in instrument.stages},
        groups={group.id: group.title for group in instrument.check_groups},
        checks={(part.id, check.id): check.question for part in parts for check in part.checks},
        levels={item.id: _levels(instrument, item) for item in instrument.items},
        unscored={
            name: unscored(one.coverage) for name, one in scores.items() if one.value is None
        },
    )


def _levels(instrument: Instrument, item: ItemSpec) -> dict[Fraction | None, str]:
    if item.anchors:
        return {}
    return {Fraction(one.value): one.name for one in instrument.levels_of(item)}


def quotation(text: Value) -> Message:
    """The text in quotation marks.

    >>> str(quotation("Willing use"))
    '“Willing use”'
    """
    return msg("“{text}”", text=text)
