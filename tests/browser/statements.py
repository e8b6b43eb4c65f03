"""What a visitor does and sees where all statements of a stage stand on one screen."""

from collections.abc import Sequence

from playwright.sync_api import Locator, expect

from assessment.domain.screens import Screen, screens
from questionnaires.library import Library
from tests.browser.screens import SAVED, Visitor

PROGRESSION = Library().get("cx-progression")
STAGES: Sequence[Screen] = screens(PROGRESSION)
CHOICES = ("0", "1", "2", "3", "dk", "na")  # in the order of the cards


def begin(visitor: Visitor) -> None:
    """Begin the progression at the start page."""
    visitor.opens().page.get_by_role("button", name="Begin the 28 statements").click()
    is_at(visitor, 1)


def is_at(visitor: Visitor, stage: int) -> None:
    """See the screen of that stage, from 1."""
    expect(visitor.page.locator("h1")).to_have_text(STAGES[stage - 1].name)
    expect(visitor.answer.get_by_text(f"Part {stage} of {len(STAGES)}")).to_be_visible()
    visitor.settles()


def statement(visitor: Visitor, item: str) -> Locator:
    """One statement with its answer and what is typed beside it."""
    return visitor.page.locator(f".stVerticalBlock.st-key-answer-statement-{item}")


def card(visitor: Visitor, item: str, choice: str) -> Locator:
    """The card of a level, of don't know (dk) or of not applicable (na)."""
    return statement(visitor, item).get_by_test_id("stRadioOption").nth(CHOICES.index(choice))


def rate(visitor: Visitor, item: str, choice: str, *, saved: bool = True) -> None:
    """Choose a card, and see that it is `saved`; one that is chosen already sends nothing."""
    place = card(visitor, item, choice)
    if place.locator("input").is_checked():
        return
    visitor.touches(place)
    if saved:
        is_saved(visitor, item)


def is_saved(visitor: Visitor, item: str) -> None:
    """See beside the statement, and then in the footer, that it is saved and when."""
    expect(statement(visitor, item).get_by_text(SAVED)).to_be_visible()
    visitor.is_saved()


def rate_stage(visitor: Visitor, stage: int, choices: str) -> None:
    """Answer every statement of a stage, from 1; a sign each."""
    is_at(visitor, stage)
    for item, choice in zip(STAGES[stage - 1].owners, choices, strict=True):
        rate(visitor, item, choice)


def chosen(visitor: Visitor, stage: int) -> str:
    """What is chosen on the screen of a stage, a sign for each statement, `.` for nothing."""
    found = ""
    for item in STAGES[stage - 1].owners:
        inputs = statement(visitor, item).locator("input[type=radio]")
        expect(inputs).to_have_count(len(CHOICES))
        checked = [inputs.nth(number).is_checked() for number in range(len(CHOICES))]
        found += CHOICES[checked.index(True)] if any(checked) else "."
    return found
