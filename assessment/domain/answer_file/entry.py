"""One row of an answer file against the instrument: what it may say, and what it says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, get_args

from assessment.domain.answer_file.lookalikes import meant_answer, meant_name
from assessment.domain.answer_file.problem import Problem
from assessment.domain.answer_file.table import NEEDED, VERBATIM, Row
from assessment.domain.answering import checks_of, choices
from assessment.domain.blueprint import parse_level, shown_level
from assessment.domain.names import normal
from assessment.domain.response import Confirmed
from assessment.domain.screens import owners
from questionnaires.schema import Instrument

UNSEEN: Final = "unseen"  # no answer yet; the row keeps what was said beside it
CONFIRMATIONS: Final[tuple[Confirmed, ...]] = get_args(Confirmed)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a good row says: an answer to an item, or a confirmation of one of its sub-checks."""

    owner: str
    check: str | None = None
    choice: str | None = None
    confirmed: Confirmed | None = None
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def item(self) -> str:
        """As it stands in the column `item`."""
        return self.owner if self.check is None else f"{self.owner}.{self.check}"


class Vocabulary:
    """What the rows for one instrument may say."""

    def __init__(self, instrument: Instrument) -> None:
        asked = owners(instrument)
        self._answers = {owner: choices(instrument, owner) for owner in asked}
        self._checks = {
            owner: tuple(check.id for check in checks_of(instrument, owner)) for owner in asked
        }

    def problems(self, row: Row) -> list[Problem]:
        """All that is wrong with the row by itself."""
        blank = list(_blank(row))
        if blank:
            return blank
        owner, _, check = _target(row)
        if owner not in self._answers:
            return [self._unknown_item(row, owner)]
        if check is not None:
            return list(self._check_problems(row, owner, check))
        return list(self._answer_problems(row, owner))

    def entry(self, row: Row) -> Entry:
        """What a row without problems says."""
        owner, answer, check = _target(row)
        words = {name: row.cells[name] for name in VERBATIM if row.cells.get(name)}
        if check is not None:
            return Entry(owner, check, confirmed=_confirmation(answer), words=words)
        return Entry(owner, choice=self._choice(owner, answer), words=words)

    def _answer_problems(self, row: Row, owner: str) -> Iterator[Problem]:
        answer = row.cells["answer"].strip()
        if answer.lower() == UNSEEN or self._choice(owner, answer) is not None:
            return
        if not self._answers[owner]:
            rows = _listed(f"{owner}.{check}" for check in self._checks[owner])
            message = "this group of sub-checks has no answer of its own"
            yield Problem(row.line, "answer", message, answer, f"answer its rows: {rows}")
            return
        allowed = self._answers[owner]
        remedy = f"{meant_answer(answer, allowed)}use one of {_listed(allowed)}"
        yield Problem(row.line, "answer", f"not an answer to “{owner}”", answer, remedy)

    def _check_problems(self, row: Row, owner: str, check: str) -> Iterator[Problem]:
        checks = self._checks[owner]
        if check not in checks:
            guess = meant_name(check, checks)
            remedy = f"{guess}its sub-checks are {_listed(checks)}" if checks else "it has none"
            yield Problem(row.line, "item", f"“{owner}” has no such sub-check", check, remedy)
        if _confirmation(row.cells["answer"].strip()) is None:
            answer = row.cells["answer"]
            remedy = f"{meant_answer(answer, CONFIRMATIONS)}{_YES_OR_NO}"
            yield Problem(row.line, "answer", "not an answer to a sub-check", answer, remedy)

    def _unknown_item(self, row: Row, owner: str) -> Problem:
        remedy = f"{meant_name(owner, self._answers)}the items are {_listed(self._answers)}"
        return Problem(row.line, "item", "there is no such item", owner, remedy)

    def _choice(self, owner: str, answer: str) -> str | None:
        """The choice as the instrument writes it; None where there is no such choice."""
        choice = _canonical(answer)
        return choice if choice in self._answers[owner] else None


_YES_OR_NO = f"use {', '.join(CONFIRMATIONS[:-1])} or {CONFIRMATIONS[-1]}"


@lru_cache(maxsize=1024)
def _canonical(answer: str) -> str:
    """A level as instruments write it; anything else in small letters."""
    level = parse_level(answer)
    return answer.lower() if level is None else shown_level(level)


def _target(row: Row) -> tuple[str, str, str | None]:
    """The item or check group, the answer, and the sub-check if the row is for one."""
    owner, dot, check = row.cells["item"].strip().partition(".")
    return owner, row.cells["answer"].strip(), check if dot else None


def _blank(row: Row) -> Iterator[Problem]:
    remedies = {
        "respondent": "name the respondent, with any name that is unique in the file",
        "item": "give the id of the item",
        "answer": "give a level, dk (don't know) or na (not applicable), or leave out the row",
    }
    for column in NEEDED:
        if not normal(row.cells[column]):
            yield Problem(row.line, column, "this cell is blank", "", remedies[column])


def _confirmation(answer: str) -> Confirmed | None:
    return next((one for one in CONFIRMATIONS if one == answer.lower()), None)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
