"""The variations page and the record, each in every state that looks different."""

from collections.abc import Mapping

from tests.browser.projects import ProjectKeys, Way
from tests.browser.screens import Visitor

DETAILS = (
    "How each quality criterion stands",
    "Where the decisions have led",
    "Decided so far",
    "What if there is less time, or more scope?",
)


def _at(path: str, stage: str, who: str) -> Way:
    return lambda visitor, keys: visitor.holds(getattr(keys, stage)[who]).opens(path)


def _deciding(visitor: Visitor, keys: ProjectKeys) -> None:
    """The facilitator, with both folds open and a decision that was refused."""
    visitor.holds(keys.varied["chair"]).opens("/variations")
    visitor.unfolds("Record what was decided on variation 4").unfolds("Drop variation 4")
    visitor.touches(visitor.page.get_by_role("button", name="Record: refused"))
    visitor.error.wait_for()
    visitor.settles()


def _raising(visitor: Visitor, keys: ProjectKeys) -> None:
    """A sponsor at the form, half filled in and refused."""
    visitor.holds(keys.varied["ben"]).opens("/variations").unfolds("Describe what should change")
    page = visitor.page
    page.get_by_label("What should change?").fill("A chat window on the help page")
    page.get_by_label("Extra days").fill("9")
    page.get_by_label("Extra days").blur()
    visitor.settles()
    visitor.touches(page.get_by_role("button", name="Put it to the sponsors"))
    visitor.error.wait_for()
    visitor.settles()


def _raising_scope(visitor: Visitor, keys: ProjectKeys) -> None:
    """A sponsor who takes an item out, changes one, brings one back and adds one."""
    visitor.holds(keys.rescoped["ann"]).opens("/variations")
    visitor.unfolds("Describe what should change")
    page = visitor.page
    for item, act in (("Sales", "Take out of scope"), ("Migration", "Change the item")):
        group = page.get_by_role("radiogroup", name=item)
        visitor.touches(group.get_by_text(act, exact=True))
        visitor.settles()
    visitor.touches(page.get_by_text("Reports for the board").last)
    visitor.settles()
    visitor.touches(page.get_by_role("button", name="Add an item"))
    visitor.settles()


def _what_if(visitor: Visitor, keys: ProjectKeys) -> None:
    """A reader with a figure of their own, and every table unfolded."""
    visitor.holds(keys.varied["reader"]).opens("/variations")
    for title in DETAILS:
        visitor.unfolds(title)
    own = visitor.page.get_by_label("Your own estimate").last
    own.fill("40")
    own.blur()
    visitor.settles()
    for fold in visitor.page.locator("details:not([open])").all()[::-1]:
        visitor.touches(fold.locator("summary"))
    visitor.settles()


SCREENS: Mapping[str, Way] = {
    "variations, nothing agreed": _at("/variations", "begun", "chair"),
    "variations, signatures missing": _at("/variations", "proposed", "reader"),
    "variations, none yet": _at("/variations", "signed", "ann"),
    "variations, deciding": _deciding,
    "variations, raising": _raising,
    "variations, raising a scope": _raising_scope,
    "variations, two decide": _at("/variations", "by_two", "ben"),
    "variations, recorded": _at("/variations", "recorded", "ben"),
    "variations, a varied scope": _at("/variations", "rescoped", "reader"),
    "variations, what if": _what_if,
    "variations, exceeded": _at("/variations", "exceeded", "chair"),
    "record, empty": _at("/record", "begun", "chair"),
    "record": _at("/record", "exceeded", "reader"),
}
