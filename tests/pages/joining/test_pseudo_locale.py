"""Every word that a participant reads can be translated: none is left out of the pseudo-locale."""

import pytest

from tests.assessment.services.workshops import DEPARTMENTS, FIRST, GROUPS, ROLES, Workshop
from tests.pages.pseudo import english
from tests.pages.screen import Visitor

pytestmark = pytest.mark.usefixtures("pseudo_locale")
JOIN, ANSWER, CHECK = "join/page.py", "answer/page.py", "answer/check_page.py"
OWN = ("Spring survey", "Nordwind", *ROLES, *DEPARTMENTS, *GROUPS)


def test_joining(guest: Visitor, workshop: Workshop) -> None:
    assert english(guest.open(JOIN)) == []
    assert english(guest.open(JOIN, code="CCCCCC"), "CCCCCC") == []
    guest.open(JOIN, code=workshop.code())
    assert english(guest, *OWN) == []
    guest.cookies.clear()
    assert english(guest.loads_anew(JOIN).open(JOIN, code=workshop.code(), again="1"), *OWN) == []


def test_taking_part(guest: Visitor, workshop: Workshop) -> None:
    workshop.submits("bob", "cleo", "dora")
    guest.hold(workshop.joins("ann"))
    guest.open(ANSWER, question=FIRST).unfold(f"answer.aside.{FIRST}")
    assert english(guest, *OWN) == []
    guest.put(FIRST, choice="3")
    assert english(guest.open(CHECK), *OWN) == []
    guest.site.assessments.submit(guest.visit)
    guest.open(ANSWER)
    guest.press("withdraw.ask")
    assert english(guest, *OWN) == []
    workshop.closed()
    assert english(guest.open(ANSWER), *OWN) == []
    guest.press("withdraw.no")
    workshop.revealed()
    guest.open(ANSWER).unfold("private-link")
    assert english(guest, *OWN, guest.key, *[one.value for one in guest.screen.code]) == []
