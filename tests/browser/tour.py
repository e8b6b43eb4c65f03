"""Every screen of the site, each in every state that looks different, and the way to it."""

from collections.abc import Callable, Mapping

from playwright.sync_api import expect

from tests.browser import (
    hosting,
    joining,
    rounds,
    triangle_agree,
    triangle_position,
    triangle_project,
    triangle_vary,
)
from tests.browser.projects import Way as ProjectWay
from tests.browser.screens import Visitor
from tests.browser.seeds import Keys

Way = Callable[[Visitor, Keys], object]


ROUND_DETAILS = (
    *("Customer outcomes", "All answers in one picture", "Your next moves"),
    *("Manager", "What people wrote", "How firm this is"),
)


def _in_a_project(way: ProjectWay) -> Way:
    return lambda visitor, keys: way(visitor, keys.projects)


def _with_a_round(way: rounds.Way) -> Way:
    return lambda visitor, keys: way(visitor, keys.rounds)


def _hosting(way: hosting.Way) -> Way:
    return lambda visitor, keys: way(visitor, keys.hosting)


def _in_a_round(way: joining.Way) -> Way:
    return lambda visitor, keys: way(visitor, keys.joining)


def _nobody(path: str) -> Way:
    return lambda visitor, _: visitor.opens(path)


def _half_way(path: str) -> Way:
    return lambda visitor, keys: visitor.holds(keys.half_way).opens(path)


def _asked_to_delete_and_to_leave(visitor: Visitor, keys: Keys) -> None:
    visitor.enters(keys.half_way).opens("/")
    for name in ("Delete my answers", "Leave this browser"):
        visitor.touches(visitor.page.get_by_role("button", name=name))
        visitor.settles()


def _answer_unfolded(visitor: Visitor, keys: Keys) -> None:
    visitor.holds(keys.half_way).opens("/answer?question=shared-meaning")
    visitor.unfolds("Why this matters").unfolds("Comment and evidence").unfolds("Your private link")
    visitor.settles()


def _changed_elsewhere(visitor: Visitor, keys: Keys) -> None:
    """Another window has answered the question in the meantime."""
    visitor.holds(keys.half_way).opens("/answer?question=active-use")
    other = Visitor(visitor.page.context.new_page(), visitor.site)
    other.opens("/answer?question=active-use")
    now = {None: "2", "2": "3", "3": "2"}[other.chosen]
    other.chooses(now).page.close()
    visitor.chooses_in_vain("4").error.wait_for()


def _unfold_all(visitor: Visitor) -> None:
    """Every fold at once, then those that stand within one; none is left."""
    closed = visitor.page.locator("details:not([open]) > summary").filter(visible=True)
    for _ in range(visitor.page.locator("summary").count()):
        if closed.count():
            closed.evaluate_all("folds => folds.forEach(fold => fold.click())")
            visitor.settles()
    expect(closed).to_have_count(0)


def _result_unfolded(visitor: Visitor, keys: Keys) -> None:
    visitor.enters(keys.twice)
    _unfold_all(visitor)


def _years_unfolded(visitor: Visitor, keys: Keys) -> None:
    visitor.enters(keys.over_years)
    for fold in visitor.page.locator(".st-key-result-trend summary").all():
        visitor.touches(fold)
    visitor.settles()


def _asked_to_withdraw(visitor: Visitor, keys: Keys) -> None:
    visitor.enters(keys.twice).unfolds("Show it to others")
    visitor.touches(visitor.page.get_by_role("button", name="Withdraw this link"))
    visitor.settles()


def _planned_unfolded(visitor: Visitor, keys: Keys) -> None:
    """The form of an action and that of a new one, too."""
    visitor.holds(keys.planned).opens("/result")
    visitor.touches(visitor.page.get_by_role("button", name="Change", exact=True).first)
    visitor.settles()
    _unfold_all(visitor)


def _stage(path: str) -> Way:
    return lambda visitor, keys: visitor.holds(keys.in_stages).opens(path)


def _stage_unfolded(visitor: Visitor, keys: Keys) -> None:
    visitor.holds(keys.in_stages).opens("/answer?question=social-crm")
    for fold in visitor.page.locator(".st-key-answer summary").all():
        visitor.touches(fold)
        visitor.settles()


def _progression_unfolded(visitor: Visitor, keys: Keys) -> None:
    visitor.enters(keys.through_stages)
    _unfold_all(visitor)


