"""An invitation as whoever holds it sees it: before it is taken, taken, replaced, or none."""

import pytest

from assessment.domain.access import new_key
from assessment.web import browser_secret
from assessment.web.routes import NEW
from pages.shared import register
from pages.triangle.invitation.page import KEY
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import buttons, press, read
from tests.rehearsal import Rehearsal

PAGE = "triangle/invitation/page.py"
NEW_LINK = "Keep your private link: it leads you back from any device"
OWN_LINK = "Your private link to this project"
SECRET = "s" * 32


@pytest.fixture
def invitation(rehearsal: Rehearsal) -> str:
    """The key of Flora's, who has not opened it yet."""
    rehearsal.planned()
    return rehearsal.site.sponsors.invite(rehearsal.chair, "Flora")


def opens(guest: Visitor, invitation: str, secret: str = SECRET) -> Visitor:
    """Somebody at a browser with this secret opens an invitation."""
    guest.cookies[browser_secret.NAME] = secret
    return guest.open(PAGE, **{KEY: invitation})


def taken(rehearsal: Rehearsal) -> list[str]:
    """Who has taken an invitation, in the order of time."""
    view = rehearsal.site.projects.see(rehearsal.chair)
    names = view.project.names
    return [names[event.actor] for event in view.events if event.kind == "entered"]


def test_opening_it_spends_nothing_and_its_button_takes_it(
    rehearsal: Rehearsal, stranger: Visitor, invitation: str
) -> None:
    guest = opens(stranger, invitation)
    assert guest.heading == "You are invited"
    assert "One CRM for three countries: Flora is asked to say" in read(guest).replace("*", "")
    assert "the facilitator is never shown it" in read(guest)
    assert "Flora" not in taken(rehearsal)
    press(guest, "I am Flora: go in")
    assert taken(rehearsal)[-1] == "Flora"
    own = browser_secret.own_key(SECRET, invitation)
    assert guest.screen.get("link_button")[0].proto.url == f"/enter/{own}?new=1"
    assert rehearsal.site.projects.access(own).project == rehearsal.chair.project


def test_the_new_link_is_offered_where_they_arrive_until_it_is_put_away(
    rehearsal: Rehearsal, stranger: Visitor, invitation: str
) -> None:
    own = browser_secret.own_key(SECRET, invitation)
    rehearsal.enters("flora", invitation, own)
    stranger.hold(own)
    flora = stranger.open(register.PROJECT.file, **{NEW: "1"})
    assert NEW_LINK in folds(flora)
    assert OWN_LINK not in folds(flora), "it stands there once"
    assert list(flora.screen.code) == [], "it is folded"
    flora.unfold("project-new-link")
    assert flora.screen.code[0].value.endswith(f"/enter/{own}")
    press(flora, "I have kept it")
    assert NEW_LINK not in folds(flora)
    assert OWN_LINK in folds(flora)
    assert NEW not in flora.screen.query_params


