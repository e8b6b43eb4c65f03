"""Days for a calendar are read back as they were written, whatever their titles hold."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import vobject

from assessment.domain.actions import Action, ActionFields, ActionState, new_action
from assessment.messages import msg
from assessment.reports.documents.calendar import CalendarDay, action_days, calendar
from assessment.reports.wording import wording
from tests.browser.hostile import TEXTS

DAY, NOW = date(2027, 4, 1), datetime(2027, 1, 1, 9, 30, tzinfo=UTC)
ADDRESS = "https://waypoint.example/team/agreement"
LONGEST = 75  # octets of a line
TITLES = {
    **TEXTS,
    "separators": "One CRM, for; three: \\ countries",
    "lines": "One\nCRM\r\nEND:VEVENT\rATTACH:x",
    "emoji": "Launch \N{ROCKET} \N{WOMAN}\u200d\N{PERSONAL COMPUTER}" * 12,
    "long": "ä" * 200,
    "controls": "One\x00 \x1b[31mCRM\x07",
    "half a character": "One \ud800 CRM",
    "nothing": "",
}
WORDED = wording().text


def file_of(title: str) -> bytes:
    return calendar([CalendarDay("look-again-p", title, DAY)], WORDED, ADDRESS, NOW)


def events(file: bytes) -> list[Any]:
    """The events of a file, as another program reads them."""
    return list(vobject.readOne(file.decode()).contents.get("vevent", ()))


def visible(text: str) -> list[str]:
    return [one for one in "\n".join(text.splitlines()) if one == "\n" or one.isprintable()]


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES.keys())
def test_a_title_is_text_whatever_it_holds(title: str) -> None:
    [event] = events(file_of(title))
    assert visible(event.summary.value) == visible(WORDED(title))
    assert not set(event.summary.value) & set(map(chr, (*range(10), *range(11, 32), 127)))
    assert sorted(event.contents) == [
        "description", "dtstamp", "dtstart", "summary", "transp", "uid", "url",
    ]  # fmt: skip


def test_it_has_the_day_the_address_and_when_it_was_written() -> None:
    [event] = events(file_of("Look again"))
    assert (event.dtstart.value, event.dtstart.params) == (DAY, {"VALUE": ["DATE"]})
    assert event.dtstamp.value == NOW
    assert (event.uid.value, event.transp.value) == ("look-again-p", "TRANSPARENT")
    assert (event.url.value, event.description.value) == (ADDRESS, ADDRESS)


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES.keys())
def test_no_line_is_longer_than_programs_read(title: str) -> None:
    for line in file_of(title).split(b"\r\n"):
        assert len(line) <= LONGEST
        line.decode()


def action(name: str, owner: str, due: date | None, check: date | None) -> Action:
    return new_action(name, ActionFields(f"Do {name}", "", owner, due, check), date(2027, 3, 1))


def test_the_days_of_open_actions_are_there_with_their_owners() -> None:
    june = date(2027, 6, 30)
    known = (
        action("a", "Ann; of Sales", june, DAY),
        action("b", "", None, DAY),
        action("c", "", None, None),
        action("d", "Dora", june, DAY).ended(ActionState.DONE, DAY),
        action("e", "Dora", june, DAY).ended(ActionState.DROPPED, DAY),
    )
    found = events(calendar(action_days(known), WORDED, ADDRESS, NOW))
    assert [
        (one.uid.value, one.summary.value, one.dtstart.value, one.description.value)
        for one in found
    ] == [
        ("action-a-first-check", "First check: Do a", DAY, f"Sees to it: Ann; of Sales\n{ADDRESS}"),
        ("action-a-due", "Due: Do a", june, f"Sees to it: Ann; of Sales\n{ADDRESS}"),
        ("action-b-first-check", "First check: Do b", DAY, ADDRESS),
    ]


def test_an_action_that_is_changed_keeps_its_ids() -> None:
    base = action("a", "", DAY, DAY)
    changed = base.changed(ActionFields("Else", due=date(2027, 5, 1), first_check=DAY))
    before, after = ([one.uid for one in action_days([of])] for of in (base, changed))
    assert before == after


def test_days_are_worded_for_the_reader() -> None:
    file = calendar([CalendarDay("a", msg("Look again"), DAY)], wording("en-XA").text, ADDRESS, NOW)
    assert events(file)[0].summary.value != "Look again"
