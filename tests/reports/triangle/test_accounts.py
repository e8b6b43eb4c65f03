import pytest

from assessment.reports.accounts import concessions, drift, growths, step, steps
from scoring.triangle import Allowed, Change, Decision, Waypoint, Weights, account, growth, squeeze
from tests.reports.charted import rows
from tests.reports.english import english

CHANGES = [
    Change("a", Decision.ACCEPTED, days=12, money=150_050),
    Change("b", Decision.REFUSED, criteria=frozenset({"fast", "clear"})),
    Change("c", Decision.PENDING, days=5),
]
FOUND = account(Weights.closed(50, 30, 20), Waypoint.TIME, Allowed(30, 400_000, 3), CHANGES)


def test_each_concession_has_its_account_in_its_own_unit() -> None:
    said = [english(row.words) for row in concessions(FOUND, "EUR").rows]

    assert said == [
        "Time: 12 days of 30 days used, 18 days left and 5 days pending.",
        "Cost: €1,500.50 of €4,000 used and €2,499.50 left.",
        "Quality: 2 criteria of 3 criteria used and 1 criterion left.",
    ]


def test_the_trail_is_drawn_as_it_was_computed() -> None:
    shown = drift(FOUND, (50, 30, 20))

    assert len(shown.trail) == 2
    assert tuple(tuple(one.position) for one in FOUND.trail) == shown.trail
    assert len(rows(shown)) == 3


def test_the_band_runs_from_the_whole_time_to_the_least_that_models_speak_of() -> None:
    band = steps()

    assert (band[0].share, band[-1].share, len(band)) == (1.0, 0.75, 26)
    assert (band[0].low, band[0].high) == (1.0, 1.0)
    assert band[15] == step(squeeze(0.85))


def test_the_band_of_added_scope_runs_from_the_planned_scope_to_twice_of_it() -> None:
    band = growths()

    assert (band[0].share, band[-1].share, len(band)) == (1.0, 2.0, 101)
    assert band[20] == step(growth(1.2))
    assert step(growth(2.1)) is None


@pytest.mark.parametrize("share", [0.7, 1, 1.2])
def test_beyond_the_models_there_is_no_step(share: float) -> None:
    assert step(squeeze(share)) is None
