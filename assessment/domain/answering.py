"""What an instrument allows to be written down, and what is still missing before submitting."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from assessment.domain.response import DONT_KNOW, NOT_APPLICABLE, Answer, Response
from assessment.domain.screens import owners, parts
from assessment.errors import Refused
from assessment.messages import Message, msg
from questionnaires.schema import Check, CheckGroupSpec, Instrument, ItemSpec


class Gap(StrEnum):
    """Why the check page points at something. Only a missing reason stands in the way."""

    UNSEEN = "unseen"
    NO_REASON = "no reason"
    CHECKS_OPEN = "checks open"


class Missing(NamedTuple):
    """A gap, and the item or check group that has it."""

    owner: str
    gap: Gap


def level_text(value: object) -> str:
    """A level as it is stored and compared.

    >>> from decimal import Decimal
    >>> level_text(Decimal("3.0")), level_text(Decimal("2.50")), level_text(Decimal("100"))
    ('3', '2.5', '100')
    """
    text = str(value)
    return text.rstrip("0").rstrip(".") if "." in text else text


def checks_of(instrument: Instrument, owner: str) -> tuple[Check, ...]:
    """The sub-checks of an item or of a check group; none for an unknown owner."""
    for part in parts(instrument):
        if part.id == owner:
            return part.checks
    return ()


def corroborated(item: ItemSpec, choice: str | None) -> bool:
    """Whether the chosen level is one that the item's sub-checks must support."""
    if not item.caps or choice in {None, DONT_KNOW, NOT_APPLICABLE}:
        return False
    lowest = min(cap.level for cap in item.caps)
    levels = {level_text(cap.level) for cap in item.caps}
    return choice in levels or any(
        level_text(value) == choice and value >= lowest for value in item.anchors
    )


def admit(instrument: Instrument, owner: str, record: Answer) -> Answer:
    """The record, if the instrument allows it.

    Raises:
        Refused: the item, the level or a sub-check is not in the instrument; it names which.
    """
    if owner not in owners(instrument):
        raise Refused(
            msg("“{owner}” is not a question of {title}.", owner=owner, title=instrument.title)
        )
    unknown = set(record.checks) - {check.id for check in checks_of(instrument, owner)}
    if unknown:
        raise Refused(
            msg("“{check}” is not a sub-check of “{owner}”.", check=min(unknown), owner=owner)
        )
    if record.choice is not None and record.choice not in choices(instrument, owner):
        raise Refused(
            msg("“{choice}” is not an answer to “{owner}”.", choice=record.choice, owner=owner)
        )
    return record


def choices(instrument: Instrument, owner: str) -> tuple[str, ...]:
    """Every answer to an item, lowest level first; a check group has none of its own."""
    if all(item.id != owner for item in instrument.items):
        return ()
    levels = instrument.scale(instrument.item(owner).scale).levels
    return (*(level_text(level.value) for level in levels), DONT_KNOW, NOT_APPLICABLE)


def hindrance(instrument: Instrument, response: Response) -> Message | None:
    """Why there can be no result yet; None if there can."""
    without = {None, DONT_KNOW, NOT_APPLICABLE}
    if all(record.choice in without for record in response.answers.values()):
        return msg("A result needs at least one answer with a level.")
    for gap in missing(instrument, response):
        if gap.gap is Gap.NO_REASON:
            label = instrument.item(gap.owner).label
            return msg(
                "First say why “{label}”, marked as not applicable, does not apply.", label=label
            )
    return None


def missing(instrument: Instrument, response: Response) -> tuple[Missing, ...]:
    """Every gap, in asking order."""
    return tuple(_missing(instrument, response))


def _missing(instrument: Instrument, response: Response) -> Iterator[Missing]:
    for part in parts(instrument):
        record = response.answer(part.id)
        if gap := _gap(part, record):
            yield Missing(part.id, gap)


def _gap(part: ItemSpec | CheckGroupSpec, record: Answer) -> Gap | None:
    wanted = True
    if isinstance(part, ItemSpec):
        if record.choice is None:
            return Gap.UNSEEN
        if record.choice == NOT_APPLICABLE and not record.reason.strip():
            return Gap.NO_REASON
        wanted = corroborated(part, record.choice)
    return Gap.CHECKS_OPEN if wanted and _open(part.checks, record) else None


def _open(checks: tuple[Check, ...], record: Answer) -> bool:
    return any(check.id not in record.checks for check in checks)
