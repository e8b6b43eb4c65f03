"""The site's own addresses: health, and coming in by a private link."""

from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from assessment import web
from assessment.domain.access import Landing
from assessment.errors import Damaged, Deleted, NotFound, NotSaved
from assessment.messages import msg
from assessment.web.keyring import BETWEEN_KEYS, FORMER, NAME, Keyring
from assessment.web.routes import routes

KEY = "k" * 32
ICON = Path(web.__file__).with_name("icon.png")
INVITATION = "k" + "i" * 31
PRINTED = "k" + "h" * 31


@dataclass
class FakeDoor:
    """A site with one private link, which may be out of order."""

    unfit: str = ""
    damaged: bool = False
    asked: list[str] = field(default_factory=list)

    def probe(self) -> None:
        if self.unfit:
            raise NotSaved(msg(self.unfit))

    def landing(self, key: str) -> Landing:
        self.asked.append(key)
        if self.damaged:
            raise Damaged(msg("answers.json cannot be read"))
        if not key.startswith("k") or len(key) > len(KEY):
            raise NotFound(msg("no such key"))
        if key == INVITATION:
            return Landing(f"invitation?of={key}", keeps_key=False)
        if key == PRINTED:
            return Landing("engagements", keeps_key=False, hosts=True)
        return Landing("answer?question=leadership")

    def admit(self, key: str, secret: str) -> str:
        if self.unfit:
            raise NotSaved(msg(self.unfit))
        return f"{key[:2]}{secret[:30]}"


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


def test_a_link_that_was_just_made_is_called_new_where_it_leads(door: FakeDoor) -> None:
    answer = client(door).get(f"/enter/{KEY}?new=1")
    assert answer.headers["location"] == "/answer?question=leadership&new=1"


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
    assert answer.headers["set-cookie"].startswith(f"__Host-waypoint={KEY};")
    assert {"Secure", "Path=/"} <= set(answer.headers["set-cookie"].split("; "))


def test_over_tls_below_a_path_the_cookie_is_for_that_path_and_secure(door: FakeDoor) -> None:
    answer = client(door, "/assess", "https").get(f"/assess/enter/{KEY}")
    assert answer.headers["set-cookie"].startswith(f"__Secure-waypoint={KEY};")
    assert {"Secure", "Path=/assess"} <= set(answer.headers["set-cookie"].split("; "))


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


@pytest.mark.parametrize("base", ["", "/assess"])
def test_a_browsers_tab_gets_the_icon_of_the_site(door: FakeDoor, base: str) -> None:
    answer = client(door, base).get(f"{base}/favicon.png")
    assert (answer.headers["content-type"], answer.content) == ("image/png", ICON.read_bytes())


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_the_routes_only_read(door: FakeDoor, method: str) -> None:
    assert getattr(client(door), method)(f"/enter/{KEY}").status_code == 405
    assert door.asked == []


def keys(browser: TestClient, key: str) -> list[str]:
    """The keys that the browser holds after it came in by one, the latest first."""
    browser.get(f"/enter/{key}")
    return list(Keyring.read(browser.cookies).keys)


def test_one_browser_holds_every_link_that_it_was_opened_with(door: FakeDoor) -> None:
    browser = client(door)
    assert keys(browser, "k1") == ["k1"]
    assert keys(browser, "k2") == ["k2", "k1"]
    assert keys(browser, "k1") == ["k1", "k2"]
    last = [keys(browser, f"k{number:031}") for number in range(150)][-1]
    assert len(last) == 152
    assert last[-2:] == ["k1", "k2"]


def test_a_browser_that_can_keep_no_more_says_so_and_loses_nothing(door: FakeDoor) -> None:
    full = Keyring()
    while not full.full:
        full = full.with_key(f"k{len(full.keys):031}")
    browser = client(door)
    for name, value in full.cookies("").items():
        if value:
            browser.cookies.set(name, value, domain="site.local", path="/")
    answer = browser.get(f"/enter/{KEY}")
    assert answer.headers["location"] == "/?link=full"
    assert "set-cookie" not in answer.headers
    assert browser.get(f"/enter/{full.keys[-1]}").headers["location"].startswith("/answer")
    assert set(Keyring.read(browser.cookies).keys) == set(full.keys)


@pytest.mark.parametrize(
    "sent",
    ["x" * 5000, '"a\\073 Path=/b"', "a b", "\x01", "<script>", "é", "~" * 500, "a,b~k2", "k2;~k3"],
    ids=ascii,
)
def test_a_browser_that_sends_nonsense_holds_the_new_key_and_what_else_may_be_one(
    door: FakeDoor, sent: str
) -> None:
    headers = {b"cookie": f"{FORMER}={sent}".encode()}
    told = client(door).get("/enter/k1", headers=headers).headers.get_list("set-cookie")
    assert told[0].split(";")[0] in {f"{NAME}=k1", f"{NAME}=k1~k2"}


