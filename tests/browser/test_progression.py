"""The progression on a phone: a stage at a time, killed, resumed elsewhere, and its result."""

import re
from itertools import combinations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import geometry
from tests.browser.conftest import Visitors
from tests.browser.keyboard import Keyboard
from tests.browser.screens import SAVED
from tests.browser.seeds import Keys
from tests.browser.statements import (
    STAGES,
    begin,
    card,
    chosen,
    is_at,
    rate,
    rate_stage,
    statement,
)
from tests.server.process import Site

ROWS = ("02000", "222223", "21232", "33311", "1111111")  # stage 3 at 67 %, stage 4 ahead of it
COMMENT = "Still copied by hand.\nThe offer lies with purchasing."
OVERLAP = 2  # pixels that letters' boxes may share
A_THUMB = 44
TOO_LONG = "long, longer " * 1600  # more than any field takes


def test_a_whole_progression_on_a_phone_survives_a_kill_and_another_device(
    own_site: Site, visitors: Visitors
) -> None:
    manager = visitors(own_site, phone=True)
    begin(manager)
    for stage, choices in enumerate(ROWS[:2], start=1):
        rate_stage(manager, stage, choices)
        manager.goes_on()
    is_at(manager, 3)
    rate(manager, "coordinated-contacts", "2")
    write(statement(manager, "integrated-systems"), COMMENT)
    manager.is_saved()
    link = manager.private_link
    own_site.kill()
    own_site.start()

    elsewhere = visitors(own_site, phone=True)
    elsewhere.page.goto(link)
    is_at(elsewhere, 3)
    assert chosen(elsewhere, 3) == "2...."
    assert "Noted: Still copied by hand." in statement(elsewhere, "integrated-systems").inner_text()
    for stage in 2, 1:
        elsewhere.goes_back()
        is_at(elsewhere, stage)
        assert chosen(elsewhere, stage) == ROWS[stage - 1]

    elsewhere.opens("/answer?question=social-crm")
    for stage, choices in enumerate(ROWS[2:], start=3):
        rate_stage(elsewhere, stage, choices)
        elsewhere.goes_on()
    elsewhere.page.get_by_text("Every statement is answered.").wait_for()
    assert elsewhere.submits().heading == "Stage 2: Social communication programmes"
    elsewhere.unfolds("How firm this is")
    result = elsewhere.page.get_by_test_id("stMain").inner_text()
    assert "CRM across the enterprise is further along" in result
    assert "“Soft objectives” is still there (Largely) at stage 2" in result


def write(place: Locator, text: str) -> None:
    """Open the fold of a statement and leave a comment there."""
    place.locator("summary").tap()
    field = place.get_by_label("Comment")
    field.fill(text)
    field.blur()


def test_the_keyboard_leads_from_statement_to_statement_and_never_on(
    site: Site, visitors: Visitors
) -> None:
    manager = visitors(site)
    begin(manager)
    keys = Keyboard(manager.page)
    for presses in 1, 3:
        keys.tab_to("a level")
        keys.press("Space", *["ArrowDown"] * presses)
        manager.is_saved()
    assert chosen(manager, 1) == "13..."
    is_at(manager, 1)
    keys.tab_to("Next")
    keys.press("Enter")
    is_at(manager, 2)
    manager.page.locator(".st-key-answer h1:focus").wait_for()


def test_what_the_keyboard_leads_to_is_not_behind_the_row_at_the_foot(
    site: Site, visitors: Visitors
) -> None:
    manager = visitors(site)
    begin(manager)
    keys = Keyboard(manager.page)
    for _ in STAGES[0].owners:
        keys.tab_to("a level")
        chosen_card = manager.page.locator("label:has(input:focus)").bounding_box()
        footer = manager.page.locator(".st-key-answer-footer").bounding_box()
        assert chosen_card
        assert footer
        assert chosen_card["y"] + chosen_card["height"] <= footer["y"]


def test_an_open_page_outlives_a_kill_between_two_statements(
    own_site: Site, visitors: Visitors
) -> None:
    manager = visitors(own_site, phone=True)
    begin(manager)
    rate(manager, STAGES[0].owners[0], "1")
    own_site.kill()
    manager.page.locator('[data-test-connection-state="PINGING_SERVER"]').wait_for()
    own_site.start()
    expect(manager.state).not_to_contain_text(SAVED)  # when, only the killed server knew
    manager.settles()
    rate(manager, STAGES[0].owners[1], "3")
    manager.reloads()
    assert chosen(manager, 1) == "13..."


def test_one_answer_can_be_taken_back_and_the_others_stay(site: Site, visitors: Visitors) -> None:
    manager = visitors(site, phone=True)
    begin(manager)
    rate_stage(manager, 1, "12321")
    manager.touches(statement(manager, "no-guidance").get_by_role("button", name="Clear"))
    expect(manager.state).to_contain_text("4 of 5 answered")
    assert chosen(manager, 1) == "12.21"
    manager.reloads()
    assert chosen(manager, 1) == "12.21"


