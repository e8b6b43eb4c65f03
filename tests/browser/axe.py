"""axe-core on a screen: what it finds wrong, and what it could not decide, as sentences."""

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
Rules = dict[str, Any]
# What passed is not read, and describing every element that did takes most of the time.
READ: Rules = {"resultTypes": ["violations", "incomplete"]}
EVERYTHING: Rules = READ | {"runOnly": {"type": "tag", "values": list(TAGS)}}
COLOURS: Rules = READ | {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
}

# The one exception: axe cannot see what lies behind the text of a drawing. The charts' colours
# are checked where they are chosen, in tests/reports/test_palette.py.
IN_A_CHART = ".js-plotly-plot"


def faults(page: Page, rules: Rules = EVERYTHING) -> list[str]:
    """Every violation, and every undecided check outside charts.

    Contrast is only judged where the window shows it: make the window as high as the page.
    """
    found = Axe().run(page, options=rules).response
    undecided = (one for one in _findings(found["incomplete"]) if not _in_a_chart(page, one))
    violated = [
        f"{rule} at {place}: {said}" for rule, place, said in _findings(found["violations"])
    ]
    return violated + [f"undecided {rule} at {place}: {said}" for rule, place, said in undecided]


Finding = tuple[str, str, str]  # rule, CSS path, what axe says


def _findings(results: list[dict[str, Any]]) -> Iterator[Finding]:
    for result in results:
        for node in result["nodes"]:
            yield result["id"], str(node["target"][0]), " ".join(node["failureSummary"].split())


def _in_a_chart(page: Page, finding: Finding) -> bool:
    rule, place, _ = finding
    inside = "(node, chart) => node.closest(chart) !== null"
    return rule == "color-contrast" and bool(page.locator(place).first.evaluate(inside, IN_A_CHART))
