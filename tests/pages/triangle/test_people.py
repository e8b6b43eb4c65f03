"""What the facilitator does about people: invited, invited anew, leaving, forgotten."""

import pytest

from assessment.domain.access import Role
from assessment.errors import NotFound
from pages.shared import session
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import (
    PAGE,
    buttons,
    invitations,
    invite,
    kept,
    links,
    names,
    press,
    read,
)
from tests.rehearsal import QUALITY, Rehearsal


@pytest.fixture
def at(rehearsal: Rehearsal, sit: Sit) -> Visitor:
    """The facilitator before anybody is invited."""
    rehearsal.uninvited()
    return sit("chair").open(PAGE)


def test_a_sponsor_is_invited_by_a_text_to_send_that_stays_until_it_is_taken(
    at: Visitor, rehearsal: Rehearsal
) -> None:
    invite(at, "Dora")
    assert names(rehearsal) == ["Dora"]
    [words] = invitations(at)
    assert words.startswith("Dora, please say where “One CRM for three countries” should sit")
    assert "Has not taken the invitation yet" in read(at)
    at.open(PAGE)
    assert invitations(at) == [words], "after a reload too"
    key = rehearsal.enters("dora", words.rpartition("/")[2])
    assert rehearsal.site.projects.access(key).sponsor == kept(rehearsal).sponsors[0].id
    at.open(PAGE)
    assert invitations(at) == []


