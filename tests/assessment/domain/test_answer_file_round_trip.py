"""What is written is read back, whatever people typed, and no cell is ever a formula."""

import csv
import io
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.domain.answer_file import FileResponse, read_answers, write_answers
from assessment.domain.answer_file.formula import neutral, original
from assessment.domain.names import name_key, normal
from assessment.domain.response import Answer, Response, ResponseHead, ResponseRef
from questionnaires.schema import Instrument
from tests.assessment.samples import MATURITY, SIGNED

STARTERS = "=+-@\t\r\n\0＝＋－＠"  # noqa: RUF001 - these very characters are meant
HOSTILE = (
    '=HYPERLINK("http://x","y")', "'=1+1", "''@x", "-2+3", "-2", "+1", "@SUM(A1)", "\tx", "\rx",
    "<script>alert(1)</script>", "\u202eabc", 'a "quoted", a;\tb\r\nmore', "'", "'quoted'",
    "💥",
)  # fmt: skip

encodable = st.characters(codec="utf-8", exclude_characters="\0")
words = st.one_of(st.text(encodable, max_size=30), st.sampled_from(HOSTILE))
names = words.filter(normal)
confirmations = st.sampled_from(["yes", "no", "dk"])


def record(choices: list[str], checks: list[str]) -> st.SearchStrategy[Answer]:
    said = st.dictionaries(st.sampled_from(checks), confirmations) if checks else st.just({})
    return st.builds(
        Answer,
        choice=st.sampled_from([*choices, "dk", "na"]) if choices else st.none(),
        reason=words,
        comment=words,
        evidence=words,
        checks=said,
    )


LEVELS = ["1", "2", "3", "4", "5"]
THREE_CHECKS = ["commercial", "customer", "operational"]
maturity_records = st.fixed_dictionaries(
    {"use": record(LEVELS, [])},
    optional={
        "meaning": record(LEVELS, []),
        "success": record(LEVELS, THREE_CHECKS),
        "whole": record([], ["sources", "culture"]),
    },
)
signed_records = st.fixed_dictionaries(
    {"temper": record(["-2", "-1", "0", "1"], []), "pace": record(["0.5", "1", "1.5"], [])}
)


def said_by(records: st.SearchStrategy[dict[str, Answer]]) -> st.SearchStrategy[list[FileResponse]]:
    one = st.builds(FileResponse, respondent=names, role=words, department=words, answers=records)
    return st.lists(one, min_size=1, max_size=4, unique_by=lambda each: name_key(each.respondent))


rounds = st.one_of(
    st.tuples(st.just(MATURITY), said_by(maturity_records)),
    st.tuples(st.just(SIGNED), said_by(signed_records)),
)


WHOLE_HEADER = (
    "respondent,item,question,answer,comment,role,department,reason,evidence,instrument,version"
)
NEWER = {"question", "instrument", "version"}


def rows(file: bytes) -> list[list[str]]:
    """The cells of a file that begins with a byte order mark."""
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def spoken(response: FileResponse) -> FileResponse:
    """The response without records that say nothing."""
    kept = {name: one for name, one in response.answers.items() if one != Answer()}
    return response.model_copy(update={"answers": kept})


@given(rounds)
def test_what_is_written_is_read_back(round_of: tuple[Instrument, list[FileResponse]]) -> None:
    instrument, responses = round_of
    file = write_answers(instrument, responses)
    expected = [spoken(one) for one in responses]
    assert [spoken(one) for one in read_answers(file, instrument)] == expected
    assert [spoken(one) for one in read_answers(file.decode(), instrument)] == expected


@given(rounds, st.sampled_from(";\t"))
def test_what_a_spreadsheet_writes_of_it_is_read_back(
    round_of: tuple[Instrument, list[FileResponse]], separator: str
) -> None:
    instrument, responses = round_of
    again = io.StringIO(newline="")
    csv.writer(again, delimiter=separator).writerows(rows(write_answers(instrument, responses)))
    expected = [spoken(one) for one in responses]
    for source in (again.getvalue(), f"sep={separator}\r\n{again.getvalue()}"):
        assert [spoken(one) for one in read_answers(source, instrument)] == expected


@given(rounds)
def test_a_file_of_before_the_question_stood_in_it_is_read(
    round_of: tuple[Instrument, list[FileResponse]],
) -> None:
    instrument, responses = round_of
    whole = rows(write_answers(instrument, responses))
    old = [place for place, name in enumerate(whole[0]) if name not in NEWER]
    again = io.StringIO(newline="")
    csv.writer(again).writerows([row[place] for place in old] for row in whole)
    assert whole[0] != again.getvalue().splitlines()[0].split(",")
    expected = [spoken(one) for one in responses]
    assert [spoken(one) for one in read_answers(again.getvalue(), instrument)] == expected


