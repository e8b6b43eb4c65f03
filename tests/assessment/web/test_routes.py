"""The site's own addresses: health, and coming in by a private link."""

from dataclasses import dataclass, field

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from assessment.errors import Damaged, NotFound, NotSaved
from assessment.web.routes import COOKIE, MOST_KEYS, PROJECT_COOKIE, Landing, held, routes

KEY = "k" * 32


@dataclass
class FakeDoor:
    """A site with one private link, which may be out of order."""

    unfit: str = ""
    damaged: bool = False
    cookie: str = COOKIE
    asked: list[str] = field(default_factory=list)

    def probe(self) -> None:
        if self.unfit:
            raise NotSaved(self.unfit)

    def landing(self, key: str) -> Landing:
        self.asked.append(key)
        if self.damaged:
            raise Damaged("answers.json cannot be read")
        if not key.startswith("k") or len(key) > len(KEY):
            raise NotFound("no such key")
        return Landing("answer?question=leadership", self.cookie)


def client(door: FakeDoor, base: str = "", scheme: str = "http") -> TestClient:
    app = Starlette(routes=routes(lambda: door, base))
    return TestClient(app, base_url=f"{scheme}://site", follow_redirects=False)


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor()


def test_a_site_that_can_keep_answers_is_healthy(door: FakeDoor) -> None:
    answer = client(door).get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_a_site_that_cannot_keep_answers_says_why(door: FakeDoor) -> None:
    door.unfit = "The disk is full."
    answer = client(door).get("/healthz")
    assert (answer.status_code, answer.json()["reason"]) == (503, "The disk is full.")


def test_a_private_link_sets_the_cookie_and_leads_back_to_the_question(door: FakeDoor) -> None:
    answer = client(door).get(f"/enter/{KEY}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/answer?question=leadership")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"waypoint={KEY};")
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))
    assert "Secure" not in cookie
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize(
    ("scheme", "headers"),
    [
        pytest.param("https", {}, id="served over TLS"),
        pytest.param("http", {"x-forwarded-proto": "https"}, id="behind a proxy with TLS"),
    ],
)
def test_over_tls_the_cookie_never_travels_in_the_clear(
    door: FakeDoor, scheme: str, headers: dict[str, str]
) -> None:
    answer = client(door, scheme=scheme).get(f"/enter/{KEY}", headers=headers)
    assert "Secure" in answer.headers["set-cookie"]


@pytest.mark.parametrize(
    "key", ["unknown", "..%2f..%2fetc", "%00", "%ff", "%ed%a0%80", "k" * 5000, "<script>"]
)
def test_a_link_that_opens_nothing_leads_to_the_start_without_a_cookie(
    door: FakeDoor, key: str
) -> None:
    answer = client(door).get(f"/enter/{key}")
    assert answer.status_code in {303, 404}
    assert answer.headers.get("location", "/?link=unknown") == "/?link=unknown"
    assert "set-cookie" not in answer.headers


def test_a_link_whose_answers_cannot_be_read_says_so(door: FakeDoor) -> None:
    door.damaged = True
    answer = client(door).get(f"/enter/{KEY}")
    assert answer.headers["location"] == "/?link=unreadable"


def test_below_a_path_every_address_moves_along(door: FakeDoor) -> None:
    there = client(door, base="/assess")
    assert there.get("/assess/healthz").status_code == 200
    answer = there.get(f"/assess/enter/{KEY}")
    assert answer.headers["location"] == "/assess/answer?question=leadership"
    assert "Path=/assess" in answer.headers["set-cookie"]


@pytest.mark.parametrize("base", ["", "/assess"])
def test_search_engines_may_see_the_start_and_the_library_alone(door: FakeDoor, base: str) -> None:
    answer = client(door, base).get(f"{base}/robots.txt")
    assert answer.headers["content-type"].startswith("text/plain")
    rules = answer.text.splitlines()
    assert rules[0] == "User-agent: *"
    assert {f"Allow: {base}/$", f"Allow: {base}/library", f"Disallow: {base}/"} <= set(rules)
    assert [rule for rule in rules if "enter" in rule or "answer" in rule] == []


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_the_routes_only_read(door: FakeDoor, method: str) -> None:
    assert getattr(client(door), method)(f"/enter/{KEY}").status_code == 405
    assert door.asked == []


def seats(browser: TestClient, key: str) -> list[str]:
    """The seats that the browser holds after it came in by a key, the latest first."""
    browser.get(f"/enter/{key}")
    return held(browser.cookies[PROJECT_COOKIE])


def test_one_browser_may_hold_several_seats_and_the_latest_comes_first(door: FakeDoor) -> None:
    door.cookie = PROJECT_COOKIE
    browser = client(door)
    assert seats(browser, "k1") == ["k1"]
    assert seats(browser, "k2") == ["k2", "k1"]
    assert seats(browser, "k1") == ["k1", "k2"]


def test_a_browser_forgets_the_oldest_of_too_many_seats(door: FakeDoor) -> None:
    door.cookie = PROJECT_COOKIE
    browser = client(door)
    last = [seats(browser, f"k{number}") for number in range(MOST_KEYS + 2)][-1]
    assert len(last) == MOST_KEYS
    assert last[0] == f"k{MOST_KEYS + 1}"


@pytest.mark.parametrize(
    "sent",
    ["x" * 5000, '"a\\073 Path=/b"', "a b", "\x01", "<script>", "é", "~" * 500, "a,b~k2", "k2;~k3"],
    ids=ascii,
)
def test_a_browser_that_sends_nonsense_holds_the_new_seat_and_what_else_may_be_one(
    door: FakeDoor, sent: str
) -> None:
    door.cookie = PROJECT_COOKIE
    headers = {b"cookie": f"{PROJECT_COOKIE}={sent}".encode()}
    told = client(door).get("/enter/k1", headers=headers).headers["set-cookie"]
    assert told.split(";")[0] in {f"{PROJECT_COOKIE}=k1", f"{PROJECT_COOKIE}=k1~k2"}


def test_an_assessment_and_a_project_keep_a_cookie_each(door: FakeDoor) -> None:
    browser = client(door)
    browser.get("/enter/k1")
    door.cookie = PROJECT_COOKIE
    browser.get("/enter/k2")
    assert (browser.cookies[COOKIE], browser.cookies[PROJECT_COOKIE]) == ("k1", "k2")
