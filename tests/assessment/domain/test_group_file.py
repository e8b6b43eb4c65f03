"""The CSV of a round: nothing of a few follows from it, and no cell of it is a formula."""

import csv
import io

from hypothesis import given, settings

from assessment.domain.group_disclosure import RevealedResponse
from assessment.domain.group_file import write_group
from assessment.services.sample_round import sample_round
from tests.assessment.domain.group_rounds import (
    CRM,
    ITEMS,
    NAMED,
    response,
    rounds,
    scored,
    too_few,
)

FIRST = ITEMS[0]
HOSTILE = '=HYPERLINK("x")'


def table(file: bytes) -> list[dict[str, str]]:
    return [*csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline=""))]


@settings(max_examples=60, deadline=None)
@given(rounds())
def test_nothing_of_a_few_follows_from_its_rows(people: list[RevealedResponse]) -> None:
    rows = table(write_group(scored(people)))
    sizes = {(row["of"], row["value"] or None) for row in rows}
    assert not too_few(
        people, None, [None if of == "everybody" else (of, value) for of, value in sizes]
    )
    for item in ITEMS:
        published = [
            None if row["of"] == "everybody" else (row["of"], row["value"] or None)
            for row in rows
            if row["item"] == item and row["mean"]
        ]
        assert not too_few(people, item, published)


@settings(max_examples=30, deadline=None)
@given(rounds())
def test_counts_are_those_of_everybody_alone(people: list[RevealedResponse]) -> None:
    for row in table(write_group(scored(people))):
        counts = [row[name] for name in row if name.startswith("level_")]
        if row["of"] == "everybody":
            assert sum(map(int, counts)) == int(row["answers"])
            states = (row[name] for name in ("dont_know", "not_applicable", "no_answer"))
            assert int(row["answers"]) + sum(map(int, states)) == len(people)
        else:
            others = ("answers", "dont_know", "not_applicable", "no_answer", "consensus")
            assert {*counts, *(row[name] for name in others)} == {""}


def test_the_sample_has_a_row_for_whoever_may_be_shown_of_a_question() -> None:
    rows = table(write_group(sample_round(CRM)))
    first = [row for row in rows if row["item"] == "active-use"]
    assert [row["value"] for row in first] == [
        *("", "Manager", "Employee", "Sales", "Service", "Hamburg", "Graz")
    ]
    assert first[0] | {"question": ""} == {
        **dict.fromkeys(("question", "value", "gap"), ""),
        "item": "active-use",
        "of": "everybody",
        "people": "24",
        "answers": "24",
        "mean": "2.7083",
        "everybody": "2.7083",
        **{f"level_{level}": count for level, count in zip("12345", "95046", strict=True)},
        **dict.fromkeys(("dont_know", "not_applicable", "no_answer"), "0"),
        "consensus": "0.2395",
        "verdict": "the team disagrees",
    }
    assert (first[1]["mean"], first[1]["gap"], first[1]["level_1"]) == ("4.6", "1.9", "")


def test_a_department_that_is_a_formula_is_text() -> None:
    named = NAMED.model_copy(update={"departments": (HOSTILE,)})
    file = write_group(scored([response({FIRST: "3"}, department=HOSTILE)], named))
    assert {row["value"] for row in table(file) if row["of"] == "department"} == {f"'{HOSTILE}"}


def test_nobody_is_found_by_being_the_one_who_did_not_know() -> None:
    """Numbers of answers by role, department and group would point at one person together."""
    people = [response({FIRST: "3"}) for _ in range(6)]
    people += [response({FIRST: "3"}, "Staff", "Service", "Spain") for _ in range(6)]
    people += [response({FIRST: "dk"}, "Staff", "Sales", "France")]
    parts = [row for row in table(write_group(scored(people))) if row["of"] != "everybody"]
    assert parts
    assert {row["answers"] for row in parts} == {""}
