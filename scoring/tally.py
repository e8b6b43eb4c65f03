"""The tally: all sheets counted once. Everything that follows works from these counts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from scoring.answers import Confirmation, Sheet, State
from scoring.caps import Capped, confirmations, needed, standing
from scoring.coverage import Coverage
from scoring.errors import OutsideScale, UnknownCheck, UnknownItem
from scoring.structure import Item, Scheme

Owned = tuple[str, str]  # (item or check group id, check id)
Ratio = tuple[int, int]  # a level as numerator and denominator: hashes far faster than a Fraction

# Looked up once: a member of an Enum costs more to reach, and to hash, than all else in a loop.
ANSWERED, YES, NO = State.ANSWERED, Confirmation.YES, Confirmation.NO


@dataclass(frozen=True, slots=True)
class ItemTally:
    """Answers to one item; both counts run along its scale, lowest level first.

    `claimed` is what was said, `effective` what stands after caps.
    """

    claimed: tuple[int, ...]
    effective: tuple[int, ...]
    dont_know: int = 0
    not_applicable: int = 0
    unseen: int = 0

    @property
    def coverage(self) -> Coverage:
        """The four states."""
        answered = sum(self.claimed)
        return Coverage(answered, self.dont_know, self.unseen, self.not_applicable)


@dataclass(frozen=True, slots=True)
class CheckTally:
    """Answers to one sub-check; who left it out is in none of the three."""

    yes: int = 0
    no: int = 0
    dont_know: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts by item and by sub-check. `begun` of the `respondents` answered anything at all."""

    items: Mapping[str, ItemTally]
    checks: Mapping[Owned, CheckTally]
    caps: tuple[Capped, ...]
    respondents: int
    begun: int


def tally(scheme: Scheme, sheets: Iterable[Sheet]) -> Tally:
    """Count the sheets, in whatever order they come, and apply the caps.

    Raises:
        UnknownItem, OutsideScale, UnknownCheck: a sheet does not fit the scheme.

    >>> from scoring.answers import Answer
    >>> from scoring.structure import Dimension, Scale
    >>> item = Item("calls", Scale((Fraction(0), Fraction(1), Fraction(2))))
    >>> scheme = Scheme((Dimension("service", (item,)),))
    >>> said = Sheet({"calls": Answer(State.ANSWERED, Fraction(1))})
    >>> tally(scheme, [said, Sheet()]).items["calls"]
    ItemTally(claimed=(0, 1, 0), effective=(0, 1, 0), dont_know=0, not_applicable=0, unseen=1)
    """
    rows = tuple(sheets)
    said = _said(scheme, rows)
    capped = {item.id: tuple(_capped(item, rows)) for item in scheme.items()}
    return Tally(
        items={
            item.id: _count(item, said[item.id], capped[item.id], len(rows))
            for item in scheme.items()
        },
        checks=_count_checks(scheme, rows),
        caps=tuple(one for some in capped.values() for one in some),
        respondents=len(rows),
        begun=sum(map(has_begun, rows)),
    )


def has_begun(sheet: Sheet) -> bool:
    """Whether the respondent answered anything at all, be it "don't know".

    >>> has_begun(Sheet())
    False
    """
    if sheet.checks:
        return True
    return any(answer.state is not State.UNSEEN for answer in sheet.answers.values())


def _said(scheme: Scheme, sheets: Sequence[Sheet]) -> dict[str, dict[Ratio | State, int]]:
    """For each item how often each level and each other state was given."""
    said: dict[str, dict[Ratio | State, int]] = {
        item.id: dict.fromkeys((*_ratios(item), *State), 0) for item in scheme.items()
    }
    for sheet in sheets:
        for name, answer in sheet.answers.items():
            column = said.get(name)
            if column is None:
                raise UnknownItem(name)
            level = answer.level
            if answer.state is not ANSWERED:
                column[answer.state] += 1
            elif level is None or (ratio := level.as_integer_ratio()) not in column:
                raise OutsideScale(name, level)
            else:
                column[ratio] += 1
    return said


def _ratios(item: Item) -> list[Ratio]:
    return [level.as_integer_ratio() for level in item.scale.levels]


def _count(
    item: Item, said: Mapping[Ratio | State, int], capped: Iterable[Capped], respondents: int
) -> ItemTally:
    ranks = {ratio: rank for rank, ratio in enumerate(_ratios(item))}
    claimed = tuple(said[ratio] for ratio in ranks)
    effective = list(claimed)
    for one in capped:
        effective[ranks[one.claimed.as_integer_ratio()]] -= 1
        effective[ranks[one.capped.as_integer_ratio()]] += 1
    dont_know, not_applicable = said[State.DONT_KNOW], said[State.NOT_APPLICABLE]
    unseen = respondents - sum(claimed) - dont_know - not_applicable
    return ItemTally(claimed, tuple(effective), dont_know, not_applicable, unseen)


def _capped(item: Item, sheets: Sequence[Sheet]) -> Iterator[Capped]:
    if not item.caps:
        return
    name, falls = item.id, _falls(item)
    for index, sheet in enumerate(sheets):
        answer = sheet.answers.get(name)
        if answer is None or answer.state is not ANSWERED or answer.level is None:
            continue
        fall = falls.get(answer.level.as_integer_ratio())
        if fall and (confirmed := confirmations(item, sheet)) in fall:
            claimed, capped, wanted = fall[confirmed]
            yield Capped(index, name, claimed, capped, confirmed, wanted)


def _falls(item: Item) -> dict[Ratio, dict[int, tuple[Fraction, Fraction, int]]]:
    """By claim and number of confirmations: (claimed, capped, needed), where it falls at all."""
    falls: dict[Ratio, dict[int, tuple[Fraction, Fraction, int]]] = {}
    for level in item.scale.levels:
        for confirmed in range(len(item.checks) + 1):
            stands = standing(item, level, confirmed)
            if stands != level:
                fall = (level, stands, needed(item, level))
                falls.setdefault(level.as_integer_ratio(), {})[confirmed] = fall
    return falls


def _count_checks(scheme: Scheme, sheets: Sequence[Sheet]) -> dict[Owned, CheckTally]:
    keys = [(owner.id, check) for owner in scheme.owners() for check in owner.checks]
    yes, no, dont_know = (dict.fromkeys(keys, 0) for _ in range(3))
    for sheet in sheets:
        for key, said in sheet.checks.items():
            if key not in yes:
                raise UnknownCheck(*key)
            if said is YES:
                yes[key] += 1
            elif said is NO:
                no[key] += 1
            else:
                dont_know[key] += 1
    return {key: CheckTally(yes[key], no[key], dont_know[key]) for key in keys}
