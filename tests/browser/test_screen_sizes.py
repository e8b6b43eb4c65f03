"""How much of a project or a result one has to read: the words and the height of each screen.

What the sponsors wrote themselves into the terms (scope, criteria, what gives) is not counted.
"""

from typing import NamedTuple

import pytest

from tests.browser.conftest import Visitors
from tests.browser.projects import ProjectKeys, Seats
from tests.browser.rounds import SCREENS as ROUNDS
from tests.browser.screens import Visitor
from tests.browser.seeds import Keys
from tests.browser.tour import SCREENS as TOUR
from tests.server.process import Site

MOST = 300  # words that nobody has unfolded; the record is there to be looked up
COUNT = """() => {
  const found = [], main = document.querySelector('[data-testid=stMain]');
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement, range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const {width, height} = range.getBoundingClientRect();
    if (around.closest('script, style, [data-testid=stIconMaterial]')) { continue; }
    if (around.closest('[class*="st-key-terms-"] li')) { continue; }
    if (around.closest('details:not([open])') && !around.closest('summary')) { continue; }
    if (width > 1 && height > 1 && around.checkVisibility({visibilityProperty: true})) {
      found.push(...walker.currentNode.textContent.split(/\\s+/).filter(Boolean));
    }
  }
  return found.length;
}"""


class Screen(NamedTuple):
    """A screen of a project with three sponsors, and who looks at it."""

    stage: str  # of the rehearsal
    who: str
    path: str

    def __str__(self) -> str:
        """As the test is named."""
        return f"{self.path.strip('/')}, {self.stage}, {self.who}"

    def key(self, keys: ProjectKeys) -> str:
        """The private key of whoever looks."""
        seats: Seats = getattr(keys, self.stage)
        return seats[self.who]


SCREENS = (
    Screen("shown", "chair", "/project"),
    Screen("varied", "chair", "/project"),
    Screen("varied", "ann", "/project"),
    Screen("shown", "ann", "/position"),
    Screen("waiting", "ann", "/together"),
    Screen("shown", "ann", "/together"),
    Screen("varied", "ann", "/together"),
    Screen("planned", "chair", "/project"),
    Screen("planned", "ann", "/project"),
    Screen("invited", "chair", "/project"),
    Screen("ready", "chair", "/project"),
    Screen("shown", "chair", "/agreement"),
    Screen("proposed", "chair", "/agreement"),
    Screen("proposed", "ben", "/agreement"),
    Screen("changed", "ann", "/agreement"),
    Screen("changed", "ben", "/agreement"),
    Screen("signed", "ann", "/agreement"),
    Screen("again", "ben", "/agreement"),
    Screen("signed", "ann", "/variations"),
    Screen("varied", "ann", "/variations"),
    Screen("varied", "ben", "/variations"),
    Screen("by_two", "ben", "/variations"),
    Screen("recorded", "ben", "/variations"),
    Screen("exceeded", "chair", "/variations"),
    Screen("again", "reader", "/record"),
)


SAMPLE = ("project", "together", "agreement", "variations")


@pytest.mark.parametrize("part", SAMPLE)
def test_the_sample_project_is_read_in_a_few_words(
    part: str, site: Site, visitors: Visitors
) -> None:
    visitor = visitors(site).opens(f"/sample-project?part={part}")
    words = visitor.page.evaluate(COUNT)
    print(f"\nsample project, {part}: {words} words")
    assert words <= MOST


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_a_screen_of_a_project_is_read_in_a_few_words(
    screen: Screen, site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site).holds(screen.key(keys.projects)).opens(screen.path)
    words = measured(str(screen), visitor)
    if screen.path != "/record":
        assert words <= MOST


RESULTS = {  # whose key it is; of the two samples, their address
    "a first result": "finished",
    "a second result": "twice",
    "a result over years": "over_years",
    "a result with actions and a target": "planned",
    "a result with gaps": "with_gaps",
    "a progression": "through_stages",
    "somebody else's result": "reader",
    "a sample": "/sample",
    "a sample of a progression": "/sample?instrument=cx-progression",
}


@pytest.mark.parametrize("result", RESULTS)
def test_a_result_is_read_in_a_few_words(
    result: str, site: Site, keys: Keys, visitors: Visitors
) -> None:
    way = RESULTS[result]
    visitor = visitors(site)
    visitor.opens(way) if way.startswith("/") else visitor.enters(getattr(keys, way))
    assert measured(result, visitor) <= MOST


@pytest.mark.parametrize("screen", ROUNDS)
def test_a_round_is_run_in_a_few_words(
    screen: str, site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site)
    ROUNDS[screen](visitor, keys.rounds)
    assert measured(screen, visitor) <= MOST


def test_the_result_of_a_round_is_read_in_a_few_words(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site)
    TOUR["round"](visitor, keys)
    assert measured("the result of a round", visitor) <= MOST


def measured(name: str, visitor: Visitor) -> int:
    """The words of the screen; they and its height are printed."""
    words: int = visitor.page.evaluate(COUNT)
    heights = []
    for width in (1280, 360):
        visitor.spreads(width)
        heights.append(visitor.page.get_by_test_id("stMain").evaluate("e => e.scrollHeight"))
    print(f"\n{name}: {words} words, {heights[0]} px at 1280, {heights[1]} px at 360")
    return words
