"""A stance: what a sponsor can mean, and what nobody can."""

from collections.abc import Mapping
from itertools import permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.triangle import NotAStance, Stance, Waypoint
from tests.scoring.triangle.notation import at, says

NOTHING = dict.fromkeys(Waypoint, 0.0)
EVEN = at("1 1 1")


def giving(concessions: Mapping[Waypoint, float]) -> Stance:
    return Stance(Waypoint.TIME, Waypoint.COST, Waypoint.QUALITY, concessions, EVEN)


@pytest.mark.parametrize("sentence", list(permutations(Waypoint)), ids=" ".join)
def test_the_six_sentences_put_first_what_is_fixed(
    sentence: tuple[Waypoint, Waypoint, Waypoint],
) -> None:
    said = Stance(*sentence, NOTHING, EVEN)
    assert (said.fixed, said.chosen, said.adjusted) == sentence
    assert said.primary is sentence[0]


@pytest.mark.parametrize(
    "sentence",
    [some for some in product(Waypoint, repeat=3) if len({*some}) < 3],
    ids=" ".join,
)
def test_a_sentence_that_names_a_waypoint_twice_is_refused(
    sentence: tuple[Waypoint, Waypoint, Waypoint],
) -> None:
    with pytest.raises(NotAStance, match=r"^The sentence names each waypoint once\.$"):
        Stance(*sentence, NOTHING, EVEN)


@pytest.mark.parametrize("missing", Waypoint)
def test_every_waypoint_has_its_concession(missing: Waypoint) -> None:
    gives = {one: 0.0 for one in Waypoint if one is not missing}
    with pytest.raises(
        NotAStance, match=r"^There is one concession for each waypoint, none below 0\.$"
    ):
        giving(gives)


@pytest.mark.parametrize("waypoint", Waypoint)
@pytest.mark.parametrize("share", [-0.01, float("inf"), float("nan")])
def test_no_concession_is_below_nothing_or_without_end(waypoint: Waypoint, share: float) -> None:
    with pytest.raises(NotAStance, match="none below 0"):
        giving({**NOTHING, waypoint: share})


@given(st.floats(0, 100), st.floats(0, 100), st.floats(0, 1))
def test_time_and_money_may_double_and_criteria_may_all_go(
    time: float, cost: float, quality: float
) -> None:
    gives = dict(zip(Waypoint, (time, cost, quality), strict=True))
    assert dict(giving(gives).concessions) == gives


@given(st.floats(1, 100, exclude_min=True))
def test_no_more_than_all_criteria_can_be_waived(share: float) -> None:
    with pytest.raises(NotAStance, match=r"^No more than all criteria can be waived\.$"):
        giving({**NOTHING, Waypoint.QUALITY: share})


def test_what_was_said_does_not_change_with_what_it_was_read_from() -> None:
    gives = dict(NOTHING)
    said = giving(gives)
    gives[Waypoint.TIME] = 1.0
    assert said.concessions[Waypoint.TIME] == 0
    with pytest.raises(TypeError):
        said.concessions[Waypoint.TIME] = 1.0  # type: ignore[index]


def test_two_sponsors_who_say_the_same_have_the_same_stance() -> None:
    one = says("time cost quality", "0 10 20", "60 25 15")
    assert one == says("time cost quality", "0 10 20", "60 25 15")
    assert one != says("time cost quality", "0 10 21", "60 25 15")
