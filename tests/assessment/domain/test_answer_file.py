"""Reading answer files: what is taken, and every row that is not."""

import pytest

from assessment.domain.answer_file import (
    LARGEST,
    BadAnswerFile,
    FileResponse,
    read_answers,
    write_answers,
)
from assessment.domain.response import Answer
from assessment.errors import Refused
from tests.assessment.domain.answer_files import HEADER, only, problems, records
from tests.assessment.samples import MATURITY, SIGNED
from tests.reports.english import english


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("respondent,item,answer\nAnn,use,3\n", id="plain"),
        pytest.param("respondent,item,answer\r\nAnn,use,3\r\n", id="CRLF"),
        pytest.param("respondent,item,answer\rAnn,use,3\r", id="CR"),
        pytest.param("respondent,item,answer\nAnn,use,3", id="no line end at the end"),
        pytest.param("\ufeffrespondent,item,answer\nAnn,use,3\n", id="byte order mark"),
        pytest.param("\ufeffrespondent,item,answer\nAnn,use,3\n".encode(), id="bytes"),
        pytest.param("respondent;item;answer\nAnn;use;3\n", id="semicolons"),
        pytest.param("respondent\titem\tanswer\nAnn\tuse\t3\n", id="tabs"),
        pytest.param("Answer,ITEM, Respondent \n3,use,Ann\n", id="any order and case"),
        pytest.param('"respondent";"item";"answer"\n"Ann";"use";"3"\n', id="quotes"),
        pytest.param("respondent,item,answer\n Ann , use , 3 \n", id="space around"),
        pytest.param("respondent,item,answer\nAnn,use,3.0\n", id="the same level as 3.0"),
        pytest.param("respondent,item,answer\n\nAnn,use,3\n\n,,\n", id="empty rows"),
        pytest.param("sep=;\r\nrespondent;item;answer\r\nAnn;use;3\r\n", id="sep=;"),
        pytest.param("\ufeffsep=,\nrespondent,item,answer\nAnn,use,3\n", id="mark and sep=,"),
        pytest.param('"sep=;"\nrespondent;item;answer\nAnn;use;3\n', id="sep=; in quotes"),
        pytest.param("SEP=;;;\nrespondent;item;answer\nAnn;use;3\n", id="sep=; filled up"),
        pytest.param("sep=\t\nrespondent\titem\tanswer\nAnn\tuse\t3\n", id="sep=tab"),
        pytest.param("sep=|\nrespondent|item|answer\nAnn|use|3\n", id="sep=|"),
        pytest.param("sep=;\nrespondent,item,answer\nAnn,use,3\n", id="sep= outlived its use"),
        pytest.param(
            "respondent,item,question,answer,instrument,version\n"
            "Ann,use,Is it used?,3,maturity,1.0\n",
            id="the question, the instrument and its version beside it",
        ),
    ],
)
def test_the_same_answer_is_read_from(source: str | bytes) -> None:
    assert read_answers(source, MATURITY) == [
        FileResponse(respondent="Ann", answers={"use": Answer(choice="3")})
    ]


@pytest.mark.parametrize(
    ("answer", "choice"), [("dk", "dk"), ("NA", "na"), ("1", "1"), ("5.00", "5"), ("unseen", None)]
)
def test_each_state_has_its_answer(answer: str, choice: str | None) -> None:
    assert records(f"{HEADER}Ann,use,{answer}\n")["use"].choice == choice


def test_levels_are_taken_as_the_instrument_writes_them() -> None:
    (one,) = read_answers(f"{HEADER}Ann,temper,-2\nAnn,pace,1.0\n", SIGNED)
    assert {item: record.choice for item, record in one.answers.items()} == {
        "temper": "-2",
        "pace": "1",
    }


def test_sub_checks_are_rows_of_their_own() -> None:
    rows = "Ann,success,5\nAnn,success.commercial,Yes\nAnn,whole.culture,dk\n"
    assert records(HEADER + rows) == {
        "success": Answer(choice="5", checks={"commercial": "yes"}),
        "whole": Answer(checks={"culture": "dk"}),
    }


def test_words_are_kept_as_they_were_typed() -> None:
    header = "respondent,item,answer,comment,reason,evidence\n"
    row = 'Ann,use,na," Two\nlines, and ""so""",No system,=A1\n'
    assert records(header + row)["use"] == Answer(
        choice="na", comment=' Two\nlines, and "so"', reason="No system", evidence="=A1"
    )


def test_a_comment_on_a_sub_check_goes_to_its_item() -> None:
    header = "respondent,item,answer,comment\n"
    rows = "Ann,success,4,Mostly.\nAnn,success.commercial,yes,Renewals.\n"
    assert records(header + rows)["success"].comment == "Mostly.\nRenewals."


def test_role_and_department_may_stand_in_any_of_the_rows() -> None:
    header = "respondent,item,answer,role,department\n"
    (one,) = read_answers(f"{header}Ann,use,3,,Sales\nAnn,meaning,2, Head ,\n", MATURITY)
    assert (one.role, one.department) == ("Head", "Sales")


