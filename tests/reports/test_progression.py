"""The words about a real result of the progression."""

from datetime import date
from pathlib import Path

import pytest

from assessment.domain.answer_file import read_answers
from assessment.domain.result import Result, assess, path
from assessment.reports.sentences.about import About
from assessment.reports.sentences.answer import answer
from assessment.reports.sentences.asked import items, length
from assessment.reports.sentences.headline import need
from assessment.reports.sentences.names import Names
from assessment.reports.sentences.progression import level_or_mean, overcome
from questionnaires.library import Library
from scoring import Measure, Requirement
from tests.assessment.domain.test_staircase import CX, result
from tests.reports.english import english
from tests.reports.printed import printout
from tests.scoring.notation import F


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def sample(number: int) -> Result:
    file = Path(f"assessment/samples/cx-progression-{number}.csv")
    return assess(CX, read_answers(file.read_bytes(), CX))


BEFORE, NOW = sample(1), sample(2)


def test_the_headline_says_what_is_missing_for_the_next_stage() -> None:
    assert english(About(NOW).headline) == (
        "Stage 2: Social communication programmes (provisional). The next stage needs Social CRM "
        "to rise from 67% to 70% and an answer on “Modern customer data model”."
    )


def test_a_stage_of_which_nothing_applies_is_passed_over_and_never_claimed() -> None:
    top = About(result("00000 333333 33333 33333 -------"))

    assert english(top.headline) == (
        "Stage 4: CRM across the enterprise. This is without Enterprise customer experience, which "
        "does not apply. Stage 5 asks for nothing that applies."
    )
    assert english(top.verdict) == (
        "This is the highest stage that applies: all that it asks for is there."
    )
    assert english(top.leapfrogs) == ()
    assert [step.reached for step in top.result.steps] == [True] * 4 + [False]
    on_the_way = About(result("00000 333333 ----- 33333 0000000"))
    assert english(on_the_way.title) == "Stage 4: CRM across the enterprise"
    assert [step.met for step in on_the_way.result.steps] == [True, True, False, True, False]
    behind = About(result("00000 000000 ----- 33333 0000000"))
    assert not any("social CRM" in one for one in english(behind.leapfrogs))


def test_a_statement_that_is_not_true_at_all_is_named_with_the_level_it_needs() -> None:
    about = About(result("00000 333330 00000 00000 0000000"))

    assert english(about.needs) == (
        "“Quick to act on lessons” to rise from 0 (Not true) to 1 (Partly)",
    )


def test_a_mean_between_two_levels_has_no_name() -> None:
    names = Names(items={"goals": "Goals"}, levels={"goals": {F(0): "Not true", F(1): "Partly"}})
    short = Requirement(Measure.ITEM, "goals", F(1), F(1, 2), holds=False, short_by=F(1, 2))

    assert english(need(short, names)) == "“Goals” to rise from 0.5 to 1 (Partly)"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        pytest.param(
            "00000 111111 11111 22111 0000000",
            [
                (
                    "CRM across the enterprise is further along (47%) than Social communication "
                    "programmes (33%) and Social CRM (33%), on which it rests, so it stands on "
                    "weak ground."
                )
            ],
            id="ahead of two",
        ),
        pytest.param(
            "00000 333333 22221 33311 0000000",
            [
                (
                    "CRM across the enterprise is further along (73%) than Social CRM (60%), on "
                    "which it rests: it counts once stage 3 is reached."
                )
            ],
            id="complete before its turn",
        ),
        pytest.param(
            "00000 333330 22233 00000 0000000",
            ["All that stage 3 itself asks for is met; it counts once stage 2 is reached."],
            id="complete, though less filled",
        ),
        pytest.param("00000 333333 33333 33333 3333333", [], id="none at the top"),
    ],
)
def test_every_leapfrog_is_one_sentence(row: str, said: list[str]) -> None:
    assert [plain(one) for one in english(About(result(row)).leapfrogs)] == said


def test_every_symptom_that_is_still_there_says_how_far_and_why_it_matters() -> None:
    said = english(About(result("02000 333333 33333 00000 0000000")).symptoms)

    assert said == (
        (
            "“Soft objectives” is still there (Largely) at stage 3. An aim that cannot be missed "
            "can steer nothing, and the effort is the first to go when money is short."
        ),
    )


def test_a_group_has_no_word_for_a_mean_between_two_levels() -> None:
    rows = ["03000 333333 00000 00000 0000000", "02000 333333 00000 00000 0000000"]

    [said, *_] = english(About(result(*rows)).symptoms)
    assert said.startswith("“Soft objectives” is still there at stage")


