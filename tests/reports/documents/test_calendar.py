"""A day for a calendar is read back as it was written, whatever its title holds."""

import re
from datetime import UTC, date, datetime

import pytest

from assessment.reports.documents.calendar import LONGEST, calendar
from tests.browser.hostile import TEXTS

DAY, NOW = date(2027, 4, 1), datetime(2027, 1, 1, 9, 30, tzinfo=UTC)
ADDRESS = "https://waypoint.example/team/agreement"
TITLES = {
    **TEXTS,
    "separators": "One CRM, for; three: \\ countries",
    "lines": "One\nCRM\r\nEND:VEVENT\rATTACH:x",
    "emoji": "Launch \N{ROCKET} \N{WOMAN}\u200d\N{PERSONAL COMPUTER}" * 12,
    "long": "ä" * 200,
    "nothing": "",
}


def fields(file: bytes) -> dict[str, str]:
    """The properties of the one event, unfolded and as they were before they were escaped."""
    lines = file.decode().replace("\r\n ", "").split("\r\n")
    assert lines[-1] == ""
    assert (lines[0], lines[3]) == ("BEGIN:VCALENDAR", "BEGIN:VEVENT")
    assert (lines[-2], lines[-3]) == ("END:VCALENDAR", "END:VEVENT")
    pairs = [line.partition(":") for line in lines[4:-3]]
    return {name: re.sub(r"\\(.)", _unescaped, value) for name, _, value in pairs}


def _unescaped(found: "re.Match[str]") -> str:
    return "\n" if found[1] == "n" else found[1]


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES.keys())
def test_a_title_is_text_whatever_it_holds(title: str) -> None:
    found = fields(calendar("look-again-p", title, DAY, ADDRESS, NOW))
    expected = "\n".join(title.splitlines())
    visible = [one for one in expected if one == "\n" or one.isprintable()]
    read = [one for one in found["SUMMARY"] if one == "\n" or one.isprintable()]
    assert read == visible
    assert list(found) == [
        "UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY", "DESCRIPTION", "URL", "TRANSP",
    ]  # fmt: skip


def test_it_has_the_day_the_address_and_when_it_was_written() -> None:
    found = fields(calendar("look-again-p", "Look again", DAY, ADDRESS, NOW))
    assert found["DTSTART;VALUE=DATE"] == "20270401"
    assert found["DTSTAMP"] == "20270101T093000Z"
    assert found["UID"] == "look-again-p"
    assert (found["URL"], found["DESCRIPTION"]) == (ADDRESS, ADDRESS)


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES.keys())
def test_no_line_is_longer_than_programs_read(title: str) -> None:
    for line in calendar("p", title, DAY, ADDRESS, NOW).split(b"\r\n"):
        assert len(line) <= LONGEST
        line.decode()
