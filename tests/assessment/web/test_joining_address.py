"""The short address of a join code: it gives a browser its secret, and leads to the join page."""

import pytest

from assessment.web import browser_secret
from assessment.web.addresses import leads_somewhere
from tests.assessment.web.test_routes import FakeDoor, client


def test_it_leads_to_the_page_and_gives_a_secret_once() -> None:
    door = FakeDoor()
    browser = client(door)
    answer = browser.get("/j/CDF379")
    assert answer.headers["location"] == "/join?code=CDF379&again=1"
    assert answer.headers["cache-control"] == "no-store"
    secret = browser_secret.read(browser.cookies)
    assert secret is not None
    assert "set-cookie" not in browser.get("/j/CDF379").headers
    assert door.asked == [], "whether the code is one only the page says, which counts wrong ones"


def test_another_pages_picture_gives_none() -> None:
    browser = client(FakeDoor())
    browser.get("/j/CDF379", headers={"Sec-Fetch-Dest": "image"})
    assert not browser.cookies


@pytest.mark.parametrize("code", ["//evil.example", "<b>", "é&code=x"])
def test_whatever_is_typed_there_stays_within_the_query(code: str) -> None:
    headers = client(FakeDoor(), "/base").get(f"/base/j/{code}").headers
    assert headers["location"].startswith("/base/join?code=")
    assert headers["location"].count("&") == 1
    assert [one.partition("=")[0] for one in headers.get_list("set-cookie")] == [
        browser_secret.NAME
    ]


def test_it_is_an_address_of_the_site() -> None:
    assert leads_somewhere("j/CDF379", ())
