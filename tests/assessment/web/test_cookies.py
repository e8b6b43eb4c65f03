"""Streamlit's cookies stay within the site, and whoever only looks gets none."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from assessment.web.cookies import CookieRules

OURS = "waypoint=k; HttpOnly; Max-Age=5; Path=/; SameSite=lax"
XSRF = "_streamlit_xsrf=2|a|b|c"


async def sets(_request: Request) -> Response:
    response = PlainTextResponse("hello")
    response.headers.append("set-cookie", f"{XSRF}; Path=/; SameSite=Lax")
    response.headers.append("set-cookie", OURS)
    return response


def told(method: str = "GET", base: str = "", scheme: str = "http") -> list[str]:
    app = Starlette(
        routes=[Route("/", sets, methods=["GET", "POST"])],
        middleware=[Middleware(CookieRules, base=base)],
    )
    answer = TestClient(app).request(method, "/", headers={"x-forwarded-proto": scheme})
    return answer.headers.get_list("set-cookie")


@pytest.mark.parametrize(("base", "path"), [("", "/"), ("/assess", "/assess")])
def test_streamlits_cookie_goes_no_further_than_the_site(base: str, path: str) -> None:
    assert told(base=base) == [f"{XSRF}; SameSite=Lax; Path={path}", OURS]


def test_over_tls_streamlits_cookie_is_never_sent_without_it() -> None:
    assert told(scheme="https") == [f"{XSRF}; SameSite=Lax; Path=/; Secure", OURS]


def test_whoever_only_looks_gets_no_cookie() -> None:
    assert told("HEAD") == []
    assert len(told("POST")) == 2
