"""One row of an answer file against the instrument: what it may say, and what it says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, get_args

from assessment.domain.answer_file.lookalikes import meant_answer, meant_name
from assessment.domain.answer_file.problem import Problem
from assessment.domain.answer_file.table import NEEDED, VERBATIM, Row
from assessment.domain.answering import checks_of, choices
from assessment.domain.blueprint import level_as_typed, parse_level
from assessment.domain.names import normal
from assessment.domain.response import Confirmed
from assessment.domain.screens import owners
from assessment.messages import Listing, Sentences, msg
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
            message = msg("this group of sub-checks has no answer of its own")
            own = msg("answer its rows: {rows}", rows=rows)
            yield Problem(row.line, "answer", message, answer, own)
            return
        allowed = self._answers[owner]
        use = msg("use one of {answers}", answers=_listed(allowed))
        remedy = Sentences((*meant_answer(answer, allowed), use))
        message = msg("not an answer to “{item}”", item=owner)
        yield Problem(row.line, "answer", message, answer, remedy)

    def _check_problems(self, row: Row, owner: str, check: str) -> Iterator[Problem]:
        checks = self._checks[owner]
        if check not in checks:
            message = msg("“{item}” has no such sub-check", item=owner)
            yield Problem(row.line, "item", message, check, _its_checks(check, checks))
        if _confirmation(row.cells["answer"].strip()) is None:
            answer = row.cells["answer"]
            remedy = Sentences((*meant_answer(answer, CONFIRMATIONS), _YES_OR_NO))
            message = msg("not an answer to a sub-check")
            yield Problem(row.line, "answer", message, answer, remedy)

    def _unknown_item(self, row: Row, owner: str) -> Problem:
        known = msg("the items are {items}", items=_listed(self._answers))
        remedy = Sentences((*meant_name(owner, self._answers), known))
        return Problem(row.line, "item", msg("there is no such item"), owner, remedy)

    def _choice(self, owner: str, answer: str) -> str | None:
        """The choice as the instrument writes it; None where there is no such choice."""
        choice = _canonical(answer)
        return choice if choice in self._answers[owner] else None


_YES_OR_NO = msg("use {answers}", answers=Listing(CONFIRMATIONS, "or"))


def _its_checks(check: str, checks: tuple[str, ...]) -> Sentences:
    if not checks:
        return Sentences((msg("it has none"),))
    known = msg("its sub-checks are {checks}", checks=_listed(checks))
    return Sentences((*meant_name(check, checks), known))


@lru_cache(maxsize=1024)
def _canonical(answer: str) -> str:
    """A level as instruments write it; anything else in small letters."""
    level = parse_level(answer)
    return answer.lower() if level is None else level_as_typed(level)


def _target(row: Row) -> tuple[str, str, str | None]:
    """The item or check group, the answer, and the sub-check if the row is for one."""
    owner, dot, check = row.cells["item"].strip().partition(".")
    return owner, row.cells["answer"].strip(), check if dot else None


def _blank(row: Row) -> Iterator[Problem]:
    remedies = {
        "respondent": msg("name the respondent, with any name that is unique in the file"),
        "item": msg("give the id of the item"),
        "answer": msg("give a level, dk (don’t know) or na (not applicable), or leave out the row"),
    }
    for column in NEEDED:
        if not normal(row.cells[column]):
            yield Problem(row.line, column, msg("this cell is blank"), "", remedies[column])


def _confirmation(answer: str) -> Confirmed | None:
    return next((one for one in CONFIRMATIONS if one == answer.lower()), None)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