def _library_unfolded(visitor: Visitor, _: Keys) -> None:
    """The fold on other models, and the first question; in any language."""
    folds = visitor.opens("/library").page.locator("summary")
    for number in range(2):
        visitor.touches(folds.nth(number))
    visitor.settles()


def _sample_unfolded(visitor: Visitor, _: Keys) -> None:
    visitor.opens("/sample-project?part=variations")
    for title in triangle_vary.DETAILS[:3]:
        visitor.unfolds(title)
    visitor.settles()


def _sample_changed(visitor: Visitor, _: Keys) -> None:
    """One byte of the sample's record is changed."""
    visitor.opens("/sample-project?part=record")
    visitor.touches(visitor.page.get_by_role("button", name="Change one byte"))
    visitor.error.wait_for()
    visitor.settles()


def _triangle_unfolded(visitor: Visitor, _: Keys) -> None:
    visitor.opens("/library?instrument=triangle")
    _unfold_all(visitor)


def _round(visitor: Visitor, keys: Keys) -> None:
    of = keys.revealed
    visitor.holds(of.owner).opens(f"/round-result?engagement={of.engagement}&round={of.round}")


def _round_unfolded(visitor: Visitor, keys: Keys) -> None:
    """A fold of each kind; what is in one is drawn once it is open."""
    _round(visitor, keys)
    for title in ROUND_DETAILS:
        visitor.touches(visitor.page.locator("summary", has_text=title).first)
        visitor.settles()


SCREENS: Mapping[str, Way] = {
    "start": _nobody("/"),
    "start after a bad link": _nobody("/enter/nothing"),
    "start after a wrong address": _nobody("/nowhere"),
    "start again": _half_way("/"),
    "start, asked to delete and to leave": _asked_to_delete_and_to_leave,
    "start after leaving": _nobody("/?link=left"),
    "nothing to continue": _nobody("/answer"),
    "answer, nothing chosen": _half_way("/answer?question=mission-alignment"),
    "answer, everything unfolded": _answer_unfolded,
    "answer with sub-checks": _half_way("/answer?question=shared-success"),
    "answer without its reason": _half_way("/answer?question=leadership"),
    "answer changed elsewhere": _changed_elsewhere,
    "answer, the whole": _half_way("/answer?question=organisation"),
    "answer, a stage": _stage("/answer?question=social-crm"),
    "answer, a stage unfolded": _stage_unfolded,
    "check with gaps": _half_way("/check"),
    "check, stages with gaps": _stage("/check"),
    "check, complete": lambda visitor, keys: visitor.holds(keys.complete).opens("/check"),
    "no result yet": _half_way("/result"),
    "result, everything unfolded": _result_unfolded,
    "result over years, everything unfolded": _years_unfolded,
    "result, planned": lambda visitor, keys: visitor.holds(keys.planned).opens("/result"),
    "result, planned, everything unfolded": _planned_unfolded,
    "answer, what was planned": lambda visitor, keys: visitor.holds(keys.again).opens("/answer"),
    "progression, everything unfolded": _progression_unfolded,
    "result, asked to withdraw a link": _asked_to_withdraw,
    "shared result": lambda visitor, keys: visitor.enters(keys.reader),
    "shared result, none": _nobody("/shared"),
    "start, with somebody's result": lambda visitor, keys: visitor.holds(keys.reader).opens("/"),
    "round": _round,
    "round, everything unfolded": _round_unfolded,
    "round, none": _nobody("/round-result"),
    "sample": _nobody("/sample"),
    "sample, a progression": _nobody("/sample?instrument=cx-progression"),
    "sample project": _nobody("/sample-project"),
    "sample project, together": _nobody("/sample-project?part=together"),
    "sample project, agreement": _nobody("/sample-project?part=agreement"),
    "sample project, variations unfolded": _sample_unfolded,
    "sample project, record with a changed byte": _sample_changed,
    "library, one question unfolded": _library_unfolded,
    "library, the triangle unfolded": _triangle_unfolded,
    **{name: _in_a_round(way) for name, way in joining.SCREENS.items()},
    **{
        name: _in_a_project(way)
        for part in (triangle_project, triangle_position, triangle_agree, triangle_vary)
        for name, way in part.SCREENS.items()
    },
    **{name: _with_a_round(way) for name, way in rounds.SCREENS.items()},
    **{name: _hosting(way) for name, way in hosting.SCREENS.items()},
}
