"""How many of our modules one must open to follow a use case from the click to the disk.

`python -m tests.architecture.reach` runs each in a real page and prints the modules of ours that
ran, by package. What was only imported does not count.
"""

import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

import pytest
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from assessment import bootstrap
from assessment.domain.triangle.variation import Outcome
from pages.shared import session
from tests.pages.screen import MAIN, Visitor
from tests.pages.triangle import varied
from tests.rehearsal import Rehearsal

ROOT = Path(__file__).parent.parent.parent
PAGES, SERVICES = "pages", "assessment/services"
FIRST = "shared-meaning"
PACKAGES = (PAGES, SERVICES, "assessment", "questionnaires", "scoring")


class Reach:
    """The files of ours in which a function ran."""

    def __init__(self) -> None:
        self.files: set[str] = set()

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Note what runs in this thread and in those that it starts."""
        threading.setprofile(self._note)
        sys.setprofile(self._note)
        try:
            yield
        finally:
            sys.setprofile(None)
            threading.setprofile(None)

    def _note(self, frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_name != "<module>":
            self.files.add(frame.f_code.co_filename)

    @property
    def modules(self) -> list[str]:
        """Those of our packages, from the root."""
        paths = (Path(file) for file in self.files)
        ours = (str(one.relative_to(ROOT)) for one in paths if one.is_relative_to(ROOT))
        return sorted(one for one in ours if one.startswith(PACKAGES))


@contextmanager
def visitor() -> Iterator[Visitor]:
    """Somebody in front of a site of their own, in memory."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setenv("WAYPOINT_STORE", "memory:")
        patched.setenv("WAYPOINT_DATA", folder)
        bootstrap.site.cache_clear()
        cookies: dict[str, str] = {}
        patched.setattr(ContextProxy, "cookies", property(lambda _: cookies))
        yield Visitor(bootstrap.site(), cookies, AppTest.from_file(str(MAIN), default_timeout=60))
        bootstrap.site.cache_clear()


def answering(somebody: Visitor, reach: Reach) -> None:
    """An item is answered."""
    somebody.hold(somebody.site.assessments.begin("crm-maturity"))
    somebody.open("answer/page.py")
    with reach.watching():
        somebody.screen.radio(key=session.choice(FIRST)).set_value("4").run()
    assert somebody.kept(FIRST).choice == "4"


def varying(somebody: Visitor, reach: Reach) -> None:
    """A variation is raised and accepted."""
    rehearsal = Rehearsal(somebody.site)
    rehearsal.signed()
    somebody.hold(rehearsal.keys["ann"])
    somebody.open(varied.PAGE)
    varied.unfold(somebody, "raise", 0)
    for field in ("description", "why-raised", "if-accepted", "if-refused"):
        varied.write(somebody, field, 0, "A chat window")
    somebody.screen.number_input(key=session.variation("days", 0)).set_value(1)
    with reach.watching():
        somebody.press(session.variation("put", 0))
        varied.unfold(somebody, "decide", 1)
        varied.write(somebody, "why", 1, "It helps.")
        somebody.press(session.variation("accepted", 1))
    assert varied.kept(rehearsal, 1).outcome is Outcome.ACCEPTED


def seeing_moves(somebody: Visitor, reach: Reach) -> None:
    """The next moves are shown."""
    somebody.hold(somebody.site.assessments.begin("crm-maturity"))
    for item in somebody.visit.instrument.items:
        somebody.put(item.id, choice="2")
    somebody.site.assessments.submit(somebody.visit)
    somebody.screen.run()
    with reach.watching():
        somebody.screen.switch_page("results/page.py").run()
    assert "Your next moves" in [one.value for one in somebody.screen.header]


USE_CASES: dict[str, Callable[[Visitor, Reach], None]] = {
    "an item is answered": answering,
    "a variation is raised and accepted": varying,
    "the next moves are shown": seeing_moves,
}


def package(module: str) -> str:
    """The package that a module is counted for."""
    return next(one for one in PACKAGES if module.startswith(one))


def main() -> None:
    """Print, for each use case, how many modules ran in each package, and which."""
    for name, run in USE_CASES.items():
        reach = Reach()
        with visitor() as somebody:
            run(somebody, reach)
        counts = Counter(map(package, reach.modules))
        print(
            f"\n{name}: {counts[PAGES] + counts[SERVICES]} in pages and services, of "
            f"{len(reach.modules)}: " + ", ".join(f"{one} {counts[one]}" for one in PACKAGES)
        )
        print("\n".join(f"  {one}" for one in reach.modules if "-v" in sys.argv))


if __name__ == "__main__":
    main()
