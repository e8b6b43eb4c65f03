"""A field of a single line in a form of a project is kept though it is never left."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visitors
from tests.browser.projects import Seats, served
from tests.browser.resting import rest
from tests.browser.test_straight_from_a_field import types
from tests.rehearsal import Rehearsal
from tests.server.process import Site

PAUSE = 1600  # milliseconds: more than the page waits
CARET = "field => [field === document.activeElement, field.selectionStart, field.value]"
HALF = """async () => {
  const box = document.createElement("div");
  box.innerHTML = ["12", "", "1e1", "007"].map(one => `<div data-testid="stNumberInput">
    <input type="number" value="${one}"></div>`).join("");
  document.body.append(box);
  const sent = [];
  for (const field of box.querySelectorAll("input")) {
    field.addEventListener("keydown", () => sent.push(field.value));
    field.focus();
    field.dispatchEvent(new InputEvent("input", {bubbles: true}));
    await new Promise(done => setTimeout(done, 1300));
  }
  return sent;
}"""


class Field(NamedTuple):
    """A field, who fills it in, on which page, what is chosen first, and what is typed."""

    who: str
    page: str
    label: str
    typed: str
    choices: tuple[str, ...] = ()


SHOWN = (
    Field("chair", "/agreement", "Days later at most", "21"),
    Field("chair", "/agreement", "Money more at most (EUR)", "17700"),
)
WAITING = (
    Field("ben", "/position", "How many per cent dearer?", "12", ("Some per cent",)),
    Field("ben", "/position", "How many days later?", "25", ("Some days",)),
)
BEGUN = (Field("chair", "/project", "Budget", "177000"),)


@pytest.fixture(params=[Rehearsal.begun, Rehearsal.waiting, Rehearsal.shown])
def fields(
    request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[tuple[Site, Seats, tuple[Field, ...]]]:
    """A server with one project, and fields that may be filled in there."""
    which = {Rehearsal.begun: BEGUN, Rehearsal.waiting: WAITING, Rehearsal.shown: SHOWN}
    with served(tmp_path, request.param) as (site, keys):
        yield site, keys, which[request.param]


def test_what_is_typed_is_there_after_a_reload(
    fields: tuple[Site, Seats, tuple[Field, ...]], visitors: Visitors
) -> None:
    site, keys, some = fields
    for one in some:
        visitor = visitors(site).enters(keys[one.who]).opens(one.page)
        for choice in one.choices:
            visitor.touches(visitor.page.get_by_text(choice, exact=True).last)
            visitor.settles()
        field = visitor.page.get_by_label(one.label, exact=True)
        types(field, one.typed)
        visitor.page.wait_for_timeout(PAUSE)
        rest(visitor.page)
        stays(field, one.typed)
        visitor.reloads()
        expect(field).to_have_value(one.typed)


def stays(field: Locator, typed: str) -> None:
    """See the caret behind the text, and that the next key goes on from there."""
    focused, _, text = field.evaluate(CARET)
    assert (focused, text) == (True, typed)
    field.page.keyboard.press("ArrowLeft")
    field.page.keyboard.type("9")
    assert field.input_value() == f"{typed[:-1]}9{typed[-1]}"
    field.page.wait_for_timeout(PAUSE)
    rest(field.page)
    field.page.keyboard.press("Backspace")
    assert field.input_value() == typed
    field.page.wait_for_timeout(PAUSE)
    rest(field.page)


def test_a_number_that_would_be_written_otherwise_waits(site: Site, visitors: Visitors) -> None:
    assert visitors(site).opens().page.evaluate(HALF) == ["12", "", "1e1"]
