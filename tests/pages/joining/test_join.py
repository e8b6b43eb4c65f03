"""Joining: a code, the promise, and one key to a browser, in however many tabs."""

import pytest
from streamlit.runtime.context import ContextProxy

from assessment.bootstrap import Site
from assessment.domain.join_code import in_print
from assessment.domain.round_settings import SettingsFields, typed_settings
from assessment.errors import NotSaved
from assessment.messages import msg
from assessment.services.failed_codes import MOST_OF_AN_ADDRESS, FailedCodes
from assessment.storage.store import Store
from assessment.web.keyring import NAME
from tests.assessment.services.workshops import CRM, HERE, Workshop
from tests.browser.hostile import TEXTS
from tests.pages.screen import Visitor

PAGE, START = "join/page.py", "start/page.py"


def sent_to(visitor: Visitor) -> str:
    """Where the browser is sent."""
    [link] = visitor.screen.get("link_button")
    return str(link.proto.url)


def joined(workshop: Workshop) -> int:
    return workshop.site.rounds.counts(workshop.owner, workshop.round).whole.joined


def begins(visitor: Visitor, workshop: Workshop, name: str = "", **choices: str) -> str:
    """Join on the page as it stands. Returns the key."""
    for field, choice in choices.items():
        visitor.screen.selectbox(key=f"join.{field}.{workshop.round}").set_value(choice)
    if name:
        visitor.screen.text_input(key=f"join.name.{workshop.round}").set_value(name)
    visitor.press("join.begin")
    return sent_to(visitor).removeprefix("/enter/")


def loaded_anew(visitor: Visitor, **query: str) -> Visitor:
    other = visitor.loads_anew(PAGE)
    return other.open(PAGE, **query)


@pytest.mark.parametrize("place", ["join", "start"])
@pytest.mark.parametrize("spaced", [False, True])
def test_a_typed_code_leads_to_its_round(
    guest: Visitor, workshop: Workshop, place: str, spaced: bool
) -> None:
    guest.open(PAGE if place == "join" else START)
    code = workshop.code()
    typed = f" {in_print(code).lower()} " if spaced else code
    guest.screen.text_input(key=f"{place}.code").set_value(typed)
    guest.press(f"{place}.join.go")
    assert sent_to(guest) == f"/j/{code}"


def test_a_wrong_code_is_said_and_stays_in_its_field(guest: Visitor, workshop: Workshop) -> None:
    assert workshop.code() != "CCCCCC"
    guest.open(PAGE)
    for typed in ("", "CCCCCC", "<b>no</b>"):
        guest.screen.text_input(key="join.code").set_value(typed)
        guest.press("join.join.go")
        [error] = guest.screen.error
        assert ("There is no such code" in error.value) is bool(typed)
        assert guest.screen.text_input(key="join.code").value == typed
        assert not guest.screen.get("link_button")


