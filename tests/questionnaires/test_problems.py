"""What an author is told about a broken instrument."""

import pytest

from questionnaires.catalogue import CATALOGUE
from questionnaires.loader import MOST_PROBLEMS, read
from questionnaires.shape import shape_findings
from tests.questionnaires import broken, broken_parts, broken_stages
from tests.questionnaires.broken import Broken
from tests.questionnaires.sample import SMALL, changed, marked_line

CASES = (
    *broken.FORM,
    *broken.SHAPE,
    *broken_parts.PARTS,
    *broken_stages.STAGES,
    *broken_stages.HISTORY,
)
# Codes of whole files and of releases, each provoked in a test of its own below or beside.
ELSEWHERE = {
    "unreadable-file", "too-large", "not-utf-8", "not-a-mapping", "file-name", "bad-value",
    "too-many-problems", "anchor-changed-after-release", "anchor-change-undeclared",
    "anchor-change-unfounded", "version-behind", "bad-releases", "stale-schema",
    "unknown-check", "item-in-no-part",
}  # fmt: skip


def test_the_sample_has_no_problems() -> None:
    assert read(SMALL, "sample.yaml").problems == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.name}")
def test_a_broken_instrument_gives_code_line_value_and_remedy(case: Broken) -> None:
    text = case.text()
    line = marked_line(text) if "#!" in text else 1
    found = [
        one for one in read(text, "x.yaml").problems if (one.code, one.line) == (case.code, line)
    ]
    assert len(found) == 1
    assert case.remedy in str(found[0].remedy)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.name}")
def test_only_a_warning_leaves_an_instrument(case: Broken) -> None:
    reading = read(case.text(), "x.yaml")
    errors = [one.code for one in reading.problems if one.severity == "error"]
    assert (reading.instrument is None) == bool(errors)


def test_every_code_is_provoked_by_a_test() -> None:
    assert {case.code for case in CASES} | ELSEWHERE == set(CATALOGUE)


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    text = changed(
        ("minutes: 2", "minuts: 2"),
        ("label: Shared meaning", "label: ''"),
        ("level: 3, confirmed: 2", "level: 3, confirmed: 9"),
        ("scale: symptoms", "scale: symptom"),
        ("at_least: 2.5", "at_least: 9"),
        ("2026-11-23", "2026-02-30"),
    )
    expected = [
        (1, "missing-key"),
        (5, "unknown-key"),
        (31, "empty"),
        (44, "cap-unreachable"),
        (54, "unknown-scale"),
        (74, "condition-unreachable"),
        (82, "bad-date"),
    ]
    assert expected == [(one.line, one.code) for one in read(text, "x.yaml").problems]


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        pytest.param("reverse: true", "reverse: perhaps", ["wrong-type"], id="moves of its item"),
        pytest.param("stage: 2", "stage: two", ["not-a-number"], id="stages of refused gates"),
        pytest.param("{value: 2, name: Goal", "{value: x, name: Goal", ["not-a-number"],
                     id="gates of refused stages"),
        pytest.param("{id: asked, question: Was anybody asked}", "{id: asked}", ["missing-key"],
                     id="caps of a refused check"),
        pytest.param("title: The whole", "title: ''", ["empty"], id="gates on a refused group"),
        pytest.param("name: Strategy", "name: ''", ["empty"], id="items of a refused dimension"),
        pytest.param("of: whole", "of: The Whole", ["bad-pattern"], id="a refused reference"),
    ],
)  # fmt: skip
def test_nobody_is_blamed_for_another_part(old: str, new: str, codes: list[str]) -> None:
    assert codes == [one.code for one in read(changed((old, new)), "x.yaml").problems]


def test_a_repeated_key_names_both_lines() -> None:
    text = changed(("minutes: 2", "minutes: 2\nminutes: 3"))
    assert "on line 5" in str(read(text, "x.yaml").problems[0].message)
    assert read(text, "x.yaml").problems[0].line == 6


def test_a_repeated_id_names_both_lines() -> None:
    text = changed(("id: hidden-agendas", "id: shared-meaning"))
    found = read(text, "x.yaml").problems[0]
    assert (found.line, "on line 28" in str(found.message)) == (52, True)


def test_the_line_for_people_has_place_code_value_and_remedy() -> None:
    text = changed(("reverse: true", "weight: heavy"))
    expected = (
        "x.yaml:58: not-a-number 'heavy' is not a number at items[1].weight "
        "(value 'heavy'; remedy: write a number in digits, without quotes or units)"
    )
    assert expected in [str(one) for one in read(text, "x.yaml").problems]


@pytest.mark.parametrize(
    "key", ["{0}", "{value}", "%s", "a\\nb", "\\u202e", "<b>"], ids=lambda key: f"{key!a}"
)
def test_a_hostile_key_is_told_on_one_line(key: str) -> None:
    text = changed(("minutes: 2", f'minutes: 2\n"{key}": 1'))
    lines = [str(one).splitlines() for one in read(text, "a\nb.yaml").problems]
    assert [len(line) for line in lines] == [1]
    assert all(line[0].isprintable() for line in lines)


def test_a_long_value_is_cut() -> None:
    found = read(changed(("minutes: 2", f"minutes: {'x' * 3000}")), "x.yaml").problems
    assert max(len(str(one.value)) for one in found) < 70


def test_a_thousand_problems_are_cut_to_those_that_can_be_read() -> None:
    text = SMALL + "".join(f"key{number}: 1\n" for number in range(1000))
    problems = read(text, "x.yaml").problems
    assert (len(problems), problems[-1].code) == (MOST_PROBLEMS + 1, "too-many-problems")
    assert "800 more" in str(problems[-1].message)


def test_an_error_without_words_of_its_own_is_told_as_pydantic_does() -> None:
    error = {"type": "string_unicode", "loc": ("title",), "input": "x", "msg": "not Unicode"}
    findings = list(shape_findings([error]))  # type: ignore[list-item]  # made by hand
    assert [(f.code, f.details) for f in findings] == [("bad-value", {"what": "not Unicode"})]
