"""The blueprint: an instrument as scoring sees it, and a response as scoring reads it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Protocol

import scoring
from assessment.domain.answering import level_text
from assessment.domain.response import DONT_KNOW, NOT_APPLICABLE, Answer
from assessment.errors import Refused
from assessment.messages import Level, listing, msg
from questionnaires.schema import DimensionSpec, GateSpec, Instrument, ItemSpec

_LEVEL = re.compile(r"-?(0|[1-9][0-9]{0,3})(\.[0-9]{1,4}0{0,5})?")
_STATES = {DONT_KNOW: scoring.DONT_KNOW, NOT_APPLICABLE: scoring.NOT_APPLICABLE}

Checked = dict[tuple[str, str], scoring.Confirmation]


class Answered(Protocol):
    """Whatever carries one respondent's records: a response that is kept, or one from a file."""

    @property
    def answers(self) -> Mapping[str, Answer]:
        """What was said, by item or check group."""


def scheme_of(instrument: Instrument) -> scoring.Scheme:
    """The instrument's scales, items, dimensions and gates. The same instrument gives the same."""
    return _plan(_Identity(instrument)).scheme


def sheet_of(instrument: Instrument, response: Answered) -> scoring.Sheet:
    """One respondent's answers. A record without a choice is unseen.

    "Not applicable" counts as that even while its reason is missing.

    Raises:
        Refused: a record that the instrument has no place for; it names what and where.
    """
    plan = _plan(_Identity(instrument))
    answers: dict[str, scoring.Answer] = {}
    checks: Checked = {}
    for owner, record in response.answers.items():
        if owner not in plan.checks:
            raise Refused(
                msg("“{owner}” is not a question of {title}.", owner=owner, title=instrument.title)
            )
        if record.choice is not None:
            answers[owner] = plan.answer(owner, record.choice)
        checks.update(plan.confirmations(owner, record))
    return scoring.Sheet(answers, checks)


@lru_cache(maxsize=1024)  # a round repeats the same few levels thousands of times
def parse_level(text: str) -> Fraction | None:
    """The number that is written, exactly; None for anything that is not plainly a number.

    >>> parse_level("2.5"), parse_level("-1.0")
    (Fraction(5, 2), Fraction(-1, 1))
    >>> parse_level("03"), parse_level("1e3"), parse_level("three")
    (None, None, None)
    """
    return Fraction(text) if _LEVEL.fullmatch(text) else None


@dataclass(frozen=True, slots=True, eq=False)
class _Identity:
    """An instrument as a key: models that hold mappings have no hash of their own."""

    instrument: Instrument

    def __hash__(self) -> int:
        return id(self.instrument)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and other.instrument is self.instrument


@dataclass(frozen=True, slots=True)
class _Plan:
    """The scheme, with what records may say: levels by item, sub-checks by item or group."""

    scheme: scoring.Scheme
    levels: Mapping[str, tuple[Fraction, ...]]
    checks: Mapping[str, frozenset[str]]

    def answer(self, owner: str, choice: str) -> scoring.Answer:
        """The choice made for an item."""
        if owner not in self.levels:
            raise Refused(
                msg(
                    "“{owner}” has sub-checks only; “{choice}” cannot be its answer.",
                    owner=owner,
                    choice=choice,
                )
            )
        level = parse_level(choice)
        if choice in _STATES:
            return _STATES[choice]
        if level is None or level not in self.levels[owner]:
            raise Refused(
                msg(
                    "“{choice}” is not a level of “{owner}”. Its levels are {levels}.",
                    choice=choice,
                    owner=owner,
                    levels=listing(map(Level, self.levels[owner])),
                )
            )
        return scoring.Answer(scoring.State.ANSWERED, level)

    def confirmations(self, owner: str, record: Answer) -> Checked:
        """The sub-checks that were answered."""
        for check in record.checks:
            if check not in self.checks[owner]:
                raise Refused(
                    msg("“{check}” is not a sub-check of “{owner}”.", check=check, owner=owner)
                )
        return {(owner, check): scoring.Confirmation(said) for check, said in record.checks.items()}


def level_as_typed(level: Fraction) -> str:
    """A level as people write it.

    >>> level_as_typed(Fraction(3)), level_as_typed(Fraction(-5, 2))
    ('3', '-2.5')
    """
    return level_text(scoring.round_half_up(level, 4))


@lru_cache(maxsize=64)
def _plan(key: _Identity) -> _Plan:
    instrument = key.instrument
    scheme = _scheme(instrument)
    return _Plan(
        scheme=scheme,
        levels={item.id: item.scale.levels for item in scheme.items()},
        checks={owner.id: frozenset(owner.checks) for owner in scheme.owners()},
    )


def _scheme(instrument: Instrument) -> scoring.Scheme:
    scales = {
        scale.id: scoring.Scale(tuple(Fraction(level.value) for level in scale.levels))
        for scale in instrument.scales
    }
    return scoring.Scheme(
        dimensions=tuple(_dimension(one, instrument, scales) for one in instrument.dimensions),
        check_groups=tuple(
            scoring.CheckGroup(group.id, tuple(check.id for check in group.checks))
            for group in instrument.check_groups
        ),
        gates=tuple(map(_gate, instrument.gates)),
        first_stage=instrument.stages[0].value if instrument.stages else 1,
    )


def _dimension(
    spec: DimensionSpec, instrument: Instrument, scales: Mapping[str, scoring.Scale]
) -> scoring.Dimension:
    below = (_dimension(one, instrument, scales) for one in spec.dimensions)
    own = (_item(one, scales[one.scale]) for one in instrument.items if one.dimension == spec.id)
    return scoring.Dimension(spec.id, (*below, *own), Fraction(spec.weight))


def _item(spec: ItemSpec, scale: scoring.Scale) -> scoring.Item:
    return scoring.Item(
        id=spec.id,
        scale=scale,
        weight=Fraction(spec.weight),
        reverse=spec.reverse,
        checks=tuple(check.id for check in spec.checks),
        caps=tuple(scoring.Cap(Fraction(cap.level), cap.confirmed) for cap in spec.caps),
    )


def _gate(spec: GateSpec) -> scoring.Gate:
    return scoring.Gate(
        spec.stage,
        tuple(
            scoring.Condition(scoring.Measure(need.measure), Fraction(need.at_least), need.of)
            for need in spec.needs
        ),
    )
