"""The result: everything that can be said about the answers to one instrument.

Counting and staging are done at once; whatever samples, searches or solves waits until it is
asked for, so that a screen which needs only the stage is fast.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import scoring
from assessment.domain.blueprint import Answered, scheme_of, sheet_of
from assessment.domain.item_result import ItemResult, level_reached
from assessment.domain.next_move import NextMove, next_moves
from assessment.domain.progression import patterns
from assessment.domain.staircase import Step, staircase, symptoms
from questionnaires.schema import DimensionSpec, Instrument, ItemSpec, StageSpec
from scoring.enough import counting_items
from scoring.requirements import items_behind

NOTHING: Mapping[str, Fraction] = {}
SCORES = (scoring.Measure.OVERALL, scoring.Measure.DIMENSION, scoring.Measure.ITEM)
FULL = 100  # per cent of an item's scale


@dataclass(frozen=True)
class Result:
    """Scores and stage with their reasons. The same answers always give an equal result."""

    instrument: Instrument
    sheets: tuple[scoring.Sheet, ...]
    scheme: scoring.Scheme
    tally: scoring.Tally
    scored: scoring.Scored
    staging: scoring.Staging

    @property
    def staged(self) -> bool:
        """Whether the instrument has stages at all."""
        return bool(self.instrument.gates)

    @property
    def stage(self) -> StageSpec | None:
        """The stage reached; None when overall is not scored, or there are no stages."""
        return self.stage_of(self.staging.reached) if self.staged else None

    @property
    def next_stage(self) -> StageSpec | None:
        """The stage whose gate comes next; None at the last."""
        return self.stage_of(self.staging.next_stage)

    def stage_of(self, value: int | None) -> StageSpec | None:
        """The stage of that number."""
        return next((one for one in self.instrument.stages if one.value == value), None)

    @property
    def band(self) -> str | None:
        """The words for the overall score, where the instrument has any."""
        bands = [
            scoring.Band(Fraction(one.start), Fraction(one.end), one.name)
            for one in self.instrument.bands
        ]
        found = scoring.band(bands, self.scored.overall.value) if bands else None
        return found.name if found else None

    @cached_property
    def items(self) -> tuple[ItemResult, ...]:
        """Every item in asking order."""
        items = {item.id: item for item in self.scheme.items()}
        scores = self.scored.items
        return tuple(
            ItemResult(
                spec,
                scores[spec.id],
                level_reached(items[spec.id], scores[spec.id].value),
                tuple(one for one in self.tally.caps if one.item == spec.id),
            )
            for spec in self.instrument.items
        )

    def node(self, name: str) -> scoring.Dimension | scoring.Item | None:
        """The dimension or item of that id, as scoring has it."""
        nodes: tuple[scoring.Dimension | scoring.Item, ...]
        nodes = (*self.scheme.walk(), *self.scheme.items())
        for node in nodes:
            if node.id == name:
                return node
        return None

    def asked(self, node: str | None) -> tuple[Fraction, ...]:
        """The scores that gates ask of a dimension or item, or of the whole where it is None."""
        return tuple(needed for measure in SCORES for needed in self.staging.asked(measure, node))

    def item(self, item_id: str) -> ItemResult:
        """The item of that id."""
        return next(one for one in self.items if one.spec.id == item_id)

    @cached_property
    def dimensions(self) -> tuple[tuple[DimensionSpec, scoring.Score], ...]:
        """Every dimension at any depth with its score, parents first."""
        specs = (spec for top in self.instrument.dimensions for spec in top.walk())
        return tuple((spec, self.scored.dimensions[spec.id]) for spec in specs)

    @cached_property
    def extremes(self) -> scoring.Extremes:
        """The best and the worst stage that the open answers leave room for."""
        return scoring.extremes(self.scheme, self.sheets)

    @property
    def provisional(self) -> bool:
        """Whether a stage is named that open answers or yes-or-no checks could still change."""
        return self.staging.reached is not None and self.extremes.best != self.extremes.worst

    @cached_property
    def pivots(self) -> tuple[scoring.Pivot, ...]:
        """The single answers that could change the stage."""
        return scoring.pivots(self.scheme, self.sheets)

    @cached_property
    def stability(self) -> scoring.Stability | None:
        """Whether other weights would give another stage; None without stages."""
        return scoring.stability(self.scheme, self.tally) if self.staged else None

    @cached_property
    def uncertainty(self) -> scoring.Uncertainty | None:
        """What so few respondents leave open; None below three of them."""
        return scoring.uncertainty(self.scheme, self.tally, self.sheets)

    @cached_property
    def reproducibility(self) -> scoring.Reproducibility | None:
        """Whether the stages build on each other, where they are a progression of dimensions."""
        return scoring.reproducibility(patterns(self.scheme, self.sheets))

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The stages with what fills them, where the instrument is a progression."""
        return staircase(self.instrument, self.scheme, self.scored, self.staging)

    def leapt_over(self, step: Step) -> tuple[Step, ...]:
        """The steps below this one that it is ahead of; none where it is not ahead of any.

        Those that are less filled, or else those that are not reached though this one's own gate
        would open.
        """
        below = self.steps[: self.steps.index(step)]
        less = tuple(one for one in below if one.dimension.id in step.over)
        shut = tuple(one for one in below if not one.reached and one.applies) if step.leaps else ()
        return less or shut

    @cached_property
    def symptoms(self) -> tuple[ItemResult, ...]:
        """The symptoms of the first stage that are still there though a later one is reached."""
        if (self.staging.reached or 0) <= self.scheme.first_stage:
            return ()
        there = symptoms(self.steps, self.scheme, self.scored)
        return tuple(item for item in self.items if item.spec.id in there)

    @cached_property
    def next_path(self) -> scoring.Path | None:
        """The cheapest path to the next stage, with no ceilings; None at the last."""
        ahead = self.staging.next_stage
        return None if ahead is None else scoring.cheapest_path(self.scheme, self.tally, ahead)

    @cached_property
    def moves(self) -> tuple[NextMove, ...]:
        """All moves for the present levels, those that open the next stage first.

        The others come by stage in a progression. Items that are not scored, or count for
        nothing, have none.
        """
        raises = self.next_path.raises if self.next_path else ()
        binding = self.behind(self.staging.binding)
        items = (one for one in self.items if one.spec.id in self.counting)
        return next_moves(items, {one.item for one in raises}, binding, self._ranks)

    @cached_property
    def counting(self) -> frozenset[str]:
        """The items that count: they weigh something, or a gate rests on them."""
        return frozenset(counting_items(self.scheme, self.staging.conditions))

    @cached_property
    def coverage(self) -> scoring.Coverage:
        """How much was answered of all that counts."""
        items = self.scored.items
        counting = (items[name].coverage for name in items if name in self.counting)
        return sum(counting, scoring.Coverage())

    @property
    def to_find_out(self) -> tuple[ItemResult, ...]:
        """What alone keeps the next stage from being judged: nobody knows, or has said."""
        unknown = self.behind(one for one in self.staging.binding if one.value is None)
        return tuple(one for one in self.items if one.spec.id in unknown and _is_open(one))

    def behind(self, conditions: Iterable[scoring.Requirement]) -> frozenset[str]:
        """The items on which these conditions rest."""
        return frozenset(
            item.id
            for one in conditions
            for item in items_behind(one.measure, one.target, self.scheme)
        )

    @property
    def _ranks(self) -> dict[str, int]:
        """Where each item stands in a progression."""
        return {
            item.id: rank
            for rank, step in enumerate(self.steps)
            for dimension in step.dimension.walk()
            for item in self.instrument.items
            if item.dimension == dimension.id
        }

    def top_moves(self, most: int = 3) -> tuple[NextMove, ...]:
        """The first few of `moves`."""
        return self.moves[:most]


