"""The result page: the stage, its reasons, and what to do; for its owner alone."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from pages.shared import session
from questionnaires.library import Library
from questionnaires.schema import Band
from tests.pages.screen import Visitor

PAGE = "results/page.py"
ITEMS = [
    "shared-meaning",
    "shared-success",
    "customer-outcomes",
    "internal-conversation",
    "mission-alignment",
    "leadership",
    "buying-process",
    "language-and-selling",
    "willing-use",
    "active-use",
]


EXPLAINED = (
    "Stage 3, typically",
    "Question by question",
    "How firm this is",
    "The path to our target",
    "How was this computed?",
    "Every score",
    "Your answers, comments and evidence",
    "Assess again or correct",
)


def submit(visitor: Visitor, level: str, **other: str) -> None:
    for item in ITEMS:
        visitor.put(item, choice=other.get(item.replace("-", "_"), level))
    visitor.site.assessments.submit(visitor.visit)


def charts(visitor: Visitor) -> dict[str, dict[str, object]]:
    """Each chart's figure, by what its text alternative begins with."""
    protos = [chart.proto for chart in visitor.screen.get("plotly_chart")]
    return {proto.alt.split(" ")[0]: json.loads(proto.spec) for proto in protos}


def test_the_stage_comes_first_and_what_the_next_one_needs(executive: Visitor) -> None:
    submit(executive, "3")
    executive.open(PAGE)
    assert executive.heading == "Stage 3: Defined"
    assert r"the overall score to rise from 3\.0 to 3\.5" in executive.text


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Asia/Tokyo", "13 March 2026"),
        ("America/Los_Angeles", "12 March 2026"),
        (None, "12 March 2026"),
    ],
)
def test_a_result_is_of_the_day_on_which_it_was_submitted_where_its_reader_is(
    executive: Visitor, abroad: Callable[[str | None], None], zone: str | None, day: str
) -> None:
    submit(executive, "3")
    late = datetime(2026, 3, 12, 23, 30, tzinfo=UTC)
    head = executive.visit.response.head
    executive.site.store.replace_head(head.model_copy(update={"submitted_at": late}))
    abroad(zone)
    executive.open(PAGE)
    [caption, *_] = [
        one.value.replace("\N{NO-BREAK SPACE}", " ") for one in executive.screen.caption
    ]
    assert caption.endswith(day)


