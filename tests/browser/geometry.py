"""What is measured on a screen: how big things are to a thumb, and what sticks out sideways."""

from playwright.sync_api import Page

# What can be touched, with its size as laid out. The skip link is for keyboards: it is not on the
# screen. A card's own input is not touched: the whole card is its label.
_TARGETS = """() => {
  const touchable = "button, a[href], summary, label[data-testid=stRadioOption], textarea," +
    "input:not([type=radio]), [role=combobox], [role=slider]";
  return [...document.querySelectorAll(touchable)].filter(e => {
    const box = e.getBoundingClientRect();
    return e.checkVisibility({visibilityProperty: true}) && !e.closest("[inert]")
      && box.width > 1 && !/^Skip/.test(e.innerText)
      && !e.closest("[style*='clip-path: inset(50%)']");
  }).map(e => {
    const box = e.getBoundingClientRect();
    const said = e.innerText || e.ariaLabel || e.title || e.tagName;
    return [`${e.tagName.toLowerCase()} ${said.split("\\n")[0].slice(0, 40)}`,
      Math.round(box.width * 10) / 10, Math.round(box.height * 10) / 10];
  });
}"""
# A region may scroll only if it says so; everything else must fit.
_WIDER = """() => {
  const wide = document.documentElement.clientWidth;
  const scrolls = [...document.querySelectorAll("html, body, [data-testid=stMain], table, div")]
    .filter(e => e.scrollWidth > e.clientWidth + 1
      && /auto|scroll/.test(getComputedStyle(e).overflowX));
  const sticks = [...document.querySelectorAll("[data-testid=stMain] *")].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width > 1 && box.height > 1
      && !e.closest("svg, [inert], [style*='clip-path: inset(50%)']")
      && e.checkVisibility({visibilityProperty: true}) && (box.right > wide + 1 || box.left < -1);
  });
  return [...scrolls, ...sticks].map(e =>
    `${e.tagName.toLowerCase()} ${e.dataset.testid || e.className} ${e.innerText?.slice(0, 40)}`);
}"""

# Texts of which a part is cut off. What is for screen readers alone is meant to be.
_CLIPPED = """() => {
  const unread = "svg, [inert], .js-plotly-plot, details:not([open]) > :not(summary)";
  return [...document.querySelectorAll("[data-testid=stMain] *")].filter(e => {
    const style = getComputedStyle(e);
    return /hidden|clip/.test(style.overflowX + style.overflowY)
      && e.innerText?.trim() && !e.closest(unread) && !e.querySelector(".js-plotly-plot")
      && !/inset\\(50%\\)/.test(style.clipPath) && e.clientWidth > 1
      && e.checkVisibility({visibilityProperty: true})
      && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 2);
  }).map(e => `${e.dataset.testid || e.className} ${e.innerText.slice(0, 40)}`);
}"""

# The words of headings, here those of that selector, that stand on more lines than one.
_BROKEN = """headings => {
  const found = [];
  for (const heading of document.querySelectorAll(headings)) {
    if (!heading.checkVisibility()) { continue; }
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const word of texts.currentNode.data.matchAll(/[^\\s-]+/g)) {
        const range = document.createRange();
        range.setStart(texts.currentNode, word.index);
        range.setEnd(texts.currentNode, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(line => Math.round(line.top)));
        if (lines.size > 1) { found.push(word[0]); }
      }
    }
  }
  return found;
}"""

# Headings after which nothing is to be seen before the next of their own or a higher level.
_EMPTY = """() => {
  const main = document.querySelector("[data-testid=stMainBlockContainer]");
  const seen = [...main.querySelectorAll("h1, h2, h3, p, li, td, svg.main-svg, input, label, pre")]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest("[inert]")
      && e.getBoundingClientRect().height > 1);
  const level = e => /^H\\d$/.test(e?.tagName ?? "H0") ? +(e?.tagName ?? "H0")[1] : 9;
  return seen.filter((e, at) => level(e) < 9 && level(seen[at + 1]) <= level(e))
    .map(e => e.innerText);
}"""

# Charts, with the pixels between the lowest thing drawn in one and the foot of its place.
_EMPTY_BELOW = """() => [...document.querySelectorAll(".js-plotly-plot")]
  .filter(e => e.checkVisibility({visibilityProperty: true})).map(e => {
    const place = e.closest(".stElementContainer");
    const drawn = [...e.querySelectorAll("text, path, line")].filter(e => !e.closest("defs"))
      .map(e => e.getBoundingClientRect()).filter(box => box.width + box.height > 1);
    const foot = Math.max(...drawn.map(box => box.bottom));
    return [place.className.match(/st-key-\\S+/)[0],
      Math.round(place.getBoundingClientRect().bottom - foot)];
  });
"""


def targets(page: Page) -> list[tuple[str, float, float]]:
    """Everything that a thumb can touch on the screen: what it is, width and height in px."""
    return [(said, width, height) for said, width, height in page.evaluate(_TARGETS)]


def wider_than_the_screen(page: Page) -> list[str]:
    """Whatever scrolls sideways or sticks out at a side."""
    return list(page.evaluate(_WIDER))


def clipped(page: Page) -> list[str]:
    """Every text of which a part is cut off."""
    return list(page.evaluate(_CLIPPED))


def broken_words(page: Page, headings: str = "h1, h2, h3") -> list[str]:
    """The words of headings that do not stand on one line."""
    return list(page.evaluate(_BROKEN, headings))


def empty_headings(page: Page) -> list[str]:
    """The headings that stand without anything below them."""
    return list(page.evaluate(_EMPTY))


def empty_below_charts(page: Page) -> list[tuple[str, int]]:
    """Each chart that is shown, with the pixels between what it draws and the foot of its place."""
    return [(name, pixels) for name, pixels in page.evaluate(_EMPTY_BELOW)]
