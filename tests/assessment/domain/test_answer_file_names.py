"""A respondent is one person however their name is coded, spaced or capitalised."""

import pytest

import scoring
from assessment.domain.answer_file import FileResponse, read_answers
from assessment.domain.result import assess
from tests.assessment.domain.answer_files import HEADER, only
from tests.assessment.samples import MATURITY

COMPOSED, DECOMPOSED = "Jos\u00e9 Ng", "Jose\u0301 Ng"
SAME = [
    pytest.param(DECOMPOSED, id="decomposed"),
    pytest.param("Jos\u00e9\u00a0Ng", id="no-break space"),
    pytest.param("\u2003Jos\u00e9  Ng ", id="spaces"),
    pytest.param("Jos\u00e9 N\u200bg", id="zero-width space"),
    pytest.param("\ufeffJos\u00e9 Ng", id="byte order mark"),
    pytest.param("Jose\u200b\u0301 N\u00adg", id="soft hyphen"),
]
NEARLY = [
    pytest.param("jos\u00e9 ng", id="small"),
    pytest.param("JOSE\u0301 NG", id="capitals"),
    pytest.param("Jos\u00e9 \uff2eg", id="full width"),
    pytest.param("Jos\u00e9 N\u200dg", id="joiner"),
]


@pytest.mark.parametrize("other", SAME)
def test_what_looks_the_same_is_one_respondent(other: str) -> None:
    rows = f"{COMPOSED},meaning,3\n{other},use,4\n"
    (one,) = read_answers(HEADER + rows, MATURITY)
    assert (one.respondent, set(one.answers)) == (COMPOSED, {"meaning", "use"})


@pytest.mark.parametrize("other", SAME)
def test_one_respondent_answers_an_item_once_however_they_are_written(other: str) -> None:
    found = only(f"{HEADER}{COMPOSED},use,3\n{other},use,4\n")
    assert (found.line, "line 2" in str(found.message)) == (3, True)


def test_one_name_in_two_codings_does_not_halve_what_is_answered() -> None:
    rows = f"{COMPOSED},meaning,3\n{COMPOSED},success,3\n{DECOMPOSED},use,3\n"
    result = assess(MATURITY, read_answers(f"{HEADER}{rows}{DECOMPOSED},leadership,3\n", MATURITY))
    assert result.scored.overall.coverage == scoring.Coverage(answered=4)


@pytest.mark.parametrize("other", NEARLY)
def test_names_that_hardly_differ_are_a_problem_that_names_both_lines(other: str) -> None:
    found = only(f"{HEADER}{COMPOSED},use,3\n{other},meaning,3\n{other},leadership,3\n")
    assert (found.line, found.column, found.value) == (3, "respondent", other)
    assert "line 2" in str(found.message)
    assert "one person" in str(found.remedy)


def test_names_that_differ_in_a_letter_are_two() -> None:
    found = read_answers(f"{HEADER}Jos\u00e9,use,3\nJose,use,3\n", MATURITY)
    assert [one.respondent for one in found] == ["Jos\u00e9", "Jose"]


def test_a_name_of_nothing_that_is_seen_is_blank() -> None:
    assert str(only(f"{HEADER}\u200b\ufeff,use,3\n").message) == "this cell is blank"


@pytest.mark.parametrize("column", ["role", "department"])
def test_a_role_in_two_codings_is_no_contradiction(column: str) -> None:
    rows = "Ann,use,3,Caf\u00e9\nAnn,meaning,3,Cafe\u0301 \n"
    (one,) = read_answers(f"respondent,item,answer,{column}\n{rows}", MATURITY)
    assert getattr(one, column) == "Caf\u00e9"


def test_a_respondent_is_called_alike_wherever_they_come_from() -> None:
    assert FileResponse(respondent=f" {DECOMPOSED}\u200b").respondent == COMPOSED
