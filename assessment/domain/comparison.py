"""The comparison of two results of one instrument, with a mark wherever the meaning changed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

import scoring
from assessment.domain.result import Result
from assessment.errors import Refused
from assessment.messages import msg
from questionnaires.meaning import changed_in_meaning
from questionnaires.schema import StageSpec
from questionnaires.versions import number

Figure = Callable[[scoring.Score | None], Fraction | None]


@dataclass(frozen=True, slots=True)
class Change:
    """A score before and now; None where it was not scored, or was not there.

    `broken`: the two are measured differently, by anchors that changed in meaning, other items,
    weights or scales. A difference across a break is never shown without saying so.
    """

    before: Fraction | None
    now: Fraction | None
    broken: bool

    @property
    def difference(self) -> Fraction | None:
        """Now less before; None where either is missing."""
        return None if self.before is None or self.now is None else self.now - self.before


@dataclass(frozen=True, slots=True)
class StageChange:
    """The stage before and now. `broken`: by other gates, or from scores that are broken."""

    before: StageSpec | None
    now: StageSpec | None
    broken: bool


class Apart(StrEnum):
    """Why an item has a score in one of the two rounds alone."""

    NEWLY_KNOWN = "newly known"
    NO_LONGER_KNOWN = "no longer known"
    NEWLY_APPLICABLE = "newly applicable"
    NO_LONGER_APPLICABLE = "no longer applicable"


@dataclass(frozen=True, slots=True)
class Common:
    """What the items that both rounds scored say by themselves, every other answer left out.

    `apart` are the items that only one of the two scored, with the reason.
    """

    count: int
    overall: Change
    dimensions: Mapping[str, Change]
    fills: Mapping[str, Change]
    apart: Mapping[str, Apart]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every score before and now, in the order of the newer edition, what was dropped last."""

    overall: Change
    dimensions: Mapping[str, Change]
    items: Mapping[str, Change]
    stage: StageChange
    fills: Mapping[str, Change] = field(default_factory=dict)  # of dimensions, in per cent
    common: Common | None = None  # where the two did not score the same items
    explained: bool = True  # whether the common items or sub-checks moved the way the stage did

    @property
    def fills_alike(self) -> Mapping[str, Change]:
        """The fills of the dimensions that other answers alone did not move."""
        if self.common is None:
            return self.fills
        common = self.common.fills
        return {
            name: one
            for name, one in self.fills.items()
            if name in common and (common[name].before, common[name].now) == (one.before, one.now)
        }

    @property
    def broken(self) -> bool:
        """Whether anything at all is measured differently."""
        parts = (*self.dimensions.values(), *self.items.values())
        return self.stage.broken or any(part.broken for part in parts)


def compare(before: Result, now: Result) -> Comparison:
    """Two results of the same instrument, of whatever versions.

    Raises:
        Refused: they are results of different instruments.
    """
    if before.instrument.id != now.instrument.id:
        raise Refused(
            msg(
                "Results of “{before}” and “{now}” cannot be compared.",
                before=before.instrument.id,
                now=now.instrument.id,
            )
        )
    broken = _broken_items(before, now)
    overall = Change(
        _value(before.scored.overall),
        _value(now.scored.overall),
        bool(broken) or before.scheme.dimensions != now.scheme.dimensions,
    )
    common = _common(before, now, broken)
    return Comparison(
        overall=overall,
        dimensions=_dimensions(before, now, broken, _value),
        fills=_dimensions(before, now, broken, _fill),
        items=_items(before, now, broken),
        stage=StageChange(before.stage, now.stage, overall.broken or _rules(before) != _rules(now)),
        common=common,
        explained=common is None or _explains(common, before, now),
    )


def _common(before: Result, now: Result, broken: set[str]) -> Common | None:
    """Both rounds scored anew from the items that both scored; None where those are all."""
    then, today = (_scored_items(one) for one in (before, now))
    apart = {
        item.id: _why_apart(before, now, item.id)
        for item in now.instrument.items
        if item.id in before.scored.items and (item.id in then) != (item.id in today)
    }
    if not apart:
        return None
    both = then & today
    old, new = (_score_of(one, both) for one in (before, now))
    return Common(
        count=len(both),
        overall=Change(_value(old.overall), _value(new.overall), bool(broken)),
        dimensions=_each(old.dimensions, new.dimensions, lambda _: bool(broken), _value),
        fills=_each(old.dimensions, new.dimensions, lambda _: bool(broken), _fill),
        apart=apart,
    )


