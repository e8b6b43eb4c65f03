"""A sponsor's position: what speaks against itself, what is kept, and who sees it when."""

import pytest

from assessment.domain.triangle.drafts.collection import Drafts
from assessment.domain.triangle.drafts.position import PositionDraft
from assessment.domain.triangle.terms import Criterion
from pages.shared.reader import plain
from tests.browser.hostile import TEXTS
from tests.pages.screen import Visitor
from tests.pages.triangle.ben import PAGE, SAVE, divide, kept, key, points, say, state
from tests.pages.triangle.conftest import Sit
from tests.rehearsal import PLAN, QUALITY, TIME, Rehearsal

# What speaks against itself


def test_own_contradictions_are_named_with_both_statements_and_a_question(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    said = who.text.replace("\\", "")
    assert "You: quality comes first." in said
    assert "You: it may be neither later nor dearer." in said
    assert "Quality has its price: is it time, is it money" in said


def test_a_contradiction_goes_as_soon_as_it_is_mended(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    assert "Does it go together?" in who.text
    who.screen.radio(key=key(rehearsal, "ann", "dearer")).set_value("share").run()
    who.screen.text_input(key=key(rehearsal, "ann", "dearer_share")).set_value("20").run()
    assert "Does it go together?" not in who.text


def test_a_contradiction_never_stands_in_the_way(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    who = sit("ben").open(PAGE)
    say(who, rehearsal)
    who.screen.radio(key=key(rehearsal, "ben", "dearer")).set_value("none").run()
    who.screen.radio(key=key(rehearsal, "ben", "going")).set_value("none").run()
    assert "what gives way?" in who.text.replace("\\", "")
    who.press(SAVE)
    assert kept(rehearsal, "ben") is not None


# Nothing is lost


def test_what_is_not_saved_is_there_again_when_the_page_is_loaded_anew(
    rehearsal: Rehearsal, sit: Sit, stranger: Visitor
) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    divide(who, rehearsal, "ann", cost="50")
    again = Visitor(who.site, who.cookies, type(stranger.screen).from_file(who.screen._script_path))
    again.open(PAGE)
    assert points(again) == ["25", "50", "55"]
    assert "Not saved yet" in state(again)
    assert kept(rehearsal, "ann") == QUALITY


def test_what_is_not_saved_is_shown_to_nobody_else(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    divide(who, rehearsal, "ann", cost="50")
    other = sit("ben").open(PAGE)
    assert points(other) == [""] * 3


def drafts(rehearsal: Rehearsal, who: str) -> Drafts:
    access = rehearsal.access(who)
    return rehearsal.site.store.drafts(access.project, access.who)


def test_what_was_saved_is_a_draft_no_more(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    who = sit("ben").open(PAGE)
    say(who, rehearsal)
    assert drafts(rehearsal, "ben").draft("position").fields is not None
    who.press(SAVE)
    assert drafts(rehearsal, "ben").draft("position").fields is None


def test_looking_at_the_page_writes_nothing(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    sit("ann").open(PAGE)
    assert drafts(rehearsal, "ann").drafts == {}


def test_what_is_given_up_is_gone_everywhere(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    divide(who, rehearsal, "ann", cost="50")
    who.press("position.back")
    assert points(who) == ["25", "20", "55"]
    assert points(who.loads_anew(PAGE)) == ["25", "20", "55"]


def test_two_windows_lose_nothing_of_a_position_and_are_told_of_each_other(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    one = sit("ben").open(PAGE)
    other = one.loads_anew(PAGE)
    one.screen.radio(key=key(rehearsal, "ben", "later")).set_value("none").run()
    other.screen.radio(key=key(rehearsal, "ben", "dearer")).set_value("none").run()
    assert "This form is open in another window as well" in other.screen.info[0].value
    stands = drafts(rehearsal, "ben").draft("position").fields
    assert stands == PositionDraft(later="none", dearer="none")
    assert [radio.value for radio in other.screen.radio][1:3] == ["none", "none"]


# Who sees what, and when


@pytest.mark.parametrize(
    ("named", "told"),
    [
        pytest.param(True, "under your name, Ann", id="named"),
        pytest.param(False, "under a number, in an order of chance", id="numbered"),
    ],
)
def test_it_is_told_who_will_see_it_and_under_what(
    named: bool, told: str, rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    rehearsal.site.projects.name_openly(rehearsal.chair, named=named)
    said = sit("ann").open(PAGE).text.replace("\\", "")
    assert told in said
    assert "until all positions are shown at once" in said


def test_who_is_missing_is_told_as_a_count_alone(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    assert "One of the two required sponsors has not said yet" in who.text
    assert "Ben" not in who.text
    rehearsal.site.projects.give(rehearsal.access("ben"), TIME)
    who.open(PAGE)
    assert "Every required sponsor has said where they stand" in who.text


def test_once_all_are_shown_it_is_read_only_with_the_way_to_them(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.shown()
    who = sit("ben").open(PAGE)
    said = who.text.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")
    assert "**The date is fixed.** We choose how good it gets, and adjust what it costs." in said
    assert "2 of the 4 quality criteria" in said
    assert [len(who.screen.get(kind)) for kind in ("radio", "text_input", "button")] == [0, 0, 0]
    assert [link.proto.page for link in who.screen.get("page_link")] == ["together"]


def test_somebody_who_said_nothing_in_time_is_told_so(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    rehearsal.site.projects.reveal(rehearsal.chair, go_ahead=True)
    who = sit("ben").open(PAGE)
    assert "yours is not among them" in who.text
    assert list(who.screen.exception) == []


def test_a_reveal_while_something_is_filled_in_is_said_and_changes_nothing(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    divide(who, rehearsal, "ann", cost="50")
    rehearsal.site.projects.reveal(rehearsal.chair, go_ahead=True)
    who.screen.button(key=SAVE).click().run()
    said = who.text.replace("\\", "")
    assert "All positions are shown to everybody now" in said
    assert "had not saved before that is not part of it" in said
    assert kept(rehearsal, "ann") == QUALITY


@pytest.mark.parametrize("who", ["chair", "reader"])
def test_others_are_told_whose_page_it_is(who: str, rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    seen = sit(who).open(PAGE)
    assert "This page belongs to the sponsors" in seen.text
    assert "One of the two required sponsors" in seen.text
    assert [len(seen.screen.get(kind)) for kind in ("radio", "text_input", "button")] == [0, 0, 0]


def test_a_stranger_and_a_lost_link_open_nothing(
    rehearsal: Rehearsal, sit: Sit, stranger: Visitor
) -> None:
    rehearsal.waiting()
    assert stranger.open(PAGE).heading == "No project is open here"
    who = sit("ann")
    rehearsal.new_invitation("ann")
    assert who.open(PAGE).heading == "No project is open here"


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_peoples_words_are_shown_as_text(text: str, rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.title = "A project"
    rehearsal.begun()
    projects = rehearsal.site.projects
    criteria = (Criterion(id="c1", text=text),)
    projects.plan(rehearsal.chair, PLAN.model_copy(update={"criteria": criteria}))
    rehearsal.enters("ann", rehearsal.site.sponsors.invite(rehearsal.chair, text))
    projects.give(rehearsal.access("ann"), QUALITY)
    who = sit("ann").open(PAGE)
    assert list(who.screen.exception) == []
    assert who.text.count(plain(text.strip())) >= 2, "in the criteria and in one's own name"