def test_respondents_come_in_the_order_of_their_first_rows() -> None:
    found = read_answers(f"{HEADER}Cyd,use,1\nAnn,use,2\nCyd,meaning,3\n", MATURITY)
    assert [one.respondent for one in found] == ["Cyd", "Ann"]


@pytest.mark.parametrize("below", ["", "\n\n", ",,\n , ,\n"])
def test_a_header_without_rows_is_a_problem(below: str) -> None:
    found = only(HEADER + below)
    assert (found.line, str(found.message)) == (1, "there is no row below the header")
    assert "a row for each answer" in str(found.remedy)


@pytest.mark.parametrize(
    ("row", "column", "value", "remedy"),
    [
        pytest.param(",use,3", "respondent", "", "name the respondent", id="no respondent"),
        pytest.param("Ann,,3", "item", "", "id of the item", id="no item"),
        pytest.param("Ann,use,", "answer", "", "leave out the row", id="no answer"),
        pytest.param("Ann,uses,3", "item", "uses", "did you mean use?", id="a slip"),
        pytest.param("Ann,zzz,3", "item", "zzz", "items are meaning, success", id="no such item"),
        pytest.param("Ann,use,6", "answer", "6", "1, 2, 3, 4, 5, dk, na", id="too high"),
        pytest.param("Ann,use,0", "answer", "0", "1, 2, 3, 4, 5, dk, na", id="too low"),
        pytest.param("Ann,use,2.5", "answer", "2.5", "1, 2, 3", id="between two levels"),
        pytest.param("Ann,use,3.00001", "answer", "3.00001", "1, 2, 3", id="all but a level"),
        pytest.param("Ann,use,03", "answer", "03", "1, 2, 3", id="a leading nought"),
        pytest.param("Ann,use,three", "answer", "three", "1, 2, 3", id="a word"),
        pytest.param('Ann,use,"3,0"', "answer", "3,0", "1, 2, 3", id="a decimal comma"),
        pytest.param("Ann,use,yes", "answer", "yes", "1, 2, 3", id="yes to an item"),
        pytest.param("Ann,use.calls,yes", "item", "calls", "it has none", id="no sub-checks"),
        pytest.param(
            "Ann,success.comercial,yes", "item", "comercial", "did you mean commercial?", id="check"
        ),
        pytest.param("Ann,success.,yes", "item", "", "its sub-checks are", id="a dot too many"),
        pytest.param(
            "Ann,success.commercial,3", "answer", "3", "yes, no or dk", id="a level to a check"
        ),
        pytest.param("Ann,success.commercial,na", "answer", "na", "yes, no or dk", id="na"),
        pytest.param("Ann,whole,3", "answer", "3", "whole.sources", id="a level to a group"),
    ],
)
def test_a_row_that_cannot_be_taken(row: str, column: str, value: str, remedy: str) -> None:
    found = only(f"{HEADER}Ben,use,1\n{row}\n")
    assert (found.line, found.column, found.value) == (3, column, value)
    assert remedy in english(found.remedy)


def test_every_bad_row_is_listed_and_nothing_is_taken() -> None:
    rows = ["Ann,use,3", "Ann,nowhere,3", "Ann,use", ",use,9", "Ann,use,4", "Ann,success.all,maybe"]
    found = problems(HEADER + "\n".join(rows))
    assert [(one.line, one.column) for one in found] == [
        (3, "item"),
        (4, ""),
        (5, "respondent"),
        (6, "item"),
        (7, "answer"),
        (7, "item"),
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"])
def test_another_encoding_is_answered_with_how_to_save(encoding: str) -> None:
    assert "“CSV UTF-8”" in str(only(f"{HEADER}J\u00f6rg,use,3\n".encode(encoding)).remedy)


@pytest.mark.parametrize("row", ["Ann,use", "Ann,use,3,4", "Ann;use;3"])
def test_a_row_has_as_many_cells_as_the_header(row: str) -> None:
    found = only(f"{HEADER}{row}\n")
    assert found.line == 2
    assert "the header has 3" in str(found.message)


def test_lines_are_those_of_the_file_after_quoted_line_ends_too() -> None:
    header = "respondent,item,answer,comment\n"
    rows = 'Ann,use,3,"one\ntwo\r\nthree"\n\nAnn,meaning,7,"four\nfive"\nAnn,leadership,8,\n'
    assert [one.line for one in problems(header + rows)] == [6, 8]


@pytest.mark.parametrize("item", ["use", "success.commercial"])
def test_a_repeated_answer_names_both_lines(item: str) -> None:
    answer = "yes" if "." in item else "3"
    found = only(f"{HEADER}Ann,{item},{answer}\nBen,use,1\n Ann ,{item},{answer}\n")
    assert (found.line, found.value) == (4, item)
    assert "line 2" in str(found.message)


@pytest.mark.parametrize("column", ["role", "department"])
def test_one_respondent_has_one_role_and_department(column: str) -> None:
    header = f"respondent,item,answer,{column}\n"
    found = only(f"{header}Ann,use,3,Head\nAnn,meaning,3,Clerk\nAnn,leadership,3,Head\n")
    assert (found.line, found.column, found.value) == (3, column, "Clerk")
    assert "line 2" in str(found.message)


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        pytest.param("respondent,item", ["answer"], id="one is missing"),
        pytest.param("a,b,c", ["column 1", "column 2", "column 3", "respondent"], id="all are"),
        pytest.param("respondent,item,answer,remark", ["column 4"], id="one is not known"),
        pytest.param("respondent,item,answer,item", ["item"], id="one twice"),
        pytest.param("Ann,use,3", ["column 1", "column 2", "column 3"], id="no header"),
    ],
)
def test_a_header_that_cannot_be_taken(header: str, columns: list[str]) -> None:
    found = problems(f"{header}\n")
    assert {one.line for one in found} == {1}
    assert set(columns) <= {str(one.column) for one in found}


