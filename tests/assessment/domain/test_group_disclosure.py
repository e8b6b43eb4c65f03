"""One decision for a round: by which attributes, from how many people on."""

from assessment.domain.group_disclosure import attributes_of, disclosed
from assessment.domain.rounds import RoundSettings
from tests.assessment.domain.group_rounds import NAMED, SETTINGS

PEOPLE = [("Head", "Sales", "France")] * 2 + [("Staff", "Service", "Spain")] * 4


def test_only_what_was_asked_divides_a_round() -> None:
    assert [*attributes_of(SETTINGS)] == ["role", "department", "group"]
    asked = RoundSettings(title="Spring", departments=("Sales",))
    assert [*attributes_of(asked)] == ["department"]
    assert attributes_of(RoundSettings(title="Spring")) == ()


def test_an_anonymous_round_hides_a_few_and_whoever_would_give_them_away() -> None:
    found = disclosed(PEOPLE, SETTINGS)
    assert found.whole
    assert found.slices == ()


def test_a_named_round_hides_nobody() -> None:
    found = disclosed(PEOPLE, NAMED)
    assert found.shows("role", "Head")
    assert found.hidden == {}
    assert disclosed(PEOPLE[:1], NAMED).whole


def test_the_threshold_is_that_of_the_round() -> None:
    found = disclosed(PEOPLE * 2, SETTINGS.model_copy(update={"threshold": 5}))
    assert not found.shows("role", "Head")
    assert disclosed(PEOPLE * 2, SETTINGS).shows("role", "Head")


def test_the_order_of_people_decides_nothing_and_it_is_decided_once() -> None:
    assert disclosed(PEOPLE, SETTINGS) is disclosed(PEOPLE[::-1], SETTINGS)
