"""An address that no page has leads to the start page; parts of pages are left alone."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from assessment.web.addresses import ClosedAddresses, KnownAddresses

A_PERSON = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
A_SCRIPT = {"accept": "application/json"}


async def hello(_request: object) -> PlainTextResponse:
    return PlainTextResponse("hello")


def browser(base: str = "") -> TestClient:
    app = Starlette(
        routes=[Route("/{path:path}", hello)],
        middleware=[Middleware(KnownAddresses, known=("", "answer"), base=base)],
    )
    return TestClient(app, follow_redirects=False)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/answer",
        "/answer/",
        "/enter/abc",
        "/healthz",
        "/media/x",
        "/robots.txt",
        "/favicon.png",
    ],
)
def test_what_is_there_is_served(path: str) -> None:
    assert browser().get(path, headers=A_PERSON).status_code == 200


@pytest.mark.parametrize("path", ["/nowhere", "/answer/more", "/wp-admin/x.php", "/%0d%0ax"])
def test_a_person_who_follows_a_wrong_address_is_led_to_the_start(path: str) -> None:
    answer = browser().get(path, headers=A_PERSON)
    assert (answer.status_code, answer.headers["location"]) == (303, "/?link=nowhere")


@pytest.mark.parametrize("headers", [{}, A_SCRIPT])
def test_what_a_page_fetches_is_left_alone(headers: dict[str, str]) -> None:
    assert browser().get("/answer/_stcore/host-config", headers=headers).status_code == 200


def test_below_a_path_of_its_own_the_site_knows_its_pages() -> None:
    site = browser("/waypoint")
    assert site.get("/waypoint/answer", headers=A_PERSON).status_code == 200
    answer = site.get("/waypoint/nowhere", headers=A_PERSON)
    assert answer.headers["location"] == "/waypoint/?link=nowhere"


@pytest.mark.parametrize(
    "path", ["/assessment", "/assessanswer", "/assess-answer", "/answer", "/enter/abc", "/"]
)
def test_an_address_that_only_begins_like_the_site_is_none_of_it(path: str) -> None:
    answer = browser("/assess").get(path, headers=A_PERSON)
    assert answer.headers.get("location") == "/assess/?link=nowhere"


@pytest.mark.parametrize("base", ["", "/assess"])
@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/metrics/"])
def test_what_is_closed_is_not_found(base: str, path: str) -> None:
    app = Starlette(
        routes=[Route("/{path:path}", hello)],
        middleware=[Middleware(ClosedAddresses, closed=("_stcore/metrics",), base=base)],
    )
    client = TestClient(app)
    for headers in ({}, A_PERSON, A_SCRIPT):
        assert client.get(base + path, headers=headers).status_code == 404
    assert client.head(base + path).status_code == 404
    assert client.get(f"{base}/_stcore/health").status_code == 200
