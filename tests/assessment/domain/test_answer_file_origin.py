"""An answer file says what was answered: the instrument and its version."""

import pytest

from tests.assessment.domain.answer_files import only, records

WHOLE_HEADER = "respondent,item,answer,instrument,version\n"


def test_answers_to_another_instrument_are_refused_once() -> None:
    rows = "Ann,use,3,progression,1.0\nAnn,meaning,3,progression,1.0\n"
    found = only(WHOLE_HEADER + rows)
    assert (found.line, found.column, found.value) == (2, "instrument", "progression")
    assert "“maturity”" in str(found.message)
    assert "with that instrument" in str(found.remedy)


def test_answers_to_another_version_are_refused_with_both_ways_out() -> None:
    found = only(f"{WHOLE_HEADER}Ann,use,3,maturity,0.9\nAnn,meaning,3,maturity,0.9\n")
    assert (found.line, found.column, found.value) == (2, "version", "0.9")
    assert "with that version" in str(found.remedy)
    assert "empty" in str(found.remedy)


@pytest.mark.parametrize("version", ["v1.0", "V1.0", "1.0", "1", '"1,0"', " 1.00 "])
def test_a_version_is_known_also_after_a_spreadsheet_took_it_for_a_number(version: str) -> None:
    assert records(f"{WHOLE_HEADER}Ann,use,3,maturity,{version}\n")["use"].choice == "3"


@pytest.mark.parametrize("version", ["v1.1", "1.1", "v1.00", "10", "new"])
def test_another_version_is_not_taken_for_this_one(version: str) -> None:
    assert only(f"{WHOLE_HEADER}Ann,use,3,maturity,{version}\n").column == "version"


def test_instrument_and_version_may_be_left_blank() -> None:
    assert records(f"{WHOLE_HEADER}Ann,use,3,,\n")["use"].choice == "3"
