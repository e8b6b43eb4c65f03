"""Pivots: the single answers, and single sub-checks, whose change would move the stage."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from scoring.answers import Confirmation, Sheet, State
from scoring.caps import confirmations, standing
from scoring.confirmation import confirmed, is_confirmed
from scoring.leverage import Measured, Pull, leverage, stage_if
from scoring.means import Scored, contributions, score
from scoring.staging import Staging, staging
from scoring.structure import CheckGroup, Item, Scheme
from scoring.tally import Tally, has_begun, tally


@dataclass(frozen=True, slots=True)
class AnswerPivot:
    """In sheet number `sheet`, `item` one level up or down gives another stage."""

    sheet: int
    item: str
    before: Fraction
    after: Fraction
    stage: int


@dataclass(frozen=True, slots=True)
class CheckPivot:
    """In sheet number `sheet`, the owner's sub-check answered `after` gives another stage.

    The owner is an item or a check group; `before` is None where nothing was said.
    """

    sheet: int
    owner: str
    check: str
    before: Confirmation | None
    after: Confirmation
    stage: int


Pivot = AnswerPivot | CheckPivot


def pivots(scheme: Scheme, sheets: Sequence[Sheet]) -> tuple[Pivot, ...]:
    """Every level given, moved one up and one down; every sub-check flipped to or from yes.

    Nothing where overall is not scored. A sheet without any answer has none to change.

    Raises:
        UnknownItem, OutsideScale, UnknownCheck: a sheet does not fit the scheme.

    >>> pivots(Scheme(()), [])
    ()
    """
    counted = tally(scheme, sheets)
    scored = score(scheme, counted)
    staged = staging(scheme, scored, counted)
    if staged.reached is None:
        return ()
    outlook = _Outlook(scheme, counted, scored, staged, leverage(scheme, scored))
    return tuple(
        pivot
        for index, sheet in enumerate(sheets)
        if has_begun(sheet)
        for pivot in _of_sheet(outlook, index, sheet)
        if pivot.stage != staged.reached
    )


@dataclass(slots=True)
class _Outlook:
    """The stage after one change; changes that come to the same are computed once."""

    scheme: Scheme
    counted: Tally
    scored: Scored
    staged: Staging
    pulls: dict[Measured, Pull]
    known: dict[object, int] = field(default_factory=dict)

    def after_level(self, item: Item, before: Fraction, after: Fraction) -> int:
        """One respondent's effective level changes."""
        key = (item.id, before.as_integer_ratio(), after.as_integer_ratio())
        if key not in self.known:
            worth = dict(zip(item.scale.levels, contributions(item), strict=True))
            answered = self.scored.items[item.id].coverage.answered
            raised = {item.id: (worth[after] - worth[before]) / answered}
            self.known[key] = self._stage(raised, {})
        return self.known[key]

    def after_check(self, group: CheckGroup, check: str, more: int) -> int:
        """One respondent's yes comes (`more` is 1) or goes (-1)."""
        key = (group.id, check, more)
        if key not in self.known:
            yes, begun = self.counted.checks[group.id, check].yes, self.counted.begun
            change = is_confirmed(yes + more, begun) - is_confirmed(yes, begun)
            count = confirmed(group, self.counted) + change
            self.known[key] = self._stage({}, {group.id: count})
        return self.known[key]

    def _stage(self, raised: dict[str, Fraction], count: dict[str, int]) -> int:
        return stage_if(self.staged, self.pulls, raised, count, self.scheme.first_stage)


def _of_sheet(outlook: _Outlook, index: int, sheet: Sheet) -> Iterator[Pivot]:
    for item in outlook.scheme.items():
        answer = sheet.answers.get(item.id)
        if answer and answer.state is State.ANSWERED and answer.level is not None:
            yield from _of_answer(outlook, index, sheet, item, answer.level)
            yield from _of_item_checks(outlook, index, sheet, item, answer.level)
    for group in outlook.scheme.check_groups:
        for check in group.checks:
            before = sheet.checks.get((group.id, check))
            after, more = _flip(before)
            stage = outlook.after_check(group, check, more)
            yield CheckPivot(index, group.id, check, before, after, stage)


def _of_answer(
    outlook: _Outlook, index: int, sheet: Sheet, item: Item, level: Fraction
) -> Iterator[Pivot]:
    have = confirmations(item, sheet)
    stands = standing(item, level, have)
    levels = item.scale.levels
    rank = levels.index(level)
    for after in (*levels[rank + 1 : rank + 2], *levels[max(rank - 1, 0) : rank]):
        stage = outlook.after_level(item, stands, standing(item, after, have))
        yield AnswerPivot(index, item.id, level, after, stage)


def _of_item_checks(
    outlook: _Outlook, index: int, sheet: Sheet, item: Item, level: Fraction
) -> Iterator[Pivot]:
    have = confirmations(item, sheet)
    stands = standing(item, level, have)
    for check in item.checks:
        before = sheet.checks.get((item.id, check))
        after, more = _flip(before)
        stage = outlook.after_level(item, stands, standing(item, level, have + more))
        yield CheckPivot(index, item.id, check, before, after, stage)


def _flip(before: Confirmation | None) -> tuple[Confirmation, int]:
    if before is Confirmation.YES:
        return Confirmation.NO, -1
    return Confirmation.YES, 1
