"""All sentences about one result, for pages and reports that only lay them out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property

from assessment.domain.comparison import compare
from assessment.domain.open_checks import behind_claims, open_checks, to_confirm
from assessment.domain.result import Result
from assessment.domain.typical_stage import behind_stage
from assessment.messages import Message, Sentences
from assessment.reports.sentences.arithmetic import arithmetic, filling
from assessment.reports.sentences.asked import Noun, called
from assessment.reports.sentences.caps import caps
from assessment.reports.sentences.comparison import comparison
from assessment.reports.sentences.confirming import Confirming, confirming, supporting
from assessment.reports.sentences.gates import gates
from assessment.reports.sentences.headline import (
    TOO_FEW,
    ahead,
    binding,
    headline,
    mean_and_stage,
    need,
    not_enough,
    plain_headline,
    title,
    too_few,
    without,
)
from assessment.reports.sentences.leapfrogs import leapfrogs
from assessment.reports.sentences.names import Names, names_of
from assessment.reports.sentences.path import path
from assessment.reports.sentences.pivots import pivots
from assessment.reports.sentences.progression import leaps, overcome, symptoms
from assessment.reports.sentences.reliability import (
    coverage,
    find_out,
    interval,
    reproducible,
    stability,
    stage_range,
)
from assessment.reports.sentences.typical import typical
from assessment.reports.sentences.verdict import verdict
from scoring import UNSEEN, CheckGroup, Confirmation, Dimension, Item, Path, Sheet, Shortage
from scoring.caps import needed


@dataclass(frozen=True)
class About:
    """The words about `result`: messages, for whoever shows them to word and to escape."""

    result: Result

    @cached_property
    def names(self) -> Names:
        """What the instrument calls its parts."""
        return names_of(self.result.instrument, self.result.scored.items)

    @property
    def respondents(self) -> int:
        """How many answered anything."""
        return self.result.tally.begun

    @property
    def headline(self) -> Message | Sentences:
        """The stage and what the next one needs; without stages the overall score."""
        if self.result.staged:
            return headline(
                self.result.staging, self.names, self._noun, provisional=self.result.provisional
            )
        return self._overall

    @property
    def band(self) -> Message | None:
        """The overall score with the word for it, beside a stage; nothing where it has none."""
        worded = self.result.staged and self.result.band and not self._few
        return self._overall if worded else None

    @property
    def title(self) -> Message | Sentences:
        """The stage alone, or that there are too few answers for one; else the headline."""
        if self._few:
            return TOO_FEW
        if not self.result.stage:
            return self.headline
        stage = title(self.result.staging, self.names, provisional=self.result.provisional)
        return stage or self.headline

    @property
    def ahead(self) -> Message | None:
        """What the next stage needs, in one sentence; nothing where nothing is staged."""
        return ahead(self.result.staging, self.names) if self.result.stage else None

    @property
    def verdict(self) -> Message | None:
        """What the stage means, in one sentence, or why there is none; nothing without answers."""
        if self._few:
            return too_few(self._few, self.names, self._noun)
        if self.result.stage is None:
            return None
        return verdict(
            self.result.staging,
            self.result.instrument.stages[-1].value,
            self.names,
            provisional=self.result.provisional,
        )

    @property
    def without(self) -> Message | None:
        """What the stage is without; None where everything applies."""
        return without(self.result.staging, self.names) if self.result.stage else None

    @property
    def gates(self) -> tuple[Sentences, ...]:
        """How the stage comes about, gate by gate."""
        return gates(self.result.staging, self.names)

    @property
    def needs(self) -> tuple[Message, ...]:
        """What the next stage needs, one by one, each to follow the word "needs"."""
        return tuple(need(one, self.names) for one in self.result.staging.binding)

    @property
    def typical(self) -> tuple[Message, ...]:
        """What the stage is usually like, and where it is not so yet; nothing without a stage."""
        if self.result.stage is None:
            return ()
        behind = [item.spec.id for item in behind_stage(self.result)]
        return typical(self.result.stage.summary, behind, self.names)

    @property
    def confirming(self) -> tuple[Confirming, ...]:
        """What has to be confirmed before the next stage opens."""
        return confirming(open_checks(self.result), self.names, self.respondents)

    @property
    def binding(self) -> tuple[Message, ...]:
        """What holds the next stage shut, condition by condition."""
        return binding(self.result.staging, self.names)

    @property
    def mean_and_stage(self) -> Message | None:
        """That mean and stage disagree; None where they do not."""
        if not self.result.staged:
            return None
        return mean_and_stage(self.result.staging, self.result.scored, self.names)

    @property
    def coverage(self) -> Message:
        """How much was answered."""
        return coverage(self.result.coverage)

    @property
    def stage_range(self) -> Message | None:
        """Between which stages the open answers leave the result."""
        if not self.result.staged or self.result.scored.overall.value is None:
            return None
        scores = self.result.scored.items
        coverages = [scores[name].coverage for name in self.result.staging.open_items]
        still_open = sum(of.dont_know + of.unseen for of in coverages)
        return stage_range(self.result.extremes, still_open, self._open_checks)

    @property
    def has_gaps(self) -> bool:
        """Whether the stage is provisional, or there is none for want of answers."""
        return self.result.staged and (self.result.provisional or bool(self._few))

    @property
    def find_out(self) -> Sentences | None:
        """What has to be known before the next stage, or any, can be judged."""
        return self._find_out(why=True)

    @property
    def find_out_first(self) -> Sentences | None:
        """The same without the reason, which the needs of the next stage name."""
        return self._find_out(why=False)

    def _find_out(self, *, why: bool) -> Sentences | None:
        rests = [item.spec.id for item in self.result.to_find_out]
        gaps = self.result.staging.open_items if self.has_gaps else ()
        still_open = [item.spec.id for item in self.result.items if item.spec.id in gaps]
        return find_out(rests, still_open, self.names, self._noun, why=why)

    @property
    def stability(self) -> Message | None:
        """Whether other weights would give another stage; None while a dimension is not scored."""
        scored = self.result.scored.dimensions
        if any(scored[top.id].value is None for top in self.result.instrument.dimensions):
            return None
        return stability(self.result.stability)

    @property
    def interval(self) -> Sentences | None:
        """What so few respondents leave open; None below three."""
        found = self.result.uncertainty
        return interval(found.overall, len(found.people)) if found else None

    @property
    def reproducible(self) -> Message | None:
        """Whether the stages build on each other in these answers."""
        return reproducible(self.result.reproducibility)

    @property
    def pivots(self) -> tuple[Message, ...]:
        """The single answers that would move the stage."""
        return pivots(self.result.pivots, self.names, self.respondents)

    @property
    def caps(self) -> tuple[Message, ...]:
        """The claims that their sub-checks do not support."""
        return caps(self.result.tally.caps, self.names, self.result.scored, self.respondents)

    @property
    def supporting(self) -> tuple[Confirming, ...]:
        """What would support those claims."""
        return supporting(behind_claims(self.result), self.names, self.respondents)

    @property
    def leapfrogs(self) -> tuple[Message, ...]:
        """What is further along than that on which it rests."""
        if self.result.steps:
            return leaps(self.result.steps, self.names)
        return leapfrogs(self.result.staging.leapfrogs, self.names)

    @property
    def symptoms(self) -> tuple[Message, ...]:
        """What should have gone by the stage that is reached."""
        return symptoms(self.result.symptoms, self.result.staging.reached, self.names)

    def path(self, of: Path, target: int) -> tuple[Message | Sentences, ...]:
        """A cheapest path, step by step, or what stands in its way."""
        scores = self.result.scored.items
        claimed = {name: one.claimed for name, one in scores.items() if one.claimed is not None}
        worst = self.result.extremes.worst
        return path(of, target, self.names, claimed, firm=worst is not None and target <= worst)

    def path_confirming(self, of: Path) -> tuple[Confirming, ...]:
        """What a cheapest path asks to have confirmed."""
        return confirming(to_confirm(self.result, of.confirm), self.names, self.respondents)

    def since(self, before: Result, on: date) -> tuple[Message, ...]:
        """What changed since an earlier result of the same instrument."""
        items = self.result.items
        steps = {step.dimension.id: overcome(step, items) for step in self.result.steps}
        return comparison(
            compare(before, self.result),
            on,
            self.names,
            steps,
            self._noun,
            provisional=self.result.provisional,
        )

    def arithmetic(self, node: Dimension | Item | None = None) -> tuple[Message | Sentences, ...]:
        """How the whole, or one of its parts, came to its score; first, if it is too little."""
        of = node or self.result.scheme
        asked = self.result.asked(node.id if node else None)
        lines = arithmetic(of, self.result.scored, self.names, asked)
        steps = [step for step in self.result.steps if step.dimension.id == getattr(of, "id", None)]
        few = None if node else self._few
        return (
            *((not_enough(few, self.names, self._noun),) if few else ()),
            *lines,
            *(filling(step.score, step.needed) for step in steps if step.fill is not None),
        )

    @property
    def _overall(self) -> Message:
        overall = self.result.scored.overall
        low, high = overall.low or Fraction(0), overall.high or Fraction(0)
        bands = self.result.instrument.bands
        edges = [Fraction(end) for band in bands for end in (band.start, band.end)]
        return plain_headline(overall.value, low, high, self.result.band or "", edges)

    @property
    def _few(self) -> Shortage | None:
        return self.result.staging.shortage if self.result.staged else None

    @property
    def _noun(self) -> Noun:
        return called(self.result.instrument)

    @property
    def _open_checks(self) -> int:
        asked = (one for sheet in self.result.sheets for one in self._asked(sheet))
        return sum(one in {None, Confirmation.DONT_KNOW} for one in asked)

    def _asked(self, sheet: Sheet) -> Iterator[Confirmation | None]:
        """The sub-checks that count: those of groups, and those that a level rests on."""
        for owner in self.result.scheme.owners():
            answer = sheet.answers.get(owner.id, UNSEEN)
            rests = isinstance(owner, CheckGroup) or (
                answer.level is not None and needed(owner, answer.level)
            )
            if rests:
                yield from (sheet.checks.get((owner.id, check)) for check in owner.checks)