@given(rounds)
def test_no_cell_that_is_written_starts_a_formula(
    round_of: tuple[Instrument, list[FileResponse]],
) -> None:
    for row in rows(write_answers(*round_of)):
        for cell in row:
            assert cell[:1] not in set(STARTERS) or float(cell) <= 0


@given(st.text())
def test_a_cell_gives_back_exactly_its_text(text: str) -> None:
    assert original(neutral(text)) == text


@given(st.sampled_from(STARTERS), st.text())
def test_whatever_starts_like_a_formula_is_led_by_an_apostrophe(start: str, rest: str) -> None:
    cell = neutral(start + rest)
    assert cell.startswith("'") or float(cell) <= 0


@pytest.mark.parametrize("number", ["-2", "0", "3", "-0.5", "12"])
def test_a_number_stays_a_number(number: str) -> None:
    assert neutral(number) == number


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_in_every_field(text: str) -> None:
    said = Answer(choice="na", reason=text, comment=text, evidence=text)
    response = FileResponse(respondent=text, role=text, department=text, answers={"use": said})
    assert read_answers(write_answers(MATURITY, [response]), MATURITY) == [response]


def test_a_nul_is_written_as_the_character_for_what_cannot_be_shown() -> None:
    response = FileResponse(respondent="Ann", answers={"use": Answer(choice="3", comment="a\0b")})
    (read,) = read_answers(write_answers(MATURITY, [response]), MATURITY)
    assert read.answers["use"].comment == "a\N{REPLACEMENT CHARACTER}b"


def test_nobody_is_lost_who_has_not_answered() -> None:
    text = write_answers(MATURITY, [FileResponse(respondent="Ann", role="Head")])
    (read,) = read_answers(text, MATURITY)
    assert (read.respondent, read.role, spoken(read).answers) == ("Ann", "Head", {})


def test_kept_responses_are_numbered_and_bring_role_and_department() -> None:
    head = ResponseHead(
        ref=ResponseRef(engagement="e", response="r"),
        round="r",
        role="Head",
        department="Sales",
        started_at=datetime(2026, 11, 23, tzinfo=UTC),
    )
    kept = Response(head=head, answers={"use": Answer(choice="4", revision=7, wording="f00")})
    (first, second) = read_answers(write_answers(MATURITY, [kept, kept]), MATURITY)
    assert first == FileResponse(
        respondent="1", role="Head", department="Sales", answers={"use": Answer(choice="4")}
    )
    assert second.respondent == "2"


def test_rows_come_in_asking_order_with_sub_checks_below_their_item() -> None:
    records = {
        "whole": Answer(checks={"culture": "no", "sources": "yes"}),
        "use": Answer(choice="3"),
        "success": Answer(choice="5", checks={"customer": "dk"}),
    }
    file = write_answers(MATURITY, [FileResponse(respondent="A", answers=records)])
    assert [row[1] for row in rows(file)] == [
        "item",
        "success",
        "success.customer",
        "use",
        "whole.sources",
        "whole.culture",
    ]


def test_the_question_stands_beside_the_id_and_each_row_says_what_was_answered() -> None:
    records = {"use": Answer(choice="3"), "whole": Answer(checks={"culture": "no"})}
    instrument = MATURITY.model_copy(update={"version": "1.10"})
    file = write_answers(instrument, [FileResponse(respondent="A", answers=records)])
    asked = {item.id: item.question for item in MATURITY.items}
    (group,) = MATURITY.check_groups
    checked = {check.id: check.question for check in group.checks}
    assert rows(file) == [
        [
            "respondent",
            "item",
            "question",
            "answer",
            "comment",
            "role",
            "department",
            "reason",
            "evidence",
            "instrument",
            "version",
        ],
        ["A", "use", asked["use"], "3", "", "", "", "", "", "maturity", "v1.10"],
        ["A", "whole.culture", checked["culture"], "no", "", "", "", "", "", "maturity", "v1.10"],
    ]


def test_a_file_begins_with_the_mark_by_which_excel_knows_utf_8() -> None:
    file = write_answers(MATURITY, [FileResponse(respondent="Jos\u00e9", answers={})])
    assert file.startswith(b"\xef\xbb\xbfrespondent,")
    assert file.count(b"\xef\xbb\xbf") == 1
