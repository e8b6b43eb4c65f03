"""Extremes: the worst and best stage over answers that are don't know or unseen."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from scoring.answers import UNSEEN, Answer, Confirmation, Sheet, State
from scoring.means import score
from scoring.staging import staging
from scoring.structure import Item, Scheme
from scoring.tally import tally


@dataclass(frozen=True, slots=True)
class Extremes:
    """Stages; None where even the filled sheets score nothing."""

    best: int | None
    worst: int | None


def extremes(scheme: Scheme, sheets: Sequence[Sheet]) -> Extremes:
    """Fill what is open with what helps most, then with what hurts most; not applicable stays.

    Items get their highest or lowest level (a reversed item the other way round), sub-checks
    without a yes or no get a yes or a no. The stage reached lies between the two, provided that
    all scales are the same (else a lowest level may raise a mean) and no reversed item is capped
    (else a cap may keep its worst level away).

    >>> extremes(Scheme(()), [])
    Extremes(best=None, worst=None)
    """
    return Extremes(
        best=_stage(scheme, sheets, best=True), worst=_stage(scheme, sheets, best=False)
    )


def _stage(scheme: Scheme, sheets: Sequence[Sheet], *, best: bool) -> int | None:
    counted = tally(scheme, [_filled(scheme, sheet, best=best) for sheet in sheets])
    return staging(scheme, score(scheme, counted), counted).reached


def _filled(scheme: Scheme, sheet: Sheet, *, best: bool) -> Sheet:
    answers = {item.id: _answer(item, sheet, best=best) for item in scheme.items()}
    checks = dict(sheet.checks)
    for owner in scheme.owners():
        # In a reversed item a cap helps, so there it is the yes that hurts.
        helps = best != (isinstance(owner, Item) and owner.reverse)
        said = Confirmation.YES if helps else Confirmation.NO
        for check in owner.checks:
            if checks.get((owner.id, check)) in {None, Confirmation.DONT_KNOW}:
                checks[owner.id, check] = said
    return Sheet({**sheet.answers, **answers}, checks)


def _answer(item: Item, sheet: Sheet, *, best: bool) -> Answer:
    given = sheet.answers.get(item.id, UNSEEN)
    if given.state in {State.ANSWERED, State.NOT_APPLICABLE}:
        return given
    return Answer(State.ANSWERED, _level(item, best=best))


def _level(item: Item, *, best: bool) -> Fraction:
    return item.scale.high if best != item.reverse else item.scale.low
