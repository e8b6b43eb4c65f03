"""Somebody at a browser: what they do and what they see, in the words of the product."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Literal, Self

from playwright.sync_api import Locator, Page, expect

from tests.browser.resting import rest

CHOICES = ("1", "2", "3", "4", "5", "dk", "na")  # in the order of the cards
LABELS = {"comment": "Comment", "evidence": "Evidence", "reason": "Why does this not apply"}
LEVELS = '[class*="st-key-answer-choice-"]'
SAVED = re.compile(r"Saved \d\d:\d\d")
ONWARDS = re.compile("^(Next|Check your answers)$")
QUESTIONS = 10
CHECKS = "To finish: 6 yes-or-no checks"
COLOURED = """colours => getComputedStyle(
  document.querySelector("[data-testid=stApp]")).colorScheme === colours"""
A_WHILE = 15  # frames


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever sits there."""

    page: Page
    site: str

    # Coming and going

    def opens(self, path: str = "/") -> Self:
        """Open a page of the site, and see it whole."""
        self.page.goto(self.site + path)
        return self.arrives()

    def enters(self, key: str) -> Self:
        """Come in by a private link."""
        return self.opens(f"/enter/{key}")

    def accepts(self, invitation: str) -> Self:
        """Take an invitation to a project."""
        self.enters(invitation)
        self.touches(self.page.get_by_role("button", name="go in"))
        expect(self.page.locator("h1")).to_have_text("Your position")
        return self.settles()

    def holds(self, key: str) -> Self:
        """Come by a private link, without looking at the page that it leads to."""
        answer = self.page.request.get(f"{self.site}/enter/{key}", max_redirects=0)
        assert answer.status == HTTPStatus.SEE_OTHER
        return self

    def begins(self) -> Self:
        """Begin an assessment at the start page."""
        self.opens()
        self.page.get_by_role("button", name="Begin the ten questions").click()
        return self.is_at(1)

    def follows(self, link: str) -> Self:
        """Go to another page by a link, the first of that name."""
        with self.page.expect_navigation():
            self.page.get_by_role("link", name=link).first.click()
        return self.arrives()

    def reloads(self) -> Self:
        """Load the page anew."""
        self.page.reload()
        return self.arrives()

    def arrives(self) -> Self:
        """See a page whole: its heading is there and nothing is on its way any more."""
        expect(self.page.locator("h1").first).to_be_visible()
        return self.settles()

    def settles(self) -> Self:
        """See nothing on its way any more."""
        rest(self.page)
        return self

    def spreads(self, width: int) -> Self:
        """Make the window that wide, and so high that all of the page is in it."""
        main = self.page.get_by_test_id("stMain")
        self.page.set_viewport_size({"width": width, "height": 800})
        self.settles()
        self.page.set_viewport_size(
            {"width": width, "height": main.evaluate("e => e.scrollHeight")}
        )
        self.settles()
        rest(self.page, A_WHILE)  # charts are drawn anew for the width some frames later
        return self

    def wears(self, colours: Literal["light", "dark"]) -> Self:
        """See the page in the other colours: it takes them up some time after the machine did."""
        self.page.emulate_media(color_scheme=colours)
        self.page.wait_for_function(COLOURED, arg=colours)
        return self.settles()

    # Answering

    def is_at(self, number: int) -> Self:
        """See the question of that number, from 1; the one after the last is the sub-checks."""
        text = f"Question {number} of {QUESTIONS}" if number <= QUESTIONS else CHECKS
        expect(self.answer.get_by_text(text, exact=True)).to_be_visible()
        return self.settles()

    def chooses(self, choice: str) -> Self:
        """Choose a card, and see that it is saved."""
        self.touches(self.card(choice))
        return self.is_saved()

    def chooses_in_vain(self, choice: str) -> Self:
        """Choose a card, whatever becomes of it."""
        self.touches(self.card(choice))
        return self.settles()

    def confirms(self, *answers: str) -> Self:
        """Answer the sub-checks on the screen, from the first."""
        rows = self.answer.get_by_test_id("stButtonGroup")
        for number, answer in enumerate(answers):
            self.touches(rows.nth(number).get_by_text(answer, exact=True))
            self.settles()
        return self.is_saved()

    def writes(self, field: str, text: str) -> Self:
        """Type a comment, a piece of evidence or a reason, and leave the field."""
        self.field(field).fill(text)
        self.field(field).blur()
        return self.settles()

    def unfolds(self, title: str) -> Self:
        """Open a fold by its title; what is in it may come from the server only now."""
        fold = self.page.locator("details").filter(has=self.page.locator("summary", has_text=title))
        self.touches(fold.locator("summary").first)
        expect(fold.get_by_test_id("stExpanderDetails").first).to_be_visible()
        return self.settles()

    def goes_on(self) -> Self:
        """Press Next (or Check your answers)."""
        footer = self.page.locator(".st-key-answer-footer")
        self.touches(footer.get_by_role("button", name=ONWARDS))
        return self.settles()

    def goes_back(self) -> Self:
        """Press Back."""
        self.touches(self.page.locator(".st-key-answer-back button"))
        return self.settles()

    def answers(self, choices: Iterable[str], first: int = 1) -> Self:
        """Answer one question after another, from the one of number `first`, and no checks."""
        for number, choice in enumerate(choices, start=first):
            self.is_at(number).chooses(choice)
            checks = self.page.locator(".st-key-answer-checks").is_visible()
            self.goes_on()
            if checks:  # the first Next has led to them
                self.goes_on()
        return self

    def submits(self) -> Self:
        """On the check page: see the result."""
        self.touches(self.page.locator(".st-key-check-submit button"))
        expect(self.page.locator(".st-key-result-pdf")).to_be_visible()
        return self.settles()

    def touches(self, target: Locator) -> None:
        """Click, or tap on a phone, where the row that stays at the foot does not lie over it."""
        target.evaluate("e => e.scrollIntoView({block: 'center', behavior: 'instant'})")
        phone = self.page.evaluate("navigator.maxTouchPoints > 0")
        target.tap() if phone else target.click()

    # Seeing

    @property
    def answer(self) -> Locator:
        """The question with all that belongs to it."""
        return self.page.locator(".st-key-answer")

    @property
    def heading(self) -> str:
        """The page's first-level heading."""
        return self.page.locator("h1").inner_text()

    @property
    def chosen(self) -> str | None:
        """The card that is chosen on the screen."""
        inputs = self.page.locator(f"{LEVELS} input")
        expect(inputs).to_have_count(len(CHOICES))
        checked = [inputs.nth(number).is_checked() for number in range(len(CHOICES))]
        return CHOICES[checked.index(True)] if any(checked) else None

    def card(self, choice: str) -> Locator:
        """The card of a level, of don't know (dk) or of not applicable (na)."""
        cards = self.page.locator(LEVELS).get_by_test_id("stRadioOption")
        return cards.nth(CHOICES.index(choice))

    def field(self, name: str) -> Locator:
        """The field for a comment, a piece of evidence or a reason."""
        found = self.answer.get_by_label(LABELS[name])
        if name != "reason" and not found.is_visible():
            self.unfolds("Comment and evidence")
        expect(found).to_be_visible()
        return found

    def is_saved(self) -> Self:
        """See that it is saved, and when."""
        self.settles()
        expect(self.state).to_contain_text(SAVED)
        return self

    @property
    def state(self) -> Locator:
        """The state of saving."""
        return self.page.locator(".st-key-answer-footer").get_by_test_id("stCaptionContainer")

    @property
    def error(self) -> Locator:
        """What went wrong, as the page words it."""
        return self.page.get_by_test_id("stAlert")

    @property
    def private_link(self) -> str:
        """The private link, read from its fold."""
        link = self.page.locator(".st-key-private-link code")
        if not link.count():
            self.unfolds("Your private link")
        expect(link).to_contain_text("/enter/")
        return link.inner_text().strip()

    @property
    def key(self) -> str:
        """The key in the private link."""
        return self.private_link.rpartition("/")[2]
