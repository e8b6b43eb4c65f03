"""Two rounds beside each other: what only one of them scored makes no progress in any table."""

from typing import Any

from assessment.reports.wording import wording
from assessment.services.outcomes import outcomes
from tests.pages.screen import Visitor
from tests.pages.test_results import PAGE, submit


def again(visitor: Visitor) -> None:
    visitor.site.assessments.repeat(visitor.key)


def then(visitor: Visitor) -> str:
    """The day of the assessment before the last, as it is read."""
    before, _ = outcomes(visitor.site.assessments, visitor.key)
    return wording().text(before.on)


def dimensions(visitor: Visitor) -> list[dict[str, Any]]:
    visitor.open(PAGE)
    [table] = [one.value for one in visitor.screen.table if "Dimension" in one.value]
    return list(table.map(lambda cell: cell.replace("\\", "")).to_dict("records"))


def test_the_dimensions_compare_the_questions_that_both_rounds_scored(executive: Visitor) -> None:
    submit(executive, "3", shared_meaning="1")
    again(executive)
    submit(executive, "3", shared_meaning="dk")
    assert dimensions(executive)[0] == {
        "Dimension": "Strategy",
        "Now": "3.0",
        f"{then(executive)}, same questions": "3.0",
        "Now, same questions": "3.0",
    }
    assert "The same questions are the 9 that both times have a score" in executive.text


def test_the_dimensions_say_before_where_both_rounds_scored_the_same(executive: Visitor) -> None:
    submit(executive, "3")
    again(executive)
    submit(executive, "4")
    first = dimensions(executive)[0]
    assert list(first) == ["Dimension", "Now", then(executive)]


def test_each_question_without_a_score_says_why_in_both_rounds(executive: Visitor) -> None:
    executive.put("leadership", choice="na", reason="Nobody leads.")
    submit(executive, "3", shared_meaning="dk", leadership="na")
    again(executive)
    submit(executive, "3", buying_process="dk")
    executive.open(PAGE)
    [table] = [one.value for one in executive.screen.table if "Question" in one.value]
    rows, before = table.set_index("Question"), then(executive)
    assert rows[before]["Shared meaning"] == "not answered"
    assert rows[before]["Leadership"] == "not applicable"
    assert rows["Now"]["Buying process"] == "not answered"


def test_a_stage_shows_no_fill_before_where_other_statements_were_scored(
    manager: Visitor,
) -> None:
    first, *others = [item.id for item in manager.visit.instrument.items]
    for answers in ({first: "1"}, {first: "dk"}):
        for item in others:
            manager.put(item, choice="3")
        manager.put(first, choice=answers[first])
        manager.site.assessments.submit(manager.visit)
        again(manager)
    manager.open(PAGE)
    [table] = [one.value for one in manager.screen.table if "In place" in one.value]
    stages = list(table[then(manager)])
    assert stages[-1] == ""  # the lowest stage stands at the foot
    assert all(stages[:-1])
