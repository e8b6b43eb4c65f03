"""The board report of results with gaps, of long comments, of hostile words."""

from dataclasses import replace

import pytest

from assessment.domain.actions import ActionFields, ActionState, Target, move_id, new_action
from assessment.domain.context import Context
from assessment.domain.response import Answer
from assessment.reports.sentences.about import About
from assessment.reports.views.actions import action_list
from assessment.reports.views.board import ActionPlan, board_report
from assessment.reports.views.target import target_line
from questionnaires.library import Library
from tests.reports.documents.boards import (
    ENGLISH,
    HOSTILE,
    LONGEST,
    READERS,
    SAMPLES,
    answered,
    commented,
    gaps,
    highest,
    printed,
    sample,
    squeezed,
)
from tests.reports.views.test_actions import ALL, TODAY, WRITTEN
from tests.reports.views.values import texts


@pytest.mark.parametrize("instrument", SAMPLES)
@pytest.mark.parametrize("paper", READERS)
def test_a_result_with_gaps_is_reported_with_what_is_to_be_found_out(
    instrument: str, paper: str
) -> None:
    of = gaps(instrument)
    made = printed(of, paper)
    there = squeezed("\n".join((made.text, *made.alternatives)))
    expected = texts(board_report(of), ENGLISH, drawn=True)

    assert [one for one in expected if squeezed(one) not in there] == []
    assert "not answered" in made.text


@pytest.mark.parametrize("instrument", SAMPLES)
def test_nothing_known_is_reported_too(instrument: str) -> None:
    items = Library().get(instrument).items
    of = answered(instrument, {item.id: Answer(choice="dk") for item in items})

    assert squeezed(ENGLISH.text(About(of.result).title)) in squeezed(printed(of).pages[0])


def test_comments_of_the_greatest_length_run_over_the_pages_and_none_is_cut() -> None:
    words = " ".join(f"word{at}" for at in range(LONGEST))[: LONGEST - 4] + " END"
    of = commented("crm-maturity", words)
    made = printed(of)

    answered = [*of.result.items, *of.result.instrument.check_groups]
    assert made.text.count(" END") == 2 * len(answered)
    assert len(made.pages) > 50


def test_one_word_of_the_greatest_length_stays_within_its_page() -> None:
    given = dict(sample("crm-maturity").answers)
    given["leadership"] = given["leadership"].changed(comment="w" * LONGEST)
    made = printed(answered("crm-maturity", given))

    assert "".join(made.pages).count("w") >= LONGEST


@pytest.mark.parametrize("paper", READERS)
def test_what_people_typed_is_text_and_what_would_turn_it_around_is_spelled_out(paper: str) -> None:
    made = printed(commented("crm-maturity", HOSTILE), paper)
    there = squeezed(made.text)

    assert "\u202e" not in there
    assert squeezed("Nordwind [U+202E]gnp.exe") in there
    assert [one for one in ("#strong[x]", "*y*", "$1$", "<b>") if one not in there] == []
    assert "漢" in there or "[U+6F22]" in there
    assert "🙂" in there or "[U+1F642]" in there


def test_at_the_highest_stage_nothing_is_needed_and_no_list_is_announced() -> None:
    made = printed(highest())

    assert "There is no stage above it." in made.text
    assert "The next stage needs" not in made.text
    assert "Your next moves" not in made.bookmarks


def test_the_first_page_says_who_answered_in_what_role_and_what_it_covers() -> None:
    context = Context(organisation="Nordwind", role="Managing director", scope="Sales, service")
    first = printed(replace(sample("cx-progression"), context=context)).pages[0]

    assert "Nordwind" in first
    assert "Answered by: Managing director · covers: Sales, service" in " ".join(first.split())


def test_the_organisation_is_named_and_a_long_name_is_whole_on_the_first_page() -> None:
    name = " ".join(f"Part{at}" for at in range(28))
    of = replace(sample("crm-maturity"), context=Context(organisation=name))
    first, second, *_ = map(squeezed, printed(of).pages)

    assert squeezed(name) in first
    assert "Part0Part1" in second
    assert "Part27" not in second


