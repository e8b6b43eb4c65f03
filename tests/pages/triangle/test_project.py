"""A project's page: where it stands, what comes next and who must do it, for each seat."""

import re

import pytest

from assessment.web.keyring import BETWEEN_KEYS, NAME
from pages.shared.reader import beginning, plain
from pages.triangle.shared.panels import NAME_LENGTH
from tests.browser.hostile import TEXTS
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import PAGE, buttons, kept, links, press, read
from tests.rehearsal import QUALITY, TERMS, TIME, Rehearsal, asks

EVERYBODY = ("chair", "ann", "ben", "cleo", "reader")


def test_a_stranger_is_told_whose_page_this_is(stranger: Visitor) -> None:
    stranger.open(PAGE)
    assert stranger.heading == "No project is open here"


@pytest.mark.parametrize(
    ("stage", "who", "said"),
    [
        ("begun", "chair", "Nothing is planned yet.** Next you set the plan"),
        ("uninvited", "chair", "No sponsor is invited yet.** Next you invite the sponsors"),
        ("uninvited", "reader", "Next the facilitator invites the sponsors"),
        ("planned", "chair", "Nobody who must sign has said yet"),
        ("waiting", "chair", "Still missing: Ben.** Once nobody is missing, you show"),
        ("waiting", "ann", "Your position is saved; nobody else has seen it"),
        ("waiting", "ben", "Still missing: you.** Next you say, in private"),
        ("waiting", "cleo", "Next you say, in private"),
        ("waiting", "reader", "Once nobody is missing, the facilitator shows all positions"),
        ("ready", "chair", "Next you show all positions to everybody at once"),
        ("ready", "ann", "Next the facilitator shows all positions to everybody at once"),
        ("shown", "chair", "then you draft terms"),
        ("shown", "cleo", "then the facilitator drafts terms"),
        ("proposed", "ben", "Version 1 waits for you to sign.** Next you read it"),
        ("proposed", "ann", "Version 1 waits for Ben to sign.** Next they read it"),
        ("again", "reader", "Version 2 waits for Ben to sign"),
        ("signed", "chair", "Whatever would change it is raised as a variation first"),
        ("varied", "ann", "One variation waits for a decision.** Variation 4 waits for your word."),
        ("varied", "chair", "Next the sponsors decide"),
        ("exceeded", "chair", "harmed than may be waived.** Next you draft a new version"),
        ("used_up", "ann", "none is left: agree anew before another is harmed. One variation"),
    ],
)
def test_it_says_where_the_project_stands_and_who_does_what_next(
    rehearsal: Rehearsal, sit: Sit, stage: str, who: str, said: str
) -> None:
    getattr(rehearsal, stage)()
    assert said in read(sit(who).open(PAGE))


@pytest.mark.parametrize(
    ("stage", "done"),
    [
        ("begun", 0),
        ("uninvited", 1),
        ("waiting", 1),
        ("ready", 1),
        ("shown", 2),
        ("proposed", 3),
        ("signed", 4),
    ],
)
def test_the_steps_before_this_one_are_done_and_those_after_it_come_later(
    rehearsal: Rehearsal, sit: Sit, stage: str, done: int
) -> None:
    getattr(rehearsal, stage)()
    said = read(sit("chair").open(PAGE))
    states = [part.partition('"')[0] for part in said.split('<li class="')[1:]]
    assert states == ["done"] * done + ["now"] + ["later"] * (4 - done)
    assert said.count('aria-current="step"') == 1