def test_a_statement_alone_says_that_it_is_saved_and_the_footer_counts_all(
    site: Site, visitors: Visitors
) -> None:
    manager = visitors(site, phone=True)
    begin(manager)
    expect(manager.state).to_have_text("0 of 5 answered")
    for done, item in enumerate(STAGES[0].owners[1:3], start=1):
        rate(manager, item, "2")
        expect(manager.answer.get_by_text(SAVED)).to_have_count(done + 1)
        expect(manager.state).to_have_text(re.compile(rf"Saved \d\d:\d\d\s+{done} of 5 answered"))


def test_a_text_that_cannot_be_kept_is_said_where_it_stands_and_next_leads_back_to_it(
    site: Site, visitors: Visitors
) -> None:
    manager = visitors(site)
    begin(manager)
    refused, other = STAGES[0].owners[1], STAGES[0].owners[4]
    rate(manager, other, "1")
    manager.touches(statement(manager, refused).locator("summary"))
    field = statement(manager, refused).get_by_label("Comment")
    field.fill(TOO_LONG)
    field.blur()
    expect(statement(manager, refused).get_by_test_id("stAlert")).to_contain_text("too long")
    expect(manager.error).to_have_count(1)
    expect(manager.state).to_have_text(re.compile(r"Not saved\s+1 of 5 answered"))
    rate(manager, other, "2", saved=False)
    expect(statement(manager, other).get_by_text(SAVED)).to_be_visible()
    expect(manager.state).to_contain_text("Not saved")
    manager.goes_on()
    is_at(manager, 1)
    heading = statement(manager, refused).locator("h2")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    expect(field).to_have_value(TOO_LONG)
    field.fill("Short.")
    field.blur()
    expect(manager.error).to_have_count(0)
    manager.is_saved().goes_on()
    is_at(manager, 2)


def test_the_check_page_leads_to_the_very_statement_and_back(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    manager = visitors(site, phone=True).enters(keys.in_stages).opens("/check")
    row = manager.page.locator(".st-key-check-row-personal-interaction")
    manager.touches(row.get_by_role("link", name="Change “Personal interaction”"))
    is_at(manager, 3)
    heading = statement(manager, "personal-interaction").locator("h2")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    rate(manager, "personal-interaction", "1")
    manager.goes_on().arrives()
    expect(row).to_contain_text("Partly: In one place, or on trial.")


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desk"])
def test_short_levels_stand_side_by_side_and_are_big_enough_for_a_thumb(
    phone: bool, site: Site, visitors: Visitors
) -> None:
    manager = visitors(site, phone=phone)
    begin(manager)
    boxes = [card(manager, "soft-objectives", one).bounding_box() for one in ("0", "1", "2", "3")]
    rows = {round(box["y"]) for box in boxes if box}
    assert len(rows) == (2 if phone else 1)
    targets = geometry.targets(manager.page)
    assert [one for one in targets if min(one[1:]) < A_THUMB] == []
    assert geometry.wider_than_the_screen(manager.page) == []


def test_no_words_of_the_staircase_collide_on_a_phone(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    manager = visitors(site, phone=True).enters(keys.through_stages)
    chart = manager.page.locator(".stVerticalBlock.st-key-chart-staircase")
    texts = chart.locator(".annotation-text")
    expect(texts.first).to_be_visible()
    boxes = texts.evaluate_all(
        "all => all.map(e => [e.textContent, ...['left', 'right', 'top', 'bottom']"
        ".map(side => e.getBoundingClientRect()[side])])"
    )
    collide = [(one[0], other[0]) for one, other in combinations(boxes, 2) if share(one, other)]
    assert len(boxes) >= 15
    assert collide == []
    assert [text for text, left, right, *_ in boxes if left < 0 or right > 360] == []


def share(one: list[float], other: list[float]) -> bool:
    """Whether two boxes lie on each other by more than a hair."""
    _, left, right, top, bottom = one
    _, other_left, other_right, other_top, other_bottom = other
    across = min(right, other_right) - max(left, other_left)
    down = min(bottom, other_bottom) - max(top, other_top)
    return across > OVERLAP and down > OVERLAP


def test_the_start_page_leads_to_a_sample_of_either(site: Site, visitors: Visitors) -> None:
    stranger = visitors(site, phone=True).opens()
    offer = stranger.page.locator(".stVerticalBlock.st-key-start-offer-cx-progression")
    stranger.touches(offer.get_by_role("link", name="See a sample result"))
    expect(stranger.page.locator("h1")).to_have_text(re.compile("^Stage 2"))
    expect(stranger.page.locator(".st-key-chart-staircase").first).to_be_visible()


@pytest.mark.parametrize("phone", [False, True], ids=["a desk", "a phone"])
def test_next_right_after_typing_keeps_the_text_and_leads_on(
    own_site: Site, visitors: Visitors, phone: bool
) -> None:
    manager = visitors(own_site, phone=phone)
    begin(manager)
    rate_stage(manager, 1, ROWS[0])
    last = manager.page.locator('.stVerticalBlock[class*="st-key-answer-statement-"]').last
    manager.touches(last.locator("summary").first)
    manager.settles()
    comment = last.get_by_label("Comment", exact=True)
    manager.touches(comment)
    manager.page.keyboard.type("Typed last.")
    manager.goes_on()
    is_at(manager, 2)
    manager.goes_back()
    is_at(manager, 1)
    expect(last).to_contain_text("Typed last.")