@pytest.mark.parametrize("paper", READERS)
def test_a_hostile_name_is_text_and_spelled_by_number_where_no_font_has_it(paper: str) -> None:
    of = replace(sample("cx-progression"), context=Context(organisation=HOSTILE))
    made = printed(of, paper)

    assert squeezed("Nordwind [U+202E]gnp.exe") in squeezed(made.pages[0])
    assert "#strong[x]" in made.pages[0]


@pytest.mark.parametrize("instrument", SAMPLES)
def test_what_is_done_about_it_is_reported_and_the_target_stands_on_the_first_page(
    instrument: str,
) -> None:
    plan = ActionPlan(TODAY, ALL, Target(stage=5, by=TODAY))
    made = printed(replace(sample(instrument), plan=plan))

    for one in texts(action_list(ALL, TODAY), ENGLISH):
        assert squeezed(one) in squeezed(made.text), one
    target = target_line(sample(instrument).result, plan.target, sample(instrument).on)
    assert target is not None
    first = squeezed(made.pages[0])
    assert (
        squeezed(ENGLISH.text(target.text)) in first.partition(squeezed("The next stage needs"))[0]
    )


PLANNED = [
    pytest.param(ActionFields("A", owner="Ann", due=TODAY), "Ann, by 1 May 2027.", id="planned"),
    pytest.param(
        ActionFields("A", owner="Ann", due=WRITTEN),
        "Ann, overdue since 1 March 2027.",
        id="overdue",
    ),
    pytest.param(ActionFields("A", owner="Ann"), "Ann; no due date yet.", id="no day"),
    pytest.param(ActionFields("A", due=TODAY), "No owner yet, due on 1 May 2027.", id="no owner"),
    pytest.param(
        ActionFields("A", due=WRITTEN), "No owner yet, overdue since 1 March 2027.", id="late"
    ),
    pytest.param(ActionFields("A"), "No owner and no due date yet.", id="neither"),
]


@pytest.mark.parametrize(("fields", "said"), PLANNED)
def test_a_move_that_became_an_action_says_on_the_first_page_who_sees_to_it_and_by_when(
    fields: ActionFields, said: str
) -> None:
    of = sample("crm-maturity")
    move = of.result.top_moves(1)[0]
    taken = new_action(move_id("acme", of.result.instrument, move), fields, WRITTEN)
    first = printed(replace(of, plan=ActionPlan(TODAY, (taken,), None, "acme"))).pages[0]

    assert " ".join(first.split()).count(said) == 1


def test_a_move_that_was_done_says_so_on_the_first_page_and_others_say_nothing() -> None:
    of = sample("crm-maturity")
    move = of.result.top_moves(1)[0]
    taken = new_action(
        move_id("acme", of.result.instrument, move), ActionFields("A", owner="Ann"), WRITTEN
    ).ended(ActionState.DONE, TODAY)
    first = printed(replace(of, plan=ActionPlan(TODAY, (taken,), None, "acme"))).pages[0]

    assert "Done on 1 May 2027." in first
    assert "owner" not in first


@pytest.mark.parametrize("instrument", SAMPLES)
def test_the_steps_of_the_first_page_are_numbered_from_what_is_to_be_found_out(
    instrument: str,
) -> None:
    first = " ".join(printed(sample(instrument)).pages[0].split())
    at = first.index("Your next moves")

    assert "1 Missing answers. Find out" in first[at:]
    assert f"2 {sample(instrument).result.top_moves(1)[0].item.spec.label}." in first[at:]
    assert "First." not in first


def test_long_names_set_the_first_page_closer_and_its_foot_stays_one_line() -> None:
    long = Context(organisation=HOSTILE, role=HOSTILE, scope=HOSTILE)
    of = replace(
        sample("cx-progression"),
        context=long,
        plan=ActionPlan(TODAY, (), Target(stage=5, by=TODAY)),
    )
    made = printed(of, "Letter")
    first = squeezed(made.pages[0])

    for move in of.result.top_moves(3):
        assert squeezed(move.move.done_when) in first
    [foot] = [line for line in made.pages[0].splitlines() if "From social media" in line][-1:]
    assert foot.startswith("Nordwind")
    assert "14 September 2026" in foot
