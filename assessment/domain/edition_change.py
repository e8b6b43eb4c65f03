"""A newer edition of an instrument: which answers it takes over, and which it asks again."""

from dataclasses import dataclass

from assessment.domain.answering import checks_of, choices
from assessment.domain.response import Answer, Response
from assessment.domain.screens import owners
from questionnaires.meaning import changed_in_meaning
from questionnaires.schema import Instrument
from questionnaires.versions import number


@dataclass(frozen=True, slots=True)
class EditionChange:
    """From the edition in hand to a newer one, seen from what has been answered so far."""

    newer: Instrument
    stays: tuple[str, ...]
    again: tuple[str, ...]  # answered, but asked anew because the meaning changed


def edition_change(old: Instrument, newest: Instrument, response: Response) -> EditionChange | None:
    """What moving to the newest edition would do; None if it is not newer."""
    if number(newest.version) <= number(old.version):
        return None
    changed = set(changed_in_meaning(old, newest))
    answered = [item.id for item in newest.items if response.answer(item.id).choice is not None]
    return EditionChange(
        newest,
        stays=tuple(item for item in answered if item not in changed),
        again=tuple(item for item in answered if item in changed),
    )


def cleared(record: Answer) -> Answer:
    """The record without its answer; what was typed beside it stays."""
    return record.changed(choice=None, checks={})


def fitted(instrument: Instrument, response: Response) -> Response:
    """The response with only what this edition asks; the store keeps the rest."""
    known = [owner for owner in owners(instrument) if owner in response.answers]
    records = {owner: _fitted(instrument, owner, response.answers[owner]) for owner in known}
    return response.model_copy(update={"answers": records})


def _fitted(instrument: Instrument, owner: str, record: Answer) -> Answer:
    ids = {check.id for check in checks_of(instrument, owner)}
    checks = {name: answer for name, answer in record.checks.items() if name in ids}
    allowed = record.choice in {None, *choices(instrument, owner)}
    return record.model_copy(
        update={"checks": checks, "choice": record.choice if allowed else None}
    )
