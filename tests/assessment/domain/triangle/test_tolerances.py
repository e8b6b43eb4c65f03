"""The tolerances of a version: stored whole, read back exactly, and never made up."""

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from assessment.domain.triangle.proposal import proposal
from assessment.domain.triangle.terms import LEAST
from assessment.domain.triangle.tolerances import complete, stored_tolerances, tolerances_of
from scoring.triangle import DEFAULT, NotATolerance, Tolerances
from scoring.triangle.tolerances import BASIS, LIMITS
from tests.assessment.domain.triangle.samples import TERMS, changed
from tests.rehearsal import PLAN, TIME


def test_what_is_stored_is_whole_and_complete() -> None:
    assert set(stored_tolerances()) == set(asdict(DEFAULT)) == set(LIMITS)
    assert tolerances_of(changed(tolerances=stored_tolerances())) == DEFAULT


def test_a_point_keeps_the_least_weight_that_is_usual_in_scoring() -> None:
    assert stored_tolerances()["least_weight"] == LEAST


@given(st.sampled_from(sorted(set(LIMITS) - {"decisions"})).flatmap(
    lambda name: st.tuples(
        st.just(name),
        st.integers(*(round(limit * BASIS) for limit in LIMITS[name])),
    )
))  # fmt: skip
def test_what_is_stored_comes_back_to_the_basis_point(one: tuple[str, int]) -> None:
    name, value = one
    assert Tolerances.read({name: value}).stored()[name] == value


def test_what_was_not_stored_stands_as_it_is_now() -> None:
    found = tolerances_of(changed(tolerances={"apart": 12_000}))
    assert (found.apart, found.third_off) == (1.2, DEFAULT.third_off)


def test_completed_terms_hold_every_tolerance_and_keep_those_they_had() -> None:
    found = complete(changed(tolerances={"apart": 12_000})).tolerances
    assert found == {**stored_tolerances(), "apart": 12_000}
    assert complete(complete(TERMS)) == complete(TERMS)


def test_a_first_proposal_holds_every_tolerance() -> None:
    assert proposal({"ann": TIME}, PLAN).tolerances == stored_tolerances()


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        pytest.param({"aprt": 9800}, "no tolerance 'aprt'", id="unknown"),
        pytest.param({"decisions": 55_000}, "counted whole", id="half a decision"),
        pytest.param({"apart": -1}, "apart lies between", id="below nothing"),
        pytest.param({"refused_share": 10_000}, "refused_share lies between", id="more than all"),
        pytest.param({"least_weight": 2500}, "at least 25 of 100", id="agreed below the least"),
    ],
)
def test_what_is_no_tolerance_is_refused(stored: dict[str, int], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        changed(tolerances=stored)


def test_no_number_is_no_tolerance() -> None:
    with pytest.raises(NotATolerance, match="apart lies between"):
        Tolerances(apart=float("nan"))
