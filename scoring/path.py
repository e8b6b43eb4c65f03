"""The cheapest path: the raises with the least total effort that open a target stage."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from math import ceil

from scoring.caps import needed
from scoring.confirmation import confirmed
from scoring.errors import BadEffort, OutsideScale, UnknownItem, UnknownStage
from scoring.leverage import leverage, stage_if
from scoring.means import Scored, contributions, score
from scoring.programme import Demand, Option, cheapest
from scoring.requirements import Requirement, items_behind
from scoring.staging import Staging, staging
from scoring.structure import Item, Measure, Scheme
from scoring.tally import Tally

NOTHING: Mapping[str, Fraction] = {}
ZERO = Fraction(0)


class Obstacle(StrEnum):
    """Why no path leads there."""

    UNSCORED = "unscored"  # `Path.ids`: the items to answer first; none where too few apply
    CEILINGS = "ceilings"  # `Path.ids`: the items that may not rise to the top of their scales
    CHECKS = "checks"  # `Path.ids`: check groups of which a gate asks more than there are
    SCALE = "scale"  # the gates ask for more than the top of every scale


@dataclass(frozen=True, slots=True)
class Raise:
    """Bring `item` from its present mean to a level; in a reversed item that is further down."""

    item: str
    before: Fraction
    after: Fraction
    effort: Fraction


@dataclass(frozen=True, slots=True)
class Path:
    """What to raise, what to have confirmed, and the total effort; or what stands in the way.

    `confirm` counts, by item or check group, the sub-checks that still need a yes from more
    than half of the respondents. `within_reach` is the highest stage that the ceilings allow
    (None when overall is not scored). `at_least`, where the time ran out: the raises are the best
    found by then, and no others can have less effort than that. `open` are the items with an open
    answer: what becomes known may change all of it.
    """

    raises: tuple[Raise, ...] = ()
    confirm: Mapping[str, int] = field(default_factory=dict)
    effort: Fraction = Fraction(0)
    obstacle: Obstacle | None = None
    ids: tuple[str, ...] = ()
    within_reach: int | None = None
    at_least: Fraction | None = None
    open: tuple[str, ...] = ()


def cheapest_path(
    scheme: Scheme,
    counted: Tally,
    target: int,
    effort: Mapping[str, Fraction] = NOTHING,
    ceilings: Mapping[str, Fraction] = NOTHING,
) -> Path:
    """The set of raises with the least total effort that opens the gate of stage `target`.

    `effort` is the cost of one level of an item (default 1), `ceilings` the level at which it is
    good enough. A raise brings the group's mean to a level; the steps from a mean between two
    levels are counted in parts. Exact: the proposal is checked in fractions. Past
    five seconds it is the best that was found, with its bound. Of equally cheap sets, the one
    with the smaller steps (least sum of squared gains), then the earlier items. A stage that is
    reached already needs nothing.

    Raises:
        UnknownStage, UnknownItem, OutsideScale, BadEffort: the wish does not fit the scheme.

    >>> from scoring.answers import Answer, Sheet, State
    >>> from scoring.structure import Condition, Dimension, Gate, Scale
    >>> from scoring.tally import tally
    >>> item = Item("calls", Scale((Fraction(1), Fraction(2), Fraction(3))))
    >>> gate = Gate(2, (Condition(Measure.OVERALL, Fraction(5, 2)),))
    >>> scheme = Scheme((Dimension("service", (item,)),), gates=(gate,))
    >>> counted = tally(scheme, [Sheet({"calls": Answer(State.ANSWERED, Fraction(1))})])
    >>> [(one.item, int(one.after)) for one in cheapest_path(scheme, counted, 2).raises]
    [('calls', 3)]
    """
    _refuse_misfits(scheme, target, effort, ceilings)
    scored = score(scheme, counted)
    staged = staging(scheme, scored, counted)
    wish = _Wish(scheme, counted, scored, staged, target, effort, ceilings)
    if staged.reached is not None and staged.reached >= target:
        return Path(within_reach=wish.reach(ceilings), open=staged.open_items)
    return wish.obstructed() or wish.solved()


@dataclass(frozen=True, slots=True)
class _Wish:
    """A target with everything that decides whether and how it can be had."""

    scheme: Scheme
    counted: Tally
    scored: Scored
    staged: Staging
    target: int
    effort: Mapping[str, Fraction]
    ceilings: Mapping[str, Fraction]

    def obstructed(self) -> Path | None:
        """A path that says what stands in the way, if anything does."""
        reach = self.reach(self.ceilings)
        if reach is None or any(one.value is None for one in self.failing()):
            return Path(obstacle=Obstacle.UNSCORED, ids=self.unscored(), within_reach=reach)
        if short := self.short_of_checks():
            return Path(obstacle=Obstacle.CHECKS, ids=short, within_reach=reach)
        if reach >= self.target:
            return None
        if (self.reach(NOTHING) or reach) >= self.target:
            low = tuple(item.id for item in self.scheme.items() if self.lowered(item))
            return Path(obstacle=Obstacle.CEILINGS, ids=low, within_reach=reach)
        return Path(obstacle=Obstacle.SCALE, within_reach=reach)

    def solved(self) -> Path:
        """The path; there is one."""
        pulls = leverage(self.scheme, self.scored)
        demands = tuple(
            Demand(pulls[one.measure, one.target], one.short_by)
            for one in self.failing()
            if one.short_by is not None and one.measure is not Measure.CHECKS
        )
        wanted = {item for demand in demands for item in demand.pull}
        options = [
            option
            for item in self.scheme.items()
            if item.id in wanted
            for option in self.options(item, self.ceilings)
        ]
        found = cheapest(options, demands)
        raises = tuple(self.to_raise(option) for option in found.options)
        effort = sum((one.effort for one in raises), ZERO)
        return Path(
            raises,
            self.to_confirm(raises),
            effort,
            within_reach=self.reach(self.ceilings),
            at_least=found.at_least if found.at_least < effort else None,
            open=self.staged.open_items,
        )

    def failing(self) -> list[Requirement]:
        """What does not hold, in the target's gate and all before it."""
        gates = (gate for gate in self.staged.gates if gate.stage <= self.target)
        return [one for gate in gates for one in gate.conditions if not one.holds]

    def unscored(self) -> tuple[str, ...]:
        """The applicable items without a score behind whatever fails for want of one."""
        behind = {
            item.id
            for one in self.failing()
            if one.value is None
            for item in items_behind(one.measure, one.target, self.scheme)
        }
        if self.staged.reached is None:
            behind |= {i.id for i in items_behind(Measure.OVERALL, None, self.scheme)}
        return tuple(item.id for item in self.scheme.items() if item.id in behind & self.open())

    def open(self) -> set[str]:
        """The items that nobody has given a level, though they apply to somebody."""
        nobody = not self.counted.respondents
        return {
            name
            for name, one in self.scored.items.items()
            if one.value is None and (nobody or one.coverage.applicable)
        }

    def short_of_checks(self) -> tuple[str, ...]:
        """The check groups of which the gates ask more than there are."""
        size = {group.id: len(group.checks) for group in self.scheme.check_groups}
        asked = (one for one in self.failing() if one.measure is Measure.CHECKS)
        short = {one.target for one in asked if one.needed > size[one.target or ""]}
        return tuple(group for group in size if group in short)

    def reach(self, ceilings: Mapping[str, Fraction]) -> int | None:
        """The highest stage, with every item at its ceiling and every check confirmed."""
        if self.staged.reached is None:
            return None
        tops = {
            item.id: max((option.gain for option in self.options(item, ceilings)), default=ZERO)
            for item in self.scheme.items()
        }
        groups = {group.id: len(group.checks) for group in self.scheme.check_groups}
        pulls = leverage(self.scheme, self.scored)
        return stage_if(self.staged, pulls, tops, groups, self.scheme.first_stage)

    def lowered(self, item: Item) -> bool:
        """Whether a ceiling keeps the item from the top of its scale."""
        return len(self.options(item, self.ceilings)) < len(self.options(item, NOTHING))

    def options(self, item: Item, ceilings: Mapping[str, Fraction]) -> list[Option]:
        """The levels above the present mean, up to the ceiling; none for an unscored item."""
        present = self.scored.items[item.id].value
        if present is None:
            return []
        ladder = sorted(zip(contributions(item), item.scale.levels, strict=True))
        ceiling = ceilings.get(item.id, ladder[-1][1])
        top = next(worth for worth, level in ladder if level == ceiling)
        start = position([worth for worth, _ in ladder], present)
        price = self.effort.get(item.id, Fraction(1))
        return [
            Option(item.id, level, worth - present, price * (rank - start))
            for rank, (worth, level) in enumerate(ladder)
            if present < worth <= top and asked_checks(item, level) <= len(item.checks)
        ]

    def to_raise(self, option: Option) -> Raise:
        """The raise, with the mean level as the scale has it, also in a reversed item."""
        item = next(one for one in self.scheme.items() if one.id == option.item)
        present = self.scored.items[item.id].value or Fraction(0)
        before = item.scale.low + item.scale.high - present if item.reverse else present
        return Raise(item.id, before, option.level, option.cost)

    def to_confirm(self, raises: tuple[Raise, ...]) -> dict[str, int]:
        """How many more confirmations the raised levels and the gates need, by owner."""
        after = {one.item: one.after for one in raises}
        asked = {
            item: asked_checks(item, after[item.id])
            for item in self.scheme.items()
            if item.id in after
        }
        more = {item.id: many - confirmed(item, self.counted) for item, many in asked.items()}
        for one in self.failing():
            if one.measure is Measure.CHECKS and one.target and one.short_by:
                more[one.target] = max(more.get(one.target, 0), ceil(one.short_by))
        return {owner: count for owner, count in more.items() if count > 0}


