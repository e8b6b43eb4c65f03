"""axe-core on a screen: what it finds wrong, and what it could not decide, as sentences."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
# What passed is not read, and describing every element that did takes most of the time.
RULES = {
    "resultTypes": ["violations", "incomplete"],
    "elementRef": True,
    "runOnly": {"type": "tag", "values": list(TAGS)},
}

# The one exception: axe cannot see what lies behind the text of a drawing. The charts' colours
# are checked where they are chosen, in tests/reports/test_palette.py.
FAULTS = """async options => {
  const inChart = node => node.element.closest(".js-plotly-plot") !== null;
  const fault = (id, node) =>
    `${id} at ${node.target[0]}: ${node.failureSummary.replace(/\\s+/g, " ")}`;
  const said = (results, mark, known) => results.flatMap(({id, nodes}) => nodes
    .filter(node => !known(id, node)).map(node => mark + fault(id, node)));
  const {violations, incomplete} = await axe.run(options);
  return [...said(violations, "", () => false),
    ...said(incomplete, "undecided ", (id, node) => id === "color-contrast" && inChart(node))];
}"""


def faults(page: Page) -> list[str]:
    """Every violation, and every undecided check outside charts.

    Contrast is only judged where the window shows it: make the window as high as the page.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return list(page.evaluate(FAULTS, RULES))
