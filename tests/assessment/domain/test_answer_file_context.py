"""The organisation and the scope of an assessment in its answer file."""

import pytest

from assessment.domain.answer_file import (
    FileResponse,
    file_context,
    read_answers,
    write_answers,
)
from assessment.domain.answer_file.table import ASSESSED, COLUMNS
from assessment.domain.context import Context
from assessment.domain.response import Answer
from tests.assessment.domain.answer_files import only
from tests.assessment.domain.test_answer_file_round_trip import rows
from tests.assessment.samples import MATURITY

HEADER = "respondent,item,answer,role,organisation,scope\n"
NAMED = Context(organisation="=Nordwind", role="Head", scope="Sales; service")
ANSWERS = {"use": Answer(choice="3")}


def written(context: Context) -> bytes:
    one = FileResponse(respondent="Ann", answers=ANSWERS, **context.model_dump())
    return write_answers(MATURITY, [one])


def test_they_are_the_last_columns_and_are_read_back() -> None:
    file = written(NAMED)
    assert tuple(rows(file)[0]) == COLUMNS
    assert rows(file)[1][-2:] == ["'=Nordwind", "Sales; service"]
    [one] = read_answers(file, MATURITY)
    assert file_context([one]) == NAMED


@pytest.mark.parametrize("context", [Context(), Context(role="Head")])
def test_without_them_the_file_has_the_columns_that_it_always_had(context: Context) -> None:
    file = written(context)
    assert tuple(rows(file)[0]) == COLUMNS[: -len(ASSESSED)]
    assert file_context(read_answers(file, MATURITY)) == context


def test_one_row_says_it_for_the_whole_file() -> None:
    found = read_answers(f"{HEADER}Ann,use,3,Head,,\nBen,use,2,, Nord  wind,\n", MATURITY)
    assert {(one.organisation, one.scope) for one in found} == {("Nord wind", "")}


def test_of_several_respondents_no_role_is_that_of_the_assessment() -> None:
    found = read_answers(f"{HEADER}Ann,use,3,Head,Nordwind,Sales\nBen,use,2,Clerk,,\n", MATURITY)
    assert file_context(found) == Context(organisation="Nordwind", scope="Sales")
    assert file_context([]) == Context()


@pytest.mark.parametrize("column", ASSESSED)
def test_two_organisations_or_scopes_in_one_file_are_a_problem(column: str) -> None:
    header = f"respondent,item,answer,{column}\n"
    found = only(f"{header}Ann,use,3,Nordwind\nBen,use,2,Suedwind\n")
    assert (found.line, found.column, found.value) == (3, column, "Suedwind")
    assert str(found.message) == f"another {column} stands in line 2"
    assert str(found.remedy) == f"give one {column} in the whole file"