def position(ladder: list[Fraction], value: Fraction) -> Fraction:
    """Where a value stands on a ladder of ascending levels, counted in steps from its foot.

    >>> position([Fraction(0), Fraction(25), Fraction(75)], Fraction(50))
    Fraction(3, 2)
    """
    for rank, (below, above) in enumerate(pairwise(ladder)):
        if value <= above:
            return rank + (value - below) / (above - below)
    return Fraction(len(ladder) - 1)


def asked_checks(item: Item, level: Fraction) -> int:
    """The confirmations for an aimed level; none in a reversed item, where a fall only helps.

    >>> from scoring.structure import Scale
    >>> asked_checks(Item("i", Scale((Fraction(0), Fraction(1)))), Fraction(1))
    0
    """
    return 0 if item.reverse else needed(item, level)


def _refuse_misfits(
    scheme: Scheme, target: int, effort: Mapping[str, Fraction], ceilings: Mapping[str, Fraction]
) -> None:
    if target > max((gate.stage for gate in scheme.gates), default=scheme.first_stage):
        raise UnknownStage(target)
    scales = {item.id: item.scale for item in scheme.items()}
    for name in (*effort, *ceilings):
        if name not in scales:
            raise UnknownItem(name)
    for name, price in effort.items():
        if price < 0:
            raise BadEffort(name, price)
    for name, ceiling in ceilings.items():
        if ceiling not in scales[name].levels:
            raise OutsideScale(name, ceiling)
