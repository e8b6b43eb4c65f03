"""P3: from the start of the process to healthy, and to the first screen in a browser."""

from time import perf_counter

from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks.figure import Figure, Goal
from tests.benchmarks.pair import Pace, pair
from tests.browser import chromium
from tests.server.process import Site, running

DRAWN = (
    '[data-testid="stApp"][data-test-script-state="notRunning"] '
    '[data-testid="stMain"] [data-testid="stElementContainer"] >> visible=true'
)


def starts(pace: Pace) -> list[Figure]:
    """Start each site in turn, again and again, each time for a browser that was never here.

    The first start of each is not counted: it reads everything from the disk.
    """
    samples: dict[str, list[tuple[float, float]]] = {"ours": [], "bare": []}
    with sync_playwright() as playwright, pair(people=1) as both:
        browser = playwright.chromium.launch(
            executable_path=chromium.find(), args=list(chromium.ARGUMENTS)
        )
        for _ in range(1 + pace.rounds):
            samples["bare"].append(_start(both.bare, browser))
            samples["ours"].append(_start(both.ours, browser))
        browser.close()
    healthy, drawn = (
        {site: [sample[which] for sample in taken[1:]] for site, taken in samples.items()}
        for which in (0, 1)
    )
    goal = Goal(at_most=1.3)
    return [
        Figure("P3", "start to healthy", "s", healthy["ours"], healthy["bare"], goal),
        Figure("P3", "start to first screen", "s", drawn["ours"], drawn["bare"], goal),
    ]


def _start(site: Site, browser: Browser) -> tuple[float, float]:
    """Seconds from the start of the process to healthy, and to a page that is drawn."""
    began = perf_counter()
    with running(site):
        context = browser.new_context()
        page = context.new_page()
        page.goto(site.url, wait_until="commit")
        page.locator(DRAWN).first.wait_for(timeout=60_000)
        drawn = perf_counter() - began
        context.close()
        return site.start_seconds, drawn
