from fractions import Fraction

from assessment.reports.sentences.names import Names
from assessment.reports.sentences.path import path
from scoring import Path, Raise
from tests.reports.english import english


def test_a_search_that_was_given_up_says_so_with_its_bound() -> None:
    raised = Raise("use", Fraction(3), Fraction(5), Fraction(2))
    best = Path((raised,), effort=Fraction(2), at_least=Fraction(1))
    first, _ = path(best, 4, Names({"use": "Willing use"}))
    assert english(first) == (
        "The best way to stage 4 found in five seconds has effort 2; at least effort 1 is needed."
    )
