import pytest

from assessment.reports.sentences.triangle.growth import GROWTH_CAUTIONS, GROWTH_SOURCES, grown
from scoring.triangle import growth
from tests.reports.english import english


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (1.0, "With the scope as planned there is nothing to add."),
        (
            1.01,
            "For 101% of the planned scope, a published model asks for 1% more effort.",
        ),
        (
            1.5,
            "For 150% of the planned scope, a published model asks for 45% to 64% more effort.",
        ),
    ],
)
def test_what_more_scope_asks_for_is_said_as_a_band(share: float, said: str) -> None:
    assert english(grown(growth(share))) == said


@pytest.mark.parametrize("share", [0.8, 2.5])
def test_outside_the_range_it_says_why_nothing_is_said(share: float) -> None:
    assert "beyond that it is another project" in english(grown(growth(share)))


def test_the_cautions_say_that_it_is_a_software_model_and_no_forecast() -> None:
    cautions = " ".join(english(GROWTH_CAUTIONS))
    assert "software" in cautions
    assert "not a forecast" in cautions
    assert "Boehm" in english(GROWTH_SOURCES)
