"""The start page: three doors, and the way back in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from assessment.domain.access import Role
from assessment.domain.triangle.project import AuditLog
from assessment.errors import Damaged, NotSaved
from assessment.messages import msg
from assessment.storage.store import Store
from assessment.web.keyring import BETWEEN_KEYS, FORMER, NAME, Keyring
from tests.pages.screen import Visitor
from tests.rehearsal import Rehearsal

PAGE = "start/page.py"


def open_link(visitor: Visitor) -> None:
    [button] = [one for one in visitor.screen.button if one.label == "Open"]
    button.click().run()


def test_everybody_is_offered_two_ways_and_told_of_the_third(stranger: Visitor) -> None:
    stranger.open(PAGE)
    shown = stranger.text
    assert [name for name in ("Assess ourselves", "triangle") if name not in shown] == []
    assert "To run a workshop, come by the address for hosts" in shown


def test_beginning_makes_a_private_link_and_sends_the_browser_through_it(
    stranger: Visitor,
) -> None:
    stranger.open(PAGE)
    before = set(stranger.site.store.engagement_ids())
    stranger.press("start.begin.crm-maturity")
    assert len(set(stranger.site.store.engagement_ids()) - before) == 1
    link = stranger.screen.get("link_button")[0].proto.url
    assert link.startswith("/enter/")
    landing = stranger.site.landing(link.removeprefix("/enter/"))
    assert landing.page == "answer?question=shared-meaning"


def test_a_project_is_begun_as_its_facilitator(stranger: Visitor) -> None:
    stranger.open(PAGE)
    stranger.screen.text_input(key="start.project.title").set_value("One CRM")
    stranger.press("start.project.begin")
    link = stranger.screen.get("link_button")[0].proto.url
    access = stranger.site.projects.access(link.removeprefix("/enter/"))
    assert access.role is Role.FACILITATOR
    assert stranger.site.projects.see(access).project.title == "One CRM"


@pytest.mark.parametrize("typed", ["", "   ", "\u200b\u3164"], ids=ascii)
def test_a_project_without_a_title_is_refused(stranger: Visitor, typed: str) -> None:
    stranger.open(PAGE)
    stranger.screen.text_input(key="start.project.title").set_value(typed)
    stranger.press("start.project.begin")
    assert "“What is the project called?”\\: nothing is written here" in stranger.text
    assert not stranger.screen.get("link_button")


def test_a_disk_that_refuses_begins_no_project_and_keeps_the_title(
    stranger: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NotSaved(msg("The disk is full."))

    monkeypatch.setattr(type(stranger.site.store), "add_project", full)
    stranger.open(PAGE)
    stranger.screen.text_input(key="start.project.title").set_value("One CRM")
    stranger.press("start.project.begin")
    assert "The disk is full" in stranger.text
    assert stranger.screen.text_input(key="start.project.title").value == "One CRM"


def test_a_browser_that_holds_seats_is_led_back_to_each(executive: Visitor) -> None:
    chair = Rehearsal(executive.site).planned().keys
    other = Rehearsal(executive.site, "Another *project*").planned().keys
    keys = [chair["chair"], other["ann"], "x" * 32, chair["reader"]]
    executive.cookies[FORMER] = BETWEEN_KEYS.join(keys)
    executive.open(PAGE)
    assert [one.value for one in executive.screen.header].count("Welcome back") == 1
    assert "nothing answered yet" in executive.text
    shown = [one.value for one in executive.screen.markdown if "you are" in one.value]
    assert shown == [
        "**One CRM for three countries**: you are the facilitator.",
        "**Another \\*project\\***: you are Ann.",
        "**One CRM for three countries**: you are reading.",
    ]
    ways = "".join(part.proto.body for part in executive.screen.get("html"))
    led = [key for key in keys if f'href="/enter/{key}"' in ways]
    assert led == [keys[0], keys[1], keys[3]]


@pytest.mark.parametrize(
    ("zone", "moment"),
    [("Asia/Tokyo", "13 March 2026, 08:30 UTC+9."), (None, "12 March 2026, 23:30 UTC.")],
)
def test_another_assessment_was_begun_on_its_day_where_its_reader_is(
    executive: Visitor, abroad: Callable[[str | None], None], zone: str | None, moment: str
) -> None:
    late = datetime(2026, 3, 12, 23, 30, tzinfo=UTC)
    other = replace(executive.site.assessments, now=lambda: late).begin("cx-progression")
    executive.cookies[FORMER] = other
    abroad(zone)
    executive.open(PAGE)
    assert f"Begun on {moment}" in executive.text.replace("\\", "")


def test_two_assessments_of_one_kind_differ_by_when_they_were_begun_and_how_far_they_are(
    stranger: Visitor, abroad: Callable[[str | None], None]
) -> None:
    moments = iter(datetime(2026, 3, 12, 12, minute, tzinfo=UTC) for minute in (0, 0, 5, 5))
    assessments = replace(stranger.site.assessments, now=lambda: next(moments))
    keys = [assessments.begin("crm-maturity"), assessments.begin("crm-maturity")]
    stranger.hold(keys[1])
    stranger.put("leadership", choice="3")
    stranger.cookies[NAME] = BETWEEN_KEYS.join(keys)
    abroad("Europe/Berlin")
    stranger.open(PAGE)
    lines = [one.value for one in stranger.screen.markdown if "Begun on" in one.value]
    title = "*Ten questions on CRM maturity*"
    assert lines == [
        f"{title}: nothing answered yet. Begun on 12 March 2026, 13\\:00 UTC\\+1.",
        f"{title}: 1 of 10 questions answered. Begun on 12 March 2026, 13\\:05 UTC\\+1.",
    ]
    stranger.press("start.leave.ask")
    assert f"{title}, begun on 12 March 2026, 13\\:05" in stranger.text


def test_when_all_is_answered_the_way_to_submit_it_is_there(executive: Visitor) -> None:
    def ways() -> list[str]:
        return [link.proto.label for link in executive.screen.get("page_link")]

    submit = "Check your answers and submit them"
    executive.open(PAGE)
    assert submit not in ways()
    for item in executive.visit.instrument.items:
        executive.put(item.id, choice="3")
    executive.open(PAGE)
    assert "Continue where you were" in ways()
    assert submit in ways()


def test_a_project_that_cannot_be_read_hides_no_other(
    stranger: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = Rehearsal(stranger.site, "Damaged").planned().keys["chair"]
    whole = Rehearsal(stranger.site, "Whole").planned().keys["chair"]
    hurt = stranger.site.projects.access(damaged).project
    read = type(stranger.site.store).audit_log

    def audit_log(store: Store, project_id: str) -> AuditLog:
        if project_id == hurt:
            raise Damaged(msg("It is broken."))
        return read(store, project_id)

    monkeypatch.setattr(type(stranger.site.store), "audit_log", audit_log)
    stranger.cookies[NAME] = BETWEEN_KEYS.join([damaged, whole])
    stranger.open(PAGE)
    assert "A project that cannot be read at the moment" in stranger.text
    assert "**Whole**: you are the facilitator." in stranger.text
    assert "It is broken" not in stranger.text


def test_every_released_instrument_is_offered_with_its_length_and_a_sample(
    stranger: Visitor,
) -> None:
    stranger.open(PAGE)
    assert "Ten questions, about 6 minutes" in stranger.text
    assert "28 statements in five parts, about 9 minutes" in stranger.text
    begin = [one.label for one in stranger.screen.button if (one.key or "").startswith("start.b")]
    assert begin == ["Begin the ten questions", "Begin the 28 statements"]
    samples = [link.proto.query_string for link in stranger.screen.get("page_link")]
    assert samples == ["instrument=crm-maturity", "instrument=cx-progression", ""]


def test_an_instrument_that_is_not_released_is_not_offered(
    stranger: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    ten = stranger.site.library.get("crm-maturity")
    monkeypatch.setattr(stranger.site.library, "ready", (ten,))
    stranger.open(PAGE)
    assert "28 statements" not in stranger.text


def test_beginning_the_progression_leads_to_its_first_stage(stranger: Visitor) -> None:
    stranger.open(PAGE)
    stranger.press("start.begin.cx-progression")
    link = stranger.screen.get("link_button")[0].proto.url
    key = link.removeprefix("/enter/")
    assert stranger.site.landing(key).page == "answer?question=social-initiatives"


def test_somebody_under_way_with_statements_is_told_so(manager: Visitor) -> None:
    manager.put("soft-objectives", choice="3")
    manager.open(PAGE)
    assert "1 of 28 statements answered" in manager.text


def test_opening_the_page_begins_nothing(stranger: Visitor) -> None:
    stranger.open(PAGE)
    assert stranger.site.store.engagement_ids() == []


def test_somebody_under_way_is_shown_the_way_on(executive: Visitor) -> None:
    executive.put("leadership", choice="3")
    executive.open(PAGE)
    assert "1 of 10 questions answered" in executive.text


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        pytest.param("hello", "There is no private link in this", id="no link"),
        pytest.param("https://site/enter/" + "x" * 32, "opens nothing here", id="unknown"),
        pytest.param("", "There is no private link in this", id="nothing"),
        pytest.param("<script>alert(1)</script>", "There is no private link in this", id="markup"),
    ],
)
def test_a_link_that_does_not_work_is_explained(stranger: Visitor, typed: str, answer: str) -> None:
    stranger.open(PAGE)
    stranger.screen.text_input(key="start.link").set_value(typed)
    open_link(stranger)
    assert answer in stranger.text


def test_a_kept_link_leads_back_in(stranger: Visitor) -> None:
    key = stranger.site.assessments.begin("crm-maturity")
    stranger.open(PAGE)
    stranger.screen.text_input(key="start.link").set_value(f" https://site.example/enter/{key}/ ")
    open_link(stranger)
    assert stranger.screen.get("link_button")[0].proto.url == f"/enter/{key}"


@pytest.mark.parametrize(
    "pasted", ["{}.", "\u2039{}\u203a", "{}%20", "{}?x=1", "Here it is: {}, keep it to yourself."]
)
def test_a_link_is_found_in_whatever_was_pasted_with_it(stranger: Visitor, pasted: str) -> None:
    key = stranger.site.assessments.begin("crm-maturity")
    stranger.open(PAGE)
    link = pasted.format(f"https://site.example/enter/{key}")
    stranger.screen.text_input(key="start.link").set_value(link)
    open_link(stranger)
    assert stranger.screen.get("link_button")[0].proto.url == f"/enter/{key}"


def test_every_assessment_and_project_that_the_browser_holds_is_listed(stranger: Visitor) -> None:
    begin = stranger.site.assessments.begin
    keys = [begin("crm-maturity"), begin("cx-progression"), begin("crm-maturity")]
    chairs = [Rehearsal(stranger.site, f"Project {at}").planned().keys["chair"] for at in range(9)]
    mixed = [chairs[0], *keys, *chairs[1:]]
    stranger.cookies[NAME] = BETWEEN_KEYS.join(mixed)
    stranger.open(PAGE)
    ways = "".join(part.proto.body for part in stranger.screen.get("html"))
    assert "nothing answered yet" in stranger.text
    assert [key for key in mixed if f'href="/enter/{key}"' not in ways] == [keys[0]]


def test_where_no_link_can_be_kept_nothing_is_begun(stranger: Visitor) -> None:
    held = Keyring(tuple(f"{at:032}" for at in range(500)))
    stranger.cookies |= held.cookies("")
    stranger.open(PAGE)
    stranger.press("start.begin.crm-maturity")
    assert "holds as many private links as it can keep" in stranger.text
    assert stranger.site.store.engagement_ids() == []


def test_a_link_that_failed_on_the_way_in_is_explained(stranger: Visitor) -> None:
    stranger.open(PAGE, link="unknown")
    assert "opens nothing here" in stranger.text


def test_whoever_has_a_link_that_was_replaced_reads_so_and_whom_to_ask(stranger: Visitor) -> None:
    rehearsal = Rehearsal(stranger.site).planned()
    replaced = rehearsal.keys["ben"]
    rehearsal.new_invitation("ben")
    stranger.open(PAGE)
    stranger.screen.text_input(key="start.link").set_value(f"https://site/enter/{replaced}")
    open_link(stranger)
    assert "newer one: ask whoever sent it to you, in a project its facilitator" in stranger.text
    stranger.cookies[NAME] = replaced
    stranger.open("triangle/project/page.py")
    assert "replaced by a newer one opens nothing any more" in stranger.text
    assert "ask the facilitator of the project" in stranger.text


def test_while_a_new_assessment_is_under_way_the_last_result_is_one_click_away(
    executive: Visitor,
) -> None:
    executive.put(executive.visit.instrument.items[0].id, choice="3")
    executive.site.assessments.submit(executive.visit)
    executive.site.assessments.repeat(executive.key)
    executive.open(PAGE)
    assert "See your last result" in [
        link.proto.label for link in executive.screen.get("page_link")
    ]