def test_the_range_is_told_from_worst_to_best() -> None:
    assert english(About(NOW).stage_range) == (
        "The missing answer could put you anywhere from stage 2 to stage 4."
    )


def test_two_rounds_are_compared_by_how_far_each_stage_is_filled() -> None:
    assert [plain(one) for one in english(About(NOW).since(BEFORE, date(2026, 3, 12)))] == [
        (
            "So far up one stage since 12 March 2026; on the 25 statements that both times have a "
            "score, Social media initiatives from 27% to 73% (share of symptoms overcome), Social "
            "communication programmes from 44% to 83%, Social CRM from 33% to 67%, CRM across the "
            "enterprise from 50% to 75% and Enterprise customer experience from 22% to 28% (29% "
            "on all that have a score now)."
        ),
        "Answered now but not then, which is neither better nor worse: “Mature culture”.",
        "Answered then but not now: “Modern customer data model”.",
        "No longer applies: “Customers take part”.",
    ]


def test_nothing_changed_is_said() -> None:
    assert english(About(NOW).since(NOW, date(2026, 9, 1))) == (
        "The same stage as on 1 September 2026; every stage as far in place as then.",
    )


def test_the_arithmetic_of_a_stage_ends_with_its_fill() -> None:
    step = NOW.steps[2]
    lines = english(About(NOW).arithmetic(NOW.node(step.dimension.id)))

    assert lines[1] == "Social CRM = (2 + 1 + 2 + 3) / 4 = 2.0"
    assert plain(lines[-1]) == "From 0 to 3 that is 67% of the way."
    assert "not answered: Modern customer data model" in lines[2]


def test_a_symptom_is_said_to_count_in_reverse() -> None:
    lines = english(About(NOW).arithmetic(NOW.node("unproven-metrics")))

    assert lines == ("“Metrics of unproven value” = 1", REVERSED)


REVERSED = "It counts in reverse: 0 counts as 3, and so on."


def test_the_way_up_names_the_levels() -> None:
    steps = english(About(BEFORE).path(path(BEFORE, 2), 2))

    assert steps[1] == "Raise “Linked initiatives” from 1 (Partly) to 2 (Largely) (effort 1)."


def test_only_the_first_step_is_filled_by_what_is_overcome() -> None:
    notes = [english(overcome(step, NOW.items)) for step in NOW.steps]
    assert notes == ["share of symptoms overcome", None, None, None, None]


def test_a_statement_stands_at_what_was_chosen_also_in_reverse() -> None:
    names = About(NOW).names
    found = {item.spec.id: english(level_or_mean(item, names)) for item in NOW.items}

    assert found["unproven-metrics"] == "Largely"
    assert found["linked-initiatives"] == "Fully"
    assert found["customer-data-model"] == "not answered"


def test_a_group_stands_at_its_mean() -> None:
    rows = ["30000 000000 00000 00000 0000000", "00000 000000 00000 00000 0000000"]
    found = result(*rows)

    assert english(level_or_mean(found.item("uncoordinated-accounts"), About(found).names)) == "1.5"


@pytest.mark.parametrize(
    ("instrument", "item", "choice", "said"),
    [
        ("cx-progression", "soft-objectives", "0", "Not true: Never was, or not any more."),
        ("cx-progression", "soft-objectives", "dk", "Don’t know"),
        ("cx-progression", "soft-objectives", "na", "Not applicable"),
        ("cx-progression", "soft-objectives", None, "Not answered"),
        ("crm-maturity", "leadership", "1", "Level 1: Our executives mention CRM only when"),
    ],
)
def test_an_answer_in_words(instrument: str, item: str, choice: str | None, said: str) -> None:
    of = Library().get(instrument)
    assert english(answer(of, of.item(item), choice)).startswith(said)


def test_how_much_there_is_to_answer() -> None:
    assert english((items(CX), length(CX))) == ("28 statements", "28 statements in five parts")


def test_the_printout_has_the_fills_and_both_kinds_of_findings() -> None:
    said = plain(printout(NOW))

    lines = [" ".join(line.split()) for line in said.splitlines()]
    assert "3 Social CRM 67% 70% not yet" in lines
    assert "Social CRM 2.0 4 of 5" in lines
    assert "on\n  which it rests: it counts once stage 3 is reached." in said
    assert "- “Metrics of unproven value” is still there (Largely) at stage 2." in said
    assert all(len(line) <= 80 for line in said.splitlines())
