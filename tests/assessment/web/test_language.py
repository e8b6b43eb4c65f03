"""The language that somebody chooses at the foot of a page."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from assessment.web.language import chosen_language
from assessment.web.routes import routes
from tests.assessment.web.test_routes import FakeDoor

FROM_A_PAGE = {"referer": "http://site/answer?question=leadership"}


def client(base: str = "", scheme: str = "http") -> TestClient:
    app = Starlette(routes=routes(FakeDoor, base))
    return TestClient(app, base_url=f"{scheme}://site", follow_redirects=False)


def test_a_language_is_kept_and_leads_back_to_the_page_that_it_was_chosen_on() -> None:
    answer = client().get("/language/de", headers=FROM_A_PAGE)
    assert (answer.status_code, answer.headers["location"]) == (303, "/answer?question=leadership")
    assert chosen_language(answer.cookies) == "de"
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(answer.headers["set-cookie"].split("; "))


def test_below_a_path_and_over_https_a_language_is_kept_there_alone() -> None:
    page = {"referer": "https://site/assess/library"}
    answer = client("/assess", "https").get("/assess/language/de", headers=page)
    assert answer.headers["location"] == "/assess/library"
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Secure-waypoint-language=de;")
    assert {"Secure", "Path=/assess"} <= set(cookie.split("; "))


@pytest.mark.parametrize(
    ("tag", "headers"),
    [
        pytest.param("de", {}, id="from nowhere"),
        pytest.param("de", {"referer": "http://elsewhere/answer"}, id="from another site"),
        pytest.param("d%3Bdomain", FROM_A_PAGE, id="no tag of a language"),
    ],
)
def test_no_language_is_kept_that_no_page_of_ours_asked_for(
    tag: str, headers: dict[str, str]
) -> None:
    answer = client().get(f"/language/{tag}", headers=headers)
    assert answer.status_code == 303
    assert "set-cookie" not in answer.headers


def test_choosing_a_language_never_leads_to_another_site() -> None:
    answer = client().get("/language/de", headers={"referer": "http://site//elsewhere/x"})
    assert answer.headers["location"] == "/elsewhere/x"
