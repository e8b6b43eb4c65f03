"""A browser that keeps no cookies is told so, with its private link."""

import re
from html import unescape

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from assessment.web.cookieless import CookielessVisitors
from assessment.web.language import Reader, ReaderOf, in_english, languages_asked_for

KEY = "k" * 32


def enter(request: Request) -> Response:
    """A private link as the site answers it."""
    key = request.path_params["key"]
    if not key.startswith("k"):
        return RedirectResponse("/?link=unknown", 303)
    response = RedirectResponse("/answer?question=one", 303)
    response.set_cookie("waypoint", key)
    return response


def page(_request: Request) -> Response:
    """Any page."""
    return PlainTextResponse("a page")


def browser(base: str = "", *, keeps_cookies: bool, reader: ReaderOf = in_english) -> TestClient:
    app = Starlette(
        routes=[Route(f"{base}/enter/{{key:str}}", enter), Route(f"{base}/answer", page)],
        middleware=[Middleware(CookielessVisitors, base=base, reader=reader)],
    )
    client = TestClient(app, base_url="http://site")
    if not keeps_cookies:
        client.event_hooks["request"] = [lambda request: request.headers.pop("cookie", None)]
    return client


@pytest.mark.parametrize("base", ["", "/assess"])
def test_without_cookies_a_private_link_ends_in_an_explanation_that_holds_it(base: str) -> None:
    answer = browser(base, keeps_cookies=False).get(f"{base}/enter/{KEY}")
    assert answer.status_code == 200
    assert "This browser keeps no cookies for this site" in answer.text
    assert f"<code>http://site{base}/enter/{KEY}</code>" in answer.text
    assert f'href="{base}/enter/{KEY}">Try again' in answer.text
    assert "Allow cookies for this site" in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"


def test_with_cookies_a_private_link_leads_to_its_page() -> None:
    answer = browser(keeps_cookies=True).get(f"/enter/{KEY}")
    assert answer.text == "a page"
    assert str(answer.url) == "http://site/answer?question=one"


def test_a_browser_that_sends_any_cookie_is_led_to_its_page_at_once() -> None:
    client = browser(keeps_cookies=True)
    client.cookies.set("another", "one")
    answer = client.get(f"/enter/{KEY}", follow_redirects=False)
    assert answer.headers["location"] == "/answer?question=one"


def test_behind_a_proxy_with_tls_the_link_is_the_one_that_was_opened() -> None:
    client = browser(keeps_cookies=False)
    answer = client.get(f"/enter/{KEY}", headers={"x-forwarded-proto": "https"})
    assert f"<code>https://site/enter/{KEY}</code>" in answer.text


def test_without_cookies_a_link_that_opens_nothing_says_that() -> None:
    client = browser(keeps_cookies=False)
    answer = client.get("/enter/nothing?again=1", follow_redirects=False)
    assert answer.headers["location"] == "/?link=unknown"


def test_what_is_typed_into_the_address_is_shown_as_text() -> None:
    answer = browser(keeps_cookies=False).get("/enter/k<script>alert(1)<%2Fscript>?again=1")
    assert "<script>" not in answer.text


def test_the_explanation_is_in_the_language_of_the_browser() -> None:
    def reader(connection: HTTPConnection) -> Reader:
        [language, _] = languages_asked_for(connection)
        return Reader(language, "rtl", lambda of: f"<{of.id[::-1]}>")

    client = browser(keeps_cookies=False, reader=reader)
    answer = client.get(f"/enter/{KEY}", headers={"accept-language": "ar-EG, en;q=0.8"})
    assert '<html lang="ar-EG" dir="rtl" translate="no">' in answer.text
    assert f"&lt;{'Try again.'[::-1]}&gt;</a>" in answer.text
    assert "Try" not in answer.text
    assert answer.headers["vary"] == "Accept-Language"


def test_the_explanation_offers_the_other_languages_without_a_cookie() -> None:
    def reader(connection: HTTPConnection) -> Reader:
        language = languages_asked_for(connection)[0]
        return Reader(language, "ltr", str, (("de", "Deutsch"), ("en", "English")))

    client = browser("/assess", keeps_cookies=False, reader=reader)
    english = client.get(f"/assess/enter/{KEY}", headers={"accept-language": "en"}).text
    [german] = re.findall('<a href="([^"]+)" lang="de">Deutsch</a>', english)
    assert "English" not in english
    answer = client.get(unescape(german), headers={"accept-language": "en"})
    assert '<html lang="de"' in answer.text
    assert f"/assess/enter/{KEY}?again=1&amp;language=en" in answer.text


def test_with_one_language_the_explanation_offers_no_other() -> None:
    assert "<nav" not in browser(keeps_cookies=False).get(f"/enter/{KEY}").text
