"""A result whose mean is just below what a gate asks for: no output of it reads as if it were not.

The overall score is 125/36, which one decimal makes the 3.5 that stage 4 asks for.
"""

import json
import re
from fractions import Fraction

import pytest

from assessment.domain.result import Result, assess
from assessment.reports.json_result import json_result
from assessment.reports.sentences.about import About
from questionnaires.library import Library
from questionnaires.schema import Instrument
from tests.assessment.instruments import Said, file, stages
from tests.reports.charted import bar_rows, bars, describe_bars, dimension_rows
from tests.reports.english import english
from tests.reports.printed import printout

FOURS = {"mission-alignment", "internal-conversation", "leadership", "willing-use"}
FOURS |= {"language-and-selling"}
A_FIGURE = re.compile(r"\d+\.\d+")


@pytest.fixture(scope="module")
def nearly() -> Result:
    instrument = Library().get("crm-maturity")
    levels = {one.id: "4" if one.id in FOURS else "3" for one in instrument.items}
    result = assess(instrument, [Said(**levels)])
    assert result.scored.overall.value == Fraction(125, 36)
    return result


def test_the_terminal_says_the_same_figure_in_its_table_as_in_its_sentences(
    nearly: Result,
) -> None:
    text = printout(nearly)
    [row] = [line for line in text.splitlines() if line.startswith("Overall")]
    assert row.split()[1] == "3.47"
    assert "to rise from 3.47 to 3.50" in text
    assert "3.5" not in A_FIGURE.findall(text)


def test_the_arithmetic_and_every_gate_say_that_figure(nearly: Result) -> None:
    about = About(nearly)
    assert english(about.arithmetic())[1].endswith(" = 3.47")
    said = [re.findall(r"the overall score ([\d.]+)", gate) for gate in english(about.gates)]
    assert said == [["3.47"]] * 4


def test_the_numbers_in_the_json_compare_as_the_gate_does(nearly: Result) -> None:
    found = json.loads(json.dumps(json_result(nearly, ["Ann"])))
    [overall] = [one for one in found["stage"]["binding"] if one["measure"] == "overall"]
    assert overall["has"] == found["overall"]["score"] < overall["needed"]


def of_two_dimensions() -> Instrument:
    """Stage 2 asks for 3 of every dimension and for 3 of an item."""
    names = [f"i{at}" for at in range(25)]
    content = file(
        {"one": None, "other": None},
        [*((name, "one", "1..5") for name in names), ("last", "other", "1..5")],
        **stages([("every dimension", None, "3"), ("item", "last", "3")]),
    )
    return Instrument.model_validate(content)


@pytest.fixture
def short() -> Result:
    levels = {f"i{at}": "3" for at in range(25)} | {"i0": "2"}
    people = [Said(**levels, last="2" if at == 0 else "3") for at in range(25)]
    return assess(of_two_dimensions(), people)


def test_a_dimension_and_an_item_just_short_of_a_gate_are_no_more_in_table_and_chart(
    short: Result,
) -> None:
    text = printout(short)
    figures = dict.fromkeys(("One", "Other", "Last"), "2.96")
    rows = [line.split() for line in text.splitlines()]
    assert {row[0]: row[1] for row in rows if row and row[0] in figures} == figures
    ids = [spec.id for spec, _ in short.dimensions]
    values = [score.value for _, score in short.dimensions]
    asked = [short.asked(one) for one in ids]
    assert [row["Now"] for row in dimension_rows(ids, values, asked=asked)] == ["2.96"] * 2
    item, of = short.item("last"), [short.asked("last")]
    assert describe_bars(["Last"], [item.value], asked=of).endswith("Last 2.96.")
    assert bar_rows(["Last"], [item.value], asked=of)[0]["Now"] == "2.96"
    drawn = bars(["Last"], [item.value], asked=of)
    assert any("2.96" in (one.text or "") for one in drawn.layout.annotations)
