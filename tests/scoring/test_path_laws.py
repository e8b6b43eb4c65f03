from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import (
    Confirmation,
    Obstacle,
    Path,
    Scheme,
    Sheet,
    State,
    cheapest_path,
    score,
    staging,
    tally,
)
from tests.scoring.brute_force import after, confirmed_throughout, least_effort, stage_after
from tests.scoring.notation import F, level
from tests.scoring.strategies import cases


@settings(max_examples=60, deadline=None)
@given(cases(least=1, most=3), st.data())
def test_the_path_opens_the_target_and_no_cheaper_set_does(
    case: tuple[Scheme, list[Sheet]], data: st.DataObject
) -> None:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    last = max((one.stage for one in scheme.gates), default=1)
    prices = st.sampled_from([F(1), F(1, 3), F(2), F(0)])
    effort = {one.id: data.draw(prices) for one in scheme.items()}
    ceilings = {
        one.id: data.draw(st.sampled_from(one.scale.levels))
        for one in scheme.items()
        if data.draw(st.integers(0, 4)) == 0
    }
    found = cheapest_path(scheme, counted, last, effort, ceilings)
    assert found == cheapest_path(scheme, counted, last, effort, ceilings)
    assert found.effort == sum((one.effort for one in found.raises), F(0))
    ready = confirmed_throughout(scheme, counted)
    if found.obstacle is Obstacle.UNSCORED:
        return
    if found.obstacle:
        assert least_effort(scheme, ready, last, effort, ceilings) is None
        return
    assert stage_after(scheme, ready, after(found)) >= last
    assert found.effort == least_effort(scheme, ready, last, effort, ceilings)


@settings(max_examples=60, deadline=None)
@given(cases(mixed=True, least=1, most=3))
def test_doing_what_the_path_says_gives_the_stage(case: tuple[Scheme, list[Sheet]]) -> None:
    scheme, respondents = case
    last = max((one.stage for one in scheme.gates), default=1)
    found = cheapest_path(scheme, tally(scheme, respondents), last)
    if found.obstacle is None:
        done = tally(scheme, [_done(scheme, sheet, found) for sheet in respondents])
        reached = staging(scheme, score(scheme, done), done).reached
        assert reached is not None
        assert reached >= last


def _done(scheme: Scheme, sheet: Sheet, found: Path) -> Sheet:
    """Who gave a level gives the raised one; who has begun confirms every check asked for."""
    levels = after(found)
    answers = {
        name: level(levels[name]) if name in levels and one.state is State.ANSWERED else one
        for name, one in sheet.answers.items()
    }
    begun = sheet.checks or any(one.state is not State.UNSEEN for one in answers.values())
    asked = {
        (owner.id, check): Confirmation.YES
        for owner in scheme.owners()
        for check in owner.checks
        if begun and (owner.id in found.confirm or owner.id in levels)
    }
    return Sheet(answers, {**sheet.checks, **asked})
