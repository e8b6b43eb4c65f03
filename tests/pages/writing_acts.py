"""What people do that writes: each prepares all of it and returns the last press."""

from collections.abc import Callable

from pages.shared import session
from tests.pages.screen import Visitor
from tests.pages.test_answering import FIRST, choose
from tests.pages.triangle import ben, project_screen, test_drafting, test_invitation, varied
from tests.pages.triangle.test_agreement import PAGE as AGREEMENT
from tests.pages.triangle.test_agreement import latest, tick
from tests.pages.triangle.test_raising import fill
from tests.rehearsal import Rehearsal

Press = Callable[[], object]


def begins(visitor: Visitor, _: Rehearsal) -> Press:
    visitor.open("start/page.py")
    return lambda: visitor.press("start.begin.crm-maturity")


def begins_a_project(visitor: Visitor, _: Rehearsal) -> Press:
    visitor.open("start/page.py")
    visitor.screen.text_input(key="start.project.title").set_value("One CRM")
    return lambda: visitor.press("start.project.begin")


def under_way(visitor: Visitor) -> Visitor:
    visitor.hold(visitor.site.assessments.begin("crm-maturity"))
    visitor.put(FIRST, choice="3")
    return visitor


def answers(visitor: Visitor, _: Rehearsal) -> Press:
    under_way(visitor).open("answer/page.py")
    return lambda: choose(visitor, FIRST, "4")


def submits(visitor: Visitor, _: Rehearsal) -> Press:
    under_way(visitor).open("answer/check_page.py")
    return lambda: visitor.press("check.submit")


def submitted(visitor: Visitor, page: str) -> None:
    under_way(visitor).site.assessments.submit(visitor.visit)
    visitor.open(page)


def takes_back(visitor: Visitor, _: Rehearsal) -> Press:
    submitted(visitor, "answer/check_page.py")
    return lambda: visitor.press("submitted.reopen")


def corrects(visitor: Visitor, _: Rehearsal) -> Press:
    submitted(visitor, "results/page.py")
    return lambda: visitor.press("result.reopen")


def assesses_again(visitor: Visitor, _: Rehearsal) -> Press:
    submitted(visitor, "results/page.py")
    return lambda: visitor.press("result.again")


def sits(visitor: Visitor, rehearsal: Rehearsal, who: str, page: str) -> None:
    visitor.hold(rehearsal.keys[who])
    visitor.open(page)


def plans(visitor: Visitor, rehearsal: Rehearsal) -> Press:
    sits(visitor, rehearsal.begun(), "chair", project_screen.PAGE)
    return lambda: project_screen.fill(visitor, **project_screen.PLANNED)


def invites(visitor: Visitor, rehearsal: Rehearsal) -> Press:
    sits(visitor, rehearsal.uninvited(), "chair", project_screen.PAGE)
    return lambda: project_screen.invite(visitor, "Dora")


def invites_again(visitor: Visitor, rehearsal: Rehearsal) -> Press:
    sits(visitor, rehearsal.planned(), "chair", project_screen.PAGE)
    project_screen.press(visitor, "New invitation for Ben")
    return lambda: project_screen.press(visitor, "Give Ben a new invitation")


def takes_an_invitation(visitor: Visitor, rehearsal: Rehearsal) -> Press:
    test_invitation.opens(visitor, rehearsal.invited().keys["dora"])
    return lambda: project_screen.press(visitor, "I am Dora: go in")


def shows(visitor: Visitor, rehearsal: Rehearsal) -> Press:
    sits(visitor, rehearsal.ready(), "chair", project_screen.PAGE)
    project_screen.press(visitor, "Show the positions to everybody")
    return lambda: project_screen.press(visitor, "Show them now")


def says_where_it_stands(visitor: Visitor, rehearsal: Rehearsal) -> Press:
    sits(visitor, rehearsal.planned(), "ben", ben.PAGE)
    ben.say(visitor, rehearsal)
    return lambda: visitor.press(ben.SAVE)


def keeps_a_draft(visitor: Visitor, rehearsal: Rehearsal) -> Press:
    sits(visitor, rehearsal.shown(), "chair", AGREEMENT)
    test_drafting.write(visitor, "scope_in", "Sales")
    return lambda: visitor.press(test_drafting.KEEP)


def signs(visitor: Visitor, rehearsal: Rehearsal) -> Press:
    sits(visitor, rehearsal.proposed(), "ben", AGREEMENT)
    tick(visitor, latest(rehearsal).content)
    return lambda: visitor.press("agreement.sign")


def raises_a_variation(visitor: Visitor, rehearsal: Rehearsal) -> Press:
    sits(visitor, rehearsal.signed(), "cleo", varied.PAGE)
    varied.unfold(visitor, "raise", 0)
    fill(visitor)
    return lambda: visitor.press(session.variation("put", 0))


def decides(visitor: Visitor, rehearsal: Rehearsal) -> Press:
    sits(visitor, rehearsal.varied(), "ben", varied.PAGE)
    varied.unfold(visitor, "decide", 4)
    varied.write(visitor, "why", 4, "The archive must move.")
    return lambda: visitor.press(session.variation("accepted", 4))


ACTS = [
    begins,
    begins_a_project,
    answers,
    submits,
    takes_back,
    corrects,
    assesses_again,
    plans,
    invites,
    invites_again,
    takes_an_invitation,
    shows,
    says_where_it_stands,
    keeps_a_draft,
    signs,
    raises_a_variation,
    decides,
]
