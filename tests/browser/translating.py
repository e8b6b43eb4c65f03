"""A browser that translates a page although the page asks it not to."""

import re

from playwright.sync_api import Page

# As browsers do it, and again after each change: every other text is replaced by a translation
# (here: put in brackets) in two <font> elements, and the others are moved into such elements.
TRANSLATE = """() => {
  const untouched = "font, script, style, code, textarea";
  let number = 0;
  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) { found.push(walker.currentNode); }
    return found.filter(one => one.data.trim() && !one.parentElement.closest(untouched));
  };
  const translate = () => {
    for (const text of texts()) {
      const outer = document.createElement("font"), inner = document.createElement("font");
      outer.append(inner);
      text.replaceWith(outer);
      if (number++ % 2) { inner.append(text); } else { inner.textContent = `[${text.data}]`; }
    }
  };
  translate();
  new MutationObserver(translate)
    .observe(document.body, {childList: true, subtree: true, characterData: true});
}"""


def translate(page: Page) -> None:
    """Translate what the page shows, now and whenever it changes."""
    page.evaluate(TRANSLATE)


def translated(text: str) -> re.Pattern[str]:
    """That text, moved or translated."""
    return re.compile(rf"^\[?{re.escape(text)}\]?$")