def test_the_facilitator_is_never_shown_the_link_of_a_sponsor(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    chair = sit("chair").open(PAGE)
    for stage in range(2):
        known = "\n".join(block.value for block in chair.screen.code) + read(chair)
        assert not [who for who in ("ann", "ben", "cleo") if rehearsal.keys[who] in known], stage
        press(chair, "New invitation for Ann")
        press(chair, "Give Ann a new invitation")
        rehearsal.enters("ann", invitations(chair)[0].rpartition("/")[2])
        chair.open(PAGE)


def test_a_business_owner_is_told_apart_from_the_sponsors(
    at: Visitor, rehearsal: Rehearsal, sit: Sit
) -> None:
    at.screen.checkbox(key=session.invitation("owner", 0)).check()
    invite(at, "Dora")
    assert [one.owner for one in kept(rehearsal).present] == [True]
    assert "**Dora**, business owner" in read(at)
    rehearsal.enters("dora", invitations(at)[0].rpartition("/")[2])
    assert "**Dora** (you), business owner" in read(sit("dora").open(PAGE))


@pytest.mark.parametrize("name", ["", "   "])
def test_a_name_that_is_left_empty_is_answered(
    at: Visitor, rehearsal: Rehearsal, name: str
) -> None:
    invite(at, name)
    assert "Say who is invited" in at.screen.error[0].value
    invite(at, "Dora")
    invite(at, name, form=1)
    assert "For somebody else, write a name first" in at.screen.success[0].value
    assert names(rehearsal) == ["Dora"]


def test_several_are_invited_one_after_the_other(at: Visitor, rehearsal: Rehearsal) -> None:
    invite(at, "Dora")
    invite(at, "Emil", required=False, form=1)
    assert [one.required for one in kept(rehearsal).present] == [True, False]
    invited = [rehearsal.site.sponsors.invitation(key).sponsor for key in links(at)[:2]]
    assert invited == names(rehearsal)
    press(at, "Finish inviting")
    assert "Invite a sponsor" in buttons(at)


def test_a_second_click_that_meets_the_next_form_says_who_was_invited(
    at: Visitor, rehearsal: Rehearsal
) -> None:
    invite(at, "Dora")
    at.press("project.invite.send.1")
    assert names(rehearsal) == ["Dora"]
    assert "Dora is invited. Send them the invitation below." in read(at)
    assert list(at.screen.error) == []


def test_an_invitation_that_is_refused_stays_typed(at: Visitor, rehearsal: Rehearsal) -> None:
    invite(at, "  ")
    assert "Say who is invited" in read(at)
    invite(at, "Dora")
    invite(at, " dora ", form=1)
    assert "is a sponsor already" in read(at)
    assert at.screen.session_state[session.invitation("name", 1)] == " dora "
    assert names(rehearsal) == ["Dora"]


def test_a_new_invitation_takes_the_link_away_in_two_steps(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    chair = sit("chair").open(PAGE)
    press(chair, "New invitation for Ann")
    assert "Everybody reads in the record that you gave a new invitation" in read(chair)
    assert "The position that was given and that nobody has seen is deleted." in read(chair)
    assert rehearsal.access("ann").role is Role.SPONSOR, "until it is replaced"
    press(chair, "Give Ann a new invitation")
    with pytest.raises(NotFound):
        rehearsal.access("ann")
    rehearsal.enters("ann", links(chair)[0])
    assert rehearsal.site.projects.see(rehearsal.access("ann")).own is None


def test_a_sponsor_leaves_and_a_position_that_nobody_saw_goes_too(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    chair = sit("chair").open(PAGE)
    press(chair, "Ann leaves")
    assert "that nobody has seen is deleted" in read(chair)
    press(chair, "Leave it as it is")
    assert "Ann" in names(rehearsal)
    press(chair, "Ann leaves")
    press(chair, "Ann leaves the project")
    assert names(rehearsal) == ["Ben", "Cleo"]
    assert "Ann has left the project." in read(chair)


def test_a_name_is_erased_once_its_sponsor_has_left(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.left()
    chair = sit("chair").open(PAGE)
    assert not [one for one in buttons(chair) if "name of Ann" in one]
    press(chair, "Erase the name of Cleo")
    assert "cannot be brought back" in read(chair)
    press(chair, "Erase the name of Cleo")
    assert [one.name for one in kept(rehearsal).sponsors] == ["Ann", "Ben", ""]
    assert "Cleo" not in read(chair)


@pytest.mark.parametrize(
    ("stage", "said", "also"),
    [
        ("proposed", "Version 1 waits for signatures; it is withdrawn", "withdraw version 1"),
        ("signed", "Version 1 stays in force, but the sponsors must agree anew", ""),
        ("again", "Version 2 waits for signatures; it is withdrawn", "withdraw version 2"),
    ],
)
def test_what_a_change_of_sponsors_does_to_the_agreement_is_said_before_it_is_done(
    rehearsal: Rehearsal, sit: Sit, stage: str, said: str, also: str
) -> None:
    getattr(rehearsal, stage)()
    chair = sit("chair").open(PAGE)
    press(chair, "Invite a sponsor")
    assert said in read(chair)
    assert "signs without having given one" in read(chair)
    assert (f"Invite, and {also}" if also else "Invite") in buttons(chair)
    press(chair, "Cleo leaves")
    assert said in read(chair)
    press(chair, f"Cleo leaves: {also}" if also else "Cleo leaves the project")
    ledger = rehearsal.site.projects.see(rehearsal.chair).ledger
    assert ledger.proposed is None
    assert ledger.sponsors_changed is (ledger.active is not None)


def test_nobody_who_must_sign_is_a_problem_and_is_said(at: Visitor) -> None:
    invite(at, "Emil", required=False)
    assert "Nobody must sign at the moment" in read(at)
    invite(at, "Dora", form=1)
    assert "Nobody must sign at the moment" not in read(at)


def test_a_link_for_readers_is_made_and_replaced(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.begun()
    chair = sit("chair").open(PAGE)
    press(chair, "Make a link for readers")
    first, _own = links(chair)
    assert rehearsal.site.projects.access(first).role is Role.READER
    press(chair, "Make a new link for readers")
    press(chair, "Replace the link for readers")
    second, _own = links(chair)
    assert rehearsal.site.projects.access(second).role is Role.READER
    with pytest.raises(NotFound):
        rehearsal.site.projects.access(first)


def test_names_are_agreed_on_before_the_first_position(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    chair = sit("chair").open(PAGE)
    press(chair, "Show them without names")
    assert kept(rehearsal).named is False
    assert "shown as Sponsor 1, Sponsor 2" in read(chair)
    assert "shown as Sponsor 1, Sponsor 2" in read(sit("ann").open(PAGE))
    press(sit("chair").open(PAGE), "Show them by name")
    assert kept(rehearsal).named is True


def test_after_a_position_names_are_settled(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    chair = sit("chair").open(PAGE)
    rehearsal.site.projects.give(rehearsal.access("ann"), QUALITY)
    press(chair, "Show them without names")
    assert "A position is given already" in read(chair)
    assert kept(rehearsal).named is True
    assert "Show them without names" not in buttons(chair)


def test_somebody_who_has_left_meanwhile_leaves_once(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    chair = sit("chair").open(PAGE)
    press(chair, "Ben leaves")
    rehearsal.site.sponsors.dismiss(rehearsal.chair, rehearsal.access("ben").sponsor)
    press(chair, "Ben leaves the project")
    assert names(rehearsal) == ["Ann", "Cleo"]
    assert list(chair.screen.exception) == []


@pytest.mark.parametrize("name", ["בן", "أحمد"], ids=["Hebrew", "Arabic"])
def test_a_name_that_runs_from_right_to_left_is_set_apart_in_every_sentence_and_no_other_is(
    at: Visitor, rehearsal: Rehearsal, name: str
) -> None:
    for one in ("Dora", name, "Eve"):
        rehearsal.site.sponsors.invite(rehearsal.chair, one)
    said = read(at.open(PAGE))
    assert f"Missing: Dora, \u2068{name}\u2069 and Eve." in said
    assert f"\u2068{name}\u2069, please say where" in invitations(at)[1]
    assert "U+20" not in said
    assert "\u2068Dora" not in said
    assert name in names(rehearsal), "what is kept stays as it was typed"
