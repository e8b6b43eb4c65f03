"""The screens of a project's own page and of the door to it, each in every state."""

from collections.abc import Callable, Mapping

from playwright.sync_api import expect

from tests.browser.projects import ProjectKeys, Way
from tests.browser.screens import Visitor

Then = Callable[[Visitor], object]
PAGE = "/project"


def _comes(stage: str, who: str, *then: Then) -> Way:
    def way(visitor: Visitor, keys: ProjectKeys) -> None:
        visitor.holds(getattr(keys, stage)[who]).opens(PAGE)
        for step in then:
            step(visitor)
            visitor.settles()

    return way


def _presses(name: str) -> Then:
    return lambda visitor: visitor.touches(visitor.page.get_by_role("button", name=name).first)


def _sees(text: str) -> Then:
    return lambda visitor: expect(visitor.page.get_by_text(text).first).to_be_visible()


def _unfolds(title: str) -> Then:
    return lambda visitor: visitor.unfolds(title)


def _nobody(visitor: Visitor, _: ProjectKeys) -> None:
    visitor.opens(PAGE)


def _invited(visitor: Visitor, keys: ProjectKeys) -> None:
    """Somebody is invited who has not come yet."""
    visitor.holds(keys.invited["chair"]).opens(PAGE)
    _sees("please say where")(visitor)


def _invitation(visitor: Visitor, keys: ProjectKeys) -> None:
    visitor.enters(keys.invited["dora"])


def _replaced(visitor: Visitor, keys: ProjectKeys) -> None:
    visitor.enters(keys.invited["former dora"])


def _back(visitor: Visitor, keys: ProjectKeys) -> None:
    """One browser holds the seats of a facilitator, a sponsor and a reader."""
    visitor.enters(keys.varied["reader"]).enters(keys.waiting["ann"]).enters(keys.waiting["chair"])
    visitor.opens("/")


def _other_seats(visitor: Visitor, keys: ProjectKeys) -> None:
    _back(visitor, keys)
    visitor.opens(PAGE)


def _other_link(visitor: Visitor, keys: ProjectKeys) -> None:
    visitor.holds(keys.waiting["ann"]).opens(f"{PAGE}?as=00000000")
    _sees("opens nothing in this browser")(visitor)


SCREENS: Mapping[str, Way] = {
    "project, a stranger": _nobody,
    "project, begun": _comes("begun", "chair"),
    "project, planned": _comes("planned", "chair", _unfolds("Your private link")),
    "project, the plan changed after a position": _comes(
        "waiting", "chair", _presses("Change the plan"), _sees("Positions are given already")
    ),
    "project, nobody invited": _comes("uninvited", "chair"),
    "project, a link for readers": _comes(
        "uninvited", "chair", _unfolds("The link for readers"), _sees("/enter/")
    ),
    "project, an invitation to send": _invited,
    "project, a new invitation": _comes("waiting", "chair", _presses("New invitation for Ann")),
    "project, a name is corrected": _comes("waiting", "chair", _presses("Ben need not sign")),
    "project, the address names another link": _other_link,
    "invitation": _invitation,
    "invitation, none": lambda visitor, _: visitor.opens("/invitation"),
    "invitation, replaced": _replaced,
    "project, somebody leaves a version that waits": _comes(
        "again", "chair", _presses("Ben leaves"), _sees("stays in force, but")
    ),
    "project, waiting": _comes("waiting", "chair"),
    "project, waiting, for who has answered": _comes("waiting", "ann"),
    "project, going ahead": _comes("waiting", "chair", _presses("Go ahead without Ben")),
    "project, everybody has answered": _comes("ready", "chair"),
    "project, the plan was changed": _comes(
        "replanned", "chair", _unfolds("Reminder to Ann"), _sees("waits for you")
    ),
    "project, before the positions are shown": _comes(
        "ready", "chair", _presses("Show the positions to everybody"), _sees("cannot be undone")
    ),
    "project, proposed": _comes("proposed", "ben"),
    "project, agree anew": _comes("exceeded", "reader"),
    "project, somebody has left": _comes("left", "chair", _presses("Erase the name")),
    "project, other seats": _other_seats,
    "start, back to projects": _back,
}
