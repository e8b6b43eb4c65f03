"""Every time of day on a page of a project names its zone."""

import re
from collections.abc import Callable

import pytest

from pages.shared import register
from tests.pages.triangle.conftest import Sit
from tests.pages.words import words_of
from tests.rehearsal import Rehearsal

TIME = re.compile(r"\b\d\d:\d\d\b.{0,9}")
FILES = [
    one.file
    for one in (register.PROJECT, register.POSITION, register.TOGETHER, register.AGREEMENT,
                register.VARIATIONS, register.RECORD)
]  # fmt: skip
WITH_TIMES = {register.AGREEMENT.file, register.RECORD.file, register.VARIATIONS.file}


@pytest.mark.parametrize("state", ["planned", "changed", "varied", "recorded"])
@pytest.mark.parametrize("page", FILES)
@pytest.mark.parametrize(("zone", "name"), [("Asia/Kolkata", "UTC+5:30"), (None, "UTC")])
def test_a_time_names_its_zone(
    rehearsal: Rehearsal,
    sit: Sit,
    abroad: Callable[[str | None], None],
    *,
    state: str,
    page: str,
    zone: str | None,
    name: str,
) -> None:
    getattr(rehearsal, state)()
    abroad(zone)
    visitor = sit("chair").open(page)
    assert list(visitor.screen.exception) == []
    times = [time for text in words_of(visitor.screen) for time in TIME.findall(text)]
    assert [one for one in times if not re.match(rf"\d\d:\d\d {re.escape(name)}\b", one)] == []
    if state == "varied" and page in WITH_TIMES:
        assert times