def test_the_word_for_the_score_stands_beside_the_stage(
    stranger: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    bands = (
        {"start": "1", "end": "3", "name": "Mixed"},
        {"start": "3", "end": "5", "name": "Good"},
    )
    known = (
        Library()
        .get("crm-maturity")
        .model_copy(update={"bands": tuple(map(Band.model_validate, bands))})
    )
    monkeypatch.setattr(Library, "get", lambda _self, _id: known)
    stranger.hold(stranger.site.assessments.begin(known.id))
    submit(stranger, "3")
    stranger.open(PAGE)
    assert stranger.heading == "Stage 3: Defined"
    assert r"Overall 3\.0 on a scale from 1 to 5\: Good\." in stranger.text


def test_a_mean_just_below_what_a_gate_asks_for_is_nowhere_shown_as_that(
    executive: Visitor,
) -> None:
    fours = ("mission_alignment", "internal_conversation", "leadership", "willing_use")
    submit(executive, "3", **dict.fromkeys((*fours, "language_and_selling"), "4"))
    executive.open(PAGE)
    words = [executive.text]
    words += [chart.proto.alt for chart in executive.screen.get("plotly_chart")]
    words += [str(table.value.to_numpy().tolist()) for table in executive.screen.table]
    figures = re.findall(r"\d+\.\d+", " ".join(words).replace("\\", ""))
    assert {"3.47", "3.50"} <= set(figures)  # the mean, and what the gate asks for
    assert "3.5" not in figures


def test_every_chart_says_in_words_what_it_shows(executive: Visitor) -> None:
    submit(executive, "2")
    executive.open(PAGE)
    told = [chart.proto.alt for chart in executive.screen.get("plotly_chart")]
    assert len(told) == 3
    assert "Stage 2, Emerging, is reached" in told[0]
    assert all("2.0" in words for words in told[1:])
    tables = [table.value.iloc[:, 0].tolist() for table in executive.screen.table]
    assert ["5", "4", "3", "2", "1"] in tables
    assert ["Strategy", "People", "Process"] in tables
    assert ["Shared meaning", "Shared success", "Internal conversation"] in [
        one[:3] for one in tables
    ]


def test_what_explains_a_result_is_folded_away_by_its_title(executive: Visitor) -> None:
    submit(executive, "3")
    executive.open(PAGE)
    folds = [one.label.replace("\\", "") for one in executive.screen.expander]
    titles = [one for one in folds if one in EXPLAINED]
    assert titles == list(EXPLAINED)
    assert (folds.count("The six yes-or-no checks"), folds.count("Details")) == (1, 2)


def test_moves_are_those_of_the_present_level(executive: Visitor) -> None:
    submit(executive, "1", leadership="4")
    executive.open(PAGE)
    leadership = executive.visit.instrument.item("leadership")
    [move] = [moves[0] for level, moves in leadership.moves.items() if level == 4]
    assert move.do.split(",")[0].split(".")[0] in executive.text


def test_any_number_is_taken_apart(executive: Visitor) -> None:
    submit(executive, "3", shared_meaning="1", shared_success="2")
    executive.open(PAGE)
    executive.screen.selectbox(key=session.EXPLAINED).select("strategy").run()
    assert r"Strategy \= \(1 \+ 2 \+ 3\) / 3 \= 2\.0".replace("/", r"\/") in executive.text


def test_a_claim_without_its_sub_checks_is_listed_with_the_reason(executive: Visitor) -> None:
    submit(executive, "3", shared_success="5")
    executive.open(PAGE)
    assert "You chose level 5 for “Shared success”" in executive.text


def test_nothing_answered_is_not_scored_and_never_zero(executive: Visitor) -> None:
    executive.submit_unanswered()
    executive.open(PAGE)
    assert "Not scored yet" in executive.heading
    assert "0.0" not in executive.text


def test_before_submitting_there_is_no_result(executive: Visitor) -> None:
    executive.open(PAGE)
    assert "No result yet" in executive.text


def test_assessing_again_keeps_the_first_result_and_shows_the_difference(
    executive: Visitor,
) -> None:
    submit(executive, "2")
    executive.open(PAGE)
    executive.press("result.again")
    assert not executive.visit.submitted
    executive.open(PAGE)
    assert "Your latest assessment is not submitted" in executive.text
    submit(executive, "3")
    executive.open(PAGE)
    assert "Up one stage since" in executive.text
    executive.screen.selectbox(key=session.ROUND).select("1").run()
    assert executive.heading == "Stage 2: Emerging"


def test_an_answer_can_be_corrected(executive: Visitor) -> None:
    submit(executive, "2")
    executive.open(PAGE)
    executive.press("result.reopen")
    assert not executive.visit.submitted
    assert executive.kept("leadership").choice == "2"


@pytest.mark.parametrize("key", [None, "x" * 32])
def test_a_stranger_sees_no_result(stranger: Visitor, key: str | None) -> None:
    if key:
        stranger.hold(key)
    stranger.open(PAGE)
    assert "Nothing to continue here" in stranger.text
    assert charts(stranger) == {}


def test_the_sample_shows_two_rounds_and_keeps_nothing(stranger: Visitor) -> None:
    stranger.open("results/sample_page.py")
    assert stranger.heading == "Stage 3: Defined (provisional)"
    assert "So far up one stage since 12 March 2026" in stranger.text
    assert stranger.site.store.engagement_ids() == []


def test_what_is_too_little_for_a_stage_is_said_before_its_arithmetic(executive: Visitor) -> None:
    for item in ("shared-meaning", "shared-success"):
        executive.put(item, choice="2")
    executive.site.assessments.submit(executive.visit)
    executive.open(PAGE)
    said = executive.text.replace("\\", "")
    lacking = "This is not enough for a verdict: three answers are lacking."
    assert said.index(lacking) < said.index("Overall = 2.0")


def test_the_stage_can_be_taken_apart_gate_by_gate(executive: Visitor) -> None:
    submit(executive, "3")
    executive.open(PAGE)
    executive.screen.selectbox(key=session.EXPLAINED).set_value("the stage").run()
    said = executive.text.replace("\\", "")
    assert "Stage 3 is reached. Met: the overall score 3.0 (at least 2.5)" in said
    assert "Stage 4 is not reached. Not met: the overall score 3.0 (at least 3.5)" in said


def test_questions_scored_only_once_are_named_apart_and_not_compared(executive: Visitor) -> None:
    submit(executive, "3", leadership="dk")
    executive.site.assessments.repeat(executive.key)
    submit(executive, "4")
    executive.open(PAGE)
    said = executive.text.replace("\\", "")
    assert "on the nine questions that both times have a score, overall from 3.0 to 3.8." in said
    assert "Answered now but not then, which is neither better nor worse: “Leadership”." in said


def test_the_stage_is_described_as_usual_and_what_is_not_so_is_named(executive: Visitor) -> None:
    submit(executive, "3", shared_meaning="1")
    executive.open(PAGE)
    said = executive.text.replace("\\", "")
    assert "Typically at this stage: Departments have agreed what CRM is for" in said
    assert "In your case not yet: “Shared meaning”." in said


def test_what_has_to_be_confirmed_is_named_among_the_moves(executive: Visitor) -> None:
    checks = ("several-sources", "streamlined-by-role")
    executive.put("organisation", checks=dict.fromkeys(checks, "yes"))
    submit(executive, "3")
    executive.open(PAGE)
    said = executive.text.replace("\\", "")
    assert "The organisation as a whole.** One more yes is needed. Answer yes to one of" in said
    [group] = executive.visit.instrument.check_groups
    moves = said.split("One more yes is needed.")[1].split("Done when")[0]
    assert [check.id for check in group.checks if check.question in moves] == [
        check.id for check in group.checks if check.id not in checks
    ]


def test_one_chart_of_the_questions_has_the_largest_gap_first(executive: Visitor) -> None:
    submit(executive, "3", leadership="1")
    executive.open(PAGE)
    bars = charts(executive)["Bars"]
    labels = next(one["text"] for one in bars["data"] if one["name"] == "now")  # type: ignore[attr-defined]
    assert labels[0] == "Leadership"
    assert len(labels) == len(ITEMS)