def test_a_link_that_was_kept_before_is_not_offered_again(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    ann = sit("ann").open(register.PROJECT.file)
    assert NEW_LINK not in folds(ann)
    assert OWN_LINK in folds(ann)


def folds(visitor: Visitor) -> list[str]:
    return [one.label for one in visitor.screen.expander]


def test_whoever_took_it_goes_on_from_it_in_the_same_browser(
    rehearsal: Rehearsal, stranger: Visitor, invitation: str
) -> None:
    own = browser_secret.own_key(SECRET, invitation)
    rehearsal.enters("flora", invitation, own)
    guest = opens(stranger, invitation)
    assert f"/enter/{own}" in read(guest)
    assert buttons(guest) == []


def test_a_second_one_reads_that_it_is_taken_and_when(
    rehearsal: Rehearsal, stranger: Visitor, invitation: str
) -> None:
    rehearsal.enters("flora", invitation)
    guest = opens(stranger, invitation)
    assert "This invitation is taken already." in read(guest)
    assert "Flora took it on" in read(guest)
    assert "If it was not you, tell the facilitator" in read(guest)
    assert buttons(guest) == []


def test_two_who_press_at_once_do_not_both_get_in(
    rehearsal: Rehearsal, stranger: Visitor, invitation: str
) -> None:
    guest = opens(stranger, invitation)
    rehearsal.enters("flora", invitation)
    press(guest, "I am Flora: go in")
    assert [one for one in taken(rehearsal) if one == "Flora"] == ["Flora"]
    assert "This invitation is taken already." in read(guest)


def test_an_older_one_says_that_there_is_a_newer(
    rehearsal: Rehearsal, stranger: Visitor, invitation: str
) -> None:
    flora = rehearsal.site.projects.see(rehearsal.chair).project.present[-1]
    rehearsal.site.sponsors.invite_again(rehearsal.chair, flora.id, 1)
    assert "a newer one was given since" in read(opens(stranger, invitation))


@pytest.mark.parametrize("key", ["", "x" * 32, "<b>", "\0", "k" * 5000])
def test_what_is_no_invitation_is_called_so(stranger: Visitor, key: str) -> None:
    guest = opens(stranger, key)
    assert "This is no invitation." in read(guest)
    assert list(guest.screen.exception) == []


def test_a_sponsors_own_link_is_no_invitation(rehearsal: Rehearsal, stranger: Visitor) -> None:
    rehearsal.planned()
    assert "This is no invitation." in read(opens(stranger, rehearsal.keys["ann"]))


def test_a_browser_without_a_secret_fetches_one_first(stranger: Visitor, invitation: str) -> None:
    guest = opens(stranger, invitation, secret="short")
    assert buttons(guest) == []
    assert guest.screen.get("link_button")[0].proto.url == f"/enter/{invitation}"


def test_a_hostile_name_and_title_are_text(rehearsal: Rehearsal, stranger: Visitor) -> None:
    rehearsal.title = "<script>alert(1)</script> **bold** $x$"
    rehearsal.uninvited()
    name = "[Flo](javascript:1) :red[x]"
    guest = opens(stranger, rehearsal.site.sponsors.invite(rehearsal.chair, name))
    assert list(guest.screen.exception) == []
    assert name in read(guest)
    assert rehearsal.title in read(guest)


def test_the_new_key_is_nowhere_on_the_facilitators_screen(
    rehearsal: Rehearsal, stranger: Visitor, invitation: str
) -> None:
    key = new_key()
    rehearsal.enters("flora", invitation, key)
    stranger.cookies["waypoint"] = rehearsal.keys["chair"]
    chair = stranger.open("triangle/project/page.py")
    assert key not in read(chair) + "".join(block.value for block in chair.screen.code)


ASKED = {
    "planned": "Ben is asked to say where this project should sit",
    "shown": "All positions are shown. Ben is asked to read them, and to sign",
    "proposed": "Ben is asked to read version 1, and to sign it or say why not",
    "signed": "Version 1 is in force. Ben is asked to read it, and to decide",
}
SENT = {
    "planned": "Ben, please say where “One CRM for three countries” should sit",
    "shown": "Ben, please read what the sponsors of “One CRM for three countries” have said",
    "proposed": "Ben, please read version 1 of “One CRM for three countries”, and sign it",
    "signed": "Ben, please read version 1 of “One CRM for three countries”, which is in force",
}


@pytest.mark.parametrize("stage", ASKED)
def test_an_invitation_asks_for_what_can_be_done_now(
    rehearsal: Rehearsal, stranger: Visitor, sit: Sit, stage: str
) -> None:
    getattr(rehearsal, stage)()
    key = rehearsal.new_invitation("ben")
    codes = [one.value for one in sit("chair").open(register.PROJECT.file).screen.code]
    [words] = [one for one in codes if key in one]
    assert words.startswith(SENT[stage])
    assert ASKED[stage] in read(opens(stranger, key)).replace("*", "")
