"""The result of a group's round: of everybody, question by question, and by who they are."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import scoring
from assessment.domain.group_disclosure import RevealedResponse
from assessment.domain.group_item import GroupItem, Remark, remarks, withheld_items
from assessment.domain.group_slices import Slices, slices_of
from assessment.domain.response import Answer
from assessment.domain.result import Result, assess
from assessment.domain.rounds import RoundSettings
from assessment.domain.screens import owners
from questionnaires.schema import Instrument, StageSpec

BLANK: Mapping[str, object] = {"choice": None, "checks": {}}


@dataclass(frozen=True, slots=True)
class _Given:
    """One respondent's records."""

    answers: Mapping[str, Answer]


@dataclass(frozen=True)
class GroupResult:
    """What may be shown of a revealed round, and what it is made of.

    `result` is that of all respondents, by the same arithmetic as of one alone. `withheld` are the
    questions that so few gave a level that their answers count for nothing, anywhere.
    """

    settings: RoundSettings
    joined: int
    responses: tuple[RevealedResponse, ...]
    result: Result
    withheld: frozenset[str]

    @property
    def people(self) -> int:
        """How many have submitted."""
        return len(self.responses)

    @cached_property
    def items(self) -> tuple[GroupItem, ...]:
        """Every question, the one that most needs talking about first."""
        topics = scoring.discussion(self.result.scheme, self.result.tally)
        return tuple(map(self._item, topics))

    @cached_property
    def slices(self) -> Slices:
        """By role, department and group: whatever of them may be shown."""
        return slices_of(self.result, self.responses, self.settings)

    @cached_property
    def stages(self) -> tuple[tuple[StageSpec | None, int], ...]:
        """How many would stand at which stage by their own answers; last, those without one."""
        if not self.result.staged:
            return ()
        reached = Counter(map(self._stage, self.result.sheets))
        stages = [(stage, reached[stage.value]) for stage in self.result.instrument.stages]
        without = [(None, reached[None])] if reached[None] else []
        return (*stages, *without)

    @property
    def gates(self) -> Mapping[int, float]:
        """How probably each gate is open; nothing below three respondents."""
        found = self.result.uncertainty
        return found.gates if found else {}

    @cached_property
    def remarks(self) -> Mapping[str, tuple[Remark, ...]]:
        """What was typed, by question; only those at which something was."""
        asked = owners(self.result.instrument)
        return {owner: found for owner in asked if (found := remarks(self.responses, owner))}

    def _item(self, topic: scoring.Topic) -> GroupItem:
        item = self.result.item(topic.item)
        return GroupItem(
            item,
            self.result.instrument.levels_of(item.spec),
            self.result.tally.items[topic.item],
            topic,
            topic.item in self.withheld,
        )

    def _stage(self, sheet: scoring.Sheet) -> int | None:
        scheme = self.result.scheme
        counted = scoring.tally(scheme, [sheet])
        return scoring.staging(scheme, scoring.score(scheme, counted), counted).reached


def group_result(
    instrument: Instrument,
    responses: Sequence[RevealedResponse],
    settings: RoundSettings,
    joined: int,
) -> GroupResult:
    """The result of what was submitted in a revealed round of so many who joined.

    Raises:
        Refused: an answer that the instrument has no place for.
    """
    whole = assess(instrument, responses)
    least = settings.threshold if settings.anonymous else 1
    withheld = withheld_items((one.answers for one in responses), whole.scheme, least)
    if withheld:
        whole = assess(instrument, [_without(one, withheld) for one in responses])
    return GroupResult(settings, joined, tuple(responses), whole, withheld)


def _without(response: RevealedResponse, items: frozenset[str]) -> _Given:
    return _Given(
        {
            name: record.changed(**BLANK) if name in items else record
            for name, record in response.answers.items()
        }
    )
