"""How many words a screen has unfolded: as few as a manager reads."""

import pytest

from tests.browser.conftest import Visitors
from tests.browser.seeds import Keys
from tests.server.process import Site

MOST = 200
WORDS = """() => {
  const found = [], main = document.querySelector('[data-testid=stMain]');
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement, range = document.createRange();
    range.selectNode(walker.currentNode);
    const {width, height} = range.getBoundingClientRect();
    if (around.closest('script, style, [data-testid=stIconMaterial], .save-status')) { continue; }
    if (around.closest('details:not([open])') && !around.closest('summary')) { continue; }
    if (width && height && around.checkVisibility({visibilityProperty: true})) {
      found.push(...walker.currentNode.textContent.split(/\\s+/).filter(Boolean));
    }
  }
  return found.length;
}"""


@pytest.mark.parametrize("phone", [False, True], ids=["1280", "360"])
def test_a_position_is_asked_in_few_words(
    phone: bool, site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site, phone=phone).holds(keys.projects.planned["ben"]).opens("/position")
    words = visitor.page.evaluate(WORDS)
    print(f"position, nothing said: {words} words")
    assert words <= MOST