def test_variations_wait_while_the_sponsors_agree_anew(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.exceeded()
    said = read(sit("chair").open(PAGE))
    states = [part.partition('"')[0] for part in said.split('<li class="')[1:]]
    assert states == ["done"] * 3 + ["now", "waits"]
    assert "is in force. The sponsors must agree anew." in said


def test_a_version_is_in_force_since_a_time_that_is_labelled_as_utc(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    said = read(sit("chair").open(PAGE))
    assert re.search(r"Version 1 is in force since \d+ \w+ \d{4}, \d\d:\d\d UTC", said)


def test_who_is_missing_stands_in_the_order_in_which_the_sponsors_are_listed(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    for name in ("Dora", "Eve", "Finn", "Gil", "Hana"):
        rehearsal.invites(name)
    rehearsal.site.projects.give(rehearsal.access("ann"), QUALITY)
    missing = {one.id for one in rehearsal.site.projects.see(rehearsal.chair).missing}
    rehearsal.site.projects.reveal(rehearsal.chair, go_ahead=True, without=missing)
    assert "without a position of Ben, Dora, Eve, Finn and two more" in read(
        sit("chair").open(PAGE)
    )
    rehearsal.site.agreements.propose(rehearsal.chair, "First agreement", TERMS)
    assert "Version 1 waits for Ann, Ben, Dora, Eve and three more" in read(sit("chair").open(PAGE))


def test_a_version_that_was_declined_or_withdrawn_is_said(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    agreements = rehearsal.site.agreements
    seen = rehearsal.site.projects.see(rehearsal.chair).ledger.proposed
    assert seen is not None
    agreements.decline(rehearsal.access("ben"), seen.content, "Too late in the year.")
    assert "Ben has declined it and said why" in read(sit("chair").open(PAGE))
    assert "You have declined it" in read(sit("ben").open(PAGE))
    agreements.withdraw(rehearsal.chair, "It names the wrong year.")
    said = read(sit("chair").open(PAGE))
    assert "Version 1 was withdrawn, so nothing is agreed yet" in said
    assert "Next you draft terms" in said


def test_a_name_that_begins_a_sentence_stands_as_it_was_written(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.proposed()
    seen = rehearsal.site.projects.see(rehearsal.chair)
    book = rehearsal.site.store.audit_log(seen.project.id)
    ben = book.project.sponsor(rehearsal.access("ben").sponsor)
    renamed = book.project.with_sponsor(ben.model_copy(update={"name": "von Hagen"}))
    rehearsal.site.store.replace_project(renamed, ())
    assert seen.ledger.proposed is not None
    content = seen.ledger.proposed.content
    rehearsal.site.agreements.decline(rehearsal.access("ben"), content, "Too late in the year.")
    assert "von Hagen has declined it and said why" in read(sit("chair").open(PAGE))


@pytest.mark.parametrize("who", ["chair", "ben", "cleo", "reader"])
@pytest.mark.parametrize("stage", ["waiting", "ready"])
def test_before_the_reveal_nobody_sees_anything_of_what_another_said(
    rehearsal: Rehearsal, sit: Sit, stage: str, who: str
) -> None:
    getattr(rehearsal, stage)()
    projects, screens = rehearsal.site.projects, []
    for said in (QUALITY, TIME):
        projects.give(rehearsal.access("ann"), said)
        visitor = sit(who).open(PAGE)
        screens.append((read(visitor), buttons(visitor)))
    assert screens[0] == screens[1]


@pytest.mark.parametrize("who", EVERYBODY)
def test_everybody_sees_who_has_answered_and_the_plan(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    rehearsal.waiting()
    said = read(sit(who).open(PAGE))
    assert said.count("Has said where the project should sit; must sign") == 1
    assert said.count("Has not answered; ") == 2
    assert "from 4 January 2027 to 30 June 2027, 178 days, and may cost €480,000" in said
    assert "No customer is in the system twice" in said


@pytest.mark.parametrize("who", ["ann", "cleo", "reader"])
@pytest.mark.parametrize("stage", ["planned", "waiting", "ready", "again", "exceeded"])
def test_only_the_facilitator_has_anything_to_press(
    rehearsal: Rehearsal, sit: Sit, stage: str, who: str
) -> None:
    getattr(rehearsal, stage)()
    visitor = sit(who).open(PAGE)
    assert buttons(visitor) == []
    assert [*visitor.screen.text_input, *visitor.screen.text_area] == []


@pytest.mark.parametrize("who", EVERYBODY)
def test_everybody_finds_their_own_link_and_no_other(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    rehearsal.waiting()
    visitor = sit(who).open(PAGE).unfold("project-own-link")
    readers = {"chair": [rehearsal.keys["reader"]]}.get(who, [])
    assert links(visitor) == [*readers, rehearsal.keys[who]]
    others = [key for name, key in rehearsal.keys.items() if name not in (who, "reader")]
    assert not any(key in read(visitor) for key in others)


def test_a_browser_that_holds_two_seats_leads_from_one_to_the_other(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    visitor = sit("chair")
    chair, ann = rehearsal.keys["chair"], rehearsal.keys["ann"]
    visitor.cookies[NAME] = BETWEEN_KEYS.join([chair, ann, "x" * 32])
    said = read(visitor.open(PAGE))
    assert f'href="/enter/{ann}"' in said
    assert "you are Ann" in said
    assert f"/enter/{chair}" not in said


def test_a_link_that_was_taken_back_does_not_hide_one_that_lives(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    visitor = sit("ann")
    visitor.cookies[NAME] = BETWEEN_KEYS.join(["x" * 32, rehearsal.keys["ann"]])
    assert "you are Ann" in read(visitor.open(PAGE))


def test_what_asks_for_more_than_is_left_waits_and_holds_up_no_other(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.varied()
    rehearsal.site.variations.raise_one(rehearsal.access("ann"), asks("A longer pilot", days=21))
    said = read(sit("chair").open(PAGE))
    assert "Variation 5 asks for more than is left. It waits, and holds up no other." in said
    assert "agree anew" not in said
    assert "Next the sponsors decide." in said


def test_a_tab_stays_in_its_seat_when_another_tab_takes_another(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    visitor = sit("chair").open(PAGE)
    other = Rehearsal(rehearsal.site, "Another project").planned()
    visitor.cookies[NAME] = other.keys["chair"]
    press(visitor, "Show them without names")
    assert kept(rehearsal).named is False
    assert kept(other).named is True


def test_a_tab_whose_link_was_taken_back_is_not_moved_to_another_seat(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    visitor = sit("ann").open(PAGE)
    visitor.cookies[NAME] += f"{BETWEEN_KEYS}{rehearsal.keys['chair']}"
    rehearsal.site.sponsors.dismiss(rehearsal.chair, rehearsal.access("ann").sponsor)
    visitor.screen.run()
    assert visitor.heading == "No project is open here"


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_title_and_names_are_shown_as_text(rehearsal: Rehearsal, sit: Sit, text: str) -> None:
    rehearsal.title = text
    rehearsal.uninvited()
    rehearsal.site.sponsors.invite(rehearsal.chair, text)
    visitor = sit("chair").open(PAGE)
    assert list(visitor.screen.exception) == []
    project = kept(rehearsal)
    assert [one.value for one in visitor.screen.title] == [plain(project.title)]
    shown = [one.value for one in visitor.screen.markdown]
    name = project.sponsors[0].name
    listed, missing = f"**{plain(name)}**", plain(f"where the project should sit. Missing: {name}")
    assert any(one.startswith(listed) for one in shown)
    assert any(missing in one for one in shown)
    labels = {one.label for one in visitor.screen.button}
    assert plain(f"{beginning(name, NAME_LENGTH)} leaves") in labels