def test_the_cookies_of_former_versions_are_taken_over(door: FakeDoor) -> None:
    browser = client(door, scheme="https")
    browser.cookies.update({NAME: "k1", FORMER: "k2~k3"})
    told = browser.get("/enter/k4").headers.get_list("set-cookie")
    assert told[0].startswith(f"__Host-waypoint={BETWEEN_KEYS.join(['k4', 'k1', 'k2', 'k3'])};")
    gone = [one for one in told if "Max-Age=0" in one]
    assert [one.split("=")[0] for one in gone] == [NAME, FORMER]


@pytest.mark.parametrize(
    "around", ["{}.", "{}/", "%E2%80%B9{}%E2%80%BA", "{}%20", "{}%20%20", "{}?x=1", "({}),"]
)
def test_a_link_is_found_whatever_was_copied_along_with_it(door: FakeDoor, around: str) -> None:
    answer = client(door).get("/enter/" + around.format(KEY))
    assert answer.headers["location"] == "/answer?question=leadership"
    assert answer.headers["set-cookie"].startswith(f"{NAME}={KEY};")


@pytest.mark.parametrize("fetched", ["image", "iframe", "empty", "script"])
def test_another_page_cannot_put_a_key_among_ours_unseen(door: FakeDoor, fetched: str) -> None:
    answer = client(door).get(f"/enter/{KEY}", headers={"sec-fetch-dest": fetched})
    assert "set-cookie" not in answer.headers


def test_a_program_that_only_looks_whether_a_link_lives_gets_no_cookie(door: FakeDoor) -> None:
    answer = client(door).head(f"/enter/{KEY}")
    assert (answer.status_code, "set-cookie" in answer.headers) == (303, False)


HELD = {NAME: "k1~k2", f"__Host-{NAME}": "k3", FORMER: "k4", "other": "stays"}
OURS = {"origin": "https://site"}


@pytest.mark.parametrize("base", ["", "/assess"])
@pytest.mark.parametrize("headers", [OURS, {"sec-fetch-site": "same-origin"}])
def test_leaving_a_browser_forgets_every_key_in_it(
    door: FakeDoor, base: str, headers: dict[str, str]
) -> None:
    browser = client(door, base, scheme="https")
    browser.cookies.update(HELD)
    answer = browser.post(f"{base}/leave", headers=headers)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{base}/?link=left")
    assert answer.headers["cache-control"] == "no-store"
    told = answer.headers.get_list("set-cookie")
    assert all("Max-Age=0" in one and "Secure" in one and "HttpOnly" in one for one in told)
    removed = {(one.split("=")[0], one.split("Path=")[1].split(";")[0]) for one in told}
    paths = {"/", base or "/"}
    assert removed == {(name, path) for name in HELD if name != "other" for path in paths}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "https://elsewhere"},
        {"origin": "null"},
        {"origin": "https://site", "sec-fetch-site": "cross-site"},
        {"origin": "https://site", "sec-fetch-site": "same-site"},
        {"referer": "https://site/"},
    ],
)
def test_no_other_site_makes_a_browser_forget(door: FakeDoor, headers: dict[str, str]) -> None:
    browser = client(door, scheme="https")
    browser.cookies.update(HELD)
    answer = browser.post("/leave", headers=headers)
    assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)


def test_a_link_alone_makes_no_browser_forget(door: FakeDoor) -> None:
    browser = client(door, scheme="https")
    browser.cookies.update(HELD)
    answer = browser.get("/leave", headers=OURS)
    assert (answer.status_code, "set-cookie" in answer.headers) == (405, False)


@pytest.mark.parametrize(
    ("held", "left"),
    [([], None), ([KEY], ""), (["k1", KEY, "k2"], BETWEEN_KEYS.join(["k1", "k2"]))],
)
def test_a_link_to_what_was_deleted_says_so_and_is_kept_no_longer(
    door: FakeDoor, monkeypatch: pytest.MonkeyPatch, held: list[str], left: str | None
) -> None:
    def landing(_door: FakeDoor, _key: str) -> str:
        raise Deleted(msg("It was deleted."))

    monkeypatch.setattr(FakeDoor, "landing", landing)
    browser = client(door)
    if held:
        browser.cookies.set(NAME, BETWEEN_KEYS.join(held))
    answer = browser.get(f"/enter/{KEY}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/?link=deleted")
    set_cookies = SimpleCookie(answer.headers.get("set-cookie", ""))
    assert (set_cookies[NAME].value if NAME in set_cookies else None) == left