def test_rows_are_checked_under_a_header_with_a_column_too_many() -> None:
    found = problems("respondent,item,answer,commment\nAnn,use,7,x\n")
    assert [one.line for one in found] == [1, 2]
    assert "did you mean comment?" in str(found[0].remedy)


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        pytest.param("", 0, "empty", id="empty"),
        pytest.param(b"\xef\xbb\xbf", 0, "empty", id="only a byte order mark"),
        pytest.param(" \n,,\n", 0, "empty", id="only blanks"),
        pytest.param(f"{HEADER}Ann,use,\0\n", 2, "NUL", id="NUL"),
        pytest.param(HEADER.encode() + b"J\xf6rg,use,3\n", 2, "UTF-8", id="Latin-1"),
        pytest.param(f"{HEADER}Ann,use,3\n".encode("utf-16"), 0, "in UTF-16", id="UTF-16"),
        pytest.param(HEADER.encode("utf-16-le"), 0, "in UTF-16", id="UTF-16 without its mark"),
        pytest.param(HEADER.encode("utf-16-be"), 0, "in UTF-16", id="UTF-16, the other way round"),
        pytest.param(HEADER.encode("utf-32"), 0, "in UTF-32", id="UTF-32"),
        pytest.param(f"{HEADER}\ud800,use,3\n", 2, "UTF-8", id="half a character"),
        pytest.param(b"PK\x03\x04\x00\x00\x08", 0, "a workbook", id="a workbook"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1", 0, "a workbook", id="an old workbook"),
        pytest.param(b"x" * (LARGEST + 1), 0, "larger than 5 MB", id="too large"),
        pytest.param(f'{HEADER}Ann,use,"3\nBen,use,3\n', 2, "quotation", id="an open quote"),
        pytest.param(f'{HEADER}Ann,use,"3"4\nBen,use,9\n', 2, "quotation", id="after a quote"),
        pytest.param(f"{HEADER}Ann,use,{'3' * 200_000}\n", 2, "far too long", id="a huge cell"),
    ],
)
def test_a_file_that_cannot_be_read(source: str | bytes, line: int, words: str) -> None:
    found = only(source)
    assert found.line == line
    assert words in str(found.message)


def test_words_have_their_limit_also_when_rows_come_together() -> None:
    header = "respondent,item,answer,comment\n"
    long = "x" * 20_001
    assert only(f"{header}Ann,use,3,{long}\n").column == "comment"
    half = "x" * 10_001
    rows = f"Ann,success,3,{half}\nAnn,success.commercial,yes,{half}\n"
    assert (only(header + rows).line, only(header + rows).column) == (2, "comment")


def test_a_value_is_shown_cut_and_without_what_a_terminal_obeys() -> None:
    said = str(only(f"{HEADER}Ann,use,\x1b[2J{'x' * 500}\n"))
    assert "\x1b" not in said
    assert "…" in said
    assert len(said) < 300


def test_the_error_says_where_and_stops_at_twenty() -> None:
    with pytest.raises(BadAnswerFile) as refusal:
        read_answers(HEADER + "Ann,nowhere,3\n" * 25, MATURITY)
    lines = str(refusal.value).splitlines()
    assert lines[0].startswith("line 2: item: there is no such item (value 'nowhere'; remedy:")
    assert lines[-1] == "and 5 more"
    assert len(refusal.value.problems) == 25


def test_past_ten_thousand_problems_the_rest_is_not_read() -> None:
    found = problems(HEADER + "Ann,nowhere,3\n" * 10_050)
    assert len(found) == 10_001
    assert (found[-1].line, "the rest was not read" in str(found[-1].message)) == (10_002, True)


def test_an_answer_that_the_instrument_has_no_place_for_is_not_written() -> None:
    response = FileResponse(respondent="Ann", answers={"nowhere": Answer(choice="3")})
    with pytest.raises(Refused, match="“nowhere”"):
        write_answers(MATURITY, [response])
