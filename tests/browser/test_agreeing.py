"""A whole project at four browsers: from the first title to an agreement that is signed anew."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import Visitors
from tests.browser.screens import Visitor
from tests.server.process import Site

PRIVATE = ("position", "together", "agreement", "variations", "record", "project")
NOTHING = ("Not a day later", "Not a cent more", "None")
# 178 days are planned: the line is drawn after the second.
ITEMS = (("Open cases", "90"), ("Web forms", "60"), ("A chat", "50"), ("A portal", "5"))
MONTHS = {"Start": "2027-01-04", "Finish": "2027-06-30"}


def presses(visitor: Visitor, name: str, *, exact: bool = False) -> None:
    visitor.touches(visitor.page.get_by_role("button", name=name, exact=exact))
    visitor.settles()


def fills(visitor: Visitor, label: str, text: str, *, exact: bool = True) -> None:
    field = visitor.page.get_by_label(label, exact=exact)
    field.fill(text)
    field.blur()
    visitor.settles()


def dates(visitor: Visitor, label: str, day: str) -> None:
    """Type a date into its three parts, as somebody at a keyboard does."""
    group = visitor.page.get_by_test_id("stDateInput").filter(has_text=label)
    parts = group.get_by_role("spinbutton")
    visitor.touches(parts.first)
    for at, part in enumerate(day.split("-")):
        parts.nth(at).press_sequentially(part)
    for _ in ("to the calendar", "out of the field, which only then says what was typed"):
        visitor.page.keyboard.press("Tab")
    visitor.settles()


def shows(visitor: Visitor, text: str) -> None:
    expect(visitor.page.get_by_text(text).first).to_be_visible()


def invitation_to(chair: Visitor, name: str) -> str:
    """The link in the invitation that the facilitator is to send."""
    words = chair.page.locator('[class*="st-key-project-invitation-"] code').filter(has_text=name)
    expect(words).to_contain_text("/enter/")
    return words.inner_text().strip().rpartition("/")[2]


def lists_items(chair: Visitor) -> None:
    """The facilitator lists the scope items, each with its days."""
    chair.unfolds("Scope items")
    for at, (what, days) in enumerate(ITEMS):
        presses(chair, "Add an item")
        item = chair.page.locator(f".st-key-scope-item-{at}")
        for label, text in (("What is delivered?", what), ("Days", days)):
            item.get_by_label(label, exact=True).fill(text)
            item.get_by_label(label, exact=True).blur()
            chair.settles()


def chooses(visitor: Visitor, place: str, item: str, answer: str) -> None:
    """Choose what is said of a scope item."""
    asked = visitor.page.locator(f".st-key-{place}").get_by_test_id("stRadio").filter(has_text=item)
    visitor.touches(asked.get_by_text(answer, exact=True))
    visitor.settles()


def begins(chair: Visitor) -> dict[str, str]:
    """The facilitator begins, plans and invites three sponsors. Their invitations."""
    chair.opens()
    fills(chair, "What is the project called?", "One CRM")
    presses(chair, "Begin a project")
    shows(chair, "Next you set the plan")
    chair.settles()
    for label, day in MONTHS.items():
        dates(chair, label, day)
    fills(chair, "Budget", "480,000")
    fills(chair, "Quality criteria, one a line", "Fast\nSafe\nEasy")
    lists_items(chair)
    presses(chair, "Keep the plan")
    keys = {}
    for name in ("Ann", "Ben", "Cleo"):
        fills(chair, "Name of a sponsor", name)
        presses(chair, "Invite")
        shows(chair, f"{name} is invited.")
        keys[name] = invitation_to(chair, name)
    return keys


def says(sponsor: Visitor, first: int, *must: str) -> None:
    """Say what comes first and must be in, concede nothing, weigh all the same, and save."""
    page = sponsor.page
    for question, answer in (("first", first), ("gives", 0)):
        asked = page.locator(f".st-key-position-middle-{question}")
        sponsor.touches(asked.get_by_test_id("stRadioOption").nth(answer))
        sponsor.settles()
    for nothing in NOTHING:
        sponsor.touches(page.get_by_text(nothing, exact=True))
        sponsor.settles()
    sponsor.touches(page.get_by_text("All the same: a third each"))
    sponsor.settles()
    for item in must:
        chooses(sponsor, "position-scope", item, "Must")
    presses(sponsor, "Save my position")
    expect(page.locator(".st-key-position-footer")).to_contain_text("Saved")


def test_from_the_first_title_to_six_variations_and_a_second_version(
    own_site: Site, visitors: Visitors, tmp_path: Path
) -> None:
    chair, ann = visitors(own_site), visitors(own_site)
    ben, cleo = (visitors(own_site, phone=True) for _ in range(2))
    sponsors = {"Ann": ann, "Ben": ben, "Cleo": cleo}
    for name, invitation in begins(chair).items():
        sponsors[name].accepts(invitation)
    says(ann, 0, "Open cases", "Web forms")
    says(ben, 1, "Open cases")
    says(cleo, 2, "Open cases")
    reveals(chair, *sponsors.values())
    proposes(chair)
    signs(ann)
    declines(cleo)
    amends(chair)
    for sponsor in sponsors.values():
        signs(sponsor)
    shows(ben.opens("/project"), "Version 1.1 is in force since")
    varies(ann, ben, cleo)
    again(chair, ann, ben, cleo)
    stranger = visitors(own_site)
    for path in PRIVATE:
        assert stranger.opens(f"/{path}").heading == "No project is open here"
    verified(ann.opens("/record"), tmp_path)


def reveals(chair: Visitor, *sponsors: Visitor) -> None:
    """Nobody sees a position but their own, until the facilitator shows them to all at once."""
    expect(sponsors[0].opens("/together").page.get_by_test_id("stPlotlyChart")).to_have_count(0)
    presses(chair.opens("/project"), "Show the positions to everybody")
    presses(chair, "Show them now")
    for sponsor in sponsors:
        sponsor.opens("/together")
        expect(sponsor.page.get_by_test_id("stPlotlyChart").first).to_be_visible()
        shows(sponsor, "All who marked it say it must be in: Open cases and Web forms.")


def proposes(chair: Visitor) -> None:
    """The facilitator writes terms, looks at what would be signed, and puts it to the sponsors.

    Time comes first, so the line put the chat out: it is moved.
    """
    chair.opens("/agreement")
    shows(chair, "In scope: 150 of 178 days")
    chooses(chair, "draft-scope", "A chat", "If it fits")
    shows(chair, "If it fits: 50 days")
    fills(chair, "Days later at most", "20")
    fills(chair, "Money more at most (EUR)", "40,000")
    fills(chair, "Criteria waived at most", "2")
    presses(chair, "See what will be signed")
    shows(chair, "These terms: time comes first.")
    expect(chair.page.get_by_text("one after another")).to_have_count(0)  # it need not fit
    fills(chair, "Title of version 1", "First agreement")
    presses(chair, "Propose to the sponsors")


def signs(sponsor: Visitor) -> None:
    sponsor.opens("/agreement")
    shows(sponsor, "A chat (50 days)")
    sponsor.touches(sponsor.page.get_by_text("I have read these terms"))
    sponsor.settles()
    sponsor.touches(sponsor.page.get_by_role("button", name="I agree: sign version"))
    shows(sponsor.settles(), "You have signed")


def declines(sponsor: Visitor) -> None:
    sponsor.opens("/agreement")
    presses(sponsor, "I do not agree")
    fills(
        sponsor, "Everybody in the project reads this.", "Two criteria are too many.", exact=False
    )
    presses(sponsor, "Decline version 1 with this reason")
    shows(sponsor, "Everybody reads your reason.")


def amends(chair: Visitor) -> None:
    """The facilitator reads why, and changes the terms: every signature is void."""
    shows(chair.opens("/agreement"), "Two criteria are too many.")
    presses(chair, "Change the terms")
    fills(chair, "Criteria waived at most", "1")
    presses(chair, "See what will be signed")
    presses(chair, "Change version 1 and void 1 signature")
    shows(chair, "Version 1.1 is before the sponsors now")


def raises(sponsor: Visitor, what: str, changes: Callable[[Visitor], None]) -> None:
    sponsor.opens("/variations").unfolds("Describe what should change")
    fills(sponsor, "What should change?", what)
    fills(sponsor, "Why?", "It is asked for.")
    changes(sponsor)
    fills(sponsor, "What happens if it is accepted?", "We are later.")
    fills(sponsor, "What happens if it is refused?", "They wait.")
    presses(sponsor, "Put it to the sponsors")
    shows(sponsor, "it waits for a decision")


def adds(item: str, days: str) -> Callable[[Visitor], None]:
    """One more item, as the form of a variation takes it."""

    def add(sponsor: Visitor) -> None:
        presses(sponsor, "Add an item")
        for label, text in (("What is delivered?", item), ("Days", days)):
            fills(sponsor, label, text)

    return add


def swaps(sponsor: Visitor) -> None:
    """One item out, and another in."""
    forms = sponsor.page.get_by_role("radiogroup", name="Web forms")
    sponsor.touches(forms.get_by_text("Take out of scope", exact=True))
    sponsor.settles()
    adds("Self-service", "62")(sponsor)


def brings_back(sponsor: Visitor) -> None:
    """An item that was signed as out."""
    form = sponsor.page.locator(".st-key-variations-raising")
    sponsor.touches(form.get_by_text("A portal").last)
    sponsor.settles()


def decides(sponsor: Visitor, number: int, verb: str) -> None:
    sponsor.opens("/variations").unfolds(f"Decide variation {number}")
    fills(sponsor, "Why is it decided so?", "It is right.")
    presses(sponsor, f"{verb} variation {number}")


def decide(number: int, verb: str, *sponsors: Visitor) -> None:
    """Any two decide: the first says so, the second decides it."""
    for sponsor in sponsors:
        decides(sponsor, number, verb)
    shows(sponsors[-1], f"Variation {number} is {verb.lower().removesuffix('e')}")


def varies(ann: Visitor, ben: Visitor, cleo: Visitor) -> None:
    """Items are added, swapped, refused and brought back, until the limit is reached to the day."""
    raises(ann, "A second language", adds("A second language", "8"))
    decide(1, "Accept", ben, cleo)
    raises(ben, "Self-service in place of forms", swaps)
    decide(2, "Accept", ann, cleo)
    raises(cleo, "A mobile app", adds("A mobile app", "5"))
    decide(3, "Refuse", ann, ben)
    raises(ann, "The portal after all", brings_back)
    shows(ann, "It was signed as out of scope since version 1.1")
    decide(4, "Accept", ann, ben)
    shows(ann.opens("/variations"), "5 of 20 extra days left")
    raises(ben, "Training", adds("Training", "5"))
    decide(5, "Accept", ann, ben)
    shows(ann.opens("/project"), "used up: agree anew before more is taken")
    raises(cleo, "A longer pilot", adds("A longer pilot", "1"))
    shows(ann.opens("/variations"), "it can be accepted only once a new version allows more")


def again(chair: Visitor, ann: Visitor, ben: Visitor, cleo: Visitor) -> None:
    """What could not be accepted is accepted under a second version, which starts from today."""
    ann.opens("/variations").unfolds("Decide variation 6")
    expect(ann.page.get_by_role("button", name="Accept variation 6")).to_have_count(0)
    chair.opens("/agreement")
    presses(chair, "Draft a new version")
    fills(chair, "Days later at most", "40")
    presses(chair, "See what will be signed")
    shows(chair, "Self-service (62 days)")
    fills(chair, "Title of version 2", "Second agreement")
    presses(chair, "Propose to the sponsors")
    for sponsor in (ann, ben, cleo):
        signs(sponsor)
    decide(6, "Accept", ann, ben)
    shows(ben.unfolds("Decided so far"), "Accepted by Ann and Ben")


def verified(reader: Visitor, folder: Path) -> None:
    """The record is taken away and found whole without the site."""
    for label in ("Download the record", "Download the verifier"):
        with reader.page.expect_download() as got:
            presses(reader, label)
        got.value.save_as(folder / "taken" / got.value.suggested_filename)
    command = [sys.executable, "verify.py", "agreement.json"]
    done = subprocess.run(
        command, cwd=folder / "taken", capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.startswith("Nothing is broken up to event")) == (0, True)