def _scored_items(result: Result) -> set[str]:
    return {name for name, one in result.scored.items.items() if one.value is not None}


def _why_apart(before: Result, now: Result, item: str) -> Apart:
    """Why one of the two rounds has no score of it: nobody to whom it applies, or who knows."""
    if now.scored.items[item].value is None:
        gone = _applies(now, item)
        return Apart.NO_LONGER_KNOWN if gone else Apart.NO_LONGER_APPLICABLE
    return Apart.NEWLY_KNOWN if _applies(before, item) else Apart.NEWLY_APPLICABLE


def _applies(result: Result, item: str) -> bool:
    """Whether anybody could have answered it; it was not answered, or nobody answered at all."""
    of = result.scored.items[item].coverage
    return bool(of.applicable) or not of.not_applicable


def _score_of(result: Result, items: set[str]) -> scoring.Scored:
    """The scores from the answers to these items alone."""
    sheets = [
        scoring.Sheet(
            {name: one for name, one in sheet.answers.items() if name in items}, sheet.checks
        )
        for sheet in result.sheets
    ]
    return scoring.score(result.scheme, scoring.tally(result.scheme, sheets))


def _explains(common: Common, before: Result, now: Result) -> bool:
    """Whether the stage moved for more than the want of the same answers."""
    if before.staging.reached is None or now.staging.reached is None:
        return True
    way = now.staging.reached - before.staging.reached
    changes = (common.overall, *common.fills.values())
    moved = any(one.difference is not None and one.difference * way > 0 for one in changes)
    return not way or moved or _confirmed(before) != _confirmed(now)


def _confirmed(result: Result) -> dict[tuple[str, str], int]:
    """How many confirm each sub-check of a group: the gates ask for these."""
    groups = {group.id for group in result.scheme.check_groups}
    return {key: one.yes for key, one in result.tally.checks.items() if key[0] in groups}


def _broken_items(before: Result, now: Result) -> set[str]:
    """The items whose scores are not comparable, those that only one of the two has included."""
    old, new = sorted((before.instrument, now.instrument), key=lambda one: number(one.version))
    kinds_before, kinds_now = _kinds(before), _kinds(now)
    either = kinds_before.keys() | kinds_now.keys()
    unlike = {name for name in either if kinds_before.get(name) != kinds_now.get(name)}
    return unlike | set(changed_in_meaning(old, new))


def _kinds(result: Result) -> dict[str, tuple[object, ...]]:
    """What an item's own score rests on: everything but its weight."""
    return {
        item.id: (item.scale, item.reverse, frozenset(item.checks), item.caps)
        for item in result.scheme.items()
    }


def _dimensions(before: Result, now: Result, broken: set[str], figure: Figure) -> dict[str, Change]:
    then = {dimension.id: dimension for dimension in before.scheme.walk()}
    today = {dimension.id: dimension for dimension in now.scheme.walk()}

    def differs(name: str) -> bool:
        if name not in then or name not in today:
            return True
        below = {item.id for item in today[name].items()}
        return then[name].children != today[name].children or not below.isdisjoint(broken)

    return _each(before.scored.dimensions, now.scored.dimensions, differs, figure)


def _items(before: Result, now: Result, broken: set[str]) -> dict[str, Change]:
    in_order = {item.id: now.scored.items[item.id] for item in now.instrument.items}
    return _each(before.scored.items, in_order, broken.__contains__, _value)


def _each(
    before: Mapping[str, scoring.Score],
    now: Mapping[str, scoring.Score],
    broken: Callable[[str], bool],
    figure: Figure,
) -> dict[str, Change]:
    names = (*now, *(name for name in before if name not in now))
    return {
        name: Change(figure(before.get(name)), figure(now.get(name)), broken(name))
        for name in names
    }


def _value(of: scoring.Score | None) -> Fraction | None:
    return of.value if of else None


def _fill(of: scoring.Score | None) -> Fraction | None:
    return of.fill if of else None


def _rules(result: Result) -> Iterable[object]:
    """What the stage rests on beside the scores."""
    scheme = result.scheme
    return scheme.gates, scheme.first_stage, scheme.check_groups
