"""One answer in words: the level that was chosen, or what stands for it."""

from collections.abc import Mapping, Sequence

from assessment.domain.answering import level_text
from assessment.domain.response import DONT_KNOW, NOT_APPLICABLE, Confirmed
from questionnaires.schema import Check, Instrument, ItemSpec

WITHOUT_LEVEL = {
    DONT_KNOW: "Don't know",
    NOT_APPLICABLE: "Not applicable",
    None: "Not answered",
}

CONFIRMED = {"yes": "Yes", "no": "No", "dk": "Don't know", None: "Not answered"}


def answer(instrument: Instrument, item: ItemSpec, choice: str | None) -> str:
    """What was chosen. A level is told by its number where it has a sentence of the item's own.

    >>> from questionnaires.library import Library
    >>> progression = Library().get("cx-progression")
    >>> answer(progression, progression.item("linked-initiatives"), "2")
    'Largely: In most places; gaps are known.'
    """
    if choice in WITHOUT_LEVEL:
        return WITHOUT_LEVEL[choice]
    chosen = {level_text(level.value): level for level in instrument.levels_of(item)}
    level = chosen[str(choice)]
    if level.value in item.anchors:
        return f"Level {choice}: {level.meaning}"
    return f"{level.name}: {level.meaning}" if level.meaning else level.name


def confirmed(checks: Sequence[Check], answers: Mapping[str, Confirmed]) -> str:
    """How many of these short checks were answered with yes, and how many not at all."""
    given = [answers.get(check.id) for check in checks]
    said = f"{given.count('yes')} of {len(given)} short checks confirmed"
    return f"{said}, {given.count(None)} not answered" if None in given else said