@pytest.mark.parametrize("code", ["CCCCCC", *TEXTS.values()])
def test_a_link_with_a_wrong_code_is_tried_once_and_can_be_mended(
    guest: Visitor, workshop: Workshop, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    monkeypatch.setattr(FailedCodes, "add", lambda _, address: tried.append(address))
    guest.open(PAGE, code=code)
    guest.screen.run()
    assert len(tried) == 1
    assert list(guest.screen.exception) == []
    field = guest.screen.text_input(key="join.code")
    assert field.value == code
    field.set_value(workshop.code())
    guest.press("join.join.go")
    assert sent_to(guest) == f"/j/{workshop.code()}"


@pytest.mark.parametrize("elsewhere", [False, True])
def test_whoever_tried_too_many_is_told_to_wait_and_nobody_elsewhere(
    guest: Visitor, workshop: Workshop, elsewhere: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(MOST_OF_AN_ADDRESS):
        workshop.site.participation.failed_codes.add(HERE)
    address = "192.0.2.99" if elsewhere else HERE
    monkeypatch.setattr(ContextProxy, "ip_address", property(lambda _: address))
    guest.open(PAGE, code=workshop.code())
    errors = [one.value for one in guest.screen.error]
    assert ["Wait an hour" in one for one in errors] == ([] if elsewhere else [True])


def test_the_page_says_whose_round_it_is_how_long_it_takes_and_what_it_promises(
    guest: Visitor, workshop: Workshop, named: Workshop
) -> None:
    guest.open(PAGE, code=workshop.code())
    assert guest.heading == "Spring survey"
    for words in ("Nordwind", "France", "CRM maturity", "minutes", "anonymous", "3 people or more"):
        assert words in guest.text
    assert not [one for one in guest.screen.text_input if "Your name" in one.label]
    other = loaded_anew(guest, code=named.code())
    assert "not anonymous" in other.text
    assert [one.label for one in other.screen.text_input] == ["Your name"]


def test_joining_makes_a_key_and_leads_through_it(guest: Visitor, workshop: Workshop) -> None:
    guest.open(PAGE, code=workshop.code("Spain"))
    key = begins(guest, workshop, role="Head", department="Service")
    head = workshop.site.assessments.visit(key).response.head
    assert (head.role, head.department, head.group, head.name) == ("Head", "Service", "Spain", "")
    assert workshop.site.landing(key).page.startswith("answer?question=")


@pytest.mark.parametrize("role", [None, ""])
def test_a_role_may_be_left_out(guest: Visitor, workshop: Workshop, role: str | None) -> None:
    guest.open(PAGE, code=workshop.code())
    assert "Rather not say" in guest.screen.selectbox(key=f"join.role.{workshop.round}").options
    key = begins(guest, workshop) if role is None else begins(guest, workshop, role=role)
    assert workshop.site.assessments.visit(key).response.head.role == ""


def test_a_named_round_asks_for_a_name(guest: Visitor, named: Workshop) -> None:
    guest.open(PAGE, code=named.code())
    guest.press("join.begin")
    assert "Write your name" in guest.screen.error[0].value
    assert joined(named) == 0
    begins(guest, named, "Ann")
    [person] = named.site.rounds.participants(named.owner, named.round)
    assert person.name == "Ann"


def test_two_tabs_that_both_showed_the_page_make_one_participant(
    guest: Visitor, workshop: Workshop
) -> None:
    guest.open(PAGE, code=workshop.code())
    other = loaded_anew(guest, code=workshop.code())
    assert begins(guest, workshop) == begins(other, workshop)
    assert joined(workshop) == 1


def test_two_clicks_without_cookies_make_one_participant(
    stranger: Visitor, workshop: Workshop
) -> None:
    stranger.open(PAGE, code=workshop.code(), again="1")
    assert "keeps no cookies" in stranger.screen.warning[0].value
    assert begins(stranger, workshop) == begins(stranger, workshop)
    assert joined(workshop) == 1


def test_a_browser_without_a_secret_is_first_sent_for_one(
    stranger: Visitor, workshop: Workshop
) -> None:
    stranger.open(PAGE, code=f" {workshop.code().lower()} ")
    assert sent_to(stranger) == f"/j/{workshop.code()}"
    assert not stranger.screen.selectbox


@pytest.mark.parametrize("group", ["France", "Spain"])
def test_whoever_takes_part_already_is_led_back_and_never_joins_twice(
    guest: Visitor, workshop: Workshop, group: str
) -> None:
    guest.hold(workshop.joins("ann"))
    guest.open(PAGE, code=workshop.code(group))
    assert "You take part in this round already" in guest.text
    assert [key for key in guest.screen.button if key.key == "join.begin"] == []
    [way] = [one for one in guest.screen.get("html") if "/enter/" in one.proto.body]
    assert f"/enter/{guest.key}" in way.proto.body


def test_a_participant_of_another_round_can_join_this_one(
    guest: Visitor, workshop: Workshop, named: Workshop
) -> None:
    guest.hold(named.joins("ann"))
    guest.open(PAGE, code=workshop.code())
    assert begins(guest, workshop) != guest.key


def test_whoever_withdrew_can_join_again(guest: Visitor, workshop: Workshop) -> None:
    guest.open(PAGE, code=workshop.code())
    first = begins(guest, workshop)
    workshop.site.participation.withdraw(first)
    second = begins(loaded_anew(guest, code=workshop.code()), workshop)
    assert second != first
    assert workshop.site.assessments.visit(second).answered == []
    assert joined(workshop) == 1


def test_whoever_was_given_another_key_is_told_so(guest: Visitor, named: Workshop) -> None:
    guest.open(PAGE, code=named.code())
    begins(guest, named, "Ann")
    [person] = named.site.rounds.participants(named.owner, named.round)
    named.site.rounds.renew_key(named.owner, named.round, person.id)
    other = loaded_anew(guest, code=named.code())
    other.screen.text_input(key=f"join.name.{named.round}").set_value("Ann")
    other.press("join.begin")
    assert "withdrawn" in other.screen.error[0].value
    assert joined(named) == 1


@pytest.mark.parametrize("state", ["closed", "revealed"])
def test_whoever_comes_too_late_is_told_where_the_round_is(
    guest: Visitor, workshop: Workshop, state: str
) -> None:
    workshop.submits("ann", "bob", "cleo")
    guest.open(PAGE, code=workshop.code())
    workshop.closed()
    if state == "revealed":
        workshop.revealed()
    guest.press("join.begin")
    words = "This round is closed" if state == "closed" else "This round is over"
    late = loaded_anew(guest, code=workshop.code())
    assert words in late.text
    assert not late.screen.selectbox
    assert joined(workshop) == 3


def test_a_round_that_closes_while_the_page_is_read_says_so(
    guest: Visitor, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    guest.open(PAGE, code=workshop.code())
    join = Store.join

    def closing(store: Store, *what: object) -> None:
        workshop.closed()
        join(store, *what)  # type: ignore[arg-type]

    monkeypatch.setattr(Store, "join", closing)
    guest.press("join.begin")
    assert "This round is closed" in guest.screen.error[0].value


def test_a_deleted_round_and_a_disk_that_refuses_are_said(
    guest: Visitor, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    guest.open(PAGE, code=workshop.code())

    def full(*_: object) -> None:
        raise NotSaved(msg("Not saved: the disk is full."))

    with monkeypatch.context() as patched:
        patched.setattr(Store, "join", full)
        guest.press("join.begin")
        assert "the disk is full" in guest.screen.error[0].value
    code = workshop.code()
    workshop.site.engagements.delete(workshop.owner)
    guest.open(PAGE, code=code)
    assert "deleted" in guest.screen.error[0].value


def test_a_keyring_that_is_full_joins_nothing(guest: Visitor, workshop: Workshop) -> None:
    full = ["~".join(f"{at:032d}" for at in range(106)) for _ in range(2)]
    guest.cookies[NAME], guest.cookies[f"{NAME}-2"] = full[0], full[1].replace("0" * 28, "a" * 28)
    guest.open(PAGE, code=workshop.code())
    guest.press("join.begin")
    assert "as many private links" in guest.screen.error[0].value
    assert joined(workshop) == 0


@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS)
def test_hostile_words_stay_words(guest: Visitor, site: Site, words: str) -> None:
    shown = "".join(one for one in words if one.isprintable() or one == " ")
    owner = Workshop(site, shown, anonymous=False).owner
    settings = typed_settings(SettingsFields(shown, [shown], [shown], anonymous=False))
    round_id = site.rounds.draft(owner, CRM, settings, "hostile")
    site.rounds.open(owner, round_id)
    guest.open(PAGE, code=site.rounds.codes(owner, round_id)[""])
    assert list(guest.screen.exception) == []
    guest.screen.text_input(key=f"join.name.{round_id}").set_value(words)
    guest.press("join.begin")
    assert list(guest.screen.exception) == []
    assert guest.screen.get("link_button") or guest.screen.error
