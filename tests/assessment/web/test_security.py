"""The headers that go with every answer."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from assessment.web.security import HEADERS, SecurityHeaders


async def bare(_request: object) -> PlainTextResponse:
    return PlainTextResponse("hello")


async def stricter(_request: object) -> PlainTextResponse:
    return PlainTextResponse("hello", headers={"Referrer-Policy": "no-referrer"})


app = Starlette(
    routes=[
        Route("/bare", bare),
        Route("/stricter", stricter),
        Route("/assess", bare),
        Route("/assess/{path:path}", bare),
    ],
    middleware=[Middleware(SecurityHeaders, public=("", "library"), base="/assess")],
)


def test_every_answer_carries_the_headers() -> None:
    headers = TestClient(app).get("/bare").headers
    assert {name: headers[name] for name in HEADERS} == HEADERS


def test_a_stricter_choice_of_a_route_stands() -> None:
    assert TestClient(app).get("/stricter").headers["referrer-policy"] == "no-referrer"


def test_every_answer_forbids_plugins_other_bases_and_frames_elsewhere() -> None:
    policy = TestClient(app).get("/bare").headers["content-security-policy"]
    assert policy.split("; ") == ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'self'"]


@pytest.mark.parametrize("path", ["/bare", "/stricter", "/nothing-here"])
def test_only_over_tls_a_browser_is_told_to_stay_with_it(path: str) -> None:
    name = "strict-transport-security"
    assert name not in TestClient(app).get(path).headers
    answer = TestClient(app).get(path, headers={"x-forwarded-proto": "https"})
    assert answer.headers[name] == "max-age=31536000"


@pytest.mark.parametrize(
    ("path", "listed"),
    [
        ("", True),
        ("/", True),
        ("/library", True),
        ("/static/js/index.js", True),
        ("/answer", False),
        ("/enter/abc", False),
        ("/media/result.csv", False),
        ("/library/more", False),
        ("ment/library", False),
    ],
)
def test_search_engines_may_list_what_is_public_and_nothing_else(path: str, listed: bool) -> None:
    headers = TestClient(app).get(f"/assess{path}", follow_redirects=False).headers
    assert headers.get("x-robots-tag") == (None if listed else "noindex")
