"""The result of a progression: the staircase, what is out of step, and what to do."""

import json

import pytest

from assessment.domain.result import Result
from assessment.reports.wording import wording
from assessment.services.outcomes import outcomes
from pages.shared import session
from tests.assessment.domain.test_staircase import said
from tests.pages.screen import Visitor

PAGE = "results/page.py"
BEFORE = "22222 111111 11111 11111 0000000"
NOW = "02000 222223 2123? 33311 0000000"


def submit(visitor: Visitor, row: str) -> None:
    for item, record in said(row).answers.items():
        visitor.put(item, choice=record.choice)
    visitor.site.assessments.submit(visitor.visit)


def outcome(visitor: Visitor) -> Result:
    return outcomes(visitor.site.assessments, visitor.key)[-1].result


def submit_again(visitor: Visitor, row: str) -> None:
    visitor.site.assessments.reopen(visitor.visit)
    submit(visitor, row)


def test_the_stage_comes_first_with_what_is_missing_for_the_next(manager: Visitor) -> None:
    submit(manager, NOW)
    manager.open(PAGE)
    assert manager.heading == "Stage 2: Social communication programmes (provisional)"
    assert "Social CRM to rise from 67% to 70%" in manager.text
    shown = manager.text.replace("\\", "")
    assert "an answer on “Personal interaction”" in shown
    assert "anywhere from stage 2 to stage 4" in manager.text


def test_what_nobody_knows_has_to_be_found_out_first(manager: Visitor) -> None:
    submit(manager, NOW)
    manager.open(PAGE)
    assert "Find out and answer “Personal interaction”" in manager.text
    submit_again(manager, NOW.replace("?", "3"))
    manager.open(PAGE)
    assert "Find out" not in manager.text


def test_the_staircase_stands_in_place_of_ladder_radar_and_bars(manager: Visitor) -> None:
    submit(manager, NOW)
    manager.open(PAGE)
    [chart] = manager.screen.get("plotly_chart")
    told = chart.proto.alt.replace("\N{NO-BREAK SPACE}", " ")
    assert told.startswith("A staircase; stage 2 is reached.")
    assert "stage 4 CRM across the enterprise 73% (ahead of stage 3, in place)" in told
    assert {trace["name"] for trace in json.loads(chart.proto.spec)["data"]} >= {"filled", "needed"}
    rows = manager.screen.table[0].value.iloc[:, 0].tolist()
    assert rows[0] == "5 Enterprise customer experience"
    assert rows[-1] == "1 Social media initiatives"


def test_leapfrogs_and_symptoms_are_lists_of_their_own(manager: Visitor) -> None:
    submit(manager, NOW)
    manager.open(PAGE)
    shown = manager.text.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")
    assert "Further along than what it rests on" in shown
    assert "CRM across the enterprise is further along (73%) than Social CRM (67%)" in shown
    assert "Symptoms that are still there" in shown
    assert "“Soft objectives” is still there (Largely) at stage 2. An aim" in shown


def test_where_nothing_is_out_of_step_neither_list_is_there(manager: Visitor) -> None:
    submit(manager, "00000 333333 22222 11111 0000000")
    manager.open(PAGE)
    assert "Further along" not in manager.text
    assert "Symptoms" not in manager.text


def test_every_statement_is_in_the_table_of_its_stage(manager: Visitor) -> None:
    submit(manager, NOW)
    manager.open(PAGE)
    tables = [table.value for table in manager.screen.table[1:6]]
    assert [len(table) for table in tables] == [5, 6, 5, 5, 7]
    symptoms = dict(zip(tables[0].iloc[:, 0], tables[0].iloc[:, 1], strict=True))
    assert (symptoms["Soft objectives"], symptoms["Little oversight"]) == ("Largely", "Not true")
    assert tables[2].iloc[-1].tolist() == ["Personal interaction", "not answered"]


def test_a_second_assessment_stands_beside_the_first(manager: Visitor) -> None:
    submit(manager, BEFORE)
    manager.site.assessments.repeat(manager.key)
    submit(manager, NOW)
    manager.open(PAGE)
    shown = manager.text.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")
    assert "up one stage since" in shown
    assert "Social communication programmes from 33% to 72%" in shown
    earlier, _ = outcomes(manager.site.assessments, manager.key)
    assert wording().text(earlier.on) in manager.screen.table[0].value.columns
    assert manager.screen.table[1].value.iloc[1].tolist() == [
        "Soft objectives",
        "Largely",
        "Largely",
    ]
    manager.screen.selectbox(key=session.ROUND).select("1").run()
    assert manager.heading == "Stage 1: Social media initiatives"


def test_the_path_asks_only_for_ceilings_that_matter(manager: Visitor) -> None:
    submit(manager, BEFORE)
    manager.open(PAGE)
    assert "The least effort to stage 2 is" in manager.text
    ceilings = [slider.label for slider in manager.screen.select_slider]
    assert len(ceilings) == 6
    assert ceilings[0] == "Linked initiatives"
    manager.screen.selectbox(key=session.PATH_TARGET).select(3).run()
    assert len(manager.screen.select_slider) == 11
    for slider in manager.screen.select_slider:
        slider.set_value("1")
    manager.screen.run()
    assert "needs a higher ceiling" in manager.text


def test_what_is_at_the_top_asks_for_no_ceiling(manager: Visitor) -> None:
    submit(manager, "00000 333333 22222 11111 0000000")
    manager.open(PAGE)
    ceilings = {slider.label for slider in manager.screen.select_slider}
    topped = {item.spec.label for item in outcome(manager).items if item.score.fill == 100}
    assert "Linked initiatives" in topped
    assert ceilings
    assert not ceilings & topped


def test_moves_serve_the_level_that_was_chosen(manager: Visitor) -> None:
    submit(manager, BEFORE)
    manager.open(PAGE)
    instrument = manager.visit.instrument
    [level_0, _] = instrument.item("linked-initiatives").moves.values()
    assert level_0[0].do.split(",")[0] in manager.text.replace("\\", "")


def test_the_arithmetic_of_a_stage_ends_in_its_fill(manager: Visitor) -> None:
    submit(manager, NOW)
    manager.open(PAGE)
    manager.screen.selectbox(key=session.EXPLAINED).select("social-crm").run()
    shown = manager.text.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")
    assert "Social CRM = (2 + 1 + 2 + 3) / 4 = 2.0" in shown
    assert "From 0 to 3 that is 67% of the way." in shown


def test_nothing_answered_is_not_scored_and_never_nought(manager: Visitor) -> None:
    manager.submit_unanswered()
    manager.open(PAGE)
    assert "Not scored yet" in manager.heading
    assert [
        chart.proto.alt.count("not answered") for chart in manager.screen.get("plotly_chart")
    ] == [5]
    assert "0%" not in manager.text.replace("\N{NO-BREAK SPACE}", "")


@pytest.mark.parametrize(
    ("instrument", "heading"),
    [
        pytest.param(
            "cx-progression",
            "Stage 2: Social communication programmes (provisional)",
            id="progression",
        ),
        pytest.param("crm-maturity", "Stage 3: Defined (provisional)", id="ten questions"),
        pytest.param("no-such-thing", "Stage 3: Defined (provisional)", id="unknown"),
    ],
)
def test_the_sample_is_of_the_instrument_that_is_asked_for(
    stranger: Visitor, instrument: str, heading: str
) -> None:
    stranger.open("results/sample_page.py", instrument=instrument)
    assert stranger.heading == heading
    assert bool(stranger.screen.info) == (instrument == "no-such-thing")
    assert "since 12 March 2026" in stranger.text
    assert stranger.site.store.engagement_ids() == []
