"""One answer in words: the level that was chosen, or what stands for it."""

from collections.abc import Mapping, Sequence

from assessment.domain.answering import level_text
from assessment.domain.response import DONT_KNOW, NOT_APPLICABLE, Confirmed
from assessment.messages import Message, msg, plural
from questionnaires.schema import Check, Instrument, ItemSpec

WITHOUT_LEVEL = {
    DONT_KNOW: msg("Don’t know"),
    NOT_APPLICABLE: msg("Not applicable"),
    None: msg("Not answered"),
}

CONFIRMED = {
    "yes": msg("Yes"),
    "no": msg("No"),
    "dk": msg("Don’t know"),
    None: msg("Not answered"),
}


def answer(instrument: Instrument, item: ItemSpec, choice: str | None) -> Message | str:
    """What was chosen. A level is named by its number where it has a sentence of the item's own.

    >>> from questionnaires.library import Library
    >>> progression = Library().get("cx-progression")
    >>> str(answer(progression, progression.item("linked-initiatives"), "2"))
    'Largely: In most places; gaps are known.'
    """
    if choice in WITHOUT_LEVEL:
        return WITHOUT_LEVEL[choice]
    chosen = {level_text(level.value): level for level in instrument.levels_of(item)}
    level = chosen[str(choice)]
    if not level.meaning:
        return level.name
    if level.value in item.anchors:
        return msg("Level {level}: {meaning}", level=str(choice), meaning=level.meaning)
    return msg("{level}: {meaning}", level=level.name, meaning=level.meaning)


def confirmed(checks: Sequence[Check], answers: Mapping[str, Confirmed]) -> Message:
    """How many of these yes-or-no checks were answered with yes, and how many not at all."""
    given = [answers.get(check.id) for check in checks]
    yes, empty = given.count("yes"), given.count(None)
    if not empty:
        return plural(
            "{yes} of {count} yes-or-no check confirmed",
            "{yes} of {count} yes-or-no checks confirmed",
            count=len(given),
            yes=yes,
        )
    return plural(
        "{yes} of {count} yes-or-no check confirmed, {empty} not answered",
        "{yes} of {count} yes-or-no checks confirmed, {empty} not answered",
        count=len(given),
        yes=yes,
        empty=empty,
    )
