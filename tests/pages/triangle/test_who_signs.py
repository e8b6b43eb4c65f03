"""Whether a sponsor must sign is changed by the facilitator, who reads first what that means."""

import pytest

from assessment.errors import Refused
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import PAGE, buttons, kept, press, read
from tests.rehearsal import TERMS, Rehearsal


def required(rehearsal: Rehearsal) -> list[str]:
    return [one.name for one in kept(rehearsal).present if one.required]


def test_before_anything_is_signed_a_sponsor_is_freed_and_bound_again(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    chair = sit("chair").open(PAGE)
    press(chair, "Ben need not sign")
    assert "Versions from now on come into force without Ben." in read(chair)
    assert required(rehearsal) == ["Ann", "Ben"]
    press(chair, "Ben need not sign")
    assert required(rehearsal) == ["Ann"]
    assert "Ben need not sign from now on." in read(chair)
    press(chair, "Ben must sign")
    assert "Versions from now on need the signature of Ben." in read(chair)
    press(chair, "Leave it as it is")
    assert required(rehearsal) == ["Ann"]
    record = sit("reader").open("triangle/record/page.py").screen.table[0].value["What"]
    assert record.iloc[0].replace("\\", "") == "Ben need not sign from now on."


def test_who_need_not_sign_is_waited_for_no_more(rehearsal: Rehearsal) -> None:
    rehearsal.waiting()
    ben = rehearsal.access("ben").sponsor
    rehearsal.site.sponsors.require(rehearsal.chair, ben, required=False)
    assert rehearsal.site.projects.see(rehearsal.chair).missing == ()


def test_while_a_version_waits_the_page_says_how_to_go_on(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    chair = sit("chair").open(PAGE)
    press(chair, "Cleo must sign")
    assert "Version 1 waits for signatures and says who must sign it. Withdraw it" in read(chair)
    assert "Cleo must sign" not in buttons(chair)
    cleo = rehearsal.access("cleo").sponsor
    with pytest.raises(Refused, match="Version 1 waits for signatures"):
        rehearsal.site.sponsors.require(rehearsal.chair, cleo, required=True)


def test_what_is_in_force_stays_and_the_next_version_is_signed_by_whoever_must_then(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    chair = sit("chair").open(PAGE)
    press(chair, "Cleo must sign")
    assert "Version 1 stays in force, but the sponsors must agree anew" in read(chair)
    press(chair, "Cleo must sign")
    view = rehearsal.site.projects.see(rehearsal.chair)
    assert view.ledger.active is not None
    assert view.ledger.sponsors_changed
    rehearsal.site.agreements.propose(rehearsal.chair, "Anew", TERMS)
    rehearsal.signs("ann").signs("ben")
    assert rehearsal.site.projects.see(rehearsal.chair).ledger.proposed is not None
    rehearsal.signs("cleo")
    view = rehearsal.site.projects.see(rehearsal.chair)
    assert view.ledger.active is not None
    assert view.ledger.active.version == 2
    assert not view.ledger.sponsors_changed
    assert rehearsal.site.audit_logs.check(rehearsal.chair).broken is None


def test_the_same_again_and_of_somebody_who_has_left_changes_nothing(rehearsal: Rehearsal) -> None:
    rehearsal.left()
    before = rehearsal.site.projects.see(rehearsal.chair).events
    for who, must in (("ann", True), ("cleo", True)):
        sponsor = next(one for one in kept(rehearsal).sponsors if one.name.lower() == who)
        rehearsal.site.sponsors.require(rehearsal.chair, sponsor.id, required=must)
    assert rehearsal.site.projects.see(rehearsal.chair).events == before


def test_a_sponsor_may_not_change_it(rehearsal: Rehearsal) -> None:
    rehearsal.planned()
    ann = rehearsal.access("ann")
    with pytest.raises(Refused, match="Only the facilitator"):
        rehearsal.site.sponsors.require(ann, ann.sponsor, required=False)
