"""One Chromium for all tests, visitors with windows of their own, and servers to visit."""

from collections import defaultdict
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, expect, sync_playwright

from tests.browser import chromium, seeds
from tests.browser.resting import listen
from tests.browser.screens import Visitor
from tests.browser.seeds import Keys
from tests.server.process import Site, running, the_site

PATIENCE = 20_000  # milliseconds for anything to appear: build machines are slow
DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}

Windows = Callable[..., BrowserContext]
Shelf = dict[tuple[bool, str], list[BrowserContext]]
Visitors = Callable[..., Visitor]
OPENED: pytest.StashKey[list[BrowserContext]] = pytest.StashKey()  # by one test


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything below this folder needs a browser."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that fails says what stood in its windows."""
    report = yield
    if report.when == "call" and report.failed:
        for page in (page for one in item.stash.get(OPENED, []) for page in one.pages):
            with suppress(Error):
                report.sections.append((f"Window at {page.url}", page.inner_text("body")))
    return report


@pytest.fixture(scope="session")
def launch() -> Iterator[Callable[[], Browser]]:
    """Starts a headless Chromium."""
    found = chromium.find()
    if found is None:
        pytest.skip(f"NOT TESTED IN A BROWSER. {chromium.REMEDY}")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        yield lambda: playwright.chromium.launch(
            executable_path=str(found), args=list(chromium.ARGUMENTS)
        )


@pytest.fixture(scope="session")
def browsers() -> Iterator[list[Browser]]:
    """The Chromium of the whole run; another one only if it crashed."""
    started: list[Browser] = []
    yield started
    for one in started:
        one.close()


@pytest.fixture
def browser(launch: Callable[[], Browser], browsers: list[Browser], shelf: Shelf) -> Browser:
    """A Chromium that lives: a crash fails the test that it happens in and no other."""
    if not browsers or not browsers[-1].is_connected():
        shelf.clear()
        browsers.append(launch())
    return browsers[-1]


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """Windows that an earlier test has left: emptied, but they need not load our scripts again."""
    return defaultdict(list)


@pytest.fixture
def windows(browser: Browser, shelf: Shelf, request: pytest.FixtureRequest) -> Iterator[Windows]:
    """Opens browsers that know nothing of each other: `windows(phone=True, colours="dark")`."""
    opened: list[tuple[tuple[bool, str], BrowserContext]] = []
    seen = request.node.stash.setdefault(OPENED, [])

    def window(*, phone: bool = False, colours: str = "light") -> BrowserContext:
        kept = shelf[phone, colours]
        context = kept.pop() if kept else new_window(browser, phone=phone, colours=colours)
        opened.append(((phone, colours), context))
        seen.append(context)
        return context

    yield window
    for kind, context in opened:
        if browser.is_connected():
            shelf[kind].append(emptied(context))


def new_window(browser: Browser, *, phone: bool, colours: str) -> BrowserContext:
    context = browser.new_context(
        viewport=PHONE if phone else DESKTOP,  # type: ignore[arg-type]  # a TypedDict
        is_mobile=phone,
        has_touch=phone,
        color_scheme=colours,  # type: ignore[arg-type]  # a Literal
        accept_downloads=True,
    )
    context.set_default_timeout(PATIENCE)
    listen(context)
    return context


def emptied(context: BrowserContext) -> BrowserContext:
    """The browser without what its user has left in it but scripts and styles."""
    for page in context.pages:
        page.close()
    context.clear_cookies()
    return context


@pytest.fixture
def visitors(windows: Windows) -> Visitors:
    """People at browsers of their own: `visitors(site, phone=True)`."""

    def visitor(site: Site, **window: object) -> Visitor:
        return Visitor(windows(**window).new_page(), site.url)

    return visitor


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Keys]]:
    """A server that stays up, and the keys of people whose answers it already keeps."""
    work = tmp_path_factory.mktemp("shared")
    keys = seeds.sow(work / "data")
    with running(the_site(work)) as started:
        yield started, keys


@pytest.fixture(scope="session")
def site(shared: tuple[Site, Keys]) -> Site:
    """The server that stays up."""
    return shared[0]


@pytest.fixture(scope="session")
def keys(shared: tuple[Site, Keys]) -> Keys:
    """The keys of people whom the server that stays up knows."""
    return shared[1]


@pytest.fixture
def own_site(tmp_path: Path) -> Iterator[Site]:
    """A server for one test, which may kill it."""
    with running(the_site(tmp_path)) as started:
        yield started
