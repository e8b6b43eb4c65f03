"""A result is named, shown to somebody on a phone by a link that changes nothing, and withdrawn."""

from playwright.sync_api import expect

from tests.browser import geometry
from tests.browser.conftest import Visitors
from tests.browser.screens import Visitor
from tests.browser.seeds import Keys
from tests.server.process import Site

NAME = "Nordwind Ltd"


def named_result(owner: Visitor) -> Visitor:
    """Type the organisation, and press the button straight from its field."""
    field = owner.page.get_by_label("Organisation")
    owner.touches(field)
    field.press_sequentially(NAME)
    owner.submits()
    expect(owner.page.locator(".st-key-result-verdict")).to_contain_text(NAME)
    return owner


def test_a_board_reads_a_result_until_its_owner_withdraws_the_link(
    own_site: Site, visitors: Visitors
) -> None:
    owner = visitors(own_site).begins()
    owner.answers("3" * 10).opens("/check")
    named_result(owner).unfolds("Show it to others")
    owner.touches(owner.page.get_by_role("button", name="Make a link"))
    code = owner.page.locator(".st-key-result-share code")
    expect(code).to_have_count(1)
    link = code.inner_text().strip()
    own = owner.key
    assert own not in link

    board = visitors(own_site, phone=True)
    board.page.goto(link)
    board.arrives()
    assert board.heading.startswith("Stage ")
    assert board.page.url == f"{own_site.url}/shared"
    assert board.page.title() == "A shared result · Waypoint"
    expect(board.page.locator(".st-key-result-verdict")).to_contain_text(NAME)
    expect(board.page.locator(".st-key-notice")).to_contain_text("It changes nothing")
    assert geometry.wider_than_the_screen(board.page) == []
    for name in ("Assess again", "Correct an answer", "Delete my answers", "Make a link"):
        expect(board.page.get_by_role("button", name=name)).to_have_count(0)

    board.unfolds("The path to a higher stage")
    owner.touches(owner.page.get_by_role("button", name="Withdraw this link"))
    owner.settles()
    owner.touches(owner.page.get_by_role("button", name="Withdraw it for good"))
    expect(code).to_have_count(0)
    board.touches(board.page.locator(".st-key-result-path").get_by_test_id("stSelectbox").first)
    board.page.get_by_role("option").last.click()
    expect(board.page.locator("h1")).to_have_text("This link was withdrawn")
    board.opens("/shared")
    assert board.heading == "This link was withdrawn"


def test_opening_somebodys_link_loses_nothing_of_ones_own(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    manager = visitors(site, phone=True).enters(keys.half_way)
    manager.enters(keys.reader)
    assert manager.page.url == f"{site.url}/shared"
    manager.opens("/answer?question=active-use")
    assert manager.key == keys.half_way
    manager.opens("/")
    expect(manager.page.locator(".st-key-start-continue")).to_contain_text("Read the result of")
    assert geometry.wider_than_the_screen(manager.page) == []
