"""What a browser is given when it opens an invitation: a secret of its own, and no key."""

import pytest

from assessment.web import browser_secret
from tests.assessment.web.test_routes import INVITATION, FakeDoor, client


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor()


def test_looking_at_an_invitation_keeps_no_key_but_a_secret_of_the_browsers_own(
    door: FakeDoor,
) -> None:
    browser = client(door)
    answer = browser.get(f"/enter/{INVITATION}")
    assert answer.headers["location"] == f"/invitation?of={INVITATION}"
    assert set(browser.cookies) == {browser_secret.NAME}
    cookie = answer.headers["set-cookie"]
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))
    secret = browser_secret.read(browser.cookies)
    assert secret is not None
    assert INVITATION not in cookie
    browser.get(f"/enter/{INVITATION}")
    assert browser_secret.read(browser.cookies) == secret, "the next invitation finds it"


def test_two_browsers_take_one_invitation_with_different_keys(door: FakeDoor) -> None:
    keys = set()
    for _ in range(2):
        browser = client(door)
        browser.get(f"/enter/{INVITATION}")
        keys.add(browser_secret.own_key(str(browser_secret.read(browser.cookies)), INVITATION))
    assert len(keys) == 2


def test_a_robot_that_looks_at_an_invitation_is_given_nothing(door: FakeDoor) -> None:
    browser = client(door)
    browser.head(f"/enter/{INVITATION}")
    browser.get(f"/enter/{INVITATION}", headers={"Sec-Fetch-Dest": "image"})
    assert not browser.cookies


def test_leaving_forgets_the_secret_too(door: FakeDoor) -> None:
    browser = client(door)
    browser.get(f"/enter/{INVITATION}")
    browser.post("/leave", headers={"Origin": "http://site"})
    assert browser_secret.read(browser.cookies) is None
