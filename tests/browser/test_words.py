"""How many words a screen has unfolded: as few as a manager reads.

The project's own criteria and what a refusal lists are not counted.
"""

import pytest

from tests.browser.conftest import Visitors
from tests.browser.seeds import Keys
from tests.browser.triangle_position import SCREENS, as_sponsor
from tests.server.process import Site

ASKED = ("position, nothing said", "position, changed", "position, something missing")
MOST = 200
WORDS = """() => {
  const OTHERS = "script, style, [data-testid=stIconMaterial], [role=img], .save-status,"
    + ".st-key-position-criteria, .st-key-position-refused";
  const found = [], main = document.querySelector('[data-testid=stMain]');
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement, range = document.createRange();
    range.selectNode(walker.currentNode);
    const {width, height} = range.getBoundingClientRect();
    if (around.closest(OTHERS)) { continue; }
    if (around.closest('details:not([open])') && !around.closest('summary')) { continue; }
    if (width && height && around.checkVisibility({visibilityProperty: true})) {
      found.push(...walker.currentNode.textContent.split(/\\s+/).filter(Boolean));
    }
  }
  return found.length;
}"""


STATES = {
    **{name: SCREENS[name] for name in ASKED},
    "position, saved": as_sponsor("ready", "ann"),
    "position, shown": as_sponsor("shown", "ann"),
}


@pytest.mark.parametrize("state", STATES)
def test_a_position_is_asked_in_few_words(
    state: str, site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site)
    STATES[state](visitor, keys.projects)
    words = visitor.page.evaluate(WORDS)
    print(f"{state}: {words} words")
    assert words <= MOST
