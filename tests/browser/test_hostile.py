"""Whatever people type is shown as the text that it is, on every screen and in every file."""

import csv
import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Locator, expect

from assessment.domain.directions import TURNS, spelled
from tests.browser.conftest import Visitors
from tests.browser.hostile import LINES, TEXTS
from tests.browser.screens import Visitor
from tests.server.process import Site

ITEMS = (
    "shared-meaning", "shared-success", "customer-outcomes", "internal-conversation",
    "mission-alignment", "leadership", "buying-process", "language-and-selling",
)  # fmt: skip
FIELDS = ("comment", "evidence", "reason")
ELEMENTS = """all => all.flatMap(
  e => [...e.querySelectorAll("*:not(p, br)")].map(one => one.outerHTML))"""
Typed = Mapping[str, Mapping[str, str]]  # item, field, text
ACTIVE = re.compile(r"[=+\-@\t\r]")
LINKS = (
    *(TEXTS[name] for name in ("formula", "script", "image that fails", "link", "right to left")),
    *("/enter/../../etc/passwd", "https://evil.example/enter/x", "javascript:alert(1)"),
)
TOO_LONG = "long, longer " * 1600  # 20 800 characters: more than any field takes


def slots() -> Typed:
    """Every hostile text in some field: lines in comments, the others everywhere."""
    lines: Iterator[str] = cycle(LINES.values())
    texts: Iterator[str] = cycle(TEXTS.values())
    return {
        item: {"comment": f"{next(texts)}\n{next(texts)}\n{next(lines)}"}
        | {field: next(texts) for field in FIELDS[1:]}
        for item in ITEMS
    } | {"willing-use": {field: next(texts) for field in FIELDS}}


def type_everything(visitor: Visitor, typed: Typed) -> None:
    visitor.begins()
    for number, (item, fields) in enumerate(typed.items(), start=1):
        visitor.is_at(number).chooses("na")
        for field, text in fields.items():
            visitor.writes(field, text)
        assert {field: visitor.field(field).input_value() for field in fields} == fields, item
        visitor.is_saved().goes_on()
    visitor.is_at(len(typed) + 1).chooses("3").goes_on()


def shown(text: str) -> str:
    """A text as a reader sees it: marks without a width and the breaks of lines do not count."""
    visible = text.replace("\u2060", "").translate(dict.fromkeys((0, 7, 27, 127), "\ufffd"))
    return " ".join(visible.translate({one: spelled(chr(one)) for one in TURNS}).split())


def captions(place: Locator) -> list[str]:
    """The texts below this place, and whatever stands there that is no paragraph or line break."""
    found = place.get_by_test_id("stCaptionContainer")
    texts = [shown(text) for text in found.all_inner_texts()]
    return texts + [f"an element: {one}" for one in found.evaluate_all(ELEMENTS)]


def expected(fields: Mapping[str, str]) -> list[str]:
    return [
        shown(f"{field.capitalize()}: {fields[field]}")
        for field in ("reason", "comment", "evidence")
        if field in fields
    ]


def dialogs_of(visitor: Visitor) -> list[str]:
    """What the page's dialogs say, from now on; none of them may come."""
    said: list[str] = []

    def hear(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    visitor.page.on("dialog", hear)
    return said


@pytest.fixture(scope="module")
def typed() -> Typed:
    return slots()


def test_every_text_is_somewhere(typed: Typed) -> None:
    everything = "\n".join(text for fields in typed.values() for text in fields.values())
    missing = {name for name, text in {**TEXTS, **LINES}.items() if text not in everything}
    assert missing == set()


def test_hostile_texts_are_texts_on_every_screen_and_in_the_file(
    site: Site, visitors: Visitors, typed: Typed, tmp_path: Path
) -> None:
    visitor = visitors(site)
    dialogs = dialogs_of(visitor)
    type_everything(visitor, typed)
    visitor.opens("/check")
    rows = [captions(visitor.page.locator(f".st-key-check-row-{item}")) for item in typed]
    assert [expected(fields) for fields in typed.values()] == rows
    visitor.submits().unfolds("Your answers, comments and evidence")
    fold = visitor.page.get_by_test_id("stExpander").filter(has_text="Your answers, comments")
    told = captions(fold)
    assert [line for fields in typed.values() for line in expected(fields)] == told
    visitor.unfolds("Other files")
    with visitor.page.expect_download() as download:
        visitor.page.locator(".st-key-result-csv button").click()
    download.value.save_as(tmp_path / "answers.csv")
    check_file(tmp_path / "answers.csv", typed)
    assert dialogs == []


def check_file(path: Path, typed: Typed) -> None:
    assert path.read_bytes().startswith(BOM_UTF8)
    with path.open(newline="", encoding="utf-8-sig") as file:
        rows = {row["item"]: row for row in csv.DictReader(file)}
    for item, fields in typed.items():
        for field, text in fields.items():
            neutral = f"'{text}" if ACTIVE.match(text) else text.replace("\0", "\ufffd")
            assert neutral == rows[item][field]


def test_a_hostile_private_link_is_refused_as_the_text_that_it_is(
    site: Site, visitors: Visitors
) -> None:
    visitor = visitors(site).opens()
    dialogs = dialogs_of(visitor)
    visitor.unfolds("Come back with your private link")
    field = visitor.page.get_by_label("Your private link", exact=True)
    for text in LINKS:
        field.fill(text)
        visitor.page.get_by_role("button", name="Open", exact=True).click()
        visitor.settles()
        expect(visitor.error).to_contain_text("There is no private link in this")
        assert field.input_value() == text
    assert (visitor.page.url, dialogs) == (f"{site.url}/", [])


@pytest.mark.parametrize("field", ["comment", "evidence"])
def test_a_text_that_is_too_long_is_said_to_be_and_is_not_lost(
    field: str, site: Site, visitors: Visitors
) -> None:
    visitor = visitors(site).begins().chooses("3")
    visitor.writes(field, TOO_LONG)
    assert visitor.field(field).input_value() == TOO_LONG
    expect(visitor.error).to_contain_text(re.compile("too long|at most"))
    visitor.goes_on()
    assert visitor.is_at(1).field(field).input_value() == TOO_LONG
