"""What only looks like an answer, an item or a column is asked back, by its code point."""

import pytest

from assessment.domain.answer_file import BadAnswerFile, read_answers
from tests.assessment.domain.answer_files import HEADER, only, problems
from tests.assessment.samples import SIGNED


@pytest.mark.parametrize(
    ("row", "column", "remedy"),
    [
        pytest.param("Ann,use,n/a", "answer", "did you mean na? use one of", id="n/a"),
        pytest.param("Ann,use,N. A.", "answer", "did you mean na?", id="N. A."),
        pytest.param("Ann,use,not applicable", "answer", "did you mean na?", id="in words"),
        pytest.param("Ann,use,don\u2019t know", "answer", "did you mean dk?", id="do not know"),
        pytest.param("Ann,use,?", "answer", "did you mean dk?", id="a question mark"),
        pytest.param('Ann,use,"3,0"', "answer", "did you mean 3?", id="a decimal comma"),
        pytest.param("Ann,use,03", "answer", "did you mean 3?", id="a leading nought"),
        pytest.param("Ann,use,\uff13", "answer", "did you mean 3? “\uff13” is U+FF13", id="wide"),
        pytest.param("Ann,use,\u0663", "answer", "did you mean 3? “\u0663” is U+0663", id="Arabic"),
        pytest.param(
            "Ann,use,3\u200b", "answer", "did you mean 3? There is U+200B (zero width", id="unseen"
        ),
        pytest.param("Ann,u\u0455e,3", "item", "mean use? “\u0455” is U+0455 (cyr", id="Cyrillic"),
        pytest.param("Ann,\uff55\uff53\uff45,3", "item", "did you mean use?", id="a wide item"),
        pytest.param("Ann,USE,3", "item", "did you mean use?", id="a loud item"),
        pytest.param("Ann,success.commercial,y", "answer", "did you mean yes?", id="y"),
        pytest.param("Ann,success.commercial,FALSE", "answer", "did you mean no?", id="FALSE"),
        pytest.param("Ann,success.commercial,n/k", "answer", "did you mean dk?", id="n/k"),
    ],
)
def test_what_only_looks_like_an_answer_is_asked_back(row: str, column: str, remedy: str) -> None:
    found = only(f"{HEADER}{row}\n")
    assert found.column == column
    assert remedy in str(found.remedy)


@pytest.mark.parametrize("hyphen", ["\u2010", "\u2011", "\u2013", "\u2212", "\uff0d"])
def test_a_hyphen_that_is_none_is_named_by_its_code_point(hyphen: str) -> None:
    with pytest.raises(BadAnswerFile) as refusal:
        read_answers(f"{HEADER}Ann,temper,{hyphen}2\n", SIGNED)
    (found,) = refusal.value.problems
    assert f"did you mean -2? “{hyphen}” is U+{ord(hyphen):04X} (" in str(found.remedy)


def test_a_column_that_only_looks_like_one_is_named_by_its_code_point() -> None:
    found = {str(one.column): one for one in problems("respondent,item,answer\u200b\nAnn,use,3\n")}
    assert "did you mean answer? There is U+200B (zero width space)" in str(
        found["column 3"].remedy
    )
