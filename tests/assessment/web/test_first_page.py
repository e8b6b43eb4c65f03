"""The HTML that a page begins with is ours, before Streamlit runs."""

from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import HTTPConnection
from starlette.testclient import TestClient

from assessment.messages import msg
from assessment.web.first_page import DESCRIPTION, FirstPage
from assessment.web.language import Reader, ReaderOf, in_english, languages_asked_for
from assessment.web.middleware import middleware

STATIC = Path(streamlit.__file__).parent / "static"
TITLES = {"": msg("Start · Waypoint"), "answer": msg("Answer <b> · Waypoint")}


def client(base: str = "", reader: ReaderOf = in_english) -> TestClient:
    pages = Middleware(FirstPage, STATIC / "index.html", TITLES, base, reader)
    return TestClient(Starlette(middleware=[pages]))


@pytest.mark.parametrize("base", ["", "/assess"])
@pytest.mark.parametrize("coding", ["gzip", "identity"])
def test_a_page_has_our_title_and_description_before_it_runs(base: str, coding: str) -> None:
    answer = client(base).get(f"{base}/answer", headers={"accept-encoding": coding})
    assert "<title>Answer &lt;b&gt; · Waypoint</title>" in answer.text
    assert str(DESCRIPTION) in answer.text
    assert "<title>Streamlit" not in answer.text
    assert "Streamlit app" not in answer.text
    assert answer.headers.get("content-encoding", "identity") == coding


def test_what_streamlit_needs_to_run_stays_in_the_page() -> None:
    before = (STATIC / "index.html").read_text("utf-8")
    after = client().get("/").text
    needed = [line for line in before.splitlines() if "./static/" in line]
    assert len(needed) > 10
    assert [line for line in needed if line not in after] == []
    assert '<div id="root"></div>' in after


def test_browsers_are_asked_not_to_translate_the_page() -> None:
    text = client().get("/").text
    assert '<html lang="en" dir="ltr" translate="no" class="notranslate">' in text
    assert '<meta name="google" content="notranslate">' in text


def test_the_page_is_in_the_language_of_its_reader() -> None:
    def reader(connection: HTTPConnection) -> Reader:
        [language] = languages_asked_for(connection)
        return Reader(language, "rtl", lambda of: f"{language}: {of}")

    browser = client(reader=reader)
    found = {one: browser.get("/", headers={"accept-language": one}) for one in ("ar", "he")}
    for language, answer in found.items():
        assert f'<html lang="{language}" dir="rtl" ' in answer.text
        assert f"<title>{language}: Start · Waypoint</title>" in answer.text
        assert f'content="{language}: {DESCRIPTION}"' in answer.text
        assert f"<p>{language}: Waypoint needs JavaScript." in answer.text
        assert {"Accept-Language", "Cookie"} <= set(answer.headers["vary"].split(", "))
    assert found["ar"].headers["etag"] != found["he"].headers["etag"]


def test_what_keeps_a_translated_page_working_comes_before_streamlit() -> None:
    text = client().get("/").text
    assert 0 < text.index("Node.prototype.removeChild = ") < text.index("./static/js/index")


def test_an_unchanged_page_is_not_sent_again() -> None:
    browser = client()
    first = browser.get("/")
    again = browser.get("/", headers={"if-none-match": f'"x", {first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert browser.get("/answer").headers["etag"] != first.headers["etag"]


def test_a_look_at_the_headers_sees_what_the_page_has() -> None:
    browser = client()
    plain = {"accept-encoding": "identity"}
    whole, head = browser.get("/", headers=plain), browser.head("/", headers=plain)
    assert int(whole.headers["content-length"]) == len(whole.content)
    assert dict(head.headers) == dict(whole.headers)


def test_other_addresses_pass_through() -> None:
    assert client().get("/healthz").status_code == 404


def test_the_site_answers_with_the_title_of_each_page() -> None:
    app = Starlette(middleware=middleware(STATIC, {"library": msg("Library · Waypoint")}))
    answer = TestClient(app).get("/library", headers={"accept": "text/html"})
    assert "<title>Library · Waypoint</title>" in answer.text
