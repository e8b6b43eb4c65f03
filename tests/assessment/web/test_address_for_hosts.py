"""The address that is printed at the start: who comes by it may host."""

import pytest

from assessment.web.keyring import Keyring
from tests.assessment.web.test_routes import PRINTED, FakeDoor, client


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor()


def test_the_printed_address_gives_a_browser_a_key_of_its_own_to_host_with(door: FakeDoor) -> None:
    browser = client(door)
    answer = browser.get(f"/enter/{PRINTED}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/engagements")
    [own] = Keyring.read(browser.cookies).keys
    assert own.startswith("kh")
    assert PRINTED not in str(answer.headers)
    browser.get(f"/enter/{PRINTED}")
    assert Keyring.read(browser.cookies).keys == (own,)


def test_a_robot_that_looks_at_the_printed_address_does_not_host(door: FakeDoor) -> None:
    browser = client(door)
    browser.head(f"/enter/{PRINTED}")
    browser.get(f"/enter/{PRINTED}", headers={"Sec-Fetch-Dest": "image"})
    assert dict(browser.cookies) == {}


def test_a_full_disk_lets_nobody_host_and_says_so(door: FakeDoor) -> None:
    door.unfit = "The disk is full."
    browser = client(door)
    assert browser.get(f"/enter/{PRINTED}").headers["location"] == "/?link=unreadable"
    assert dict(browser.cookies) == {}
