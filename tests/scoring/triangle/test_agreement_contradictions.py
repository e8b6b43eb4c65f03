"""What an agreement says against itself."""

from dataclasses import replace

import pytest

from scoring.triangle import Comparisons, Stance, agreement_contradictions
from tests.scoring.triangle.notation import says

SURE = says("time cost quality", "0 10 20", "60 25 15")


@pytest.mark.parametrize(
    ("stance", "expected"),
    [
        pytest.param(SURE, "", id="what comes first stays"),
        pytest.param(says("time cost quality", "5 9 0", "60 20 20"), "K12", id="it gives too"),
        pytest.param(says("time cost quality", "9 5 0", "60 20 20"), "K12", id="it gives most"),
        pytest.param(says("time cost quality", "1 1 1", "60 20 20"), "K12", id="all give"),
        pytest.param(says("quality time cost", "0 0 0", "20 20 60"), "K1 K2", id="nothing gives"),
        pytest.param(says("cost time quality", "9 0 0", "60 20 20"), "K5", id="other points"),
    ],
)
def test_an_agreement_is_held_to_more_than_a_sponsor(stance: Stance, expected: str) -> None:
    found = agreement_contradictions(stance)
    assert " ".join(one.code for one in found) == expected
    assert {one.who for one in found} <= {""}


def test_an_agreement_has_no_comparisons_to_be_held_against() -> None:
    stance = replace(SURE, comparisons=Comparisons(1, 1 / 9, 1 / 9))
    assert agreement_contradictions(stance) == ()
