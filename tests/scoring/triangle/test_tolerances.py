"""Tolerances: every number of a finding can be set, and comes back as it was stored."""

from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.triangle import DEFAULT, NotATolerance, Tolerances
from scoring.triangle.tolerances import BASIS, LIMITS

WHOLE = {"decisions"}
FRACTIONS = sorted(LIMITS.keys() - WHOLE)


def changed(name: str, value: float) -> Tolerances:
    return replace(DEFAULT, **{name: value})  # type: ignore[arg-type]  # by name


def basis_points(name: str) -> st.SearchStrategy[int]:
    least, most = LIMITS[name]
    if name in WHOLE:
        return st.integers(int(least), int(most)).map(lambda one: one * BASIS)
    return st.integers(round(least * BASIS), round(most * BASIS))


STORED = st.fixed_dictionaries({}, optional={name: basis_points(name) for name in LIMITS})


@given(STORED)
def test_what_is_stored_is_read_again_to_the_basis_point(stored: dict[str, int]) -> None:
    found = Tolerances.read(stored)
    assert found.stored() == {**DEFAULT.stored(), **stored}
    assert Tolerances.read(found.stored()) == found


def test_the_defaults_are_those_of_the_literature() -> None:
    assert asdict(DEFAULT) == {
        "apart": 0.98,  # the square root of 2 times the logarithm of 2, to what people can tell
        "third_off": 2.0,
        "consistency": 0.10,  # Saaty 1980
        "random_index": 0.5245,  # Alonso and Lamata 2006
        "decisions": 5,
        "refused_share": 0.5,
        "refused_probability": 0.9,
        "least_weight": 0.05,
        "halving": 2.0,
        "most_used": 2.0,
    }


def test_nothing_stored_leaves_the_defaults() -> None:
    assert Tolerances.read({}) == DEFAULT
    assert Tolerances.read(DEFAULT.stored()) == DEFAULT


def test_every_tolerance_has_its_limits_and_lies_within() -> None:
    assert asdict(DEFAULT).keys() == LIMITS.keys()
    for name, value in asdict(DEFAULT).items():
        least, most = LIMITS[name]
        assert least <= value <= most


@pytest.mark.parametrize("name", LIMITS)
def test_the_limits_themselves_are_allowed(name: str) -> None:
    least, most = LIMITS[name]
    assert asdict(changed(name, least))[name] == least
    assert asdict(changed(name, most))[name] == most


@pytest.mark.parametrize("name", LIMITS)
@pytest.mark.parametrize("side", [0, 1], ids=["below", "above"])
def test_beyond_its_limits_a_tolerance_is_refused_by_name(name: str, side: int) -> None:
    beyond = LIMITS[name][side] + (1 if side else -1)
    with pytest.raises(NotATolerance, match=f"^{name} lies between .*, {beyond} does not$"):
        changed(name, beyond)


@pytest.mark.parametrize("name", FRACTIONS)
def test_no_tolerance_is_no_number(name: str) -> None:
    with pytest.raises(NotATolerance, match=name):
        changed(name, float("nan"))


def test_decisions_are_counted_whole() -> None:
    with pytest.raises(NotATolerance, match=r"decisions are counted whole, 5\.5 is not"):
        changed("decisions", 5.5)
    with pytest.raises(NotATolerance, match="counted whole"):
        Tolerances.read({"decisions": 55_000})
    assert isinstance(Tolerances.read({"decisions": 60_000}).decisions, int)


def test_a_tolerance_that_nobody_knows_is_refused_by_name() -> None:
    with pytest.raises(NotATolerance, match="there is no tolerance 'patience'"):
        Tolerances.read({"apart": 9800, "patience": 1})
