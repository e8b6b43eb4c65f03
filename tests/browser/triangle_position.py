"""The screens of a sponsor's position, each in every state that looks different."""

from collections.abc import Mapping

from tests.browser.projects import ProjectKeys, Way
from tests.browser.screens import Visitor

PAGE = "/position"


def as_sponsor(stage: str, who: str) -> Way:
    """Open the page with the key of somebody of that project."""
    return lambda visitor, keys: visitor.holds(getattr(keys, stage)[who]).opens(PAGE)


def _unfolded(visitor: Visitor, keys: ProjectKeys) -> None:
    visitor.holds(keys.waiting["ann"]).opens(PAGE)
    folds = ("Who sees it", "What each", "Why this", "What worries", "Three comparisons")
    for title in folds:
        visitor.unfolds(title)


def _not_saved(visitor: Visitor, keys: ProjectKeys) -> None:
    """Something is chosen, something is missing, and saving was tried."""
    visitor.holds(keys.planned["ben"]).opens(PAGE)
    page = visitor.page
    visitor.touches(page.get_by_text("The date holds."))
    visitor.settles()
    visitor.touches(page.get_by_text("Some", exact=True))
    visitor.settles()
    visitor.touches(page.get_by_text("Some days", exact=True))
    visitor.settles()
    page.get_by_label("How many days later?").fill("12")
    page.keyboard.press("Tab")
    visitor.settles()
    visitor.touches(page.locator(".st-key-position-save button"))
    visitor.settles().error.wait_for()


def _changed(visitor: Visitor, keys: ProjectKeys) -> None:
    """What is saved was changed, and not saved again."""
    visitor.holds(keys.waiting["ann"]).opens(PAGE)
    visitor.touches(visitor.page.get_by_text("Some money", exact=True))
    visitor.settles()
    visitor.page.get_by_label("How much more? (EUR)").fill("40000")
    visitor.page.keyboard.press("Tab")
    visitor.settles()


SCREENS: Mapping[str, Way] = {
    "position, nothing said": as_sponsor("planned", "ben"),
    "position, saved and unfolded": _unfolded,
    "position, changed": _changed,
    "position, something missing": _not_saved,
    "position, the plan was changed": as_sponsor("replanned", "ben"),
    "position, shown": as_sponsor("shown", "ben"),
    "position, the facilitator": as_sponsor("waiting", "chair"),
    "position, a reader after all are shown": as_sponsor("shown", "reader"),
}
