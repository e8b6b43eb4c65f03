"""When nothing can be written: the page says so, keeps the choice, and saves it afterwards."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import expect

from tests.assessment.storage.tinydb.mounts import small_disk
from tests.browser import statements
from tests.browser.conftest import Visitors
from tests.browser.screens import Visitor
from tests.server.process import Site, running, the_site


@contextmanager
def unwritable(data: Path) -> Iterator[None]:
    """A file stands where the folder for unfinished files should be, so none can be begun."""
    scratch = data / "scratch"
    aside = scratch.rename(data / "aside")
    scratch.write_text("in the way")
    yield
    scratch.unlink()
    aside.rename(scratch)


@contextmanager
def full(data: Path) -> Iterator[None]:
    """Something else has taken all the space."""
    ballast = data / "ballast"
    with ballast.open("wb", buffering=0) as file:
        while free := os.statvfs(data).f_bavail * os.statvfs(data).f_bsize:
            file.write(bytes(free))
    yield
    ballast.unlink()


def choose_in_vain(executive: Visitor, reason: str) -> None:
    executive.chooses_in_vain("4")
    expect(executive.state).to_have_text("Not saved")
    expect(executive.error).to_contain_text(reason)
    assert executive.chosen == "4"
    executive.goes_on()
    assert executive.is_at(1).chosen == "4", "the visitor is not led away from what is not saved"


def save_at_last(executive: Visitor) -> None:
    executive.page.get_by_role("button", name="Try to save again").click()
    executive.is_saved()
    expect(executive.error).to_have_count(0)
    assert executive.reloads().chosen == "4"


def test_a_folder_that_cannot_be_written_to_loses_no_choice(
    own_site: Site, tmp_path: Path, visitors: Visitors
) -> None:
    executive = visitors(own_site).begins()
    with unwritable(tmp_path / "data"):
        choose_in_vain(executive, "Not saved")
    save_at_last(executive)


def test_each_statement_says_that_it_is_not_kept_and_one_more_try_keeps_all(
    own_site: Site, tmp_path: Path, visitors: Visitors
) -> None:
    manager = visitors(own_site, phone=True)
    statements.begin(manager)
    first, second, third, *_ = statements.STAGES[0].owners
    statements.rate(manager, first, "2")
    with unwritable(tmp_path / "data"):
        for number, item in enumerate((second, third), start=1):
            statements.rate(manager, item, "3", saved=False)
            expect(statements.statement(manager, item).get_by_test_id("stAlert")).to_be_visible()
            expect(manager.error).to_have_count(number)
            expect(manager.state).to_contain_text("Not saved")
        manager.goes_on()
        statements.is_at(manager, 1)
        expect(statements.statement(manager, second).locator("h2")).to_be_focused()
    retry = statements.statement(manager, third).get_by_role("button", name="Try to save again")
    manager.touches(retry)
    for item in second, third:
        statements.is_saved(manager, item)
    expect(manager.error).to_have_count(0)
    manager.reloads()
    assert statements.chosen(manager, 1) == "233.."


def test_a_full_disk_loses_no_choice(tmp_path: Path, visitors: Visitors) -> None:
    with small_disk(tmp_path / "data", "512k") as data, running(the_site(tmp_path)) as site:
        executive = visitors(site).begins()
        with full(data):
            choose_in_vain(executive, "no room left")
        save_at_last(executive)


def test_a_full_disk_refuses_to_begin_and_says_so(tmp_path: Path, visitors: Visitors) -> None:
    with small_disk(tmp_path / "data", "512k") as data, running(the_site(tmp_path)) as site:
        executive = visitors(site).opens()
        with full(data):
            executive.page.get_by_role("button", name="Begin the ten questions").click()
            expect(executive.error).to_contain_text("could not be begun")
        executive.begins().chooses("3")
