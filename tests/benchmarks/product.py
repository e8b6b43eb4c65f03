"""The product as the benchmarks use it: come by assessments, answer them, see what was kept.

All that they know of pages, keys and services stands here.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from assessment.bootstrap import Site, build
from assessment.domain.answering import choices
from assessment.domain.response import Answer
from assessment.settings import Settings
from tests.load.visitor import Reply, Visitor
from tests.load.wire import Lost

INSTRUMENT = "crm-maturity"
PAGE = "answer"
COOKIE = "waypoint"
CHOICE = "answer.choice."  # the radio's key ends with the item's id
NEXT = "answer.next"
QUESTION = "question"  # the query parameter that names the item to show
SAVED = re.compile(r"Saved \d\d:\d\d")
LEVELS = 5  # the options after these are "don't know" and "not applicable"


class NotAcknowledged(Lost):
    """An answer was given and the page does not say that it is saved."""


class Respondent(Visitor):
    """Somebody who answers an assessment of their own, and remembers what was acknowledged."""

    def __init__(self, url: str, key: str) -> None:
        super().__init__(url, page=PAGE, cookies={COOKIE: key})
        self.key = key
        self.acknowledged = 0
        self.last: dict[str, int] = {}  # item -> index of the option that was last acknowledged
        self._answered = ""  # the item that `walk` answered last

    @property
    def item(self) -> str:
        """The item on the screen; empty where the screen asks for none."""
        radios = self.screen.widgets("radio", key_starts=CHOICE)
        return radios[0].key.removeprefix(CHOICE) if radios else ""

    async def answer(self) -> Reply:
        """Choose the next level of the question on the screen; done when it is saved.

        Raises:
            NotAcknowledged: the page does not say so.
        """
        item = self.item
        options = self.screen.widget(CHOICE + item).options[:LEVELS]
        now = self.value(CHOICE + item)
        level = (options.index(now) + 1) % LEVELS if isinstance(now, str) and now in options else 0
        reply = await self.choose(CHOICE + item, level)
        if self.exceptions or not SAVED.search(self.text):
            raise NotAcknowledged(f"{item}: {self.exceptions or self.text}")
        self.acknowledged += 1
        self.last[item] = level
        return reply

    async def walk(self) -> Reply:
        """One click of somebody who answers every question in order, and then begins again."""
        if self.item and self.item != self._answered:
            self._answered = self.item
            return await self.answer()
        reply = await self.press(NEXT)
        if not any(widget.key == NEXT for widget in self.screen.widgets("button")):
            await self.go(PAGE, f"{QUESTION}={next(iter(self.last))}")
        return reply


def prepare(data: Path, people: int, instrument: str = INSTRUMENT) -> list[str]:
    """So many assessments by one person each, all questions answered; the keys that open them.

    Only while no server runs on the folder.
    """
    site = _site(data)
    try:
        return [_assessment(site, instrument) for _ in range(people)]
    finally:
        site.close()


def crowd_of(url: str, keys: Sequence[str]) -> list[Respondent]:
    """A respondent for each key."""
    return [Respondent(url, key) for key in keys]


def differences(data: Path, respondents: Iterable[Respondent]) -> list[str]:
    """Where the store and what was acknowledged disagree: nothing lost, nothing written twice.

    Only when no server runs on the folder. Every acknowledged answer was a change, so every one
    is one revision of its record; what was chosen last must be what is kept.
    """
    site = _site(data)
    try:
        return [line for one in respondents for line in _differences(site, one)]
    finally:
        site.close()


def _site(data: Path) -> Site:
    return build(Settings(data=data, store="tinydb:", host="127.0.0.1", port=8501))


def _assessment(site: Site, instrument: str) -> str:
    key = site.assessments.begin(instrument)
    visit = site.assessments.visit(key)
    for item in visit.instrument.items:
        first = choices(visit.instrument, item.id)[0]
        site.assessments.save(visit, item.id, Answer(choice=first))
    return key


def _differences(site: Site, respondent: Respondent) -> list[str]:
    visit = site.assessments.visit(respondent.key)
    records = visit.response.answers
    written = sum(record.revision for record in records.values()) - len(visit.instrument.items)
    found = []
    if written != respondent.acknowledged:
        found.append(f"{respondent.acknowledged} answers acknowledged, {written} written")
    for item, level in respondent.last.items():
        chosen = choices(visit.instrument, item)[level]
        if records[item].choice != chosen:
            found.append(f"{item}: acknowledged {chosen}, kept {records[item].choice}")
    return found
