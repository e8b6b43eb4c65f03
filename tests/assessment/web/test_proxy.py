"""A proxy that tells wrong things is named in the log, once; one that does not is left in peace."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from assessment.web.addresses import KnownAddresses
from assessment.web.proxy import NO_TLS, ProxyWarnings, over_tls

KNOWN = ("", "answer")
A_PERSON = {"accept": "text/html,*/*;q=0.8"}
OTHER_PATH = "is not the one that arrives"


async def tls(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(over_tls(request)))


def site(base: str = "") -> TestClient:
    app = Starlette(
        routes=[Route("/{path:path}", tls, methods=["GET", "POST"])],
        middleware=[
            Middleware(ProxyWarnings, known=KNOWN, base=base),
            Middleware(KnownAddresses, known=KNOWN, base=base),
        ],
    )
    return TestClient(app, base_url="http://site.example")


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://site.example"},
        {"referer": "https://site.example/answer"},
        {"origin": "https://public.example", "sec-fetch-site": "same-origin"},
        {"origin": "https://site.example", "x-forwarded-proto": "http"},
    ],
)
def test_a_proxy_that_hides_its_tls_is_named_once(
    headers: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    browser = site()
    for _ in range(3):
        assert browser.post("/answer", headers=headers).text == "False"
    assert caplog.messages == [NO_TLS]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "http://site.example", "referer": "http://site.example/answer"},
        {"origin": "https://site.example", "x-forwarded-proto": "https, http"},
        {"origin": "https://elsewhere.example"},
        {"origin": "null", "referer": "https://[elsewhere"},
        {"referer": "https://elsewhere.example/answer", "sec-fetch-site": "cross-site"},
        {"referer": "http://site.example/intranet", **A_PERSON},
        {"referer": "http://site.example/enter/abc"},
        {"referer": "http://site.example/static/css/index.css"},
    ],
)
def test_where_nothing_is_wrong_the_log_is_empty(
    headers: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    site().get("/answer", headers=headers)
    assert caplog.messages == []


def test_a_proxy_that_cuts_the_path_off_is_named_once_and_ends_in_no_circle(
    caplog: pytest.LogCaptureFixture,
) -> None:
    browser = site("/assess")

    def cut(path: str) -> str:
        answer = browser.get(path, headers=A_PERSON, follow_redirects=False)
        return answer.headers.get("location", "").removeprefix("/assess")

    for _ in range(2):
        assert cut("/answer") == "/?link=nowhere"
        assert cut("/?link=nowhere") == ""
    [sentence] = caplog.messages
    assert OTHER_PATH in sentence
    assert "/assess/ as /" in sentence


@pytest.mark.parametrize(
    ("base", "page", "arrives"),
    [("", "/assess/", "/static/x.js"), ("/assess", "/assessment/", "/")],
)
def test_a_path_that_the_site_does_not_know_of_is_named(
    base: str, page: str, arrives: str, caplog: pytest.LogCaptureFixture
) -> None:
    headers = {"referer": f"http://site.example{page}", "accept": "*/*"}
    browser = site(base)
    for _ in range(2):
        browser.get(arrives, headers=headers)
    [sentence] = caplog.messages
    assert f"{page} as {arrives}" in sentence


@pytest.mark.parametrize(
    ("scheme", "forwarded", "tls"),
    [
        ("http", None, False),
        ("https", None, True),
        ("http", "https", True),
        ("http", "HTTPS,http", True),
        ("http", "http,https", False),
        ("http", "wss", True),
    ],
)
def test_the_first_protocol_is_the_browsers(scheme: str, forwarded: str | None, tls: bool) -> None:
    headers = {"x-forwarded-proto": forwarded} if forwarded else {}
    assert site().get(f"{scheme}://site.example/answer", headers=headers).text == str(tls)
