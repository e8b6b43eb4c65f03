"""A hundred points at a browser: what is saved is what was shown, whatever was pressed before."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Page

from assessment.domain.triangle.points import TypedPoints
from assessment.domain.triangle.terms import WAYPOINTS
from tests.browser.conftest import Visitors
from tests.browser.projects import Seats, served
from tests.browser.resting import rest
from tests.rehearsal import Rehearsal
from tests.server.process import Site

PRESSES, SEQUENCES = 25, 20  # so many sequences before each press: 500 in all
FIELDS = ".st-key-points-fields input"
ALL_THE_SAME = '[class*="st-key-position-equal"] input'
STATE = ".st-key-position-footer [data-testid=stCaptionContainer]"
PLACE = '.st-key-points-fields, [class*="st-key-position-equal"]'
SHOWN = f"""() => [
  ...[...document.querySelectorAll('{FIELDS}')].map(one => one.value),
  document.querySelector('{ALL_THE_SAME}').checked,
  document.querySelector('{STATE}')?.innerText ?? '',
]"""
BUTTON = """() => {
  const box = document.querySelector('.st-key-position-save button').getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""
FOCUS = f"""number => {{
  const fields = document.querySelectorAll('{FIELDS}');
  (fields[number] ?? document.querySelector('{ALL_THE_SAME}')).focus();
}}"""  # there are no fields while all are the same
SAID = f"""() => {{
  const states = document.querySelectorAll('{STATE}');
  const refused = document.querySelector('.st-key-position-refused [data-testid=stAlert]');
  return !document.documentElement.dataset.saving && states.length === 1
    && (refused || /(?<!Not )saved/i.test(states[0].innerText));
}}"""  # what came of a press
KEYS = ("Tab", "Shift+Tab", "Enter", "Backspace", "Delete", "ArrowLeft", "ArrowUp", "ArrowDown")
EDGES = ("Home", "End", "PageUp", "Escape", "Control+a", "Control+z")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A server of its own, with Ann's position kept."""
    with served(tmp_path, Rehearsal.waiting) as found:
        yield found


def in_fields(page: Page, chance: Random) -> None:
    """Three numbers that make a hundred, as they are usually typed; sometimes in haste."""
    time = chance.randint(5, 90)
    cost = chance.randint(5, 95 - time)
    if page.locator(ALL_THE_SAME).is_checked():
        page.locator(ALL_THE_SAME).press("Space")
    page.evaluate(FOCUS, 0)
    page.keyboard.press("Control+a")
    for number in (time, cost, 100 - time - cost):  # to come by Tab is to have all selected
        page.keyboard.type(str(number))
        page.keyboard.press("Tab")


def by_mouse(page: Page, chance: Random) -> None:
    """A click at some place among the points: into a field, on the choice, or between them."""
    box = page.locator(PLACE).last.bounding_box()
    if box:
        across, down = chance.uniform(0, box["width"]), chance.uniform(0, box["height"])
        page.mouse.click(box["x"] + across, box["y"] + down)


def by_key(page: Page, chance: Random) -> None:
    """Digits and other keys from one of the fields on, one of them held for a while.

    From there, keys reach no link: one that is followed would end the test.
    """
    page.evaluate(FOCUS, chance.randrange(len(WAYPOINTS)))
    for _ in range(chance.randint(1, 4)):
        page.keyboard.press(chance.choice((*KEYS, *EDGES, *"0123456789")))
    held = chance.choice(("ArrowUp", "ArrowRight", "Backspace", "3"))
    for _ in range(chance.randint(2, 9)):
        page.keyboard.down(held)
    page.keyboard.up(held)


def the_same(page: Page, _: Random) -> None:
    """A third for each, or no longer."""
    page.locator(ALL_THE_SAME).press("Space")


ACTS: Mapping[Callable[[Page, Random], None], int] = {
    in_fields: 3,
    by_mouse: 3,
    by_key: 4,
    the_same: 1,
}


def sequences(page: Page, chance: Random) -> None:
    """Some sequences of keys and clicks, one straight after the other."""
    for act in chance.choices([*ACTS], [*ACTS.values()], k=SEQUENCES):
        act(page, chance)


def say_the_rest(page: Page) -> None:
    """What keys have changed beside the points: the concessions lie next to them."""
    for nothing in ("Not a day later", "Not a cent more"):
        page.get_by_text(nothing, exact=True).click()


def shown(page: Page) -> tuple[TypedPoints, str]:
    """What stands in the fields, and what the row below says."""
    *typed, equal, state = page.evaluate(SHOWN)
    time, cost, quality = typed or ("", "", "")
    return TypedPoints(time, cost, quality, equal), state


def press_save(page: Page) -> None:
    """Press once, where the button is now, and see what is said of it."""
    page.mouse.click(*page.evaluate(BUTTON))
    page.wait_for_function(SAID)
    rest(page)


def saved(folder: Path) -> dict[str, int]:
    """The points of the one position that is kept, as they lie on the disk."""
    [file] = (folder / "data" / "projects").rglob("*.json")
    [project] = json.loads(file.read_bytes())["project"].values()
    [position] = project["positions"].values()
    return dict(position["points"])


def test_what_is_saved_is_what_was_shown_after_any_keys_and_clicks(
    project: tuple[Site, Seats], visitors: Visitors, tmp_path: Path
) -> None:
    site, keys = project
    visitor = visitors(site).enters(keys["ann"]).opens("/position")
    page, chance, kept, wrong = visitor.page, Random(9), 0, []
    for number in range(PRESSES):
        before = saved(tmp_path)
        sequences(page, chance)
        say_the_rest(page)
        typed, _ = shown(page)
        press_save(page)
        after, state = shown(page)
        expected = typed.point.model_dump() if typed.point else before
        is_right = after.point == typed.point and (typed.point is None) == ("Not saved" in state)
        kept += typed.point is not None
        if saved(tmp_path) != expected or not is_right:
            wrong.append((number, typed, after, saved(tmp_path), state))
    assert not wrong, "\n".join(map(str, wrong))
    assert kept > PRESSES / 4, "so often there were points that can be saved"
    assert {*WAYPOINTS} == {*saved(tmp_path)}
