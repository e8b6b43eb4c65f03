"""A visitor's keyboard: what has the focus, and the way to something else by Tab alone."""

from dataclasses import dataclass

from playwright.sync_api import Page

FOCUSED = """() => {
  const at = document.activeElement;
  if (at.type === "radio") return "a level";
  if (at.getAttribute("role") === "radio") return at.innerText.trim();
  return (at.querySelector("p")?.innerText || at.innerText || at.ariaLabel || at.tagName).trim();
}"""
A_ROUND = 40  # more stops than any screen has


@dataclass(frozen=True, slots=True)
class Keyboard:
    """Keys are pressed on whatever has the focus."""

    page: Page

    @property
    def at(self) -> str:
        """What has the focus, by the first line of its text; any level is `a level`."""
        return str(self.page.evaluate(FOCUSED)).partition("\n")[0]

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self.page.keyboard.press(key)

    def tab_to(self, name: str) -> list[str]:
        """Press Tab until that has the focus; the stops on the way, it included."""
        stops: list[str] = []
        while name not in stops:
            assert len(stops) < A_ROUND, f"Tab does not lead to {name!r}: {stops}"
            self.press("Tab")
            stops.append(self.at)
        return stops
