"""What a link for readers tells whoever is no reader: robots, previews, and a browser's cache."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from assessment.bootstrap import Site
from assessment.domain.access import hash_key
from assessment.domain.context import Context
from assessment.domain.response import Answer
from assessment.web.keyring import NAME, Keyring
from assessment.web.middleware import middleware
from assessment.web.routes import routes
from pages.shared import register
from tests.assessment.services.people import site_in

SECRETS = ("Nordwind", "never heard", "Stage")
INDEX = '<html lang="en"><head><title>Streamlit</title></head><noscript></noscript></html>'


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    opened = site_in(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def owner(site: Site) -> str:
    """The key of somebody of Nordwind whose result is there."""
    key = site.assessments.begin("crm-maturity")
    site.assessments.describe(site.assessments.visit(key), Context(organisation="Nordwind"))
    written = Answer(choice="3", comment="The board has never heard of it")
    site.assessments.save(site.assessments.visit(key), "leadership", written)
    site.assessments.submit(site.assessments.visit(key))
    return key


@pytest.fixture
def browser(site: Site, tmp_path: Path) -> TestClient:
    """Plain HTTP, through all that a request passes."""
    (tmp_path / "static").mkdir()
    (tmp_path / "index.html").write_text(INDEX)
    passed = middleware(tmp_path, register.TITLES, register.PUBLIC)
    app = Starlette(routes=routes(lambda: site), middleware=passed)
    return TestClient(app, base_url="http://site", follow_redirects=False)


def test_a_reader_comes_in_at_the_shared_result_and_the_browser_keeps_the_key(
    site: Site, owner: str, browser: TestClient
) -> None:
    reading = site.readers.add(owner)
    browser.get(f"/enter/{owner}")
    answer = browser.get(f"/enter/{reading}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/shared")
    assert Keyring.read(browser.cookies).keys == (reading, owner)


@pytest.mark.parametrize(
    "asked",
    [
        {"method": "HEAD"},
        {"method": "GET", "headers": {"Sec-Fetch-Dest": "image"}},
        {"method": "GET", "headers": {"Sec-Fetch-Dest": "iframe"}},
    ],
    ids=["HEAD", "a picture", "a frame"],
)
def test_whoever_only_looks_gets_no_cookie_and_learns_nothing(
    site: Site, owner: str, browser: TestClient, asked: dict[str, object]
) -> None:
    reading = site.readers.add(owner)
    answer = browser.request(url=f"/enter/{reading}", **asked)  # type: ignore[arg-type]
    assert "set-cookie" not in answer.headers
    assert not any(secret in answer.text for secret in SECRETS)
    assert (answer.headers["cache-control"], answer.headers["referrer-policy"]) == (
        "no-store",
        "no-referrer",
    )
    assert "noindex" in answer.headers["x-robots-tag"]


def test_the_page_itself_has_a_generic_title_and_is_not_listed(
    site: Site, owner: str, browser: TestClient
) -> None:
    browser.get(f"/enter/{site.readers.add(owner)}")
    page = browser.get("/shared", headers={"Accept": "text/html"})
    assert "<title>A shared result · Waypoint</title>" in page.text
    assert not any(secret in page.text for secret in SECRETS)
    assert "noindex" in page.headers["x-robots-tag"]
    assert "Allow: /shared" not in browser.get("/robots.txt").text


@pytest.mark.parametrize("end", ["withdrawn", "deleted"])
def test_a_link_that_was_ended_says_how_and_the_browser_forgets_it_alone(
    site: Site, owner: str, browser: TestClient, end: str
) -> None:
    reading, own = site.readers.add(owner), site.assessments.begin("crm-maturity")
    for key in (own, reading):
        browser.get(f"/enter/{key}")
    if end == "withdrawn":
        site.readers.withdraw(owner, hash_key(reading))
    else:
        site.engagements.delete(owner)
    answer = browser.get(f"/enter/{reading}")
    assert answer.headers["location"] == f"/?link={end}"
    assert browser.cookies[NAME] == own
