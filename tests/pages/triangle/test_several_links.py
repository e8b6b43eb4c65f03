"""One browser holds several links into a project: a tab stays with its own, a reload too."""

import pytest

from assessment.web.keyring import BETWEEN_KEYS, NAME
from pages.triangle.shared.access import AS, mark
from tests.pages.screen import Visitor
from tests.pages.triangle.project_screen import PAGE, read
from tests.rehearsal import Rehearsal

PAGES = ("project", "together", "agreement", "variations", "record")


@pytest.fixture
def holder(rehearsal: Rehearsal, stranger: Visitor) -> Visitor:
    """A browser that came as the facilitator first and as Ann afterwards."""
    rehearsal.shown()
    holds(stranger, rehearsal, "ann", "chair")
    return stranger


def holds(visitor: Visitor, rehearsal: Rehearsal, *whose: str) -> None:
    visitor.cookies[NAME] = BETWEEN_KEYS.join(rehearsal.keys[who] for who in whose)


def named(visitor: Visitor) -> str:
    """Which key the address names."""
    value = visitor.screen.query_params.get(AS, "")
    return value if isinstance(value, str) else value[0]


def other_link(visitor: Visitor) -> list[str]:
    """What is said of a link that the address names and that is not the one gone by."""
    return [one.value for one in visitor.screen.warning if "opens nothing" in one.value]


def test_a_new_tab_has_the_link_that_was_used_last_and_its_address_names_it(
    holder: Visitor, rehearsal: Rehearsal
) -> None:
    holder.open(PAGE)
    assert "you are Ann" in read(holder)
    assert named(holder) == mark(rehearsal.keys["ann"])


@pytest.mark.parametrize("page", PAGES)
def test_a_reload_stays_with_the_link_of_its_tab_whatever_other_tabs_have_used_since(
    holder: Visitor, rehearsal: Rehearsal, page: str
) -> None:
    chair = mark(rehearsal.keys["chair"])
    holder.open(f"triangle/{page}/page.py", **{AS: chair})
    assert "you are the facilitator" in read(holder)
    assert f"/variations?{AS}={chair}" in read(holder), "the way around the project too"


def test_an_address_of_another_browser_names_nobody_here(
    holder: Visitor, rehearsal: Rehearsal
) -> None:
    holder.open(PAGE, **{AS: mark(rehearsal.keys["ben"])})
    assert "you are Ann" in read(holder)
    assert named(holder) == mark(rehearsal.keys["ann"])


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("held", "role"), [("ann", "as Ann;"), ("chair", "as the facilitator;"), ("reader", "to read;")]
)
def test_where_another_link_is_named_than_opens_the_page_says_as_whom_and_how_to_get_back(
    stranger: Visitor, rehearsal: Rehearsal, page: str, held: str, role: str
) -> None:
    rehearsal.shown()
    holds(stranger, rehearsal, held)
    stranger.open(f"triangle/{page}/page.py", **{AS: mark(rehearsal.keys["ben"])})
    [warned] = other_link(stranger)
    assert role in warned
    assert "new invitation" in warned
    stranger.screen.run()
    assert other_link(stranger) == [warned], "as long as the page is open"


@pytest.mark.parametrize("whose", ["ann", None])
def test_where_the_address_names_ones_own_link_or_none_nobody_is_warned(
    holder: Visitor, rehearsal: Rehearsal, whose: str | None
) -> None:
    named_one = {} if whose is None else {AS: mark(rehearsal.keys[whose])}
    holder.open(PAGE, **named_one)
    assert other_link(holder) == []


def test_a_reload_stays_with_the_only_link_though_another_tab_has_got_one_since(
    stranger: Visitor, rehearsal: Rehearsal
) -> None:
    rehearsal.shown()
    holds(stranger, rehearsal, "ann")
    stranger.open(PAGE)
    ann = mark(rehearsal.keys["ann"])
    assert named(stranger) == ann
    assert f"/agreement?{AS}={ann}" in read(stranger)
    holds(stranger, rehearsal, "ben", "ann")
    stranger.open(PAGE, **{AS: ann})
    assert "you are Ann" in read(stranger)
