"""What leaves the browser, where to, and who could read it."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request, expect

from tests.browser.conftest import Visitors
from tests.browser.seeds import Keys
from tests.server.process import Site

PAGES = ("", "answer", "check", "result", "sample", "library", "sample-project")
PROBES = ("_stcore/health", "_stcore/host-config")  # Streamlit looks for itself below the page


@dataclass
class Ears:
    """What a page asks for, websockets too, and the errors and warnings that it logs."""

    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("websocket", lambda socket: self.asked.append(socket.url))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("console", self._hear)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.said.append(message.location["url"] or message.text)


def elsewhere(asked: list[str], site: Site) -> list[str]:
    home = urlsplit(site.url).netloc
    return [url for url in asked if urlsplit(url).netloc != home and not url.startswith("data:")]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_nobody_but_the_site_and_logs_nothing_but_streamlits_probes(
    path: str, site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site).enters(keys.twice if path == "result" else keys.half_way)
    ears = Ears()
    ears.listen(visitor.page)
    visitor.opens(f"/{path}")
    for fold in visitor.page.locator("summary").all():
        visitor.touches(fold)
        visitor.settles()
    assert any(url.startswith("ws://") for url in ears.asked)
    assert elsewhere(ears.asked, site) == []
    expected = [f"{site.url}/{path}/{probe}" for probe in PROBES] if path else []
    assert expected == sorted(ears.said)


ANOTHER_BASE = """() => {
  const base = document.createElement("base");
  base.href = "https://elsewhere.example/";
  document.head.append(base);
  return document.baseURI;
}"""


def test_a_page_works_under_its_policy_and_takes_no_other_base(
    site: Site, visitors: Visitors
) -> None:
    executive = visitors(site).begins().chooses("3")
    answer = executive.page.goto(f"{site.url}/answer")
    assert answer is not None
    assert "base-uri 'none'" in answer.headers["content-security-policy"]
    assert executive.is_at(1).chosen == "3"
    address = executive.page.url
    assert executive.page.evaluate(ANOTHER_BASE) == address
    executive.goes_on().is_at(2)


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(
    site: Site, visitors: Visitors
) -> None:
    executive = visitors(site).begins()
    cookie = next(one for one in executive.page.context.cookies() if one["name"] == "waypoint")
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Lax")
    assert cookie["value"] == executive.key
    assert executive.key not in executive.page.evaluate("document.cookie")


def test_the_key_is_in_no_address_and_no_referer_after_entering(
    site: Site, visitors: Visitors
) -> None:
    requests: list[Request] = []
    executive = visitors(site)
    executive.page.on("request", lambda one: requests.append(one))  # noqa: PLW0108 - a builtin fails
    key = executive.begins().key
    executive.chooses("3").goes_on().is_at(2)
    executive.opens("/check").opens("/result").opens("/")
    told = [request.url for request in requests if key in request.url]
    assert told == [f"{site.url}/enter/{key}"]
    referers = [request.all_headers().get("referer", "") for request in requests]
    assert [one for one in referers if key in one or "/enter/" in one] == []


def test_the_key_is_on_no_screen_but_in_its_fold(site: Site, visitors: Visitors) -> None:
    executive = visitors(site).begins()
    key = executive.key
    assert executive.page.content().count(key) == 1
    for path in ("/check", "/"):
        assert key not in executive.opens(path).page.content()


def test_there_is_no_deploy_button_and_no_developers_menu(site: Site, visitors: Visitors) -> None:
    page = visitors(site).opens("/library").page
    for part in ("stAppDeployButton", "stMainMenu", "stToolbar", "stStatusWidget", "stDecoration"):
        expect(page.get_by_test_id(part)).to_have_count(0)
    expect(page.get_by_text("Deploy", exact=True)).to_have_count(0)
    page.locator("body").press("c")  # Streamlit's shortcut to clear the host's cache
    expect(page.get_by_role("dialog")).to_have_count(0)
