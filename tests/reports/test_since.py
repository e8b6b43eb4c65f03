"""Two rounds in which not the same was answered: what both answered leads, the rest is apart."""

from datetime import date

import pytest

from assessment.reports.sentences.about import About
from tests.reports.english import english
from tests.reports.test_about import Said, result

ON = date(2026, 3, 1)
LOW = "1 1 3 3 3 3 3 3 3 3"
EIGHT = (
    "Since 1 March 2026, on the eight questions that both times have a score, overall still 3.0."
)

CASES = [
    pytest.param(
        LOW,
        "na na 3 3 3 3 3 3 3 3",
        (
            EIGHT,
            "It was stage 2 on 1 March 2026 and is stage 3 now only because other answers count.",
            "No longer applies: “Shared meaning” and “Shared success”.",
        ),
        id="what was low no longer applies",
    ),
    pytest.param(
        "dk dk 3 3 3 3 3 3 3 3",
        LOW,
        (
            EIGHT.removesuffix(".") + " (2.6 on all that have a score now).",
            "It was stage 3 on 1 March 2026 and is stage 2 now only because other answers count.",
            (
                "Answered now but not then, which is neither better nor worse: “Shared meaning” "
                "and “Shared success”."
            ),
        ),
        id="what is newly known is low",
    ),
    pytest.param(
        "3 3 3 3 3 3 3 3 3 na",
        "3 3 3 3 3 3 3 3 - 3",
        (
            (
                "The same stage as on 1 March 2026; on the eight questions that both times have a "
                "score, overall still 3.0."
            ),
            "Answered then but not now: “Willing use”.",
            "Applies now but did not then: “Active use”.",
        ),
        id="one lost and one gained",
    ),
    pytest.param(
        "3 3 3 3 3 3 3 3 3 dk",
        "3 3 3 3 3 3 3 3 4 1",
        (
            (
                "The same stage as on 1 March 2026; on the nine questions that both times have a "
                "score, overall from 3.0 to 3.1 (2.9 on all that have a score now)."
            ),
            "Answered now but not then, which is neither better nor worse: “Active use”.",
        ),
        id="overall is another where everything counts",
    ),
    pytest.param(
        "2 2 2 2 2 - - - - -",
        "- - - - - 5 5 5 5 5",
        ("No questions were scored both on 1 March 2026 and now, so the two cannot be compared.",),
        id="nothing in common",
    ),
]


@pytest.mark.parametrize(("before", "now", "expected"), CASES)
def test_only_what_both_rounds_scored_is_better_or_worse(
    before: str, now: str, expected: tuple[str, ...]
) -> None:
    found = english(About(result(Said(now))).since(result(Said(before)), ON))

    assert found[: len(expected)] == expected
