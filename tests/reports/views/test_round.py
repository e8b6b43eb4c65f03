"""What is said of a round's settings follows from the rules by which results are shown."""

import pytest

import scoring
from assessment.domain.rounds import LEAST_THRESHOLD, MOST_THRESHOLD, RoundSettings
from assessment.reports.blocks import Definition, Paragraph, Table
from assessment.reports.sentences.round import promise
from assessment.reports.views.round_counts import round_counts
from assessment.reports.views.round_setup import SIZES, round_setup, visible_to
from assessment.services.rounds import Count, Counts
from tests.reports.english import english

THRESHOLDS = range(LEAST_THRESHOLD, MOST_THRESHOLD + 1)
HIDDEN = "Nothing of its own; its answers count in the whole."
MEANS = "Its means, beside those of everybody."


def settings(threshold: int = 5, *, anonymous: bool = True) -> RoundSettings:
    return RoundSettings(title="Spring", threshold=threshold, anonymous=anonymous)


@pytest.mark.parametrize("threshold", THRESHOLDS)
@pytest.mark.parametrize("people", range(3, 13))
def test_a_part_is_seen_from_the_threshold_on(people: int, threshold: int) -> None:
    found = english(visible_to(people, settings(threshold)))
    assert found == (MEANS if people >= threshold else HIDDEN)
    assert english(visible_to(people, settings(threshold, anonymous=False))) == MEANS


@pytest.mark.parametrize("threshold", THRESHOLDS)
def test_what_is_promised_of_a_small_part_is_what_disclosure_does(threshold: int) -> None:
    for people in SIZES:
        rows = [{"role": "own"}] * people + [{"role": "others"}] * 30
        found = scoring.disclosure(rows, ["role"], threshold)
        hidden = english(visible_to(people, settings(threshold))) == HIDDEN
        assert hidden is not found.shows("role", "own")


@pytest.mark.parametrize("anonymous", [True, False])
def test_the_promise_and_the_three_sizes_are_there(*, anonymous: bool) -> None:
    of = settings(anonymous=anonymous)
    first, *rest = round_setup(of)
    assert isinstance(first, Definition)
    assert first.text == promise(of)
    sizes = [english(one.term) for one in rest if isinstance(one, Definition)]
    assert sizes == ["With 3 people:", "With 5 people:", "With 8 people:"]


def counted(*, exact: bool, **groups: Count) -> Counts:
    return Counts(Count(7, 4), groups, exact)


def cells(counts: Counts) -> list[list[str | None]]:
    [table] = [one for one in round_counts(counts, settings(3)) if isinstance(one, Table)]
    return [[None if cell is None else english(cell) for cell in row] for row in table.rows]


def test_rough_counts_are_called_rough() -> None:
    found = counted(exact=False, France=Count(6, 3), Spain=Count(0, 0))
    assert cells(found) == [
        ["France", "at least 6", "at least 3"],
        ["Spain", "fewer than 3", "fewer than 3"],
    ]
    *_, last = round_counts(found, settings(3))
    assert isinstance(last, Paragraph)
    assert "every 3 people" in english(last.text)


def test_exact_counts_are_numbers() -> None:
    found = counted(exact=True, France=Count(1, 0))
    assert cells(found) == [["France", "1", "0"]]
    assert len(round_counts(found, settings())) == 2


def test_without_groups_there_is_one_sentence() -> None:
    [only] = round_counts(counted(exact=False), settings())
    assert isinstance(only, Paragraph)
    assert english(only.text) == "7 people have joined, and 4 finished."
