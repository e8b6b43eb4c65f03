"""The screens around what the sponsors see together and what they sign, in every state."""

from collections.abc import Callable, Mapping

from playwright.sync_api import expect

from tests.browser.projects import ProjectKeys, Way
from tests.browser.screens import Visitor

Then = Callable[[Visitor], object]


def _comes(stage: str, who: str, path: str, *then: Then) -> Way:
    def way(visitor: Visitor, keys: ProjectKeys) -> None:
        visitor.holds(getattr(keys, stage)[who]).opens(path)
        for step in then:
            step(visitor)
            visitor.settles()

    return way


def _presses(name: str) -> Then:
    def press(visitor: Visitor) -> None:
        button = visitor.page.get_by_role("button", name=name)
        visitor.touches(button)
        visitor.settles()

    return press


def _unfolds_all(visitor: Visitor) -> None:
    for fold in visitor.page.locator("[data-testid=stMain] summary").all():
        visitor.touches(fold)
        visitor.settles()


def _sees(text: str) -> Then:
    return lambda visitor: expect(visitor.page.get_by_text(text).first).to_be_visible()


def _types(label: str, text: str) -> Then:
    def write(visitor: Visitor) -> None:
        field = visitor.page.get_by_label(label, exact=True)
        field.fill(text)
        field.blur()
        visitor.settles()

    return write


SCREENS: Mapping[str, Way] = {
    "together, waiting": _comes("waiting", "ann", "/together"),
    "together, nobody invited": _comes("begun", "chair", "/together"),
    "together, everything unfolded": _comes("shown", "ben", "/together", _unfolds_all),
    "agreement, too early": _comes("waiting", "chair", "/agreement"),
    "agreement, nothing drafted": _comes("shown", "ann", "/agreement"),
    "agreement, a draft": _comes("shown", "chair", "/agreement"),
    "agreement, a draft that is refused": _comes(
        "shown",
        "chair",
        "/agreement",
        _types("Budget (EUR)", "much"),
        _presses("Keep the draft"),
        _sees("write an amount in EUR"),
    ),
    "agreement, a preview": _comes(
        "shown", "chair", "/agreement", _presses("See what will be signed")
    ),
    "agreement, proposed to a sponsor": _comes("proposed", "ben", "/agreement"),
    "agreement, signing unread": _comes(
        "proposed", "ben", "/agreement", _presses("I agree: sign version 1")
    ),
    "agreement, declining": _comes("proposed", "ben", "/agreement", _presses("I do not agree")),
    "agreement, proposed by the chair": _comes("proposed", "chair", "/agreement"),
    "agreement, a title mended": _comes(
        "proposed", "chair", "/agreement", _presses("Mend the title")
    ),
    "agreement, a withdrawal": _comes("proposed", "chair", "/agreement", _presses("Withdraw it")),
    "agreement, a change seen before it is made": _comes(
        "proposed",
        "chair",
        "/agreement",
        _presses("Change the terms"),
        _types("Days later at most", "30"),
        _presses("See what will be signed"),
        _sees("makes every signature void"),
    ),
    "agreement, a signature that is void": _comes("changed", "ann", "/agreement"),
    "agreement, changed before one signs": _comes("changed", "ben", "/agreement"),
    "agreement, two versions side by side": _comes("again", "ben", "/agreement", _unfolds_all),
    "agreement, in force": _comes("signed", "cleo", "/agreement", _unfolds_all),
    "agreement, must agree anew": _comes("exceeded", "chair", "/agreement"),
}
