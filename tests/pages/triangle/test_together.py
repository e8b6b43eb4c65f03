"""Together: nothing before the reveal but who is waited for; then everything, for everybody."""

import json
import re

import pytest

from assessment.domain.triangle.terms import Concession, Point
from assessment.errors import Refused
from assessment.reports.views.revealed_positions import revealed_positions
from pages.shared import session
from pages.shared.reader import plain
from tests.browser.hostile import TEXTS
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.rehearsal import MIDDLE, QUALITY, TIME, Rehearsal

PAGE = "triangle/together/page.py"
EVERYBODY = ("chair", "ann", "ben", "cleo", "reader")


def read(visitor: Visitor) -> str:
    """What is written, as it is read."""
    return visitor.text.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")


def test_a_stranger_is_told_whose_page_this_is(stranger: Visitor) -> None:
    stranger.open(PAGE)
    assert stranger.heading == "No project is open here"


@pytest.mark.parametrize("who", EVERYBODY)
def test_before_the_reveal_everybody_sees_who_is_waited_for_and_nothing_else(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    rehearsal.waiting()
    visitor = sit(who).open(PAGE)
    said = read(visitor)
    assert "1 of 3 sponsors has said where the project should sit." in said
    assert "Ann: has answered\n- Ben: has not answered yet\n- Cleo" in said
    assert visitor.screen.get("plotly_chart") == []
    assert "quality" not in said


def test_with_nobody_invited_it_says_who_invites(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.begun()
    assert "The facilitator invites the sponsors." in read(sit("chair").open(PAGE))


@pytest.mark.parametrize("who", EVERYBODY)
def test_after_the_reveal_everybody_sees_the_same(rehearsal: Rehearsal, sit: Sit, who: str) -> None:
    rehearsal.shown()
    visitor = sit(who).open(PAGE)
    said = read(visitor)
    assert visitor.screen.header[0].value == "Three sponsors, three different firsts"
    assert "What comes first: time for Ben, cost for Cleo and quality for Ann." in said
    assert "Ann: it may be neither later nor dearer." in said
    common, triangle = visitor.screen.get("plotly_chart")
    assert "Time: Ann 0 days, Ben 10 days and Cleo 35 days; nothing in common" in common.proto.alt
    assert "Ben: time 55, cost 15, quality 30" in triangle.proto.alt
    assert "The group" in triangle.proto.alt
    cells = visitor.screen.table[-1].value.iloc[0].tolist()
    assert cells[0] == "Ann"
    assert cells[2].replace("\N{NO-BREAK SPACE}", " ") == "25 · 20 · 55"


def test_no_code_of_a_rule_is_read(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.shown()
    visitor = sit("ann").open(PAGE)
    assert "What does not go together" in read(visitor)
    assert re.findall(r"\bK\d+\b", read(visitor)) == []


def test_averages_and_distances_are_folded_away(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.shown()
    visitor = sit("ann").open(PAGE)
    [fold] = [one for one in visitor.screen.expander if "How far apart" in one.label]
    said = " ".join(one.value for one in fold.markdown).replace("\\", "")
    assert "In the middle of what was said, quality leads: time 37, cost 24, quality 39" in said
    assert "a proposal to talk about, not a result" in said
    assert "Ann gives time 25 of 100, Ben 55." in said
    assert not fold.proto.expanded
    assert read(visitor).count("In the middle") == 1, "not before it is unfolded as well"


def test_the_same_question_is_asked_once_for_everybody_whom_it_is_for(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.shown()
    visitor = sit("ann").open(PAGE)
    [fold] = [one for one in visitor.screen.expander if one.label == "One more question"]
    said = "".join(one.value for one in fold.markdown).replace("\\", "")
    assert "Ben: time is fixed." in said
    assert "Cleo: cost is fixed." in said
    assert said.count("Which of the three may really not move?") == 1


def test_who_was_missing_is_said(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    rehearsal.site.projects.reveal(rehearsal.chair, go_ahead=True)
    said = read(sit("ann").open(PAGE))
    assert "Missing: Ben. The facilitator went ahead, which is recorded." in said
    assert "In the middle" not in said, "one position has no middle"


@pytest.mark.parametrize("named", [True, False])
def test_business_owners_are_told_apart_unless_names_are_hidden(
    rehearsal: Rehearsal, sit: Sit, named: bool
) -> None:
    rehearsal.uninvited()
    sponsors, projects = rehearsal.site.sponsors, rehearsal.site.projects
    if not named:
        projects.name_openly(rehearsal.chair, named=False)
    rehearsal.enters("dora", sponsors.invite(rehearsal.chair, "Dora", owner=True))
    rehearsal.invites("Ann")
    projects.give(rehearsal.access("dora"), QUALITY)
    projects.give(rehearsal.access("ann"), TIME)
    projects.reveal(rehearsal.chair)
    said = read(sit("ann").open(PAGE))
    assert ("Dora lives with the result, as business owner." in said) is named


def test_where_averaging_decides_no_middle_is_singled_out(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    points = {"ann": Point.of(60, 35, 5), "ben": Point.of(30, 35, 35), "cleo": Point.of(30, 35, 35)}
    for who, point in points.items():
        said = TIME.model_copy(update={"points": point})
        rehearsal.site.projects.give(rehearsal.access(who), said)
    rehearsal.site.projects.reveal(rehearsal.chair)
    visitor = sit("reader").open(PAGE)
    text = read(visitor)
    assert "Averaging decides here, so discuss." in text
    assert "the group" not in text.lower().replace("the group’s position", "")
    _, triangle = visitor.screen.get("plotly_chart")
    assert "group" not in triangle.proto.alt
    assert "The order depends on how we average" in text


def test_where_no_names_were_agreed_positions_stand_under_numbers(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    projects = rehearsal.site.projects
    projects.name_openly(rehearsal.chair, named=False)
    for who, said in {"ann": QUALITY, "ben": TIME, "cleo": MIDDLE}.items():
        projects.give(rehearsal.access(who), said)
    projects.reveal(rehearsal.chair)
    visitor = sit("reader").open(PAGE)
    shown = read(visitor) + json.dumps([one.value.to_csv() for one in visitor.screen.table])
    assert "Sponsor 1" in shown
    assert not any(name in shown for name in ("Ann", "Ben", "Cleo"))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "Time: (25 \N{MULTIPLICATION SIGN} 55 \N{MULTIPLICATION SIGN} 30)^(1/3) = 34.55"),
        (1, "Ann: time 25, cost 20, quality 55; logarithms less their mean"),
    ],
)
def test_any_number_is_worked_out(
    rehearsal: Rehearsal, sit: Sit, number: int, expected: str
) -> None:
    rehearsal.shown()
    visitor = sit("ben").open(PAGE)
    visitor.screen.selectbox(key=session.WORKED_OUT).select_index(number).run()
    assert expected in read(visitor)


@pytest.mark.parametrize("name", TEXTS.values(), ids=TEXTS)
def test_a_hostile_name_is_shown_as_text_or_refused_in_words(
    rehearsal: Rehearsal, sit: Sit, name: str
) -> None:
    rehearsal.planned()
    projects = rehearsal.site.projects
    try:
        key = rehearsal.invites(name, required=False)
    except Refused:
        assert "\0" in name, "only what nobody can see is refused"
        return
    projects.give(projects.access(key), TIME)
    projects.reveal(rehearsal.chair, go_ahead=True)
    visitor = sit("reader").open(PAGE)
    assert list(visitor.screen.exception) == []
    assert visitor.screen.table[-1].value.iloc[0, 0] == plain(name.strip())


def test_what_is_common_to_all_is_said_openly_with_the_criteria_that_could_go(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    projects = rehearsal.site.projects
    named = TIME.model_copy(update={"waived": 2500, "criteria": ("c3",)})
    for who, position in {"cleo": MIDDLE, "ben": named, "ann": QUALITY}.items():
        projects.give(rehearsal.access(who), position)
    projects.reveal(rehearsal.chair)
    said = read(sit("reader").open(PAGE))
    assert "Common to all: nothing." in said
    assert "Ben would waive “No customer is in the system twice”." in said
    seen = projects.see(rehearsal.chair)
    found = revealed_positions(seen.project, seen.ledger)
    assert list(found.names.values()) == ["Ann", "Ben", "Cleo"], "not as they answered"


def test_that_nobody_contradicts_themselves_hides_no_different_firsts(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    firm = Concession(amount=0, unit="share")
    for who, first, then, last in (
        ("ann", "time", "cost", "quality"),
        ("ben", "cost", "quality", "time"),
    ):
        gives = {"later": firm, "dearer": firm, "waived": 0}
        gives |= {"waived": 5000} if last == "quality" else {"later": TIME.later}
        points = Point.of(50, 30, 20) if first == "time" else Point.of(20, 50, 30)
        said = {"fixed": first, "chosen": then, "adjusted": last, "points": points, **gives}
        position = TIME.model_copy(update={**said, "comparisons": None})
        rehearsal.site.projects.give(rehearsal.access(who), position)
    rehearsal.site.projects.reveal(rehearsal.chair)
    nobody = "Nobody contradicts themselves. But one thing alone can come first"
    assert nobody in read(sit("ann").open(PAGE))
