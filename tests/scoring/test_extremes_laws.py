"""The worst and the best case, against every way to fill what is open."""

from collections.abc import Iterator
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import (
    NOT_APPLICABLE,
    Answer,
    Confirmation,
    Extremes,
    Scheme,
    Sheet,
    State,
    extremes,
    score,
    staging,
    tally,
)
from tests.scoring.notation import level
from tests.scoring.strategies import cases, rounds, schemes
from tests.scoring.transformed import Case

moderately = settings(max_examples=20)
OPEN = {State.DONT_KNOW, State.UNSEEN}


def reached(scheme: Scheme, respondents: list[Sheet]) -> int | None:
    counted = tally(scheme, respondents)
    return staging(scheme, score(scheme, counted), counted).reached


def ways(scheme: Scheme, sheet: Sheet) -> Iterator[Sheet]:
    """Every item at any level and every check with yes or no, where nothing is said."""
    names = [one.id for one in scheme.items()]
    choices: list[list[Answer]] = [
        list(map(level, (one.scale.low, one.scale.high)))
        if sheet.answers[one.id].state in OPEN
        else [sheet.answers[one.id]]
        for one in scheme.items()
    ]
    keys = [(owner.id, check) for owner in scheme.owners() for check in owner.checks]
    open_keys = [key for key in keys if sheet.checks.get(key) in {None, Confirmation.DONT_KNOW}]
    both = (Confirmation.YES, Confirmation.NO)
    for answers in product(*choices):
        for said in product(both, repeat=len(open_keys)):
            checks = {**sheet.checks, **dict(zip(open_keys, said, strict=True))}
            yield Sheet(dict(zip(names, answers, strict=True)), checks)


@st.composite
def small_cases(draw: st.DrawFn) -> tuple[Scheme, list[Sheet]]:
    """One respondent and few items, so that every way can be tried."""
    scheme = draw(schemes(most_items=2))
    return scheme, draw(rounds(scheme, 1, 1))


@settings(max_examples=25)
@given(small_cases())
def test_no_way_to_fill_what_is_open_is_better_or_worse(case: tuple[Scheme, list[Sheet]]) -> None:
    scheme, [sheet] = case
    keys = sum(len(owner.checks) for owner in scheme.owners())
    if keys > 6:
        return
    found = extremes(scheme, [sheet])
    stages = [reached(scheme, [one]) for one in ways(scheme, sheet)]
    named = [one for one in stages if one is not None]
    assert (found.worst, found.best) == (min(named, default=None), max(named, default=None))


@moderately
@given(cases())
def test_filling_what_is_filled_changes_nothing(case: Case) -> None:
    scheme, respondents = case
    found = extremes(scheme, respondents)
    assert (found.worst or 0) <= (found.best or 0)
    assert (found.worst is None) == (found.best is None)
    assert found == extremes(scheme, respondents[::-1])


@moderately
@given(cases(least=1), st.data())
def test_learning_an_answer_never_widens_the_range(case: Case, data: st.DataObject) -> None:
    scheme, respondents = case
    places = [
        (at, one)
        for at, sheet in enumerate(respondents)
        for one in scheme.items()
        if sheet.answers[one.id].state in OPEN
    ]
    if not places:
        return
    at, one = data.draw(st.sampled_from(places))
    said = level(data.draw(st.sampled_from(one.scale.levels)))
    known = Sheet({**respondents[at].answers, one.id: said}, respondents[at].checks)
    before = extremes(scheme, respondents)
    after = extremes(scheme, [*respondents[:at], known, *respondents[at + 1 :]])
    assert (before.worst or 0) <= (after.worst or 0)
    assert (after.best or 0) <= (before.best or 0)


@moderately
@given(cases(least=1))
def test_where_nothing_applies_there_is_no_best_and_no_worst(case: Case) -> None:
    scheme, respondents = case
    nothing = [
        Sheet(dict.fromkeys(sheet.answers, NOT_APPLICABLE), sheet.checks) for sheet in respondents
    ]
    assert extremes(scheme, nothing) == Extremes(best=None, worst=None)