def assess(instrument: Instrument, responses: Iterable[Answered]) -> Result:
    """The result of these responses; their order decides nothing but the sheets' numbers.

    Raises:
        Refused: an answer that the instrument has no place for; it names what and where.
    """
    scheme = scheme_of(instrument)
    sheets = tuple(sheet_of(instrument, response) for response in responses)
    tally = scoring.tally(scheme, sheets)
    scored = scoring.score(scheme, tally)
    staging = scoring.staging(scheme, scored, tally)
    return Result(instrument, sheets, scheme, tally, scored, staging)


def raisable(result: Result, target: int) -> tuple[ItemSpec, ...]:
    """The items on which the gates up to that of `target` rest, and that are not at the top.

    Raising others opens nothing.
    """
    ahead = (gate for gate in result.staging.gates if gate.stage <= target)
    behind = result.behind(one for gate in ahead for one in gate.conditions)
    return tuple(
        item.spec for item in result.items if item.spec.id in behind and item.score.fill != FULL
    )


def path(
    result: Result,
    target: int,
    effort: Mapping[str, Fraction] = NOTHING,
    ceilings: Mapping[str, Fraction] = NOTHING,
) -> scoring.Path:
    """The cheapest set of raises that opens the gate of `target`, or what stands in the way.

    `effort` is the cost of one level of an item (default 1); `ceilings` the level at which an
    item is good enough.

    Raises:
        scoring.ScoringError: no such stage, item or level, or an effort below nothing.
    """
    if target == result.staging.next_stage and not effort and not ceilings and result.next_path:
        return result.next_path
    return scoring.cheapest_path(result.scheme, result.tally, target, effort, ceilings)


def aims(result: Result, of: scoring.Path) -> dict[str, Fraction]:
    """The scores to which a path raises its items; in a reversed item a low level scores high."""
    return {one.item: _worth(result.item(one.item), one.after) for one in of.raises}


def _is_open(item: ItemResult) -> bool:
    of = item.score.coverage
    return item.value is None and of.dont_know + of.unseen > 0


def _worth(item: ItemResult, level: Fraction) -> Fraction:
    low, high = item.score.low, item.score.high
    return level if not item.spec.reverse or low is None or high is None else low + high - level
